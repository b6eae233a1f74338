package source

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/bits-and-blooms/bitset"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// has returns a set of the words at which a pattern has a mark.
func has(pattern string) *Words {
	words := bitset.New(uint(len(pattern)))
	for i, mark := range pattern {
		if mark != '.' {
			words.Set(uint(i))
		}
	}
	return words
}

// told writes shares: of each word, the letter of the family that it is put down to.
func told(size int, shares []Share) string {
	said := []byte(strings.Repeat(".", size))
	for _, s := range shares {
		for i := range s.Words.EachSet() {
			said[i] = 'a' + byte(s.Family)
		}
	}
	return string(said)
}

// TestTrace puts the words of an article, of which each digit is a candidate's, down to families:
// candidates 0 and 1 are of family a, 2 and 3 of b, and so on.
func TestTrace(t *testing.T) {
	for _, test := range []struct {
		name       string
		candidates []string
		evidence   map[int]float64
		want       string
	}{
		{"nobody", []string{"............"}, nil, "............"},
		{"one", []string{"xxxxxxxx...."}, nil, "aaaaaaaa...."},
		{"too little", []string{"xxx........."}, nil, "............"},
		{"two of a family", []string{"xxxx........", "......xxxxxx"}, nil, "aaaa..aaaaaa"},
		{"the larger of two", []string{"xxxxxxxx....", "", "xxxxxx......"}, nil, "aaaaaaaa...."},
		{"the first of two alike", []string{"xxxxxxxx....", "", "xxxxxxxx...."}, nil,
			"aaaaaaaa...."},
		{"evidence", []string{"xxxxxxxx....", "", "xxxxxx......"}, map[int]float64{2: .5},
			"bbbbbb......"},
		{"what the largest lacks", []string{"xxxxxxx.....", "", ".....xxxxxxx"}, nil,
			"aaaaabbbbbbb"},
		{"but no piece", []string{"xxxxxxxxx...", "", ".....xxxxxxx"}, nil, "aaaaaaaaa..."},
		{"a hole that another fills", []string{"xxxxxx.xxxxxxxx", "", "xxxxxx..........",
			"......x.........xxxx"}, nil, "aaaaaabaaaaaaaa.bbbb"},
		{"a stray phrase inside of a run", []string{"xxxxxxxxxxxxxxxxxxxx", "",
			"......xxxx..........xxxxx"}, nil, "aaaaaaaaaaaaaaaaaaaabbbbb"},
		{"one path, two runs", []string{"xxxxxxxxxxxx........", "",
			"........xxxxxxxxxxxx"}, nil, "aaaaaaaabbbbbbbbbbbb"},
	} {
		size := 0
		for _, c := range test.candidates {
			size = max(size, len(c))
		}
		all := bitset.New(uint(size))
		var candidates []Candidate
		for k, c := range test.candidates {
			candidates = append(candidates, Candidate{Family: k / 2,
				Has: has(c + strings.Repeat(".", size-len(c))), Evidence: test.evidence[k]})
			all.InPlaceUnion(candidates[k].Has)
		}
		got := told(size, Trace(all, candidates, 4))
		want := test.want + strings.Repeat(".", size-len(test.want))
		if got != want {
			t.Errorf("%s: %s, want %s", test.name, got, want)
		}
	}
}

// TestRanks: the candidates of a share are those that have words of it, by how many.
func TestRanks(t *testing.T) {
	all := has("xxxxxxxxxxxx")
	shares := Trace(all, []Candidate{{0, has("xxxx........"), 0}, {1, has("xxxxxxxxxxxx"), 0},
		{1, has("......xxxxxx"), 0}, {1, has("xxxxxx......"), 0}, {1, has("............"), 0}}, 4)
	want := []Share{{1, all, []Ranked{{1, 12}, {2, 6}, {3, 6}}}}
	if diff := cmp.Diff(want, shares, cmp.Comparer((*Words).Equal)); diff != "" {
		t.Error(diff)
	}
}

// A question is what Trace is asked.
type question struct {
	words      *Words
	candidates []Candidate
	least      int
}

// questions draws articles of a few runs, some of which each candidate has, and more families than
// a path has at times.
var questions = rapid.Custom(func(t *rapid.T) question {
	random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
	size := random.IntN(400)
	q := question{words: bitset.New(uint(size)), least: 1 + random.IntN(9)}
	for i := range size {
		q.words.SetTo(uint(i), random.IntN(8) > 0)
	}
	families := 1 + random.IntN(1+random.IntN(2*mostOnPath))
	for range random.IntN(3 * families) {
		c := Candidate{Family: random.IntN(families), Has: bitset.New(uint(size))}
		for range 1 + random.IntN(4) {
			first := random.IntN(size + 1)
			for i := first; i < min(size, first+random.IntN(40)); i++ {
				c.Has.SetTo(uint(i), random.IntN(12) > 0)
			}
		}
		if random.IntN(3) == 0 {
			c.Evidence = 2 * random.Float64()
		}
		q.candidates = append(q.candidates, c)
	}
	return q
})

// TestTraceLaws: a word is in one share at most, and its family has it; each share has the least
// words or more, and what it leaves out no family has so many of; candidates are of the family and
// have what they are said to have; nothing that is given is changed; and the order of candidates
// says only which of two is named first.
func TestTraceLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := questions.Draw(t, "question")
		before := copied(q)
		shares := Trace(q.words, q.candidates, q.least)
		if diff := cmp.Diff(before.candidates, q.candidates,
			cmp.Comparer((*Words).Equal)); diff != "" || !before.words.Equal(q.words) {
			t.Fatalf("changed: %s", diff)
		}
		seen := bitset.New(q.words.Len())
		for i, s := range shares {
			if i > 0 && (s.Words.Count() > shares[i-1].Words.Count() ||
				s.Words.Count() == shares[i-1].Words.Count() && s.Family <= shares[i-1].Family) {
				t.Fatalf("%v are out of order", shares)
			}
			if int(s.Words.Count()) < q.least || seen.IntersectionCardinality(s.Words) > 0 ||
				!q.words.IsSuperSet(s.Words) {
				t.Fatalf("share %d: %v", i, s.Words)
			}
			seen.InPlaceUnion(s.Words)
			proveShare(t, s, q.candidates)
		}
		turned := copied(q)
		slices.Reverse(turned.candidates)
		if got := Trace(q.words, turned.candidates, q.least); !slices.EqualFunc(shares, got,
			func(s, u Share) bool { return s.Family == u.Family && s.Words.Equal(u.Words) }) {
			t.Fatalf("%v, turned %v", shares, got)
		}
	})
}

// proveShare holds a share against its candidates.
func proveShare(t *rapid.T, s Share, candidates []Candidate) {
	had := bitset.New(s.Words.Len())
	for _, c := range candidates {
		if c.Family == s.Family {
			had.InPlaceUnion(c.Has)
		}
	}
	if !had.IsSuperSet(s.Words) {
		t.Fatalf("family %d has not got all of %v", s.Family, s.Words)
	}
	for i, r := range s.Candidates {
		c := candidates[r.Candidate]
		if c.Family != s.Family || r.Words != int(c.Has.IntersectionCardinality(s.Words)) ||
			r.Words == 0 || i > 0 && r.Words > s.Candidates[i-1].Words {
			t.Fatalf("candidate %d of %v: %+v", i, s, r)
		}
	}
	if len(s.Candidates) == 0 {
		t.Fatalf("%v has no candidates", s)
	}
}

// copied returns a question with memory of its own.
func copied(q question) question {
	q.words, q.candidates = q.words.Clone(), slices.Clone(q.candidates)
	for i := range q.candidates {
		q.candidates[i].Has = q.candidates[i].Has.Clone()
	}
	return q
}

// TestFewFamilies: of families that have all words, one is enough, however many there are. Of few
// words in many pieces none may be worth naming.
func TestFewFamilies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := questions.Draw(t, "question")
		whole := Candidate{Family: 1000, Has: q.words}
		shares := Trace(q.words, append([]Candidate{whole}, q.candidates...), q.least)
		for _, c := range q.candidates {
			if c.Evidence > 0 { // it may weigh more than all words
				return
			}
		}
		if n := int(q.words.Count()); n >= 2*q.least && (len(shares) != 1 ||
			int(shares[0].Words.Count()) != n) {
			t.Fatalf("%d words: %v", n, shares)
		}
	})
}

// TestHostile: an article of very many words, of each run of which another family has a little,
// is explained in time.
func TestHostile(t *testing.T) {
	for name, q := range map[string]question{
		"apart": crowd(100_000, 3000, 8, 33), "beside": crowd(100_000, 3000, 36, 33),
		"over each other": crowd(100_000, 3000, 300, 33),
	} {
		start := time.Now()
		shares := Trace(q.words, q.candidates, q.least)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s: %d shares took %v", name, len(shares), took)
		}
	}
}

// crowd returns an article, of which each of so many families has a run of words, a step behind
// the one before.
func crowd(words, families, run, step int) question {
	q := question{words: bitset.New(uint(words)), least: 8}
	for k := range families {
		c := Candidate{Family: k, Has: bitset.New(uint(words))}
		for i := k * step; i < min(k*step+run, words); i++ {
			c.Has.Set(uint(i))
			q.words.Set(uint(i))
		}
		q.candidates = append(q.candidates, c)
	}
	return q
}

func BenchmarkTrace(b *testing.B) {
	for _, of := range []struct{ words, families, run, step int }{{600, 12, 80, 40},
		{5000, 60, 200, 80}, {100_000, 3000, 36, 33}} {
		b.Run(fmt.Sprintf("%d words of %d families", of.words, of.families), func(b *testing.B) {
			q := crowd(of.words, of.families, of.run, of.step)
			b.SetBytes(int64(of.words))
			b.ReportAllocs()
			for b.Loop() {
				Trace(q.words, q.candidates, q.least)
			}
		})
	}
}
