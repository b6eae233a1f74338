package newsgen

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// capital returns s with a capital first letter.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(r) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// spaced returns words as a headline.
func spaced(words []token) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.word)
	}
	return capital(b.String())
}

// A person is somebody in the news.
type person struct {
	first, last string // the whole name is the last where names are one word
	role        string
	org         []string // the words of the organisation's name
}

// words returns the words of a name, in order.
func (p person) words() []string {
	if p.first == "" {
		return []string{p.last}
	}
	return []string{p.first, p.last}
}

// name returns the name as it is printed.
func (p person) name() string { return strings.Join(p.words(), " ") }

// number returns a count as print has it, 7, 48, 310 or 1,240, with what parts its thousands.
func number(r *rand.Rand, thousands string) string {
	switch r.IntN(5) {
	case 0:
		return digits(2 + r.IntN(18))
	case 1:
		return digits(20 + r.IntN(80))
	case 2, 3:
		return digits(100 + r.IntN(900))
	}
	return digits(1+r.IntN(98)) + thousands + threeDigits(r.IntN(1000))
}

func digits(n int) string {
	if n < 10 {
		return "0123456789"[n : n+1]
	}
	return digits(n/10) + digits(n%10)
}

func threeDigits(n int) string {
	return digits(n/100) + digits(n/10%10) + digits(n%10)
}
