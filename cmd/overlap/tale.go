package main

import (
	"slices"
	"strings"

	"overlap/article"
	"overlap/result"
)

// A tale is what is told of a result in a line.
type tale struct {
	articles, editions int
}

// of counts what passes.
func (t *tale) of(from parted) parted {
	return func(yield func(*result.Result, error) bool) {
		for part, err := range from {
			if err == nil {
				t.articles += len(part.Articles)
				t.editions += editions(part)
			}
			if !yield(part, err) {
				return
			}
		}
	}
}

// tell says in one line what was read, what of it was folded into editions, and what was
// not read, by reason.
func (c *command) tell(j *job, t tale) {
	if j.ctx.Bool("quiet") {
		return
	}
	line := "read " + count(t.articles, "article")
	if j.against != nil {
		line += ", held against " + count(j.against.Len(), "") + " of the archive"
	}
	if t.editions > 0 {
		line += ", folded " + count(t.editions, "edition")
	}
	if j.choice.Left > 0 {
		line += ", left out " + count(int(j.choice.Left), "")
	}
	line += passedOver(j.reader.Tally())
	if j.skips.all > 0 {
		line += ", skipped " + count(j.skips.all, "") + ": " + j.skips.kinds.String()
	}
	c.say("%s", line)
}

// passedOver says in a clause which files were passed over.
func passedOver(t article.Tally) string {
	var files []string
	if t.Passed > 0 {
		files = append(files, count(int(t.Passed), "other file"))
	}
	if t.Results > 0 {
		files = append(files, count(int(t.Results), "result")+" of overlap")
	}
	if len(files) == 0 {
		return ""
	}
	return ", passed over " + strings.Join(files, " and ")
}

// editions returns how many articles are editions of another one's text.
func editions(r *result.Result) int {
	n := 0
	for i := range r.Articles {
		if r.Articles[i].EditionOf != "" {
			n++
		}
	}
	return n
}

// hint says what of the source may have been meant and was not used.
func (c *command) hint(j *job, s *survey) {
	if j.ctx.Bool("quiet") {
		return
	}
	for _, line := range slices.Concat(s.unmet(j), s.unwished(), s.doubts(j.reader)) {
		c.say("%s", line)
	}
}
