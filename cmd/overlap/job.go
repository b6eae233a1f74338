package main

import (
	"bufio"
	"cmp"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/article"
	"overlap/report"
	"overlap/result"
)

// A job is what every command that reads articles is told: what to read, what to find,
// how to write it.
type job struct {
	ctx     *cli.Context
	reader  *article.Reader
	mapped  []string // names that the user has other keys for
	choice  *article.Choice
	options overlap.Options
	out     *output
	skips   *skips
	let     []result.Skip // the first of those that reading let through and the analysis did not

	progress *progress
}

// job reads the flags and checks them before any article is read.
func (c *command) job(ctx *cli.Context) (*job, error) {
	out, err := c.output(ctx)
	if err != nil {
		return nil, err
	}
	if err := checkOptions(ctx); err != nil {
		return nil, err
	}
	o, err := options(ctx)
	if err != nil {
		return nil, err
	}
	if err := o.Check(); err != nil {
		return nil, usageError{err}
	}
	j := &job{ctx: ctx, options: o, out: out}
	if err := c.intake(j); err != nil {
		return nil, err
	}
	j.options.Progress = j.progress.set
	return j, nil
}

// intake reads the flags that say what is read, and looks whether it is apart from what is
// written.
func (c *command) intake(j *job) (err error) {
	if j.reader, j.mapped, err = c.reader(j.ctx); err != nil {
		return err
	}
	if j.choice, err = choice(j.ctx); err != nil {
		return err
	}
	if err := c.apart(j); err != nil {
		return err
	}
	c.forewarn(j)
	j.skips = &skips{c: c, debug: j.ctx.Bool("debug")}
	j.progress = c.progress(j)
	return nil
}

// listing reads the user's lists and does the work of a job, while what is skipped is listed in the
// file of --skipped, if there is one. The list is there whatever became of the work, unless
// that was interrupted.
func (c *command) listing(j *job, do func() error) error {
	work := func() error {
		if err := c.lists(j); err != nil {
			return err
		}
		return do()
	}
	path := j.ctx.String("skipped")
	if path == "" {
		return work()
	}
	var err error
	trouble := c.writeTo(path, func(w io.Writer) error {
		list := bufio.NewWriter(w)
		j.skips.list = list
		if err = work(); errors.As(err, new(usageError)) {
			return err
		}
		return cmp.Or(c.ctx.Err(), j.skips.err, list.Flush())
	})
	if trouble != nil && err != nil && trouble != err && c.ctx.Err() == nil {
		c.say("%s", trouble)
	}
	return cmp.Or(err, trouble)
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

// A finding is what a command does with articles as they come: the parts of a result.
type finding func(articles iter.Seq[article.Article]) parted

// over reads the articles of the paths that were named, and writes what is found in them.
func (c *command) over(j *job, find finding) error {
	if j.ctx.NArg() == 0 {
		return usage("%s wants the path of a file or folder of articles, or -", j.ctx.Command.Name)
	}
	defer j.progress.end()
	paths := j.ctx.Args().Slice()
	if err := c.forecast(j, paths); err != nil {
		return err
	}
	return c.listing(j, func() error {
		var s survey
		var told tale
		refuse := func() error {
			if s.chosen == 0 {
				return cmp.Or(s.err, c.nothing(j, &s, "article"))
			}
			return s.err
		}
		doubts := func() []string { return s.doubts(j.reader) }
		found := c.signed(j, refuse, doubts, find(c.stream(j, paths, &s)))
		tell := func() {
			c.hint(j, &s)
			c.tell(j, told)
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
			return report.CSVFiles(r, create)
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
		return report.Write(w, r, j.out.format, j.out.options)
	})
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

// A tale is what is told of a result in a line.
type tale struct {
	articles, editions int
}

// of counts what passes.
func (t *tale) of(from parted) parted {
	return func(yield func(*result.Result, error) bool) {
		for part, err := range from {
			if err == nil {
				t.articles += len(part.Articles)
				t.editions += editions(part)
			}
			if !yield(part, err) {
				return
			}
		}
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
	r.Tool = result.Tool{Version: version(), Command: append([]string{"overlap"}, c.args[1:]...)}
}

// tell says in one line what was read, what of it was folded into editions, and what was
// not read, by reason.
func (c *command) tell(j *job, t tale) {
	if j.ctx.Bool("quiet") {
		return
	}
	line := "read " + count(t.articles, "article")
	if t.editions > 0 {
		line += ", folded " + count(t.editions, "edition")
	}
	if j.choice.Left > 0 {
		line += ", left out " + count(int(j.choice.Left), "")
	}
	line += passedOver(j.reader.Tally())
	if j.skips.all > 0 {
		line += ", skipped " + count(j.skips.all, "") + ": " + j.skips.kinds.String()
	}
	c.say("%s", line)
}

// passedOver says in a clause which files were passed over.
func passedOver(t article.Tally) string {
	var files []string
	if t.Passed > 0 {
		files = append(files, count(int(t.Passed), "other file"))
	}
	if t.Results > 0 {
		files = append(files, count(int(t.Results), "result")+" of overlap")
	}
	if len(files) == 0 {
		return ""
	}
	return ", passed over " + strings.Join(files, " and ")
}

// editions returns how many articles are editions of another one's text.
func editions(r *result.Result) int {
	n := 0
	for i := range r.Articles {
		if r.Articles[i].EditionOf != "" {
			n++
		}
	}
	return n
}

// hint says what of the source may have been meant and was not used.
func (c *command) hint(j *job, s *survey) {
	if j.ctx.Bool("quiet") {
		return
	}
	for _, line := range slices.Concat(s.unmet(j), s.unwished(), s.doubts(j.reader)) {
		c.say("%s", line)
	}
}
