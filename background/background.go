// Package background says how surprising words are to whoever knows a language: by how many texts
// of a fixed collection have each word, each pair and each triple of words.
//
// What a set of articles shares may be the language of everybody. A large set tells by its own
// counts; a small one, or one draft, has none worth the name, and asks here. The table ships with
// the program. It has hashes and counts only, no word can be read from it, and
// internal/background makes it again from named texts under free licences (doc/background.md).
//
// A table errs in three ways. It lacks the runs that stand in fewer texts than its floors ask,
// which is what makes it small. It takes a run that it lacks for another one once in 2,048 times.
// It keeps counts in steps of √2, so each is off by at most a fifth.
package background

import (
	_ "embed"
	"sync"
)

// A Table has the counts of a language. It never changes: any number of goroutines may ask it.
type Table struct {
	Made    string   // the day the table was made, as 2026-11-29
	Sources []string // the packages that carried the texts, by name and version

	counts Counts
	runs   [Longest]runs // by length less one
}

//go:embed tables/en.bin
var file string

var english = sync.OnceValue(func() *Table {
	t, err := Parse([]byte(file))
	if err != nil {
		panic("background: the table of English that ships: " + err.Error())
	}
	return t
})

// English returns the table of English. The first call reads it: that takes some 20 ms, and 5 MB
// stay. A program that never asks pays nothing.
func English() *Table { return english() }

// Bits is Counts.Bits by the table.
func (t *Table) Bits(dst []float32, words []uint64) []float32 { return t.counts.Bits(dst, words) }

// WordBits is Counts.WordBits by the table.
func (t *Table) WordBits(word uint64) float64 { return t.counts.WordBits(word) }

// Counts returns the counts of the table.
func (t *Table) Counts() Counts { return t.counts }

// Len returns how many runs of so many words, 1 to Longest, the table has.
func (t *Table) Len(words int) int { return len(t.runs[words-1].keys) }

// of returns in how many texts a run stands, 0 if in fewer than the floor.
func (t *Table) of(run []uint64) int { return t.runs[len(run)-1].count(hashOf(run)) }
