package sketch

import (
	"math/rand/v2"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"overlap/align"
	"overlap/internal/spool"
	"overlap/shingle"
)

// TestContext holds contexts against the words themselves, for passages of several lengths: a
// fingerprint that stands in a passage is never put aside, and of those that stand in none nearly
// all are.
func TestContext(t *testing.T) {
	words := strings.Fields("the mayor of a town said don't 40 per cent it's new bridge river " +
		"would 1,200 U.S. report that percent")
	r := rand.New(rand.NewPCG(7, 7))
	text := func(like []string) []string {
		some := make([]string, 14)
		for i := range some {
			if some[i] = words[r.IntN(len(words))]; like != nil && r.IntN(4) > 0 {
				some[i] = like[i]
			}
		}
		return some
	}
	tokens := func(some []string) align.Tokens {
		return align.Tokenize(shingle.Split(strings.Join(some, " ")))
	}
	const k = 2
	for _, least := range []int{2, 3, 4, 5, 6} {
		passages, passed, others := 0, 0, 0
		for range 50_000 {
			some := text(nil)
			here, there := tokens(some), tokens(text(some))
			i, j := r.IntN(here.Len()-k+1), r.IntN(there.Len()-k+1)
			if !here.Same(i, there, j) || !here.Same(i+1, there, j+1) {
				continue
			}
			p, q := PostingOf(0, 0, uint32(i), contextOf(here, 0, i, k, least)), PostingOf(0, 1,
				uint32(j), contextOf(there, 1, j, k, least))
			if PlaceOf(p) != uint32(i) || PlaceOf(q) != uint32(j) {
				t.Fatal("a place was lost")
			}
			lo, hi := 0, k
			for i > lo && j > lo && here.Same(i-lo-1, there, j-lo-1) {
				lo++
			}
			for i+hi < here.Len() && j+hi < there.Len() && here.Same(i+hi, there, j+hi) {
				hi++
			}
			across := func(ts align.Tokens, at int) int { return ts.Word(at+hi) - ts.Word(at-lo) }
			if across(here, i) != across(there, j) ||
				here.Word(i+k)-here.Word(i) != there.Word(j+k)-there.Word(j) {
				continue // one side spells with more words than the other
			}
			switch ok := Suffices(p, q); {
			case across(here, i) >= least && !ok:
				t.Fatalf("%d words: %v and %v from %d and %d were put aside", least, here, there, i,
					j)
			case across(here, i) >= least:
				passages++
			default:
				others++
				if ok {
					passed++
				}
			}
		}
		if passages < 100 || others < 100 || passed*4 > others {
			t.Errorf("%d words: %d passages; %d of %d others passed", least, passages, passed,
				others)
		}
	}
}

// TestContextApart keeps contexts out of what fingerprints are grouped by.
func TestContextApart(t *testing.T) {
	print := uint64(0xfedcba9876543210)
	s := spool.Records{PostingOf(print, 1, 5, 0), PostingOf(print, 2, 6, 1<<32-1),
		PostingOf(^print, 3, 7, 0x12345678)}
	n := 0
	for range Groups(s) {
		n++
	}
	if n != 2 {
		t.Errorf("%d fingerprints", n)
	}
}

// TestPosting: a posting and its part say all of a fingerprint but its lowest bits.
func TestPosting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := Fingerprint{
			Hash:    rapid.Uint64().Draw(t, "hash"),
			At:      rapid.Uint32Max(MostPlaces-1).Draw(t, "at"),
			Context: rapid.Uint32().Draw(t, "context"),
		}
		p := PostingOf(f.Hash, 7, f.At, f.Context)
		got := Fingerprint{PrintOf(PartOf(f.Hash), p), PlaceOf(p), ContextIn(p)}
		f.Hash = f.Hash >> LostBits << LostBits
		if got != f || PostingOf(got.Hash, 7, got.At, got.Context) != p {
			t.Fatalf("%x of %x", got, f)
		}
	})
}
