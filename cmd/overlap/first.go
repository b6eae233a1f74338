package main

import (
	"fmt"
	"slices"
	"strings"

	"overlap/article"
)

// A first look at the articles tells how they are read where the user does not say it: which key is
// the outlet's, which the date's, which mark stands between paragraphs. What is taken for what is
// said on the screen, in the result's notes and among its settings, and an option overrules it.
//
// It reads the first articles of the first file once more, which costs some milliseconds. Standard
// input can be read once only: there, and for what the look is not sure of, hints say what may be
// meant.

// mostLooked is how many articles a first look reads.
const mostLooked = 100

// look takes a first look at what the paths have.
func (c *command) look(j *job, paths []string) {
	if len(paths) == 0 || paths[0] == "-" || j.ctx.String("preset") != "" {
		return
	}
	peek := &article.Reader{Fields: j.reader.Fields, Paragraph: j.reader.Paragraph, Jobs: 1}
	var s survey
	dates := make(map[string]int) // how many values of a key are dates
	n := 0
	var all []article.Article
	for a, skip := range peek.Read(j.ctx.Context, paths[0]) {
		if n++; n > mostLooked {
			break
		}
		if skip != nil {
			continue
		}
		s.note(&a)
		all = append(all, a)
		for _, key := range slices.Concat(article.DateKeys(), article.FetchKeys()) {
			if _, err := article.ParseDate(a.Meta[key]); err == nil && a.Meta[key] != "" {
				dates[key]++
			}
		}
	}
	if s.records == 0 {
		return // no rows or objects
	}
	take := func(name, key, as string) {
		fields := map[string]string{name: name + "," + key}
		for k, v := range j.reader.Fields {
			if k != name {
				fields[k] = v
			}
		}
		j.reader.Fields = fields
		j.guesses = append(j.guesses, fmt.Sprintf("%s as %s (--field %s=%s)", key, as, name,
			word(key)))
	}
	free := func(name string) bool { return j.reader.Fields[name] == "" && !peek.Met(name) }
	isDate := func(key string) bool { return key != "" && dates[key] == s.meta.counts[key] }
	if key := s.unused(s.outletKeys()); key != "" && free("outlet") &&
		len(s.outlets.counts) == 0 { // else hosts of addresses name them
		outlets := make(map[string]int)
		for _, a := range all {
			outlets[a.Meta[key]]++
		}
		if areNames(outlets, len(all)) {
			take("outlet", key, "the outlet")
		}
	}
	published := s.unused(article.DateKeys())
	fetched := s.unused(article.FetchKeys())
	switch {
	case isDate(published) && free("published") && s.undated == s.read:
		take("published", published, "the time of publication")
	case isDate(fetched) && free("fetched") && s.untimed == s.read:
		take("fetched", fetched, "the time of fetching")
	}
	if mark := s.paragraphMark(); mark != "" && !j.ctx.IsSet("paragraph") {
		j.reader.Paragraph = mark
		j.guesses = append(j.guesses, fmt.Sprintf("%s as the end of a paragraph (--paragraph %s)",
			quote(mark), word(mark)))
	}
	if len(j.guesses) > 0 && !j.ctx.Bool("quiet") {
		c.say("%s: taking %s", paths[0], strings.Join(j.guesses, ", "))
	}
}

// areNames reports whether n values of a key are those of an outlet, as far as can be seen: there
// are fewer of them than articles, or few articles; and none is long.
func areNames(names map[string]int, n int) bool {
	for name := range names {
		if len(name) > titleSize {
			return false
		}
	}
	const few = 10
	return len(names) <= max(few, n*9/10)
}

// guessed are the guesses of a first look as a note of the result.
func (j *job) guessed() []string {
	if len(j.guesses) == 0 {
		return nil
	}
	return []string{"the articles did not say how to read them; taken was " +
		strings.Join(j.guesses, ", ")}
}
