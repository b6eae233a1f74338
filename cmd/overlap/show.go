package main

import (
	"iter"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"overlap/archive"
	"overlap/article"
	"overlap/report"
)

func (c *command) archiveShow() *cli.Command {
	return &cli.Command{
		Name:      "show",
		Usage:     "show what the archive has of an article",
		ArgsUsage: "ID",
		Flags: slices.Concat([]cli.Flag{theArchive(),
			&cli.BoolFlag{Name: "with-text", Usage: "show the text, too"},
		}, tableFlags()),
		Action: c.doArchiveShow,
	}
}

// A keptVersion is what an archive has of a version of an article.
type keptVersion struct {
	archive.Entry
	article.Article        // empty if it is forgotten
	segment         string // the file that has it; empty likewise
	row             int
}

func (c *command) doArchiveShow(ctx *cli.Context) error {
	if ctx.NArg() != 1 {
		return usage("archive show needs the id of one article: overlap archive list lists them")
	}
	id := ctx.Args().First()
	return c.opened(ctx, "an id", func(a *archive.Archive) error {
		v, err := a.View(ctx.Context)
		if err != nil {
			return err
		}
		defer v.Close()
		entries, err := a.Show(ctx.Context, id)
		if err == nil && len(entries) == 0 {
			err = c.missing(ctx.Context, a, id)
		}
		if err != nil {
			return err
		}
		var all []keptVersion
		for _, e := range entries {
			one, err := versionOf(v, e)
			if err != nil {
				return err
			}
			all = append(all, one)
		}
		return c.show(ctx, all)
	})
}

// versionOf reads what a view has of an entry.
func versionOf(v *archive.View, e archive.Entry) (keptVersion, error) {
	one := keptVersion{Entry: e}
	part, n, ok := v.Lies(&e)
	if !ok {
		return one, nil
	}
	one.segment, one.row = filepath.Base(v.Parts[part].Path()), n
	var err error
	one.Article, err = v.Parts[part].Article(n)
	return one, err
}

// versionColumns are the columns of a list of versions. Those without a head stand in a table of
// their own: see fieldsOfArticle.
var versionColumns = []report.ListColumn{
	{Name: "version", Head: "Version"}, {Name: "came", Head: "Came"},
	{Name: "went", Head: "Went"}, {Name: "why", Head: "Why"}, {Name: "words", Head: "Words"},
	{Name: "segment", Head: "Lies in"}, {Name: "row", Head: "Row"}, {Name: "id"},
	{Name: "outlet"}, {Name: "owner"}, {Name: "title"}, {Name: "byline"}, {Name: "credit"},
	{Name: "url"}, {Name: "lang"}, {Name: "published"}, {Name: "fetched"}, {Name: "path"},
	{Name: "line"}, {Name: "text"},
}

// show writes what there is of an article's versions.
func (c *command) show(ctx *cli.Context, all []keptVersion) error {
	withText := ctx.Bool("with-text")
	versions := report.Listing{Columns: versionColumns, Rows: rows(all, func(v keptVersion) []any {
		text := ""
		if withText {
			text = v.Text
		}
		words, row := any(v.Words), any(v.row)
		if v.segment == "" {
			words, row = nil, nil
		}
		return []any{v.Version, moment(v.Came), moment(v.Went), v.Why, words, v.segment, row,
			v.Entry.ID, v.Entry.Outlet, v.Owner, v.Title, v.Byline, v.Credit, v.URL, v.Lang,
			v.Published.String(), v.Fetched.String(), v.Path, v.Line, text}
	})}
	if f := report.Format(ctx.String("format")); f != report.Table && f != report.Markdown {
		return c.table(ctx, versions)
	}
	last := &all[len(all)-1]
	for i := range all {
		if all[i].Went.IsZero() {
			last = &all[i]
		}
	}
	fields := report.Listing{
		Columns: []report.ListColumn{{Name: "field", Head: "Field"},
			{Name: "value", Head: "Value", Flex: 1}},
		Rows: rows(fieldsOfArticle(last), func(f [2]string) []any { return []any{f[0], f[1]} }),
	}
	tables := []report.Listing{versions}
	if last.segment != "" {
		tables = []report.Listing{fields, versions}
	}
	if withText && last.segment != "" {
		tables = append(tables, textOf(last))
	}
	return c.table(ctx, tables...)
}

// textOf is the text of a version, a paragraph a row.
func textOf(v *keptVersion) report.Listing {
	paragraphs := slices.DeleteFunc(strings.Split(v.Text, "\n"),
		func(line string) bool { return strings.TrimSpace(line) == "" })
	return report.Listing{
		Columns: []report.ListColumn{{Name: "text", Head: "Text", Flex: 1}},
		Rows:    rows(paragraphs, func(line string) []any { return []any{line} }),
	}
}

// rows returns the rows of a list.
func rows[T any](all []T, row func(T) []any) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		for _, one := range all {
			if !yield(row(one), nil) {
				return
			}
		}
	}
}

// fieldsOfArticle returns all that is kept of a version but its text, by name. What is empty is
// left out.
func fieldsOfArticle(v *keptVersion) [][2]string {
	line := ""
	if v.Line > 0 {
		line = count(v.Line, "")
	}
	all := [][2]string{{"id", v.Entry.ID}, {"outlet", v.Entry.Outlet}, {"owner", v.Owner},
		{"title", v.Title}, {"byline", v.Byline}, {"credit", v.Credit}, {"url", v.URL},
		{"lang", v.Lang}, {"published", v.Published.String()}, {"fetched", v.Fetched.String()}}
	for _, d := range v.Declared {
		all = append(all, [2]string{"declared", strings.TrimSpace(d.How + " " + d.Name + " " +
			d.URL)})
	}
	all = append(all, [2]string{"path", v.Path}, [2]string{"line", line})
	for _, key := range slices.Sorted(maps.Keys(v.Meta)) {
		all = append(all, [2]string{key, v.Meta[key]})
	}
	for _, note := range v.Notes {
		all = append(all, [2]string{"note", note})
	}
	return slices.DeleteFunc(all, func(f [2]string) bool { return f[1] == "" })
}
