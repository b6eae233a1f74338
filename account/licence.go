package account

import (
	"cmp"
	"slices"
	"strings"

	"overlap/agency"
	"overlap/align"
	"overlap/internal/codec"
	"overlap/internal/span"
	"overlap/result"
	"overlap/shingle"
	"overlap/sketch"
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
	run      *Book
	draft    int
	text     shingle.Text      // of the draft
	creditor Creditor          // knows of the draft's text only what it did not copy
	words    []*result.Licence // of each word, so far
	known    map[result.Licence]*result.Licence
}

// licences returns the licences of a draft with ledger l and claims on it, by words, most first,
// then as the rest compares.
func (r *Book) licences(l *ledger, draft int, claims []claim,
	sheltered []span.Span) []result.Licence {
	k := &licenser{run: r, draft: draft, words: make([]*result.Licence, len(l.class)),
		known: make(map[result.Licence]*result.Licence)}
	k.read(l)
	for _, c := range claims {
		if name := r.Agency[c.text]; name != "" {
			k.lay(c.copied(), k.ofAgency(name))
		}
	}
	for i, c := range l.class {
		if c == shared && k.words[i] == nil {
			k.words[i] = k.ofOutlet(l.source[i])
		}
	}
	k.quotations(l, claims)
	return k.sum(l, sheltered)
}

// copied returns the words of a claim that are the other text's copy: a word that was changed
// inside of a passage stands in it still, but of what is said in other words only what is the same.
func (c *claim) copied() []span.Span {
	if c.kind == align.Rewritten {
		return c.Literal
	}
	return []span.Span{c.Span}
}

// lay puts words under a licence where they stand under none that allows as much.
func (k *licenser) lay(words []span.Span, licence *result.Licence) {
	for _, s := range words {
		for i := s.First; i < s.Last; i++ {
			if k.words[i] == nil || compareLicences(licence, k.words[i]) < 0 {
				k.words[i] = licence
			}
		}
	}
}

// compareLicences orders licences: those that allow more come first.
func compareLicences(l, m *result.Licence) int {
	rank := func(l *result.Licence) int {
		return slices.Index(append(slices.Clone(result.AllRights), ""), result.Rights(l.Rights))
	}
	return cmp.Or(codec.Bit(m.Allowed)-codec.Bit(l.Allowed), cmp.Compare(rank(l), rank(m)),
		cmp.Compare(l.Of, m.Of), codec.Bit(m.Credited)-codec.Bit(l.Credited))
}

// quotations puts quotations that are no agency copy under the licence of the outlet that had
// them first. Those that stand in no passage stand under none.
func (k *licenser) quotations(l *ledger, claims []claim) {
	for _, c := range claims {
		for _, s := range c.Literal {
			for i := s.First; i < s.Last; i++ {
				if k.words[i] == nil && (l.class[i] == sharedQuoted || l.class[i] == quoted) {
					k.words[i] = k.ofOutlet(k.run.Texts[c.text].Editions[0])
				}
			}
		}
	}
}

// sum counts the copied words under each licence, each once.
func (k *licenser) sum(l *ledger, sheltered []span.Span) []result.Licence {
	again := l.again(k.run.Documents[k.draft].Repetitions)
	for i, licence := range k.words {
		if licence == nil || again[i] {
			continue
		}
		switch {
		case l.class[i] == shared:
			licence.Words++
		case l.class[i] == sharedQuoted:
			licence.Quoted++
		}
		if span.Within(span.Of(i, i+1), sheltered) > 0 {
			licence.Sheltered++
		}
	}
	var all []result.Licence
	for _, licence := range k.known {
		if licence.Words+licence.Quoted+licence.Sheltered > 0 {
			all = append(all, *licence)
		}
	}
	slices.SortFunc(all, func(a, b result.Licence) int {
		return cmp.Or(cmp.Compare(b.Words, a.Words), cmp.Compare(b.Quoted, a.Quoted),
			compareLicences(&a, &b))
	})
	return all
}

// again tells of each word whether the article printed it before.
func (l *ledger) again(repetitions []sketch.Repetition) []bool {
	again := make([]bool, len(l.class))
	for _, s := range repetitions {
		for i := s.First; i < s.Last; i++ {
			again[i] = true
		}
	}
	return again
}

// ofAgency returns the licence of an agency's copy.
func (k *licenser) ofAgency(name string) *result.Licence {
	rights := k.run.agencyRights[name]
	credited := rights == result.LicensedCredited && k.creditsAgency(name)
	return k.licence(result.Licence{Of: name, Agency: true, Rights: string(rights),
		Credited: credited})
}

// ofOutlet returns the licence of the outlet of article of, or of the article if it names none.
func (k *licenser) ofOutlet(of int) *result.Licence {
	a := k.run.Documents[of]
	rights := k.run.Options.Outlets.Of(a.Outlet).Licence()
	credited := rights == result.LicensedCredited && k.creditor.Credits(k.run, k.draft, of)
	return k.licence(result.Licence{Of: cmp.Or(a.Outlet, a.ID), Rights: string(rights),
		Credited: credited})
}

// licence returns the one licence that says what l does, and whether it holds.
func (k *licenser) licence(l result.Licence) *result.Licence {
	rights := result.Rights(l.Rights)
	l.Allowed = rights == result.OwnWords || rights == result.Licensed ||
		rights == result.LicensedCredited && l.Credited
	if k.known[l] == nil {
		counted := l
		k.known[l] = &counted
	}
	return k.known[l]
}

// creditsAgency reports whether the draft credits an agency.
func (k *licenser) creditsAgency(name string) bool {
	h := k.creditor.head
	a := agency.Article{Byline: h.Byline, Credit: h.Credit, Text: k.text.Source}
	if k.run.Options.Agencies.Credits(a, k.text.Words, name) {
		return true
	}
	a.Text = k.creditor.fields[2].Source
	return k.run.Options.Agencies.Names(a, name)
}

// read splits the draft's text, and tells the creditor what of it is not copied.
func (k *licenser) read(l *ledger) {
	r := k.run
	r.WordsOf(k.draft, &k.text)
	c := &k.creditor
	c.run, c.article, c.head = r, k.draft, r.HeadOf(r.Documents[k.draft])
	c.fields[0].Split(c.head.Credit)
	c.fields[1].Split(c.head.Byline)
	c.fields[2].Split(uncopied(&k.text, l.class))
}

// uncopied returns a text without the words that are copied prose, with line ends in their
// place. Lines that look like a byline or a credit stay: who pastes them credits.
func uncopied(text *shingle.Text, classes []class) string {
	kept := []byte(text.Source)
	for i := 0; i < len(text.Words) && i < len(classes); {
		lo := strings.LastIndexByte(text.Source[:text.Words[i].Lo], '\n') + 1
		hi := len(text.Source)
		if n := strings.IndexByte(text.Source[lo:], '\n'); n >= 0 {
			hi = lo + n
		}
		first := i
		for i < len(text.Words) && i < len(classes) && int(text.Words[i].Lo) < hi {
			i++
		}
		if isCreditLine(text.Source[lo:hi], i-first) {
			continue
		}
		for j := first; j < i; j++ {
			if w := text.Words[j]; classes[j] == shared {
				for b := w.Lo; b < w.Hi; b++ {
					kept[b] = '\n'
				}
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
	line = strings.TrimRight(line, " \t\r\"”’»)")
	return words <= creditWords && !strings.HasSuffix(line, ".") && !strings.HasSuffix(line, "!") &&
		!strings.HasSuffix(line, "?") && !strings.HasSuffix(line, ",")
}
