package decision

import (
	"strings"
	"testing"

	"overlap/result"
)

const line = `{"pair":"p0123456789abcdef","passage":"w01234567","words":"` +
	`00112233445566778899aabbccddeeff","decision":"accepted","reason":"a statement",` +
	`"by":"A. Holm","at":"2026-11-30T17:00:00Z"}`

// TestRead reads a file; of two decisions on one thing the last holds.
func TestRead(t *testing.T) {
	later := strings.Replace(line, "accepted", "dismissed", 1)
	whole := strings.Replace(line, `"passage":"w01234567",`, "", 1)
	all, err := Read(strings.NewReader("\ufeff# kept by the desk\n\n" + line + "\r\n" + whole +
		"\n" + later))
	if err != nil || len(all) != 2 {
		t.Fatalf("%v, %v", all, err)
	}
	if d := all[0]; d.Decision != result.Dismissed || d.By != "A. Holm" || d.State != "" {
		t.Errorf("%+v", d)
	}
	if all[1].Passage != "" {
		t.Errorf("%+v", all[1])
	}
}

// TestReadErrors says what is wrong with a line, and with which.
func TestReadErrors(t *testing.T) {
	for change, want := range map[[2]string]string{
		{`"accepted"`, `"acepted"`}:           `1: decision "acepted": want accepted or dismissed`,
		{`a statement`, ` `}:                  "1: reason is empty: say why",
		{`A. Holm`, ``}:                       "1: by is empty: say who decided",
		{`p0123456789abcdef`, `p01`}:          `1: pair "p01": want the id of a pair, as a result has it`,
		{`w01234567`, `W01234567`}:            "1: passage",
		{`00112233`, `x0112233`}:              "1: words",
		{`2026-11-30T17:00:00Z`, `yesterday`}: "1: at",
		{`"by"`, `"who"`}:                     "1: no decision: unknown field",
		{line, line + line}:                   "1: more than one thing",
		{line, "[]"}:                          "1: no decision",
		{line, "\n\n" + strings.Repeat(" ", LongestLine) + line}: "3: the line has more than",
		{"a statement", "\xff"}:                                  "1: the line is not UTF-8",
		{"a statement", strings.Repeat("a", longestText+1)}:      "1: reason has",
		{line, strings.Repeat("\n", MostLines+1)}:                "100001: more than",
	} {
		_, err := Read(strings.NewReader(strings.Replace(line, change[0], change[1], 1)))
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%.30q for %.30q: %v; want %s", change[1], change[0], err, want)
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
