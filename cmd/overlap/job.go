package main

import (
	"cmp"
	"errors"
	"io"
	"iter"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/article"
	"overlap/report"
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

// A finding is what a command does with articles as they come: the parts of a result.
type finding func(articles iter.Seq[article.Article]) iter.Seq2[*overlap.Result, error]

// A harvest is what came of reading the articles of a job.
type harvest struct {
	articles int // that were read
	skipped  []overlap.Skip
	unread   error // errUnread if a path that was named could not be read
}

// errStopped says that no more articles are wanted.
var errStopped = errors.New("stopped")

// over reads the articles of the paths that were named, and writes what is found in them. What
// can be written part by part is never in memory as a whole.
func (c *command) over(j *job, find finding) error {
	if j.ctx.NArg() == 0 {
		return usage("%s wants the path of a file or folder of articles, or -", j.ctx.Command.Name)
	}
	end := sync.OnceFunc(j.progress.end)
	defer end()
	paths := j.ctx.Args().Slice()
	if err := c.forecast(j, paths); err != nil {
		return err
	}
	var got harvest
	parts := c.signed(j, &got, find(c.stream(j, paths, &got)))
	var told tale
	if j.out.inParts() {
		err := c.writeTo(j.out.path, func(w io.Writer) error { return report.WriteParts(w, told.of(parts), j.out.format) })
		end()
		if err != nil {
			return err
		}
		c.tell(j, told)
		return got.unread
	}
	result, err := overlap.Whole(told.of(parts))
	end()
	if err != nil {
		return err
	}
	c.tell(j, told)
	if err := c.write(j.out, result); err != nil {
		return err
	}
	return got.unread
}

// stream yields the chosen articles of the paths, and notes in got what came of that.
func (c *command) stream(j *job, paths []string, got *harvest) iter.Seq[article.Article] {
	return func(yield func(article.Article) bool) {
		got.skipped, got.unread = c.each(j, paths, func(a article.Article) error {
			got.articles++
			if !yield(a) {
				return errStopped
			}
			return nil
		})
	}
}

// signed yields the parts with what only the command knows: in the first how the articles were
// read, in the last what was skipped.
func (c *command) signed(j *job, got *harvest, parts iter.Seq2[*overlap.Result, error]) iter.Seq2[*overlap.Result, error] {
	return func(yield func(*overlap.Result, error) bool) {
		var held *overlap.Result
		for part, err := range parts {
			switch {
			case got.unread != nil && got.articles == 0:
				yield(nil, got.unread)
				return
			case err != nil:
				yield(nil, err)
				return
			case held == nil:
				c.sign(j, part, nil)
			case !yield(held, nil):
				return
			}
			held = part
		}
		if held == nil {
			return
		}
		for _, s := range held.Skipped { // those that reading let through
			c.say("%s", place(s))
		}
		held.Skipped = append(held.Skipped, slices.Concat(got.skipped, j.skipped)...)
		overlap.SortSkips(held.Skipped)
		yield(held, nil)
	}
}

// A tale is what is told of a result in a line.
type tale struct {
	articles, editions int
	skipped            []overlap.Skip
}

// of counts what passes.
func (t *tale) of(parts iter.Seq2[*overlap.Result, error]) iter.Seq2[*overlap.Result, error] {
	return func(yield func(*overlap.Result, error) bool) {
		for part, err := range parts {
			if err == nil {
				t.articles += len(part.Articles)
				t.editions += editions(part)
				t.skipped = append(t.skipped, part.Skipped...)
			}
			if !yield(part, err) {
				return
			}
		}
	}
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
func (c *command) tell(j *job, t tale) {
	if j.ctx.Bool("quiet") {
		return
	}
	line := "read " + count(t.articles, "article")
	if t.editions > 0 {
		line += ", folded " + count(t.editions, "edition")
	}
	if len(t.skipped) > 0 {
		line += ", skipped " + count(len(t.skipped), "") + " (" + reasons(t.skipped) + ")"
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
