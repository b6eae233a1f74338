package overlap_test

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"overlap"
	"overlap/article"
	"overlap/result"
	"overlap/shingle"
)

// A newsroom draws small sets of articles that copy from each other: sentences of a
// small pool are shared, some in quotation marks, some with changed words, some twice.
var newsroom = rapid.Custom(func(t *rapid.T) []article.Article {
	random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
	pool := make([]string, 12)
	for i := range pool {
		pool[i] = sentence(random, 6+random.IntN(14))
	}
	articles := make([]article.Article, rapid.IntRange(0, 9).Draw(t, "articles"))
	for i := range articles {
		var text []string
		for range random.IntN(9) {
			s := pool[random.IntN(len(pool))]
			switch random.IntN(5) {
			case 0:
				s = sentence(random, 5+random.IntN(20))
			case 1:
				s = "“" + s + "” said Mr. Varden."
			case 2:
				words := strings.Fields(s)
				words[random.IntN(len(words))] = "otherwise"
				s = strings.Join(words, " ")
			}
			text = append(text, s)
		}
		articles[i] = article.Article{
			ID:     fmt.Sprintf("a%02d", i),
			Outlet: fmt.Sprintf("Outlet %d", random.IntN(4)),
			Text:   strings.Join(text, []string{" ", "\n\n"}[random.IntN(2)]),
		}
		if random.IntN(4) > 0 {
			articles[i].Published.Time = time.Date(2024, 5, 14, random.IntN(4), 10*random.IntN(6),
				0, 0, time.UTC)
			articles[i].Published.Day = random.IntN(5) == 0
		}
	}
	return articles
})

// sentence returns n words of an invented vocabulary.
func sentence(random *rand.Rand, n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("w%c%c", 'a'+random.IntN(26), 'a'+random.IntN(26))
	}
	return strings.ToUpper(words[0][:1]) + words[0][1:] + " " + strings.Join(words[1:], " ") + "."
}

// both are the options of the laws: the library's and the command's defaults.
var both = rapid.SampledFrom([]overlap.Options{{}, {Rewritten: true}})

func find(t rapid.TB, articles []article.Article, o overlap.Options) *result.Result {
	t.Helper()
	r, err := overlap.Find(context.Background(), articles, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func marshal(t rapid.TB, r *result.Result) string {
	t.Helper()
	b, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestOrderAndJobsDoNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := newsroom.Draw(t, "articles")
		o := both.Draw(t, "options")
		o.Jobs = 1
		want := marshal(t, find(t, articles, o))
		o.Jobs = 3
		shuffled := slices.Clone(articles)
		rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, j int) {
			shuffled[i], shuffled[j] = shuffled[j], shuffled[i]
		})
		if got := marshal(t, find(t, shuffled, o)); got != want {
			t.Fatalf("shuffled and on three workers:\n%s\nin order and on one:\n%s", got, want)
		}
	})
}

// sum adds up the words that an account sorts: all of its article.
func sum(c result.Account) int {
	return c.Own + c.Quoted + c.SharedQuoted + c.Shared + c.Boilerplate + c.Excluded
}

func TestAccountsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := both.Draw(t, "options")
		o.ExcludeWire = rapid.Bool().Draw(t, "exclude wire")
		r := find(t, newsroom.Draw(t, "articles"), o)
		for _, a := range r.Articles {
			c := a.Account
			if sum := sum(c); sum != a.Words {
				t.Fatalf("%s: account %+v sums to %d of %d words", a.ID, c, sum, a.Words)
			}
			sum := c.Scattered
			for _, s := range c.Sources {
				if s.Article == a.ID || s.Words < 8 {
					t.Fatalf("%s: source %+v", a.ID, s)
				}
				sum += s.Words
			}
			if p := c.Places; p.Lead+p.Middle+p.End != c.Shared || a.Verdict == "" ||
				a.Evidence == "" {
				t.Fatalf("%s: %+v for %d shared words, verdict %q: %q", a.ID, p, c.Shared,
					a.Verdict, a.Evidence)
			}
			if sum != c.Shared {
				t.Fatalf("%s: %d words of sources or scattered for %d shared ones", a.ID, sum,
					c.Shared)
			}
		}
	})
}

// TestTreesSayWhatAccountsSay: the article above another in the tree of a story is one from which
// its account has words, and a root has words of nobody.
func TestTreesSayWhatAccountsSay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := find(t, newsroom.Draw(t, "articles"), both.Draw(t, "options"))
		accounts := map[string]result.Account{}
		for _, a := range r.Articles {
			accounts[a.ID] = a.Account
		}
		for _, s := range r.Stories {
			for _, b := range s.Tree {
				c, from := accounts[b.Article], []string{}
				for _, source := range c.Sources {
					from = append(from, source.Article)
				}
				for _, p := range c.RecycledFrom {
					from = append(from, p.Article)
				}
				isIn := slices.Contains(s.Articles, b.Parent)
				switch b.Kind {
				case "root":
					if len(from) > 0 {
						t.Fatalf("%s is a root and has words of %q", b.Article, from)
					}
				case "source", "outside":
					if !slices.Contains(from, b.Parent) || isIn != (b.Kind == "source") {
						t.Fatalf("%+v has words of %q, story of %q", b, from, s.Articles)
					}
				}
			}
		}
	})
}

// TestPassagesAreThere checks on the words what the result says of them.
func TestPassagesAreThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := newsroom.Draw(t, "articles")
		r := find(t, articles, both.Draw(t, "options"))
		byID := make(map[string]*shingle.Text)
		for _, a := range articles {
			byID[a.ID] = shingle.Split(a.Text)
		}
		for _, p := range r.Pairs {
			if p.A >= p.B {
				t.Fatalf("pair %s, %s is out of order", p.A, p.B)
			}
			a, b := byID[p.A], byID[p.B]
			if p.AShared > len(a.Words) || p.BShared > len(b.Words) ||
				p.AShared+p.ACommon == 0 || p.BShared+p.BCommon == 0 {
				t.Fatalf("%s, %s: %d of %d and %d of %d words shared", p.A, p.B, p.AShared,
					len(a.Words), p.BShared, len(b.Words))
			}
			for _, q := range p.Passages {
				v, w := wordsAt(t, a, q.A), wordsAt(t, b, q.B)
				if q.Kind != "rewritten" && q.Matched < 8 {
					t.Fatalf("passage %+v of %d matched words", q, q.Matched)
				}
				if len(v) != q.Words {
					t.Fatalf("passage %+v has %d words", q, len(v))
				}
				if q.Kind == "verbatim" && !slices.Equal(v, w) {
					t.Fatalf("%q and %q are not verbatim", a.Source[q.A.Lo:q.A.Hi],
						b.Source[q.B.Lo:q.B.Hi])
				}
			}
		}
	})
}

// wordsAt returns the hashes of the words in a span, which must begin and end with a word.
func wordsAt(t rapid.TB, text *shingle.Text, s result.Span) []uint64 {
	t.Helper()
	first, last := text.At(s.Lo, s.Hi)
	if lo, hi := text.Bytes(first, last); lo != s.Lo || hi != s.Hi {
		t.Fatalf("span %+v is not on the borders of words: %d to %d", s, lo, hi)
	}
	hashes := make([]uint64, 0, last-first)
	for _, w := range text.Words[first:last] {
		hashes = append(hashes, w.Hash)
	}
	return hashes
}

// couple is one couple to compare.
func couple(a, b string) iter.Seq[overlap.Couple] {
	return slices.Values([]overlap.Couple{{A: a, B: b}})
}

func TestCompareMirrors(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := newsroom.Filter(func(a []article.Article) bool { return len(a) >= 2 }).Draw(t,
			"articles")
		ab, err := overlap.Compare(context.Background(), slices.Values(articles[:2]),
			couple(articles[0].ID, articles[1].ID), overlap.Options{})
		if err != nil {
			t.Fatal(err)
		}
		ba, err := overlap.Compare(context.Background(), slices.Values(articles[:2]),
			couple(articles[1].ID, articles[0].ID), overlap.Options{})
		if err != nil {
			t.Fatal(err)
		}
		p, q := ab.Pairs[0], ba.Pairs[0]
		if p.A != articles[0].ID || q.A != articles[1].ID || p.AShared != q.BShared ||
			p.BShared != q.AShared ||
			len(p.Passages) != len(q.Passages) || p.Confidence != q.Confidence ||
			(p.First == "a") != (q.First == "b") {
			t.Fatalf("not mirrored:\n%+v\n%+v", p, q)
		}
		for _, s := range p.Passages {
			if !slices.ContainsFunc(q.Passages,
				func(u result.Passage) bool {
					return u.A == s.B && u.B == s.A &&
						u.Kind == s.Kind
				}) {
				t.Fatalf("%+v is not in %+v", s, q.Passages)
			}
		}
	})
}

// TestSeeds scans real articles on one subject, if they are there: two share a quotation
// and nothing else, and no other two share anything.
func TestSeeds(t *testing.T) {
	const dir = "../shared/corpora/seeds"
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no corpora beside the checkout")
	}
	var articles []article.Article
	for a, skip := range (&article.Reader{}).Read(context.Background(), dir) {
		if skip != nil {
			t.Fatal(skip)
		}
		articles = append(articles, a)
	}
	r := find(t, articles, overlap.Options{Rewritten: true})
	if len(r.Pairs) != 1 || !strings.Contains(r.Pairs[0].A, "000_") ||
		!strings.Contains(r.Pairs[0].B, "001_") {
		t.Fatalf("pairs %+v", r.Pairs)
	}
	for _, p := range r.Pairs[0].Passages {
		if !p.Quoted {
			t.Errorf("%+v is no quotation", p)
		}
	}
	for _, a := range r.Articles {
		if a.Account.Shared != 0 {
			t.Errorf("%s: %+v", a.ID, a.Account)
		}
	}
	if len(r.Quotes) == 0 ||
		!strings.Contains(r.Quotes[0].Uses[0].Text, "meddle in the election, please") ||
		!strings.Contains(r.Quotes[0].Speaker, "Trump") {
		t.Errorf("quotes %+v", r.Quotes)
	}
}

func TestIdenticalArticles(t *testing.T) {
	text := "The ferry left the northern quay at dawn with forty crates of pears and a goat " +
		"that nobody claimed."
	a := article.Article{ID: "a", Outlet: "A", Text: text, Published: at(8)}
	b := article.Article{ID: "b", Outlet: "B", Text: strings.ToUpper(text), Published: at(12)}
	r := find(t, []article.Article{b, a}, overlap.Options{})
	if r.Articles[1].EditionOf != "a" || len(r.Pairs) != 0 {
		t.Errorf("b is no edition of a: %+v", r)
	}
	if got := r.Articles[1].Account; got.Shared != r.Articles[1].Words {
		t.Errorf("a copy by another outlet is shared from its first word to its last: %+v", got)
	}
	c, err := overlap.Compare(context.Background(), slices.Values([]article.Article{a, b}),
		couple("a", "b"), overlap.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if p := c.Pairs[0]; p.AShared != c.Articles[0].Words || p.BShared != p.AShared ||
		p.Passages[0].Similarity != 1 || p.First != "a" {
		t.Errorf("identical articles compare as %+v", p)
	}
}

// TestTwinsWithoutDates: of two equal articles without dates neither is the original.
func TestTwinsWithoutDates(t *testing.T) {
	text := "The ferry left the northern quay at dawn with forty crates of pears and a goat " +
		"that nobody claimed."
	r := find(t, []article.Article{{ID: "a", Text: text}, {ID: "b", Text: text}}, overlap.Options{})
	for i, other := range []string{"b", "a"} {
		if c := r.Articles[i].Account; c.Shared != r.Articles[i].Words ||
			c.Sources[0].Article != other {
			t.Errorf("%s: %+v", r.Articles[i].ID, c)
		}
	}
}

func at(hour int) article.Date {
	return article.Date{Time: time.Date(2024, 5, 14, hour, 0, 0, 0, time.UTC)}
}

// TestShortTextsNeverMatch: texts without a shingle share the empty signature, and that
// must not make them alike.
func TestShortTextsNeverMatch(t *testing.T) {
	var articles []article.Article
	for i, text := range []string{"Read", "Read", "Read more", "", "", "!", "Read more of this",
		"Read more of this"} {
		articles = append(articles, article.Article{ID: fmt.Sprint(i), Text: text})
	}
	r := find(t, articles, overlap.Options{})
	texts := make(map[string]bool)
	for _, a := range r.Articles {
		texts[a.TextID] = true
	}
	if len(r.Pairs) != 0 || len(r.Stories) != 0 || len(texts) != len(articles) {
		t.Errorf("short texts match: %d pairs, %d texts", len(r.Pairs), len(texts))
	}
}

func TestSameIDTwice(t *testing.T) {
	r := find(t, []article.Article{
		{ID: "x", Path: "late.jsonl", Line: 2, Text: "Second"},
		{ID: "x", Path: "early.jsonl", Line: 9, Text: "First"},
	}, overlap.Options{})
	want := []result.Skip{{Path: "late.jsonl", Line: 2,
		Why: `id "x" stands already at early.jsonl:9, so this one is left out`}}
	if len(r.Articles) != 1 || !slices.Equal(r.Skipped, want) {
		t.Errorf("articles %+v, skipped %+v", r.Articles, r.Skipped)
	}
}

// TestSameIDSamePlace: of articles of one id and place, the one that counts is the same in whatever
// order they come.
func TestSameIDSamePlace(t *testing.T) {
	draft := article.Article{ID: "draft", Text: numbered("a", 50)}
	for _, two := range [][2]article.Article{
		{{ID: "x", Text: numbered("a", 50)}, {ID: "x", Text: numbered("b", 50)}},
		{{ID: "x", Text: "One two three.", Outlet: "A"},
			{ID: "x", Text: "One two three.", Outlet: "B"}},
		{{ID: "x", Text: "One two three."}, {ID: "x", Text: "One two, three."}},
	} {
		turned := []article.Article{two[1], two[0]}
		if diff := cmp.Diff(find(t, two[:], overlap.Options{}),
			find(t, turned, overlap.Options{})); diff != "" {
			t.Errorf("a scan: %s", diff)
		}
		if diff := cmp.Diff(check(t, []article.Article{draft}, two[:], overlap.Options{}),
			check(t, []article.Article{draft}, turned, overlap.Options{})); diff != "" {
			t.Errorf("a check: %s", diff)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	articles := make([]article.Article, 100)
	for i := range articles {
		articles[i] = article.Article{ID: fmt.Sprint(i),
			Text: "One two three four five six seven eight nine ten."}
	}
	if _, err := overlap.Find(ctx, articles, overlap.Options{}); err == nil {
		t.Error("a cancelled run returns no error")
	}
}

// TestSpellingsDoNotHide: what two newsrooms print differently is found by a scan as well as
// by a comparison.
func TestSpellingsDoNotHide(t *testing.T) {
	for _, two := range [][2]string{
		{"The labor center said the gray program favored an organized defense of the harbor " +
			"neighbors last Tuesday.",
			"The labour centre said the grey programme favoured an organised defence of the " +
				"harbour neighbours last Tuesday."},
		{"Some 40 percent of the twenty-five ferries were sold for 3 million crowns in the " +
			"spring of that year.",
			"Some forty per cent of the 25 ferries were sold for three million crowns in the " +
				"spring of that year."},
		{"They don't know why it isn't open and we won't say that they can't have it for the " +
			"winter.",
			"They do not know why it is not open and we will not say that they cannot have it " +
				"for the winter."},
		{"Sen. Ida Voss told the U.S. envoy that the co-operative would re-open its e-mail " +
			"service in Sept. or so.",
			"Senator Ida Voss told the US envoy that the cooperative would reopen its email " +
				"service in September or so."},
	} {
		r := find(t, []article.Article{{ID: "a", Text: two[0]}, {ID: "b", Text: two[1]}},
			overlap.Options{})
		if len(r.Pairs) != 1 || r.Pairs[0].AShared < 15 {
			t.Errorf("%q and %q: %+v", two[0], two[1], r.Pairs)
		}
	}
}
