package overlap

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"slices"
	"strconv"

	"overlap/lsh"
)

// Parts.
//
// A result takes more memory than what it is made of: a pair of texts is 100 bytes inside and
// 500 as it is written down. So it is made in parts, some thousand elements at a time, in the order
// in which it is written, and who wants it whole puts them together.

// partSize is how many elements of a list are made at a time.
const partSize = 4096

// Whole puts the parts of a result together. The error is the first that comes with one.
func Whole(parts iter.Seq2[*Result, error]) (*Result, error) {
	all := &Result{Articles: []Article{}, Pairs: []Pair{}, Quotes: []Quote{}, Stories: []Story{}, Outlets: []Outlet{}, Boilerplate: []Boilerplate{}, Skipped: []Skip{}, Footnotes: []string{}}
	for part, err := range parts {
		if err != nil {
			return nil, err
		}
		if all.Schema == "" {
			all.Schema, all.Tool, all.Settings = part.Schema, part.Tool, part.Settings
		}
		all.Articles = append(all.Articles, part.Articles...)
		all.Pairs = append(all.Pairs, part.Pairs...)
		all.Quotes = append(all.Quotes, part.Quotes...)
		all.Stories = append(all.Stories, part.Stories...)
		all.Outlets = append(all.Outlets, part.Outlets...)
		all.Boilerplate = append(all.Boilerplate, part.Boilerplate...)
		if part.Recall != nil {
			all.Recall = part.Recall
		}
		all.Skipped = append(all.Skipped, part.Skipped...)
		all.Footnotes = append(all.Footnotes, part.Footnotes...)
	}
	return all, nil
}

// parts does what remains when the pairs are known, and yields the result in parts.
func (r *run) parts() iter.Seq2[*Result, error] {
	return func(yield func(*Result, error) bool) {
		give := func(part Result) bool {
			if err := r.failed(); err != nil {
				yield(nil, err)
				return false
			}
			part.Schema, part.Settings = SchemaName, r.o.settings()
			return yield(&part, nil)
		}
		r.markTexts()
		recall, _ := r.measureRecall() // why it failed is in r.failed
		r.findWire()
		r.excludeWire()
		r.step = "settling accounts"
		accounts, _ := r.settle()
		if !give(Result{}) || !r.giveArticles(give, accounts) || !r.givePairs(give) || !r.giveQuotes(give) {
			return
		}
		give(Result{
			Stories: r.stories(), Outlets: r.outletResults(accounts), Boilerplate: r.boilerplate(),
			Recall: recall, Skipped: BoundSkips(r.skipped), Footnotes: r.footnotes(),
		})
	}
}

// ranges yields the numbers below n in ranges of partSize, half open.
func ranges(n int) iter.Seq2[int, int] {
	return func(yield func(lo, hi int) bool) {
		for lo := 0; lo < n && yield(lo, min(n, lo+partSize)); lo += partSize {
		}
	}
}

// giveArticles gives the articles by id.
func (r *run) giveArticles(give func(Result) bool, accounts []Account) bool {
	creditors := make([]creditor, r.o.Jobs)
	for lo, hi := range ranges(len(r.articles)) {
		results := make([]Article, hi-lo)
		r.fail(r.eachOf(lo, hi, len(r.articles), func(worker, i int) {
			results[i-lo] = r.articleResult(&creditors[worker], i, &accounts[i])
		}))
		if !give(Result{Articles: results}) {
			return false
		}
	}
	return true
}

// number returns the number of the article of an id, which there is.
func (r *run) number(id string) int {
	i, _ := slices.BinarySearchFunc(r.articles, id, func(a *printed, id string) int { return cmp.Compare(a.ID, id) })
	return i
}

// articleResult writes article i down.
func (r *run) articleResult(c *creditor, i int, account *Account) Article {
	a := r.articles[i]
	h, text := r.head(a), r.textOf(i)
	sum := sha256.Sum256([]byte(text))
	result := Article{
		ID: a.ID, Outlet: a.Outlet, Owner: r.o.owner(a.Outlet, a.Owner), Title: h.title,
		Published: h.published, URL: h.url,
		SHA256: hex.EncodeToString(sum[:]), Words: a.size,
		TextID: "t" + strconv.Itoa(a.text+1), Account: *account, Wire: wireResult(a.wire),
	}
	if first := r.texts[a.text].editions[0]; first != i {
		result.EditionOf = r.articles[first].ID
	}
	result.Verdict, result.Evidence = r.verdict(c, i, account, int(r.lent[i]))
	for _, s := range a.self {
		result.Self = append(result.Self, Self{s.bytes.Lo, s.bytes.Hi, s.from, s.last - s.first})
	}
	if r.o.WithText {
		result.Text, result.Meta = text, h.meta
	}
	return result
}

// givePairs gives the pairs: by shared words, most first, then the smaller id, then the other.
// Given pairs keep their order.
func (r *run) givePairs(give func(Result) bool) bool {
	order := make(lsh.Segment, len(r.pairs)) // as postings, which are sorted quickly: of the words from above, then both articles
	r.fail(r.each(len(r.pairs), func(_, i int) {
		p := &r.pairs[i]
		a, b := r.texts[p.a].editions[0], r.texts[p.b].editions[0]
		order[i] = lsh.Posting{Print: uint64(^uint32(r.shared(p)))<<32 | uint64(min(a, b)), Text: uint32(max(a, b)), Word: uint32(i)}
	}))
	if !r.given {
		lsh.Sort(order)
	}
	for lo, hi := range ranges(len(order)) {
		results := make([]Pair, hi-lo)
		r.fail(r.eachOf(lo, hi, len(order), func(_, i int) { results[i-lo] = r.pairResult(&r.pairs[order[i].Word]) }))
		if !give(Result{Pairs: results}) {
			return false
		}
	}
	return true
}

// sizes returns the words of either text inside passages.
func (r *run) sizes(p *pair) (int, int) {
	var a, b []span
	for q := range r.passages(p) {
		a, b = append(a, q.a.span()), append(b, q.b.span())
	}
	return size(union(a)), size(union(b))
}

// shared returns the words of both texts inside passages.
func (r *run) shared(p *pair) int {
	a, b := r.sizes(p)
	return a + b
}

// giveQuotes gives the utterances of a few words that at least two articles use, or all: by
// outlets, articles and uses, most first, then text.
func (r *run) giveQuotes(give func(Result) bool) bool {
	type rank struct {
		utterance, outlets, articles, uses int
		text                               string
	}
	var order []rank
	for i := range r.utterances {
		u := &r.utterances[i]
		outlets, articles := r.reach(u)
		if r.single || articles >= 2 && r.uses[u.Fullest].words >= leastSpoken {
			order = append(order, rank{i, outlets, articles, len(u.Uses), ""})
		}
	}
	r.fail(r.each(len(order), func(_, k int) { order[k].text = r.saying(r.utterances[order[k].utterance].Fullest) }))
	slices.SortStableFunc(order, func(a, b rank) int {
		return cmp.Or(cmp.Compare(b.outlets, a.outlets), cmp.Compare(b.articles, a.articles),
			cmp.Compare(b.uses, a.uses), cmp.Compare(a.text, b.text))
	})
	for lo, hi := range ranges(len(order)) {
		results := make([]Quote, hi-lo)
		r.fail(r.eachOf(lo, hi, len(order), func(_, i int) {
			o := &order[i]
			results[i-lo] = r.quoteResult(&r.utterances[o.utterance], o.text, o.outlets)
		}))
		if !give(Result{Quotes: results}) {
			return false
		}
	}
	return true
}
