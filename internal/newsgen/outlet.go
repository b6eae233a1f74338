package newsgen

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
	"unicode/utf8"
)

// An outlet is somebody who publishes.
type outlet struct {
	number      int // from 0
	name        string
	nameWords   []string
	owner       string
	host        string
	agency      bool
	release     bool // it sends press releases
	zone        *time.Location
	dated       string // how it dates its articles
	straight    bool   // straight quotation marks
	authors     []author
	boilerplate []notice
}

// An author is somebody who writes for an outlet.
type author struct {
	person
	box sentence // what stands below every article
}

// A notice is boilerplate and where it stands.
type notice struct {
	sentence
	rule string
	top  bool // above the article, not below
	odds int  // it stands in one of so many articles; 1 in all
}

// How outlets date what they print, as often as they stand here.
var datings = strings.Fields(`exact exact exact exact exact exact exact exact exact exact exact exact exact exact exact exact
	day day fetched nothing`)

var zones = []float64{-8, -5, -5, -3, 0, 0, 0, 1, 1, 2, 3, 5.5, 8, 9}

const agencies = 4

// kind returns what an outlet is, as a list of outlets says it.
func (o *outlet) kind() string {
	switch {
	case o.agency:
		return "agency"
	case o.release:
		return "release"
	}
	return "paper"
}

// newOutlets makes n outlets and a quarter as many owners, the first outlets being agencies.
func newOutlets(seed uint64, n int, t *tongue) []*outlet {
	r := rand.New(rand.NewPCG(seed, 1<<63))
	g := t.grammar(r)
	g.topic = g.newTopic()
	taken := map[string]bool{}
	owners := make([]string, max(1, n/4))
	ownerNotices := make([]sentence, len(owners))
	for i := range owners {
		owners[i] = g.owner(g.distinctPlace(taken))
		ownerNotices[i] = g.notice(strings.Fields(owners[i]))
	}
	ofOwner := zipfTable(len(owners))
	wide := []sentence{g.notice(nil), g.notice(nil), g.notice(nil)}

	outlets := make([]*outlet, n)
	for i := range outlets {
		owner := int(ofOwner[r.Uint32()&0xffff])
		o := &outlet{number: i, owner: owners[owner], straight: r.IntN(2) == 0,
			dated: pick(r, datings)}
		offset := pick(r, zones)
		o.zone = time.FixedZone("", int(offset*3600))
		if i < agencies {
			o.agency, o.dated = true, "exact"
			o.name = g.agency(g.distinctPlace(taken), i)
			o.owner = o.name
		} else {
			o.name = g.newspaper(g.distinctPlace(taken))
		}
		o.nameWords = strings.Fields(o.name)
		o.host = host(i, o.nameWords)
		o.addBoilerplate(g, ownerNotices[owner], wide)
		outlets[i] = o
	}
	return outlets
}

// distinctPlace returns a name that no other outlet or owner has.
func (g *grammar) distinctPlace(taken map[string]bool) string {
	for {
		if name := g.newPlace(); !taken[name] {
			taken[name] = true
			return name
		}
	}
}

// addBoilerplate gives the outlet its notices and authors. Agencies have none of these:
// their credit lines are made with each story.
func (o *outlet) addBoilerplate(g *grammar, owners sentence, wide []sentence) {
	for range 3 + g.IntN(4) {
		p := g.newPerson(o.nameWords)
		o.authors = append(o.authors, author{p, g.box(p, o.nameWords)})
	}
	if o.agency {
		return
	}
	o.boilerplate = append(o.boilerplate,
		notice{g.notice(o.nameWords), "outlet", g.maybe(2), 1 + g.IntN(2)})
	if g.maybe(2) {
		o.boilerplate = append(o.boilerplate,
			notice{g.notice(o.nameWords), "outlet", g.maybe(3), 1})
	}
	if g.maybe(2) {
		o.boilerplate = append(o.boilerplate, notice{owners, "owner", false, 1})
	}
	if g.maybe(3) {
		o.boilerplate = append(o.boilerplate, notice{pick(g.Rand, wide), "wide", g.maybe(2), 1})
	}
}

// host returns the name of an outlet's site; of a name that ASCII cannot print, its number.
func host(number int, name []string) string {
	site := strings.ToLower(strings.Join(name, ""))
	for i := range len(site) {
		if site[i] >= utf8.RuneSelf {
			return fmt.Sprintf("outlet%d.example", number)
		}
	}
	return site + ".example"
}

// url returns the address of an article.
func (o *outlet) url(story uint64, number int) string {
	return fmt.Sprintf("https://%s/%d/%d.html", o.host, story, number)
}
