// Package overlap says which passages and quotations articles share, who had them
// first, and how much each article copies.
//
// Find does it for a set of articles, everything against everything; Check for drafts
// against a set; Compare for given couples; Quotes for quotations alone. Each gives a Result, which package report writes. None reads files, flags, clock or
// environment, and the same articles and options give the same result.
package overlap

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"math"
	"slices"

	"overlap/agency"
	"overlap/article"
	"overlap/quote"
	"overlap/shingle"
)

// Find compares all articles with each other. The order of articles does not matter;
// of several with one id, the first by path and line counts and the others are
// skipped. The error is of the options or of the context; a bad article is a Skip.
//
// Cost: near linear in the words of all articles; about 16 bytes a word while it runs,
// 50 more for each distinct text's.
func Find(ctx context.Context, articles []article.Article, o Options) (*Result, error) {
	r, err := match(ctx, articles, o)
	if err != nil {
		return nil, err
	}
	return r.finish()
}

// match does what Find does before accounts and stories: it finds the pairs.
func match(ctx context.Context, articles []article.Article, o Options) (*run, error) {
	r, err := newRun(ctx, articles, o)
	if err != nil {
		return nil, err
	}
	if err := r.fold(); err != nil {
		return nil, err
	}
	return r, r.pairUp()
}

// pairUp finds the pairs of texts that share something, and what they share.
func (r *run) pairUp() error {
	r.groupQuotes()
	candidates, err := r.candidates()
	if err != nil {
		return err
	}
	wanted, err := r.reasons(candidates)
	if err != nil {
		return err
	}
	return r.alignAll(wanted)
}

// A Couple names two articles by their ids.
type Couple struct{ A, B string }

// Compare compares the articles of each couple with each other and nothing else. Articles
// are not folded into texts, and every couple has its pair in the result, in the given
// order, with its A as A, even if nothing is shared. Accounts, quotations and stories
// are those of the set as far as the couples tell. The error is of the options, of the
// context, or of a couple whose two ids are not those of two articles.
func Compare(ctx context.Context, articles []article.Article, couples []Couple, o Options) (*Result, error) {
	r, err := newRun(ctx, articles, o)
	if err != nil {
		return nil, err
	}
	r.given = true
	number := make(map[string]int, len(r.articles)) // id -> text
	for _, i := range r.byTime() {
		r.articles[i].text = len(r.texts)
		number[r.articles[i].ID] = len(r.texts)
		r.texts = append(r.texts, text{editions: []int{i}})
	}
	r.step = "aligning pairs"
	r.pairs = make([]pair, len(couples))
	for i, c := range couples {
		a, okA := number[c.A]
		b, okB := number[c.B]
		if !okA || !okB || a == b {
			return nil, fmt.Errorf("comparing %q with %q: two articles are needed", c.A, c.B)
		}
		r.pairs[i] = pair{a: a, b: b}
	}
	if err := r.prepare(); err != nil {
		return nil, err
	}
	pairers := r.pairers()
	if err := r.each(len(r.pairs), func(worker, i int) { pairers[worker].align(r, &r.pairs[i], o.Rewritten) }); err != nil {
		return nil, err
	}
	r.link()
	r.groupQuotes()
	return r.finish()
}

// Quotes finds who is quoted in the articles, by whom and with which words, and compares
// nothing else: there are no pairs, and the accounts know only editions, quotations and
// repetitions. With all, utterances that only one article prints are in the result, too.
func Quotes(ctx context.Context, articles []article.Article, all bool, o Options) (*Result, error) {
	r, err := newRun(ctx, articles, o)
	if err != nil {
		return nil, err
	}
	r.single = all
	if err := r.fold(); err != nil {
		return nil, err
	}
	r.groupQuotes()
	return r.finish()
}

// newRun sorts the articles, splits them into words and finds their quotations.
func newRun(ctx context.Context, articles []article.Article, o Options) (*run, error) {
	o, err := o.fill()
	if err != nil {
		return nil, err
	}
	r := &run{ctx: ctx, o: o, phrases: newPhrasebook(o.Phrases), agencies: agency.NewTable(o.Agencies), step: "splitting articles into words"}
	r.admit(articles)
	sketchers := make([]sketcher, o.Jobs)
	err = r.each(len(r.articles), func(worker, i int) {
		r.articles[i].words = shingle.Split(r.articles[i].Text)
		r.articles[i].look(&sketchers[worker], r)
	})
	return r, err
}

// look finds what there is to know about an article by itself, whose words are known.
func (p *printed) look(s *sketcher, r *run) {
	p.when = appeared(p.Article)
	p.quotes = quote.Find(p.words)
	p.spoken = spoken(p.words, p.quotes)
	p.self = s.repetitions(p.words, r.o)
	p.listed = r.phrases.find(p.words)
	p.wire = r.agencies.Find(credited(p))
}

// admit takes the articles in the order of their ids and skips those that cannot be used.
func (r *run) admit(articles []article.Article) {
	order := make([]*article.Article, len(articles))
	for i := range articles {
		order[i] = &articles[i]
	}
	slices.SortStableFunc(order, func(a, b *article.Article) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line))
	})
	for i, a := range order {
		switch {
		case len(a.Text) > shingle.MaxBytes:
			r.skip(a, fmt.Sprintf("%d bytes of text: 4 GiB is the most", len(a.Text)))
		case i > 0 && a.ID == order[i-1].ID:
			r.skip(a, fmt.Sprintf("id %.80q stands already at %s", a.ID, place(order[i-1])))
		default:
			r.articles = append(r.articles, printed{Article: a})
		}
	}
}

func (r *run) skip(a *article.Article, why string) {
	r.skipped = append(r.skipped, Skip{a.Path, a.Line, why})
}

// place says where an article was read.
func place(a *article.Article) string {
	if a.Line > 0 {
		return fmt.Sprintf("%s:%d", a.Path, a.Line)
	}
	return a.Path
}

// finish does what remains when the pairs are known, and returns the result.
func (r *run) finish() (*Result, error) {
	r.step = "settling accounts"
	if err := r.findStock(); err != nil {
		return nil, err
	}
	r.markTexts()
	r.findWire()
	r.excludeWire()
	accounts, err := r.settle()
	if err != nil {
		return nil, err
	}
	number := make(map[string]int, len(r.articles)) // of each id
	for i := range r.articles {
		number[r.articles[i].ID] = i
	}
	articles := r.articleResults(accounts, number)
	return &Result{
		Schema:      SchemaName,
		Settings:    r.o.settings(),
		Articles:    articles,
		Pairs:       r.pairResults(),
		Quotes:      r.quoteResults(),
		Stories:     r.stories(),
		Outlets:     r.outletResults(articles, number),
		Boilerplate: r.boilerplate(),
		Skipped:     r.skippedResults(),
		Footnotes:   r.footnotes(),
	}, nil
}

// markTexts notes for every text which of its words are no prose.
func (r *run) markTexts() {
	for t := range r.texts {
		a := r.first(t)
		idle := slices.Concat(r.texts[t].stock, a.listed)
		for _, s := range a.self {
			idle = append(idle, s.span)
		}
		r.texts[t].idle = union(idle)
		r.texts[t].noProse = union(slices.Concat(r.texts[t].idle, a.spoken))
	}
}

func (r *run) articleResults(accounts []Account, number map[string]int) []Article {
	results := make([]Article, len(r.articles))
	lent := make(map[string]int)
	for i := range r.articles {
		for _, s := range accounts[i].Sources {
			if s.Earlier {
				lent[s.Article]++
			}
		}
	}
	for i := range r.articles {
		a := &r.articles[i]
		sum := sha256.New()
		io.WriteString(sum, a.Text) // without a copy of it; a hash never fails
		results[i] = Article{
			ID: a.ID, Outlet: a.Outlet, Owner: r.o.owner(a.Outlet, a.Owner), Title: a.Title,
			Published: a.Published.String(), URL: a.URL,
			SHA256: hex.EncodeToString(sum.Sum(nil)), Words: len(a.words.Words),
			TextID:  fmt.Sprintf("t%d", a.text+1),
			Account: accounts[i],
		}
		if first := r.texts[a.text].editions[0]; first != i {
			results[i].EditionOf = r.articles[first].ID
		}
		results[i].Wire = wireResult(a.wire)
		results[i].Verdict, results[i].Evidence = r.verdict(i, &accounts[i], lent[a.ID], number)
		for _, s := range a.self {
			lo, hi := a.words.Bytes(s.first, s.last)
			of, _ := a.words.Bytes(s.of, s.of+1)
			results[i].Self = append(results[i].Self, Self{lo, hi, of, s.last - s.first})
		}
		if r.o.WithText {
			results[i].Text, results[i].Meta = a.Text, a.Meta
		}
	}
	return results
}

func (r *run) pairResults() []Pair {
	results := make([]Pair, len(r.pairs))
	for i := range r.pairs {
		results[i] = r.pairResult(&r.pairs[i])
	}
	if r.given {
		return results
	}
	slices.SortFunc(results, func(p, q Pair) int {
		return cmp.Or(cmp.Compare(q.AShared+q.BShared, p.AShared+p.BShared),
			cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B))
	})
	return results
}

// pairResult writes a pair down with the article of the smaller id as A, unless it was
// given otherwise.
func (r *run) pairResult(p *pair) Pair {
	left, right, d := p.a, p.b, p.order
	if !r.given && r.first(left).ID > r.first(right).ID {
		left, right, d = right, left, d.turned()
	}
	a, b := r.first(left), r.first(right)
	result := Pair{
		A: a.ID, B: b.ID,
		First: [...]string{"a", "unknown", "b"}[d.first+1], Confidence: d.confidence, Reason: d.reason(r.o.MinDelay),
		Passages: make([]Passage, len(p.passages)),
	}
	var as, bs []span
	for i := range p.passages {
		passage := &p.passages[i]
		s, u := p.halves(left, passage, r.o.MinWords)
		as, bs = append(as, s.span), append(bs, u.span)
		result.Longest = max(result.Longest, s.last-s.first)
		result.Passages[i] = Passage{
			A: a.bytes(s.span), B: b.bytes(u.span),
			Words: s.last - s.first, Matched: passage.Matched, Kind: passage.Kind.String(),
			Similarity: math.Round(passage.Similarity*1000) / 1000,
			Rare:       passage.Rare, Names: passage.Names, Numbers: passage.Numbers,
			Quoted:      r.isQuoted(left, s) && r.isQuoted(right, u),
			Boilerplate: r.isStock(left, s) || r.isStock(right, u),
		}
	}
	result.AShared, result.BShared = size(union(as)), size(union(bs))
	slices.SortFunc(result.Passages, func(p, q Passage) int {
		return cmp.Or(cmp.Compare(p.A.Lo, q.A.Lo), cmp.Compare(p.B.Lo, q.B.Lo), cmp.Compare(p.A.Hi, q.A.Hi))
	})
	return result
}

// bytes returns the bytes of words of an article.
func (p *printed) bytes(s span) Span {
	lo, hi := p.words.Bytes(s.first, s.last)
	return Span{lo, hi}
}

func (r *run) skippedResults() []Skip {
	skipped := append([]Skip{}, r.skipped...)
	SortSkips(skipped)
	return skipped
}

// SortSkips puts skips into the order of a result: by path, then line, then reason.
func SortSkips(skips []Skip) {
	slices.SortFunc(skips, func(a, b Skip) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Why, b.Why))
	})
}
