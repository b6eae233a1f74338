package check

import (
	"cmp"
	"slices"

	"overlap/account"
	"overlap/draft"
	"overlap/index"
	"overlap/internal/span"
	"overlap/result"
	"overlap/shingle"
	"overlap/timeline"
)

// Warn finds what is odd about the drafts of a book, and says in their accounts what they have
// beside their texts.
func Warn(b *account.Book) {
	for i, a := range b.Documents {
		if b.Drafts.IsBeside(a) {
			foldCompanion(b, i)
		}
	}
	for i, a := range b.Documents {
		if !a.Draft || b.Drafts.IsBeside(a) {
			continue
		}
		d, words := b.Drafts[a], b.WordsOf(i, new(shingle.Text))
		d.Warnings = slices.Concat(d.Warnings, disguised(a, d, words), quotedMostly(a, words),
			datedBefore(b, i))
		slices.SortFunc(d.Warnings, func(a, b result.Warning) int {
			return cmp.Or(cmp.Compare(a.Grade, b.Grade), cmp.Compare(a.Lo, b.Lo),
				cmp.Compare(a.Kind, b.Kind))
		})
	}
}

// foldCompanion says in the account of a draft what it has in the companion i.
func foldCompanion(b *account.Book, i int) {
	d := b.Drafts[b.Documents[i]]
	c, of := d.Beside, b.Drafts[d.Beside.Of]
	if b.Faulty[i] {
		of.Unchecked = draft.Unknown
	}
	if own := &b.Accounts[slices.Index(b.Documents, c.Of)]; c.Hidden {
		own.Hidden = c.Words
	} else if span.Size(d.Copied) > 0 {
		own.SharedUnread = (*result.Gate)(nil).Counted(b.Accounts[i])
	}
	of.Warnings = append(of.Warnings, c.Warnings(d.Copied, b.WordsOf(i, new(shingle.Text)))...)
}

// leastDisguised is how many words, at least, have letters that look like others, are parted or run
// together in a draft that is warned of them: one or two are a slip of a keyboard.
const leastDisguised = 3

// disguised warns of letters that were replaced or parted, and of words run together.
func disguised(a *index.Document, d *draft.Draft, t *shingle.Text) (all []result.Warning) {
	var masked []int
	if a.Respelt == nil && len(d.Met) > 0 {
		masked = shingle.Masked(t.Source)
	}
	for _, kind := range []struct {
		name  string
		words []int
	}{{result.WarnReplaced, masked}, {result.WarnParted, d.Parted}, {result.WarnJoined, d.Joined}} {
		some := inSpans(kind.words, d.Met)
		if len(some) < draft.InRow {
			some = inSpans(kind.words, d.Copied)
		}
		if len(some) < leastDisguised {
			continue
		}
		first, last := some[0], some[len(some)-1]
		lo, end := t.Bytes(first, min(first+draft.InRow, len(t.Words)))
		_, hi := t.Bytes(last, last+1)
		all = append(all,
			warning(kind.name, result.Disguise, len(some), t.Source[lo:end], lo, hi))
	}
	if odd := shingle.OddWords(t.Source); odd != nil && len(all) == 0 {
		lo, end := odd[0].Lo, odd[min(draft.InRow, len(odd))-1].Hi
		all = append(all, warning(result.WarnReplaced, result.Disguise, len(odd), t.Source[lo:end],
			lo, odd[len(odd)-1].Hi))
	}
	return all
}

// warning returns a warning of some words between two bytes. The first of them are its example.
func warning(kind, grade string, words int, first string, lo, hi int) result.Warning {
	return result.Warning{Kind: kind, Grade: grade, Words: words, Example: draft.Clip(first),
		Lo: lo, Hi: hi}
}

// inSpans returns those of some words that lie in spans, which are a union.
func inSpans(words []int, spans []span.Span) []int {
	return slices.DeleteFunc(slices.Clone(words), func(n int) bool { return !span.In(n, spans) })
}

// quotedMostly warns of a draft more than two fifths of which is quotation.
func quotedMostly(a *index.Document, t *shingle.Text) []result.Warning {
	n := span.Size(a.Spoken)
	if 5*n <= 2*a.Size || a.Spoken[len(a.Spoken)-1].Last > len(t.Words) { // it cannot be read
		return nil
	}
	first, last := a.Spoken[0], a.Spoken[len(a.Spoken)-1]
	lo, end := t.Bytes(first.First, first.Last)
	_, hi := t.Bytes(last.First, last.Last)
	return []result.Warning{warning(result.WarnQuoted, result.Note, n, t.Source[lo:end], lo, hi)}
}

// datedBefore warns of a draft that dates itself before a source of its words.
func datedBefore(b *account.Book, i int) []result.Warning {
	a, words := b.Documents[i], 0
	for _, s := range b.Accounts[i].Sources {
		source := b.Documents[b.Number(s.Article)]
		if timeline.Direct(b.Drafts[a].When, source.When).First < 0 {
			words += s.Words
		}
	}
	if words == 0 || a.When.Known {
		return nil
	}
	return []result.Warning{{Kind: result.WarnDate, Grade: result.Note, Words: words,
		Example: b.HeadOf(a).Published}}
}
