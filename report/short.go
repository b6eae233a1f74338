package report

import (
	"cmp"
	"math"
	"slices"

	"overlap/result"
)

// ArticleColumns are what is shown of an article in a list.
type articleColumns struct {
	ID     []string `json:"id"`
	Title  []string `json:"title"`
	Start  []string `json:"start"` // of the text, where there is no title
	Outlet []int    `json:"outlet"`
	Owner  []int    `json:"owner"`
	Byline []int    `json:"byline"`
	Time   []string `json:"time"` // when it was printed
	// what that is: 0: its time of publication, 1: when it was seen first, 2: what it says itself,
	// which decides nothing
	TimeIs []int `json:"time_is"`
	Words  []int `json:"words"`
	// number of the article that it is an edition of; -1 if it stands for itself
	Edition      []int `json:"edition"`
	Verdict      []int `json:"verdict"`
	Own          []int `json:"own"`
	Quoted       []int `json:"quoted"`
	SharedQuoted []int `json:"shared_quoted"`
	Shared       []int `json:"shared"`
	Boilerplate  []int `json:"boilerplate"`
	Excluded     []int `json:"excluded"`
	Common       []int `json:"common"`
	Archived     []int `json:"archived"` // 1 of an archive, and not of the day
	Agency       []int `json:"agency"`   // of Shared
	AgencyOwn    []int `json:"agency_own"`
	// number of the agency that it credits, of Names
	Wire   []int         `json:"wire"`
	Source sourceColumns `json:"source"`
	Lent   []int         `json:"lent"`  // words of others of which it is the named source
	First  []int         `json:"first"` // words of others that it printed first; 0 without slices
	Story  []int         `json:"story"` // number of its story; -1 if it is in none

	// Where the page is an index: the page of each article, and its number there.
	Page  []int `json:"page,omitempty"`
	Place []int `json:"place,omitempty"`
}

// SourceColumns are what is shown in a list of the first of an article's sources.
type sourceColumns struct {
	Article []int `json:"article"` // its number; -1 if there is none
	Words   []int `json:"words"`   // of the family
	Near    []int `json:"near"`    // that Article has
	// sum of 1: it was first, 2: it is credited, 4: it is named, 8: the source is not in the set,
	// 16: no other text comes into question
	Is     []int `json:"is"`
	Texts  []int `json:"texts"`
	Agency []int `json:"agency"` // of Names
	More   []int `json:"more"`   // how many other sources there are
}

// FeedColumns are from whom each article has words, article by article.
type feedColumns struct {
	Own   []int `json:"own"`   // of an article: number of the lot whose its own words are
	Count []int `json:"count"` // of an article: how many of the following are its
	From  []int `json:"from"`  // number of a lot
	Words []int `json:"words"` // of it
	// of a lot
	Name   []string `json:"name"`
	Agency []int    `json:"agency"` // 1 if it is an agency's copy
}

// PairColumns are what is shown of a pair in a list, in the order of the result.
type pairColumns struct {
	A          []int    `json:"a"` // numbers of articles
	B          []int    `json:"b"`
	First      []int    `json:"first"`      // 0: A, 1: B, 2: unknown
	Confidence []int    `json:"confidence"` // thousandths
	Reason     []int    `json:"reason"`     // of Said
	AShared    []int    `json:"a_shared"`
	BShared    []int    `json:"b_shared"`
	Longest    []int    `json:"longest"`
	Aside      []int    `json:"aside"`     // 1 if all is set aside
	Elsewhere  []int    `json:"elsewhere"` // as rarest has it
	Kinds      []int    `json:"kinds"`     // of Said: its passages in words
	Retold     []int    `json:"retold"`    // 1 if it has a Retelling
	Said       []string `json:"said"`
	// where the page is an index: its number on the page of A
	Place []int `json:"place,omitempty"`
}

// add takes in what an article says of itself.
func (c *articleColumns) add(a *result.Article, names *numbers, number numbering) {
	c.ID = append(c.ID, a.ID)
	c.Title = append(c.Title, a.Title)
	c.Start = append(c.Start, start(a))
	c.Outlet = append(c.Outlet, names.of(a.Outlet))
	c.Owner = append(c.Owner, names.of(a.Owner))
	c.Byline = append(c.Byline, names.of(a.Byline))
	c.Time = append(c.Time, cmp.Or(a.When, a.Published))
	c.TimeIs = append(c.TimeIs, bit(a.WhenKind == "fetched")+2*bit(a.When == ""))
	c.Words = append(c.Words, a.Words)
	c.Edition = append(c.Edition, number.of(a.EditionOf))
	c.Verdict = append(c.Verdict, names.of(a.Verdict))
	c.Own = append(c.Own, a.Account.Own)
	c.Quoted = append(c.Quoted, a.Account.Quoted)
	c.SharedQuoted = append(c.SharedQuoted, a.Account.SharedQuoted)
	c.Shared = append(c.Shared, a.Account.Shared)
	c.Boilerplate = append(c.Boilerplate, a.Account.Boilerplate)
	c.Excluded = append(c.Excluded, a.Account.Excluded)
	c.Common = append(c.Common, a.Account.Common)
	c.Archived = append(c.Archived, bit(a.Archived))
	c.Agency = append(c.Agency, a.Account.Agency)
	c.AgencyOwn = append(c.AgencyOwn, a.Account.AgencyOwn)
	c.Wire = append(c.Wire, names.of(credits(a)))
	c.Source.add(a.Account.Sources, names, number)
}

// credits returns the agency that an article credits, or "".
func credits(a *result.Article) string {
	if a.Wire == nil {
		return ""
	}
	return a.Wire.Agency
}

// add takes in the first of an article's sources, or that there is none.
func (c *sourceColumns) add(sources []result.Source, names *numbers, number numbering) {
	var s result.Source
	article, near := -1, 0
	if len(sources) > 0 {
		s = sources[0]
		article, near = number.of(s.Article), nearest(&s)
	}
	c.Article = append(c.Article, article)
	c.Words = append(c.Words, s.Words)
	c.Near = append(c.Near, near)
	c.Is = append(c.Is, bit(s.Earlier)+2*bit(s.Credited)+4*bit(s.Named)+8*bit(s.Unseen)+
		16*bit(min(s.Texts, len(s.Candidates)) < 2))
	c.Texts = append(c.Texts, s.Texts)
	c.Agency = append(c.Agency, names.of(s.Agency))
	c.More = append(c.More, max(0, len(sources)-1))
}

// nearest returns how many words the article of a source has; 0 if it is no candidate.
func nearest(s *result.Source) int {
	for _, c := range s.Candidates {
		if c.Article == s.Article {
			return c.Words
		}
	}
	return 0
}

// feedColumns gathers from whom each article has words.
func (r *register) feedColumns() *feedColumns {
	c, of, numbers := &feedColumns{}, r.lots(), map[lot]int{}
	number := func(l lot) int {
		n, ok := numbers[l]
		if !ok {
			n = len(c.Name)
			numbers[l] = n
			c.Name, c.Agency = append(c.Name, l.name), append(c.Agency, bit(l.agency))
		}
		return n
	}
	for i := range r.Articles {
		a := &r.Articles[i]
		all := feeds(a, of)
		c.Own, c.Count = append(c.Own, number(of[a.ID])), append(c.Count, len(all))
		for _, f := range all {
			c.From, c.Words = append(c.From, number(f.from)), append(c.Words, f.words)
		}
	}
	return c
}

// pairColumns gathers what is shown of pairs in a list.
func (r *register) pairColumns(number numbering) *pairColumns {
	c := &pairColumns{}
	var said numbers
	for i := range r.Pairs {
		p := &r.Pairs[i]
		c.A = append(c.A, number.of(p.A))
		c.B = append(c.B, number.of(p.B))
		first := slices.Index([]string{"a", "b", "unknown"}, cmp.Or(p.First, "unknown"))
		c.First = append(c.First, max(0, first))
		c.Confidence = append(c.Confidence, int(math.Round(1000*p.Confidence)))
		c.Reason = append(c.Reason, said.of(p.Reason))
		c.AShared = append(c.AShared, p.AShared)
		c.BShared = append(c.BShared, p.BShared)
		c.Longest = append(c.Longest, p.Longest)
		c.Aside = append(c.Aside, bit(r.isAside(p)))
		c.Elsewhere = append(c.Elsewhere, r.rarest(p))
		c.Kinds = append(c.Kinds, said.of(r.kinds(p)))
		c.Retold = append(c.Retold, bit(p.Retelling != nil))
	}
	c.Said = said.names
	return c
}
