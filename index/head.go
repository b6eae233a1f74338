package index

import "overlap/article"

// A Head is what an article says beside its text, as far as it is asked for now and then
// only. It lies with the text, so that a run has little in memory of each article.
type Head struct {
	Title, Byline, Credit, URL, Path, Published string
	Line                                        int
	Declared                                    []article.Declared
	Meta                                        map[string]string
}

// articleHead returns the head of a.
func articleHead(a *article.Article) Head {
	return Head{a.Title, a.Byline, a.Credit, a.URL, a.Path, a.Published.String(), a.Line,
		a.Declared, a.Meta}
}
