package report

import (
	"strings"
	"testing"

	"overlap/result"
)

// took is an article of some words that has some of them from others.
func took(id, outlet string, words int, sources ...result.Source) result.Article {
	a := result.Article{ID: id, Outlet: outlet, Words: words, When: "2024-05-14T08:00:00Z",
		WhenKind: "published"}
	for _, s := range sources {
		a.Account.Shared += s.Words
		if s.Agency != "" {
			a.Account.Agency += s.Words
		}
	}
	a.Account.Sources = sources
	a.Account.Own = words - a.Account.Shared
	return a
}

// TestFindings: what a report of a scan begins with, and that it claims no more than is known.
func TestFindings(t *testing.T) {
	wire := func(words int, earlier bool) result.Source {
		return result.Source{Article: "w", Words: words, Agency: "Nordwire", Earlier: earlier,
			Credited: true}
	}
	from := func(id string, words int, credited bool) result.Source {
		return result.Source{Article: id, Words: words, Earlier: true, Credited: credited}
	}
	own := took("w", "Herald", 500)
	for _, test := range []struct {
		name     string
		articles []result.Article
		want     []string
		never    []string
	}{
		{"nothing shared", []result.Article{own},
			[]string{"No words outside of quotation marks were found in two articles"},
			[]string{"stood", "Among outlets"}},
		{"all of one agency", []result.Article{own, took("a", "Star", 500, wire(250, true))},
			[]string{"25 % of all words (250 of 1,000) stood earlier in another article",
				"100 % of these (250) are agency copy, all of it of Nordwire.",
				"Beyond the agencies, no article takes 100 words"}, []string{"Among outlets"}},
		{"mostly of one", []result.Article{own, took("a", "Star", 500, wire(150, true)),
			took("b", "Post", 500, result.Source{Article: "w", Words: 50, Agency: "Southwire",
				Earlier: true}), took("c", "Mail", 500, from("a", 50, true))},
			[]string{"80 % of these (200) are agency copy, mostly Nordwire (150 words)."}, nil},
		{"undated in part", []result.Article{own, took("a", "Star", 500, wire(100, true)),
			took("b", "Post", 1000, wire(300, false))},
			[]string{"that was, or may have been, earlier",
				"Of 300 shared words no dates tell who was first."}, []string{"stood earlier"}},
		{"undated", []result.Article{own, took("b", "Post", 500, wire(300, false))},
			[]string{"stand in another article of this set, too", "No dates tell who was first."},
			[]string{"earlier"}},
		{"silent", []result.Article{own, took("a", "Star", 500, from("w", 100, false)),
			took("b", "Post", 500, from("w", 99, false)),
			took("c", "Mail", 500, from("w", 300, true))},
			[]string{"none of them known as agency copy.", "1 article takes 100 words or more",
				"Among outlets, Herald gives most: 499 words stand in 3 others, 300 of them in " +
					"Mail; 199 without naming it."}, []string{"Beyond"}},
		{"from itself", []result.Article{own, took("a", "Herald", 500, from("w", 400, false))},
			[]string{"No article takes 100 words"}, []string{"Among outlets"}},
		{"two agencies", []result.Article{own, took("a", "Star", 500,
			wire(100, true), result.Source{Article: "w", Words: 90, Agency: "Sud", Earlier: true},
			result.Source{Article: "w", Words: 80, Agency: "West", Earlier: true})},
			[]string{"most of it of Nordwire and Sud."}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := newRegister(&result.Result{Articles: test.articles}).findings()
			text := strings.ReplaceAll(strings.Join(append(f.Said, f.Doubt), "\n"), nbsp, " ")
			for _, want := range test.want {
				if !strings.Contains(text, want) {
					t.Errorf("%q lacks %q", text, want)
				}
			}
			for _, never := range test.never {
				if strings.Contains(text, never) {
					t.Errorf("%q has %q", text, never)
				}
			}
		})
	}
}

// TestFeeds: what each article has from whom adds up to what its account has from sources, and
// what the givers give is that without what a lot has of itself.
func TestFeeds(t *testing.T) {
	for _, name := range []string{"story", "hostile", "check"} {
		r := newRegister(stored(t, "testdata/"+name+".json"))
		of, between := r.lots(), 0
		for i := range r.Articles {
			a := &r.Articles[i]
			want, got := 0, 0
			for _, s := range a.Account.Sources {
				want += s.Words
			}
			for _, f := range feeds(a, of) {
				got += f.words
				if f.from != of[a.ID] && !a.Archived {
					between += f.words
				}
				if f.silent > f.earlier || f.earlier > f.words {
					t.Errorf("%s: %+v", a.ID, f)
				}
			}
			if got != want {
				t.Errorf("%s, %s: %d words, want %d", name, a.ID, got, want)
			}
		}
		given := 0
		for _, g := range r.givers() {
			given += g.words
		}
		if given != between {
			t.Errorf("%s: %d words are given, want %d", name, given, between)
		}
	}
}
