package quote

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"overlap/shingle"
)

// wellFormed checks what Find promises of any text.
func wellFormed(t interface{ Fatalf(string, ...any) }, text string, qs []Quotation) {
	inside := func(s Span) bool {
		return 0 <= s.Lo && s.Lo <= s.Hi && s.Hi <= len(text) && onBorder(text, s.Lo) &&
			onBorder(text, s.Hi)
	}
	var open []Quotation
	for i, q := range qs {
		if !inside(Span{q.Lo, q.Hi}) || !inside(q.Source) || len(q.Parts) == 0 || q.Lo >= q.Hi {
			t.Fatalf("%q: %+v", text, q)
		}
		at := q.Lo
		for _, p := range q.Parts {
			if !inside(p) || p.Lo < at || p.Hi > q.Hi || p.Empty() {
				t.Fatalf("%q: part %v of %+v", text, p, q)
			}
			at = p.Hi
		}
		if q.Parts[0].Lo != q.Lo || at != q.Hi {
			t.Fatalf("%q: parts do not reach the ends of %+v", text, q)
		}
		if i > 0 && (q.Lo < qs[i-1].Lo || q.Lo == qs[i-1].Lo && q.Hi > qs[i-1].Hi) {
			t.Fatalf("%q: %+v behind %+v", text, q, qs[i-1])
		}
		for len(open) > 0 && open[len(open)-1].Hi <= q.Lo {
			open = open[:len(open)-1]
		}
		if q.Depth != len(open) || len(open) > 0 && open[len(open)-1].Hi < q.Hi {
			t.Fatalf("%q: depth of %+v, inside %+v", text, q, open)
		}
		open = append(open, q)
		if q.Source.Empty() && (q.Speaker != "" || q.Rule != "" && q.Rule != RuleBlock &&
			q.Rule != RuleDash) {
			t.Fatalf("%q: a speaker without a source: %+v", text, q)
		}
	}
}

func onBorder(s string, i int) bool {
	return i == len(s) || utf8.RuneStart(s[i]) || !utf8.ValidString(s)
}

// pieces are what the texts of the laws are put together from.
var pieces = []string{`"`, `“`, `”`, `'`, `‘`, `’`, `''`, `„`, `«`, `»`, `「`, `」`, "\n", "\n\n",
	" ", ", ", ". ", ": ", " – ", "(", ")",
	"Ada Holm", "Holm", "she", "said", "told", "the mayor", "who", "ice is thin", "and",
	"according to", "6'2", "Q: ", "> ", "…", "saying", "è", "冰", "– ", "- ", "säger", "hon",
	"<b a=", ">", "[", "]"}

func drawText(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(t, "pieces"), "")
}

func TestFindWellFormed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := drawText(t)
		wellFormed(t, text, Find(shingle.Split(text)))
	})
}

func FuzzFind(f *testing.F) {
	f.Add(sample)
	for l, text := range settings {
		f.Add(text + "„Es ist dünn“, sagte die Ministerin, Ada Holm. " +
			"« C’est mince », a-t-elle dit. " + l.code)
	}
	f.Add("“a “b” c\n\n“d ‘e’ f” said X. “g")
	f.Add("Holm: a b c.\n\nQ: d.\n\nHolm: e “f” g.\n\n> h\n<blockquote>i</blockquote>")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<14 {
			return
		}
		s := shingle.Split(text)
		qs := Find(s)
		wellFormed(t, text, qs)
		var uses []Use
		for i := range qs {
			uses = append(uses, NewUse(s, &qs[i]))
		}
		checkUtterances(t, uses, Group(uses, 2))
	})
}

// checkUtterances checks what Group promises of any uses.
func checkUtterances(t interface{ Fatalf(string, ...any) }, uses []Use, us []Utterance) {
	seen := make([]bool, len(uses))
	for _, u := range us {
		if len(u.Uses) == 0 || len(u.Uses) != len(u.Drifts) || !slices.Contains(u.Uses, u.Fullest) {
			t.Fatalf("utterance %+v", u)
		}
		for i, x := range u.Uses {
			if seen[x] {
				t.Fatalf("use %d twice", x)
			}
			seen[x] = true
			if i > 0 && compareUses(&uses[u.Uses[i-1]], &uses[x]) > 0 {
				t.Fatalf("uses out of order: %+v", u)
			}
		}
	}
	if slices.Contains(seen, false) {
		t.Fatalf("a use in no utterance: %+v", us)
	}
}

// TestGroupOrder shuffles the uses and the number of processors and demands the same utterances.
func TestGroupOrder(t *testing.T) {
	uses := invented(3000)
	want := named(uses, Group(uses, 2))
	checkUtterances(t, uses, Group(uses, 2))
	rng := rand.New(rand.NewPCG(3, 4))
	for jobs := range 4 {
		rng.Shuffle(len(uses), func(i, j int) { uses[i], uses[j] = uses[j], uses[i] })
		if got := named(uses, Group(uses, jobs)); !reflect.DeepEqual(got, want) {
			t.Fatal("another order of uses or another number of processors, other utterances")
		}
	}
}

// named returns utterances with the articles of their uses in place of the numbers.
func named(uses []Use, us []Utterance) []Utterance {
	for i := range us {
		us[i].Fullest = uses[us[i].Fullest].Article
		for j, x := range us[i].Uses {
			us[i].Uses[j] = uses[x].Article
		}
	}
	return us
}

// TestGroupRecall plants variants of invented utterances: hardly any may be lost, and
// none given to another utterance.
func TestGroupRecall(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	words := vocabulary(rng, 20000)
	var uses []Use
	var truth []int
	var texts []string
	for u := range 400 {
		said := make([]string, 12+rng.IntN(20))
		for i := range said {
			said[i] = words[rng.IntN(len(words))]
		}
		for range 6 {
			text := shingle.Split(strings.Join(vary(rng, said, words), " "))
			use := NewUse(text,
				&Quotation{Hi: len(text.Source), Parts: []Span{{0, len(text.Source)}},
					Speaker: "Ada Holm"})
			use.Article = len(uses)
			uses, texts = append(uses, use), append(texts, text.Source)
			truth = append(truth, u)
		}
	}
	alone := 0
	for _, u := range Group(uses, 2) {
		for _, x := range u.Uses {
			if truth[x] != truth[u.Fullest] {
				t.Fatalf("%q is no variant of %q", texts[x], texts[u.Fullest])
			}
		}
		if len(u.Uses) < 6 {
			alone += len(u.Uses)
		}
	}
	if alone > len(uses)/100 {
		t.Errorf("%d of %d uses in utterances that lack some", alone, len(uses))
	}
}

// TestAtMost holds that no two variants have more in common than atMost says.
func TestAtMost(t *testing.T) {
	words := strings.Fields("the harbour harbours is was closed closing ice we will would not " +
		"leave boat boats a mended spring autumn")
	said := rapid.Custom(func(t *rapid.T) variant {
		text := shingle.Split(strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 40).Draw(t,
			"words"), " "))
		s := newSaid(text, &Quotation{Hi: len(text.Source), Parts: []Span{{0, len(text.Source)}}})
		return newVariant(s)
	})
	var x matcher
	rapid.Check(t, func(t *rapid.T) {
		a, b := said.Draw(t, "a"), said.Draw(t, "b")
		b.keep()
		m, most := x.match(&a, &b), atMost(&a, &b)
		if m.words > most.words || m.weight > most.weight {
			t.Fatalf("%d words worth %v; at most %d worth %v", m.words, m.weight, most.words,
				most.weight)
		}
	})
}
