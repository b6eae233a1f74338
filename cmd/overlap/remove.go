package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/urfave/cli/v2"

	"overlap/archive"
)

func (c *command) archiveRemove() *cli.Command {
	return &cli.Command{
		Name:      "remove",
		Usage:     "forget articles, by id, by outlet or by date",
		ArgsUsage: "[ID...]",
		Description: "From then on nobody finds them. Their words leave the files of the " +
			"archive when it is " +
			"compacted. With --outlet and --before go those of which both are true.",
		Flags: []cli.Flag{theArchive(),
			&cli.StringSliceFlag{Name: "outlet",
				Usage: "the articles of the outlet `NAME`; again for each"},
			beforeFlag(),
			&cli.BoolFlag{Name: "dry-run", Usage: "only say how many these are"},
			quietFlag(),
		},
		Action: c.doArchiveRemove,
	}
}

func beforeFlag() cli.Flag {
	return &cli.StringFlag{Name: "before",
		Usage: "articles published before `DATE`; where that is not known, fetched"}
}

// removal returns which articles are to be removed.
func removal(ctx *cli.Context) (s archive.Selection, err error) {
	s = archive.Selection{IDs: ctx.Args().Slice(), Outlets: ctx.StringSlice("outlet")}
	if s.Before, err = dateOf(ctx, "before"); err != nil {
		return s, err
	}
	chosen := len(s.Outlets) > 0 || !s.Before.IsZero()
	switch {
	case len(s.IDs) > 0 && chosen:
		return s, usage("archive remove takes ids, or --outlet and --before, not both")
	case len(s.IDs) == 0 && !chosen:
		return s, usage("archive remove needs ids, --outlet NAME or --before DATE")
	}
	return s, nil
}

func (c *command) doArchiveRemove(ctx *cli.Context) error {
	which, err := removal(ctx)
	if err != nil {
		return err
	}
	return c.opened(ctx, "ids", func(a *archive.Archive) error {
		if err := c.there(ctx, a, &which); err != nil {
			return err
		}
		n, err := a.Count(ctx.Context, which)
		if err != nil || ctx.Bool("dry-run") {
			c.tellRemoved(ctx, a, n, "would go")
			return err
		}
		w, err := a.Write(ctx.Context)
		if err != nil {
			return err
		}
		n, err = w.Remove(ctx.Context, which, time.Now())
		if err = cmp.Or(err, w.Close()); err != nil {
			return err
		}
		c.tellRemoved(ctx, a, n, "went")
		return nil
	})
}

// tellRemoved says how many articles went, and what is left to do.
func (c *command) tellRemoved(ctx *cli.Context, a *archive.Archive, n int, went string) {
	if ctx.Bool("quiet") {
		return
	}
	line := fmt.Sprintf("%s %s", count(n, "article"), went)
	if n > 0 && went == "went" {
		line += fmt.Sprintf("; overlap archive compact --archive %s takes the words out "+
			"of the files", word(a.Dir()))
	}
	c.say("%s", line)
}

// there refuses ids and outlets that an archive never had. An id that was removed already is said,
// and is no error.
func (c *command) there(ctx *cli.Context, a *archive.Archive, s *archive.Selection) error {
	for _, id := range s.IDs {
		versions, err := a.Show(ctx.Context, id)
		switch {
		case err != nil:
			return err
		case len(versions) == 0:
			return c.missing(ctx.Context, a, id)
		case !slices.ContainsFunc(versions, counts) && !ctx.Bool("quiet"):
			c.say("%s: it was removed already, %s", id, moment(versions[len(versions)-1].Went))
		}
	}
	if len(s.Outlets) == 0 {
		return nil
	}
	return c.outletsThere(ctx.Context, a, s.Outlets)
}

// counts reports whether a version is there.
func counts(e archive.Entry) bool { return e.Went.IsZero() }

// outletsThere refuses outlets that no article of the archive is of.
func (c *command) outletsThere(ctx context.Context, a *archive.Archive, outlets []string) error {
	for _, name := range outlets {
		n, err := a.Count(ctx, archive.Selection{Outlets: []string{name}})
		if err != nil {
			return err
		}
		if n > 0 {
			continue
		}
		stats, err := a.Stats(ctx)
		if err != nil {
			return err
		}
		var there names
		for _, o := range stats.Outlets {
			if o.Name != "" {
				there.addMany(o.Name, o.Articles)
			}
		}
		why := fmt.Sprintf("--outlet %s: no article in %s is of this outlet", name, a.Dir())
		if near := nearest(name, there.sorted()); near != "" {
			return fmt.Errorf("%s: is it %s?", why, quote(near))
		}
		return fmt.Errorf("%s; there is %s", why, there.list())
	}
	return nil
}

// missing says that an archive never had an article of an id, and which one may be meant.
func (c *command) missing(ctx context.Context, a *archive.Archive, id string) error {
	why := fmt.Sprintf("%s: there is no article %s, and never was", a.Dir(), quote(id))
	if near := nearID(ctx, a, id); near != "" {
		return fmt.Errorf("%s: is it %s?", why, quote(near))
	}
	return fmt.Errorf("%s: overlap archive list --archive %s lists the ids", why, word(a.Dir()))
}

// searching is how long a near id is sought.
const searching = 2 * time.Second

// nearID returns the id of an archive that differs least from one that was meant; nothing if none
// is near, or a large archive has not shown it in a moment.
func nearID(ctx context.Context, a *archive.Archive, meant string) string {
	ctx, end := context.WithTimeout(ctx, searching)
	defer end()
	best := ""
	for e, err := range a.List(ctx, archive.Selection{}) {
		if err != nil {
			break
		}
		if long := len(e.ID) - len(meant); long*long <= len(meant)*len(meant) {
			best = nearest(meant, []string{best, e.ID})
		}
	}
	return best
}

// moment writes a time of the archive's own.
func moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}
