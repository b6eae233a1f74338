package align

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"overlap/internal/span"
)

// What bears a rewritten passage out.
//
// A reader believes that one passage was made of another one when the sentences stand side by side,
// with the words that answer each other. So inside the passage the sentences of the shorter side
// are explained by those of the longer one, as whole texts are (explain.go), and each content word
// of a sentence gets the nearest of its kin in the stretch that explains it.
//
// Cost: the kin of both texts once, some 40 µs for two articles of 400 words, and for each passage
// its sentences times those of the other side. Missed: a sentence that says the same without words
// that are kin, as "he lost" for "she beat him". Words that are both kinds of one thing (dog and
// cat) count in the explanation and are not shown: each of them says too little.

// leastBorne is how many nats, one bit, a sentence must be worth to be evidence.
const leastBorne = math.Ln2

// A Place is words of two texts, half open.
type Place struct{ AFirst, ALast, BFirst, BLast int }

// Evidence is a sentence of one side of a rewritten passage and the one to three sentences of the
// other side that explain it, as far as they lie inside the passage.
type Evidence struct {
	Place
	Bits  float64   // how much likelier the sentence is in a text made of these, at least 1
	Words []Bearing // by place in A, then B
}

// A Bearing is a word of one side, in a few cases two ("per cent"), and one of the other that may
// stand for it.
type Bearing struct {
	Place
	Kind Likeness
}

// A Likeness says by what two words may stand for each other.
type Likeness uint8

const (
	SameWord   Likeness = iota // one stem
	SameName                   // one stem, and one is printed like a name
	SameNumber                 // one number
	Synonym                    // one may mean what the other does, or a kind of it
)

// String returns "word", "name", "number" or "synonym".
func (l Likeness) String() string {
	return [...]string{"word", "name", "number", "synonym"}[l]
}

// Evidence returns what bears out each of some passages of a and b: its sentences that are
// explained, by place in A, then B. There are none where a passage has no kin of its words on the
// other side. What is set aside on the side that is explained, as quotations, bears nothing. The
// result for (b, a) is the same with A and B exchanged; of two texts of the same bytes, where
// nothing tells which is which, it is the same. Cost: see above.
func (al *Aligner) Evidence(a, b *Side, passages []Place) [][]Evidence {
	found := make([][]Evidence, len(passages))
	for _, s := range []*Side{a, b} {
		s.study(&al.learner)
		s.mean(&al.explainer)
	}
	for _, turned := range []bool{false, true} {
		x, y, met := a, b, false
		if turned {
			x, y = b, a
		}
		for i, p := range passages {
			if isShorter(b, a, p.turned()) != turned {
				continue
			}
			if !met {
				al.explainer.meet(x, y, al.rates)
				met = true
			}
			found[i] = al.explainer.evidence(x, y, p, turned)
		}
	}
	return found
}

// isShorter reports whether side a of a passage is to be explained by side b: it has fewer words,
// or it comes first in an order that does not depend on which is a.
func isShorter(a, b *Side, p Place) bool {
	return cmp.Or(cmp.Compare(p.ALast-p.AFirst, p.BLast-p.BFirst), compareSides(a, b),
		cmp.Compare(p.AFirst, p.BFirst)) < 0
}

// turned returns p with A and B exchanged.
func (p Place) turned() Place { return Place{p.BFirst, p.BLast, p.AFirst, p.ALast} }

// compare orders places by A, then B.
func (p Place) compare(q Place) int {
	return cmp.Or(cmp.Compare(p.AFirst, q.AFirst), cmp.Compare(p.BFirst, q.BFirst),
		cmp.Compare(p.ALast, q.ALast), cmp.Compare(p.BLast, q.BLast))
}

// meet finds all kin of x and y, which know what their words mean, and what they are worth.
func (ex *explainer) meet(x, y *Side, set *Rates) {
	ex.reset()
	ex.kin = appendEqual(ex.kin, &x.vocab, &y.vocab)
	ex.packed = appendMeant(ex.packed[:0], &x.vocab, &y.vocab)
	ex.sortKin(len(x.vocab.stems))
	ex.index(x)
	ex.weigh(x, y, set)
	ex.open(y)
}

// evidence returns what bears out a passage, of which x, that is explained, is side A unless the
// passage is turned.
func (ex *explainer) evidence(x, y *Side, p Place, turned bool) []Evidence {
	if turned {
		p = p.turned()
	}
	i0, i1 := x.inside(p.AFirst, p.ALast)
	j0, j1 := y.inside(p.BFirst, p.BLast)
	if i0 >= i1 || j0 >= j1 {
		return nil
	}
	ex.ties, ex.path = ex.ties[:0], ex.path[:0]
	ex.by = span.Of(j0, j1)
	ex.takePart(x, i0, i1)
	for s := range ex.starts[1:] {
		ex.tie(y, s)
	}
	ex.walk(int(y.gist.of[j1-1]-y.gist.of[j0]) + 1)
	var found []Evidence
	for _, k := range ex.path {
		t := &ex.ties[k]
		if t.worth < leastBorne {
			continue
		}
		s := x.gist.of[i0] + t.sentence
		e := ex.bear(x, y, max(i0, int(x.starters[s])), min(i1, int(x.starters[s+1])),
			max(j0, int(y.starters[t.lo])), min(j1, int(y.starters[t.hi])))
		e.Bits = float64(t.worth) / math.Ln2
		if turned {
			e.turn()
		}
		slices.SortFunc(e.Words, func(v, w Bearing) int { return v.compare(w.Place) })
		found = append(found, e)
	}
	slices.SortFunc(found, func(e, f Evidence) int { return e.compare(f.Place) })
	return found
}

// inside returns the tokens that stand for words first to last, half open, and no others.
func (s *Side) inside(first, last int) (lo, hi int) {
	lo, hi = s.from(first), s.from(last)
	if hi > lo && int(s.tokens[hi].first) > last {
		hi--
	}
	return lo, hi
}

// from returns the first token of the word, or behind it: none that belongs to the word before.
func (s *Side) from(word int) int {
	i := s.at(word)
	for i < s.len() && s.width(i) == 0 {
		i++
	}
	return i
}

// takePart gathers the words of the tokens first to last of x, half open, that are to be explained,
// by sentences.
func (ex *explainer) takePart(x *Side, first, last int) {
	words, sentence := x.gist.words, x.gist.of[first]
	at := sort.Search(len(words), func(i int) bool { return int(words[i].token) >= first })
	ex.words, ex.starts = ex.words[:0], append(ex.starts[:0], 0)
	for _, w := range words[at:] {
		if int(w.token) >= last {
			break
		}
		for ; sentence < x.gist.of[w.token]; sentence++ {
			ex.starts = append(ex.starts, int32(len(ex.words)))
		}
		ex.words = append(ex.words, w.stem)
	}
	ex.starts = append(ex.starts, int32(len(ex.words)))
}

// bear returns the words of a sentence of x, tokens i0 to i1, with the nearest of their kin in a
// stretch of y, tokens j0 to j1.
func (ex *explainer) bear(x, y *Side, i0, i1, j0, j1 int) (e Evidence) {
	e.AFirst, e.ALast = x.words(i0, i1)
	e.BFirst, e.BLast = y.words(j0, j1)
	used := make(map[int]bool)
	for i := i0; i < i1; i++ {
		if x.quoted[i] || x.vocab.rates[x.vocab.ids[i]] > functionRate {
			continue
		}
		j, near := ex.nearest(x, y, i, j0, j1, used)
		if j < 0 {
			continue
		}
		used[j] = true
		w := Bearing{Kind: likenessOf(near, x.tokens[i].flags|y.tokens[j].flags)}
		w.AFirst, w.ALast = x.wordOf(i)
		w.BFirst, w.BLast = y.wordOf(j)
		if !slices.ContainsFunc(e.Words, func(v Bearing) bool { return v.Place == w.Place }) {
			e.Words = append(e.Words, w) // "40%" is two tokens
		}
	}
	return e
}

// nearest returns the token of y, among j0 to j1, that is the nearest kin of token i of x, of
// several the first that is not used, and how near it is; -1 if there is none.
func (ex *explainer) nearest(x, y *Side, i, j0, j1 int, used map[int]bool) (int, nearness) {
	best, by := -1, siblings
	id := x.vocab.ids[i]
	for _, k := range ex.kin[ex.first[id]:ex.first[id+1]] {
		if k.near > by {
			continue
		}
		for _, place := range y.vocab.from(k.y, j0) {
			j := int(place)
			if j >= j1 {
				break
			}
			if k.near != equal && x.isName(i) != y.isName(j) {
				continue // Trump and trumpet
			}
			if k.near < by || best >= 0 && (used[best] && !used[j] ||
				used[best] == used[j] && j < best) {
				best, by = j, k.near
			}
		}
	}
	return best, by
}

// mostNamed is how many places of a stem are looked at for a name.
const mostNamed = 16

// isName reports whether token i is printed like a name, or, where all words have a capital, as at
// the start of a sentence, others of its stem are.
func (s *Side) isName(i int) bool {
	if s.tokens[i].flags&name != 0 {
		return true
	}
	first, _ := s.wordOf(i)
	if !upper(s.text.Source[s.text.Words[first].Lo:]) {
		return false
	}
	places := s.vocab.at(s.vocab.ids[i])
	return slices.ContainsFunc(places[:min(len(places), mostNamed)],
		func(j uint32) bool { return s.tokens[j].flags&name != 0 })
}

// wordOf returns the words that token i stands for: of the second one of a word, as in "US", that.
func (s *Side) wordOf(i int) (first, last int) {
	first, last = s.words(i, i+1)
	if first == last {
		first--
	}
	return first, last
}

// likenessOf returns by what two words of some flags are kin that are so near.
func likenessOf(near nearness, flags uint8) Likeness {
	switch {
	case near != equal:
		return Synonym
	case flags&number != 0:
		return SameNumber
	case flags&name != 0:
		return SameName
	}
	return SameWord
}

// turn exchanges the two sides of e, whose words stay in the order in which they are.
func (e *Evidence) turn() {
	e.Place = e.Place.turned()
	for i, w := range e.Words {
		e.Words[i].Place = w.Place.turned()
	}
}
