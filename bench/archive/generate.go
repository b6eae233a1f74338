package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	"overlap/article"
	"overlap/internal/newsgen"
)

// The files of a benchmark, in its folder.
const (
	archived = "articles.jsonl" // what is archived
	todays   = "today.jsonl"    // the articles of the day
	imported = "import.jsonl"   // what is added while drafts are checked
	drafted  = "drafts.jsonl"   // drafts
)

// A cast is which archived articles are copied by what is not archived, drawn before any of them is
// there.
type cast struct {
	random *rand.Rand
	texts  map[int]article.Article // of those that are copied, by their number
	drafts [][]int                 // what each draft copies
	copies map[int]int             // what some of the day's articles copy, by their number
}

// Of the day's articles one in so many has a passage of an archived one, and one in so many is one.
const (
	dayCopies   = 5
	dayReprints = 25
)

// newCast draws.
func newCast(p *plan) *cast {
	c := &cast{random: rand.New(rand.NewPCG(p.seed, 22)), texts: map[int]article.Article{},
		copies: map[int]int{}}
	draw := func() int {
		n := c.random.IntN(p.articles)
		c.texts[n] = article.Article{}
		return n
	}
	for range p.drafts + p.warmups() {
		var sources []int
		for range draftSources {
			sources = append(sources, draw())
		}
		c.drafts = append(c.drafts, sources)
	}
	for i := range p.day {
		if i%dayCopies == 0 {
			c.copies[i] = draw()
		}
	}
	return c
}

// generate writes the files. The day's articles and those that are imported come from the same
// outlets as the archived ones, and are later.
func generate(ctx context.Context, p *plan, say func(measure)) error {
	start := time.Now()
	c := newCast(p)
	next, stop := iter.Pull(newsgen.Generate(newsgen.Options{
		Articles: p.articles + p.day + p.imports(), Seed: p.seed}))
	defer stop()
	bytes := 0
	for _, f := range []struct {
		name  string
		n     int
		alter func(i int, a *article.Article)
	}{
		{archived, p.articles, func(i int, a *article.Article) {
			bytes += len(a.Text)
			if _, ok := c.texts[i]; ok {
				c.texts[i] = *a
			}
		}},
		{todays, p.day, c.copy},
		{imported, p.imports(), func(int, *article.Article) {}},
	} {
		i := 0
		err := write(ctx, filepath.Join(p.dir, f.name), f.n, func(a *article.Article) {
			item, _ := next()
			*a = item.Article
			f.alter(i, a)
			i++
		})
		if err != nil {
			return err
		}
	}
	if err := c.writeDrafts(ctx, p); err != nil {
		return err
	}
	say(measure{What: "generated", Measured: fmt.Sprintf("%d articles, %.0f MB of text, %.1f s",
		p.articles, float64(bytes)/1e6, time.Since(start).Seconds())})
	return nil
}

// copy has one of the day's articles take a passage of an archived article, or all of it.
func (c *cast) copy(i int, a *article.Article) {
	n, ok := c.copies[i]
	switch {
	case !ok:
	case i%dayReprints == 0:
		a.Text = c.texts[n].Text
	default:
		a.Text += "\n\n" + strings.Join(excerpt(c.random, c.texts[n].Text, 60), " ")
	}
}

// writeDrafts writes the drafts. What they do not copy is news of another world.
func (c *cast) writeDrafts(ctx context.Context, p *plan) error {
	next, stop := iter.Pull(newsgen.Generate(newsgen.Options{
		Articles: 1 << 30, Seed: p.seed + 1_000_000}))
	defer stop()
	i := 0
	return write(ctx, filepath.Join(p.dir, drafted), len(c.drafts), func(a *article.Article) {
		var fresh []string
		for countWords(fresh) < draftWords {
			item, _ := next()
			fresh = append(fresh, sentences(item.Text)...)
		}
		var sources []article.Article
		for _, n := range c.drafts[i] {
			sources = append(sources, c.texts[n])
		}
		*a = newDraft(c.random, fmt.Sprintf("draft-%04d", i), fresh, sources)
		i++
	})
}

// write writes n articles to a file.
func write(ctx context.Context, path string, n int, fill func(a *article.Article)) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(file, 1<<20)
	var line []byte
	for range n {
		if ctx.Err() != nil {
			break
		}
		var a article.Article
		fill(&a)
		line = a.AppendLine(line[:0])
		w.Write(line) // its error stays for Flush
	}
	return errors.Join(w.Flush(), file.Close(), ctx.Err())
}

// read yields the articles of a file. What is no article is none of ours.
func read(ctx context.Context, path string) iter.Seq[article.Article] {
	return func(yield func(article.Article) bool) {
		for a, skip := range new(article.Reader).Read(ctx, path) {
			if skip == nil && !yield(a) {
				return
			}
		}
	}
}
