// Package account puts every word of every article down once: as the article's own, as copied and
// from where, or as something else.
//
// It is the first half of the stage settle. It takes a set whose pairs are aligned and whose
// boilerplate and quotations are known, and gives a Book with an account of each article. Package
// settle makes the result of that. An account says of a word:
//
//   - boilerplate, if its outlet prints it again and again, it is one of the user's phrases, or the
//     article itself printed it before: unless the words it repeats are shared, for then it is,
//     too;
//   - else, inside quotation marks, shared quotation if another text prints it too (in whatever
//     order they did), and quoted if none does;
//   - else excluded, if it is agency copy and Options.ExcludeWire leaves that out;
//   - else shared, if it has its partner in a verbatim or edited passage with a text of another
//     outlet that was first or may have been; the source is the earliest such text, then the one
//     with the longest passage;
//   - else own: so are the words of a template, a form that both texts fill in; and so is what the
//     outlet had in an earlier article of its own, before any other outlet had it. An update does
//     not copy from those who copied its first version.
//
// So a word that the copier put into a copied passage is its own, and so are the words of a
// rewritten passage, which are counted apart: the figure of copied prose holds nothing but words
// that stand in the source in the same order. A passage whose matched prose, outside quotation
// marks and boilerplate, is shorter than MinWords is no evidence that prose was copied: "..., Trump
// said" beside a shared quotation.
//
// The article that stands for a text is settled first. Another edition takes over, word for word,
// what its words were settled as there; but where another outlet prints what was the first one's
// own, it is shared, and the first edition is its source.
//
// Cost: linear in the words of the articles and of their passages; one alignment for each edition
// that is not the same word for word. Each text is settled by itself, on all workers. What it
// misses: a source outside of the set.
package account

import (
	"overlap/agency"
	"overlap/descent"
	"overlap/internal/span"
	"overlap/outlet"
	"overlap/result"
	"overlap/speech"
)

// Options say how accounts are made.
type Options struct {
	Outlets     outlet.Profiles
	Agencies    *agency.Table
	Gate        *result.Gate // of drafts; none if nil
	ExcludeWire bool         // agency copy is left out
	WithText    bool         // accounts have slices
}

// A Book has the accounts of the articles of a set, and what they are made from. Settle fills it
// in; then it is only read, by whoever wants to.
type Book struct {
	*descent.Descent
	Options Options
	Speech  *speech.Speech
	Wire    [][]span.Span // of each text, words that are agency copy to be left out, as a union

	agencyRights map[string]result.Rights // what may be printed of an agency's copy, by its name
	licensed     bool                     // it is known what may be printed of some words

	Accounts []result.Account   // of each article
	Parents  [][]descent.Parent // of each article, one for each source of its account
	Faulty   []bool             // of each article: its account could not be settled: a fault
}
