package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"overlap/quote"
	"overlap/shingle"
)

// Gold sets of other languages.
//
// A file holds passages, parted by empty lines, all of them invented in the manner of newspapers.
// What is quoted stands in [[ ]], and below a passage stands a line "> speaker" for each of them in
// their order: the full name or the description; "-" where nobody is named. Further right answers
// follow behind "|". Every other passage is kept: nobody looks at it while rules are written. Files
// with a hyphen in their name were looked at as a whole, after they had been measured once.
//
// A stretch is found as those of PolNeAR are, however short. A speaker is right if the names have
// the same words, or one holds the other at its end or start ("Holm" of "Ada Holm", "Ministerin
// Brok" of "Brok"), articles and case apart.

// A passage is a text and what is quoted in it.
type passage struct {
	name     string // file and number
	kept     bool
	text     string
	spans    []span
	speakers [][]string // right answers for each of spans; "-" is nobody
}

// readGold reads the passages of a file.
func readGold(path string) ([]passage, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var all []passage
	for i, block := range strings.Split(strings.TrimSpace(string(b)), "\n\n") {
		p := passage{name: fmt.Sprintf("%s:%d", filepath.Base(path), i+1), kept: i%2 == 1}
		if err := p.read(block); err != nil {
			return nil, fmt.Errorf("%s: passage %d %w", path, i+1, err)
		}
		all = append(all, p)
	}
	return all, nil
}

// read reads a passage.
func (p *passage) read(block string) error {
	var lines []string
	for line := range strings.Lines(block + "\n") {
		line = strings.TrimRight(line, "\n")
		if answers, ok := strings.CutPrefix(line, "> "); ok {
			var right []string
			for a := range strings.SplitSeq(answers, "|") {
				right = append(right, strings.TrimSpace(a))
			}
			p.speakers = append(p.speakers, right)
			continue
		}
		lines = append(lines, line)
	}
	// a line "¶" stands for an empty one
	marked := strings.ReplaceAll(strings.Join(lines, "\n"), "¶", "")
	for {
		before, rest, ok := strings.Cut(marked, "[[")
		p.text += before
		if !ok {
			break
		}
		said, behind, _ := strings.Cut(rest, "]]")
		p.spans = append(p.spans, span{len(p.text), len(p.text) + len(said)})
		p.text += said
		marked = behind
	}
	if len(p.spans) != len(p.speakers) {
		return fmt.Errorf("has %d quotations and %d speakers", len(p.spans), len(p.speakers))
	}
	return nil
}

// A language is what is counted of one file.
type language struct {
	recall, precision    share
	right, silent, wrong share
	mistakes             []string
}

// add counts a passage.
func (l *language) add(p *passage) {
	t := shingle.Split(p.text)
	var parts []part
	qs := quote.Find(t)
	for i := range qs {
		if qs[i].Depth > 0 || qs[i].Kind != quote.Speech {
			continue
		}
		for _, s := range qs[i].Parts {
			first, last := t.At(s.Lo, s.Hi)
			parts = append(parts, part{first, last, &qs[i]})
		}
	}
	var truth []stretch
	for i, s := range p.spans {
		first, last := t.At(s.lo, s.hi)
		st := stretch{first: first, last: last}
		truth = append(truth, st)
		q, ok := found(st, parts)
		l.recall.count(ok)
		speaker := ""
		if ok {
			speaker = q.q.Speaker
		}
		l.speaker(p, i, ok, speaker)
	}
	for _, q := range parts {
		ok := slices.ContainsFunc(truth, func(st stretch) bool { return covers(q, st) })
		if l.precision.count(ok); !ok {
			lo, hi := t.Bytes(q.first, q.last)
			l.mistakes = append(l.mistakes, fmt.Sprintf("%s: not quoted %q\n    %s", p.name,
				p.text[lo:hi], p.text))
		}
	}
}

// speaker counts the speaker of the quotation i.
func (l *language) speaker(p *passage, i int, ok bool, got string) {
	right := false
	for _, want := range p.speakers[i] {
		right = right || want == "-" && got == "" || want != "-" && sameName(want, got)
	}
	right = right && ok
	l.right.count(right)
	l.silent.count(!right && got == "")
	l.wrong.count(!right && got != "")
	if !right {
		l.mistakes = append(l.mistakes, fmt.Sprintf("%s: found %v, want %q, got %q\n    %s", p.name,
			ok, p.speakers[i], got, p.text))
	}
}

// sameName reports whether one name holds the other at an end, but for articles and case.
func sameName(want, got string) bool {
	a, b := nameWords(want), nameWords(got)
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) > 0 && (slices.Equal(a, b[len(b)-len(a):]) || slices.Equal(a, b[:len(a)]))
}

// nameWords returns the words of a name in lower case, without articles.
func nameWords(name string) []string {
	return slices.DeleteFunc(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return strings.ContainsRune(" ,.'’", r)
	}), func(w string) bool { return slices.Contains(articles, w) })
}

var articles = strings.Fields(`der die das dem den des ein eine einer einem le la les l un une el los
	las una unos ett en den det the a an`)

// gold prints how the finder does on every file of a folder.
func gold(out io.Writer, dir, which string, mistakes int) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("%s: no files *.txt", dir)
	}
	if err != nil {
		return err
	}
	for _, f := range files {
		passages, err := readGold(f)
		if err != nil {
			return err
		}
		var l language
		for i := range passages {
			if which == "all" || (which == "keep") == passages[i].kept {
				l.add(&passages[i])
			}
		}
		fmt.Fprintf(out, "%s\n  span recall     %v\n  span precision  %v\n  speaker right   %v\n"+
			"  not given       %v\n  wrong           %v\n", strings.TrimSuffix(filepath.Base(f),
			".txt"), l.recall, l.precision, l.right, l.silent, l.wrong)
		for _, m := range l.mistakes[:min(mistakes, len(l.mistakes))] {
			fmt.Fprintln(out, "  "+m)
		}
	}
	return nil
}
