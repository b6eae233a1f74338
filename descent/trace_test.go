package descent_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/bits-and-blooms/bitset"
	"pgregory.net/rapid"

	"overlap/article"
	"overlap/descent"
	"overlap/internal/span"
	"overlap/internal/stages"
	"overlap/match"
	"overlap/source"
)

// numbered returns n different words, and a space behind each.
func numbered(letter string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s%03x ", letter, i)
	}
	return b.String()
}

// news returns an article of an outlet, which appeared so many hours after the first.
func news(id, outlet, text string, hour int) article.Article {
	return article.Article{ID: id, Outlet: outlet, Text: text,
		Published: article.Date{Time: time.Date(2024, 5, 14, 8+hour, 0, 0, 0, time.UTC)}}
}

// known returns the descent of articles, of which a text is the copy of the agency that its first
// edition credits.
func known(t rapid.TB, articles ...article.Article) *descent.Descent {
	t.Helper()
	found, _, err := stages.Matched(1, articles...)
	if err != nil {
		t.Fatal(err)
	}
	agency := make([]string, len(found.Texts))
	for i := range agency {
		if c := found.First(i).Credit; c != nil && !c.Part {
			agency[i] = c.Agency
		}
	}
	d := descent.New(found, nil, agency, nil, stages.Agencies)
	if err := found.Failed(); err != nil {
		t.Fatal(err)
	}
	return d
}

// asked returns what Trace is told of the last article, all of whose words that stand in a passage
// are taken for copied prose.
func asked(d *descent.Descent) *descent.Article {
	a := len(d.Documents) - 1
	t, size := d.InText[a], d.Documents[a].Size
	asked := &descent.Article{Number: a, Text: t, Shared: bitset.New(uint(size)),
		Quoted: bitset.New(uint(size)), Prose: size,
		Runs: []match.Run{{ALast: int32(size), BLast: int32(size)}}}
	for p := range d.Pairs.Of(t) {
		for i := range p.Passages {
			ours, theirs := p.Sides(t, &p.Passages[i], d.MinWords)
			asked.Passages = append(asked.Passages, descent.Passage{Text: p.Other(t),
				Ours: ours.Literal, Theirs: theirs.Literal, Shares: true})
			setAll(asked.Shared, ours.Literal)
		}
	}
	return asked
}

// setAll puts the words of spans into a set.
func setAll(words *source.Words, spans []span.Span) {
	for _, s := range spans {
		for i := s.First; i < s.Last; i++ {
			words.Set(uint(i))
		}
	}
}

// TestTrace: a copy as a whole has its source, one that credits another has that, of one that took
// a part the source is not named, and one that shares nothing has none.
func TestTrace(t *testing.T) {
	text := numbered("a", 120)
	for _, test := range []struct {
		last, kind, from string
		words            int
	}{
		{text + numbered("z", 20), descent.Known, "a", 120},
		{"Like the Quay Post reported " + text[:5*100], descent.Known, "b", 100},
		{text[:5*100] + numbered("z", 40), descent.Known, "", 100},
		{"More to come from Seoul: " + numbered("z", 40), "", "", 0},
	} {
		d := known(t, news("a", "Harbour Standard", text, 0),
			news("b", "Quay Post", text[:5*90]+numbered("y", 90), 1),
			news("c", "Gazette", test.last, 9))
		got := descent.Trace(d.NewCreditor(), asked(d))
		from, words := "", 0
		for _, s := range got.Sources {
			if words += s.Words; s.Named {
				from += s.Article
			}
		}
		kind := ""
		if len(got.Parents) > 0 {
			kind = got.Parents[0].Kind
		}
		if kind != test.kind || from != test.from || words != test.words {
			t.Errorf("%.30q: %s, %q named, %d words, want %+v", test.last, kind, from, words, test)
		}
	}
}

// TestTraceLaws: a word has one source at most, and is one of those that were asked about; a source
// has the words that it says, its article is among at most five candidates, and no candidate has
// more; each has a parent with its words.
func TestTraceLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		texts := []string{numbered("a", 90), numbered("b", 90), numbered("c", 90)}
		var articles []article.Article
		for i := range 3 + random.IntN(6) {
			text := numbered(fmt.Sprintf("x%d", i), random.IntN(20))
			for range 1 + random.IntN(3) {
				first, of := random.IntN(60), texts[random.IntN(len(texts))]
				text += of[5*first : 5*(first+10+random.IntN(80-first))]
			}
			articles = append(articles, news(fmt.Sprint("n", i),
				fmt.Sprint("Outlet ", random.IntN(6)), text, i))
		}
		d := known(t, articles...)
		a := asked(d)
		got := descent.Trace(d.NewCreditor(), a)
		seen := bitset.New(a.Shared.Len())
		for k, s := range got.Sources {
			words := got.Words[k]
			if seen.IntersectionCardinality(words) > 0 || int(words.Count()) != s.Words {
				t.Fatalf("%d words, of %d", words.Count(), s.Words)
			}
			seen.InPlaceUnion(words)
			isIn := false
			for _, c := range s.Candidates {
				isIn = isIn || c.Article == s.Article
				if c.Words > s.Words {
					t.Fatalf("%s has %d of %d words", c.Article, c.Words, s.Words)
				}
			}
			if p := got.Parents[k]; p.Kind == "" || p.Words != s.Words || p.Family != s.Family {
				t.Fatalf("%+v above %+v", p, s)
			}
			if !isIn || len(s.Candidates) > 5 || s.Words > got.Sources[0].Words {
				t.Fatalf("%+v", got.Sources)
			}
		}
		if !a.Shared.IsSuperSet(seen) || len(got.Sources) != len(got.Parents) {
			t.Fatalf("%+v", got)
		}
	})
}
