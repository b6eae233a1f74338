package charset

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Costs are in quarters of a bit: what is seen once in 16 times costs 16.
const (
	perBit = 4
	unseen = 64  // what the language does not have: a letter, or a character
	most   = 128 // letters that an alphabet has at most, with the space
)

// A script is how a language is written: which letters it has, and which follow which.
type script struct {
	alphabet map[rune]uint8 // from 1; 0 is what is no letter
	latin    bool
	behind   [][]uint8 // by two letters, what the second costs behind the first
}

// A writing has what is known of all languages.
type writing struct {
	pairs      map[string]*script
	characters map[string]map[rune]uint8
	letters    map[rune]bool // of all languages, also characters
}

//go:embed letters.txt
var file string

var known = sync.OnceValue(func() *writing {
	w, err := parse(file)
	if err != nil {
		panic("charset: the table that ships: " + err.Error())
	}
	return w
})

// parse reads what internal/letters writes.
func parse(file string) (*writing, error) {
	w := &writing{map[string]*script{}, map[string]map[rune]uint8{}, map[rune]bool{}}
	lines := strings.Split(strings.TrimSuffix(file, "\n"), "\n")
	for i := 0; i < len(lines); {
		kind, language, _ := strings.Cut(lines[i], " ")
		var n int
		var err error
		switch kind {
		case "pairs":
			w.pairs[language], n, err = parsePairs(lines[i+1:])
		case "characters":
			w.characters[language], n = parseCharacters(lines[i+1:])
		default:
			err = fmt.Errorf("neither pairs nor characters: saw %q", lines[i])
		}
		if err != nil {
			return nil, fmt.Errorf("letters.txt:%d: %w", i+1, err)
		}
		i += 1 + n
	}
	for _, s := range w.pairs {
		for r := range s.alphabet {
			w.letters[r] = true
		}
	}
	for _, c := range w.characters {
		for r := range c {
			w.letters[r] = true
		}
	}
	return w, nil
}

// parsePairs reads an alphabet and a line for each of its letters.
func parsePairs(lines []string) (s *script, n int, err error) {
	if len(lines) == 0 {
		return nil, 0, fmt.Errorf("no alphabet")
	}
	alphabet := []rune(lines[0])
	if len(alphabet) > most || len(lines) <= len(alphabet) {
		return nil, 0, fmt.Errorf("%d letters and %d lines", len(alphabet), len(lines)-1)
	}
	s = &script{alphabet: map[rune]uint8{}}
	for i, r := range alphabet {
		s.alphabet[r] = uint8(i)
		s.latin = s.latin || unicode.Is(unicode.Latin, r)
		row := []byte(lines[i+1])
		if len(row) != len(alphabet) {
			return nil, 0, fmt.Errorf("%d costs for %d letters", len(row), len(alphabet))
		}
		for j := range row {
			row[j] -= '0'
		}
		s.behind = append(s.behind, row)
	}
	return s, 1 + len(alphabet), nil
}

// parseCharacters reads lines of characters of one cost, up to an empty line.
func parseCharacters(lines []string) (map[rune]uint8, int) {
	costs := map[rune]uint8{}
	for n, line := range lines {
		if line == "" {
			return costs, n + 1
		}
		for _, r := range line[1:] {
			costs[r] = line[0] - '0'
		}
	}
	return costs, len(lines)
}

// What texts have beside letters, in any language.
const (
	usual   = "\u00a0«»“”„‘’–—…"
	symbols = "‚‹›•·№€£§°©®™¿¡ªº´\u00ad×"
)

// symbolCost is what a character costs that is no letter of a language and not ASCII.
func symbolCost(r rune) int32 {
	switch {
	case strings.ContainsRune(usual, r):
		return 4 * perBit
	case strings.ContainsRune(symbols, r):
		return 10 * perBit
	case r == utf8.RuneError || r < 0xa0 || unicode.Is(unicode.Co, r):
		return 26 * perBit
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return unseen
	}
	return 14 * perBit
}
