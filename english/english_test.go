package english_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"overlap/english"
	"overlap/shingle"
)

func american(word string) string {
	spelled, changed := english.American([]byte(word))
	if !changed && string(spelled) != word {
		return "not changed, but another: " + string(spelled)
	}
	return string(spelled)
}

// TestAmerican has lines of words that are one word, and words that are others.
func TestAmerican(t *testing.T) {
	for _, line := range []string{
		"colour color", "favoured favored", "neighbourhoods neighborhoods", "vapour vapor",
		"organise organize", "realisation realization", "analysing analyzing",
		"travelled traveled", "counsellors counselors", "fuelled fueled", "fuelling fueling",
		"dialogue dialog", "catalogues catalogs", "centre center", "defence defense",
		"programme program", "grey gray", "mum mom", "axe ax", "enrolment enrollment",
		"adviser advisor", "advisers advisors", "okay ok", "yea yeah", "gotten got",
		"kyiv kiev", "muslims moslems", "gaddafi qaddafi gadhafi kadafi", "usama osama",
		"qaeda qaida",
	} {
		words := strings.Fields(line)
		for _, w := range words[1:] {
			if a, b := american(words[0]), american(w); a != b {
				t.Errorf("%s is %s, %s is %s", words[0], a, w, b)
			}
		}
	}
	for _, line := range []string{
		"filled filed", "called caled", "prise prize", "hour hor", "four for", "rise rize",
		"vogue vog",
		"advise advice", "mum mumm", "practised practical",
	} {
		words := strings.Fields(line)
		if a, b := american(words[0]), american(words[1]); a == b {
			t.Errorf("%s and %s are both %s", words[0], words[1], a)
		}
	}
}

// TestAmericanLaws: what is canonical stays as it is, nothing becomes empty, and the memory behind
// a word is not written to.
func TestAmericanLaws(t *testing.T) {
	ends := []string{
		"our", "ise", "isation", "yse", "ll", "ogue", "er", "or", "ed", "ing", "s", "able", "é",
	}
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[a-z]{0,8}`).Draw(t, "word")
		for range rapid.IntRange(0, 3).Draw(t, "ends") {
			word += rapid.SampledFrom(ends).Draw(t, "end")
		}
		room := []byte(word + "|")
		got, _ := english.American(room[:len(word):len(word)])
		if len(got) == 0 && word != "" {
			t.Fatalf("%q becomes nothing", word)
		}
		if room[len(word)] != '|' {
			t.Fatalf("%q: what stands behind it is overwritten", word)
		}
		if once := american(word); once != string(got) {
			t.Fatalf("%q is %q, then %q", word, got, once)
		}
	})
}

// TestTables: every word is folded and stands in a table once, and no word stands for one that
// stands for another.
func TestTables(t *testing.T) {
	folded := func(table string, words ...string) {
		for _, w := range words {
			if shingle.Fold(w) != w {
				t.Errorf("%s: %q is not folded", table, w)
			}
		}
	}
	once := func(table string) func(string) {
		seen := make(map[string]bool)
		return func(w string) {
			folded(table, w)
			if seen[w] {
				t.Errorf("%s: %q stands twice", table, w)
			}
			seen[w] = true
		}
	}
	is := once("frequent")
	for w := range english.Frequent() {
		is(w.Folded)
	}
	is = once("short forms")
	for c := range english.Contractions() {
		is(c.Short)
		folded("contractions", c.First, c.Second)
	}
	for short, long := range english.Abbreviations() {
		is(short)
		folded("abbreviations", long)
		if american(long) != long {
			t.Errorf("%q stands for %q, which is %q", short, long, american(long))
		}
	}
	is = once("spellings")
	for _, w := range english.Spelled() {
		is(w)
		if s := american(w); american(s) != s {
			t.Errorf("%q is %q, which is %q", w, s, american(s))
		}
	}
}

func ExampleAmerican() {
	for _, word := range []string{"colour", "organisation", "cheque", "house"} {
		spelled, changed := english.American([]byte(word))
		fmt.Printf("%s %t\n", spelled, changed)
	}
	// Output:
	// color true
	// organization true
	// check true
	// house false
}

func BenchmarkAmerican(b *testing.B) {
	words := strings.Fields(`the government advised travellers towards neighbouring harbours
		yesterday because of organised criticism`)
	var room [32]byte
	for b.Loop() {
		for _, w := range words {
			english.American(append(room[:0], w...))
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(words)), "ns/word")
}
