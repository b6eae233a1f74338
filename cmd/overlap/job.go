package main

import (
	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/article"
)

// A job is what every command that reads articles is told: what to read, what to find,
// how to write it.
type job struct {
	ctx     *cli.Context
	reader  *article.Reader
	choice  *article.Choice
	options overlap.Options
	skipped []overlap.Skip // lines of the user's own lists
	out     *output

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
	o := options(ctx)
	if err := o.Check(); err != nil {
		return nil, usageError{err}
	}
	skipped, err := lists(ctx, &o)
	if err != nil {
		return nil, err
	}
	for _, s := range skipped {
		c.say("%s", place(s))
	}
	if o.Agencies, err = c.agencies(ctx); err != nil {
		return nil, err
	}
	reader, err := c.reader(ctx)
	if err != nil {
		return nil, err
	}
	chosen, err := choice(ctx)
	j := &job{ctx: ctx, reader: reader, choice: chosen, options: o, skipped: skipped, out: out}
	j.progress = c.progress(j)
	j.options.Progress = j.progress.set
	return j, err
}

// A finding is what a command does with articles.
type finding func(articles []article.Article) (*overlap.Result, error)

// over reads the articles of the paths that were named, and writes what is found in them.
func (c *command) over(j *job, find finding) error {
	if j.ctx.NArg() == 0 {
		return usage("%s wants the path of a file or folder of articles, or -", j.ctx.Command.Name)
	}
	articles, skipped, unread := c.read(j, j.ctx.Args().Slice())
	if j.ctx.Context.Err() != nil || unread != nil && len(articles) == 0 {
		j.progress.end()
		return unread
	}
	result, err := find(articles)
	j.progress.end()
	if err != nil {
		return err
	}
	for _, s := range result.Skipped { // those that reading let through
		c.say("%s", place(s))
	}
	c.sign(j, result, append(skipped, j.skipped...))
	if !j.ctx.Bool("quiet") {
		c.tell(len(result.Articles), len(result.Skipped), j)
	}
	if err := c.write(j.out, result); err != nil {
		return err
	}
	return unread
}

// sign puts what only the command knows into a result.
func (c *command) sign(j *job, r *overlap.Result, skipped []overlap.Skip) {
	r.Settings.Input = &overlap.Input{
		Fields: j.reader.Fields, Paragraph: j.reader.Paragraph,
		From: j.ctx.String("from"), To: j.ctx.String("to"),
		Outlets: j.choice.Outlets, Langs: j.choice.Langs,
		Limit: j.choice.Limit, Sample: j.choice.Sample, Seed: j.choice.Seed,
	}
	r.Tool = overlap.Tool{Version: version(), Command: append([]string{"overlap"}, c.args[1:]...)}
	r.Skipped = append(r.Skipped, skipped...)
	overlap.SortSkips(r.Skipped)
}

// tell says in one line what was read.
func (c *command) tell(articles, skipped int, j *job) {
	line := "read " + count(articles, "article")
	if skipped > 0 {
		line += ", skipped " + count(skipped, "")
	}
	if j.choice.Left > 0 {
		line += ", left out " + count(int(j.choice.Left), "")
	}
	if passed := j.reader.Tally().Passed; passed > 0 {
		line += ", passed over " + count(int(passed), "other file")
	}
	c.say("%s", line)
}
