package align

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"overlap/shingle"
)

// Two ways to print one sentence, and what they must become.
func TestSpellings(t *testing.T) {
	tests := [][2]string{
		{"colour favours honoured neighbouring", "color favors honored neighboring"},
		{"organise realised criticising privatisation analysed",
			"organize realized criticizing privatization analyzed"},
		{"centre theatres kilometres defence licences",
			"center theaters kilometers defense licenses"},
		{"travelled cancelling modelled counsellors", "traveled canceling modeled counselors"},
		{"dialogue catalogues programme grey cheque", "dialog catalogs program gray check"},
		{"towards whilst amongst learnt ageing", "toward while among learned aging"},
		{"advisers in Kyiv", "advisors in Kiev"},
		{"mum refuelled", "mom refueled"}, {"fuelled", "fueled"},
		{"ten twenty-five ninety nine seventeen", "10 25 99 17"},
		{"the third of twelve", "the 3rd of 12"},
		{"10 per cent", "10%"}, {"ten percent", "10 pct"}, {"3.5%", "3.5 per cent"},
		{"They don't say it isn't so", "They do not say it is not so"},
		{"I’m sure they’re here", "I am sure they are here"},
		{"Here's what I'm gonna do, alright", "Here is what I am going to do, all right"},
		{"Sen. Quill and Gov. Ash met on Sept. 9",
			"Senator Quill and Governor Ash met on September 9"},
		{"the U.S. and the UK", "the United States and the United Kingdom"},
		{"co-operate by e-mail", "cooperate by email"}, {"pre-war re-election",
			"prewar reelection"},
	}
	for _, test := range tests {
		a, b := side(test[0]), side(test[1])
		if a.len() != b.len() {
			t.Errorf("%q has %d tokens, %q has %d", test[0], a.len(), test[1], b.len())
			continue
		}
		for i := range a.len() {
			if a.tokens[i].canon != b.tokens[i].canon {
				t.Errorf("%q and %q differ at token %d", test[0], test[1], i)
			}
		}
	}
}

// Words that must not become one.
func TestSpellingsApart(t *testing.T) {
	for _, test := range [][2]string{
		{"four", "for"}, {"filled", "filed"}, {"us", "US"}, {"its", "it's not"}, {"prise",
			"prize"}, {"hour", "hor"},
		{"well", "we will"}, {"ten", "tenth"}, {"stalled", "staled"}, {"sen", "general"},
		{"ill", "I will"}, {"lets", "let us"}, {"shed", "she would"},
	} {
		a, b := side(test[0]), side(test[1])
		if a.tokens[0].canon == b.tokens[0].canon && a.len() == b.len() {
			t.Errorf("%q and %q are one", test[0], test[1])
		}
	}
}

// Tokens cover the words of a text in order, without a gap.
func TestTokensCover(t *testing.T) {
	for _, s := range []string{"", "word", "twenty five twenty-five per cent per",
		"don't can't US U.S. 9% co-", "東京は雨です per cent", "co-operate e-"} {
		text := shingle.Split(s)
		tokens := tokenize(nil, text)
		if tokens[0].first != 0 || int(tokens[len(tokens)-1].first) != len(text.Words) {
			t.Errorf("%q: tokens from %d to %d", s, tokens[0].first, tokens[len(tokens)-1].first)
		}
		for i := 1; i < len(tokens); i++ {
			if tokens[i].first < tokens[i-1].first || tokens[i].first > tokens[i-1].first+2 {
				t.Errorf("%q: token %d starts at word %d, the one before at %d", s, i,
					tokens[i].first, tokens[i-1].first)
			}
		}
	}
}

// FuzzAlign holds the laws on any two texts: passages lie in their texts and in order,
// the same ones are found the other way round, and equal texts are one verbatim passage.
func FuzzAlign(f *testing.F) {
	f.Add("a rose is a rose is a rose", "a rose is a rose is a rose", uint8(0))
	f.Add(rewritings[0][0], rewritings[0][1], uint8(1))
	f.Add("東京は雨です。明日も雨です。東京は雨です。", "明日も雨です。東京は雨です。", uint8(3))
	f.Add("co-\xff twenty-\u202efive per cent", "U.S. don't 10% "+strings.Repeat("ab ", 40),
		uint8(2))
	f.Fuzz(func(t *testing.T, first, second string, bits uint8) {
		o := Options{Rewritten: bits&1 != 0, MinWords: int(bits >> 4),
			MaxGap: int(bits >> 2 & 3)}
		a, b := Prepare(shingle.Split(first), o), Prepare(shingle.Split(second), o)
		al := New(o)
		found := al.Align(a, b)
		checkPassages(t, a, b, found)
		back := mirrored(al.Align(b, a))
		if len(back) != len(found) {
			t.Fatalf("one way %+v, the other way %+v", found, back)
		}
		for _, p := range al.Align(a, a) {
			if p.Kind != Verbatim || p.AFirst != 0 || p.ALast != len(a.text.Words) {
				t.Fatalf("a text with itself: %+v", p)
			}
		}
	})
}

// TestMemory: what a tokenizer remembers of other texts changes no token.
func TestMemory(t *testing.T) {
	words := strings.Fields("the Per cent per twenty five 1990 9% US us U.S. UK co-operate co- " +
		"e-mail pré-war Quill quill Don't colour ９ 東 東京 ｶﾞ ㎏ Ярославль 한국 mid-May EU eu 10")
	rapid.Check(t, func(t *rapid.T) {
		text := shingle.Split(strings.Join(rapid.SliceOf(rapid.SampledFrom(words)).Draw(t, "words"),
			rapid.SampledFrom([]string{" ", "-", ". ", "\n"}).Draw(t, "gap")))
		want := new(tokenizer).tokenize(nil, text)
		if got := tokenize(nil, text); !slices.Equal(got, want) {
			t.Fatalf("%q: %v, and with nothing remembered %v", text.Source, got, want)
		}
	})
}

func BenchmarkTokenize(b *testing.B) {
	var tokens Tokens
	benchmarkWords(b, func(t *shingle.Text) { tokens = TokenizeInto(tokens, t) })
}

func BenchmarkPrepare(b *testing.B) {
	var s Side
	benchmarkWords(b, func(t *shingle.Text) { PrepareInto(&s, t, Options{Rewritten: true}) })
}

// benchmarkWords does f with each of a hundred articles and tells what a word costs.
func benchmarkWords(b *testing.B, f func(*shingle.Text)) {
	r := rand.New(rand.NewPCG(1, 2))
	texts := make([]*shingle.Text, 100)
	words := 0
	for i := range texts {
		texts[i] = shingle.Split(strings.Join(prose(r, 800), " "))
		words += len(texts[i].Words)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			f(t)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(words), "ns/word")
}

// TestRejoinedWords: a word that was read together is the token of the whole word, whether or not a
// text had that before.
func TestRejoinedWords(t *testing.T) {
	const plain = "the ministers harboured colours and centres for 1975 years"
	letters := strings.ReplaceAll(strings.Join(strings.Split(plain, ""), "-"), "- -", " - ")
	known := make(map[uint64]bool)
	for _, w := range shingle.Split(plain).Words {
		known[w.Hash] = true
	}
	rejoined, _ := shingle.Rejoin(letters, func(hash uint64) bool { return known[hash] })
	want := new(tokenizer).tokenize(nil, shingle.Split(plain))
	if len(rejoined.Words) != len(shingle.Split(plain).Words) {
		t.Fatalf("%q has %d words", letters, len(rejoined.Words))
	}
	for _, before := range []string{"", plain} {
		z := new(tokenizer)
		z.tokenize(nil, shingle.Split(before))
		for i, got := range z.tokenize(nil, rejoined) {
			if got.canon != want[i].canon || got.stem != want[i].stem ||
				got.flags != want[i].flags || got.gain != want[i].gain {
				t.Errorf("after %q, token %d: %+v, want %+v", before, i, got, want[i])
			}
		}
	}
}
