package main

import (
	"cmp"
	"errors"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"overlap/article"
)

// inputFlags are the flags that say which articles are read, and how.
func inputFlags() []cli.Flag { return slices.Concat(readingFlags(), choosingFlags()) }

// readingFlags are the flags that say how articles are read.
func readingFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringSliceFlag{Name: "field",
			Usage: "read our `NAME=KEY` of the source, as text=body, text=article.body for a key " +
				"in an object, or byline=authors.0.name for the first of a list; again for each"},
		&cli.StringFlag{Name: "preset",
			Usage: "read the keys that a `SCRAPER` writes: " +
				strings.Join(article.PresetNames(), ", ")},
		&cli.StringFlag{Name: "paragraph",
			Usage: "a `MARK` stands between paragraphs in JSON and CSV, as \" ### \""},
		&cli.StringFlag{Name: "skipped",
			Usage: "list what was skipped, with its place and why, in `FILE`"},
		&cli.BoolFlag{Name: "strict",
			Usage: "exit with status 1 if anything was skipped; the result is written all the " +
				"same"},
		&cli.BoolFlag{Name: "debug", Usage: "where the program has a fault, show where"},
	}
}

// choosingFlags are the flags that say which articles are taken.
func choosingFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "from", Usage: "only articles published on `DATE` or later"},
		&cli.StringFlag{Name: "to", Usage: "only articles published before `DATE`"},
		&cli.StringSliceFlag{Name: "outlet",
			Usage: "only articles of the outlet `NAME`; again for each"},
		&cli.StringSliceFlag{Name: "lang",
			Usage: "only articles in the language `CODE`, as en, guessed where the source does " +
				"not say; again for each"},
		&cli.IntFlag{Name: "limit", DefaultText: "all", Usage: "only the first `N` articles"},
		&cli.IntFlag{Name: "sample", DefaultText: "all",
			Usage: "only `N` articles, drawn at random"},
		&cli.Uint64Flag{Name: "seed", Usage: "another `N` draws another sample"},
	}
}

// fieldNames are the names that --field can map.
var fieldNames = []string{"id", "outlet", "owner", "title", "byline", "credit", "url", "lang",
	"published", "fetched", "declared", "text"}

// reader returns the reader that the flags describe, and which of our names they map.
func (c *command) reader(ctx *cli.Context) (*article.Reader, []string, error) {
	fields := make(map[string]string)
	if name := ctx.String("preset"); name != "" {
		preset, ok := article.Preset(name)
		if !ok {
			return nil, nil, noValue("preset", name, article.PresetNames())
		}
		fields = preset
	}
	mapped := make(map[string]bool)
	for _, f := range ctx.StringSlice("field") {
		name, key, ok := strings.Cut(f, "=")
		if !ok || key == "" || !slices.Contains(fieldNames, name) {
			return nil, nil, usage("--field %s: write NAME=KEY, with a name of %s", f,
				strings.Join(fieldNames, ", "))
		}
		for _, part := range strings.Split(key, ",") {
			if other, _, ok := strings.Cut(part, "="); ok && slices.Contains(fieldNames, other) {
				return nil, nil, usage("--field %s: it maps one name; write --field %s for the "+
					"other", f, part)
			}
		}
		if mapped[name] {
			key = fields[name] + "," + key
		}
		fields[name], mapped[name] = key, true
	}
	return &article.Reader{
		Fields: fields, Paragraph: ctx.String("paragraph"),
		GuessLang: len(ctx.StringSlice("lang")) > 0,
		Stdin:     c.stdin, Jobs: ctx.Int("jobs"),
	}, slices.Sorted(maps.Keys(mapped)), nil
}

// choice returns which of the articles the flags keep.
func choice(ctx *cli.Context) (*article.Choice, error) {
	o := &article.Choice{
		Outlets: ctx.StringSlice("outlet"), Langs: ctx.StringSlice("lang"),
		Limit: ctx.Int("limit"), Sample: ctx.Int("sample"), Seed: ctx.Uint64("seed"),
	}
	var err error
	if o.From, err = dateOf(ctx, "from"); err != nil {
		return nil, err
	}
	if o.To, err = dateOf(ctx, "to"); err != nil {
		return nil, err
	}
	if !o.From.IsZero() && !o.To.IsZero() && !o.From.Before(o.To) {
		return nil, usage("--from %s is not before --to %s: nothing lies between",
			ctx.String("from"), ctx.String("to"))
	}
	for _, name := range []string{"limit", "sample"} {
		if n := ctx.Int(name); n < 0 {
			return nil, usage("--%s %d: it must be 0 or more", name, n)
		}
	}
	if ctx.IsSet("seed") && o.Sample == 0 {
		return nil, usage("--seed goes with --sample")
	}
	return o, nil
}

// dateOf returns the date that a flag names; the zero time if it names none.
func dateOf(ctx *cli.Context, flag string) (time.Time, error) {
	said := ctx.String(flag)
	if said == "" {
		return time.Time{}, nil
	}
	d, err := article.ParseDate(said)
	if err != nil {
		return time.Time{}, usage("--%s %s: write a date as 2024-05-14 or "+
			"2024-05-14T08:40:00Z", flag, said)
	}
	return d.Time, nil
}

// each gives the chosen articles of the paths to do, and notes in s what it meets. What is
// skipped goes to the job's skips. The error is do's own, or of the context.
func (c *command) each(j *job, paths []string, s *survey, do func(article.Article) error) error {
	s.paths = paths
	s.wish(j.choice)
	before := j.reader.Tally()
	for a, skip := range j.choice.Of(s.of(j.read(paths))) {
		if skip != nil {
			j.skips.add(skipOf(skip))
			continue
		}
		s.chosen++
		a.Believe(time.Now()) // the one place that knows what time it is
		if err := do(a); err != nil {
			return err
		}
	}
	after := j.reader.Tally()
	s.passed, s.results = after.Passed-before.Passed, after.Results-before.Results
	for _, key := range j.reader.Foreign() {
		s.lack(key)
	}
	return cmp.Or(j.ctx.Context.Err(), j.trouble)
}

// read yields what the paths have; or what an archive has, where that is what a job reads.
func (j *job) read(paths []string) reading {
	if j.kept != nil {
		return j.kept
	}
	return func(yield func(article.Article, *article.Skip) bool) {
		defer j.progress.watch(j, paths)()
		j.reader.Read(j.ctx.Context, paths...)(yield)
	}
}

// A reading is articles and skips as they come.
type reading = iter.Seq2[article.Article, *article.Skip]

// of notes what passes.
func (s *survey) of(all reading) reading {
	return func(yield func(article.Article, *article.Skip) bool) {
		for a, skip := range all {
			if skip != nil {
				s.skip(skip)
			} else {
				s.note(&a)
			}
			if !yield(a, skip) {
				return
			}
		}
	}
}

// errStopped says that no more articles are wanted.
var errStopped = errors.New("stopped")

// stream yields the chosen articles of the paths, and notes in s what came of that.
func (c *command) stream(j *job, paths []string, s *survey) iter.Seq[article.Article] {
	return func(yield func(article.Article) bool) {
		err := c.each(j, paths, s, func(a article.Article) error {
			if !yield(a) {
				return errStopped
			}
			return nil
		})
		if err != errStopped {
			s.err = err
		}
	}
}
