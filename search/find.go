package search

import (
	"context"
	"iter"
	"slices"

	"overlap/archive"
	"overlap/article"
	"overlap/quote"
	"overlap/shingle"
)

// A Hit is an article that has what is sought.
type Hit struct {
	Entry   archive.Entry
	Article article.Article
	Spans   []Span // where in the text the words stand for the first time, in order
}

// A Quote is a quotation that has what is sought.
type Quote struct {
	Entry     archive.Entry
	Article   article.Article
	Quotation quote.Quotation
}

// Articles returns the articles of a view that have what is sought, those that came last first. It
// ends after an error. Without words it asks the catalogue alone.
func (x *Index) Articles(ctx context.Context, v *archive.View, q Query) iter.Seq2[Hit, error] {
	l := lookup{runs(q.Words), runs(q.Quoted), runs(q.Speaker)}
	return func(yield func(Hit, error) bool) {
		for e, err := range x.candidates(ctx, &l, &q) {
			h := Hit{Entry: e}
			if err != nil {
				yield(h, err)
				return
			}
			ok, err := h.verify(v, &l)
			if (ok || err != nil) && (!yield(h, err) || err != nil) {
				return
			}
		}
	}
}

// verify reads an article and reports whether it has what is sought.
func (h *Hit) verify(v *archive.View, l *lookup) (ok bool, err error) {
	if ok, err = read(v, &h.Entry, &h.Article); !ok || err != nil {
		return false, err
	}
	if len(l.words) == 0 && !l.quotes() {
		return true, nil
	}
	text := shingle.Split(h.Article.Text)
	all := hashes(h.Article.Title)
	all = append(all, 0) // a run does not reach from the title into the text
	for _, w := range text.Words {
		all = append(all, w.Hash)
	}
	if !in(all, l.words) {
		return false, nil
	}
	h.Spans = spans(text, l.words)
	if !l.quotes() {
		return true, nil
	}
	for _, s := range sayings(text) {
		if l.says(&s) {
			h.Spans = append(h.Spans, Span{s.Lo, s.Hi})
			ok = true
		}
	}
	slices.SortFunc(h.Spans, func(a, b Span) int { return a.Lo - b.Lo })
	return ok, nil
}

// read reads the article of an entry, and reports whether a view has it.
func read(v *archive.View, e *archive.Entry, a *article.Article) (ok bool, err error) {
	part, n, ok := v.Lies(e)
	if !ok || v.Parts[part].Gone(n) {
		return false, nil
	}
	*a, err = v.Parts[part].Article(n)
	return err == nil, err
}

// Quotes returns the quotations in the articles of a view of which what is said has the query's
// Words and Quoted, and who speaks its Speaker: those of the articles that came last first, in an
// article as they stand there. It ends after an error.
func (x *Index) Quotes(ctx context.Context, v *archive.View, q Query) iter.Seq2[Quote, error] {
	l := lookup{nil, slices.Concat(runs(q.Words), runs(q.Quoted)), runs(q.Speaker)}
	return func(yield func(Quote, error) bool) {
		for e, err := range x.candidates(ctx, &l, &q) {
			one := Quote{Entry: e}
			ok := false
			if err == nil {
				ok, err = read(v, &e, &one.Article)
			}
			if err != nil {
				yield(one, err)
				return
			}
			if !ok {
				continue
			}
			for _, s := range sayings(shingle.Split(one.Article.Text)) {
				if one.Quotation = s.Quotation; l.says(&s) && !yield(one, nil) {
					return
				}
			}
		}
	}
}

// chunk is how many candidates are asked of the catalogue at a time.
const chunk = 200

// candidates returns the entries of the articles that may have what is sought.
func (x *Index) candidates(ctx context.Context, l *lookup,
	q *Query) iter.Seq2[archive.Entry, error] {
	match := l.match(q)
	if match == "" {
		return x.archive.Latest(ctx, q.selection(), q.Below)
	}
	return func(yield func(archive.Entry, error) bool) {
		for below := q.Below; ; {
			numbers, err := x.numbers(ctx, match, below)
			if err != nil {
				yield(archive.Entry{}, err)
				return
			}
			if len(numbers) == 0 {
				return
			}
			which := q.selection()
			which.Numbers, below = numbers, numbers[len(numbers)-1]
			for e, err := range x.archive.Latest(ctx, which, 0) {
				if !yield(e, err) || err != nil {
					return
				}
			}
			if len(numbers) < chunk {
				return
			}
		}
	}
}

// numbers returns the next numbers of articles that match, the greatest first.
func (x *Index) numbers(ctx context.Context, match string, below int64) (all []int64, err error) {
	query, args := "SELECT rowid FROM terms WHERE terms MATCH ?", []any{match}
	if below > 0 {
		query, args = query+" AND rowid < ?", append(args, below)
	}
	rows, err := x.db.QueryContext(ctx, query+" ORDER BY rowid DESC LIMIT ?",
		append(args, chunk)...)
	if err != nil {
		return nil, x.about(err)
	}
	defer rows.Close()
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			return nil, x.about(err)
		}
		all = append(all, n)
	}
	return all, x.about(rows.Err())
}

// Plain returns what Articles does of a query without words, for which no index is needed.
func Plain(ctx context.Context, a *archive.Archive, v *archive.View,
	q Query) iter.Seq2[Hit, error] {
	return (&Index{archive: a}).Articles(ctx, v, q)
}
