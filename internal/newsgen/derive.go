package newsgen

import (
	"slices"
	"strings"
	"time"
)

// What outlets make of what others wrote, as often as it stands here.
var (
	ofWire = strings.Fields("reprint reprint reprint reprint reprint reprint reprint reprint " +
		"trim trim trim trim trim edit edit rewrite excerpt excerpt merge quote")
	ofOther = strings.Fields("trim trim trim trim edit edit edit edit rewrite rewrite excerpt " +
		"excerpt excerpt excerpt merge merge quote quote refetch update")
)

// derive adds an article that owes something to another of the story, in one of some ways.
func (s *story) derive(from *draft, ways []string) {
	way := pick(s.Rand, ways)
	switch way {
	case "reprint":
		s.reprint(from)
	case "trim":
		s.trim(from, manner{})
	case "edit":
		s.trim(from, manner{rate: 10 * (1 + s.IntN(4))})
	case "rewrite":
		s.trim(from, manner{rate: 30 + 10*s.IntN(3), turn: true})
	case "excerpt":
		s.excerpt(from)
	case "merge":
		s.merge(from)
	case "quote":
		s.write(s.newspaper(), "own", from.time.Add(s.delay()))
	case "refetch":
		s.refetch(from)
	case "update":
		s.update(from)
	case "revise":
		s.revise(from)
	case "pool":
		s.pool(from)
	}
	if d := s.drafts[len(s.drafts)-1]; len(d.passages) > 0 {
		d.way = way
	}
}

// source is one of the originals or, one time in four, any draft.
func (s *story) source() *draft {
	if s.maybe(4) {
		return pick(s.Rand, s.drafts)
	}
	return s.drafts[s.IntN(s.originals)]
}

// successor starts an article of another outlet than the one it copies from.
func (s *story) successor(kind string, from *draft) *draft {
	o := s.newspaper()
	for range 10 {
		if o != from.outlet {
			break
		}
		o = s.newspaper()
	}
	return s.descendant(o, kind, from)
}

// descendant starts an article of an outlet that copies from another.
func (s *story) descendant(o *outlet, kind string, from *draft) *draft {
	at := from.time.Add(s.delay())
	if s.maybe(20) {
		at = from.time
	}
	d := s.newDraft(o, kind, at)
	d.listen(from)
	return d
}

// listen notes what another article quotes, so that one that copies it does not quote
// the same once more.
func (d *draft) listen(from *draft) {
	for _, q := range from.quotes {
		d.heard = append(d.heard, q.Utterance)
	}
}

// credit says where an article comes from, or leaves it.
func (s *story) credit(d, from *draft) {
	switch s.IntN(6) {
	case 0, 1:
		if from.outlet.agency {
			d.credit = from.outlet.name
			return
		}
		at := s.reported(from.outlet.nameWords)
		s.out[at].names = int16(from.outlet.number + 1)
		l := d.add(s.finish(), true)
		l.keep = false
	case 2:
		name := pick(s.Rand, from.outlet.authors).name()
		d.byline = name + ", " + from.outlet.name
	}
}

// whole copies another draft with all that stands in it, as one passage.
func (d *draft) whole(from *draft) {
	d.tokens = append(d.tokens, from.tokens...)
	d.quoted = append(d.quoted, from.quoted...)
	d.origin = append(d.origin, from.origin...)
	d.lines = append(d.lines, from.lines...)
	d.quotes = append(d.quotes, from.quotes...)
	d.boilerplate = append(d.boilerplate, from.boilerplate...)
	d.self = append(d.self, from.self...)
	d.record(from, 0, 0, len(from.tokens), manner{})
}

// reprint prints an agency's story as it came, and of any other outlet's all but the
// boilerplate.
func (s *story) reprint(from *draft) {
	d := s.successor("reprinted", from)
	d.title = from.title
	if from.outlet.agency {
		d.whole(from)
		if s.maybe(2) {
			d.credit = from.outlet.name
		}
		return
	}
	s.stretches(d, from, func(int) bool { return true }, manner{})
}

// refetch is the same page once more.
func (s *story) refetch(from *draft) {
	d := s.again("refetched", from)
	d.time = from.time // that of the printing; it is only fetched later
	d.whole(from)
}

// again starts an article at the address of another.
func (s *story) again(kind string, from *draft) *draft {
	d := s.newDraft(from.outlet, kind, from.time.Add(s.delay()+time.Hour))
	d.url, d.title, d.dated = from.url, from.title, from.dated
	d.byline, d.credit = from.byline, from.credit
	d.version = from
	return d
}

// update is the outlet's own later printing: a number is put right, and it says so.
func (s *story) update(from *draft) {
	d := s.again("updated", from)
	d.whole(from)
	d.passages = nil
	for w, t := range d.tokens {
		if c := t.word[0]; '0' <= c && c <= '9' && !d.quoted[w] && d.self == nil {
			for d.tokens[w].word == t.word {
				d.tokens[w].word = s.count()
			}
			d.origin[w] = place{int32(d.number), int32(w)}
			break
		}
	}
	n := len(d.tokens)
	d.record(from, 0, 0, n, manner{rate: 1})
	if n > 200 {
		s.updated()
		l := d.add(s.finish(), true)
		l.keep = false
	}
}

// stretches copies the lines that want chooses, each longest stretch as a passage.
func (s *story) stretches(d, from *draft, want func(line int) bool, m manner) {
	for i := 0; i < len(from.lines); i++ {
		j := i
		for j < len(from.lines) && from.lines[j].keep && want(j) {
			j++
		}
		if j > i {
			d.copyLines(s.grammar, from, i, j, m)
			i = j
		}
	}
}

// trim copies an article without some of its sentences, at least so many that it is
// not the same text any more, and with a lead of its own half of the time.
func (s *story) trim(from *draft, m manner) {
	kept := from.kept()
	if len(kept) < 3 {
		s.write(s.newspaper(), "own", from.time.Add(s.delay()))
		return
	}
	d := s.successor("copy", from)
	d.addNotices(s.grammar, true)
	if s.maybe(2) {
		s.report(d, 1+s.IntN(3))
	}
	drop := make([]bool, len(from.lines))
	left := len(from.tokens)
	least := len(from.tokens) * (35 + s.IntN(50)) / 100
	fromEnd := s.maybe(2) // as newsrooms cut
	for left > least && len(kept) > 1 {
		i := len(kept) - 1
		if !fromEnd {
			i = s.IntN(len(kept))
		}
		l := from.lines[kept[i]]
		drop[kept[i]] = true
		left -= l.last - l.first
		kept = slices.Delete(kept, i, i+1)
	}
	s.stretches(d, from, func(i int) bool { return !drop[i] }, m)
	s.credit(d, from)
	s.close(d)
}

// excerpt is an article of its own that takes up to three passages from another.
func (s *story) excerpt(from *draft) {
	d := s.successor("copy", from)
	d.addNotices(s.grammar, true)
	s.report(d, 2+s.length(3, 12))
	for range 1 + s.IntN(3) {
		s.takeOver(d, from)
		s.report(d, 1+s.length(4, 15))
	}
	s.credit(d, from)
	s.close(d)
}

// takeOver copies one passage: a few sentences, or part of one, in any manner. Passages
// of less than twelve words are not worth taking.
func (s *story) takeOver(d, from *draft) {
	kept := from.kept()
	if len(kept) == 0 {
		return
	}
	m := []manner{{}, {}, {}, {}, {rate: 10}, {rate: 10}, {rate: 20}, {rate: 20}, {rate: 30},
		{rate: 30, turn: true}}[s.IntN(10)]
	i := pick(s.Rand, kept)
	l := from.lines[i]
	if n := l.last - l.first; n >= 20 && l.quote == 0 && s.maybe(3) {
		keep := 12 + s.IntN(n-12)
		first := l.first + s.IntN(n-keep+1)
		d.copyPart(s.grammar, from, first, first+keep, m)
		return
	}
	j, words := i, 0
	for most := 1 + s.IntN(4); j < len(from.lines) && from.lines[j].keep &&
		(j-i < most || words < 12); j++ {
		words += from.lines[j].last - from.lines[j].first
	}
	if words >= 12 {
		d.copyLines(s.grammar, from, i, j, m)
	}
}

// merge makes one article of parts of two or three.
func (s *story) merge(from *draft) {
	sources := []*draft{from}
	for range 2 {
		if more := s.source(); !slices.Contains(sources, more) {
			sources = append(sources, more)
		}
	}
	d := s.successor("merged", from)
	for _, f := range sources {
		if !d.time.After(f.time) {
			d.time = f.time.Add(s.delay()).Truncate(time.Second)
		}
		d.listen(f)
	}
	d.addNotices(s.grammar, true)
	for _, f := range sources {
		kept := f.kept()
		if len(kept) == 0 {
			continue
		}
		n := max(1, len(kept)*(25+s.IntN(35))/100)
		at := s.IntN(len(kept) - n + 1)
		part := kept[at : at+n]
		s.stretches(d, f, func(i int) bool { return slices.Contains(part, i) },
			manner{rate: 10 * max(0, s.IntN(5)-2)})
		s.report(d, s.IntN(4))
		s.credit(d, f)
	}
	s.close(d)
}
