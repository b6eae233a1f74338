package main

import (
	"iter"
	"slices"

	"github.com/urfave/cli/v2"

	"overlap/archive"
	"overlap/report"
)

func (c *command) archiveStats() *cli.Command {
	return &cli.Command{
		Name:  "stats",
		Usage: "count articles, outlets and bytes",
		Flags: slices.Concat([]cli.Flag{theArchive(),
			&cli.IntFlag{Name: "top", Value: report.DefaultTop,
				Usage: "`N` outlets of a table, those with most articles; 0 for all"},
		}, tableFlags()),
		Action: c.doArchiveStats,
	}
}

// statsColumns are the columns of what an archive has. A share is of the bytes of all texts in it;
// what is none of these has nothing there.
var statsColumns = []report.ListColumn{
	{Name: "what", Head: "What"}, {Name: "name", Head: "Name", ID: true, Flex: 1},
	{Name: "articles", Head: "Articles"}, {Name: "gone", Head: "Gone"},
	{Name: "bytes", Head: "Bytes"}, {Name: "percent", Head: "% of text"},
}

func (c *command) doArchiveStats(ctx *cli.Context) error {
	if n := ctx.Int("top"); n < 0 {
		return usage("--top %d: it must be 0 or more", n)
	}
	return c.opened(ctx, "", func(a *archive.Archive) error {
		s, err := a.Stats(ctx.Context)
		if err != nil {
			return err
		}
		top := ctx.Int("top")
		if f := ctx.String("format"); top == 0 || f == string(report.CSV) ||
			f == string(report.JSONL) {
			top = len(s.Outlets)
		}
		outlets := s.Outlets[:min(top, len(s.Outlets))]
		if err := c.table(ctx, report.Listing{Columns: statsColumns,
			Rows: statsRows(a.Dir(), s, outlets)}); err != nil {
			return err
		}
		if more := len(s.Outlets) - len(outlets); more > 0 && !ctx.Bool("quiet") {
			c.say("%s: --top 0 shows all", count(more, "more outlet"))
		}
		return nil
	})
}

// statsRows returns the rows of what an archive has.
func statsRows(dir string, s *archive.Stats,
	outlets []archive.OutletStats) iter.Seq2[[]any, error] {
	var all [][]any
	add := func(what, name string, articles, gone, bytes any) {
		var share any
		if n, ok := bytes.(int); ok && s.Text > 0 {
			share = 100 * float64(n) / float64(s.Text)
		}
		all = append(all, []any{what, name, articles, gone, bytes, share})
	}
	bytes, sections := int(s.Catalogue), newTotals()
	for _, g := range s.Segments {
		bytes += int(g.Bytes)
		for _, section := range g.Sections {
			sections.add(section.Section, int(section.Bytes))
		}
	}
	add("archive", dir, s.Articles, s.Gone, bytes)
	add("texts", "", s.Texts, nil, int(s.Text))
	if s.Forgotten > 0 {
		add("forgotten", "", s.Forgotten, nil, nil)
	}
	if s.Batches > 0 {
		add("first batch", moment(s.First), nil, nil, nil)
		add("last batch", moment(s.Last), nil, nil, nil)
	}
	for _, o := range outlets {
		add("outlet", o.Name, o.Articles, nil, nil)
	}
	for _, g := range s.Segments {
		add("segment", g.File, g.Articles, g.Gone, int(g.Bytes))
	}
	for _, name := range sections.order {
		add("section", name, nil, nil, sections.of[name])
	}
	add("catalogue", "", nil, nil, int(s.Catalogue))
	return rows(all, func(row []any) []any { return row })
}

// Totals sum up by name, in the order in which the names come.
type totals struct {
	order []string
	of    map[string]int
}

func newTotals() *totals { return &totals{of: make(map[string]int)} }

func (t *totals) add(name string, n int) {
	if _, ok := t.of[name]; !ok {
		t.order = append(t.order, name)
	}
	t.of[name] += n
}
