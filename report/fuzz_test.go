package report

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"overlap/result"
)

// hostile returns a copy of the result r in which s stands at both ends of all that an
// article may say: ids, names, titles, addresses, words, reasons. What was equal stays equal.
func hostile(r *result.Result, s string) *result.Result {
	h := *r
	with := func(fields ...*string) {
		for _, f := range fields {
			*f = s + *f + s
		}
	}
	h.Articles = append([]result.Article{}, r.Articles...)
	for i := range h.Articles {
		a := &h.Articles[i]
		with(&a.ID, &a.Outlet, &a.Owner, &a.Title, &a.URL, &a.Verdict, &a.Evidence, &a.Byline,
			&a.When)
		a.Text = "" // no byte of it is where the result has it
		if a.EditionOf != "" {
			with(&a.EditionOf)
		}
		a.Account.Sources = append([]result.Source{}, a.Account.Sources...)
		for k := range a.Account.Sources {
			with(&a.Account.Sources[k].Article, &a.Account.Sources[k].Agency)
			a.Account.Sources[k].Candidates = nil
		}
	}
	h.Pairs = append([]result.Pair{}, r.Pairs...)
	for i := range h.Pairs {
		with(&h.Pairs[i].A, &h.Pairs[i].B, &h.Pairs[i].Reason)
		if h.Pairs[i].Retelling != nil {
			t := *h.Pairs[i].Retelling
			with(&t.Next)
			h.Pairs[i].Retelling = &t
		}
	}
	h.Quotes = append([]result.Quote{}, r.Quotes...)
	for i := range h.Quotes {
		q := &h.Quotes[i]
		with(&q.Text, &q.Speaker)
		q.Uses = append([]result.Use{}, q.Uses...)
		for k := range q.Uses {
			with(&q.Uses[k].Article, &q.Uses[k].Text, &q.Uses[k].Speaker)
		}
	}
	h.Boilerplate = append([]result.Boilerplate{}, r.Boilerplate...)
	for i := range h.Boilerplate {
		with(&h.Boilerplate[i].Text, &h.Boilerplate[i].Outlet)
	}
	h.Stories = append([]result.Story{}, r.Stories...)
	for i := range h.Stories {
		h.Stories[i].Tree = append([]result.Branch{}, h.Stories[i].Tree...)
		for k := range h.Stories[i].Tree {
			b := &h.Stories[i].Tree[k]
			with(&b.Article, &b.Parent, &b.Agency, &b.Delay, &b.Kind)
		}
	}
	h.Releases = append([]result.Release{}, r.Releases...)
	for i := range h.Releases {
		with(&h.Releases[i].Article, &h.Releases[i].Agency, &h.Releases[i].Kind)
	}
	h.Outlets = []result.Outlet{{Outlet: s, Owner: s, Kind: s,
		From: []result.Flow{{Outlet: s, Kind: s, Owner: s}}}, {Outlet: s + "2", Kind: s}}
	h.Skipped = []result.Skip{{Path: s, Line: 1, Why: s}}
	h.Footnotes = []string{s}
	return &h
}

// fuzzWriter gives a fuzz target texts that were made to break a table.
func fuzzWriter(f *testing.F, hold func(t *testing.T, r *result.Result)) {
	for _, s := range []string{
		"", "=1+1", "a|b", "`a`", "<b>", "\r\n", "\",\"", "\x1b[2J", "\u202e", "\xff",
		"| - |\n|---|", "1. a",
		"\\", "\\|", "&lt;", "$x$", "~~a~~", "- ", "> ", "# ", "\t@a", "＝1", "a\u2028b", "👩\u200d👧",
	} {
		f.Add(s)
	}
	story := stored(f, "testdata/story.json")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 1<<12 {
			hold(t, hostile(story, s))
		}
	})
}

// FuzzCSV holds that every table is read again with the columns of its head, that no field is
// run by a spreadsheet, and that none has a control character.
func FuzzCSV(f *testing.F) {
	fuzzWriter(f, func(t *testing.T, r *result.Result) {
		for _, table := range tables {
			text := rendered(t, r, CSV, Options{Table: table.name})
			rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
			if err != nil || !slices.EqualFunc(rows[0], table.schema(),
				func(name string, c Column) bool { return name == c.Name }) {
				t.Fatalf("%s: %v, head %q", table.name, err, rows)
			}
			for _, row := range rows[1:] {
				for _, field := range row {
					if field != clean(field) && field != "'"+clean(strings.TrimPrefix(field, "'")) {
						t.Fatalf("%s: %q is not clean", table.name, field)
					}
					if strings.HasPrefix(field, "=") || strings.HasPrefix(field, "@") ||
						strings.HasPrefix(field, "＝") {
						t.Fatalf("%s: %q is a formula", table.name, field)
					}
				}
			}
		}
	})
}

// FuzzMarkdown holds that every row of a table has the cells of its head, and that what an
// article says neither opens an element nor starts a block.
func FuzzMarkdown(f *testing.F) {
	fuzzWriter(f, func(t *testing.T, r *result.Result) {
		cells := 0 // of the table at hand
		for n, line := range strings.Split(rendered(t, r, Markdown, Options{}), "\n") {
			if !strings.HasPrefix(line, "|") {
				cells = 0
				continue
			}
			bare := unescaped(line)
			switch got := strings.Count(bare, "|"); {
			case cells == 0:
				cells = got
			case got != cells:
				t.Fatalf("line %d has %d cells for %d: %q", n+1, got-1, cells-1, line)
			}
			if rest := strings.ReplaceAll(bare, "<br>", ""); strings.ContainsAny(rest,
				"<>`*_[]~$") {
				t.Fatalf("line %d has markup: %q", n+1, line)
			}
		}
	})
}

// unescaped returns a line of Markdown without the characters that a backslash stands before.
func unescaped(line string) string {
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		if line[i] == '\\' {
			i++
			continue
		}
		b.WriteByte(line[i])
	}
	return b.String()
}
