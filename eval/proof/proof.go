package proof

import (
	"fmt"
	"io"
	"math"
	"slices"

	"overlap/article"
	"overlap/result"
	"overlap/shingle"
)

// A Proof is the check of everything that a result reports against the words
// themselves.
type Proof struct {
	passages map[string]int // by kind
	words    int            // words of both sides of all passages

	// What the words do not bear out. None of it may be.
	Faults []string

	// Passages that claim more matched words than stand in the same order on both
	// sides, and than stand on both sides at all: other spellings (colour, color) and
	// words that changed places are matched too, so that some may.
	overOrder, overBag int
	// least share of words in order of an edited passage, over both sides
	weakest float64

	editions int
	farthest float64 // least share of an edition's words in order in the one that stands for it
}

// leastEdited is the share of words in order below which an edited passage is a fault:
// with every second word replaced nobody would call it the same words any more.
const leastEdited = .5

// leastEdition is the same for an edition and the article that stands for it, of the
// longer one's words.
const leastEdition = .7

// Of checks every pair, passage and edition of a result.
func Of(r *result.Result, articles []article.Article) *Proof {
	p := &Proof{passages: map[string]int{}, weakest: 1, farthest: 1}
	texts := map[string]*shingle.Text{}
	for _, a := range articles {
		texts[a.ID] = shingle.Split(a.Text)
	}
	for _, a := range r.Articles {
		p.article(a, texts)
	}
	for _, q := range r.Pairs {
		p.pair(q, texts[q.A], texts[q.B])
	}
	return p
}

func (p *Proof) fault(format string, args ...any) {
	p.Faults = append(p.Faults, fmt.Sprintf(format, args...))
}

// article checks the account's sum and the edition.
func (p *Proof) article(a result.Article, texts map[string]*shingle.Text) {
	c := a.Account
	if sum := c.Own + c.Quoted + c.SharedQuoted + c.Shared +
		c.Boilerplate + c.Excluded; sum != len(texts[a.ID].Words) || a.Words != sum {
		p.fault("%s: the account has %d words, the article %d, its text %d", a.ID, sum, a.Words,
			len(texts[a.ID].Words))
	}
	sources := 0
	for _, s := range c.Sources {
		sources += s.Words
	}
	if sources+c.Scattered != c.Shared {
		p.fault("%s: %d words from sources, %d scattered, %d shared", a.ID, sources, c.Scattered,
			c.Shared)
	}
	if a.EditionOf == "" {
		return
	}
	p.editions++
	x, y := texts[a.ID], texts[a.EditionOf]
	n := len(Common(Hashes(x, 0, len(x.Words)), Hashes(y, 0, len(y.Words))))
	share := float64(n) / float64(max(1, len(x.Words), len(y.Words)))
	p.farthest = min(p.farthest, share)
	if share < leastEdition {
		p.fault("%s: an edition of %s with %.2f of the words in order", a.ID, a.EditionOf, share)
	}
}

// pair checks the passages of one pair and what is said of them together.
func (p *Proof) pair(q result.Pair, a, b *shingle.Text) {
	name := q.A + " with " + q.B
	inA, inB := make([]bool, len(a.Words)), make([]bool, len(b.Words))
	allA, allB := make([]bool, len(a.Words)), make([]bool, len(b.Words)) // set aside, too
	longest := 0
	for i, s := range q.Passages {
		if i > 0 &&
			(s.A.Lo < q.Passages[i-1].A.Lo || s.A.Lo == q.Passages[i-1].A.Lo &&
				s.B.Lo < q.Passages[i-1].B.Lo) {
			p.fault("%s: passage %d is out of order", name, i)
		}
		if !inside(s.A, a) || !inside(s.B, b) {
			p.fault("%s: passage %d reaches beyond a text or cuts a word: %v %v", name, i, s.A, s.B)
			continue
		}
		fa, la := a.At(s.A.Lo, s.A.Hi)
		fb, lb := b.At(s.B.Lo, s.B.Hi)
		if s.Words != la-fa {
			p.fault("%s: passage %d has %d words of A and claims %d", name, i, la-fa, s.Words)
		}
		longest = max(longest, s.Words)
		fill(allA[fa:la])
		fill(allB[fb:lb])
		if !s.IsCommon() {
			fill(inA[fa:la])
			fill(inB[fb:lb])
		}
		p.words += la - fa + lb - fb
		p.passages[s.Kind]++
		p.passage(fmt.Sprintf("%s, bytes %d and %d", name, s.A.Lo, s.B.Lo), s, Hashes(a, fa, la),
			Hashes(b, fb, lb))
	}
	n, m := count(inA), count(inB)
	if n != q.AShared || m != q.BShared || longest != q.Longest {
		p.fault("%s: %d and %d words inside passages, longest %d; claims %d, %d, %d", name, n, m,
			longest, q.AShared, q.BShared, q.Longest)
	}
	if c, d := count(allA)-n, count(allB)-m; c != q.ACommon || d != q.BCommon {
		p.fault("%s: %d and %d words set aside; claims %d, %d", name, c, d, q.ACommon, q.BCommon)
	}
}

// passage checks the words of one passage against its kind.
func (p *Proof) passage(name string, s result.Passage, a, b []uint64) {
	order := len(Common(a, b))
	claimed := int(math.Round(s.Similarity * float64(len(a)+len(b)) / 2))
	switch s.Kind {
	case "verbatim":
		if !slices.Equal(a, b) {
			p.fault("%s: verbatim, but %d of %d and %d words are equal in order", name, order,
				len(a), len(b))
		}
		return
	case "edited":
		share := 2 * float64(order) / float64(len(a)+len(b))
		p.weakest = min(p.weakest, share)
		if share < leastEdited {
			p.fault("%s: edited, with %d of %d and %d words in order", name, order, len(a), len(b))
		}
	case "rewritten": // the words alone cannot bear it out
	default:
		p.fault("%s: kind %q", name, s.Kind)
	}
	if claimed > order {
		p.overOrder++
	}
	if claimed > Bag(a, b) {
		p.overBag++
	}
}

// inside reports whether s is a stretch of t that neither starts nor ends in a word.
func inside(s result.Span, t *shingle.Text) bool {
	if s.Lo < 0 || s.Lo >= s.Hi || s.Hi > len(t.Source) {
		return false
	}
	first, last := t.At(s.Lo, s.Hi)
	return first < last && int(t.Words[first].Lo) >= s.Lo && int(t.Words[last-1].Hi) <= s.Hi
}

func fill(bits []bool) {
	for i := range bits {
		bits[i] = true
	}
}

func count(bits []bool) int {
	n := 0
	for _, b := range bits {
		if b {
			n++
		}
	}
	return n
}

// Print prints what was checked, and the first n faults.
func (p *Proof) Print(w io.Writer, n int) {
	all := p.passages["verbatim"] + p.passages["edited"] + p.passages["rewritten"]
	fmt.Fprintf(w,
		"checked on the words: %d passages (%d verbatim, %d edited, %d rewritten), %d words; %d "+
			"editions\n", all,
		p.passages["verbatim"], p.passages["edited"], p.passages["rewritten"], p.words, p.editions)
	fmt.Fprintf(w,
		"  edited: least share of words in order %.2f; %d claim more words than stand in order "+
			"on both sides, %d more than stand there at all\n",
		p.weakest, p.overOrder, p.overBag)
	fmt.Fprintf(w, "  editions: least share of words in order %.2f\n", p.farthest)
	fmt.Fprintf(w, "  not borne out: %d\n", len(p.Faults))
	for _, f := range p.Faults[:min(n, len(p.Faults))] {
		fmt.Fprintln(w, "    "+f)
	}
}
