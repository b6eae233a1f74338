package shingle

import (
	"strings"
	"testing"
)

// vocabulary returns what knows the words of s.
func vocabulary(s string) func(uint64) bool {
	known := make(map[uint64]bool)
	for _, w := range Split(s).Words {
		known[w.Hash] = true
	}
	return func(h uint64) bool { return known[h] }
}

func TestRejoin(t *testing.T) {
	known := vocabulary("the minister of water said on Tuesday that a river is a river, to his " +
		"ministers")
	for _, c := range []struct{ text, want string }{
		{"T h e  m i n i s t e r  o f  w a t e r", "the minister of water"},
		{"t·h·e m·i·n·i·s·t·e·r o·f w·a·t·e·r", "the minister of water"},
		{"t-h-e m-i-n-i-s-t-e-r", "the minister"}, {"m.i.n.i.s.t.e.r",
			"minister"}, {"m'i'n'i's't'e'r", "minister"},
		{"m\u3164i\u3164n\u3164i\u3164s\u3164t\u3164e\u3164r",
			"minister"}, {"m\u2800i\u2800n\u2800i\u2800s\u2800t\u2800e\u2800r", "minister"},
		{"m\u200ai\u200an\u200ai\u200as\u200at\u200ae\u200ar", "minister"}, {"m😀i😀n😀i😀s😀t😀e😀r",
			"minister"},
		{"min-is-ter, min·ister, min ister, minis-\nter", "minister minister minister minister"},
		{"TheMinisterSaid", "the minister said"}, {"the\u200bminister\u200bsaid",
			"the minister said"},
		{"theministersaidonTuesday", "the minister said on tuesday"}, {"theminister's",
			"the ministers"},
		// Honest ones.
		{"the U.S.A. and M.I.T. said", "the usa and mit said"}, {"e-mail and x-ray",
			"e mail and x ray"},
		{"McDonald said iPhone", "mcdonald said iphone"}, {"the minister is a minister",
			"the minister is a minister"},
		{"on to a river", "on to a river"}, {"a river. Said", "a river said"},
	} {
		words, _ := Rejoin(c.text, known)
		var want []uint64
		for w := range strings.FieldsSeq(c.want) {
			want = append(want, Hash(w))
		}
		if len(words.Words) != len(want) {
			t.Errorf("%q: %d words, want %q", c.text, len(words.Words), c.want)
			continue
		}
		for i, w := range words.Words {
			if w.Hash != want[i] {
				t.Errorf("%q: word %d, %q, is not that of %q", c.text, i, words.word(i), c.want)
			}
		}
	}
}

func TestRejoinedStretches(t *testing.T) {
	s := "so m·i·n·i·s·t·e·r said"
	words, stretches := Rejoin(s, vocabulary("the minister said so"))
	if len(stretches) != 1 || stretches[0] != (Rejoined{1, 2}) {
		t.Fatalf("stretches are %v, want the second word", stretches)
	}
	if got := words.word(1); got != "m·i·n·i·s·t·e·r" {
		t.Errorf("the word is at %q", got)
	}
}
