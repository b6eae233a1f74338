package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"overlap/archive"
	"overlap/article"
	"overlap/index"
	"overlap/internal/newsgen"
	"overlap/internal/stages"
)

// A work is what a writer does at a time: one of three things.
type work struct {
	number  int
	add     []article.Article
	remove  []string // ids
	compact archive.Compaction
	kind    string // add, remove or compact
}

// chunk is how many articles are committed together.
const chunk = 8

// options are those of the archive.
var options = index.Options{Sketch: stages.Sketch,
	Delay: func(string) time.Duration { return 6 * time.Minute }}

// pool is how many ids there are: few, so that they come again and go again.
const pool = 150

// A world has the articles that works are made of.
type world struct {
	seed     uint64
	articles []article.Article
}

func newWorld(seed uint64) *world {
	w := &world{seed: seed}
	for item := range newsgen.Generate(newsgen.Options{Articles: pool, Seed: seed}) {
		w.articles = append(w.articles, item.Article)
	}
	return w
}

// work returns the n-th work: it depends on the seed and on n alone.
func (w *world) work(n int) work {
	r := rand.New(rand.NewPCG(w.seed, uint64(n)))
	k := work{number: n}
	switch roll := r.IntN(10); {
	case roll < 6:
		k.kind = "add"
		for _, i := range r.Perm(pool)[:1+r.IntN(3*chunk)] {
			a := w.articles[i]
			if v := r.IntN(4); v > 0 {
				a.Text += fmt.Sprintf(" This is version %d of it.", v)
			}
			k.add = append(k.add, a)
		}
	case roll < 8:
		k.kind = "remove"
		for _, i := range r.Perm(pool)[:1+r.IntN(20)] {
			k.remove = append(k.remove, w.articles[i].ID)
		}
	default:
		k.kind = "compact"
		k.compact = archive.Compaction(r.IntN(3))
	}
	return k
}

// A content is what counts in an archive: the text of each id.
type content map[string]string

// after returns what counts when a work is done, of which an add brought only so many of the
// articles that are new; -1 is all.
func (k *work) after(before content, fresh int) content {
	now := make(content, len(before))
	for id, text := range before {
		now[id] = text
	}
	for _, id := range k.remove {
		delete(now, id)
	}
	for _, a := range k.add {
		if before[a.ID] == a.Text || fresh == 0 {
			continue
		}
		fresh--
		now[a.ID] = a.Text
	}
	return now
}

// fresh is how many articles of an add are new.
func (k *work) fresh(before content) int {
	return len(slices.DeleteFunc(slices.Clone(k.add),
		func(a article.Article) bool { return before[a.ID] == a.Text }))
}
