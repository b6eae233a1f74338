package main

import (
	"fmt"
	"strings"
)

// pieces makes drafts that copy in pieces too small for a passage.
func pieces(m *maker) {
	for _, n := range [][2]int{{7, 1}, {7, 2}, {7, 3}, {7, 4}, {7, 5}, {7, 7}, {6, 2}, {6, 3},
		{6, 5}, {5, 2}, {5, 3}, {5, 4}} {
		m.text(fmt.Sprintf("%d words, %d own", n[0], n[1]), m.chunks(n[0], n[1]))
	}
	m.text("7 words, 3 own, as paragraphs", strings.ReplaceAll(m.chunks(7, 3), ". ", ".\n\n"))
	m.page("7 words, 4 own, on a page", page{body: "<p>" + m.chunks(7, 4) + "</p>"})
	for _, n := range []int{5, 6, 7} {
		m.text(number("two sources in turn, %d words each", n), m.inTurn(n))
	}
	own := &stream{s: m.sample, at: 2000}
	for _, n := range []int{2, 3, 4, 5} {
		m.text(number("a junk word behind every %d words", n),
			eachWord(m.report.Text, func(i int, w string) string {
				if i%n == n-1 {
					return w + " " + own.next(1)
				}
				return w
			}))
		m.text(number("one word in %d replaced", n+1),
			eachWord(m.report.Text, func(i int, w string) string {
				if i%(n+1) == n {
					return own.next(1)
				}
				return w
			}))
	}
	m.text("the same junk word behind every second",
		eachWord(m.report.Text, func(i int, w string) string {
			if i%2 == 1 {
				return w + " indeed"
			}
			return w
		}))
	m.text("one word in four left out", eachWord(m.report.Text, func(i int, w string) string {
		if i%4 == 3 {
			return ""
		}
		return w
	}))
	m.text("neighbours exchanged, every sixth", m.exchanged(6))
}

// chunks returns n words of the report, own words, n words and so on.
func (s *sample) chunks(n, own int) string {
	o := &stream{s: s, at: 1000}
	return eachWord(strings.ReplaceAll(s.report.Text, "\n\n", " "), func(i int, w string) string {
		if i%n == n-1 {
			return w + " " + o.next(own)
		}
		return w
	})
}

// inTurn returns n words of the report, n of the second, and so on.
func (s *sample) inTurn(n int) string {
	a, b := s.words(), strings.Fields(s.second.Text)
	var out []string
	for i := 0; i+n <= min(len(a), len(b)); i += n {
		out = append(out, a[i:i+n]...)
		out = append(out, b[i:i+n]...)
	}
	return strings.Join(out, " ")
}

// exchanged turns two words round in each n.
func (s *sample) exchanged(n int) string {
	words := s.words()
	for i := 0; i+1 < len(words); i += n {
		words[i], words[i+1] = words[i+1], words[i]
	}
	return strings.Join(words, " ")
}
