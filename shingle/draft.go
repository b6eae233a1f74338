package shingle

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words that were taken apart or run together.
//
// Who hides a copy parts letters, m·i·n·i·s·t·e·r, or leaves the spaces out, TheMinisterSaid.
// Rejoin undoes that in a draft, by what words there are: those of the references. Whatever is
// a word among them as it stands stays as it is, so that an honest draft changes little; and
// what it changes matters only where a reference has the same words in a row.
//
// Three steps, each over all words:
//
//   - letters that stand alone, three or more with the same between them: h-o-r-s-e,
//     T h e  m a n. Two are joined beside such a run with the same between them.
//   - pieces, six at most, over one line's end at most: min·ister, minis-\nter.
//     The whole must be a known word, and one of the pieces none.
//   - a word that is not known and that knows parts make up: at its capitals and characters
//     without width first, and then anywhere, the longest parts first.
//
// Cost: as Split; for words that are not known a few hash lookups, in the third step the square
// of their letters. What it misses: pieces that are words, as in "a side" for aside.

// A Rejoined is a stretch of words that Rejoin read otherwise than Split does: half open.
type Rejoined struct{ First, Last int }

// Rejoin returns the words of s, with those read together or apart that known says; known takes the
// hash of a word. The offsets are those of the bytes of s: a rejoined word reaches from its first
// letter to its last, with what stands between; stretches are in order and do not touch.
func Rejoin(s string, known func(hash uint64) bool) (*Text, []Rejoined) {
	r := rejoiner{s: s, known: known}
	r.words = Split(s).Words
	r.changed = make([]bool, len(r.words))
	r.each(r.letters)
	r.each(r.pieces)
	r.each(r.parts)
	var stretches []Rejoined
	for i := 0; i < len(r.words); i++ {
		if !r.changed[i] {
			continue
		}
		first := i
		for i < len(r.words) && r.changed[i] {
			i++
		}
		stretches = append(stretches, Rejoined{first, i})
	}
	return &Text{Source: s, Words: r.words}, stretches
}

type rejoiner struct {
	s       string
	known   func(uint64) bool
	words   []Word
	changed []bool
	between string // what parts the letters of the run before
}

// each rewrites the words by step, which takes the number of a word and returns how many it
// reads, 0 for none, and what they are.
func (r *rejoiner) each(step func(i int) (n int, words []Word)) {
	var words []Word
	var changed []bool
	for i := 0; i < len(r.words); {
		n, as := step(i)
		if n == 0 {
			words, changed = append(words, r.words[i]), append(changed, r.changed[i])
			i++
			continue
		}
		words = append(words, as...)
		changed = append(changed, slices.Repeat([]bool{true}, len(as))...)
		i += n
	}
	r.words, r.changed = words, changed
}

// gap returns what stands between word i and the next.
func (r *rejoiner) gap(i int) string { return r.s[r.words[i].Hi:r.words[i+1].Lo] }

// text returns the bytes of word i.
func (r *rejoiner) text(i int) string { return r.s[r.words[i].Lo:r.words[i].Hi] }

// letters joins letters that stand alone.
func (r *rejoiner) letters(i int) (int, []Word) {
	n := 0
	var b strings.Builder
	for j := i; j < len(r.words) && oneLetter(r.text(j)); j++ {
		if j > i && r.gap(j-1) != r.gap(i) {
			break
		}
		b.WriteString(r.text(j))
		n++
	}
	if n < 2 || n == 2 && r.gap(i) != r.between {
		return 0, nil
	}
	r.between = r.gap(i)
	return n, []Word{{hashOf(b.String()), r.words[i].Lo, r.words[i+n-1].Hi}}
}

// pieces joins words that make up a known one.
func (r *rejoiner) pieces(i int) (int, []Word) {
	const most = 6
	whole, unknown := r.text(i), !r.known(r.words[i].Hash)
	n, hash := 0, uint64(0)
	for j := i + 1; j < min(len(r.words), i+most) && mayJoinOver(r.gap(j-1)); j++ {
		whole += r.text(j)
		unknown = unknown || !r.known(r.words[j].Hash)
		if h := hashOf(whole); unknown && r.known(h) {
			n, hash = j-i+1, h
		}
	}
	if n == 0 {
		return 0, nil
	}
	return n, []Word{{hash, r.words[i].Lo, r.words[i+n-1].Hi}}
}

// mayJoinOver reports whether a word may go on behind gap: one space, or characters that are no
// space, or a line's end, with a hyphen or without.
func mayJoinOver(gap string) bool {
	if strings.HasSuffix(strings.TrimRight(gap, " \t\r"), "\n") {
		before, _, _ := strings.Cut(gap, "\n")
		before = strings.TrimRight(before, " \t\r")
		return strings.Count(gap, "\n") == 1 &&
			(before == "" || before == "-" || before == "‐" || before == "\u00ad")
	}
	spaces := 0
	for _, c := range gap {
		if strings.ContainsRune(".,;:!?()\"“”\n\r", c) {
			return false
		}
		if c == ' ' {
			spaces++
		}
	}
	return spaces == 0 && len(gap) <= 16 || gap == " "
}

// parts takes a word that is not known apart.
func (r *rejoiner) parts(i int) (int, []Word) {
	w := r.words[i]
	if r.known(w.Hash) || int(w.Hi-w.Lo) < 4 || w.Hi-w.Lo > 1<<12 {
		return 0, nil
	}
	text := r.text(i)
	words := r.cut(text, humps(text), int(w.Lo))
	if words == nil && len(text) <= 1<<8 {
		words = r.cut(text, everywhere(text), int(w.Lo))
	}
	if words == nil {
		return 0, nil
	}
	return 1, words
}

// cut returns the fewest known words that make up text, cut at borders; nil if there are none.
// A part of one letter counts as three.
func (r *rejoiner) cut(text string, borders []int, lo int) []Word {
	const never = 1 << 30
	cost, from := make([]int, len(borders)), make([]int, len(borders))
	hashes := make([]uint64, len(borders))
	for k := 1; k < len(borders); k++ {
		cost[k] = never
		for j := max(0, k-24); j < k; j++ {
			if cost[j] == never {
				continue
			}
			part := text[borders[j]:borders[k]]
			h, price := hashOf(part), 1
			if oneLetter(part) {
				price = 3
			}
			if r.known(h) && cost[j]+price < cost[k] {
				cost[k], from[k], hashes[k] = cost[j]+price, j, h
			}
		}
	}
	last := len(borders) - 1
	if last < 2 || cost[last] == never {
		return nil
	}
	var words []Word
	for k := last; k > 0; k = from[k] {
		words = append(words,
			Word{hashes[k], uint32(lo + borders[from[k]]), uint32(lo + borders[k])})
	}
	slices.Reverse(words)
	return words
}

// humps returns where a capital follows a small letter, or a character has no width, with
// both ends of text.
func humps(text string) []int {
	borders := []int{0}
	small := false
	for i, c := range text {
		if i > 0 && (small && unicode.IsUpper(c) || kindOf(c) == ignored) {
			borders = append(borders, i)
		}
		small = unicode.IsLower(c)
	}
	return append(borders, len(text))
}

// everywhere returns the borders of all runes of text.
func everywhere(text string) []int {
	var borders []int
	for i := range text {
		borders = append(borders, i)
	}
	return append(borders, len(text))
}

// oneLetter reports whether a word is one letter with its marks.
func oneLetter(word string) bool {
	k, size := kindAt(word, 0)
	if k != letter && k != symbol {
		return false
	}
	for i := size; i < len(word); i += size {
		if k, size = kindAt(word, i); k != mark && k != ignored {
			return false
		}
	}
	return utf8.ValidString(word)
}

// hashOf returns the hash of s as one word, 0 if it is none or more.
func hashOf(s string) uint64 {
	t := Split(s)
	if len(t.Words) != 1 {
		return 0
	}
	return t.Words[0].Hash
}
