package search

import (
	"encoding/base32"
	"encoding/binary"
	"slices"
	"strings"

	"github.com/cespare/xxhash/v2"

	"overlap/archive"
	"overlap/article"
	"overlap/quote"
	"overlap/shingle"
	"overlap/site"
)

// What a term is: the letter before its hash.
const (
	ofWord    = 'w' // a word of the title or the text
	ofQuoted  = 'q' // a word of a quotation
	ofSpeaker = 's' // a word of the name of who speaks
	ofOutlet  = 'o'
	ofMonth   = 'm' // in which it was published, else fetched
)

// alphabet is what FTS5's tokenizer takes for letters and leaves as it is.
var alphabet = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// termBytes are the bytes of a hash that a term has: of a million words two have the same.
const termBytes = 5

// appendTerm appends a term and a space.
func appendTerm(dst []byte, of byte, hash uint64) []byte {
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], hash)
	dst = alphabet.AppendEncode(append(dst, of), b[:termBytes])
	return append(dst, ' ')
}

// outletHash is equal for outlets that an archive takes for one.
func outletHash(name string) uint64 {
	if key := site.Key(name); key != "" {
		name = key
	}
	return xxhash.Sum64String(name)
}

// monthHash is a month's.
func monthHash(year, month int) uint64 {
	return xxhash.Sum64(binary.AppendVarint(nil, int64(year*12+month)))
}

// A saying is a quotation as it is sought.
type saying struct {
	quote.Quotation
	words []uint64 // between its marks
}

// sayings returns what an article's text quotes as somebody's words.
func sayings(text *shingle.Text) (all []saying) {
	for _, q := range quote.Find(text) {
		if q.Kind != quote.Speech {
			continue
		}
		s := saying{Quotation: q}
		for _, part := range q.Parts {
			first, last := text.At(part.Lo, part.Hi)
			for _, w := range text.Words[first:last] {
				s.words = append(s.words, w.Hash)
			}
		}
		all = append(all, s)
	}
	return all
}

// hashes returns the hashes of the words of a text.
func hashes(s string) []uint64 {
	words := shingle.Split(s).Words
	all := make([]uint64, len(words))
	for i, w := range words {
		all[i] = w.Hash
	}
	return all
}

// termsOf returns the terms that an article is found by, each once.
func termsOf(e *archive.Entry, a *article.Article) string {
	text := shingle.Split(a.Text)
	sets := map[byte][]uint64{ofWord: hashes(a.Title), ofOutlet: {outletHash(e.Outlet)}}
	for _, w := range text.Words {
		sets[ofWord] = append(sets[ofWord], w.Hash)
	}
	for _, s := range sayings(text) {
		sets[ofQuoted] = append(sets[ofQuoted], s.words...)
		sets[ofSpeaker] = append(sets[ofSpeaker], hashes(s.Speaker)...)
	}
	if !e.At.IsZero() {
		sets[ofMonth] = []uint64{monthHash(e.At.Year(), int(e.At.Month()))}
	}
	var b []byte
	for of, set := range sets {
		slices.Sort(set)
		for _, h := range slices.Compact(set) {
			b = appendTerm(b, of, h)
		}
	}
	return strings.TrimSpace(string(b))
}
