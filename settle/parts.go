package settle

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"slices"
	"strconv"

	"overlap/account"
	"overlap/draft"
	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/match"
	"overlap/result"
	"overlap/speech"
)

// Parts.
//
// A result takes more memory than what it is made of: a pair of texts is 100 bytes inside and
// 500 as it is written down. So it is made in parts, some thousand elements at a time, in the order
// in which it is written, and who wants it whole puts them together.

// partSize is how many elements of a list are made at a time.
const partSize = 4096

// Options say how a result is written down.
type Options struct {
	Settings    result.Settings
	ProseUnread bool     // prose was not compared: there are no verdicts
	Single      bool     // utterances of one article are in the result, too
	Notes       []string // doubts that are known before
}

// A writer writes a book down.
type writer struct {
	*account.Book
	Options Options
	recall  *result.Recall // nil if it was not measured
}

// Parts yields the result in parts. The book is made when the first one is asked for.
func Parts(c *work.Crew, o Options,
	settle func() (*account.Book, *result.Recall)) iter.Seq2[*result.Result, error] {
	return func(yield func(*result.Result, error) bool) {
		// what panics in yield is not the run's fault
		give := func(do func(part *result.Result)) bool {
			var part result.Result
			c.Guard(func() { do(&part) })
			if err := c.Failed(); err != nil {
				yield(nil, err)
				return false
			}
			part.Schema, part.Settings = result.SchemaName, o.Settings
			return yield(&part, nil)
		}
		r := &writer{Options: o}
		first := func(*result.Result) { r.Book, r.recall = settle() }
		if !give(first) || !r.giveArticles(give) || !r.givePairs(give) || !r.giveQuotes(give) {
			return
		}
		give(func(part *result.Result) {
			part.Stories, part.Outlets = r.stories(), r.outletResults()
			part.Boilerplate = r.List(func(t int) bool { return r.Drafts.IsBeside(r.First(t)) })
			part.Recall, part.Skipped, part.Footnotes = r.recall, r.Skipped(), r.footnotes()
		})
	}
}

// A giver gives a part of the result that do makes, and reports whether more is wanted.
type giver func(do func(part *result.Result)) bool

// ranges yields the numbers below n in ranges of partSize, half open.
func ranges(n int) iter.Seq2[int, int] {
	return func(yield func(lo, hi int) bool) {
		for lo := 0; lo < n && yield(lo, min(n, lo+partSize)); lo += partSize {
		}
	}
}

// partBytes is how many bytes of texts a part of articles with texts has at most, or one of these.
const partBytes = 16 << 20

// articleRanges yields the numbers of the articles in ranges, as ranges does, of fewer if they have
// long texts with them.
func (r *writer) articleRanges() iter.Seq2[int, int] {
	if !r.Book.Options.WithText {
		return ranges(len(r.Documents))
	}
	return func(yield func(lo, hi int) bool) {
		lo, bytes := 0, 0
		for i, a := range r.Documents {
			n := a.Bytes()
			if i > lo && (bytes+n > partBytes || i-lo == partSize) {
				if !yield(lo, i) {
					return
				}
				lo, bytes = i, 0
			}
			bytes += n
		}
		if lo < len(r.Documents) {
			yield(lo, len(r.Documents))
		}
	}
}

// giveArticles gives the articles by id.
func (r *writer) giveArticles(give giver) bool {
	creditors := make([]account.Creditor, r.Jobs)
	for lo, hi := range r.articleRanges() {
		if !give(func(part *result.Result) {
			part.Articles = make([]result.Article, hi-lo)
			r.Fail(r.EachOf(lo, hi, len(r.Documents), func(worker, i int) {
				result := &part.Articles[i-lo]
				if !r.Try("writing down",
					func() {
						*result = r.articleResult(&creditors[worker], i,
							&r.Accounts[i])
					}, r.Documents[i]) {
					creditors[worker], *result = account.Creditor{}, r.plainResult(i,
						&r.Accounts[i])
				}
			}))
		}) {
			return false
		}
	}
	return true
}

// plainResult is an articleResult that takes nothing to make.
func (r *writer) plainResult(i int, account *result.Account) result.Article {
	a := r.Documents[i]
	result := result.Article{ID: a.ID, Outlet: a.Outlet, Owner: a.Owner, Words: a.Size,
		TextID: textID(r.InText[i]), Account: *account, Evidence: draft.Unknown}
	if d := r.Drafts[a]; d != nil {
		result.Outlet, result.Owner, result.Unchecked = d.Outlet, d.Owner, draft.Unknown
	}
	return result
}

// textID returns how a result names text t.
func textID(t int) string { return "t" + strconv.Itoa(t+1) }

// articleResult writes article i down.
func (r *writer) articleResult(c *account.Creditor, i int, account *result.Account) result.Article {
	a := r.Documents[i]
	h, text := r.HeadOf(a), r.TextOf(i)
	sum := sha256.Sum256([]byte(text))
	out := result.Article{
		ID: a.ID, Outlet: a.Outlet, Owner: r.Book.Options.Outlets.Owner(a.Outlet,
			a.Owner), Title: h.Title,
		Published: h.Published, URL: h.URL,
		SHA256: hex.EncodeToString(sum[:]), Words: a.Size,
		TextID: textID(r.InText[i]), Account: *account, Wire: wireResult(a.Credit),
	}
	if d := r.Drafts[a]; d != nil {
		out.Outlet, out.Owner, out.Unchecked = d.Outlet, r.Book.Options.Outlets.Owner(d.Outlet,
			d.Owner), d.Unchecked
		out.Warnings = d.Warnings
	}
	if first := r.Texts[r.InText[i]].Editions[0]; first != i {
		out.EditionOf = r.Documents[first].ID
		out.Differences, out.MoreDifferences = r.differences(first, i, text)
	}
	if out.Evidence = draft.Unknown; !r.Faulty[i] {
		out.Verdict, out.Evidence = r.verdict(c, i, account, int(r.Lent[i]))
	}
	if a.Draft && r.Faulty[i] {
		out.Unchecked = draft.Unknown
	}
	for _, s := range a.Repetitions {
		out.Self = append(out.Self,
			result.Self{Lo: s.Bytes.Lo, Hi: s.Bytes.Hi, Of: s.From, Words: s.Last - s.First})
	}
	if r.Book.Options.WithText {
		out.Text, out.Meta = text, h.Meta
	}
	return out
}

// givePairs gives the pairs: by shared words, most first, then the smaller id, then the other.
// Given pairs keep their order.
func (r *writer) givePairs(give giver) bool {
	// as postings, which are sorted quickly: of the words from above, then both articles
	order := make(spool.Records, len(r.Pairs.All))
	r.Guard(func() {
		went := make([]bool, len(r.Pairs.All))
		r.Fail(r.Each(len(r.Pairs.All), func(_, i int) {
			went[i] = r.TryPair("counting what is common to", &r.Pairs.All[i], func(p *match.Pair) {
				inA, inB := p.Sizes()
				a, b := r.Texts[p.A].Editions[0], r.Texts[p.B].Editions[0]
				order[i] = spool.Record{Key: uint64(^uint32(inA+inB))<<32 | uint64(min(a, b)),
					Of: uint32(max(a, b)), At: uint32(i)}
			}) && !r.isAside(r.Pairs.All[i].A, r.Pairs.All[i].B)
		}))
		if order = those(order, went); !r.Asked {
			spool.Sort(order, r.Jobs)
		}
	})
	for lo, hi := range ranges(len(order)) {
		if !give(func(part *result.Result) {
			part.Pairs = make([]result.Pair, hi-lo)
			went := make([]bool, hi-lo)
			r.Fail(r.EachOf(lo, hi, len(order), func(_, i int) {
				went[i-lo] = r.TryPair("writing down", &r.Pairs.All[order[i].At],
					func(p *match.Pair) { part.Pairs[i-lo] = r.pairResult(p) })
			}))
			part.Pairs = those(part.Pairs, went)
		}) {
			return false
		}
	}
	return true
}

// those returns the elements of a list that went well, in its place.
func those[E any](list []E, went []bool) []E {
	kept := list[:0]
	for i, ok := range went {
		if ok {
			kept = append(kept, list[i])
		}
	}
	return kept
}

// A rank says where an utterance stands among the others.
type rank struct {
	utterance, outlets, articles, uses int
	text                               string
}

// ranked returns the utterances of a few words that at least two articles use, or all: by outlets,
// articles and uses, most first, then text.
func (r *writer) ranked() []rank {
	var order []rank
	for i := range r.Speech.Utterances {
		u := &r.Speech.Utterances[i]
		outlets, articles := r.Speech.Reach(u)
		if r.Options.Single || articles >= 2 &&
			r.Speech.Uses[u.Fullest].Words >= speech.LeastSpoken {
			order = append(order, rank{i, outlets, articles, len(u.Uses), ""})
		}
	}
	went := make([]bool, len(order))
	r.Fail(r.Each(len(order), func(_, k int) {
		u := &r.Speech.Utterances[order[k].utterance]
		went[k] = r.Try("reading a quotation in",
			func() { order[k].text = r.Speech.Saying(u.Fullest) }, r.Speech.Quoting(u))
	}))
	order = those(order, went)
	slices.SortStableFunc(order, func(a, b rank) int {
		return cmp.Or(cmp.Compare(b.outlets, a.outlets), cmp.Compare(b.articles, a.articles),
			cmp.Compare(b.uses, a.uses), cmp.Compare(a.text, b.text))
	})
	return order
}

// giveQuotes gives the utterances that are ranked.
func (r *writer) giveQuotes(give giver) bool {
	var order []rank
	r.Guard(func() { order = r.ranked() })
	for lo, hi := range ranges(len(order)) {
		if !give(func(part *result.Result) {
			part.Quotes = make([]result.Quote, hi-lo)
			went := make([]bool, hi-lo)
			r.Fail(r.EachOf(lo, hi, len(order), func(_, i int) {
				o := &order[i]
				u := &r.Speech.Utterances[o.utterance]
				went[i-lo] = r.Try("writing down a quotation in",
					func() {
						part.Quotes[i-lo] = r.Speech.QuoteResult(u, o.text,
							o.outlets)
					}, r.Speech.Quoting(u))
			}))
			part.Quotes = those(part.Quotes, went)
		}) {
			return false
		}
	}
	return true
}

// isAside reports whether a pair is none of the result.
func (r *writer) isAside(t, u int) bool {
	return r.IsLeftOut(t, u) || r.Drafts.IsBeside(r.First(t)) || r.Drafts.IsBeside(r.First(u))
}
