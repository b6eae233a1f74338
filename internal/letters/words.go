package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode"

	"overlap/internal/tones"
)

// characters are the languages that are written in thousands of characters.
var characters = map[string]bool{"ja": true, "ko": true, "zh": true, "zh-hant": true}

// joined are languages of letters that leave no space between words.
var joined = map[string]bool{"th": true}

// asWritten is how the old encodings of a language write what Unicode writes otherwise.
var asWritten = map[string]*strings.Replacer{
	"ro": strings.NewReplacer("ș", "ş", "ț", "ţ"),
	"fa": strings.NewReplacer("ی", "ي"),
	"ur": strings.NewReplacer("ی", "ي"),
}

// A word is one of a list, in small letters, and its frequency in any unit.
type word struct {
	letters []rune
	weight  float64
}

// readWords reads the list of a language.
func readWords(path, language string) ([]word, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var words []word
	in := bufio.NewScanner(f)
	for line := 1; in.Scan(); line++ {
		text, number, _ := strings.Cut(in.Text(), "\t")
		weight, err := strconv.ParseFloat(number, 64)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: no frequency: saw %q", path, line, number)
		}
		if r := written(language, text); r != nil {
			words = append(words, word{r, weight})
		}
	}
	return words, in.Err()
}

// written gives a word as the old encodings of a language have it, or nil if it is none of
// letters alone.
func written(language, text string) []rune {
	text = strings.ToLower(text)
	if r := asWritten[language]; r != nil {
		text = r.Replace(text)
	}
	if language == "vi" {
		text = tones.Apart(text)
	}
	letters := []rune(text)
	for _, r := range letters {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return nil
		}
	}
	return letters
}
