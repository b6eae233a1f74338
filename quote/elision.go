package quote

import (
	"strings"

	"overlap/shingle"
)

// elision returns how many bytes of a word are a smaller one that lost its vowel, with the
// apostrophe: of "l'État" and "d’Anna" the first; 0 if none are.
func elision(w string) int {
	for i := 1; i < len(w) && i < 5; i++ {
		switch {
		case w[i] == '\'':
			return i + 1
		case strings.HasPrefix(w[i:], "’"):
			return i + len("’")
		}
	}
	return 0
}

// appendElided appends a token, or the two that it is.
func appendElided(dst clause, l *language, s string, tok token) clause {
	n := elision(s[tok.lo:tok.hi])
	if n == 0 || tok.class != 0 || n == tok.hi-tok.lo {
		return append(dst, tok)
	}
	small := strings.TrimRight(s[tok.lo:tok.lo+n], "'’")
	first, second := tok, newToken(l, s, tok.lo+n, tok.hi,
		shingle.Hash(shingle.Fold(s[tok.lo+n:tok.hi])))
	first.hi, first.name = tok.lo+n, false
	first.class = l.words.of(shingle.Hash(shingle.Fold(small)))
	second.name = second.upper && second.class&(calendar|determ|conj|preposn|pronoun) == 0
	second.leads, first.leads = tok.leads, false
	return append(dst, first, second)
}
