package account_test

import (
	"fmt"
	"strings"
	"testing"

	"overlap/account"
	"overlap/article"
	"overlap/outlet"
	"overlap/result"
)

// sourced writes the sources of an account: how its article is known and how many words come from
// there, whose copy it is, and the candidates.
func sourced(a *result.Account) string {
	var all []string
	for _, s := range a.Sources {
		how := map[[2]bool]string{{}: "near", {true, false}: "named", {false, true}: "unseen",
			{true, true}: "named and unseen"}[[2]bool{s.Named, s.Unseen}]
		said := fmt.Sprintf("%d %s %s", s.Words, how, s.Article)
		if s.Agency != "" {
			said += " of " + s.Agency
		}
		for _, c := range s.Candidates {
			said += fmt.Sprintf(" %s:%d", c.Article, c.Words)
		}
		all = append(all, said)
	}
	return strings.Join(all, ", ")
}

// part returns words first to last, half open, of a text of numbered words with one letter.
func part(letter string, first, last int) string { return numbered(letter, last)[5*first:] }

// with changes an article.
func with(a article.Article, change func(a *article.Article)) article.Article {
	change(&a)
	return a
}

// TestNamed says of the last article of small sets from whom it has its words, and whether that is
// known.
func TestNamed(t *testing.T) {
	const ap = "PORT HALVER (AP) — "
	herald := news("h", "Herald", part("a", 0, 140), 0)
	copied := part("a", 0, 120) + numbered("x", 10)
	owned := func(owner string) func(*article.Article) {
		return func(a *article.Article) { a.Owner = owner }
	}
	for _, test := range []struct {
		name     string
		articles []article.Article
		want     string
	}{
		{"a copy as a whole", []article.Article{herald, news("x", "Gazette", copied, 2)},
			"120 named h h:120"},
		{"it leads by a tenth", []article.Article{herald,
			news("c", "Courier", part("a", 0, 105)+numbered("c", 20), 1),
			news("x", "Gazette", copied, 2)}, "120 named h h:120 c:105"},
		{"it does not", []article.Article{herald,
			news("c", "Courier", part("a", 0, 115)+numbered("c", 15), 1),
			news("x", "Gazette", copied, 2)}, "120 near h h:120 c:115"},
		{"versions of one page do not compete", []article.Article{herald,
			news("i", "Herald", part("a", 0, 140)+numbered("c", 70), 1),
			news("x", "Gazette", copied, 2)}, "120 named h h:120 i:120"},
		{"two that share with nobody else", []article.Article{herald,
			news("x", "Gazette", part("a", 0, 50)+numbered("x", 50), 2)}, "50 named h h:50"},
		{"a part of an article", []article.Article{herald,
			news("c", "Courier", part("a", 60, 140), 1),
			news("x", "Gazette", part("a", 0, 50)+numbered("x", 50), 2)}, "50 near h h:50"},
		{"few words", []article.Article{herald,
			news("x", "Gazette", part("a", 0, 28)+numbered("x", 2), 2)}, "28 near h h:28"},
		{"nobody knows who was first", []article.Article{with(herald,
			func(a *article.Article) { a.Published = article.Date{} }),
			news("x", "Gazette", copied, 2)}, "120 near h h:120"},
		{"seen before the other was published", []article.Article{with(herald,
			func(a *article.Article) { a.Fetched, a.Published = a.Published, a.Fetched }),
			news("x", "Gazette", copied, 2)}, "120 near h h:120"},
		{"of one house", []article.Article{with(herald, owned("House")),
			with(news("x", "Gazette", copied, 2), owned("House"))}, "120 near h h:120"},
		{"of two houses", []article.Article{with(herald, owned("House")),
			with(news("x", "Gazette", copied, 2), owned("Press"))}, "120 named h h:120"},

		{"credited beside one that has more", []article.Article{herald,
			news("c", "Courier", part("a", 0, 105)+numbered("c", 20), 1),
			news("x", "Gazette", copied+"The Courier had it.", 2)}, "120 named c h:120 c:105"},
		{"credited for half of it", []article.Article{herald,
			news("c", "Courier", part("a", 0, 59)+numbered("c", 20), 1),
			news("x", "Gazette", copied+"The Courier had it.", 2)}, "120 named h h:120 c:59"},
		{"two are credited", []article.Article{herald,
			news("c", "Courier", part("a", 0, 115)+numbered("c", 15), 1),
			news("x", "Gazette", copied+"The Courier and the Herald had it.", 2)},
			"120 near h h:120 c:115"},
		{"credited and later", []article.Article{with(herald,
			func(a *article.Article) { a.Published.Time = a.Published.Time.AddDate(0, 0, 9) }),
			news("x", "Gazette", copied+"The Herald had it.", 2)}, ""},
		{"declared", []article.Article{with(herald,
			func(a *article.Article) { a.URL = "https://herald.example/1" }),
			news("c", "Courier", part("a", 0, 125)+numbered("c", 15), 1),
			with(news("x", "Gazette", copied, 2), func(a *article.Article) {
				a.Declared = []article.Declared{{How: "isBasedOn",
					URL: "https://www.herald.example/1?utm_source=x"}}
			})}, "120 named h h:120 c:120"},
		{"credited, and not in the set", []article.Article{herald,
			news("p", "Summit Post", numbered("p", 50), 0),
			news("x", "Gazette", copied+"So the Summit Post reported.", 2)},
			"120 unseen h h:120"},
		{"credited, and only its outlet is known", []article.Article{herald,
			news("x", "Gazette", copied+"So the Summit Courant reported.", 2)},
			"120 unseen h h:120"},
		{"named in the story is not credited", []article.Article{herald,
			news("p", "Summit Post", numbered("p", 50), 0),
			news("x", "Gazette", part("a", 0, 120)+"The Summit Post is for sale.", 2)},
			"120 named h h:120"},

		{"a sibling has what the nearest lacks", []article.Article{
			news("n", "Herald", part("a", 0, 60)+numbered("n", 20), 0),
			news("s", "Courier", part("a", 30, 90)+numbered("s", 20), 1),
			news("x", "Gazette", part("a", 0, 90), 2)}, "90 unseen n n:60 s:60"},
		{"a piece is not enough", []article.Article{
			news("n", "Herald", part("a", 0, 115)+numbered("n", 20), 0),
			news("s", "Courier", part("a", 30, 120)+numbered("s", 20), 1),
			news("x", "Gazette", part("a", 0, 120), 2)}, "120 named n n:115 s:90"},
		{"a later one may have it from the article", []article.Article{
			news("n", "Herald", part("a", 0, 110)+numbered("n", 20), 0),
			news("s", "Courier", part("a", 30, 140)+numbered("s", 20), 3),
			news("x", "Gazette", part("a", 0, 120), 2)}, "110 named n n:110"},
		{"but not if it has of the nearest what the article lacks", []article.Article{
			news("n", "Herald", part("a", 0, 110)+numbered("n", 20), 0),
			news("s", "Courier", part("a", 30, 140)+numbered("n", 20), 3),
			news("x", "Gazette", part("a", 0, 120), 2)}, "110 unseen n n:110"},

		{"agency copy as in two printings", []article.Article{
			news("n", "Herald", ap+part("a", 0, 90)+numbered("n", 10), 0),
			news("s", "Courier", ap+part("a", 0, 90)+numbered("s", 20), 1),
			news("x", "Gazette", ap+part("a", 0, 90), 2)},
			"93 near n of Associated Press n:93 s:93"},
		{"the agency's own", []article.Article{
			news("n", "Herald", ap+part("a", 0, 90)+numbered("n", 10), 0),
			news("w", "apnews.com", ap+part("a", 0, 95)+numbered("w", 20), 1),
			news("x", "Gazette", ap+part("a", 0, 90), 2)},
			"93 named w of Associated Press n:93 w:93"},
		{"the agency's own is not in the set", []article.Article{
			news("n", "Herald", ap+part("a", 0, 90)+numbered("n", 10), 0),
			news("w", "apnews.com", numbered("w", 50), 1),
			news("x", "Gazette", ap+part("a", 0, 90), 2)},
			"93 unseen n of Associated Press n:93"},
		{"an edition is the agency's own", []article.Article{
			news("n", "Herald", ap+part("a", 0, 100), 0),
			news("w", "apnews.com", ap+part("a", 0, 100), 1),
			news("x", "Gazette", ap+part("a", 0, 80), 2)},
			"83 named w of Associated Press w:83"},
		{"two stories of an agency are one source", []article.Article{
			news("n", "Herald", ap+part("a", 0, 70), 0),
			news("s", "Courier", ap+part("b", 0, 70), 1),
			news("x", "Gazette", part("a", 0, 50)+part("b", 0, 60)+numbered("x", 9), 2)},
			"110 near s of Associated Press s:60 n:50"},

		{"two stories are two sources", []article.Article{
			news("n", "Herald", part("a", 0, 70), 0), news("s", "Courier", part("b", 0, 70), 1),
			news("x", "Gazette", part("a", 0, 50)+part("b", 0, 60), 2)},
			"60 near s s:60, 50 near n n:50"},
		{"a piece is scattered", []article.Article{
			news("n", "Herald", part("a", 0, 110), 0),
			news("s", "Courier", part("a", 90, 120)+numbered("s", 70), 1),
			news("x", "Gazette", part("a", 0, 116)+numbered("x", 2), 2)}, "110 named n n:110"},
		{"nobody", []article.Article{herald, news("x", "Gazette", numbered("x", 40), 2)}, ""},
	} {
		b := settle(t, 1, account.Options{Outlets: outlet.Profiles{"summit courant": {}}}, nil,
			test.articles...)
		x := &b.Accounts[len(b.Accounts)-1]
		if got := sourced(x); got != test.want {
			t.Errorf("%s: %s; want %s", test.name, got, test.want)
		}
		words := x.Scattered
		for _, s := range x.Sources {
			words += s.Words
		}
		size := b.Documents[len(b.Accounts)-1].Size
		if words != x.Shared || x.Own+x.Shared+x.Boilerplate != size {
			t.Errorf("%s: %+v", test.name, x)
		}
	}
}
