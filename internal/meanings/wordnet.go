package main

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"overlap/english"
	"overlap/shingle"
)

const (
	senses      = 4 // of a word as one part of speech, the most frequent
	widerSenses = 3 // of these, of which wider meanings count, too
)

// parts are the parts of speech as files are named, and as pointers name them.
var parts = []struct{ name, letters string }{
	{"noun", "n"}, {"verb", "v"}, {"adj", "as"}, {"adv", "r"},
}

// wider are the pointers to what is a step wider: a kind, a like adjective, what a word is derived
// from or pertains to, and verbs of one group.
var wider = map[string]bool{"@": true, "&": true, "+": true, `\`: true, "$": true}

// A set is a set of words with one meaning.
type set struct {
	number   int
	words    []string
	pointers []pointer
}

// A pointer leads from a set to another one, or from one of its words if that is not 0.
type pointer struct {
	to   place
	from int // from 1
}

// A place is where a set stands: the part of speech and the offset in its file.
type place struct {
	part   int
	offset string
}

// A wordNet is the database.
type wordNet struct {
	sets   map[place]*set
	index  []map[string][]string // of each part, the offsets of a word's sets, by frequency
	uneven [][2]string           // a form, and the word that it is of
}

func readWordNet(dir string) (*wordNet, error) {
	w := &wordNet{sets: make(map[place]*set)}
	for part, p := range parts {
		w.index = append(w.index, make(map[string][]string))
		err := cmp.Or(
			eachLine(filepath.Join(dir, "data."+p.name), part, w.addSet),
			eachLine(filepath.Join(dir, "index."+p.name), part, w.addWord),
			eachLine(filepath.Join(dir, p.name+".exc"), part, w.addForm))
		if err != nil {
			return nil, err
		}
	}
	return w, nil
}

// eachLine reads the lines of a file, but for those of its licence, which a space begins.
func eachLine(path string, part int, read func(part int, line string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if line := lines.Text(); line != "" && line[0] != ' ' {
			if err := read(part, line); err != nil {
				return fmt.Errorf("%s:%d: %w", path, n, err)
			}
		}
	}
	return lines.Err()
}

// addSet reads a line of a data file:
//
//	offset file type words {word id} pointers {symbol offset part source/target} … | gloss
func (w *wordNet) addSet(part int, line string) error {
	line, _, _ = strings.Cut(line, "|")
	f := strings.Fields(line)
	if len(f) < 4 {
		return fmt.Errorf("%d fields of a set", len(f))
	}
	words, err := strconv.ParseUint(f[3], 16, 16)
	at := 4 + 2*int(words)
	if err != nil || len(f) <= at {
		return fmt.Errorf("set %s has no %s words", f[0], f[3])
	}
	s := &set{number: len(w.sets)}
	for i := 4; i < at; i += 2 {
		word, _, _ := strings.Cut(f[i], "(")
		s.words = append(s.words, strings.ToLower(word))
	}
	pointers, err := strconv.Atoi(f[at])
	if err != nil || len(f) < at+1+4*pointers {
		return fmt.Errorf("set %s has no %s pointers", f[0], f[at])
	}
	for p := f[at+1 : at+1+4*pointers]; len(p) > 0; p = p[4:] {
		from, err := strconv.ParseUint(p[3][:min(2, len(p[3]))], 16, 16)
		if err != nil {
			return fmt.Errorf("pointer of set %s from %s", f[0], p[3])
		}
		if wider[p[0]] {
			s.pointers = append(s.pointers, pointer{place{partOf(p[2]), p[1]}, int(from)})
		}
	}
	w.sets[place{part, f[0]}] = s
	return nil
}

// partOf returns the part of speech of a letter.
func partOf(letter string) int {
	for i, p := range parts {
		if strings.Contains(p.letters, letter) {
			return i
		}
	}
	return -1
}

// addWord reads a line of an index file: word part sets … offsets.
func (w *wordNet) addWord(part int, line string) error {
	f := strings.Fields(line)
	if len(f) < 3 {
		return fmt.Errorf("%d fields of a word", len(f))
	}
	sets, err := strconv.Atoi(f[2])
	if err != nil || sets > len(f)-3 || sets < 0 {
		return fmt.Errorf("%s has no %s sets", f[0], f[2])
	}
	w.index[part][f[0]] = f[len(f)-sets:]
	return nil
}

// addForm reads a line of a list of exceptions: form word ….
func (w *wordNet) addForm(_ int, line string) error {
	f := strings.Fields(line)
	for _, word := range f[1:] {
		w.uneven = append(w.uneven, [2]string{f[0], word})
	}
	return nil
}

// meanings returns of each stem the numbers of its sets, and whether each is wider.
func (w *wordNet) meanings() map[uint32]map[int]bool {
	function := make(map[string]bool)
	for word := range english.Frequent() {
		function[word.Folded] = word.Function
	}
	of := make(map[uint32]map[int]bool)
	add := func(form, word string) {
		form = shingle.Fold(strings.ReplaceAll(form, "-", ""))
		if strings.ContainsAny(form+word, "_./ ") || function[form] || function[word] {
			return
		}
		spelled, _ := english.American([]byte(form))
		stem := english.StemHash(string(spelled))
		w.each(word, func(number int, wider bool) {
			if of[stem] == nil {
				of[stem] = make(map[int]bool)
			}
			if old, ok := of[stem][number]; !ok || old {
				of[stem][number] = wider
			}
		})
	}
	for part := range w.index {
		for word := range w.index[part] {
			add(word, word)
		}
	}
	for _, u := range w.uneven {
		add(u[0], u[1])
	}
	return of
}

// has reports whether a word is that number of s, from 1; any is number 0.
func (s *set) has(word string, number int) bool {
	return number == 0 || number <= len(s.words) && s.words[number-1] == word
}

// each calls f with the sets of a word and those that are wider.
func (w *wordNet) each(word string, f func(number int, wider bool)) {
	for part := range w.index {
		for i, offset := range w.index[part][word] {
			s := w.sets[place{part, offset}]
			if i == senses || s == nil {
				break
			}
			f(s.number, false)
			if i >= widerSenses {
				continue
			}
			for _, p := range s.pointers {
				if to := w.sets[p.to]; to != nil && s.has(word, p.from) {
					f(to.number, true)
				}
			}
		}
	}
}
