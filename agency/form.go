package agency

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word or one mark of a line: bytes lo to hi of it.
type token struct {
	lo, hi int
	word   bool
}

// split appends the tokens of a line. A word is letters, digits and marks, and between
// them hyphens, apostrophes, points and ampersands: France-Presse, INTERFAX.RU, AP's.
func split(dst []token, line string) []token {
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRuneInString(line[i:])
		switch {
		case isWord(r):
			end := wordEnd(line, i)
			dst = append(dst, token{i, end, true})
			i = end
			continue
		case !unicode.IsSpace(r) && !invisible(r):
			dst = append(dst, token{i, i + n, false})
		}
		i += n
	}
	return dst
}

// wordEnd returns where the word that starts at i ends. What joins words here has to
// include what joins them in package shingle: a sieve relies on it.
func wordEnd(line string, i int) int {
	end := i
	for i < len(line) {
		r, n := utf8.DecodeRuneInString(line[i:])
		i += n
		switch {
		case isWord(r):
			end = i
		case invisible(r):
		case !joins(r) || !wordAt(line, i):
			return end
		}
	}
	return end
}

// wordAt reports whether a rune of a word starts at byte i.
func wordAt(line string, i int) bool {
	r, _ := utf8.DecodeRuneInString(line[i:])
	return isWord(r)
}

// divides reports whether the place between the bytes before and behind i is inside a word.
func divides(line string, i int) bool {
	r, n := utf8.DecodeLastRuneInString(line[:i])
	for i > n && (invisible(r) || joins(r)) {
		i -= n
		r, n = utf8.DecodeLastRuneInString(line[:i])
	}
	return n > 0 && isWord(r) && wordEnd(line, i-n) > i
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|32 && r|32 <= 'z' || '0' <= r && r <= '9'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r))
}

// joins reports whether a mark between two letters belongs to the word.
func joins(r rune) bool {
	switch r {
	case '-', '\'', '’', '.', '&', '\u2011', '`', '‘', '‛', '′', '´', '＇', '՚', '׳':
		return true
	}
	return false
}

// invisible reports whether a rune takes no room: direction marks and zero widths.
func invisible(r rune) bool { return unicode.Is(unicode.Cf, r) }

// mostFormWords is how many words and marks a form has at most.
const mostFormWords = 32

// A form is one way to write an agency.
type form struct {
	agency int
	words  []string // in lower case, or as written if exact
	exact  bool     // it is a short form: as written or in capitals
}

// enter adds a form of agency n. A form that another agency has already is ambiguous, and
// stays the earlier one's: the table has the larger agencies first.
func (t *Table) enter(n int, name string, exact bool) {
	text := name
	if rest, ok := strings.CutPrefix(strings.ToLower(text), "the "); ok {
		text = text[len(text)-len(rest):]
	}
	f := form{agency: n, exact: exact}
	for _, k := range split(nil, text) {
		if !k.word && text[k.lo:k.hi] != "/" { // Thomson/Reuters
			continue
		}
		w := text[k.lo:k.hi]
		if !exact {
			w = strings.ToLower(w)
		}
		f.words = append(f.words, w)
	}
	if len(f.words) == 0 {
		return
	}
	key := formKey(f.words)
	if slices.ContainsFunc(t.forms[key],
		func(g form) bool { return slices.Equal(g.words, f.words) && g.exact == exact }) {
		return
	}
	t.forms[key] = append(t.forms[key], f)
	if isUnspaced(text) {
		t.spellings = append(t.spellings, spelling{text, n})
	}
	first := strings.ToLower(f.words[0])
	if n, known := slices.BinarySearchFunc(t.lengths[first], len(f.words), longerFirst); !known {
		t.lengths[first] = slices.Insert(t.lengths[first], n, len(f.words))
	}
	if key := strings.ToLower(text); !exact || len(text) > 2 {
		if _, ok := t.outlets[key]; !ok {
			t.outlets[key] = n
		}
	}
	t.start(text[split(nil, text)[0].lo:])
	t.sieve.add(strings.Join(f.words, " "))
	t.sieve.add(strings.ToUpper(strings.Join(f.words, " ")))
}

// formKey returns what forms of the same words have in common, in whatever case.
func formKey(words []string) string { return strings.ToLower(strings.Join(words, " ")) }

// longerFirst orders lengths, the longest first.
func longerFirst(a, b int) int { return cmp.Compare(b, a) }

// start notes the first two bytes of a form in the ways that it may be printed. A name
// is not sought in small letters, which would make every "in" a suspect of Interfax.
func (t *Table) start(text string) {
	for _, s := range []string{text, strings.ToUpper(text),
		strings.ToUpper(text[:1]) + strings.ToLower(text[1:])} {
		if len(s) > 1 {
			t.starts[uint16(s[0])<<8|uint16(s[1])] = true
		}
	}
}

// suspect reports whether a form may stand in s. It is quick and may err: what it denies
// is not there.
func (t *Table) suspect(s string) bool {
	letter := false // the byte before is a letter
	for i := 0; i+1 < len(s); i++ {
		c := s[i]
		if !letter && t.starts[uint16(c)<<8|uint16(s[i+1])] && t.begins(s[i:]) {
			return true
		}
		letter = 'a' <= c|32 && c|32 <= 'z'
	}
	return false
}

// begins reports whether the word at the start of s is the first of a form.
func (t *Table) begins(s string) bool {
	end := wordEnd(s, 0)
	var lower [48]byte
	if end > len(lower) {
		return false
	}
	for i := range end {
		c := s[i]
		if c >= utf8.RuneSelf {
			return t.lengths[strings.ToLower(s[:end])] != nil
		}
		if 'A' <= c && c <= 'Z' {
			c |= 32
		}
		lower[i] = c
	}
	return t.lengths[string(lower[:end])] != nil
}

// A match is a form in a line: tokens i to j, of an agency.
type match struct{ i, j, agency int }

// at returns the longest form that starts at token i. Cost: a look-up for each length that
// forms of its first word have, however many forms these are.
func (t *Table) at(line string, tokens []token, i int) (match, bool) {
	if !tokens[i].word || !t.begins(line[tokens[i].lo:tokens[i].hi]) {
		return match{}, false
	}
	for _, n := range t.lengths[strings.ToLower(line[tokens[i].lo:tokens[i].hi])] {
		if len(tokens)-i < n {
			continue
		}
		var key [mostFormWords]string
		for k, at := range tokens[i : i+n] {
			key[k] = line[at.lo:at.hi]
		}
		for _, f := range t.forms[formKey(key[:n])] {
			if f.is(line, tokens[i:]) {
				return match{i, i + n, f.agency}, true
			}
		}
	}
	return match{}, false
}

// is reports whether tokens begin with form f.
func (f *form) is(line string, tokens []token) bool {
	if len(tokens) < len(f.words) {
		return false
	}
	for k, w := range f.words {
		p := line[tokens[k].lo:tokens[k].hi]
		switch {
		case f.exact && p != w && p != strings.ToUpper(w):
			return false
		case !f.exact && strings.ToLower(p) != w:
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(line[tokens[0].lo:])
	return f.exact || !unicode.IsLower(first)
}

// matches returns the forms of a line, none inside another.
func (t *Table) matches(dst []match, line string, tokens []token) []match {
	for i := 0; i < len(tokens); {
		m, ok := t.at(line, tokens, i)
		if !ok {
			i++
			continue
		}
		dst = append(dst, m)
		i = m.j
	}
	return dst
}

// A spelling is a name of an agency in a script without spaces.
type spelling struct {
	name   string
	agency int
}

// isUnspaced reports whether a name is in a script that is written without spaces.
func isUnspaced(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.In(r, unicode.Han, unicode.Katakana, unicode.Hiragana)
}
