package report

import (
	"slices"

	"overlap/result"
)

// newSheet says in a sheet what r contains, or, if o says so, compares its two articles.
func newSheet(r *result.Result, o Options, f Format) (sheet, error) {
	d := &draft{register: newRegister(r), Options: o}
	d.marks = true
	d.slim = f == Table && o.Width > 0 && o.Width < slim
	d.wide = f == Markdown || o.Width == 0 || o.Width >= narrow
	if o.Compare {
		return d.comparison()
	}
	if o.QuotesOnly {
		return d.quoteSheet(), nil
	}
	if o.Drafts {
		return d.desk(), nil
	}
	found, opening := d.findings(), sheet{d.opening()}
	opening[0].Intro = append(opening[0].Intro, found.Said...)
	if found.Doubt != "" {
		opening[0].Intro = append(opening[0].Intro, found.Doubt)
	}
	if d.prefix != "" {
		opening[0].Intro = append(opening[0].Intro,
			"Articles are named by their paths below "+clean(d.prefix))
	}
	if s := d.giving(); s.Grid != nil {
		opening = append(opening, s)
	}
	if s := d.changes(); s.Title != "" {
		opening = append(opening, s)
	}
	return append(opening, d.body()...), nil
}

// body are the sections of a result behind its opening.
func (d *draft) body() sheet {
	accounts := d.accounts
	if d.By == Byline {
		accounts = d.authors
	}
	return slices.Concat(sheet{d.quotations(), accounts()}, d.firsts(),
		sheet{d.pairs(), d.stories()}, d.trees(), d.outlets(), d.releases(), d.closing())
}

// opening counts what was read and found.
func (d *draft) opening() section {
	texts, outlets, words, archived := map[string]bool{}, map[string]bool{}, 0, 0
	for i := range d.Articles {
		a := &d.Articles[i]
		if a.Archived {
			archived++
			continue
		}
		texts[d.text(a.ID)] = true
		if a.Outlet != "" {
			outlets[a.Outlet] = true
		}
		words += a.Words
	}
	n := len(d.Articles) - archived
	line := number(n, "article", "articles")
	if len(texts) < n {
		line += " (" + number(len(texts), "text", "different texts") + ")"
	}
	if len(outlets) > 0 {
		line += " from " + number(len(outlets), "outlet", "outlets")
	}
	s := section{Intro: []string{line + ", " + number(words, "word", "words") + "."}}
	if archived > 0 {
		s.Intro = append(s.Intro, "Beside them "+number(archived, "article", "articles")+
			" of the archive, marked "+dagger+", which they share something with.")
	}
	return s
}
