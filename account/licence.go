package account

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"overlap/agency"
	"overlap/descent"
	"overlap/internal/codec"
	"overlap/internal/span"
	"overlap/result"
	"overlap/shingle"
)

// Licences.
//
// Not all that is copied is forbidden: a newsroom pays for agencies and may print what they
// send, most of it with a credit. Where Options.Outlets says what may be printed, a check says
// of each copied word of a draft under whose rights it stands, and the gate counts those that
// may not be printed.
//
// A word is agency copy if it lies in a passage with a reference that is agency copy, whichever
// reference is its source: papers that credit the agency stand for its own text. Then the
// agency's rights decide; of several agencies, the one that allows most. Else those of the
// source's outlet do. What nobody has said anything of may not be printed.
//
// A licence that wants a credit holds if the draft gives it in its byline, its credit line or
// its text. The draft's outlet and address are no credit, and neither is a name in prose that
// it copied: "told Reuters" says whom a minister told, and came with the story.
//
// What it misses: agency copy that no reference credits, and a credit in the words of another
// language than the agency's names.

// A licenser finds the licences of one draft.
type licenser struct {
	*Book
	draft    int
	text     shingle.Text      // of the draft
	uncopied string            // what of its text it did not copy
	creditor *descent.Creditor // knows nothing else of its text
	words    []*result.Licence // of each word, so far; nil if it stands under none
	known    map[result.Licence]*result.Licence
}

// licences returns the licences of a draft with ledger l and claims on it, by words, most first,
// then as the rest compares, and notes in the ledger which of them each word stands under.
func (b *Book) licences(l ledger, draft int, claims []claim) []result.Licence {
	f := &licenser{Book: b, draft: draft, creditor: b.NewCreditor(),
		words: make([]*result.Licence, len(l)), known: make(map[result.Licence]*result.Licence)}
	b.WordsOf(draft, &f.text)
	f.uncopied = uncopied(&f.text, l)
	f.creditor.Suppose(draft, f.uncopied)
	for _, c := range claims {
		if name := b.Agency[c.text]; name != "" {
			f.lay(f.ofAgency(name), c.copied())
		}
	}
	for i, w := range l {
		if w.class == asShared && f.words[i] == nil {
			f.words[i] = f.ofOutlet(int(w.source))
		}
	}
	f.layQuotations(l, claims)
	return f.sum(l)
}

// lay puts words under a licence where they stand under none that allows as much.
func (f *licenser) lay(licence *result.Licence, words []span.Span) {
	for _, s := range words {
		for i := s.First; i < s.Last; i++ {
			if f.words[i] == nil || compareLicences(licence, f.words[i]) < 0 {
				f.words[i] = licence
			}
		}
	}
}

// rightsByWidth are all rights, the widest first, and behind them that they are not known.
var rightsByWidth = append(slices.Clone(result.AllRights), "")

// compareLicences orders licences: those that allow more come first.
func compareLicences(l, m *result.Licence) int {
	rank := func(l *result.Licence) int {
		return slices.Index(rightsByWidth, result.Rights(l.Rights))
	}
	return cmp.Or(codec.Bit(m.Allowed)-codec.Bit(l.Allowed), cmp.Compare(rank(l), rank(m)),
		cmp.Compare(l.Of, m.Of), codec.Bit(m.Credited)-codec.Bit(l.Credited))
}

// layQuotations puts quotations that are no agency copy under the licence of the outlet that had
// them first. Those that stand in no passage stand under none.
func (f *licenser) layQuotations(l ledger, claims []claim) {
	for _, c := range claims {
		for i, w := range l.in(c.Literal...) {
			if f.words[i] == nil && (w.class == asSharedQuoted || w.class == asQuoted) {
				f.words[i] = f.ofOutlet(c.article)
			}
		}
	}
}

// sum counts the copied words under each licence, each once.
func (f *licenser) sum(l ledger) []result.Licence {
	for i, licence := range f.words {
		if licence == nil || l[i].again {
			continue
		}
		licence.Words += codec.Bit(l[i].class == asShared)
		licence.Quoted += codec.Bit(l[i].class == asSharedQuoted)
		licence.Sheltered += codec.Bit(l[i].sheltered)
	}
	var sorted []*result.Licence
	for _, licence := range f.known {
		if licence.Words+licence.Quoted+licence.Sheltered > 0 {
			sorted = append(sorted, licence)
		}
	}
	slices.SortFunc(sorted, func(l, m *result.Licence) int {
		return cmp.Or(cmp.Compare(m.Words, l.Words), cmp.Compare(m.Quoted, l.Quoted),
			compareLicences(l, m))
	})
	number := make(map[*result.Licence]uint16, len(sorted))
	all := make([]result.Licence, len(sorted))
	for i, licence := range sorted {
		all[i], number[licence] = *licence, uint16(min(i+1, math.MaxUint16))
	}
	for i, licence := range f.words {
		l[i].licence = number[licence]
	}
	if len(all) == 0 {
		return nil
	}
	return all
}

// ofAgency returns the licence of an agency's copy.
func (f *licenser) ofAgency(name string) *result.Licence {
	return f.licence(result.Licence{Of: name, Agency: true,
		Rights: string(f.agencyRights[name])}, func() bool { return f.creditsAgency(name) })
}

// ofOutlet returns the licence of the outlet of article of, or of the article if it names none.
func (f *licenser) ofOutlet(of int) *result.Licence {
	a := f.Documents[of]
	return f.licence(result.Licence{Of: cmp.Or(a.Outlet, a.ID),
		Rights: string(f.Options.Outlets.Of(a.Outlet).Licence())},
		func() bool { return f.creditor.Credits(f.draft, of) })
}

// licence returns the one licence that says what l does, and whether it holds: some need that the
// draft credits whose words they are.
func (f *licenser) licence(l result.Licence, credits func() bool) *result.Licence {
	rights := result.Rights(l.Rights)
	l.Credited = rights == result.LicensedCredited && credits()
	l.Allowed = rights == result.OwnWords || rights == result.Licensed || l.Credited
	if f.known[l] == nil {
		counted := l
		f.known[l] = &counted
	}
	return f.known[l]
}

// creditsAgency reports whether the draft credits an agency.
func (f *licenser) creditsAgency(name string) bool {
	head := f.HeadOf(f.Documents[f.draft])
	a := agency.Article{Byline: head.Byline, Credit: head.Credit, Text: f.text.Source}
	if f.Options.Agencies.Credits(a, f.text.Words, name) {
		return true
	}
	a.Text = f.uncopied
	return f.Options.Agencies.Names(a, name)
}

// uncopied returns a text without the words that are copied prose, with line ends in their
// place. Lines that look like a byline or a credit stay: who pastes them credits.
func uncopied(text *shingle.Text, l ledger) string {
	kept, i, end := []byte(text.Source), 0, 0
	for line := range strings.Lines(text.Source) {
		end += len(line)
		first := i
		for i < min(len(text.Words), len(l)) && int(text.Words[i].Lo) < end {
			i++
		}
		if isCreditLine(line, i-first) {
			continue
		}
		for k, w := range text.Words[first:i] {
			if l[first+k].class == asShared {
				copy(kept[w.Lo:w.Hi], strings.Repeat("\n", int(w.Hi-w.Lo)))
			}
		}
	}
	return string(kept)
}

// creditWords is how many words a byline or a line with a credit has at most.
const creditWords = 12

// isCreditLine reports whether a line of so many words may be a byline or a credit: it is short
// and no sentence.
func isCreditLine(line string, words int) bool {
	line = strings.TrimRight(line, " \t\r\n\"”’»)")
	return words <= creditWords && (line == "" || !strings.Contains(".!?,", line[len(line)-1:]))
}
