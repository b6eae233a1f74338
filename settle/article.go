package settle

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"

	"overlap/align"
	"overlap/descent"
	"overlap/draft"
	"overlap/result"
	"overlap/shingle"
)

// giveArticles gives the articles, by id.
func (w *writer) giveArticles(give giver) bool {
	creditors := make([]*descent.Creditor, w.Jobs)
	for i := range creditors {
		creditors[i] = w.NewCreditor()
	}
	n := len(w.Documents)
	parts := ranges(n, func(i int) int { return w.Documents[i].Bytes() })
	return giveList(w.Crew, give, parts, n,
		func(part *result.Result) *[]result.Article { return &part.Articles },
		func(worker, i int) (article result.Article, ok bool) {
			if !w.Try("writing down",
				func() { article = w.article(creditors[worker], i) }, w.Documents[i]) {
				creditors[worker], article = w.NewCreditor(), w.bare(i)
			}
			return article, true
		})
}

// bare returns article i with nothing that could fault, and so without a verdict.
func (w *writer) bare(i int) result.Article {
	a := w.Documents[i]
	out := result.Article{ID: a.ID, Outlet: a.Outlet, Owner: a.Owner, Words: a.Size,
		When: a.When.String(), WhenKind: a.When.Kind(),
		TextID: "t" + strconv.Itoa(w.InText[i]+1), Account: w.Accounts[i], Evidence: draft.Unknown}
	if d := w.Drafts[a]; d != nil {
		out.Outlet, out.Owner, out.Warnings = d.Outlet, d.Owner, d.Warnings
		out.Unchecked = draft.Unknown
	}
	out.Owner = w.Options.Outlets.Owner(out.Outlet, out.Owner)
	return out
}

// article returns article i as the result has it.
func (w *writer) article(creditor *descent.Creditor, i int) result.Article {
	a, out := w.Documents[i], w.bare(i)
	head, text := w.HeadOf(a), w.TextOf(i)
	out.Title, out.Byline, out.Published = head.Title, head.Byline, head.Published
	out.URL = head.URL
	for _, d := range head.Declared {
		out.Declared = append(out.Declared, result.Declared(d))
	}
	sum := sha256.Sum256([]byte(text))
	out.SHA256 = hex.EncodeToString(sum[:])
	if c := a.Credit; c != nil {
		out.Wire = &result.Wire{Agency: c.Agency, Evidence: string(c.Evidence), Field: c.Field,
			Lo: c.Lo, Hi: c.Hi, Part: c.Part, Beside: w.beside(i)}
	}
	if first := w.first(i); first != i {
		out.EditionOf = w.Documents[first].ID
		if w.TextOf(first) != text {
			out.Differences, out.MoreDifferences = w.differences(first, i)
		}
	}
	if !w.Faulty[i] {
		out.Verdict, out.Evidence = w.verdict(creditor, i)
		if d := w.Drafts[a]; d != nil {
			out.Unchecked = d.Unchecked
		}
	}
	for _, r := range a.Repetitions {
		out.Self = append(out.Self,
			result.Self{Lo: r.Bytes.Lo, Hi: r.Bytes.Hi, Of: r.From, Words: r.Last - r.First})
	}
	if w.Options.WithText {
		out.Text, out.Meta = text, head.Meta
		if out.Title == "" {
			out.Starts = w.start(i, text)
		}
	}
	return out
}

// beside returns the agencies that article i credits in one byline with the one of its credit.
func (w *writer) beside(i int) []string {
	a := w.Documents[i]
	switch a.Credit.Field {
	case "text":
		return w.Options.Agencies.Beside(*a.Credit, w.TextOf(i))
	case "byline":
		return w.Options.Agencies.Beside(*a.Credit, w.HeadOf(a).Byline)
	}
	return nil
}

// mostDifferences is how many differences of an edition, or of a template, are written down.
const mostDifferences = 20

// differences returns what article a, an edition of a text, has otherwise than the article first,
// which stands for the text, and how many more places there are.
func (w *writer) differences(first, a int) (found []result.Difference, more int) {
	was := w.WordsOf(first, new(shingle.Text))
	is := w.WordsOf(a, new(shingle.Text))
	changes, more := align.Changes(was, 0, len(was.Words), is, 0, len(is.Words), mostDifferences)
	for _, c := range changes {
		found = append(found, result.Difference{Lo: c.BLo, Hi: c.BHi,
			Was: was.Source[c.ALo:c.AHi], Is: is.Source[c.BLo:c.BHi]})
	}
	return found, more
}
