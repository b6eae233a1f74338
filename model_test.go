package overlap_test

import (
	"context"
	"fmt"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"overlap"
	"overlap/article"
	"overlap/result"
)

// seedsFolder has the five articles of the model case, which are not ours to keep here.
const seedsFolder = "../shared/corpora/seeds"

// TestModelCase holds the five articles that the program was thought up with against what a person
// found in them. Two of them, 000 and 001, share one quotation. They have seven words in common
// beside it, "at the G20 summit in Osaka, Japan", which are names: what anybody would write.
// Nothing else that any two share is more than a stock phrase, and what an article says twice is no
// copy.
func TestModelCase(t *testing.T) {
	if _, err := os.Stat(seedsFolder); err != nil {
		t.Skipf("%s is not there", seedsFolder)
	}
	var articles []article.Article
	reader := &article.Reader{}
	for a, skip := range reader.Read(context.Background(), seedsFolder) {
		if skip != nil {
			t.Fatal(skip)
		}
		a.ID = path.Base(a.ID)[:3]
		articles = append(articles, a)
	}
	const spoken = "dont meddle in the election please dont meddle in the election"
	for words, want := range map[int][]string{
		8: {"000 001 quoted: " + spoken + " trump"},
		7: {"000 001 quoted: " + spoken + " trump"},
	} {
		r, err := overlap.Find(context.Background(), articles,
			overlap.Options{MinWords: words, Rewritten: true, WithText: true})
		if err != nil {
			t.Fatal(err)
		}
		if got := shared(r); !slices.Equal(got, want) {
			t.Errorf("from %d words on they share\n%s\nand not\n%s", words, strings.Join(got, "\n"),
				strings.Join(want, "\n"))
		}
		if len(r.Quotes) != 1 {
			t.Fatalf("%d shared quotations", len(r.Quotes))
		}
		var users []string
		for _, u := range r.Quotes[0].Uses {
			users = append(users, u.Article)
			if !strings.HasSuffix(folded(u.Text), spoken) {
				t.Errorf("%s quotes %q", u.Article, u.Text)
			}
		}
		if slices.Sort(users); !slices.Equal(users, []string{"000", "001"}) {
			t.Errorf("the quotation stands in %v", users)
		}
		for _, a := range r.Articles {
			if a.Account.Shared != 0 ||
				a.Account.SharedQuoted != map[string]int{"000": 11, "001": 11}[a.ID] {
				t.Errorf("%s: %+v", a.ID, a.Account)
			}
		}
	}
}

// shared lists the passages that count: who has them, and the words of A, folded.
func shared(r *result.Result) []string {
	text := make(map[string]string)
	for _, a := range r.Articles {
		text[a.ID] = a.Text
	}
	var all []string
	for _, p := range r.Pairs {
		for _, s := range p.Passages {
			if s.Boilerplate || s.IsCommon() {
				continue
			}
			quoted := ""
			if s.Quoted {
				quoted = " quoted"
			}
			all = append(all,
				fmt.Sprintf("%s %s%s: %s", p.A, p.B, quoted, folded(text[p.A][s.A.Lo:s.A.Hi])))
		}
	}
	return all
}

// folded returns the words of a text in lower case, without marks.
func folded(text string) string {
	text = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`’'“”",.!?`, r) {
			return -1
		}
		return r
	}, strings.ToLower(text))
	return strings.Join(strings.Fields(text), " ")
}
