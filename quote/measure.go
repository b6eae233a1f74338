package quote

import "strings"

// Marks of measure and repetition, which look like quotation marks: 6' 2", and " for what stands
// above it.

// feet reports whether the digits before s[i] follow a foot mark: 6'2".
func feet(s string, i int) bool {
	for i > 0 && isDigit(s[i-1]) {
		i--
	}
	s = strings.TrimSuffix(s[:i], " ")
	for _, m := range []string{"'", "’", "′"} {
		if b := strings.TrimSuffix(s, m); len(b) < len(s) && b != "" && isDigit(b[len(b)-1]) {
			return true
		}
	}
	return false
}

// repeatsAbove reports whether m, before a space, stands for what is above it: alone in its line,
// at the start, or between wide spaces.
func repeatsAbove(s string, m *mark) bool {
	if wide(s[:m.lo], s[m.hi:]) {
		return true
	}
	line, _, _ := strings.Cut(s[m.hi:], "\n")
	return m.first && !strings.ContainsAny(line, "\"”")
}

// wide reports whether more than one space stands on both sides of a mark between two stretches of
// text: a tab, two spaces, the end of a line.
func wide(before, after string) bool {
	b := strings.TrimRight(before, " \t\n\r")
	a := strings.TrimLeft(after, " \t\n\r")
	return isWide(before[len(b):]) && isWide(after[:len(after)-len(a)])
}

func isWide(space string) bool { return len(space) > 1 || space == "\t" || space == "\n" }
