package descent

import "overlap/source"

// What evidence weighs beside words: see source.Candidate.
const (
	agencyEvidence = 1. // the article credits the family's agency
	kinEvidence    = .5 // it is of the family
)

// An inquiry asks from whom the words of one article come: it has what speaks for each text.
type inquiry struct {
	*Creditor
	*Article
	witnesses  []witness // articles that have words of it
	candidates []witness // those of them that were or may have been first, or are credited
	credits    *crediting
}

// inquire gathers what is known of an article.
func (c *Creditor) inquire(a *Article) *inquiry {
	q := &inquiry{Creditor: c, Article: a, witnesses: c.witnesses(a), credits: c.credited(a)}
	for _, w := range q.witnesses {
		// whoever is credited was first, whatever the dates say
		if w.order <= 0 || q.credits.edition(w.text) >= 0 {
			q.candidates = append(q.candidates, w)
		}
	}
	return q
}

// weighed returns the candidates as package source wants them.
func (q *inquiry) weighed() []source.Candidate {
	all := make([]source.Candidate, len(q.candidates))
	ofAgency := make(map[string]int) // the family that stands for all of an agency's
	for i, w := range q.candidates {
		n := q.Families.From(q.Text, w.text)
		all[i] = source.Candidate{Family: n, Has: w.has}
		if n == q.Families.Of[q.Text] {
			all[i].Evidence += kinEvidence
		}
		name := q.Families.All[n].Agency
		if name == "" {
			continue
		}
		if name == q.Agency[q.Text] {
			all[i].Evidence += agencyEvidence
		}
		if _, ok := ofAgency[name]; !ok {
			ofAgency[name] = n
		}
		all[i].Family = ofAgency[name]
	}
	return all
}
