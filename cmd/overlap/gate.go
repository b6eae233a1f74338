package main

import (
	"cmp"

	"github.com/urfave/cli/v2"

	"overlap/report"
	"overlap/result"
)

// A gate lets pass what was checked, and nothing else: a draft that could not be read, or one
// that was not held against all references, is not under it.

// A checking is what came of reading for a check.
type checking struct {
	drafts, references survey
	places             map[string]bool // of the drafts that were read
	doubles            []result.Skip   // drafts that were read and could not be used
	why                string          // not all references were read; empty if they were
}

// gateFlags are the flags of the gate.
func gateFlags() []cli.Flag {
	return []cli.Flag{
		&cli.GenericFlag{Name: "fail-over", Value: new(percent), DefaultText: "no gate",
			Usage: "exit with status 3 if more than `PERCENT` of a draft is copied prose"},
		&cli.BoolFlag{Name: "count-quotes",
			Usage: "with --fail-over, count quotations that references print, too"},
		&cli.GenericFlag{Name: "fail-over-rewritten", Value: new(percent), DefaultText: "no gate",
			Usage: "exit with status 3 if sources have more than `PERCENT` of a draft in " +
				"other words"},
		&cli.BoolFlag{Name: "fail-on-warning",
			Usage: "exit with status 3 if a draft is warned of a disguise"},
	}
}

// gate reads the flags of the gate. Where --fail-over is not given, no share of copied prose is too
// much.
func (c *command) gate(j *job) error {
	ctx := j.ctx
	g := &result.Gate{Percent: 100, CountQuotes: ctx.Bool("count-quotes"),
		FailOnWarning: ctx.Bool("fail-on-warning")}
	for _, name := range []string{"fail-over", "fail-over-rewritten"} {
		if !ctx.IsSet(name) {
			continue
		}
		percent := percentOf(ctx, name)
		if j.options.Gate = g; name == "fail-over" {
			g.Percent = percent
		} else if g.Rewritten = &percent; !j.options.Rewritten {
			return usage("--fail-over-rewritten counts passages in other words: not with " +
				"--rewritten=false")
		}
	}
	if g.FailOnWarning {
		j.options.Gate = g
	}
	return nil
}

// unread says why not all references were read; empty if they were.
func (c *command) unread(j *job, k *checking) string {
	s := &k.references
	switch {
	case s.chosen == 0:
		err := c.nothing(j, s, "reference")
		if err != errUnread {
			return err.Error()
		}
		return place(s.skips[0])
	case s.skipped == 1:
		return place(s.skips[0])
	case s.skipped > 1:
		return place(s.skips[0]) + ", and " + count(s.skipped-1, "more") + " of the references"
	}
	return ""
}

// unchecked says which drafts could not be read, where there is a gate.
func (c *command) unchecked(j *job, k *checking) (any bool) {
	if j.options.Gate == nil {
		return false
	}
	for _, s := range append(k.drafts.skips, k.doubles...) {
		at := s
		at.Why = "not checked: " + s.Why
		c.say("%s", place(at))
	}
	return k.drafts.skipped+len(k.doubles) > 0
}

// doubts are what a result says of what was not read for it, or read and not used. The gate says
// it, too.
func (k *checking) doubts(j *job, r *result.Result) []string {
	for _, s := range j.let {
		switch {
		case k.places[where(s.Path, s.Line)]:
			k.doubles = append(k.doubles, s)
		case k.why == "":
			k.why = place(s)
		}
	}
	doubts := append(j.guessed(), k.references.doubts(j.reader)...)
	if k.why == "" {
		return doubts
	}
	if g := r.Settings.Gate; g != nil {
		unchecked := *g
		unchecked.Unchecked = clean(k.why)
		r.Settings.Gate = &unchecked
	}
	if k.references.chosen > 0 {
		return append(doubts, "not all references were read: "+clean(k.why))
	}
	return append(doubts, clean(k.why))
}

// judge says which drafts are over the gate, and which are not checked. A draft over the gate
// counts for more than all else.
func (c *command) judge(j *job, k *checking, r *result.Result) error {
	crossed, missed := false, c.unchecked(j, k)
	for i := range r.Articles {
		switch a := &r.Articles[i]; {
		case !a.Draft || j.options.Gate == nil:
		case r.Settings.Gate.Over(a):
			c.alarm("%s: %s", a.ID, report.Verdict(a, &r.Settings))
			c.sayLicences(a, &r.Settings)
			crossed = true
		case k.why != "" || a.Unchecked != "":
			c.alarm("%s: not checked: %s", a.ID, cmp.Or(k.why, clean(a.Unchecked)))
			missed = true
		case !j.ctx.Bool("quiet"):
			c.sayLicences(a, &r.Settings)
		}
	}
	switch {
	case crossed:
		return errGate
	case missed:
		return ended(statusUnfinished)
	case k.references.chosen == 0:
		c.say("%s", k.why)
		return ended(statusUnfinished)
	}
	return c.outcome(j, &k.drafts, &k.references)
}

// sayLicences says under whose rights the copied words of a draft stand, if that is known.
func (c *command) sayLicences(a *result.Article, s *result.Settings) {
	for _, line := range report.Licences(a, s) {
		c.say("%s: %s", a.ID, line)
	}
}
