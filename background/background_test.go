package background

import (
	"fmt"
	"os"
	"testing"

	"overlap/shingle"
)

// most is how many bytes all tables may take together.
const most = 2_000_000

func TestTables(t *testing.T) {
	files, err := os.ReadDir("tables")
	if err != nil {
		t.Fatal(err)
	}
	size := int64(0)
	for _, f := range files {
		info, err := f.Info()
		if err != nil {
			t.Fatal(err)
		}
		size += info.Size()
	}
	if size > most || size < most/2 {
		t.Errorf("all tables have %d bytes, at most %d are wanted", size, most)
	}
}

func TestEnglish(t *testing.T) {
	table := English()
	counts := table.Counts()
	if table.Made == "" || len(table.Sources) == 0 || counts.Texts < 1000 {
		t.Errorf("%d texts from %q, made %q", counts.Texts, table.Sources, table.Made)
	}
	if n := counts.Of(hashes("the")); n < counts.Texts*3/4 {
		t.Errorf("%d of %d texts have the", n, counts.Texts)
	}
	for _, s := range []string{"the united states", "per cent of", "government"} {
		if n := counts.Of(hashes(s)); n < 30 {
			t.Errorf("%d texts have %s", n, s)
		}
	}
	for _, s := range []string{"overlapped minhash", "goats on its"} {
		if n := counts.Of(hashes(s)); n != 0 {
			t.Errorf("%d texts have %q", n, s)
		}
	}
}

// TestFormula holds what the table is for: what everybody says is less surprising than what
// nobody said, for as many words.
func TestFormula(t *testing.T) {
	formula, news := 0., 0.
	for _, b := range English().Bits(nil, hashes("for the first time since the end of the war")) {
		formula += float64(b)
	}
	invented := hashes("a clerk found two ledgers behind the customs house boiler")
	for _, b := range English().Bits(nil, invented) {
		news += float64(b)
	}
	if 3*formula > news {
		t.Errorf("a formula has %.0f bits, news %.0f", formula, news)
	}
}

func TestWordBits(t *testing.T) {
	table := English()
	last := 0.
	for _, s := range []string{"the", "government", "boiler", "minhash"} {
		bits := table.WordBits(shingle.Hash(s))
		if bits <= last {
			t.Errorf("%s has %.1f bits, what is more common %.1f", s, bits, last)
		}
		last = bits
	}
	if other := table.WordBits(shingle.Hash("sdlkfjs")); other != last || last > 25 {
		t.Errorf("one word never seen has %.1f bits, another %.1f", last, other)
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := Parse([]byte(file)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBits(b *testing.B) {
	words := hashes("The minister told reporters on Tuesday that talks would go on for a week.")
	dst := make([]float32, 0, len(words))
	for b.Loop() {
		dst = English().Bits(dst[:0], words)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}

func ExampleTable_Bits() {
	var words []uint64
	for _, w := range shingle.Split("a treaty of the United States").Words {
		words = append(words, w.Hash)
	}
	bits := English().Bits(nil, words)
	fmt.Println(bits[4] > bits[5]) // States after United surprises nobody
	// Output: true
}

// hashes returns the hashes of the words of s.
func hashes(s string) (all []uint64) {
	for _, w := range shingle.Split(s).Words {
		all = append(all, w.Hash)
	}
	return all
}
