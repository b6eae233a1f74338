package overlap

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/cespare/xxhash/v2"

	"overlap/article"
	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/shingle"
	"overlap/timeline"
)

// segmentOptions say how a segment is made.
type segmentOptions struct {
	sketch sketchOptions
	delay  func(outlet string) time.Duration // by how much an article must be ahead of one of an outlet
}

// A segment is some articles with what they are found by.
//
// Each article is looked at once, on arrival: sketched, its fingerprints and keys of rewriting put into
// spools. Then its words are dropped. What later steps want of them they split again: splitting costs a
// microsecond for a hundred words, and keeping them more memory than the texts.
//
// Articles of the same words have one content, and only the first of it gives postings and a line.
type segment struct {
	o        segmentOptions
	articles []*printed // by id
	class    []*printed // the article of each content that has its line; nil if none of it counts
	unused   bool       // there is such a content
	prints   *spool.Spool
	keys     *spool.Spool
	library  *library
	faulted  map[string]bool // ids of articles that could not be read: a fault

	doubles  doubles  // articles of ids that others have, until all have come
	contents contents // until all have come
}

// A printed is one article of the segment with what every step wants to know of it. The article itself
// is in the library.
type printed struct {
	facts
	ID, Outlet, Owner string
	Notes             []string // doubts about it
	draft             bool     // it is checked
	when              timeline.Instant
	url               uint64        // hash of its address; 0 if it has none
	words             *shingle.Text // its words, if they are others than its text has; else nil
	class             uint32        // its content
	prints            uint32        // fingerprints of that
	leads             bool          // it is the first article of its content that came,
	line              line          // whose line is kept
	broken            bool          // it could not be read: a fault

	in   *library
	held *article.Article // nil if it is in the library's file,
	away extent           // there
}

// newSegment returns a segment without articles.
func newSegment(c *work.Crew, o segmentOptions) *segment {
	return &segment{
		o:       o,
		prints:  spool.New(pileParts, c.Budget.Prints, c.Temp),
		keys:    spool.New(pileParts, c.Budget.Keys, c.Temp),
		library: newLibrary(c.Budget.Texts, c.Temp),
	}
}

// newPrinted returns an article of which nothing is known yet.
func (g *segment) newPrinted(a *article.Article) printed {
	p := printed{in: g.library, ID: strings.Clone(a.ID), Outlet: a.Outlet, Owner: a.Owner, Notes: a.Notes, held: a, when: timeline.Appeared(a)}
	p.when.Delay = g.o.delay(p.Outlet)
	if a.URL != "" {
		p.url = xxhash.Sum64String(a.URL)
	}
	return p
}

// build makes a segment of articles. Of several with one id the first by path and line counts. The
// segment is to be closed, whatever the error.
func build(c *work.Crew, articles iter.Seq[article.Article], o segmentOptions) (*segment, error) {
	g := newSegment(c, o)
	return g, g.fill(c, articles, nil)
}

// beside makes a segment of articles that lie in the library of another one. They have no postings:
// see is told of each what it is found by.
func (g *segment) beside(c *work.Crew, articles iter.Seq[article.Article], o sketchOptions, see look) (*segment, error) {
	other := &segment{o: g.o, library: g.library}
	other.o.sketch = o
	return other, other.fill(c, articles, see)
}

// fill takes articles in.
func (g *segment) fill(c *work.Crew, articles iter.Seq[article.Article], see look) error {
	return c.Finally(func() error {
		g.receive(c, articles, g.receivers(c, see))
		if c.Failed() == nil {
			g.admit(c)
			g.contents = contents{}
		}
		return nil
	})
}

// add takes in articles that came after the others, and returns those that could be read. They are not
// put into the order of the others.
func (g *segment) add(c *work.Crew, articles []*printed) ([]*printed, error) {
	receivers := g.receivers(c, nil)
	received := len(g.class)
	for k, a := range articles {
		a.class = uint32(received + k)
	}
	err := c.Each(len(articles), func(worker, k int) { receivers[worker].take(c, articles[k]) })
	for _, w := range receivers {
		w.end(c)
	}
	g.class = append(g.class, make([]*printed, len(articles))...)
	articles = slices.DeleteFunc(articles, func(a *printed) bool { return a.broken })
	for _, a := range articles {
		if a.leads {
			g.class[a.class] = a
		}
	}
	return articles, cmp.Or(err, c.Failed())
}

// close gives back what the segment has outside of memory.
func (g *segment) close() {
	g.library.close()
	g.prints.Close()
	g.keys.Close()
}

// again tells see anew what the articles are found by, and returns those that could be read.
func (g *segment) again(c *work.Crew, see look) ([]*printed, error) {
	receivers := g.receivers(c, see)
	err := c.Each(len(g.articles), func(worker, i int) {
		w, a := receivers[worker], g.articles[i]
		if !c.Try("reading", func() { w.read(c, a) }, a) {
			a.broken = true
			w.renew()
		}
	})
	return slices.DeleteFunc(slices.Clone(g.articles), func(a *printed) bool { return a.broken }), err
}
