package quote

import (
	"sort"
	"strings"

	"overlap/english"
	"overlap/shingle"
)

// readLine appends the words with a capital of the line that starts at the word i, if
// it is no headline, books those that do not owe it to their place, and returns the word
// behind the line.
func (r *roster) readLine(t *shingle.Text, i int, capitals []int32) (int, []int32) {
	s := t.Source
	before := len(capitals)
	upper, long := 0, 0
	j := i
	end := lineBreak(s, t.Words[i].Hi)
	for ; j < len(t.Words); j++ {
		w := &t.Words[j]
		if w.Lo > end {
			if w.Lo-t.Words[j-1].Hi > 1 {
				break
			}
			end = lineBreak(s, w.Hi) // nothing else parts the words: the line goes on
		}
		if w.Hi-w.Lo > 3 {
			long++
		}
		if !upperAt(s, w) {
			continue
		}
		if w.Hi-w.Lo > 3 {
			upper++
		}
		capitals = append(capitals, int32(j))
	}
	if !r.lang.nouns && long > 3 && upper*10 >= long*7 {
		r.headlines = append(r.headlines, wordRange{int32(i), int32(j)})
		return j, capitals[:before]
	}
	for _, c := range capitals[before:] {
		if k := int(c); k > i &&
			!startsSentence(s, int(t.Words[k-1].Lo), int(t.Words[k-1].Hi), int(t.Words[k].Lo)) {
			r.names.add(bareHash(s, &t.Words[k]))
		}
	}
	return j, capitals
}

// inHeadline reports whether the word i stands in a line where nearly all have a capital.
func (r *roster) inHeadline(i int) bool {
	n := sort.Search(len(r.headlines), func(n int) bool { return int(r.headlines[n].last) > i })
	return n < len(r.headlines) && int(r.headlines[n].first) <= i
}

// lineBreak returns the next line break of s from byte i on, or its end.
func lineBreak(s string, i uint32) uint32 {
	if n := strings.IndexByte(s[i:], '\n'); n >= 0 {
		return i + uint32(n)
	}
	return uint32(len(s))
}

// mayHash is of the month that is also a name.
var mayHash = shingle.Hash("may")

// bareHash returns the hash of a word without a possessive ending.
func bareHash(s string, w *shingle.Word) uint64 {
	word := s[w.Lo:w.Hi]
	if b := bare(word); len(b) < len(word) {
		return shingle.Hash(shingle.Fold(b))
	}
	return w.Hash
}

// startsSentence reports whether the word at next, behind s[lo:hi], has its capital
// for its place: behind a stop, a colon, a mark, a line's end.
func startsSentence(s string, lo, hi, next int) bool {
	if next-hi == 1 && s[hi] == ' ' {
		return false
	}
	if gapOf(s, lo, hi, next)&(stop|colon|line|opening|dash) != 0 {
		return true
	}
	return strings.ContainsAny(s[hi:next], "\"“”'‘«»„") && strings.IndexByte(s[hi:next], ',') < 0
}

// readName reads the name that starts at the word i, which has a capital, and returns
// where to go on.
func (r *roster) readName(t *shingle.Text, i int) int {
	if r.lang.nouns {
		return r.readPerson(t, i)
	}
	s := t.Source
	j := i
	for j < len(t.Words) && (j == i || joined(s, t, j)) &&
		(upperAt(s, &t.Words[j]) || j > i && particleAt(t, j)) {
		j++
		if owns(s, &t.Words[j-1]) {
			break
		}
	}
	next := j
	first, sex := i, class(0)
	for first < j && !r.startsName(t, first, j) {
		first++
	}
	for j > first && r.classAt(t, j-1)&calendar != 0 &&
		(j-first < 2 || t.Words[j-1].Hash != mayHash) {
		j-- // "Holm Tuesday"; Theresa May keeps her name
	}
	title, human := first, false
	if title == i && i > 0 && r.classAt(t, i-1)&(rank|person) != 0 && joined(s, t, i) {
		title-- // "president Ada Holm"
	}
	for i := title; i < j-1; i++ { // what follows the last rank is the name
		if c := r.classAt(t, i); c&(rank|calendar|person) != 0 {
			sex |= c & (malew | femalew)
			human = human || c&(person|malew|femalew) != 0
			first = i + 1
		}
	}
	if first < j && r.classAt(t, first)&paper != 0 {
		first = title // "Republican Party"
	}
	if j-first > 2 && givenNames().of(t.Words[first].Hash) == 0 &&
		givenNames().of(t.Words[first+1].Hash) != 0 {
		first++ // "ambassador to Norway Ada Holm"
	}
	if first == j || j-first < 2 && first == title || j-first > 5 ||
		j-first == 2 && hyphened(t, first+1) { // "Holm-Brekke"
		return next
	}
	r.add(t, title, first, j, figure{sex: sex, human: human})
	return next
}

// hear books the name that ends, or starts, with the word i if a verb of saying stands behind it,
// or before.
func (r *roster) hear(t *shingle.Text, i int) {
	if r.lang.nouns {
		r.hearPerson(t, i)
		return
	}
	if i+1 < len(t.Words) && r.classAt(t, i+1)&cue != 0 && joined(t.Source, t, i+1) {
		r.voices.add(bareHash(t.Source, &t.Words[i]))
	}
	if i == 0 || r.classAt(t, i-1)&cue == 0 || !joined(t.Source, t, i) {
		return
	}
	for end := i + 5; i < end && i+1 < len(t.Words) && upperAt(t.Source, &t.Words[i+1]) &&
		joined(t.Source, t, i+1); {
		i++
	}
	r.voices.add(bareHash(t.Source, &t.Words[i]))
}

// startsName reports whether the word i, with a capital, can be the first of the name
// that ends at the word end: it does not owe the capital to its place, and is neither a
// small word nor an adjective of nationality.
func (r *roster) startsName(t *shingle.Text, i, end int) bool {
	w := &t.Words[i]
	c := r.classAt(t, i)
	if c&rank != 0 {
		return true
	}
	if c&(conj|preposn|determ|pronoun|aux) != 0 || !r.names.has(bareHash(t.Source, w)) &&
		!r.opens(t, i) {
		return false
	}
	if i+1 == end || givenNames().of(w.Hash) != 0 {
		return true
	}
	if r.lang != inEnglish {
		return true
	}
	if ordinary[w.Hash] {
		return false // "Watch Holm"
	}
	word := t.Source[w.Lo:w.Hi]
	return !strings.HasSuffix(word, "ish") && !strings.HasSuffix(word, "ese") &&
		!(strings.HasSuffix(word, "ian") && len(word) > 5)
}

// ordinary are words that may have a capital before a name and are none.
var ordinary = func() map[uint64]bool {
	m := wordSet(`love hate watch meanwhile welcome stop dump beat elect thank dear hello goodbye
		bless team camp pro
		anti exclusive breaking opinion analysis updated update listen related inside why how`)
	for w := range english.Frequent() {
		m[shingle.Hash(w.Folded)] = true
	}
	return m
}()

// opens reports whether the word i, which may have its capital for its place, is the
// first of a name all the same: a given name, or a word of no other use before a name.
func (r *roster) opens(t *shingle.Text, i int) bool {
	w := &t.Words[i]
	if givenNames().of(w.Hash) != 0 {
		return true
	}
	if r.classAt(t, i) != 0 || i+1 >= len(t.Words) || !joined(t.Source, t, i+1) ||
		!r.names.has(bareHash(t.Source, &t.Words[i+1])) || r.classAt(t, i+1) != 0 {
		return false
	}
	s := t.Source[w.Lo:w.Hi]
	return len(s) > 2 && !strings.HasSuffix(s, "ing") && !strings.HasSuffix(s, "ed") &&
		!strings.HasSuffix(s, "ly")
}

// joined reports whether only a space, or the point of an initial, stands before the
// word j.
func joined(s string, t *shingle.Text, j int) bool {
	lo, hi := t.Words[j-1].Hi, t.Words[j].Lo
	switch hi - lo {
	case 1:
		return s[lo] == ' ' || s[lo] == '-'
	case 2:
		w := s[t.Words[j-1].Lo:lo]
		return s[lo] == '.' && s[lo+1] == ' ' && !strings.Contains(w, ".") && abbreviation(w)
	}
	return s[lo:hi] == "\u00a0"
}

// hyphened reports whether a hyphen stands before the word j.
func hyphened(t *shingle.Text, j int) bool {
	return t.Words[j].Lo-t.Words[j-1].Hi == 1 && t.Source[t.Words[j-1].Hi] == '-'
}

// particleAt reports whether the word j is a small one between two parts of a name.
func particleAt(t *shingle.Text, j int) bool {
	if w := t.Source[t.Words[j].Lo:t.Words[j].Hi]; j > 0 && (w == "der" || w == "den") {
		if before := t.Source[t.Words[j-1].Lo:t.Words[j-1].Hi]; !particle(before) {
			return false // "sagte Brok der Post"
		}
	}
	return j+1 < len(t.Words) && particle(t.Source[t.Words[j].Lo:t.Words[j].Hi]) &&
		joined(t.Source, t, j+1) && upperAt(t.Source, &t.Words[j+1])
}

// particle reports whether w is written small inside a name.
func particle(w string) bool {
	switch w {
	case "de", "van", "von", "der", "den", "bin", "al", "el", "la", "di", "da", "du", "ben", "ibn":
		return true
	}
	return false
}

func owns(s string, w *shingle.Word) bool {
	return strings.HasSuffix(s[w.Lo:w.Hi], "'s") || strings.HasSuffix(s[w.Lo:w.Hi], "’s")
}
