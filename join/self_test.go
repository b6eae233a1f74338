package join_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"overlap/agency"
	"overlap/index"
	"overlap/internal/stages"
	"overlap/join"
	"overlap/sketch"
)

// drawTexts draws texts that share runs of three to twelve words, with words of their own between
// them.
func drawTexts(t *rapid.T) []string {
	run := rapid.Custom(func(t *rapid.T) string {
		name, words := rapid.IntRange(0, 5).Draw(t, "run"), rapid.IntRange(3, 12).Draw(t, "words")
		var all []string
		for i := range words {
			all = append(all, fmt.Sprintf("r%cw%c", 'a'+name, 'a'+i))
		}
		return strings.Join(all, " ")
	})
	texts := make([]string, rapid.IntRange(2, 8).Draw(t, "texts"))
	for i := range texts {
		for k, r := range rapid.SliceOfN(run, 1, 8).Draw(t, "runs") {
			texts[i] += r
			for w := range rapid.IntRange(1, 30).Draw(t, "between") {
				texts[i] += fmt.Sprintf(" o%cx%cx%cx", 'a'+i, 'a'+k, 'a'+w)
			}
			texts[i] += " "
		}
	}
	return texts
}

// TestSelfAndBetween: what one half of the texts has in common with the other, looked up in a table
// of either, is what a join of all with each other finds between the halves. No words are of two
// tokens, so that no context puts a passage aside.
func TestSelfAndBetween(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := drawTexts(t)
		s, err := stages.Index(2, stages.Articles(texts...)...)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err = stages.Fold(s); err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		if len(s.Texts) < len(texts) {
			t.Skip("editions of one text")
		}
		all, err := join.Self(s)
		if err != nil {
			t.Fatal(err)
		}
		sketches := make([]*sketch.Sketch, len(texts))
		for i, text := range texts {
			sketches[i] = sketch.Of(agency.Article{Text: text}, stages.Sketch)
			compact := s.CompactOf(i, new(index.Buffer))
			if !slices.Equal(compact.Canon, sketches[i].Compact.Canon) {
				t.Fatalf("text %d is another in the set", i)
			}
		}
		half := rapid.IntRange(0, len(texts)).Draw(t, "half")
		var want, found, turned [][2]int
		for later := half; later < len(texts); later++ {
			for _, c := range all.Of[later] {
				if int(c.Text) < half {
					want = append(want, [2]int{int(c.Text), later})
				}
			}
		}
		for n, later := range probe(sketches[half:], sketches[:half], false) {
			for _, earlier := range later {
				found = append(found, [2]int{earlier, half + n})
			}
		}
		for earlier, later := range probe(sketches[:half], sketches[half:], true) {
			for _, n := range later {
				turned = append(turned, [2]int{earlier, half + n})
			}
		}
		slices.SortFunc(turned, func(a, b [2]int) int {
			return slices.Compare([]int{a[1], a[0]}, []int{b[1], b[0]})
		})
		if !slices.Equal(found, want) || !slices.Equal(turned, want) {
			t.Fatalf("Self finds %v between the halves, Between %v, or %v from the other side",
				want, found, turned)
		}
	})
}

// probe holds each of some texts against a table of others, and returns what Between does.
func probe(some, table []*sketch.Sketch, later bool) (found [][]int) {
	places := join.NewTable(join.Repeats, later)
	for _, s := range table {
		places.Add(s.Compact, s.Prints)
	}
	p := join.NewProber(places, &stages.Policy)
	for _, s := range some {
		found = append(found, slices.Clone(p.Between(s.Compact, s.Prints, nil)))
	}
	return found
}

func ExampleSelf() {
	const shared = "The ferry left the northern quay at dawn with forty goats on board. "
	s, err := stages.Index(2, stages.Articles(
		shared+"Nobody had paid for them.",
		"It rained in the capital, and the parliament rose early for the summer.",
		"Police said on Friday: the ferry left the northern quay at dawn with forty goats.")...)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer s.Close()
	if _, _, err = stages.Fold(s); err != nil {
		fmt.Println(err)
		return
	}
	found, err := join.Self(s)
	for text, candidates := range found.Of {
		for _, c := range candidates {
			fmt.Println("text", text, "may share a passage with text", c.Text, err)
		}
	}
	// Output: text 2 may share a passage with text 0 <nil>
}
