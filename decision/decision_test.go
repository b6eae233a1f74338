package decision

import (
	"strings"
	"testing"

	"overlap/result"
)

const line = `{"pair":"p0123456789abcdef","passage":"w01234567","words":"` +
	`00112233445566778899aabbccddeeff","decision":"accepted","reason":"a statement",` +
	`"by":"A. Holm","at":"2026-11-30T17:00:00Z"}`

// TestRead reads a file in its order; Apply chooses of two decisions on one thing.
func TestRead(t *testing.T) {
	later := strings.Replace(line, "accepted", "dismissed", 1)
	whole := strings.Replace(line, `"passage":"w01234567",`, "", 1)
	all, err := Read(strings.NewReader("\ufeff# kept by the desk\n\n" + line + "\r\n" + whole +
		"\n" + later))
	if err != nil || len(all) != 3 {
		t.Fatalf("%v, %v", all, err)
	}
	if d := all[2]; d.Decision != result.Dismissed || d.By != "A. Holm" || d.State != "" {
		t.Errorf("%+v", d)
	}
	if all[1].Passage != "" {
		t.Errorf("%+v", all[1])
	}
}

// TestReadErrors says what is wrong with a line, and with which.
func TestReadErrors(t *testing.T) {
	for _, row := range [][3]string{
		{`"accepted"`, `"acepted"`, `1: decision "acepted": want accepted or dismissed`},
		{`a statement`, ` `, "1: reason has no word: say why"},
		{`a statement`, `...`, "1: reason has no word: say why"},
		{`a statement`, "\u200b\u2060", "1: reason has no word: say why"},
		{`A. Holm`, ``, "1: by has no word: say who decided"},
		{`A. Holm`, "\u200d-", "1: by has no word: say who decided"},
		{`"pair"`, `"Pair"`, `1: no decision: key "Pair": want "pair"`},
		{`"by"`, `"reason":"again","by"`, `1: no decision: key "reason" stands twice`},
		{`p0123456789abcdef`, `p01`, `1: pair "p01": want the id of a pair, as a result has it`},
		{`w01234567`, `W01234567`, "1: passage"},
		{`00112233`, `x0112233`, "1: words"},
		{`2026-11-30T17:00:00Z`, `yesterday`, "1: at"},
		{`"by"`, `"who"`, `1: no decision: unknown key "who"`},
		{line, line + line, "1: more than one thing"},
		{line, "[]", "1: no decision"},
		{line, "\n\n" + strings.Repeat(" ", LongestLine) + line, "3: the line has more than"},
		{"a statement", "\xff", "1: the line is not UTF-8"},
		{"a statement", strings.Repeat("a", longestText+1), "1: reason has"},
		{line, strings.Repeat("\n", MostLines+1), "100001: more than"},
	} {
		was, is, want := row[0], row[1], row[2]
		_, err := Read(strings.NewReader(strings.Replace(line, was, is, 1)))
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%.30q for %.30q: %v; want %s", is, was, err, want)
		}
	}
}

// FuzzRead reads anything: what it takes makes sense, and is read again.
func FuzzRead(f *testing.F) {
	f.Add(line)
	f.Add("# a remark\n" + line + "\n{}")
	f.Fuzz(func(t *testing.T, file string) {
		all, err := Read(strings.NewReader(file))
		if err != nil && all != nil {
			t.Error("an error, and decisions")
		}
		for i := range all {
			if err := check(&all[i]); err != nil {
				t.Error(err)
			}
		}
	})
}

// TestApply: of several decisions on one thing the last that stands holds, else the last; those on
// other pairs are returned.
func TestApply(t *testing.T) {
	p := result.Pair{ID: "p0123456789abcdef", A: "a", B: "b", Passages: []result.Passage{{
		ID: "w01234567", A: result.Span{Lo: 0, Hi: 5}, B: result.Span{Lo: 0, Hi: 5}}}}
	now, old := Seal(&p.Passages[0], "Goats at", "Goats on"), "0123456789abcdef0123456789abcdef"
	d := func(words, says, by string) result.Decision {
		return result.Decision{Pair: p.ID, Passage: "w01234567", Words: words, Decision: says,
			By: by}
	}
	for _, test := range []struct {
		all       []result.Decision
		by, state string
	}{
		{[]result.Decision{d(now, "accepted", "1"), d(now, "dismissed", "2")}, "2", "standing"},
		{[]result.Decision{d(now, "accepted", "1"), d(old, "dismissed", "2")}, "1", "standing"},
		{[]result.Decision{d(old, "accepted", "1"), d(now, "dismissed", "2")}, "2", "standing"},
		{[]result.Decision{d(old, "accepted", "1"), d(old, "dismissed", "2")}, "2", "reopened"},
	} {
		r := &result.Result{Pairs: []result.Pair{p}, Articles: []result.Article{
			{ID: "a", Text: "Goats at", Draft: true}, {ID: "b", Text: "Goats on"}}}
		other := d(now, "accepted", "3")
		other.Pair = "pfedcba9876543210"
		others := Apply(r, append(test.all, other))
		if len(others) != 1 || others[0].By != "3" {
			t.Errorf("others: %+v", others)
		}
		if len(r.Decisions) != 1 || r.Decisions[0].By != test.by ||
			r.Decisions[0].State != test.state || r.Articles[0].Decided == nil {
			t.Errorf("%+v; want that of %s, %s", r.Decisions, test.by, test.state)
		}
	}
}

// TestSeal changes with every sign of either side, and not with line breaks.
func TestSeal(t *testing.T) {
	q := &result.Passage{A: result.Span{Lo: 2, Hi: 16}, B: result.Span{Lo: 0, Hi: 14}}
	of := Seal(q, "A. Goats at sea, all.", "Goats at sea, and so on.")
	for text, same := range map[string]bool{"A. Goats\nat\tsea, ": true, "A. Goats at sea; ": false,
		"A. goats at sea, ": false} {
		if got := Seal(q, text, "Goats at sea, and so on."); (got == of) != same {
			t.Errorf("%q: %v", text, got == of)
		}
	}
	if Seal(q, "", "") == of || len(of) != 2*sealBytes {
		t.Error(of)
	}
}
