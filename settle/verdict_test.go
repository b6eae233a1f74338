package settle

import (
	"testing"

	"pgregory.net/rapid"

	"overlap/result"
)

// TestJudge puts down what part of an article must be copied for each verdict.
func TestJudge(t *testing.T) {
	from := func(words int, earlier bool) []result.Source {
		if words == 0 {
			return nil
		}
		return []result.Source{{Article: "source", Words: words, Earlier: earlier}}
	}
	type account struct {
		own, shared, quoted, sharedQuoted, rewritten, common, again, excluded int
		edited, agencyOwn, scattered                                          int
		undated                                                               bool
	}
	for _, test := range []struct {
		name    string
		account account
		verdict string
		words   int
		said    string
	}{
		{"four fifths", account{own: 20, shared: 80}, republished, 80, " copied from "},
		{"less", account{own: 21, shared: 79}, partlyCopied, 79, " copied from "},
		{"four fifths, undated", account{own: 20, shared: 80, undated: true}, republished, 80,
			" shared with "},
		{"of prose, with quotations that others print", account{own: 10, shared: 40,
			sharedQuoted: 50}, republished, 40, " copied from "},
		{"of prose, with quotations of its own", account{own: 10, shared: 40, quoted: 50},
			partlyCopied, 40, " copied from "},
		{"of prose that is not left out", account{own: 0, shared: 40, excluded: 60},
			partlyCopied, 40, " copied from "},
		{"shorter than a passage", account{own: 0, shared: 7}, independent, 7, " shared with "},
		{"two passages", account{own: 184, shared: 16}, partlyCopied, 16, " copied from "},
		{"less than two passages", account{own: 85, shared: 15}, independent, 15, " shared with "},
		{"a twentieth", account{own: 950, shared: 50}, partlyCopied, 50, " copied from "},
		{"less than a twentieth", account{own: 951, shared: 49}, sharesProse, 49, " shared with "},
		{"a sentence of background", account{own: 951, shared: 32}, independent, 32,
			" shared with "},
		{"little prose beside quotations", account{own: 800, shared: 30, sharedQuoted: 90},
			sharesProse, 30, " shared with "},
		{"less prose beside quotations", account{own: 900, shared: 20, sharedQuoted: 90},
			sharesQuotes, 90, inQuotations},
		{"every sentence edited", account{own: 40, shared: 60, edited: 20}, republished, 60,
			" copied from "},
		{"most words edited", account{own: 55, shared: 45, edited: 40}, partlyCopied, 45,
			" copied from "},
		{"an agency's first", account{own: 100, agencyOwn: 100}, agencyCopy, 100, " copy of "},
		{"a hundred words", account{own: 9900, shared: 100}, partlyCopied, 100, " copied from "},
		{"a line again and again", account{own: 80, shared: 20, again: 10}, independent, 20,
			" shared with "},
		{"a fifth in other words", account{own: 250, rewritten: 50}, rewritten, 50,
			" in other words from "},
		{"less in other words", account{own: 251, rewritten: 50}, independent, 0,
			"no earlier text of the set has its words"},
		{"few in other words", account{own: 100, rewritten: 49}, independent, 0,
			"no earlier text of the set has its words"},
		{"in other words, undated", account{own: 250, rewritten: 50, undated: true}, sharesProse,
			50, " shared in other words with "},
		{"more copied than in other words", account{own: 150, shared: 60, rewritten: 50},
			partlyCopied, 60, " copied from "},
		{"quotations", account{own: 92, sharedQuoted: 8}, sharesQuotes, 8, inQuotations},
		{"few quotations", account{own: 93, sharedQuoted: 7}, independent, 7, inQuotations},
		{"common language", account{own: 100, common: 90}, independent, 0,
			"no earlier text of the set has its words as prose that counts"},
		{"scattered", account{own: 900, scattered: 11}, independent, 11,
			" in short pieces that others have, too"},
		{"nothing", account{}, independent, 0, "no earlier text of the set has its words"},
	} {
		a := test.account
		got := judge(&result.Account{Own: a.own, Shared: a.shared + a.scattered, Quoted: a.quoted,
			SharedQuoted: a.sharedQuoted, Rewritten: a.rewritten, Common: a.common,
			SharedRepeated: a.again, Edited: a.edited, AgencyOwn: a.agencyOwn,
			Excluded: a.excluded, Sources: from(a.shared, !a.undated),
			RewrittenFrom: from(a.rewritten, !a.undated)}, a.agencyOwn > 0, 8)
		if got.verdict != test.verdict || got.words != test.words || got.said != test.said {
			t.Errorf("%s: %+v", test.name, got)
		}
	}
}

// TestJudgeMore: who copies more of a text of the same length gets no milder verdict.
func TestJudgeMore(t *testing.T) {
	severity := map[string]int{independent: 0, partlyCopied: 1, republished: 2}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.IntRange(1, 3000).Draw(t, "words")
		least := rapid.IntRange(4, 20).Draw(t, "least")
		judged := func(copied int) finding {
			return judge(&result.Account{Own: words - copied, Shared: copied,
				Sources: []result.Source{{Words: copied, Earlier: true}}}, false, least)
		}
		copied := rapid.IntRange(1, words).Draw(t, "copied")
		fewer, more := judged(copied-1), judged(copied)
		if severity[more.verdict] < severity[fewer.verdict] || more.words != copied {
			t.Fatal(fewer, more)
		}
	})
}
