package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Who speaks behind a dash.

// hear lets the verbs of c that bring what is said behind a dash be verbs of saying.
func (c clause) hear() {
	sayings, _ := dashWords()
	for k := range c {
		if !c[k].upper && c[k].hash != saHash && sayings.of(c[k].hash) != 0 {
			c[k].class |= cue
		}
	}
}

// decideLine sets the source of the quotation i, which a dash opens and whose first part ends
// before the word last: by its cue; by the paragraph behind, which may say who spoke; or as the
// line before goes on in it, unless one of the two asks.
func (sc *scene) decideLine(i, first, last int) {
	q := &sc.qs[i]
	sc.after.hear()
	if q.Source, q.Rule = sc.saidBehind(i); !q.Source.Empty() {
		return
	}
	if q.Source, q.Rule = sc.saidBefore(); !q.Source.Empty() {
		return
	}
	if q.Source = sc.toldBehind(last, true); !q.Source.Empty() {
		q.Rule = RuleAfter
		return
	}
	before := sc.quotationBefore(i)
	switch {
	case len(sc.before) > 0 && !sc.colonBefore(first):
	case before < 0 || !sc.lineAfter(before, i):
		q.Source, q.Rule = sc.nearby(i, first, last)
	case !sc.asksAt(before) && !sc.asksAt(i):
		q.Source, q.Rule = sc.continued(before)
	}
	if q.Source.Empty() {
		q.Rule = RuleDash
	}
}

// lineAfter reports whether the quotation i stands in the line behind that of the one before, and
// a dash opened that.
func (sc *scene) lineAfter(before, i int) bool {
	s := sc.t.Source
	if !dashBefore(s, sc.qs[before].Lo) {
		return false
	}
	_, between, ok := strings.Cut(s[sc.qs[before].Hi:sc.qs[i].Lo], "\n")
	return ok && !strings.ContainsFunc(between, isWordRune)
}

// asksAt reports whether the quotation i ends with a question.
func (sc *scene) asksAt(i int) bool { return sc.t.Source[sc.qs[i].Hi-1] == '?' }

// dashBefore reports whether a dash stands before the byte lo.
func dashBefore(s string, lo int) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(s[:lo], unicode.IsSpace))
	return isDash(r) || r == '-'
}
