package newsgen

import (
	"slices"
	"strings"
	"time"

	"overlap/article"
)

// Stories whose articles descend from each other: an agency's leads and a paper's updates, each a
// version with a new top, press releases, copy that the outlets of one owner share, and what others
// make of any of these.

// What outlets make of what they did not write, as often as it stands here.
var (
	ofRelease = strings.Fields("trim trim edit edit edit rewrite excerpt excerpt excerpt " +
		"merge quote")
	ofPaper = strings.Fields("trim trim trim edit edit edit rewrite excerpt excerpt excerpt " +
		"merge pool pool pool pool quote refetch update revise")
)

// lineage writes such a story.
func (s *story) lineage() {
	for s.origin(); s.maybe(4); {
		s.origin()
	}
	s.originals = len(s.drafts)
	for range 2 + s.length(5, 16) {
		from := s.source()
		s.derive(from, from.outlet.ways())
		d := s.drafts[len(s.drafts)-1]
		if d.way != "" && d.outlet != from.outlet && s.maybe(6) {
			d.declared = from
		}
	}
}

// ways returns what others make of an outlet's articles.
func (o *outlet) ways() []string {
	switch {
	case o.agency:
		return ofWire
	case o.release:
		return ofRelease
	}
	return ofPaper
}

// origin writes an article that copies nothing, and its later versions: none, one or two.
func (s *story) origin() {
	o, kind := s.newspaper(), "own"
	switch s.IntN(8) {
	case 0, 1, 2, 3:
		o, kind = s.outlets[s.IntN(min(agencies, len(s.outlets)))], "wire"
	case 4:
		o, kind = s.releaser(), "release"
	}
	d := s.write(o, kind, s.start.Add(s.delay()/4))
	for range 2 {
		if o.release || !s.maybe(2) {
			return
		}
		d = s.revise(d)
	}
}

// releaser adds an organisation of the story to the outlets: it sends releases.
func (s *story) releaser() *outlet {
	words := pick(s.Rand, s.topic.orgs)
	o := &outlet{number: len(s.outlets), name: strings.Join(words, " "), nameWords: words,
		release: true, zone: time.UTC, dated: "exact"}
	o.owner, o.host = o.name, host(o.number, words)
	for range 2 {
		p := s.newPerson(words)
		o.authors = append(o.authors, author{p, s.box(p, words)})
	}
	s.outlets = append(slices.Clip(s.outlets), o)
	return o
}

// revise writes a later version: a new top for the first sentence, most of the others as they
// were, some edited, some new ones among them. An agency sends it as a new lead; any other outlet
// prints it at the same address.
func (s *story) revise(from *draft) *draft {
	d := s.again("updated", from)
	if from.outlet.agency {
		d.kind, d.url = "lead", d.outlet.url(s.number, d.number)
		d.time = from.time.Add(20*time.Minute + s.delay()/4).Truncate(time.Second)
	}
	d.listen(from)
	d.addNotices(s.grammar, true)
	top := len(d.lines)
	s.report(d, 1+s.IntN(3))
	if from.outlet.agency {
		s.dateline(d, top)
	}
	s.most(d, from)
	s.close(d)
	return d
}

// most copies nearly all of an article behind its first sentence, in passages of one to eight
// sentences.
func (s *story) most(d, from *draft) {
	kept := from.kept()
	for i := 1; i < len(kept); {
		j := i + 1
		for n := s.IntN(8); j < len(kept) && kept[j] == kept[j-1]+1 && n > 0; n-- {
			j++
		}
		switch s.IntN(8) {
		case 0:
		case 1:
			d.copyLines(s.grammar, from, kept[i], kept[j-1]+1, manner{rate: 10})
		case 2:
			s.report(d, 1)
			fallthrough
		default:
			d.copyLines(s.grammar, from, kept[i], kept[j-1]+1, manner{})
		}
		i = j
	}
}

// pool prints the article of an outlet of the same owner: some of the end may go, some words may
// change, and one time in three a sentence of its own stands on top. It trims the article if all
// outlets of the owner print the story already.
func (s *story) pool(from *draft) {
	o := s.sister(from.outlet)
	if o == nil {
		s.trim(from, manner{})
		return
	}
	d := s.descendant(o, "pooled", from)
	if s.maybe(2) {
		d.title, d.byline = from.title, from.byline
	}
	d.addNotices(s.grammar, true)
	if s.maybe(3) {
		s.report(d, 1)
	}
	last := len(from.lines) - s.IntN(3)
	m := manner{rate: pick(s.Rand, []int{0, 0, 2, 5})}
	s.stretches(d, from, func(i int) bool { return i < last }, m)
	if s.maybe(3) {
		s.credit(d, from)
	}
	s.close(d)
}

// sister returns an outlet of the same owner that has no article in the story; nil if none is
// left.
func (s *story) sister(of *outlet) *outlet {
	for _, i := range s.Perm(len(s.outlets)) {
		o := s.outlets[i]
		if o.owner == of.owner && !slices.ContainsFunc(s.drafts,
			func(d *draft) bool { return d.outlet == o }) {
			return o
		}
	}
	return nil
}

// parents returns the drafts that a draft has passages from, in the order of these, each once.
func (d *draft) parents() []*draft {
	var parents []*draft
	for _, c := range d.passages {
		if !slices.Contains(parents, c.from) {
			parents = append(parents, c.from)
		}
	}
	return parents
}

// ancestors returns the parents of the parents and so on, the nearest first, without the parents.
func (d *draft) ancestors() []*draft {
	all := d.parents()
	n := len(all)
	for i := 0; i < len(all); i++ {
		for _, p := range all[i].parents() {
			if !slices.Contains(all, p) {
				all = append(all, p)
			}
		}
	}
	return all[n:]
}

// declares returns the source that a draft declares, as its outlet does: by address, by name or by
// both.
func (d *draft) declares() []article.Declared {
	if d.declared == nil {
		return nil
	}
	source := article.Declared{How: "declared", URL: d.declared.url, Name: d.declared.outlet.name}
	switch d.outlet.number % 3 {
	case 0:
		source.URL = ""
	case 1:
		source.Name = ""
	}
	return []article.Declared{source}
}

// descent notes where a draft comes from.
func (t *Truth) descent(d *draft, ids []string) {
	named := func(drafts []*draft) (names []string) {
		for _, e := range drafts {
			names = append(names, ids[e.number])
		}
		return names
	}
	t.Way, t.Parents, t.Ancestors = d.way, named(d.parents()), named(d.ancestors())
	if d.version != nil {
		t.VersionOf = ids[d.version.number]
	}
	if d.declared != nil {
		t.Declared = ids[d.declared.number]
	}
}
