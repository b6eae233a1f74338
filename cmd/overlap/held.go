package main

import (
	"cmp"
	"errors"
	"iter"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/archive"
	"overlap/article"
)

// heldFlags are the flags of a scan that holds articles against an archive.
func heldFlags() []cli.Flag {
	return []cli.Flag{
		archiveFlag("hold the articles against those of the archive in the folder `DIR`, too"),
		&cli.BoolFlag{Name: "add",
			Usage: "put them into the archive once the result is written"},
		&cli.BoolFlag{Name: "from-archive",
			Usage: "scan the articles of the archive; no paths are taken then"},
		&cli.StringFlag{Name: "since",
			Usage: "tell what has changed in the archive since `DATE`, with what these articles " +
				"change"},
	}
}

// checkHeld refuses flags of heldFlags that make no sense together.
func checkHeld(ctx *cli.Context) error {
	if ctx.String("archive") == "" {
		for _, name := range []string{"add", "from-archive", "since"} {
			if ctx.IsSet(name) {
				return usage("--%s goes with --archive DIR", name)
			}
		}
		return nil
	}
	from := ctx.Bool("from-archive")
	switch {
	case from && ctx.NArg() > 0:
		return usage("--from-archive scans what is in the archive: it takes no path, and %s is one",
			word(ctx.Args().First()))
	case from && ctx.Bool("add"):
		return usage("--add goes with paths: what --from-archive scans is in the archive")
	case ctx.Bool("articles-only") && !from:
		return usage("--articles-only goes with --archive only together with --from-archive")
	}
	_, err := dateOf(ctx, "since")
	return err
}

// held does the work of a scan that has an archive. Find is what it does without one.
func (c *command) held(j *job, find finding) error {
	a, err := archive.Open(j.ctx.String("archive"))
	if err != nil {
		return err
	}
	defer a.Close()
	if j.ctx.Bool("add") {
		w, err := a.Write(j.ctx.Context)
		if err != nil {
			return err
		}
		return cmp.Or(c.heldAndAdded(j, a, w), w.Close())
	}
	v, err := c.view(j, a)
	if err != nil {
		return err
	}
	defer v.Close()
	f, err := newFollower(j, a)
	if err != nil {
		return err
	}
	if j.ctx.Bool("from-archive") {
		j.kept = j.fromArchive(v)
	} else {
		find = heldAgainst(j, v)
	}
	return c.over(j, func(articles iter.Seq[article.Article]) parted {
		return f.of(j, find(f.noting(articles)))
	})
}

// view returns what an archive has now, if the options find articles as it does.
func (c *command) view(j *job, a *archive.Archive) (*archive.View, error) {
	v, err := a.View(j.ctx.Context)
	if err != nil {
		return nil, err
	}
	if err := agree(j.ctx, a.Dir(), v.Params(), &j.options); err != nil {
		v.Close()
		return nil, err
	}
	return v, nil
}

// heldAgainst finds what articles share with each other and with those of an archive.
func heldAgainst(j *job, v *archive.View) finding {
	j.against = v
	return func(today iter.Seq[article.Article]) parted {
		return j.inDecided(overlap.FindIn(j.ctx.Context, today, v, j.options))
	}
}

// heldAndAdded puts the articles that were held against an archive into it, when the result is
// written. Nobody else changes the archive meanwhile.
func (c *command) heldAndAdded(j *job, a *archive.Archive, w *archive.Writer) error {
	v, err := c.view(j, a)
	if err != nil {
		return err
	}
	defer v.Close()
	b, err := newBatch(j.options.Temp)
	if err != nil {
		return err
	}
	defer b.close()
	f, err := newFollower(j, a)
	if err != nil {
		return err
	}
	find := heldAgainst(j, v)
	done := c.over(j, func(today iter.Seq[article.Article]) parted {
		return f.of(j, find(f.noting(b.of(today))))
	})
	if done != nil && !errors.As(done, new(ended)) {
		return done
	}
	if err := j.unnamed(); err != nil {
		return err
	}
	w.Keep(f.events)
	added, err := c.add(c.crew(j), w, v.Params(), f.at, b.all, &b.err)
	if err != nil {
		return err
	}
	c.tellAdded(j, a.Dir(), added)
	return done
}

// fromArchive yields the articles of an archive.
func (j *job) fromArchive(v *archive.View) reading {
	return func(yield func(article.Article, *article.Skip) bool) {
		n, all := 0, v.Len()
		for a, err := range v.Articles() {
			if err != nil {
				j.trouble = err
				return
			}
			if n++; n%100 == 0 {
				j.progress.set("reading the archive", n, all)
			}
			if !yield(a, nil) {
				return
			}
		}
	}
}
