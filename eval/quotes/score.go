package main

import (
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"overlap/quote"
	"overlap/shingle"
)

// A share is how many of how many.
type share struct{ right, of int }

func (s *share) count(right bool) {
	s.of++
	if right {
		s.right++
	}
}

func (s share) String() string {
	if s.of == 0 {
		return "  -   (0 of 0)"
	}
	return fmt.Sprintf("%.4f (%d of %d)", float64(s.right)/float64(s.of), s.right, s.of)
}

// A score is the sum over the articles.
type score struct {
	words             int // from how many words on stretches and parts count
	articles          int
	recall, precision share
	source            share            // of all stretches with a source
	sourceFound       share            // of those that were found
	person            share            // of all: the source, or another mention of whom it names
	rules             map[string]share // the same by the rule that decided
	speaker           share            // of the names that can be checked
	mistakes          map[string][]string
}

// A part is one predicted stretch of quoted words.
type part struct {
	first, last int
	q           *quote.Quotation
}

func (s *score) add(d *document) {
	if s.rules == nil {
		s.rules, s.mistakes = map[string]share{}, map[string][]string{}
	}
	s.articles++
	t, qs := find(d)
	truth := stretches(d, t, s.words)
	var parts []part
	for i := range qs {
		if qs[i].Depth > 0 || qs[i].Kind != quote.Speech || qs[i].Rule == quote.RuleTranscript {
			continue
		}
		for _, p := range qs[i].Parts {
			first, last := t.At(p.Lo, p.Hi)
			if last > first {
				parts = append(parts, part{first, last, &qs[i]})
			}
		}
	}
	s.spans(d, t, truth, parts)
	for _, st := range truth {
		s.sources(d, t, st, parts)
	}
}

// spans counts recall and precision.
func (s *score) spans(d *document, t *shingle.Text, truth []stretch, parts []part) {
	for _, st := range truth {
		_, ok := found(st, parts)
		s.recall.count(ok)
		if !ok {
			s.mistake("missed", d, t, st.first, st.last, "")
		}
	}
	for _, p := range parts {
		if p.last-p.first < s.words {
			continue
		}
		ok := false
		for _, st := range truth {
			ok = ok || covers(p, st)
		}
		s.precision.count(ok)
		if !ok {
			s.mistake("not annotated", d, t, p.first, p.last, "")
		}
	}
}

// found returns the part that covers the stretch.
func found(st stretch, parts []part) (part, bool) {
	for _, p := range parts {
		if covers(p, st) {
			return p, true
		}
	}
	return part{}, false
}

// covers reports whether p has at least 90 % of the words of st, and no more than 110 %
// in all.
func covers(p part, st stretch) bool {
	n := st.last - st.first
	both := min(p.last, st.last) - max(p.first, st.first)
	return 10*both >= 9*n && 10*(p.last-p.first) <= 11*n
}

// sources counts whether the source of a stretch is right, and the speaker.
func (s *score) sources(d *document, t *shingle.Text, st stretch, parts []part) {
	if len(st.sources) == 0 {
		return
	}
	p, ok := found(st, parts)
	if !ok {
		s.source.count(false)
		s.person.count(false)
		return
	}
	right := false
	for _, src := range st.sources {
		for _, r := range src {
			right = right || p.q.Source.Lo < r.hi && r.lo < p.q.Source.Hi
		}
	}
	s.source.count(right)
	s.sourceFound.count(right)
	rule := p.q.Rule
	if rule == "" {
		rule = "unknown"
	}
	c := s.rules[rule]
	c.count(right)
	s.rules[rule] = c
	want := sourceText(d, st)
	names := namesIn(want)
	named := slices.ContainsFunc(names,
		func(n string) bool { return strings.Contains(p.q.Speaker, n) })
	s.person.count(right || named)
	if !right {
		s.mistake("source "+rule, d, t, st.first, st.last,
			fmt.Sprintf("want %q, got %q", want, d.text[p.q.Source.Lo:p.q.Source.Hi]))
	}
	if len(names) > 0 && p.q.Speaker != "" {
		s.speaker.count(named)
		if right && !named {
			s.mistake("speaker", d, t, st.first, st.last,
				fmt.Sprintf("want %q, got %q by %q", want, p.q.Speaker,
					d.text[p.q.Source.Lo:p.q.Source.Hi]))
		}
	}
}

func sourceText(d *document, st stretch) string {
	var texts []string
	for _, src := range st.sources {
		for _, r := range src {
			texts = append(texts, d.text[r.lo:r.hi])
		}
	}
	return strings.Join(texts, " | ")
}

// namesIn returns the words of an annotated source that look like parts of a name.
func namesIn(source string) []string {
	var names []string
	for i, w := range strings.FieldsFunc(source,
		func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '.' }) {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) || i == 0 && stopped[w] || stopped[w] {
			continue
		}
		names = append(names, w)
	}
	return names
}

// stopped are capitalised words that name nobody.
var stopped = map[string]bool{"The": true, "A": true, "An": true, "He": true, "She": true,
	"They": true, "We": true, "I": true, "It": true,
	"Mr.": true, "Mrs.": true, "Ms.": true, "Sen.": true, "Rep.": true, "Gov.": true,
	"President": true, "One": true, "His": true, "Her": true,
	"Another": true, "Some": true, "Many": true, "Those": true, "This": true, "That": true,
	"Both": true, "You": true, "Who": true}

func (s *score) mistake(sort string, d *document, t *shingle.Text, first, last int, more string) {
	lo, hi := t.Bytes(first, last)
	line := fmt.Sprintf("%s:%d-%d %s\n    %s[[%s]]%s", d.name, lo, hi, more,
		clip(d.text[max(0, lo-160):lo],
			false), short(d.text[lo:hi]), clip(d.text[hi:min(len(d.text), hi+160)], true))
	s.mistakes[sort] = append(s.mistakes[sort], strings.ReplaceAll(line, "\n\n", "¶"))
}

func clip(s string, head bool) string { return strings.ToValidUTF8(s, "") }

func short(s string) string {
	if len(s) > 130 {
		return strings.ToValidUTF8(s[:60], "") + " ... " + strings.ToValidUTF8(s[len(s)-60:], "")
	}
	return s
}

func (s *score) print(out io.Writer) {
	fmt.Fprintf(out, "articles          %d\n", s.articles)
	fmt.Fprintf(out, "span recall       %v\n", s.recall)
	fmt.Fprintf(out, "span precision    %v\n", s.precision)
	fmt.Fprintf(out, "source            %v\n", s.source)
	fmt.Fprintf(out, "source, if found  %v\n", s.sourceFound)
	fmt.Fprintf(out, "or who is named   %v\n", s.person)
	fmt.Fprintf(out, "speaker's name    %v\n", s.speaker)
	for _, r := range keys(s.rules) {
		fmt.Fprintf(out, "  by rule %-12s %v\n", r, s.rules[r])
	}
}

// printMistakes prints n mistakes of each sort, evenly spread.
func (s *score) printMistakes(out io.Writer, n int) {
	for _, k := range keys(s.mistakes) {
		all := s.mistakes[k]
		if n == 0 {
			continue
		}
		fmt.Fprintf(out, "\n%s: %d\n", k, len(all))
		step := max(1, len(all)/n)
		for i := 0; i < len(all); i += step {
			fmt.Fprintln(out, all[i])
		}
	}
}

func keys[V any](m map[string]V) []string {
	var ks []string
	for k := range m {
		ks = append(ks, k)
	}
	sort.Strings(ks)
	return ks
}
