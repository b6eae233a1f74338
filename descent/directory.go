package descent

import (
	"maps"
	"slices"
	"strings"

	"overlap/index"
	"overlap/outlet"
	"overlap/shingle"
	"overlap/site"
)

// A directory knows the outlets of a set by their names. It is only read.
type directory map[string][]listing

// A listing is an outlet in a directory.
type listing struct {
	outlet string
	name   *shingle.Text
	domain string // the part of its host that its owner chose; empty if it has none
}

// newDirectory returns a directory of outlets.
func newDirectory(outlets []string) directory {
	d := make(directory)
	for _, outlet := range outlets {
		l := listing{outlet, shingle.Split(outlet), site.Name(site.Host(outlet))}
		if len(l.name.Words) == 0 {
			continue
		}
		d.add(startOf(l.name, 0), l)
		if l.domain != "" {
			d.add(start(l.domain), l)
		}
	}
	return d
}

// directoryOf returns the directory of the outlets of documents, and of those that the user told
// of.
func directoryOf(documents []*index.Document, told outlet.Profiles) directory {
	outlets := make(map[string]bool)
	for key := range told {
		outlets[key] = true
	}
	for _, d := range documents {
		outlets[outlet.Key(d.Outlet)] = true
	}
	return newDirectory(slices.Sorted(maps.Keys(outlets)))
}

// add lists an outlet under the start of a word, once.
func (d directory) add(start string, l listing) {
	all := d[start]
	if n := len(all); n == 0 || all[n-1].outlet != l.outlet {
		d[start] = append(all, l)
	}
}

// startBytes is how many bytes of a word outlets are looked up by.
const startBytes = 3

// start returns the first bytes of a word, in small letters.
func start(word string) string {
	return strings.ToLower(word[:min(len(word), startBytes)])
}

// startOf returns the start of word i of a text.
func startOf(t *shingle.Text, i int) string {
	return start(t.Source[t.Words[i].Lo:t.Words[i].Hi])
}

// named appends to dst the outlets that a text names at words that are wanted, each as often as it
// does. A name of one word counts only with a capital.
func (d directory) named(dst []string, t *shingle.Text,
	wanted func(first, last int) bool) []string {
	for i := range t.Words {
		for _, l := range d[startOf(t, i)] {
			if n := l.standsAt(t, i); n > 0 && wanted(i, i+n) {
				dst = append(dst, l.outlet)
			}
		}
	}
	return dst
}

// standsAt returns how many words from word i of a text on are the name of the outlet.
func (l *listing) standsAt(t *shingle.Text, i int) int {
	if l.domain != "" {
		if n := spellsAt(t, i, l.domain); n > 0 {
			return n
		}
	}
	n, first := len(l.name.Words), t.Source[t.Words[i].Lo]
	if len(t.Words)-i < n || n == 1 && 'a' <= first && first <= 'z' {
		return 0
	}
	for k, w := range l.name.Words {
		if t.Words[i+k].Hash != w.Hash {
			return 0
		}
	}
	return n
}

// Words that put a report down to whoever is named in front of them or behind them, in the
// languages of most news.
var (
	verbWords = wordSet("reported reports berichtete berichtet meldete meldet rapporte " +
		"rapporté rapportait informó informa reportó riferisce riporta noticiou rapporterade " +
		"rapporterar rapporterte meldt meldde сообщает сообщил сообщила сообщило 报 報")
	fromWords = wordSet("according laut nach selon según secondo segundo enligt ifølge volgens " +
		"mukaan данным 据 據")
)

// wordSet returns the hashes of words, as those of a text: without accents.
func wordSet(words string) map[uint64]bool {
	set := make(map[uint64]bool)
	for _, w := range shingle.Split(words).Words {
		set[w.Hash] = true
	}
	return set
}

// reportReach is how many words may stand between a name and the word that puts a report down to
// it: "the Herald first reported", "according to the Herald".
const reportReach = 2

// isReported reports whether the name at words first to last of a text is that of a source.
func isReported(t *shingle.Text, first, last int) bool {
	for _, w := range t.Words[last:min(last+reportReach+1, len(t.Words))] {
		if verbWords[w.Hash] {
			return true
		}
	}
	for _, w := range t.Words[max(0, first-reportReach-1):first] {
		if fromWords[w.Hash] {
			return true
		}
	}
	return false
}
