package main

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"overlap/eval/sheet"
	"overlap/internal/prose"
	"overlap/result"
)

// judgeWords asks of verdicts and their evidence whether the figures bear them out.
func judgeWords(s *sheet.Sheet, r *result.Result) {
	b := newBook(r)
	rows := make([]*sheet.Row, len(contradictions))
	for i, c := range contradictions {
		rows[i] = s.Few(0, "verdicts against their figures: %s", c.name)
	}
	for i := range r.Articles {
		a := &r.Articles[i]
		for k, c := range contradictions {
			rows[k].Count(c.is(b, a), "%s: %s: %s; %s", label(a), a.Verdict, a.Evidence,
				describe(&a.Account))
		}
	}
}

// A book is the articles of a result by id.
type book struct {
	minWords int
	articles map[string]*result.Article
}

func newBook(r *result.Result) *book {
	b := &book{minWords: r.Settings.MinWords, articles: map[string]*result.Article{}}
	for i := range r.Articles {
		b.articles[r.Articles[i].ID] = &r.Articles[i]
	}
	return b
}

// judgeAtOnce counts articles with any sum or verdict that is wrong.
func judgeAtOnce(s *sheet.Sheet, r *result.Result) {
	wrongSum := s.Few(0, "accounts whose figures do not go together")
	wrongWord := s.Few(0, "verdicts against their figures")
	b := newBook(r)
	for i := range r.Articles {
		a := &r.Articles[i]
		var said []string
		for _, sum := range sums {
			if sum.is(a) {
				said = append(said, sum.wrong)
			}
		}
		wrongSum.Count(said != nil, "%s: %q: %s", label(a), said, describe(&a.Account))
		said = nil
		for _, c := range contradictions {
			if c.is(b, a) {
				said = append(said, c.name)
			}
		}
		wrongWord.Count(said != nil, "%s: %q: %s: %s; %s", label(a), said, a.Verdict, a.Evidence,
			describe(&a.Account))
	}
}

// contradictions are what verdict and evidence must not say beside an account.
var contradictions = []struct {
	name string
	is   func(*book, *result.Article) bool
}{
	{"shares quotations only, with 3 % shared prose", func(_ *book, a *result.Article) bool {
		return a.Verdict == "shares quotations only" && 100*a.Account.Shared >= 3*a.Words
	}},
	{"shares quotations only, with no passage of these", func(b *book, a *result.Article) bool {
		return a.Verdict == "shares quotations only" && a.Account.SharedQuoted < b.minWords
	}},
	{"independent, with 33 shared words", func(_ *book, a *result.Article) bool {
		return a.Verdict == "independent" && a.Account.Shared >= 33
	}},
	{"republished, with half of the prose its own", func(_ *book, a *result.Article) bool {
		c := &a.Account
		return a.Verdict == "republished" &&
			2*(c.Own-c.Rewritten-c.AgencyOwn) > c.Own+c.Shared+c.Excluded
	}},
	{"copied or shared prose, with none of a passage", func(b *book, a *result.Article) bool {
		return (a.Verdict == "partly copied" || a.Verdict == "shares prose") &&
			a.EditionOf == "" && max(a.Account.Shared, a.Account.Rewritten) < b.minWords
	}},
	{"rewritten, with more copied than rewritten words", func(_ *book, a *result.Article) bool {
		return a.Verdict == "rewritten" && a.Account.Rewritten < a.Account.Shared
	}},
	{"agency copy, without any", func(_ *book, a *result.Article) bool {
		return a.Verdict == "agency copy" && a.Wire == nil &&
			a.Account.Agency+a.Account.AgencyOwn+a.Account.Excluded == 0
	}},
	{"nobody has its words, with shared ones", func(_ *book, a *result.Article) bool {
		return strings.HasPrefix(a.Evidence, "no earlier text of the set has its words") &&
			a.Account.Shared+a.Account.SharedQuoted > 0
	}},
	{"a number of words larger than the article", largerThanArticle},
	{"a per cent that is not that of its words", wrongPercent},
	{"copied from who has less than half of it", lessThanHalf},
}

var (
	// numbers are those of words that evidence has: "212 of 517 words", "1 more word".
	numbers = regexp.MustCompile(`(\d+)(?: of (\d+))?(?: more)? words?\b`)
	parts   = regexp.MustCompile(`\d+ % \((\d+) of (\d+) words?\)`)
	copies  = regexp.MustCompile(`(\d+) of \d+ words?\) copied from ([^,;]+)`)
)

// largerThanArticle reports whether the evidence has a number of words that the article has not.
func largerThanArticle(_ *book, a *result.Article) bool {
	for _, m := range numbers.FindAllStringSubmatch(a.Evidence, -1) {
		n, _ := strconv.Atoi(m[1])
		all, err := strconv.Atoi(m[2])
		if n > a.Words || err == nil && n > all {
			return true
		}
	}
	return false
}

// wrongPercent reports whether the evidence has a per cent that its words are not.
func wrongPercent(_ *book, a *result.Article) bool {
	for _, m := range parts.FindAllStringSubmatch(a.Evidence, -1) {
		n, _ := strconv.Atoi(m[1])
		all, _ := strconv.Atoi(m[2])
		if prose.Part(n, all) != m[0] {
			return true
		}
	}
	return false
}

// lessThanHalf reports whether the evidence puts words down to somebody who, by the sources, has
// less than half of them, or is none of these. What it calls a version or a printing is nobody.
func lessThanHalf(b *book, a *result.Article) bool {
	m := copies.FindStringSubmatch(a.Evidence)
	if m == nil || isNobody(m[2]) {
		return false
	}
	n, _ := strconv.Atoi(m[1])
	has := 0
	for _, s := range a.Account.Sources {
		if b.isOf(s, m[2]) {
			has += s.Words
		}
	}
	return 2*has < n
}

// isNobody reports whether evidence names no article: "an unseen version of the story", "a report
// in 4 versions", "Nordwire copy", "3 sources".
func isNobody(name string) bool {
	return strings.HasPrefix(name, "an unseen version of ") ||
		strings.HasSuffix(name, " versions") || strings.HasSuffix(name, " copy") ||
		strings.HasSuffix(name, " sources")
}

// isOf reports whether a name is that of a source: its agency's, or the outlet of its article or,
// where that has none, its id.
func (b *book) isOf(s result.Source, name string) bool {
	return slices.ContainsFunc([]string{s.Agency, s.Article, b.outlet(s.Article)},
		func(own string) bool {
			return own != "" && (own == name || strings.HasPrefix(name, own+" "))
		})
}

// outlet returns who printed an article; its id if that is not known.
func (b *book) outlet(id string) string {
	if a := b.articles[id]; a != nil {
		return cmp.Or(a.Outlet, id)
	}
	return id
}
