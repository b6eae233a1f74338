package main

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"overlap/shingle"
)

// A splitter parts a text into the words that an oracle compares.
type splitter struct {
	name  string
	split func(string) *shingle.Text
}

// splitters are the program's own words and the ones that somebody else would write
// down first. The second oracle cannot share a mistake of the first, and says what the
// program's idea of a word costs where the two differ: "U.S." is one word to the program
// and two to it, so that some of its runs of eight are runs of seven to the program.
var splitters = []splitter{
	{"folded words (shingle.Split)", shingle.Split},
	{`plain words (\w+(?:'\w+)*, lower case)`, plain},
}

var plainWord = regexp.MustCompile(`[\pL\pN\pM_]+(?:['’][\pL\pN\pM_]+)*`)

// plain splits a text at everything but letters, digits and apostrophes inside words,
// curly ones being straight ones.
func plain(s string) *shingle.Text {
	t := &shingle.Text{Source: s}
	for _, at := range plainWord.FindAllStringIndex(s, -1) {
		word := strings.ReplaceAll(strings.ToLower(s[at[0]:at[1]]), "’", "'")
		t.Words = append(t.Words,
			shingle.Word{Hash: shingle.Hash(word), Lo: uint32(at[0]), Hi: uint32(at[1])})
	}
	return t
}

// excerpt returns a stretch of a text on one line, its middle left out if it is long.
func excerpt(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	if n := utf8.RuneCountInString(s); n > most {
		r := []rune(s)
		s = string(r[:most/2]) + " [...] " + string(r[n-most/2:])
	}
	return s
}
