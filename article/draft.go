package article

import "overlap/article/page"

// An Unseen is a stretch of words that the page of a draft has besides its text: a reader does
// not see them, or sees them and the text lacks them.
type Unseen = page.Unseen

// draftArticle gives the article of a page that is a draft: what its reader sees, and what is set apart.
func draftArticle(o origin, b []byte) found {
	text, repair := decodeWeb(b, "")
	d, err := page.ReadDraft(text)
	f := o.onPage(d.Page, err, "")
	if f.skip != nil {
		return f
	}
	a := &f.article
	if repair != "" {
		a.note(repair)
	}
	for _, n := range d.Notes {
		a.note(n)
	}
	a.Hidden, a.Unread = d.Hidden, d.Unread
	return f
}
