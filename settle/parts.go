// Package settle makes the result of a book of accounts: articles with their verdicts, pairs,
// quotations, stories, outlets, releases and footnotes, each list in its order.
//
// It is the second half of the stage settle, behind package account, and the last of a run. What it
// writes is a function of the book: whatever order the work is done in, the bytes are the same.
//
// A result takes more memory than what it is made of: a pair of texts is 100 bytes inside and
// 500 as it is written down. So it is made in parts, some thousand elements at a time, in the order
// in which it is written, and who wants it whole puts them together.
//
// Cost: linear in the articles with their texts, which are read once more, and in the pairs; a sort
// of the pairs, quotations and edges between texts. An element whose making faults is left out, but
// for articles, which lose their verdict.
package settle

import (
	"iter"

	"overlap/account"
	"overlap/internal/work"
	"overlap/result"
)

// Parts yields the result in parts. The first one has no lists; settle makes the book when it is
// asked for, with what was measured of the recall, nil if nothing was. Then come the articles, by
// id, the pairs, the quotations, and at last all else. The error is why the run ended.
func Parts(c *work.Crew, o Options,
	settle func() (*account.Book, *result.Recall)) iter.Seq2[*result.Result, error] {
	return func(yield func(*result.Result, error) bool) {
		// a panic in yield is the caller's, and no fault of the run
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
		w := &writer{o: o}
		var recall *result.Recall
		begin := func(*result.Result) {
			w.Book, recall = settle()
			w.lent = w.lending()
		}
		if give(begin) && w.giveArticles(give) && w.givePairs(give) && w.giveQuotes(give) {
			give(func(part *result.Result) {
				part.Stories, part.Outlets, part.Releases = w.stories(), w.outlets(), w.releases()
				part.Boilerplate = w.List(func(t int) bool { return w.Drafts.IsBeside(w.First(t)) })
				part.Recall, part.Skipped, part.Footnotes = recall, w.Skipped(), w.footnotes()
			})
		}
	}
}
