package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"overlap/align"
)

// The passage that the invented corpus hides, and what stands around it. The dashes
// and accents before it take more bytes than characters.
const (
	hidden = "The harbour master of Velmont counted forty barges on Tuesday morning, and not " +
		"one of them had a licence to carry salt."
	before = "Élodie Brûlé – the mayor’s niece – bakes bread “for everyone”. "
	after  = " Nobody in the café asked her why she keeps the old oven."
	other  = "A naïve visitor might think that the museum of clocks is closed. It never was. "
	none   = "Rain fell on seven hills while two brothers argued about the price of a " +
		"second-hand tractor with no seats."
)

// write puts a file below dir.
func write(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// invented writes a corpus of two kinds, three good pairs, four cases of which the
// last is told wrongly, and four troubles.
func invented(t *testing.T) string {
	dir := t.TempDir()
	write(t, dir, "pairs", "this one is not read: it repeats what the folders have\n")
	write(t, dir, "susp/suspicious-document00001.txt", before+hidden+after)
	write(t, dir, "susp/suspicious-document00002.txt", none)
	write(t, dir, "src/source-document00001.txt", other+hidden)
	write(t, dir, "src/source-document00002.txt", other)

	write(t, dir, "01-nothing/pairs", "suspicious-document00002.txt source-document00001.txt\n")
	write(t, dir, "01-nothing/suspicious-document00002-source-document00001.xml",
		`<document reference="suspicious-document00002.txt"></document>`)

	write(t, dir, "02-plain/pairs", strings.Join([]string{
		"suspicious-document00001.txt source-document00001.txt",
		"suspicious-document00001.txt",
		"",
		"suspicious-document00001.txt source-document00009.txt",
		"suspicious-document00002.txt source-document00002.txt",
		"suspicious-document00001.txt source-document00001.txt",
	}, "\r\n"))
	runes := utf8.RuneCountInString
	write(t, dir, "02-plain/suspicious-document00001-source-document00001.xml", fmt.Sprintf(
		`<document reference="suspicious-document00001.txt">
		<feature name="about" authors="nobody" />
		<feature name="plagiarism" this_offset="%d" this_length="%d" source_reference="source-document00001.txt"
			source_offset="%d" source_length="%d" />
		</document>`, runes(before), runes(hidden), runes(other), runes(hidden)))
	write(t, dir, "02-plain/suspicious-document00001-source-document00009.xml",
		`<document reference="suspicious-document00001.txt"></document>`)
	write(t, dir, "02-plain/suspicious-document00002-source-document00002.xml",
		`<document reference="suspicious-document00002.txt">
		<feature name="plagiarism" this_offset="x" this_length="10" source_reference="source-document00002.txt" source_offset="0" source_length="9"/>
		</document>`)
	return dir
}

func TestRun(t *testing.T) {
	dir, out := invented(t), t.TempDir()
	args := filepath.Join(out, "args")
	write(t, out, "args", "# shorter than the default\n\n--min-words 7\n")
	var stdout, stderr strings.Builder
	if status := run([]string{"-corpus", dir, "-args", args, "-out", out, "-errors", "3"}, &stdout,
		&stderr); status != 0 {
		t.Fatalf("status %d\n%s", status, stderr.String())
	}
	got := strings.ReplaceAll(stderr.String(), dir+string(filepath.Separator), "")
	want := `02-plain/pairs:2: 1 names where two documents are expected
02-plain/pairs:6: pair stands in line 1 already
02-plain/pairs:4: src/source-document00009.txt: no such file or directory
02-plain/suspicious-document00002-source-document00002.xml: feature 1: this_offset "x" is no number of characters
`
	if got != want {
		t.Errorf("troubles:\n%s\nwant:\n%s", got, want)
	}
	for _, row := range []string{
		"01-nothing 1 0 0 1.0000 1.0000 1.0000 1.0000",
		"02-plain 2 1 1 1.0000",
		"all 3 1 1 1.0000",
		"4 troubles",
	} {
		if !strings.Contains(squeeze(stdout.String()), row) {
			t.Errorf("no row %q in\n%s", row, stdout.String())
		}
	}

	text, err := os.ReadFile(filepath.Join(out, "02-plain",
		"suspicious-document00001-source-document00001.xml"))
	if err != nil {
		t.Fatal(err)
	}
	offset := fmt.Sprintf(`this_offset="%d"`, utf8.RuneCountInString(before))
	if !strings.Contains(string(text), offset) ||
		!strings.Contains(string(text), `name="detected-plagiarism"`) {
		t.Errorf("no passage with %s in\n%s", offset, text)
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestWrongCommandLines(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "bad.args", "\n--min-words few\n")
	write(t, dir, "two.args", "--min-words 7 9\n")
	write(t, dir, "corpus/src/a.txt", "")
	write(t, dir, "corpus/susp/b.txt", "")
	for _, test := range []struct {
		args   []string
		status int
		says   string
	}{
		{nil, 2, "usage"},
		{[]string{"-corpus", dir, "-part", "third"}, 2, "neither even nor odd nor all"},
		{[]string{"-corpus", dir, "more"}, 2, "usage"},
		{[]string{"-corpus", filepath.Join(dir, "none")}, 1, "none: no such file or directory"},
		{[]string{"-corpus", filepath.Join(dir, "corpus")}, 1, "no pairs file"},
		{[]string{"-corpus", dir, "-args", filepath.Join(dir, "no.args")}, 1,
			"no.args: no such file"},
		{[]string{"-corpus", dir, "-args", filepath.Join(dir, "bad.args")}, 1,
			"bad.args:2: invalid value"},
		{[]string{"-corpus", dir, "-args", filepath.Join(dir, "two.args")}, 1,
			`two.args:1: "9" is left over`},
	} {
		var stdout, stderr strings.Builder
		if status := run(test.args, &stdout, &stderr); status != test.status ||
			!strings.Contains(stderr.String(), test.says) {
			t.Errorf("%q: status %d, %q; want %d, %q", test.args, status, stderr.String(),
				test.status, test.says)
		}
	}
}

// Every pair is in one half, about as many in each.
func TestParts(t *testing.T) {
	even, odd, all := part{"even"}, part{"odd"}, part{}
	n := 0
	for i := range 1000 {
		p := &pair{this: fmt.Sprintf("suspicious-document%05d.txt", i),
			source: "source-document00001.txt"}
		if even.has(p) == odd.has(p) || !all.has(p) {
			t.Fatalf("pair %d: even %v, odd %v, all %v", i, even.has(p), odd.has(p), all.has(p))
		}
		if even.has(p) {
			n++
		}
	}
	if n < 450 || n > 550 {
		t.Errorf("%d of 1000 pairs are even", n)
	}
}

// The worst pairs show what is missed, false and right, each character once a side.
func TestWorstShowsBothSides(t *testing.T) {
	dir := invented(t)
	c, err := readCorpus(dir, func(*pair) bool { return true })
	if err != nil {
		t.Fatal(err)
	}
	p := c.kinds[1].pairs[0]
	d := p.cases[0]
	d.T.Lo, d.T.Hi, d.S.Lo = d.T.Lo+4, d.T.Hi+7, d.S.Lo-3
	p.detections = []detection{{Annotation: d, kind: "edited", similarity: .5}}
	for _, q := range c.kinds[1].pairs[1:] {
		q.unread = true
	}
	var b strings.Builder
	printWorst(&b, c, 1)
	for _, line := range []string{
		"- 63-67 The ",
		"= 67-182 harbour master",
		"+ 182-189 Nobody",
		". 189-239 in the café asked",
		"+ 76-79 s.", // the end of what stands before
		"recall 0.983, 1 detections",
	} {
		if !strings.Contains(squeeze(b.String()), line) {
			t.Errorf("no %q in\n%s", line, b.String())
		}
	}
	l := c.kinds[1].losses()
	if got, want := 1-l.recall.whole-l.recall.ends-l.recall.inside, 0.983; got < want-.001 ||
		got > want+.001 {
		t.Errorf("recall by its losses: %v, want %v", got, want)
	}
}

func TestFlagsAreTheAlignersOptions(t *testing.T) {
	var o align.Options
	if alignerFlags(&o).Lookup("min-words") == nil {
		t.Error("MinWords is not --min-words")
	}
}

// TestSet compares the invented documents as one set, too.
func TestSet(t *testing.T) {
	var stdout, stderr strings.Builder
	if status := run([]string{"-corpus", invented(t), "-set"}, &stdout, &stderr); status != 0 {
		t.Fatal(status, stderr.String())
	}
	_, set, _ := strings.Cut(stdout.String(), "all documents as one set")
	var row string
	for _, line := range strings.Split(set, "\n") {
		if strings.Contains(line, "02-plain") {
			row = strings.Join(strings.Fields(line), " ")
		}
	}
	if row != "02-plain 1 1 1 1.0000 1 1 1" {
		t.Errorf("%q in %s", row, set)
	}
}
