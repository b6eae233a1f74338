package align

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"overlap/shingle"

	"pgregory.net/rapid"
)

func side(s string) *Side { return Prepare(shingle.Split(s), Options{Rewritten: true}) }

// letters draws a text of words from a small alphabet, where repeats abound.
func letters(t *rapid.T, label string, size, most int) string {
	words := rapid.SliceOfN(rapid.IntRange(0, size-1), 0, most).Draw(t, label)
	var b strings.Builder
	for _, w := range words {
		fmt.Fprintf(&b, "w%d ", w)
	}
	return b.String()
}

func checkPassages(t interface{ Fatalf(string, ...any) }, a, b *Side, found []Passage) {
	for k, p := range found {
		if p.AFirst < 0 || p.AFirst >= p.ALast || p.ALast > len(a.text.Words) || p.BFirst < 0 ||
			p.BFirst >= p.BLast || p.BLast > len(b.text.Words) {
			t.Fatalf("passage %d out of its texts: %+v", k, p)
		}
		if p.Matched > min(p.ALast-p.AFirst, p.BLast-p.BFirst) || p.Similarity < 0 ||
			p.Similarity > 1 || p.Similarity == 0 && p.Kind != Rewritten {
			t.Fatalf("passage %d claims too much: %+v", k, p)
		}
		if k > 0 && comparePassages(found[k-1], p) >= 0 {
			t.Fatalf("passages %d and %d are out of order", k-1, k)
		}
	}
}

// inRuns marks the words of a that lie in a run of n words which b has too, by brute
// force.
func inRuns(a, b *shingle.Text, n int) []bool {
	marks := make([]bool, len(a.Words))
	for i := 0; i+n <= len(a.Words); i++ {
		for j := 0; j+n <= len(b.Words); j++ {
			k := 0
			for k < n && a.Words[i+k].Hash == b.Words[j+k].Hash {
				k++
			}
			if k == n {
				mark(marks[i:i+n], true)
				break
			}
		}
	}
	return marks
}

func covered(n int, found []Passage, ofB bool) []bool {
	marks := make([]bool, n)
	for _, p := range found {
		lo, hi := p.AFirst, p.ALast
		if ofB {
			lo, hi = p.BFirst, p.BLast
		}
		mark(marks[lo:hi], true)
	}
	return marks
}

func mirrored(found []Passage) []Passage {
	var m []Passage
	for _, p := range found {
		p.turn()
		m = append(m, p)
	}
	slices.SortFunc(m, comparePassages)
	return m
}

// TestLaws holds Align against brute force on small worlds: every word of either text
// inside a shared run of MinWords words is in a passage, whatever else is looked for; and
// the other way round the same passages are found.
func TestLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.IntRange(1, 30).Draw(t, "size")
		common := letters(t, "common", size, 20)
		a := side(letters(t, "a1", size, 40) + common + letters(t, "a2", size, 40) + common)
		b := side(letters(t, "b1", size, 40) + common + letters(t, "b2", size, 40))
		for _, o := range []Options{{}, {Rewritten: true}} {
			al := New(o)
			found := al.Align(a, b)
			checkPassages(t, a, b, found)
			checkCovered(t, a, b, found)
			if back := mirrored(al.Align(b, a)); len(back)+len(found) > 0 &&
				!reflect.DeepEqual(back, found) {
				t.Fatalf("one way %+v, the other way %+v", found, back)
			}
			if again := New(o).Align(a, b); !reflect.DeepEqual(again, found) {
				t.Fatalf("first %+v, with a new aligner %+v", found, again)
			}
		}
	})
}

// checkCovered fails unless every word of a and b in a shared run of 8 is in a passage.
func checkCovered(t interface{ Fatalf(string, ...any) }, a, b *Side, found []Passage) {
	for _, test := range []struct {
		s, other *Side
		ofB      bool
	}{{a, b, false}, {b, a, true}} {
		got := covered(len(test.s.text.Words), found, test.ofB)
		for i, want := range inRuns(test.s.text, test.other.text, 8) {
			if want && !got[i] {
				t.Fatalf("word %d of b=%v is in no passage\na %s\nb %s\n%+v", i, test.ofB,
					a.text.Source, b.text.Source, found)
			}
		}
	}
}

// prose returns n words, drawn by rank as language draws them.
func prose(r *rand.Rand, n int) []string {
	words := make([]string, n)
	zipf := rand.NewZipf(r, 1.1, 3, 20000)
	for i := range words {
		words[i] = fmt.Sprintf("k%d", zipf.Uint64())
	}
	return words
}

func BenchmarkAlign(b *testing.B)     { benchmark(b, Options{}) }
func BenchmarkRewritten(b *testing.B) { benchmark(b, Options{Rewritten: true}) }

// benchmark aligns texts that news is like, and those that make aligners quadratic.
func benchmark(b *testing.B, o Options) {
	r := rand.New(rand.NewPCG(1, 2))
	worlds := map[string][2]string{}
	news := strings.Join(prose(r, 800), " ")
	worlds["unrelated"] = [2]string{news, strings.Join(prose(r, 800), " ")}
	worlds["copied"] = [2]string{news, strings.Join(prose(r, 400), " ") + news}
	one := strings.Repeat("word ", 100000)
	worlds["oneword"] = [2]string{one, one + "more"}
	two := func() string {
		var s strings.Builder
		for range 100000 {
			s.WriteString([]string{"tick ", "tock "}[r.IntN(2)])
		}
		return s.String()
	}
	worlds["twowords"] = [2]string{two(), two()}
	plate := strings.Join(prose(r, 30), " ") + " "
	worlds["boilerplate"] = [2]string{strings.Repeat(plate, 3000),
		strings.Repeat(plate+"then ", 3000)}
	long := strings.Join(prose(r, 100000), " ")
	worlds["book"] = [2]string{long, strings.Join(prose(r, 100000), " ")}
	few := func() string { // sixteen copies of each of many words, in any order
		var words []string
		for k := range 80000 {
			words = append(words, fmt.Sprintf("k%d", k/16))
		}
		r.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		return strings.Join(words, " ")
	}
	worlds["shuffled"] = [2]string{few(), few()}
	for _, name := range []string{"unrelated", "copied", "oneword", "twowords", "boilerplate",
		"book", "shuffled"} {
		w := worlds[name]
		x, y := side(w[0]), side(w[1])
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(w[0]) + len(w[1])))
			b.ReportAllocs()
			al := New(o)
			n := 0
			for b.Loop() {
				n = len(al.Align(x, y))
			}
			b.ReportMetric(float64(n), "passages")
		})
	}
}
