package article

import "overlap/article/page"

// draftArticle gives the article of a page that is a draft: what its reader sees, and what is set
// apart.
func draftArticle(o origin, b []byte) found {
	text, repair := decodeWeb(b, "")
	opened, err := page.Open(text)
	if err != nil {
		return o.skip(err)
	}
	o.room.grow(3 * opened.Memory)
	d, err := opened.Draft()
	f := o.onPage(d.Page, err, "")
	if f.skip != nil {
		return f
	}
	if repair != "" {
		f.article.note(repair)
	}
	for _, n := range d.Notes {
		f.article.note(n)
	}
	f.article.Hidden, f.article.Unread = d.Hidden, d.Unread
	return f
}
