// Package neighbours finds which articles of an archive matter to some others: to what was scraped
// today, or to a draft. With them these are compared as any set is; all that remains in the archive
// is counted.
//
// A scan of all articles of an archive would compare an article of today with those that share
// fingerprints which grow to a passage, with those that print a quotation of it, with those that
// share rare keys of rewriting, and with near copies of these, which are its editions. The lists of
// the archive's segments tell which these are, by the same rules and caps (join). A list may be
// wrong, and says nothing of places: an article that only several lists together speak for is read
// and held against today's before it counts.
//
// Where the archive is small, all of it is neighbours, and nothing is asked.
//
// Cost: a look at a list for each fingerprint, key and quotation, some microseconds, in each
// segment; a read of each doubtful article, and of each neighbour. It does not depend on how much
// else is in the archive, but for the lists of what very many articles have.
//
// What it misses: neighbours of neighbours. A copy of a copy that shares nothing with today's is
// none, though it may speak for or against a source; editions in the archive count one by one
// toward the caps; of what more than mostPostings articles have, the earliest count.
package neighbours

import (
	"cmp"
	"iter"

	"overlap/archive"
	"overlap/article"
	"overlap/edition"
	"overlap/index"
	"overlap/internal/policy"
	"overlap/internal/work"
)

// Found is what an archive has for some articles.
type Found struct {
	// Articles are the neighbours, ascending.
	Articles []Ref
	// Elsewhere is what the others have of what the articles are found by.
	Elsewhere edition.Elsewhere
	view      *archive.View
}

// Read returns the articles of the neighbours, as they are read.
func (f *Found) Read(c *work.Crew) iter.Seq[article.Article] {
	return func(yield func(article.Article) bool) {
		for _, r := range f.Articles {
			a, err := f.view.Parts[r.Part].Article(r.Number)
			if c.Fail(err); err != nil || !yield(a) {
				return
			}
		}
	}
}

// Of returns the neighbours of the articles of a segment, which are those that came so far. An
// article of the archive that has the id of one of these is none: that stands for it. It tells the
// segment when outlets were visited for the others.
func Of(c *work.Crew, g *index.Segment, v *archive.View, p *policy.Policy) (*Found, error) {
	s, err := newSearch(c, g, v, p)
	if err != nil {
		return nil, err
	}
	for _, d := range g.Documents {
		s.held.instead[d.ID] = true
	}
	if err := s.held.load(); err != nil {
		return nil, err
	}
	if s.held.size() <= mostWhole {
		return s.whole()
	}
	found, err := s.find()
	if err != nil {
		return nil, err
	}
	e := &found.Elsewhere
	if e.Standing, err = s.standing(); err != nil {
		return nil, err
	}
	e.Outlets = s.held.names
	if g.Visits, err = s.visits(found.Articles); err != nil {
		return nil, err
	}
	e.Sample, e.Articles, err = s.sample()
	return found, cmp.Or(err, c.Failed())
}

// mostWhole is how many contents an archive has at most that are all neighbours: comparing so many
// takes a few seconds, and nothing is missed.
const mostWhole = 2048

// whole returns all articles of the archive as neighbours.
func (s *search) whole() (*Found, error) {
	for content := range s.sure {
		s.sure[content] = !s.held.isGone(uint32(content))
	}
	all, err := s.articles()
	return &Found{Articles: all, view: s.held.view}, err
}

// OfDrafts returns the articles of the archive that may share something with the drafts of a
// segment. Nothing is known of others but who has the keys of rewriting, and no outlet or time of
// theirs decides anything: so it costs what the lists cost.
func OfDrafts(c *work.Crew, g *index.Segment, v *archive.View, p *policy.Policy) (*Found, error) {
	s, err := newSearch(c, g, v, p)
	if err != nil {
		return nil, err
	}
	s.speakers = s.held.size() > mostWhole
	found, err := s.find()
	if err == nil {
		found.Elsewhere.Standing = s.spokenFor()
	}
	return found, err
}

// find returns the neighbours, and who has the keys besides.
func (s *search) find() (*Found, error) {
	s.Begin("asking the archive")
	for _, step := range []func() error{s.byPrints, s.settleDoubts,
		s.bySpeech, s.byKeys, s.byLooks} {
		if err := cmp.Or(step(), s.Failed()); err != nil {
			return nil, err
		}
	}
	found := &Found{view: s.held.view}
	var err error
	if found.Articles, err = s.articles(); err != nil {
		return nil, err
	}
	if s.Rewritten {
		found.Elsewhere.Keys = s.keysElsewhere()
	}
	return found, s.Failed()
}
