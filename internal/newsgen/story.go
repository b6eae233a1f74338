package newsgen

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A story is what a few outlets make of one event. It is made from the seed and its
// number alone: stories need no memory of each other.
type story struct {
	*grammar
	tongue     *tongue
	number     uint64
	outlets    []*outlet
	printers   []*outlet // without those who send releases
	start      time.Time
	drafts     []*draft
	originals  int // the first drafts, which no other was copied for
	utterances []*utterance
}

// An utterance is what somebody said in the story.
type utterance struct {
	id      string
	speaker person
	tokens  []token
}

func newStory(seed, number uint64, outlets []*outlet, t *tongue, start time.Time) *story {
	r := rand.New(rand.NewPCG(seed, number))
	s := &story{grammar: t.grammar(r), tongue: t, number: number, outlets: outlets,
		printers: outlets}
	s.start = start.Add(time.Duration(r.IntN(3600)) * time.Second)
	s.topic = s.newTopic()
	for i := range 1 + s.IntN(4) {
		s.utterances = append(s.utterances, &utterance{
			id:      strconv.FormatUint(number, 10) + "." + strconv.Itoa(i),
			speaker: s.topic.people[i%len(s.topic.people)],
			tokens:  s.speech(9 + s.length(8, 30)),
		})
	}
	return s
}

// length draws from an exponential distribution, cut off at most.
func (g *grammar) length(mean float64, most int) int {
	return min(most, int(g.ExpFloat64()*mean))
}

// alone writes a story of one article.
func (s *story) alone() {
	s.write(s.newspaper(), "own", s.start)
	s.originals = 1
}

// several writes a story with all that becomes of it: one original or more, one in
// seven an agency's, and copies of them and of each other, most often none, sometimes
// as many as a third of all outlets make.
func (s *story) several() {
	wire := s.maybe(12)
	s.originals = 1
	for s.originals < 4 && s.maybe(5) {
		s.originals++
	}
	for i := range s.originals {
		o, kind := s.newspaper(), "own"
		if wire && i == 0 {
			o, kind = s.outlets[s.IntN(min(agencies, len(s.outlets)))], "wire"
		}
		s.write(o, kind, s.start.Add(s.delay()/4))
	}
	copies := 0
	switch {
	case wire: // Pareto with exponent 1.2 from 3 up
		copies = int(math.Min(3*math.Pow(1-s.Float64(), -1/1.2), float64(len(s.outlets))/3))
	case s.maybe(3):
		copies = 1 + s.length(2, 12)
	}
	ways := ofOther
	if wire {
		ways = ofWire
	}
	for range copies {
		s.derive(s.source(), ways)
	}
}

func (s *story) newspaper() *outlet {
	if len(s.printers) <= agencies {
		return pick(s.Rand, s.printers)
	}
	return s.printers[agencies+s.IntN(len(s.printers)-agencies)]
}

// delay is how long it takes until somebody copies: half an hour to a day as a rule,
// sometimes less than the six minutes below which nobody can say who was first.
func (g *grammar) delay() time.Duration {
	seconds := g.length(6*3600, 5*86400)
	if g.maybe(15) {
		seconds = g.IntN(300)
	} else {
		seconds += 420
	}
	return time.Duration(seconds) * time.Second
}

// newDraft starts an article of an outlet.
func (s *story) newDraft(o *outlet, kind string, at time.Time) *draft {
	d := &draft{number: len(s.drafts), outlet: o, kind: kind, time: at.Truncate(time.Second),
		dated: o.dated}
	if s.maybe(60) {
		d.dated = "contradiction"
	}
	d.url = o.url(s.number, d.number)
	s.introduced = s.introduced[:0]
	d.title = s.title()
	if s.maybe(2) {
		d.byline = pick(s.Rand, o.authors).name()
	}
	d.tokens = make([]token, 0, 512)
	d.quoted = make([]bool, 0, 512)
	d.origin = make([]place, 0, 512)
	s.drafts = append(s.drafts, d)
	return d
}

// write makes an article that copies nothing but what people said.
func (s *story) write(o *outlet, kind string, at time.Time) *draft {
	d := s.newDraft(o, kind, at)
	d.addNotices(s.grammar, true)
	first := len(d.lines)
	s.report(d, 9+s.length(19, 80))
	if o.agency {
		s.dateline(d, first)
	}
	s.close(d)
	return d
}

// report appends n sentences of the draft's own, some of them quotations.
func (s *story) report(d *draft, n int) {
	left := 0 // sentences left in the paragraph
	for range n {
		paragraph := left == 0
		if paragraph {
			left = 1 + s.IntN(4)
		}
		left--
		if s.maybe(7) {
			s.quote(d, paragraph)
		} else {
			d.add(s.sentence(), paragraph)
		}
	}
}

// dateline puts place and agency in front of a line's first word.
func (s *story) dateline(d *draft, at int) {
	l := d.lines[at]
	rest := append([]token(nil), d.tokens[l.first:]...)
	quoted := append([]bool(nil), d.quoted[l.first:]...)
	head := []token{{word: strings.ToUpper(s.place())}}
	for i, w := range d.outlet.nameWords {
		t := token{word: w}
		if i == 0 {
			t.before, t.names = openBrace, int16(d.outlet.number+1)
		}
		head = append(head, t)
	}
	head[len(head)-1].after = shutDash
	d.tokens, d.quoted, d.origin = d.tokens[:l.first], d.quoted[:l.first], d.origin[:l.first]
	for i, t := range append(head, rest...) {
		q := i >= len(head) && quoted[i-len(head)]
		d.append(t, q, place{int32(d.number), int32(len(d.tokens))})
	}
	n := len(head)
	for i := at; i < len(d.lines); i++ {
		l := &d.lines[i]
		l.last += n
		l.tail += n
		if i > at {
			l.first += n
		} else {
			l.tail = 0 // place and agency stay in front
		}
		if l.tail == n {
			l.tail = 0
		}
	}
	for i := range d.quotes {
		d.quotes[i].First += n
		d.quotes[i].Last += n
	}
}

// close ends an article: its repetition, its credit lines and its boilerplate.
func (s *story) close(d *draft) {
	if s.maybe(25) {
		d.repeat(s.grammar)
	}
	if d.outlet.agency {
		a, b := pick(s.Rand, d.outlet.authors), pick(s.Rand, d.outlet.authors)
		d.addNotice(s.desk(a.person, b.person), "agency")
		return
	}
	d.addNotices(s.grammar, false)
	for _, a := range d.outlet.authors {
		if a.name() == d.byline && d.outlet.number%2 == 0 {
			d.addNotice(a.box, "author")
		}
	}
}

// quote appends a sentence that quotes somebody, as it was said or not quite; any other
// sentence if the article has that utterance already.
func (s *story) quote(d *draft, paragraph bool) {
	u := pick(s.Rand, s.utterances)
	if slices.Contains(d.heard, u.id) {
		d.add(s.sentence(), paragraph)
		return
	}
	d.heard = append(d.heard, u.id)
	q := Quote{Utterance: u.id, Drift: "none"}
	who, speech := u.speaker, u.tokens
	switch s.IntN(10) {
	case 0, 1:
		if n := len(speech); n >= 9 {
			keep := max(6, n*(40+s.IntN(40))/100)
			from := s.IntN(n - keep + 1)
			speech, q.Drift = speech[from:from+keep], "cut"
		}
	case 2:
		if changed, ok := s.reword(speech); ok {
			speech, q.Drift = changed, "reworded"
		}
	case 3:
		if p := pick(s.Rand, s.topic.people); p.last != who.last {
			who, q.Drift = p, "other speaker"
		}
	}
	q.Speaker = who.name()
	q.Named = true

	s.out = make([]token, 0, len(speech)+12)
	after := s.maybe(2) // the speaker comes after what is said
	if !after {
		s.said(who, false)
	}
	first := len(s.out)
	for _, t := range speech {
		t.lexeme = nil
		s.out = append(s.out, t)
	}
	last := len(s.out)
	s.out[first].before = open
	if after {
		s.out[last-1].after = shutComma
		s.said(who, true)
	} else {
		s.out[last-1].after = shutStop
	}
	at := len(d.tokens)
	l := d.add(sentence{tokens: s.out}, paragraph)
	s.out = nil
	for w := first; w < last; w++ {
		d.quoted[at+w] = true
	}
	q.First, q.Last = at+first, at+last
	d.quotes = append(d.quotes, q)
	l.quote = len(d.quotes)
}

// reword exchanges about one in six words of what was said, one at least if any can be.
func (s *story) reword(speech []token) (changed []token, ok bool) {
	changed = append([]token(nil), speech...)
	for i, t := range changed {
		if t.lexeme != nil && len(t.lexeme.forms[base]) > 1 &&
			(s.maybe(6) || !ok && i > len(changed)/2) {
			changed[i].word = other(s.grammar, t)
			ok = true
		}
	}
	return changed, ok
}
