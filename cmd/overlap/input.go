package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/article"
)

// inputFlags are the flags that say which articles are read, and how.
func inputFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringSliceFlag{Name: "field", Usage: "read `NAME=KEY`: our name from the source's key, as text=body; again for each"},
		&cli.StringFlag{Name: "preset", Usage: "read the keys that `SCRAPER` writes: " + strings.Join(article.PresetNames(), ", ")},
		&cli.StringFlag{Name: "paragraph", Usage: "`MARK` that stands between paragraphs in JSON and CSV, as \" ### \""},
		&cli.StringFlag{Name: "from", Usage: "only articles published on `DATE` or later"},
		&cli.StringFlag{Name: "to", Usage: "only articles published before `DATE`"},
		&cli.StringSliceFlag{Name: "outlet", Usage: "only articles of the outlet `NAME`; again for each"},
		&cli.StringSliceFlag{Name: "lang", Usage: "only articles in the language `CODE`, as en; guessed where the source does not say; again for each"},
		&cli.IntFlag{Name: "limit", Usage: "only the first `N` articles"},
		&cli.IntFlag{Name: "sample", Usage: "only `N` articles, drawn at random"},
		&cli.Uint64Flag{Name: "seed", Usage: "another `N` draws another sample"},
		&cli.StringFlag{Name: "skipped", Usage: "list what was skipped, with its place and why, in `FILE`"},
	}
}

// fieldNames are the names that --field can map.
var fieldNames = []string{"id", "outlet", "owner", "title", "byline", "credit", "url", "lang", "published", "fetched", "text"}

// reader returns the reader that the flags describe.
func (c *command) reader(ctx *cli.Context) (*article.Reader, error) {
	fields := make(map[string]string)
	if name := ctx.String("preset"); name != "" {
		preset, ok := article.Preset(name)
		if !ok {
			return nil, usage("--preset %s: use one of %s", name, strings.Join(article.PresetNames(), ", "))
		}
		fields = preset
	}
	mapped := make(map[string]bool)
	for _, f := range ctx.StringSlice("field") {
		name, key, ok := strings.Cut(f, "=")
		if !ok || key == "" || !slices.Contains(fieldNames, name) {
			return nil, usage("--field %s: NAME=KEY is wanted, with a name of %s", f, strings.Join(fieldNames, ", "))
		}
		if mapped[name] {
			key = fields[name] + "," + key
		}
		fields[name], mapped[name] = key, true
	}
	return &article.Reader{
		Fields: fields, Paragraph: ctx.String("paragraph"), GuessLang: len(ctx.StringSlice("lang")) > 0,
		Stdin: c.stdin, Jobs: ctx.Int("jobs"),
	}, nil
}

// choice returns which of the articles the flags keep.
func choice(ctx *cli.Context) (*article.Choice, error) {
	o := &article.Choice{
		Outlets: ctx.StringSlice("outlet"), Langs: ctx.StringSlice("lang"),
		Limit: ctx.Int("limit"), Sample: ctx.Int("sample"), Seed: ctx.Uint64("seed"),
	}
	for _, f := range []struct {
		name string
		to   *time.Time
	}{{"from", &o.From}, {"to", &o.To}} {
		if s := ctx.String(f.name); s != "" {
			d, err := article.ParseDate(s)
			if err != nil {
				return nil, usage("--%s %s: a date is wanted, as 2024-05-14 or 2024-05-14T08:40:00Z", f.name, s)
			}
			*f.to = d.Time
		}
	}
	if o.Limit < 0 || o.Sample < 0 {
		return nil, usage("--limit and --sample want 0 or more articles")
	}
	return o, nil
}

// errUnread says that a path which was named could not be read. It was said already.
var errUnread = errors.New("a path that was named could not be read")

// each gives the chosen articles of the paths to do, and returns what was skipped, each of
// which it also says, as far as a terminal can show it. The error is errUnread, do's own, or of the
// context; what could be read was given.
func (c *command) each(j *job, paths []string, do func(article.Article) error) ([]overlap.Skip, error) {
	var skipped []overlap.Skip
	var trouble, unread error
	defer j.progress.watch(j, paths)()
	for a, skip := range j.choice.Of(j.reader.Read(j.ctx.Context, paths...)) {
		if skip == nil {
			believe(&a, time.Now())
			if trouble = do(a); trouble != nil {
				break
			}
			continue
		}
		skipped = append(skipped, overlap.Skip{Path: skip.Path, Line: skip.Line, Why: skip.Why})
		if len(skipped) <= mostSaid {
			c.say("%s", skip)
		}
		if skip.Named {
			unread = errUnread
		}
	}
	if more := len(skipped) - mostSaid; more > 0 {
		c.say("%s more skipped: --skipped FILE lists all", count(more, ""))
	}
	if err := j.ctx.Context.Err(); err != nil {
		trouble = err
	}
	if trouble == nil {
		trouble = listSkipped(j.ctx.String("skipped"), skipped)
	}
	if trouble == nil {
		trouble = unread
	}
	return skipped, trouble
}

// believe takes a time of publication that lies more than a day ahead away from an article: it
// has appeared, or it is a draft. The day is for zones, and for clocks that run ahead. No
// time then tells who was first. This is the one place that knows what time it is.
func believe(a *article.Article, now time.Time) {
	if from, _ := a.Published.Span(); from.After(now.AddDate(0, 0, 1)) {
		a.Published = article.Date{}
		a.Notes = append(a.Notes, "published in the future")
	}
}

// mostSaid is how many skipped things are said one by one: a folder of a million bad files must
// not scroll everything else away.
const mostSaid = 100

// read returns all chosen articles of the paths, and what was skipped: see each.
func (c *command) read(j *job, paths []string) (articles []article.Article, skipped []overlap.Skip, err error) {
	skipped, err = c.each(j, paths, func(a article.Article) error {
		articles = append(articles, a)
		return nil
	})
	return articles, skipped, err
}

// listSkipped writes what was skipped to a file, one a line, if one was named.
func listSkipped(path string, skipped []overlap.Skip) error {
	if path == "" {
		return nil
	}
	var b strings.Builder
	for _, s := range skipped {
		fmt.Fprintln(&b, clean(place(s)))
	}
	return writeFile(path, b.String())
}
