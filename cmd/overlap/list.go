package main

import (
	"iter"
	"slices"

	"github.com/urfave/cli/v2"

	"overlap/archive"
	"overlap/article"
	"overlap/report"
)

// mostListed is how many articles a list has that was not told.
const mostListed = 100

func (c *command) archiveList() *cli.Command {
	return &cli.Command{
		Name:  "list",
		Usage: "list the articles, in the order in which they came",
		Flags: slices.Concat([]cli.Flag{theArchive(),
			&cli.StringSliceFlag{Name: "outlet",
				Usage: "only articles of the outlet `NAME`; again for each"},
			&cli.StringFlag{Name: "since",
				Usage: "only articles published on `DATE` or later; where that is not known, " +
					"fetched"},
			beforeFlag(),
			&cli.IntFlag{Name: "skip", Usage: "leave out the first `N`"},
			&cli.IntFlag{Name: "limit", Value: mostListed,
				Usage: "at most `N` articles; 0 for all"},
		}, tableFlags()),
		Action: c.doArchiveList,
	}
}

// articleColumns are the columns of a list of articles.
var articleColumns = []report.ListColumn{
	{Name: "id", Head: "Article", ID: true, Flex: 2}, {Name: "version"},
	{Name: "outlet", Head: "Outlet", Flex: 1, Line: true},
	{Name: "published", Head: "Published"}, {Name: "fetched"},
	{Name: "title", Head: "Title", Flex: 3, Line: true}, {Name: "url"},
	{Name: "words", Head: "Words"}, {Name: "came"},
}

func (c *command) doArchiveList(ctx *cli.Context) error {
	which := archive.Selection{Outlets: ctx.StringSlice("outlet")}
	var err error
	if which.Since, err = dateOf(ctx, "since"); err != nil {
		return err
	}
	if which.Before, err = dateOf(ctx, "before"); err != nil {
		return err
	}
	for _, name := range []string{"skip", "limit"} {
		if n := ctx.Int(name); n < 0 {
			return usage("--%s %d: it must be 0 or more", name, n)
		}
	}
	return c.opened(ctx, "", func(a *archive.Archive) error {
		if err := c.outletsThere(ctx.Context, a, which.Outlets); err != nil {
			return err
		}
		v, err := a.View(ctx.Context)
		if err != nil {
			return err
		}
		defer v.Close()
		p := pageful{skip: ctx.Int("skip"), limit: ctx.Int("limit")}
		rows := rowsOf(v, p.of(a.List(ctx.Context, which)))
		if err := c.table(ctx, report.Listing{Columns: articleColumns, Rows: rows}); err != nil {
			return err
		}
		return c.tellPage(ctx, a, which, &p)
	})
}

// A pageful is which entries of a list are shown, and how many were.
type pageful struct{ skip, limit, shown int }

// of returns the entries of the page.
func (p *pageful) of(all iter.Seq2[archive.Entry, error]) iter.Seq2[archive.Entry, error] {
	return func(yield func(archive.Entry, error) bool) {
		nth := 0
		for e, err := range all {
			if nth++; nth <= p.skip && err == nil {
				continue
			}
			if !yield(e, err) || err != nil {
				return
			}
			if p.shown++; p.shown == p.limit {
				return
			}
		}
	}
}

// tellPage says how many articles were not shown, and how to see more.
func (c *command) tellPage(ctx *cli.Context, a *archive.Archive, which archive.Selection,
	p *pageful) error {
	all, err := a.Count(ctx.Context, which)
	if err != nil || ctx.Bool("quiet") {
		return err
	}
	switch behind := p.skip + p.shown; {
	case p.shown == all:
		c.say("%s", count(all, "article"))
	case behind < all:
		c.say("%d of %s: --skip %d shows more, --limit 0 all", p.shown,
			count(all, "article"), behind)
	default:
		c.say("%d of %s", p.shown, count(all, "article"))
	}
	return nil
}

// rowsOf returns the rows of a list of articles.
func rowsOf(v *archive.View, entries iter.Seq2[archive.Entry, error]) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		for e, err := range entries {
			var text article.Article
			if part, n, ok := v.Lies(&e); ok && err == nil {
				text, err = v.Parts[part].Article(n)
			}
			row := []any{e.ID, e.Version, e.Outlet, text.Published.String(), text.Fetched.String(),
				text.Title, text.URL, e.Words, moment(e.Came)}
			if !yield(row, err) || err != nil {
				return
			}
		}
	}
}
