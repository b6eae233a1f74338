package nature_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"overlap/article"
	"overlap/boilerplate"
	"overlap/internal/stages"
	"overlap/match"
)

// own returns so many words that only one text has, in sentences of ten, with as many of English
// between them.
func own(text, n int) string {
	var b strings.Builder
	for w := range n {
		fmt.Fprintf(&b, "%s t%cw%cx%cx", [...]string{"the", "of", "and"}[w%3], 'a'+text, 'a'+w/26,
			'a'+w%26)
		if b.WriteByte(' '); w%10 == 9 {
			b.WriteString(". ")
		}
	}
	return b.String()
}

// judged returns what the texts of articles share, judged.
func judged(t *testing.T, articles []article.Article) *boilerplate.Found {
	t.Helper()
	f, _, err := stages.Matched(2, articles...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// natureOf returns the nature of the first passage of two texts, and where else it stands.
func natureOf(t *testing.T, f *boilerplate.Found, a, b int) (match.Nature, int16) {
	t.Helper()
	for p := range f.Of(a) {
		if p.Other(a) == b {
			return p.Passages[0].Nature, p.Passages[0].Elsewhere
		}
	}
	t.Fatalf("texts %d and %d are no pair", a, b)
	return 0, 0
}

const (
	fact    = "the ferry lost its rudder off the skerries when the tide turned before dawn. "
	formula = "the board has agreed in principle to buy all that it does not hold. "
)

// TestJudge: a sentence that two texts alone have is a copy. One that eight have which tell nothing
// else in common is a formula, but where a text takes much else from the other.
func TestJudge(t *testing.T) {
	var texts []string
	for i := range 8 {
		texts = append(texts, own(i, 60)+formula+own(i+10, 60))
	}
	texts[2] += fact
	texts[5] += fact
	version := own(20, 60) + formula + own(21, 30)
	texts = append(texts, version, version+own(22, 40))
	f := judged(t, stages.Articles(texts...))
	for i := range 8 {
		for k := range i {
			nature, elsewhere := natureOf(t, f, k, i)
			// six more, and on one occasion the version
			if nature != match.Formula || elsewhere != 7 {
				t.Errorf("texts %d and %d: %v, elsewhere %d", k, i, nature, elsewhere)
			}
		}
	}
	for p := range f.Of(2) {
		if p.Other(2) == 5 {
			if q := p.Passages[1]; q.Nature != match.Reuse || q.Elsewhere != 0 {
				t.Errorf("a fact that two texts have: %+v", q)
			}
		}
	}
	if nature, _ := natureOf(t, f, 8, 9); nature != match.Reuse {
		t.Errorf("a version: %v", nature)
	}
}

// TestOccasions: what many print of one story is printed once, however long it goes round.
func TestOccasions(t *testing.T) {
	wire := own(0, 40) + fact + own(1, 40)
	var texts []string
	for i := range 12 {
		texts = append(texts, own(i+2, 20)+wire+own(i+14, 10))
	}
	for _, days := range []int{0, 1, 6, 400} {
		articles := stages.Articles(texts...)
		for i := range articles {
			articles[i].Published.Time = articles[0].Published.Time.AddDate(0, 0, days*i)
		}
		f := judged(t, articles)
		if len(f.All) == 0 {
			t.Fatal("no pairs")
		}
		for _, p := range f.All {
			for _, q := range p.Passages {
				if q.Nature != match.Reuse || q.Elsewhere != 0 {
					t.Errorf("every %d days, texts %d and %d: %+v", days, p.A, p.B, q)
				}
			}
		}
	}
}

// TestNatures: names, and a form with other figures.
func TestNatures(t *testing.T) {
	const names = "Jane Doe, John Roe, Mary Poe and Ned Coe of Port Skerry "
	form := func(firm string, figures ...any) string {
		return fmt.Sprintf("%s lost %d mln crowns in the quarter against a profit of %d mln "+
			"crowns a year before, on sales of %d mln crowns against %d mln. ", firm, figures[0],
			figures[1], figures[2], figures[3])
	}
	f := judged(t, stages.Articles(
		own(0, 60)+names+own(1, 60), own(2, 60)+names+own(3, 60),
		own(4, 30)+form("Acme Tin", 2, 5, 71, 83), own(5, 30)+form("Borland Rail", 4, 9, 66, 59)))
	if nature, _ := natureOf(t, f, 0, 1); nature != match.Names {
		t.Errorf("names: %v", nature)
	}
	if nature, _ := natureOf(t, f, 2, 3); nature != match.Template {
		t.Errorf("a form: %v", nature)
	}
}

// TestOccasionsBefore1970: occasions are told by the time between texts, whenever that was.
func TestOccasionsBefore1970(t *testing.T) {
	const occasion = 4 // days
	var texts []string
	for i := range 8 {
		texts = append(texts, own(i, 60)+formula+own(i+10, 60))
	}
	texts[2] += fact
	texts[5] += fact
	told := func(days int) (all []match.Passage) {
		articles := stages.Articles(texts...)
		day := articles[0].Published.Time.AddDate(0, 0, -days)
		for i := range articles {
			articles[i].Published.Time = day.Add(time.Duration(i) * time.Hour)
		}
		for _, p := range judged(t, articles).All {
			all = append(all, p.Passages...)
		}
		return all
	}
	want := told(0)
	for _, days := range []int{occasion, 54 * 365, 60 * 365, 500 * 365, 2000 * 365} {
		days -= days % occasion
		for i, q := range told(days) {
			if q.Nature != want[i].Nature || q.Elsewhere != want[i].Elsewhere {
				t.Errorf("%d days before: %v, elsewhere %d, want %v, %d", days, q.Nature,
					q.Elsewhere, want[i].Nature, want[i].Elsewhere)
			}
		}
	}
}
