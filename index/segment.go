// Package index keeps articles with what they are found by, as segments: built of articles, written
// to files, opened, looked up and merged. What may be joined with what is said by Params.
package index

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
	"overlap/site"
	"overlap/sketch"
	"overlap/timeline"
)

// Options say how a segment is made.
type Options struct {
	Sketch sketch.Options
	// by how much an article must be ahead of one of an outlet
	Delay func(outlet string) time.Duration
}

// A Segment is some articles with what they are found by.
//
// Each article is looked at once, on arrival: sketched, its fingerprints and keys of rewriting put
// into spools. Then its words are dropped. What later steps want of them they split again:
// splitting costs a microsecond for a hundred words, and keeping them more memory than the texts.
//
// Articles of the same words have one content, and only the first of it gives postings and compact
// tokens.
type Segment struct {
	Options   Options
	Documents []*Document // by id
	// the article of each content that has its compact tokens; nil if none of it counts
	Leaders []*Document
	Unused  bool // there is such a content
	Prints  *spool.Spool
	Keys    *spool.Spool
	Library *library
	Faulted map[string]bool // ids of articles that could not be read: a fault
	// of articles that are none of the segment and tell how often outlets are visited, too
	Visits timeline.Visits

	doubles  doubles  // articles of ids that others have, until all have come
	Contents Contents // until all have come
}

// A Document is one article of the segment with what every step wants to know of it. The article
// itself is in the library.
type Document struct {
	sketch.Facts
	ID, Outlet, Owner string
	Notes             []string // doubts about it
	Draft             bool     // it is checked
	Archived          bool     // it came after the others, from an archive: see BuildWith
	When              timeline.Instant
	Address           uint64         // hash of site.Page of its address; 0 if it has none
	From              []uint64       // what it declares as its source: see Declares
	Respelt           *shingle.Text  // its words, if they are others than its text has; else nil
	Content           uint32         // its content
	Seal              [16]byte       // tells that from others; zero if too short for a shingle
	Prints            uint32         // fingerprints of that
	Leads             bool           // it is the first article of its content that came,
	Compact           sketch.Compact // whose compact tokens are kept
	Broken            bool           // it could not be read: a fault

	sketched *Sketched // until it is taken in

	in   *library
	held *article.Article // nil if it is in the library's file,
	away extent           // there
}

// newSegment returns a segment without articles.
func newSegment(c *work.Crew, o Options) *Segment {
	return &Segment{
		Options: o,
		Prints:  spool.New(sketch.Parts, c.Budget.Prints, c.Temp),
		Keys:    spool.New(sketch.Parts, c.Budget.Keys, c.Temp),
		Library: newLibrary(c.Budget.Texts, c.Temp),
	}
}

// NewPrinted returns an article of which nothing is known yet.
func (g *Segment) NewPrinted(a *article.Article) Document {
	p := Document{in: g.Library, ID: strings.Clone(a.ID), Outlet: site.Outlet(a.Outlet),
		Owner: a.Owner,
		Notes: a.Notes, held: a, When: timeline.Appeared(a)}
	g.date(&p)
	if page := site.Page(a.URL); page != "" {
		p.Address = xxhash.Sum64String(page)
	}
	p.From = declaredBy(a)
	return p
}

// date gives the time of a document what is known of its outlet.
func (g *Segment) date(d *Document) {
	d.When.Delay = g.Options.Delay(d.Outlet)
	d.When.SetClock(d.Outlet)
}

// CountVisits gives the times of the segment's documents, and of others, the intervals of visits to
// their outlets, as all of them tell. The segment's documents alone told before.
func (g *Segment) CountVisits(others ...*Document) {
	all := slices.Concat(g.Documents, others)
	var visits timeline.Visits
	visits.AddAll(&g.Visits)
	for _, d := range all {
		visits.Add(d.Outlet, d.When)
	}
	interval := visits.Interval()
	for _, d := range all {
		d.When.Visit = interval.Of(d.Outlet)
	}
}

// Build makes a segment of articles. Of several with one id the first by path and line counts. The
// segment is to be closed, whatever the error.
func Build(c *work.Crew, articles iter.Seq[article.Article], o Options) (*Segment, error) {
	return BuildWith(c, articles, nil, o)
}

// BuildWith does what Build does, and when all articles have come it takes those in that more
// returns, which is told of the segment as it is then: these are archived. More may be nil.
func BuildWith(c *work.Crew, articles iter.Seq[article.Article],
	more func(*Segment) (iter.Seq[article.Article], error), o Options) (*Segment, error) {
	g := newSegment(c, o)
	return g, g.fill(c, unsketched(articles), more, nil)
}

// A Sketched is what somebody else has sketched of an article, with the options of the segment.
type Sketched struct {
	sketch.Sketch     // without fingerprints and keys,
	Prints        int // but how many fingerprints there are
	// told that the article is the first of its content, of this number, whose postings the
	// segment then wants; by one goroutine for each article
	Leads func(content uint32)
	leads bool
}

// number returns the content of an article that was sketched elsewhere: the number, if it is the
// first of it. They are numbered as they come, so that what depends on it is the same in each run.
func (g *Segment) number(s *Sketched, number uint32) uint32 {
	content := number
	if s.Size >= g.Options.Sketch.Shingle {
		content = g.Contents.of(s.Content, number)
	}
	s.leads = content == number
	return content
}

// BuildSketched does what Build does with articles that were sketched elsewhere. It has no postings
// of them: who calls it fills Prints and Keys.
func BuildSketched(c *work.Crew, articles iter.Seq2[article.Article, *Sketched], o Options) (
	*Segment, error) {
	g := newSegment(c, o)
	return g, g.fill(c, articles, nil, nil)
}

// unsketched yields articles that nobody has sketched.
func unsketched(articles iter.Seq[article.Article]) iter.Seq2[article.Article, *Sketched] {
	return func(yield func(article.Article, *Sketched) bool) {
		for a := range articles {
			if !yield(a, nil) {
				return
			}
		}
	}
}

// Beside makes a segment of articles that lie in the library of another one. They have no postings:
// see is told of each what it is found by.
func (g *Segment) Beside(c *work.Crew, articles iter.Seq[article.Article], o sketch.Options,
	see look) (*Segment, error) {
	other := &Segment{Options: g.Options, Library: g.Library}
	other.Options.Sketch = o
	return other, other.fill(c, unsketched(articles), nil, see)
}

// fill takes articles in.
func (g *Segment) fill(c *work.Crew, articles iter.Seq2[article.Article, *Sketched],
	more func(*Segment) (iter.Seq[article.Article], error), see look) error {
	return c.Finally(func() error {
		g.receive(c, articles, g.receivers(c, see))
		if more != nil && c.Failed() == nil {
			others, err := more(g)
			if err != nil {
				return err
			}
			first := len(g.Documents)
			g.receive(c, unsketched(others), g.receivers(c, see))
			for _, d := range g.Documents[first:] {
				d.Archived = true
			}
		}
		g.doubles.arrivals, g.doubles.last = nil, nil // all have come
		if c.Failed() == nil {
			g.admit(c, len(g.Documents))
			g.Contents = Contents{}
		}
		return nil
	})
}

// Add takes in articles that came after the others, and returns those that could be read. They are
// not put into the order of the others.
func (g *Segment) Add(c *work.Crew, articles []*Document) ([]*Document, error) {
	receivers := g.receivers(c, nil)
	received := len(g.Leaders)
	for k, a := range articles {
		a.Content = uint32(received + k)
	}
	err := c.Each(len(articles), func(worker, k int) { receivers[worker].take(c, articles[k]) })
	for _, w := range receivers {
		w.end(c)
	}
	g.Leaders = append(g.Leaders, make([]*Document, len(articles))...)
	articles = slices.DeleteFunc(articles, func(a *Document) bool { return a.Broken })
	for _, a := range articles {
		if a.Leads {
			g.Leaders[a.Content] = a
		}
	}
	return articles, cmp.Or(err, c.Failed())
}

// Close gives back what the segment has outside of memory.
func (g *Segment) Close() {
	g.Library.Close()
	g.Prints.Close()
	g.Keys.Close()
}

// Again tells see anew what the articles are found by, and returns those that could be read.
func (g *Segment) Again(c *work.Crew, see look) ([]*Document, error) {
	receivers := g.receivers(c, see)
	err := c.Each(len(g.Documents), func(worker, i int) {
		w, a := receivers[worker], g.Documents[i]
		if !c.Try("reading", func() { w.read(c, a) }, a) {
			a.Broken = true
			w.renew()
		}
	})
	return slices.DeleteFunc(slices.Clone(g.Documents),
		func(a *Document) bool { return a.Broken }), err
}
