package main

import (
	"bytes"
	"cmp"
	"context"
	"io"
	"iter"
	"time"

	"overlap/article"
	"overlap/report"
	"overlap/result"
)

// A finding is what a command does with articles as they come: the parts of a result.
type finding func(articles iter.Seq[article.Article]) parted

// over reads the articles of the paths that were named, and writes what is found in them.
func (c *command) over(j *job, find finding) error {
	if j.ctx.NArg() == 0 && j.kept == nil {
		instead := ""
		if j.ctx.String("archive") != "" {
			instead = "; or --from-archive"
		}
		return usage("%s needs a file or folder of articles, or - for standard input%s",
			j.ctx.Command.Name, instead)
	}
	defer j.progress.end()
	paths := j.ctx.Args().Slice()
	if err := c.forecast(j, paths); err != nil {
		return err
	}
	c.look(j, paths)
	return c.listing(j, func() error {
		var s survey
		var told tale
		refuse := func() error {
			if s.chosen == 0 {
				return cmp.Or(s.err, c.nothing(j, &s, "article"))
			}
			return s.err
		}
		doubts := func() []string { return append(j.guessed(), s.doubts(j.reader)...) }
		found := c.signed(j, refuse, doubts, find(c.stream(j, paths, &s)))
		tell := func() {
			c.hint(j, &s)
			if j.against != nil { // whose articles the result has, too
				told = tale{articles: s.chosen}
			}
			c.tell(j, told)
			c.sayDecided(j)
		}
		if err := c.deliver(j, told.of(found), tell); err != nil {
			return err
		}
		return c.outcome(j, &s)
	})
}

// A parted result comes part by part: see overlap.FindParts.
type parted = iter.Seq2[*result.Result, error]

// deliver writes a result where the job says. What can be written part by part is never in memory
// as a whole, and the place is made before anything is read. It calls tell when all parts are
// known.
func (c *command) deliver(j *job, from parted, tell func()) error {
	whole := func() (*result.Result, error) {
		r, err := result.Whole(from)
		j.progress.end()
		if err == nil {
			tell()
		}
		return r, err
	}
	if dir, _, takes := j.out.folder(); dir != "" {
		return c.fill(dir, takes, func(create creating) error {
			r, err := whole()
			switch {
			case err != nil:
				return err
			case j.out.pages != "":
				return report.Pages(r, j.out.options, create)
			}
			return report.Files(r, j.out.format, create)
		})
	}
	return c.writeTo(j.out.path, func(w io.Writer) error {
		if j.out.inParts() {
			if err := report.WriteParts(w, from, j.out.format, j.out.options); err != nil {
				return err
			}
			j.progress.end()
			tell()
			return nil
		}
		r, err := whole()
		if err != nil {
			return err
		}
		return j.out.write(j.ctx.Context, w, r)
	})
}

// write writes a whole result.
func (o *output) write(ctx context.Context, w io.Writer, r *result.Result) error {
	if o.painter == nil {
		return report.Write(w, r, o.format, o.options)
	}
	var svg bytes.Buffer
	if err := report.Write(&svg, r, o.format, o.options); err != nil {
		return err
	}
	picture, err := o.painter.png(ctx, svg.Bytes())
	if err != nil {
		return err
	}
	_, err = w.Write(picture)
	return err
}

// signed yields the parts with what only the command knows: in the first how the articles were
// read, in the last what was skipped and what is doubtful. It ends where refuse says why, which is
// asked when the articles were read.
func (c *command) signed(j *job, refuse func() error, doubts func() []string, from parted) parted {
	return func(yield func(*result.Result, error) bool) {
		var held *result.Result
		for part, err := range from {
			if err == nil {
				err = refuse()
			}
			switch {
			case err != nil:
				yield(nil, err)
				return
			case held == nil:
				c.sign(j, part)
			case !yield(held, nil):
				return
			}
			held = part
		}
		if held == nil {
			return
		}
		for _, s := range held.Skipped { // those that reading let through
			if len(j.let) < mostSaid {
				j.let = append(j.let, s)
			}
			j.skips.add(s)
		}
		if err := j.skips.told(); err != nil {
			yield(nil, err)
			return
		}
		held.Skipped = result.BoundSkips(j.skips.listed)
		held.Footnotes = append(held.Footnotes, doubts()...)
		yield(held, nil)
	}
}

// sign puts what only the command knows into a result.
func (c *command) sign(j *job, r *result.Result) {
	r.Settings.Input = &result.Input{
		Fields: j.reader.Fields, Paragraph: j.reader.Paragraph,
		From: j.ctx.String("from"), To: j.ctx.String("to"),
		Outlets: j.choice.Outlets, Langs: j.choice.Langs,
		Limit: j.choice.Limit, Sample: j.choice.Sample, Seed: j.choice.Seed,
	}
	r.Tool = tool()
	r.Tool.Time = c.began.Format(time.RFC3339)
	r.Tool.Command = append([]string{program}, c.args[1:]...)
}

// outcome is how a job ends whose result was written: with status 1 if a path that was named
// could not be read, the program has a fault, or --strict wants nothing skipped.
func (c *command) outcome(j *job, read ...*survey) error {
	for _, s := range read {
		if s.unread > 0 {
			return errUnread
		}
	}
	switch {
	case j.skips.faults > 0:
		c.say("%s of the program itself: --debug shows where", count(j.skips.faults, "fault"))
		return ended(statusUnfinished)
	case j.skips.all > 0 && j.ctx.Bool("strict"):
		c.say("--strict: %s skipped", count(j.skips.all, ""))
		return ended(statusUnfinished)
	}
	return nil
}
