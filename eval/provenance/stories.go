package main

import (
	"context"
	"fmt"
	"html"
	"io"
	"os"
	"path/filepath"
	"strings"

	"overlap"
	"overlap/agency"
	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/outlet"
	"overlap/result"
	"overlap/site"
)

// A world is generated stories, and what is known of their outlets.
type world struct {
	articles []article.Article
	truth    map[string]newsgen.Truth
	outlet   map[string]string // of an article
	options  overlap.Options
}

// stories measures generated stories in three languages.
func stories(out io.Writer, articles, jobs int) error {
	for _, language := range []newsgen.Language{newsgen.English, newsgen.German, newsgen.Chinese} {
		w := newWorld(newsgen.Options{Articles: articles, Seed: 1, Shape: newsgen.Lineage,
			Language: language}, jobs)
		for _, arm := range []struct {
			name string
			as   func() ([]article.Article, error)
		}{{"hidden", w.hidden}, {"shown in records", w.shown}, {"shown on pages", w.onPages}} {
			read, err := arm.as()
			if err != nil {
				return err
			}
			r, err := overlap.Find(context.Background(), read, w.options)
			if err != nil {
				return err
			}
			fmt.Fprintf(out, "%-8s %-17s %s\n", language, arm.name, w.judge(r))
		}
	}
	return nil
}

// newWorld generates stories.
func newWorld(o newsgen.Options, jobs int) *world {
	w := &world{truth: map[string]newsgen.Truth{}, outlet: map[string]string{},
		options: overlap.Options{Jobs: jobs, Outlets: outlet.Profiles{}}}
	for item := range newsgen.Generate(o) {
		w.articles = append(w.articles, item.Article)
		w.truth[item.ID], w.outlet[item.ID] = item.Truth, item.Outlet
		key := outlet.Key(item.Outlet)
		if _, known := w.options.Outlets[key]; known || item.OutletKind == outlet.KindPaper {
			continue
		}
		w.options.Outlets[key] = outlet.Profile{Kind: item.OutletKind}
		if item.OutletKind == outlet.KindAgency {
			w.options.Agencies = append(w.options.Agencies, agency.Agency{Name: item.Outlet})
		}
	}
	return w
}

// hidden returns the articles without what they declare.
func (w *world) hidden() ([]article.Article, error) {
	all := append([]article.Article(nil), w.articles...)
	for i := range all {
		all[i].Declared = nil
	}
	return all, nil
}

// shown returns the articles as they are.
func (w *world) shown() ([]article.Article, error) { return w.articles, nil }

// onPages returns the articles as they are read from pages: what they declare by its address stands
// in a canonical link, what they declare by name in a sentence.
func (w *world) onPages() (all []article.Article, err error) {
	dir, err := os.MkdirTemp("", "provenance")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	for i := range w.articles {
		a := &w.articles[i]
		file := filepath.Join(dir, "page.html")
		if len(a.Declared) == 0 {
			all = append(all, *a)
			continue
		}
		if err := os.WriteFile(file, []byte(pageOf(a)), 0o600); err != nil {
			return nil, err
		}
		read, err := (&article.Reader{}).ReadFile(context.Background(), file, "")
		if err != nil {
			return nil, err
		}
		as := *a
		as.Declared, as.URL = read.Declared, read.URL
		if host := site.Host(read.URL); host != site.Host(a.URL) {
			as.Outlet = host // the page was taken for another outlet's
		}
		all = append(all, as)
	}
	return all, nil
}

// pageOf returns the page of an article.
func pageOf(a *article.Article) string {
	var b strings.Builder
	d := a.Declared[0]
	fmt.Fprintf(&b, `<!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><title>%s</title>`+
		`<meta property="og:url" content="%s">`, a.Lang, html.EscapeString(a.Title), a.URL)
	if d.URL != "" {
		fmt.Fprintf(&b, `<link rel="canonical" href="%s">`, d.URL)
	}
	b.WriteString(`</head><body><div class="article-body">`)
	for p := range strings.SplitSeq(a.Text, "\n\n") {
		fmt.Fprintf(&b, "<p>%s</p>", html.EscapeString(p))
	}
	if d.URL == "" {
		fmt.Fprintf(&b, "<p><em>"+sentences[a.Lang]+"</em></p>", html.EscapeString(d.Name))
	}
	b.WriteString("</div></body></html>")
	return b.String()
}

// sentences say in a language where an article was printed first.
var sentences = map[string]string{
	"en": "This article was originally published by %s.",
	"de": "Dieser Beitrag erschien zuerst bei %s.",
	"zh": "本文首发于《%s》。",
}

// judge says of the articles that declare a source what is said of them.
func (w *world) judge(r *result.Result) string {
	declaring, named, first, independent, sharing := 0, 0, 0, 0, 0
	for i := range r.Articles {
		a := &r.Articles[i]
		truth := w.truth[a.ID]
		if truth.Declared == "" {
			continue
		}
		declaring++
		sources := a.Account.Sources
		if a.Account.Shared > 0 {
			sharing++
			if a.Verdict == "independent" {
				independent++
			}
		}
		if len(sources) == 0 {
			continue
		}
		isDeclared := w.outlet[sources[0].Article] == w.outlet[truth.Declared]
		if isDeclared {
			first++
			if sources[0].Named {
				named++
			}
		}
	}
	return fmt.Sprintf("%d declare a source: their account has it first in %.3f, names it in "+
		"%.3f; independent are %d of the %d that share prose", declaring,
		part(first, declaring), part(named, declaring), independent, sharing)
}

// part returns n as a part of all.
func part(n, all int) float64 { return float64(n) / float64(max(all, 1)) }
