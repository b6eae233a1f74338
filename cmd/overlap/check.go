package main

import (
	"cmp"
	"errors"
	"slices"
	"sync"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/article"
	"overlap/report"
)

func (c *command) check() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "how much of a draft stands in other articles",
		ArgsUsage: "DRAFT... --against PATH...",
		Description: "Compares each draft with the references, and nothing else: what it copies and from whom, and\n" +
			"which of its quotations others print, too. With --fail-over, the exit status is 3 if more of a\n" +
			"draft than that is copied prose; the result is written all the same.",
		Flags: slices.Concat([]cli.Flag{
			&cli.StringSliceFlag{Name: "against", Usage: "files or folders of references, `PATH`; behind the drafts, several"},
			&cli.Float64Flag{Name: "fail-over", DefaultText: "no gate", Usage: "exit with status 3 if more than `PERCENT` of a draft is copied prose"},
			&cli.BoolFlag{Name: "count-quotes", Usage: "with --fail-over, count quotations that references print, too"},
		}, passageFlags(), listFlags(), inputFlags(), outputFlags()),
		Action: c.doCheck,
	}
}

var (
	// errGate says that a draft is over the gate. It was said already.
	errGate = errors.New("a draft is over the gate")

	errNoDraft = errors.New("no draft could be read")
)

// checkJob reads the flags of a check.
func (c *command) checkJob(ctx *cli.Context) (*job, error) {
	j, err := c.job(ctx)
	switch {
	case err != nil:
		return nil, err
	case ctx.NArg() == 0:
		return nil, usage("check wants the path of a draft, or -")
	case len(ctx.StringSlice("against")) == 0:
		return nil, usage("check wants references: --against PATH")
	case ctx.Bool("count-quotes") && !ctx.IsSet("fail-over"):
		return nil, usage("--count-quotes goes with --fail-over")
	}
	if ctx.IsSet("fail-over") {
		j.options.Gate = &overlap.Gate{Percent: ctx.Float64("fail-over"), CountQuotes: ctx.Bool("count-quotes")}
		if err := j.options.Check(); err != nil {
			return nil, usage("--fail-over %v: a per cent from 0 to 100 is wanted", ctx.Float64("fail-over"))
		}
	}
	j.out.options.Drafts = true
	if j.out.format == report.Table || j.out.format == report.Markdown {
		j.options.WithText = true // they show passages
	}
	return j, nil
}

func (c *command) doCheck(ctx *cli.Context) error {
	j, err := c.checkJob(ctx)
	if err != nil {
		return err
	}
	end := sync.OnceFunc(j.progress.end)
	defer end()
	chosen := j.choice
	j.choice = &article.Choice{} // the flags choose among references
	drafts, skipped, err := c.read(j, ctx.Args().Slice())
	if err != nil && err != errUnread || len(drafts) == 0 {
		return cmp.Or(err, errNoDraft)
	}
	unread := err
	j.choice = chosen
	var references harvest
	result, err := overlap.Check(ctx.Context, drafts, c.stream(j, ctx.StringSlice("against"), &references), j.options)
	end()
	skipped = append(skipped, references.skipped...)
	if err == nil && references.unread != errUnread {
		err = references.unread
	}
	if err == nil {
		err = listSkipped(ctx.String("skipped"), skipped)
	}
	if err != nil {
		return err
	}
	unread = cmp.Or(unread, references.unread)
	for _, s := range result.Skipped { // those that reading let through
		c.say("%s", place(s))
	}
	c.sign(j, result, append(skipped, j.skipped...))
	if !ctx.Bool("quiet") {
		c.say("checked %s against %s", count(len(drafts), "draft"), count(references.articles, "reference"))
	}
	if err := c.write(j.out, result); err != nil {
		return err
	}
	return cmp.Or(unread, c.gate(result))
}

// gate says which drafts are over the gate, and returns errGate if there is one.
func (c *command) gate(r *overlap.Result) error {
	crossed := error(nil)
	for i := range r.Articles {
		if a := &r.Articles[i]; a.Draft && r.Settings.Gate.Crossed(a.Account, a.Words) {
			c.say("%s: %s", a.ID, report.Verdict(a, &r.Settings))
			crossed = errGate
		}
	}
	return crossed
}
