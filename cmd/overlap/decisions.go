package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"overlap/decision"
	"overlap/result"
)

// decisionsFlag names what people decided of passages.
func decisionsFlag() cli.Flag {
	return &cli.StringFlag{Name: "decisions",
		Usage: "what was accepted or dismissed, and why; a `FILE` of JSON lines, as the page of a " +
			"check saves it"}
}

// mostDecisions is how many bytes a file of decisions may have.
const mostDecisions = 64 << 20

// decisions reads the file of --decisions, if there is one. Then the run needs the articles' texts,
// by which it is seen whether words have changed.
func (c *command) decisions(j *job) error {
	path := j.ctx.String("decisions")
	if path == "" {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("%s: %w", path, cause(err))
	}
	defer f.Close()
	all, err := decision.Read(io.LimitReader(f, mostDecisions))
	if err != nil {
		return usage("%s:%s", path, err)
	}
	j.decided, j.bare = &all, !j.options.WithText
	j.options.WithText = true
	return nil
}

// decide puts decisions into a result and what follows from them, and takes out the texts if
// nobody asked for them.
func (j *job) decide(r *result.Result) {
	if j.decided == nil {
		return
	}
	j.astray = decision.Apply(r, *j.decided)
	j.found = r.Decisions
	if said := j.saidAstray(); said != "" {
		r.Footnotes = append(r.Footnotes, said)
	}
	if !j.bare {
		return
	}
	r.Settings.WithText = false
	for i := range r.Articles {
		a := &r.Articles[i]
		a.Text, a.Meta, a.Account.Slices = "", nil, nil
	}
}

// inDecided is a result of which decisions say something: in one part, since what they say of an
// article stands with all of its pairs.
func (j *job) inDecided(from parted) parted {
	if j.decided == nil {
		return from
	}
	return func(yield func(*result.Result, error) bool) {
		r, err := result.Whole(from)
		if err == nil {
			j.decide(r)
		}
		yield(r, err)
	}
}

// sayDecided says how many decisions concern a run.
func (c *command) sayDecided(j *job) {
	if j.decided == nil || j.ctx.Bool("quiet") {
		return
	}
	open := 0
	for _, d := range j.found {
		if d.State == result.Reopened {
			open++
		}
	}
	again := ""
	if open > 0 {
		again = "; " + count(open, "") + " of them open again, since words have changed"
	}
	c.say("%s: %s on what was found%s", filepath.Base(j.ctx.String("decisions")),
		count(len(j.found), "decision"), again)
	if said := j.saidAstray(); said != "" {
		c.say("%s", said)
	}
}

// saidAstray says how many decisions concern nothing that was found, and of which articles one of
// them is; empty if all do: somebody may wait for what a misspelt one says.
func (j *job) saidAstray() string {
	if len(j.astray) == 0 {
		return ""
	}
	d := &j.astray[0]
	said := count(len(j.astray), "decision") + " concern no pair that was found"
	if len(j.astray) == 1 {
		said = "1 decision concerns no pair that was found"
	}
	between := ""
	if d.A != "" && d.B != "" {
		between = ", of " + clean(d.A) + " and " + clean(d.B)
	}
	return said + ": " + d.Pair + between
}
