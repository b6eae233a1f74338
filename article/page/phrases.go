package page

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed lines.txt
var linesText string

// phrases are what lines begin with, by their first words.
type phrases map[string][]string

// lineKinds are the sections of lines.txt.
var lineKinds = readPhrases(linesText)

// readPhrases reads the sections of a list: see its head.
func readPhrases(text string) map[string]phrases {
	all := map[string]phrases{}
	kind := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			kind = strings.Trim(line, "[]")
			all[kind] = phrases{}
		default:
			first := firstWord(line)
			all[kind][first] = append(all[kind][first], line)
		}
	}
	return all
}

// firstWord gives the letters and digits that a text begins with, or its first character.
func firstWord(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool { return !inWord(r) })
	switch {
	case end < 0:
		return s
	case end == 0:
		_, end = utf8.DecodeRuneInString(s)
	}
	return s[:end]
}

// begins gives what stands behind the longest phrase that a line begins with, in small letters.
func (p phrases) begins(line string) (rest string, ok bool) {
	longest := -1
	for _, phrase := range p[firstWord(line)] {
		phrase, open := strings.CutSuffix(phrase, "*")
		if len(phrase) > longest && strings.HasPrefix(line, phrase) &&
			(open || bounded(phrase, line[len(phrase):])) {
			longest = len(phrase)
		}
	}
	if longest < 0 {
		return "", false
	}
	return line[longest:], true
}

// bounded reports whether a word ends between a phrase and what follows it. Chinese, Japanese and
// Korean part no words.
func bounded(phrase, rest string) bool {
	last, _ := utf8.DecodeLastRuneInString(phrase)
	next, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || !unicode.IsLetter(last) || last >= 0x2e80 ||
		!inWord(next)
}

// inWord reports whether a character is a letter or a digit.
func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
