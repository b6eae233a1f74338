package align

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"overlap/internal/span"
	"overlap/shingle"
)

// The laws of memory that is used again: what an aligner, a side or a tokenizer says of a
// text does not depend on the texts before.

// odd are words that become several tokens, or one token of several words, or what their
// neighbours and print make of them.
var odd = []string{
	"don't", "do", "not", "Don’t", "per", "cent", "per cent", "percent", "40%", "40", "forty",
	"twenty-five", "25", "colour", "color", "co-", "co-operate",
	"e-mail", "US", "us", "U.S.", "UK", "United", "States", "it", "It", "Ａ", "ﬁ", "東", "京", "1,000",
	"1000", "the", "The", "of", "Holm", "holm.",
	"\n\n", "“", "”", "won't", "will", "it's", "Sen.", "Senator", "running", "ran", "runs", "first",
	"1st", "%",
}

// respelled has what two newsrooms print otherwise: tokens are equal, words are not.
var respelled = map[string]string{
	"per cent": "percent", "40": "forty", "colour": "color", "don't": "do not",
	"U.S.": "United States", "Sen.": "Senator", "e-mail": "email",
}

// A world draws texts that have much to do with each other: of few words, with runs that
// repeat, of odd words, and those drawn before, whole, respelled, in part, or edited.
type world struct {
	*rand.Rand
	texts []string
}

func (w *world) words(size, most int) string {
	var b strings.Builder
	for range w.IntN(most + 1) {
		fmt.Fprintf(&b, "w%d ", w.IntN(size))
	}
	return b.String()
}

func (w *world) odd(most int) string {
	var b strings.Builder
	for range w.IntN(most + 1) {
		b.WriteString(odd[w.IntN(len(odd))] + " ")
	}
	return b.String()
}

func (w *world) known() string { return w.texts[w.IntN(len(w.texts))] }

// respell prints s as another newsroom would.
func respell(s string) string {
	for long, short := range respelled {
		s = strings.ReplaceAll(s, long, short)
	}
	return s
}

// pair returns two texts, of which one in four says the same as the other in every word.
func (w *world) pair() (a, b *shingle.Text) {
	first := w.text()
	second := respell(first)
	if w.IntN(4) > 0 {
		second = w.text()
	}
	return shingle.Split(first), shingle.Split(second)
}

func (w *world) text() (s string) {
	defer func() { w.texts = append(w.texts, s) }()
	kind := w.IntN(10)
	if len(w.texts) == 0 {
		kind %= 4
	}
	switch kind {
	case 0:
		return w.words(1+w.IntN(4), 120)
	case 1:
		return w.words(5+w.IntN(40), 150)
	case 2:
		return w.odd(80)
	case 3:
		return strings.Repeat(w.words(20, 12)+w.odd(3), w.IntN(30))
	case 4:
		return w.known()
	case 5:
		return w.known() + w.words(9, 20) + w.known()
	case 6:
		return w.known() + w.odd(5) + w.words(300, 80)
	case 7:
		return respell(w.known())
	}
	words := strings.Fields(w.known())
	if kind == 8 {
		at := w.IntN(len(words) + 1)
		return strings.Join(words[at:], " ") + " " + strings.Join(words[:at], " ")
	}
	for range min(len(words), 1+w.IntN(9)) {
		words[w.IntN(len(words))] = odd[w.IntN(len(odd))]
	}
	return strings.Join(words, " ")
}

// worlds draws a world. A seed is all that rapid can make smaller; texts are short enough to
// be read.
var worlds = rapid.Custom(func(t *rapid.T) *world {
	return &world{Rand: rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))}
})

// someOptions draws options of every sort.
func someOptions(t *rapid.T) Options {
	o := Options{
		MinWords: rapid.SampledFrom([]int{0, 4, 12}).Draw(t,
			"words"), MaxGap: rapid.SampledFrom([]int{0, 1, 9}).Draw(t, "gap"),
		MinLength: rapid.SampledFrom([]int{0, 0, 20}).Draw(t, "length"),
	}
	for _, is := range []*bool{&o.Rewritten, &o.Summaries} {
		*is = rapid.Bool().Draw(t, "option")
	}
	return o
}

// lenient makes boxes of texts as short as the laws have them.
func lenient(al *Aligner) *Aligner {
	if al.o.Rewritten {
		al.rule.least, al.rule.enough = 8, 10
	}
	return al
}

// aligners draws what makes aligners of one sort, each of them new.
func aligners(t *rapid.T, w *world) (o Options, make func() *Aligner) {
	o = someOptions(t)
	var rates *Rates
	if rapid.Bool().Draw(t, "rates") {
		rates = CountRates(slices.Repeat([]*Side{side(w.words(9, 40))}, leastTexts))
	}
	return o, func() *Aligner { return lenient(New(o).WithRates(rates)) }
}

// TestAlignerAgain: an aligner that was used before, and sides in memory that was, give what
// new ones give.
func TestAlignerAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := worlds.Draw(t, "world")
		o, aligner := aligners(t, w)
		first, second := aligner(), aligner()
		var usedA, usedB Side
		for range 6 {
			a, b := w.pair()
			newA, newB := Prepare(a, o), Prepare(b, o)
			want := aligner().Align(newA, newB)
			// New sides have no room in which what is left of others could be read.
			if got := first.Align(newA, newB); !reflect.DeepEqual(got, want) {
				t.Fatalf("aligner used before %+v, new %+v\na %s\nb %s", got, want, a.Source,
					b.Source)
			}
			PrepareInto(&usedA, a, o)
			PrepareInto(&usedB, b, o)
			if got := second.Align(&usedA, &usedB); !reflect.DeepEqual(got, want) {
				t.Fatalf("all used before %+v, new %+v\na %s\nb %s", got, want, a.Source, b.Source)
			}
		}
	})
}

// TestExplainerAgain: the same of explanations, of evidence, and of what is aligned by them.
func TestExplainerAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := worlds.Draw(t, "world")
		o := Options{Rewritten: true}
		used := New(o)
		var usedA, usedB Side
		for range 6 {
			first, second := w.pair()
			if w.IntN(2) == 0 { // English, whose words have kin
				first, second = shingle.Split(report(w.Rand)), shingle.Split(report(w.Rand))
			}
			shared := []span.Span{span.Of(0, w.IntN(len(first.Words)+1))}
			want := explained(New(o), Prepare(first, o), Prepare(second, o), shared)
			PrepareInto(&usedA, first, o)
			PrepareInto(&usedB, second, o)
			if got := explained(used, &usedA, &usedB, shared); !reflect.DeepEqual(got, want) {
				t.Fatalf("used before %+v, new %+v\na %s\nb %s", got, want, first.Source,
					second.Source)
			}
		}
	})
}

// explained returns all that explaining a by b leads to.
func explained(al *Aligner, a, b *Side, shared []span.Span) (all []any) {
	a.SetAside([]span.Span{span.Of(1, 3)})
	glance := al.Glance(a, b, shared)
	glance.Sentences = append([]Sentence(nil), glance.Sentences...)
	e := al.Explain(a, b, shared)
	e.Sentences = append([]Sentence(nil), e.Sentences...)
	told := al.AlignTold(a, b, e.Sentences)
	var places []Place
	for _, p := range told {
		places = append(places, Place{p.AFirst, p.ALast, p.BFirst, p.BLast})
	}
	return append(all, glance, e, told, al.Evidence(a, b, places), al.Align(a, b))
}

// TestTrue: what an aligner says is true of the texts, the same either way round, and every
// word in a shared run is in a passage.
func TestTrue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := worlds.Draw(t, "world")
		o, aligner := aligners(t, w)
		for range 3 {
			first, second := w.pair()
			a, b := Prepare(first, o), Prepare(second, o)
			found, back := aligner().Align(a, b), mirrored(aligner().Align(b, a))
			if len(back)+len(found) > 0 && !reflect.DeepEqual(back, found) {
				t.Fatalf("one way %+v, the other way %+v\na %s\nb %s", found, back, a.text.Source,
					b.text.Source)
			}
			checkTrue(t, a, b, found)
		}
	})
}

// TestTokenizerAgain: tokens do not depend on what the tokenizer remembers, nor on the
// memory that they are put into.
func TestTokenizerAgain(t *testing.T) {
	used := new(tokenizer)
	var memory []token
	rapid.Check(t, func(t *rapid.T) {
		text := shingle.Split(worlds.Draw(t, "world").odd(80))
		want := new(tokenizer).tokenize(nil, text)
		memory = used.tokenize(memory[:0], text)
		if !reflect.DeepEqual(memory, want) {
			t.Fatalf("used before %+v, new %+v\n%s", memory, want, text.Source)
		}
	})
}

// checkTrue fails unless what is said of a and b is true: words lie in their texts, runs in
// their passage, in order, no word in two of them, and what a run pairs is the same.
func checkTrue(t interface{ Fatalf(string, ...any) }, a, b *Side, found []Passage) {
	checkPassages(t, a, b, found)
	for _, p := range found {
		inA, inB := map[int]bool{}, map[int]bool{}
		matched, last := 0, p.AFirst
		for _, r := range p.Runs {
			if r.AFirst < last || r.ALast < r.AFirst || r.ALast > p.ALast || r.BFirst < p.BFirst ||
				r.BLast < r.BFirst || r.BLast > p.BLast {
				t.Fatalf("run %+v is out of order or of its passage %+v", r, p)
			}
			last = r.ALast
			matched += min(r.ALast-r.AFirst, r.BLast-r.BFirst)
			for k := r.AFirst; k < r.ALast; k++ {
				inA[k] = true
			}
			for k := r.BFirst; k < r.BLast; k++ {
				if inB[k] {
					t.Fatalf("word %d of b is in two runs of %+v", k, p)
				}
				inB[k] = true
			}
			if !equalRun(a, b, r, p.Kind) {
				t.Fatalf("run %+v of %+v pairs words that differ\na %s\nb %s", r, p, a.text.Source,
					b.text.Source)
			}
		}
		if p.Matched > matched || p.Matched > len(inA) || p.Matched > len(inB) ||
			max(p.Rare, p.Names, p.Numbers) > 2*len(inA)+2*len(p.Runs) {
			t.Fatalf("%d words matched, %d in runs: %+v", p.Matched, matched, p)
		}
		if p.Kind == Verbatim && !equalWords(a, b, p) {
			t.Fatalf("verbatim passage of words that differ: %+v", p)
		}
	}
}

// equalWords reports whether both sides of p are the same words.
func equalWords(a, b *Side, p Passage) bool {
	if p.ALast-p.AFirst != p.BLast-p.BFirst {
		return false
	}
	for k := range p.ALast - p.AFirst {
		if a.text.Words[p.AFirst+k].Hash != b.text.Words[p.BFirst+k].Hash {
			return false
		}
	}
	return true
}

// equalRun reports whether the tokens of both sides of r are equal one by one, or of one stem
// where rewriting was looked for.
func equalRun(a, b *Side, r Run, kind Kind) bool {
	for _, x := range spelled(a, r.AFirst, r.ALast) {
		for _, y := range spelled(b, r.BFirst, r.BLast) {
			if len(x) != len(y) {
				continue
			}
			equal := true
			for k := range x {
				equal = equal && (x[k].canon == y[k].canon || a.rewritten && x[k].stem == y[k].stem)
			}
			if equal {
				return true
			}
		}
	}
	return false
}

// spelled returns the tokens that the words first to last may stand for: those that take no
// word of their own may be there or not at either end.
func spelled(s *Side, first, last int) (all [][]token) {
	starts := func(word int) int {
		i, _ := slices.BinarySearchFunc(s.tokens, word,
			func(t token, word int) int { return int(t.first) - word })
		return i
	}
	for lo := starts(first); lo < len(s.tokens) && int(s.tokens[lo].first) == first; lo++ {
		for hi := max(lo, starts(last)); hi < len(s.tokens) &&
			int(s.tokens[hi].first) == last; hi++ {
			all = append(all, s.tokens[lo:hi])
		}
	}
	return all
}

// TestRealAgain: one aligner goes over real pairs, and says of each what a new one says.
func TestRealAgain(t *testing.T) {
	texts := realTexts(t)
	for _, o := range []Options{{}, {Rewritten: true},
		{Rewritten: true, Summaries: true}, {MinWords: 5}} {
		var sides []*Side
		for _, text := range texts {
			sides = append(sides, Prepare(shingle.Split(text), o))
		}
		rates := CountRates(sides)
		used := New(o).WithRates(rates)
		var memory Side
		for i, a := range sides {
			PrepareInto(&memory, a.text, o)
			for k := range 4 {
				b := sides[(i+k*k)%len(sides)]
				got, want := used.Align(&memory, b), New(o).WithRates(rates).Align(a, b)
				if !reflect.DeepEqual(got, want) {
					t.Fatalf("%+v: used before %+v, new %+v", o, got, want)
				}
				checkTrue(t, a, b, got)
			}
		}
	}
}

// realTexts returns the articles of the sample story, pieces of them, and the real ones of
// the corpora where these are.
func realTexts(t testing.TB) (texts []string) {
	data, err := os.ReadFile("../testdata/wire/articles.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for d := json.NewDecoder(bytes.NewReader(data)); d.More(); {
		var article struct{ Text string }
		if err := d.Decode(&article); err != nil {
			t.Fatal(err)
		}
		texts = append(texts, article.Text)
	}
	const corpora = "../../shared/corpora/seeds"
	seeds, _ := filepath.Glob(corpora + "/*.txt")
	if len(seeds) == 0 {
		t.Logf("%s is absent: only the sample story is read", corpora)
	}
	for _, name := range seeds {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	for _, text := range slices.Clone(texts) {
		at := strings.LastIndexByte(text[:len(text)/2], ' ')
		texts = append(texts, text[:at], respell(text[:at]), text[at:]+" "+text[:at])
	}
	return texts
}
