package report

import (
	"strconv"
	"strings"
	"time"
)

// nbsp keeps a figure and its unit on one line. Renderers print it as a plain space.
const nbsp = "\u00a0"

// none stands in a cell where there is nothing to say.
const none = "–"

// bit is 1 for what holds.
func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// count writes a number with a comma between thousands.
func count(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// number writes "1 word", "5 words" and so on.
func number(n int, one, more string) string {
	if n == 1 {
		return "1" + nbsp + one
	}
	return count(n) + nbsp + more
}

// percent writes n as a per cent of whole. Only nothing is 0 % and only everything is
// 100 %: a reader acts on both.
func percent(n, whole int) string {
	switch {
	case whole <= 0 || n <= 0:
		return "0" + nbsp + "%"
	case n >= whole:
		return "100" + nbsp + "%"
	}
	p := int(100*float64(n)/float64(whole) + .5)
	switch p {
	case 0:
		return "<1" + nbsp + "%"
	case 100:
		return ">99" + nbsp + "%"
	}
	return strconv.Itoa(p) + nbsp + "%"
}

// share writes "41 % (212)", the form in a column that says of what it is a per cent.
func share(n, whole int) string {
	if n == 0 {
		return "0"
	}
	return percent(n, whole) + " (" + count(n) + ")"
}

// shareOf writes "41 % (212 of 517)".
func shareOf(n, whole int) string {
	return percent(n, whole) + " (" + count(n) + nbsp + "of" + nbsp + count(whole) + ")"
}

// decimal writes a proportion with two places, 0 and 1 only if they are exact.
func decimal(x float64) string {
	switch {
	case x <= 0:
		return "0"
	case x >= 1:
		return "1"
	case x < .005:
		return "<.01"
	case x >= .995:
		return ">.99"
	}
	return strings.TrimPrefix(strconv.FormatFloat(x, 'f', 2, 64), "0")
}

// moment writes a publication time so that rows can be compared: in UTC and to the minute, or a
// day if no more is known. A time without a zone is local. What is not a date is returned as it
// stands.
func moment(published string) string {
	t, ok := instant(published)
	if !ok || len(published) == len(time.DateOnly) {
		return published
	}
	at := t.UTC().Format("2006-01-02" + nbsp + "15:04")
	if _, err := time.Parse(localTime, published); err == nil {
		at += nbsp + "local"
	}
	return at
}

// localTime is RFC 3339 without an offset, as the result has a time whose zone nobody gave.
const localTime = "2006-01-02T15:04:05"

// instant reads a date of the result; a day is its first instant, and a time without a zone counts
// as if it were in UTC.
func instant(published string) (time.Time, bool) {
	for _, layout := range []string{time.RFC3339, localTime, time.DateOnly} {
		if t, err := time.Parse(layout, published); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// or returns s, or a dash if it is empty.
func or(s string) string {
	if s = clean(s); s == "" {
		return none
	}
	return s
}

// list joins names for an error message.
func list[S ~string](names []S) string {
	var b strings.Builder
	for i, n := range names {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(string(n))
	}
	return b.String()
}
