package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/article"
)

// inputFlags are the flags that say how articles are read.
func inputFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringSliceFlag{
			Name:  "field",
			Usage: "read `NAME=KEY`: our name from the source's key, as text=body; again for each",
		},
	}
}

// fieldNames are the names that --field can map.
var fieldNames = []string{"id", "outlet", "owner", "title", "byline", "credit", "url", "lang", "published", "fetched", "text"}

// reader returns the reader that the flags describe.
func (c *command) reader(ctx *cli.Context) (*article.Reader, error) {
	fields := make(map[string]string)
	for _, f := range ctx.StringSlice("field") {
		name, key, ok := strings.Cut(f, "=")
		if !ok || key == "" || !slices.Contains(fieldNames, name) {
			return nil, usage("--field %s: NAME=KEY is wanted, with a name of %s", f, strings.Join(fieldNames, ", "))
		}
		if known := fields[name]; known != "" {
			key = known + "," + key
		}
		fields[name] = key
	}
	return &article.Reader{Fields: fields, Stdin: c.stdin, Jobs: ctx.Int("jobs")}, nil
}

// errUnread says that a path which was named could not be read. It was said already.
var errUnread = errors.New("a path that was named could not be read")

// read returns all articles of the paths and what was skipped, each of which it also
// says. The error is errUnread or of the context: what could be read is returned with it.
func (c *command) read(ctx *cli.Context, r *article.Reader, paths []string) ([]article.Article, []overlap.Skip, error) {
	var articles []article.Article
	var skipped []overlap.Skip
	err := error(nil)
	for a, skip := range r.Read(ctx.Context, paths...) {
		if skip == nil {
			articles = append(articles, a)
			continue
		}
		c.say("%s", skip)
		skipped = append(skipped, overlap.Skip{Path: skip.Path, Line: skip.Line, Why: skip.Why})
		if skip.Named {
			err = errUnread
		}
	}
	if ctx.Context.Err() != nil {
		err = ctx.Context.Err()
	}
	return articles, skipped, err
}
