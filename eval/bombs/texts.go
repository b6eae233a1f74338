package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// textBombs are plain text.
func textBombs() []bomb {
	text := func(name, file string, write func(w *writer)) bomb {
		return bomb{kind: "text", name: name, file: file + ".txt", write: write}
	}
	return []bomb{
		text("200 MB of prose", "prose", func(w *writer) { w.prose(200 * mB) }),
		text("20 MB of prose", "prose20", func(w *writer) { w.prose(20 * mB) }).read(),
		text("one word of 200 MB", "word", func(w *writer) { w.times(200*mB, "a") }),
		text("one word of 10 MB", "word10", func(w *writer) { w.times(10*mB, "a") }).read(),
		text("200 MB of line ends", "lines", func(w *writer) { w.times(200*mB, "\n") }),
		text("10 MB of quotation marks", "marks", func(w *writer) { w.times(5*mB, `" `) }).read(),
		text("10 MB of marks that open", "opening",
			func(w *writer) { w.times(2500000, "“a") }).read(),
		text("10 MB of apostrophes", "apostrophes", func(w *writer) { w.times(5*mB, "'a") }).read(),
		text("10 MB of one-letter sentences", "sentences",
			func(w *writer) { w.times(3333333, "A. ") }).read(),
		text("10 MB of quotations, each with a speaker", "quotations", func(w *writer) {
			w.times(200000, "“The goats had paid for it,” said Ilse Tovarek. ")
		}).read(),
		text("5 MB of names", "names", func(w *writer) { w.times(500000, "Mr Tovarek") }).read(),
		text("20 MB of combining marks on one letter", "marks2",
			func(w *writer) { w.say("a"); w.times(10*mB, "\u0301") }).read(),
		text("100 MB that are no UTF-8", "invalid", func(w *writer) { w.times(100*mB, "\xff") }),
		text("60 MB of UTF-16", "wide",
			func(w *writer) { w.say("\xff\xfe"); w.times(30*mB, "a\x00") }),
	}
}

// read says that the bomb may be read in full.
func (b bomb) read() bomb { b.whole = true; return b }

// said says that the bomb must not pass in silence.
func (b bomb) said() bomb { b.want = ""; return b }

// repetitive are articles of few distinct words: hard to compare, not to read.
func repetitive() []bomb {
	few := func(name, file string, write func(w *writer)) bomb {
		return bomb{kind: "few words", name: name, file: file + ".jsonl", write: write, whole: true}
	}
	return []bomb{
		few("500 articles of 5,000 times one word", "word",
			articles(500, func(int) string { return strings.Repeat("goat ", 5000) })),
		few("500 articles of 5,000 times a word of their own", "own",
			articles(500, func(i int) string {
				return strings.Repeat(word(i)+" ", 5000)
			})),
		few("500 articles of two words in turns of their own", "periods",
			articles(500, func(i int) string {
				return strings.Repeat(strings.Repeat("goat ", i%50+1)+"ferry ", 5000/(i%50+2))
			})),
		few("200 articles of a De Bruijn sequence of 2 words", "debruijn",
			articles(200, func(i int) string {
				s := deBruijn(2, 12)
				return spell(s[i*10:] + s[:i*10])
			})),
		few("200 articles of a De Bruijn sequence of 4 words", "debruijn4",
			articles(200, func(i int) string {
				s := deBruijn(4, 6)
				return spell(s[i*10:] + s[:i*10])
			})),
		few("200 articles of Fibonacci's words", "fibonacci",
			articles(200, func(i int) string { return spell(fibonacci(6000)[i : i+5000]) })),
		few("200 articles of Thue and Morse", "morse",
			articles(200, func(i int) string { return spell(morse(6000)[i : i+5000]) })),
		few("500 articles of one text, a word of each changed", "edits",
			articles(500, func(i int) string {
				words := strings.Fields(prose(35 * kB))
				words[i*7] = "goat"
				return strings.Join(words, " ")
			})),
		few("200 articles of one text, every ninth word changed", "ninths",
			articles(200, func(i int) string {
				words := strings.Fields(prose(35 * kB))
				for j := i % 9; j < len(words); j += 9 {
					words[j] = word(i*1000 + j)
				}
				return strings.Join(words, " ")
			})),
		few("500 articles of the same 180 sentences in another order", "orders",
			articles(500, func(i int) string {
				s := strings.SplitAfter(prose(10*kB), ".")
				rand.New(rand.NewPCG(1, uint64(i))).Shuffle(len(s),
					func(j, k int) { s[j], s[k] = s[k], s[j] })
				return strings.Join(s, " ")
			})),
		few("500 articles of 1,000 times one quotation", "quotes", articles(500, func(int) string {
			return strings.Repeat(`\"The goats had paid for it\", he said. `, 1000)
		})),
		few("500 articles of 2,000 quotations of one word", "short",
			articles(500, func(int) string {
				return strings.Repeat(`\"goats\" and `, 2000)
			})),
		few("500 articles of quotation marks", "marks",
			articles(500, func(int) string { return strings.Repeat(`\" `, 5000) })),
		few("3,000 articles of one sentence and a word of their own", "sentence",
			articles(3000, func(i int) string {
				return "The ferry sank at dawn with nine goats aboard, said the coast guard of " +
					word(i) + " on Friday."
			})),
		few("one article of 1 MB of one word", "long",
			articles(1, func(int) string { return strings.Repeat("goat ", 200*kB) })),
	}
}

// articles returns what writes n articles.
func articles(n int, text func(i int) string) func(w *writer) {
	return func(w *writer) {
		for i := range n {
			w.say(line(fmt.Sprintf("a%d", i), text(i)))
		}
	}
}

// word returns the word of a number.
func word(n int) string { return (&proser{state: uint64(n) * 7919}).word() }

// spell makes words of letters.
func spell(s string) string {
	words := []string{"goat", "ferry", "dawn", "coast"}
	var b strings.Builder
	for _, c := range s {
		b.WriteString(words[c-'a'] + " ")
	}
	return b.String()
}

// deBruijn returns the sequence of k letters in which every word of n letters stands once
// (Fredricksen and Maiorana, 1978).
func deBruijn(k, n int) string {
	a := make([]byte, k*n)
	var b strings.Builder
	var db func(t, p int)
	db = func(t, p int) {
		if t > n {
			if n%p == 0 {
				for _, c := range a[1 : p+1] {
					b.WriteByte('a' + c)
				}
			}
			return
		}
		a[t] = a[t-p]
		db(t+1, p)
		for j := a[t-p] + 1; int(j) < k; j++ {
			a[t] = j
			db(t+1, t)
		}
	}
	db(1, 1)
	return b.String()
}

// fibonacci returns at least n letters of the word of Fibonacci.
func fibonacci(n int) string {
	a, b := "a", "ab"
	for len(b) < n {
		a, b = b, b+a
	}
	return b
}

// morse returns at least n letters of the word of Thue and Morse.
func morse(n int) string {
	s := "a"
	for len(s) < n {
		s += strings.Map(func(c rune) rune { return 'a' + 'b' - c }, s)
	}
	return s
}
