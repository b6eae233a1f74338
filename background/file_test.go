package background

import (
	"bytes"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestUnknown holds how often a run that no text has is taken for another one.
func TestUnknown(t *testing.T) {
	draw := rand.New(rand.NewPCG(1, 2))
	const tries = 1 << 19
	found := 0
	for range tries {
		if English().of([]uint64{draw.Uint64(), draw.Uint64()}) > 0 {
			found++
		}
	}
	if found > tries/sparse*5/4 || found < tries/sparse*3/4 {
		t.Errorf("%d of %d unknown pairs are found, not %d", found, tries, tries/sparse)
	}
}

// TestSteps holds that a count is kept within a fifth.
func TestSteps(t *testing.T) {
	for n := 1; n < 1<<20; n += 1 + n/100 {
		if kept := countOf(stepOf(n)); 5*kept < 4*n || 5*n < 4*kept {
			t.Errorf("%d is kept as %d", n, kept)
		}
	}
}

// text draws a text of few different words, and texts some that share runs.
var text = rapid.Custom(func(t *rapid.T) string {
	word := rapid.SampledFrom(strings.Fields("a b c d e f g Über 1,000 中文"))
	return strings.Join(rapid.SliceOfN(word, 0, 30).Draw(t, "words"), " ")
})

var texts = rapid.SliceOfN(text, 0, 12)

// TestRoundTrip holds that a table counts what the counter counts, within a fifth, and that the
// order of texts makes no difference.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := texts.Draw(t, "all")
		c, file := encoded(t, all)
		table, err := Parse(file)
		if err != nil {
			t.Fatal(err)
		}
		counts := table.Counts()
		if counts.Texts != len(all) || counts.Words != c.words || table.Made != "today" {
			t.Fatalf("%d texts of %d words, made %s", counts.Texts, counts.Words, table.Made)
		}
		for i := range Longest {
			for hash, n := range c.kept(i + 1) {
				if kept := table.runs[i].count(hash); kept < countOf(stepOf(n)) {
					t.Fatalf("a run of %d words stands in %d texts, not %d", i+1, n, kept)
				}
			}
		}
		slices.Reverse(all)
		if _, again := encoded(t, all); !bytes.Equal(file, again) {
			t.Fatal("the order of texts makes another table")
		}
	})
}

func TestDamaged(t *testing.T) {
	_, file := encoded(t, []string{"a b c d e", "b c d e f", "c d"})
	for i := range file {
		damaged := bytes.Clone(file)
		damaged[i] ^= 1
		if _, err := Parse(damaged); err == nil {
			t.Errorf("byte %d is wrong, and nothing is said", i)
		}
		if _, err := Parse(file[:i]); err == nil {
			t.Errorf("the file ends at byte %d, and nothing is said", i)
		}
	}
	if _, err := Parse(append(bytes.Clone(file), 0)); err == nil {
		t.Error("there is a byte too many, and nothing is said")
	}
}

// FuzzParse holds that a body of any bytes, under the right checksum, is an error or a table that
// answers with bits that are numbers, and is written as it was read.
func FuzzParse(f *testing.F) {
	f.Add([]byte{})
	f.Add(bodyOf(f, nil))
	f.Add(bodyOf(f, []string{"a b c d e", "b c d e f", "c d"}))
	f.Fuzz(func(t *testing.T, body []byte) {
		table, err := Parse(mustSeal(t, body))
		if err != nil {
			return
		}
		words := hashes("a b c d z")
		for _, b := range table.Bits(nil, words) {
			if !(b >= 0) || math.IsInf(float64(b), 0) {
				t.Fatalf("%v bits", b)
			}
		}
		if bits := table.WordBits(0); !(bits >= 0) {
			t.Fatalf("a word has %v bits", bits)
		}
		again, err := Parse(mustSeal(t, table.body()))
		if err != nil || !bytes.Equal(again.body(), table.body()) {
			t.Fatalf("it cannot be read again: %v", err)
		}
	})
}

// fataler is what *testing.T and *rapid.T have in common here.
type fataler interface{ Fatal(...any) }

func encoded(t fataler, texts []string) (*Counter, []byte) {
	c := new(Counter)
	for _, text := range texts {
		c.Add(hashes(text))
	}
	file, err := Encode(c, "today", []string{"x", "y"})
	if err != nil {
		t.Fatal(err)
	}
	return c, file
}

func bodyOf(t fataler, texts []string) []byte {
	_, file := encoded(t, texts)
	table, err := Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	return table.body()
}

func mustSeal(t fataler, body []byte) []byte {
	file, err := seal(body)
	if err != nil {
		t.Fatal(err)
	}
	return file
}
