package report

import (
	"strings"

	"overlap/decision"
	"overlap/result"
)

// A laidDraft is what the page of a draft counts with, beside the result.
type laidDraft struct {
	Article  int              `json:"article"` // its number
	Layout   *decision.Layout `json:"layout"`  // nil if the result has no slices of it
	Families []laidFamily     `json:"families"`
}

// A laidFamily is a family that a draft has words from, as its card shows it.
type laidFamily struct {
	Of       string `json:"of"`       // whose words they are
	Agency   bool   `json:"agency"`   // these are an agency's copy
	How      string `json:"how"`      // what there is to its credit
	Retold   bool   `json:"retold"`   // the words are told, and not copied
	Words    int    `json:"words"`    // by the account
	Unseen   bool   `json:"unseen"`   // the source is none of the references
	Versions int    `json:"versions"` // texts of the family that have such words
}

// A check is what the first view of a check shows.
type checkFront struct {
	Against string `json:"against"`
	// the references are an archive
	Archived bool           `json:"archived"`
	Gate     *result.Gate   `json:"gate,omitempty"`
	Drafts   []result.Draft `json:"drafts"`
	Article  []int          `json:"article"` // number of each draft's article
	// of each, what counts otherwise than one would think, and what decisions leave out
	Asides []string `json:"asides"`
	Order  []int    `json:"order"` // the numbers of drafts, by urgency
}

// checked gathers what the first view of a check shows; nil of a scan.
func (r *register) checked(number numbering) *checkFront {
	found := r.judged()
	if len(found) == 0 {
		return nil
	}
	of := r.Settings.Against
	c := &checkFront{Archived: of != nil && of.Archived, Against: against(&r.Settings),
		Gate: r.Settings.Gate, Drafts: found}
	place := make(map[string]int)
	for i := range found {
		a := r.article(found[i].Article)
		c.Article = append(c.Article, number.of(a.ID))
		c.Asides = append(c.Asides, strings.Join(besides(a), " "))
		place[a.ID] = i
	}
	for _, d := range byUrgency(found) {
		c.Order = append(c.Order, place[d.Article])
	}
	return c
}

// brief is what a page has of a check where no script runs: of each draft the finding, what there
// is to do, its sources and warnings.
func (d *draft) brief(found []result.Draft) sheet {
	var s sheet
	if len(found) > 1 {
		found = byUrgency(found)
		s = append(s, d.summary(found))
	}
	n, _ := d.rows(len(found), "drafts")
	for i := range found[:n] {
		f := &found[i]
		a := d.article(f.Article)
		head := d.verdictOn(a, f)
		if len(found) == 1 {
			head.Intro = append(head.Intro, against(&d.Settings))
		}
		lenders, _ := d.lenders(a)
		for _, part := range []section{head, toDoList(f), d.sourceTable(a, lenders), warnings(a)} {
			if part.Grid != nil || len(part.Intro)+len(part.Items) > 0 {
				s = append(s, part)
			}
		}
	}
	return append(s, d.closing()...)
}

// ofCheck makes a front that of a check, if there are drafts.
func (v *front) ofCheck(d *draft) {
	found := d.judged()
	if len(found) == 0 {
		return
	}
	s := d.brief(found)
	v.Heading, v.Title, v.Intro = "Check", "Check: "+strings.TrimSuffix(s[0].Intro[0], "."), nil
	v.Found, v.Tables = findings{}, s
}

// laidBlock is the block of the drafts, of a check alone.
func (r *register) laidBlock(number numbering) []block {
	if len(r.judged()) == 0 {
		return nil
	}
	laid := r.laid(number)
	return []block{ownBlock("drafts", &laid)}
}

// laid lays every draft out. It is empty for a scan.
func (r *register) laid(number numbering) []laidDraft {
	all := []laidDraft{}
	for _, f := range r.judged() {
		a := r.article(f.Article)
		d := laidDraft{Article: number.of(a.ID), Layout: decision.Lay(r.Result, a.ID)}
		families := decision.Families(&a.Account)
		for k := range families {
			s := &families[k]
			owed := r.owed(s)
			d.Families = append(d.Families, laidFamily{Of: owed.of, Agency: owed.agency,
				How: owed.how, Retold: k >= len(a.Account.Sources), Words: s.Words,
				Unseen: s.Unseen, Versions: max(s.Texts, 1)})
		}
		all = append(all, d)
	}
	return all
}
