package report

import "fmt"

// narrow is the width below which two short columns are put into one of two lines.
const narrow = 124

// slim is the width below which an account has but one column of text: as much as its figures
// take, and two columns that are worth reading.
const slim = 96

// A draft is a sheet in the making.
type draft struct {
	*register
	Options
	wide bool // there is room for a column for each figure
	slim bool // there is none for two columns of text beside an account's figures
}

// rows limits a table to the rows that are to be shown, and says what is left out. The
// thing is what a row is, in the plural.
func (d *draft) rows(n int, thing string) (shown int, left string) {
	if d.Top == 0 || n <= d.Top {
		return n, ""
	}
	return d.Top, fmt.Sprintf("%s more of %s %s: --top 0 shows all", count(n-d.Top), count(n),
		thing)
}

// sharedHead is the head of columns of shared prose: copied if dates tell.
func (d *draft) sharedHead() string {
	if d.dated() {
		return "Copied prose"
	}
	return "Shared prose"
}

// lent returns the ids of the articles that a draft has copied words from.
func (d *draft) lent() map[string]bool {
	lent := map[string]bool{}
	for i := range d.Articles {
		for _, s := range d.Articles[i].Account.Sources {
			lent[s.Article] = true
		}
	}
	return lent
}
