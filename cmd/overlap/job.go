package main

import (
	"cmp"
	"errors"
	"iter"
	"maps"
	"regexp"
	"slices"
	"strings"

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
	o, err := options(ctx)
	if err != nil {
		return nil, err
	}
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

// A finding is what a command does with articles as they come.
type finding func(articles iter.Seq[article.Article]) (*overlap.Result, error)

// errStopped says that no more articles are wanted.
var errStopped = errors.New("stopped")

// over reads the articles of the paths that were named, and writes what is found in them.
func (c *command) over(j *job, find finding) error {
	if j.ctx.NArg() == 0 {
		return usage("%s wants the path of a file or folder of articles, or -", j.ctx.Command.Name)
	}
	paths := j.ctx.Args().Slice()
	if err := c.forecast(j, paths); err != nil {
		j.progress.end()
		return err
	}
	var skipped []overlap.Skip
	var unread error
	read := 0
	result, err := find(func(yield func(article.Article) bool) {
		skipped, unread = c.each(j, paths, func(a article.Article) error {
			read++
			if !yield(a) {
				return errStopped
			}
			return nil
		})
	})
	j.progress.end()
	switch {
	case unread != nil && read == 0:
		return unread
	case err != nil:
		return err
	}
	for _, s := range result.Skipped { // those that reading let through
		c.say("%s", place(s))
	}
	c.sign(j, result, append(skipped, j.skipped...))
	if !j.ctx.Bool("quiet") {
		c.tell(len(result.Articles), editions(result), result.Skipped, j)
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

// tell says in one line what was read, what of it was folded into editions, and what was
// not read, by reason.
func (c *command) tell(articles, folded int, skipped []overlap.Skip, j *job) {
	line := "read " + count(articles, "article")
	if folded > 0 {
		line += ", folded " + count(folded, "edition")
	}
	if len(skipped) > 0 {
		line += ", skipped " + count(len(skipped), "") + " (" + reasons(skipped) + ")"
	}
	if j.choice.Left > 0 {
		line += ", left out " + count(int(j.choice.Left), "")
	}
	if passed := j.reader.Tally().Passed; passed > 0 {
		line += ", passed over " + count(int(passed), "other file")
	}
	c.say("%s", line)
}

// seen is what a reason quotes of what was seen.
var seen = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)

// mostReasons is how many reasons are named one by one.
const mostReasons = 4

// reasons counts why things were skipped, the most frequent first. What differs from one
// to the next, numbers and what was seen there, is no part of a reason.
func reasons(skipped []overlap.Skip) string {
	counts := make(map[string]int)
	for _, s := range skipped {
		why := s.Why
		if place, rest, ok := strings.Cut(why, ": "); ok && strings.ContainsAny(place, "0123456789") {
			why = rest // "record 3 at byte 202: ..."
		}
		why = seen.ReplaceAllString(why, "")
		if i := strings.IndexAny(why, ":0123456789"); i > 0 {
			why = why[:i]
		}
		counts[strings.Join(strings.Fields(why), " ")]++
	}
	all := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], strings.Compare(a, b))
	})
	var parts []string
	for _, why := range all[:min(len(all), mostReasons)] {
		parts = append(parts, count(counts[why], "")+" "+why)
	}
	if more := len(all) - mostReasons; more > 0 {
		parts = append(parts, "and "+count(more, "more reason"))
	}
	return strings.Join(parts, ", ")
}

// editions returns how many articles are editions of another one's text.
func editions(r *overlap.Result) int {
	n := 0
	for i := range r.Articles {
		if r.Articles[i].EditionOf != "" {
			n++
		}
	}
	return n
}
