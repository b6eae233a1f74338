// Package prose writes numbers of words into English sentences.
package prose

import (
	"fmt"
	"math"
)

// Part writes n of all words as "41 % (212 of 517 words)".
func Part(n, all int) string {
	return fmt.Sprintf("%s (%d of %s)", Percent(n, all), n, Plural(all, "word", "words"))
}

// Percent writes n as a part of all: "41 %". Only nothing is 0 %, and only everything 100 %.
func Percent(n, all int) string {
	switch {
	case n == 0:
		return "0 %"
	case n == all:
		return "100 %"
	}
	return fmt.Sprintf("%.0f %%", math.Min(99, math.Max(1, 100*float64(n)/float64(max(1, all)))))
}

// Plural writes n with the name of one thing or of several: "1 word", "5 words".
func Plural(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}
