package page

import (
	"slices"

	"overlap/site"
)

// Where a page stands.
//
// A paper that prints another's article with leave says so by a canonical link to the other's
// page, so that search engines count that one. Such a link is no address of the page at hand: it
// would make the paper its own source. So the sites that a page may stand on are voted on, by
// what it says of its address and by what a content system writes on every page of its own: feeds,
// a base, links to its own pages, the site's name. The canonical link counts as long as not much
// more speaks for another site. Of 970 pages with known addresses canonical links name another
// outlet on nine.
//
// What it misses: a page whose markup says nothing of its own site, read from a file.

// The votes. A canonical link that is backed by og:url and JSON-LD, which content systems fill
// with it, is outvoted by two signs of another site; so is the address of a mirror by all of the
// markup.
const (
	votesCanonical = 4
	votesOpenGraph = 5 // where it is not the canonical link's site
	votesLinked    = 3 // likewise
	votesAgain     = 2 // where it is
	votesFeed      = 4
	votesForm      = 3  // the page in another form or language
	votesName      = 5  // the site's name spells its host
	votesLinks     = 6  // most links are to its own pages
	votesBase      = 8  // links are relative to there
	votesFetched   = 12 // it was read from there
)

// A poll is the votes for the sites that a page may stand on, the first that was named first.
type poll []standing

type standing struct {
	name, at string // at is an address there
	votes    int
}

// vote adds votes for the site of an address, if it has one.
func (p *poll) vote(address string, votes int) {
	name := nameOf(address)
	if name == "" {
		return
	}
	i := slices.IndexFunc(*p, func(s standing) bool { return s.name == name })
	if i < 0 {
		i = len(*p)
		*p = append(*p, standing{name: name, at: address})
	}
	(*p)[i].votes += votes
}

// own returns the site with the most votes, the first of equals.
func (p poll) own() (most standing) {
	for _, s := range p {
		if s.votes > most.votes {
			most = s
		}
	}
	return most
}

// poll counts the votes for the sites that the page may stand on, if it was fetched from an
// address; "" if that is not known.
func (c *claims) poll(fetched string) poll {
	var p poll
	claim := func(address string, votes int) {
		if len(p) > 0 && slices.ContainsFunc(p,
			func(s standing) bool { return s.name == nameOf(address) }) {
			votes = votesAgain
		}
		p.vote(address, votes)
	}
	claim(c.canonical, votesCanonical)
	claim(c.openGraph, votesOpenGraph)
	claim(c.linked, votesLinked)
	for _, sign := range []struct {
		at    string
		votes int
	}{{fetched, votesFetched}, {c.saved, votesFetched}, {c.base, votesBase}, {c.feed, votesFeed},
		{c.form, votesForm}, {c.links.own(), votesLinks}} {
		if !site.IsPassage(sign.at) {
			p.vote(sign.at, sign.votes)
		}
	}
	p.vote(c.named(p), votesName)
	return p
}

// shortestName is how long the name of a host is at least, in bytes, that the name of a site spells
// by more than chance.
const shortestName = 4

// named returns an address on the site that the page is named for, among those it has links to and
// those that were voted for; "" if there is none.
func (c *claims) named(p poll) string {
	key := site.Key(c.name)
	if len(key) < shortestName {
		return ""
	}
	for _, s := range c.links.sites {
		if site.Key(s.name) == key {
			return s.at
		}
	}
	for _, s := range p {
		if site.Key(s.name) == key {
			return s.at
		}
	}
	return ""
}
