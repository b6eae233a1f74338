package main

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"
)

const (
	rare     = 3e-5 // a letter that is rarer stays out of its language's alphabet
	smoothed = 0.01 // of the pairs that were never seen, so much is expected
	perBit   = 4    // costs are written in quarters of a bit
	maxCost  = 63   // the highest that is written
	known    = 3500 // characters of a language that are written
)

// cost is what a frequency costs, as it is written.
func cost(frequency float64) int {
	return int(math.Min(maxCost, math.Round(-perBit*math.Log2(frequency))))
}

// writePairs writes the table of a language: its name, its alphabet after a space, which stands
// for what is no letter, and for each of these what each costs behind it.
func writePairs(out *strings.Builder, language string, words []word) {
	letters := alphabet(words)
	at := map[rune]int{}
	for i, r := range letters {
		at[r] = i
	}
	pairs := count(words, at, joined[language])
	fmt.Fprintf(out, "pairs %s\n%s\n", language, string(letters))
	behind := make([]float64, len(letters)) // how often a letter stands anywhere
	for _, row := range pairs {
		for b, n := range row {
			behind[b] += n
		}
	}
	total := sum(behind)
	for _, row := range pairs {
		of := sum(row)
		for b, n := range row {
			f := smoothed * behind[b] / total
			if of > 0 {
				f += (1 - smoothed) * n / of
			}
			out.WriteByte(byte('0' + cost(math.Max(f, 1e-9))))
		}
		out.WriteByte('\n')
	}
}

// alphabet gives a space and the letters of a language in the order of Unicode. Where
// most are not Latin, the Latin ones are those of foreign names and stay out.
func alphabet(words []word) []rune {
	counts := map[rune]float64{}
	total, latin := 0.0, 0.0
	for _, w := range words {
		for _, r := range w.letters {
			counts[r] += w.weight
			total += w.weight
			if unicode.Is(unicode.Latin, r) {
				latin += w.weight
			}
		}
	}
	letters := []rune{' '}
	for _, r := range slices.Sorted(maps.Keys(counts)) {
		foreign := unicode.Is(unicode.Latin, r) != (latin > total/2) && !unicode.IsMark(r)
		if !foreign && counts[r] > rare*total {
			letters = append(letters, r)
		}
	}
	return letters
}

// count counts which letter follows which. Words with a letter beyond the alphabet are left out.
func count(words []word, at map[rune]int, joined bool) [][]float64 {
	n := len(at)
	pairs := make([][]float64, n)
	for i := range pairs {
		pairs[i] = make([]float64, n)
	}
	first, last := make([]float64, n), make([]float64, n)
	for _, w := range words {
		before := 0
		for i, r := range w.letters {
			here, ok := at[r]
			if !ok {
				break
			}
			if i == 0 {
				first[here] += w.weight
			} else {
				pairs[before][here] += w.weight
			}
			if before = here; i == len(w.letters)-1 {
				last[here] += w.weight
			}
		}
	}
	bound(pairs, first, last, joined)
	return pairs
}

// bound adds what stands between words: space, or in ten words joined the next word.
func bound(pairs [][]float64, first, last []float64, joined bool) {
	spaced, total := 1.0, sum(first)
	if joined {
		spaced = 0.1
	}
	for a := range pairs {
		pairs[0][a] += spaced * first[a]
		pairs[a][0] += spaced * last[a]
		for b := range pairs {
			pairs[a][b] += (1 - spaced) * last[a] * first[b] / total
		}
	}
}

// sum adds up.
func sum(all []float64) float64 {
	s := 0.0
	for _, x := range all {
		s += x
	}
	return s
}

// writeCharacters writes the characters of a language, all of one cost on a line.
func writeCharacters(out *strings.Builder, language string, words []word) {
	counts := map[rune]float64{}
	total := 0.0
	for _, w := range words {
		for _, r := range w.letters {
			if r >= 0x80 {
				counts[r] += w.weight
				total += w.weight
			}
		}
	}
	all := slices.SortedFunc(maps.Keys(counts), func(a, b rune) int {
		if counts[a] != counts[b] {
			if counts[a] > counts[b] {
				return -1
			}
			return 1
		}
		return int(a - b)
	})
	fmt.Fprintf(out, "characters %s\n", language)
	for i := 0; i < min(len(all), known); {
		c, line := cost(counts[all[i]]/total), []rune{}
		for ; i < min(len(all), known) && cost(counts[all[i]]/total) == c; i++ {
			line = append(line, all[i])
		}
		slices.Sort(line)
		fmt.Fprintf(out, "%c%s\n", '0'+c, string(line))
	}
	out.WriteByte('\n')
}
