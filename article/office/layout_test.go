package office

import (
	"fmt"
	"strings"
	"testing"
)

// A page of a test is lines of words, as pdftotext would find them.
type testPage struct{ b strings.Builder }

// width of a letter in the pages of tests, as a part of its height.
const letterWidth = 0.5

// line writes words from a place to the right, in letters of a height.
func (p *testPage) line(left, top, height float64, text string) {
	for w := range strings.FieldsSeq(text) {
		right := left + letterWidth*height*float64(len([]rune(w)))
		fmt.Fprintf(&p.b, `<word xMin="%f" yMin="%f" xMax="%f" yMax="%f">%s</word>`, left, top,
			right,
			top+height, w)
		left = right + letterWidth*height
	}
}

// block writes lines, parted by |, below each other.
func (p *testPage) block(left, top, height float64, lines string) {
	for i, l := range strings.Split(lines, "|") {
		p.line(left, top+1.2*height*float64(i), height, l)
	}
}

// textOf gives the title and the paragraphs of pages.
func textOf(t *testing.T, pages ...func(p *testPage)) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("<doc>")
	for _, write := range pages {
		var p testPage
		write(&p)
		fmt.Fprintf(&b, `<page width="600" height="800">%s</page>`, &p.b)
	}
	b.WriteString("</doc>")
	var d Document
	var s sheets
	if err := s.read(&d, []byte(b.String())); err != nil {
		t.Fatal(err)
	}
	if err := s.finish(&d); err != nil {
		t.Fatal(err)
	}
	text := d.Title + "|" + strings.ReplaceAll(d.Text, "\n\n", "|")
	for _, u := range d.Unread {
		text += "|unread " + u.Text
	}
	return text
}

func TestLayout(t *testing.T) {
	for name, tt := range map[string]struct {
		page func(p *testPage)
		want string
	}{
		"space between paragraphs": {func(p *testPage) {
			p.block(50, 200, 10, "The ferry left the quay at|dawn with nine goats aboard")
			p.block(50, 240, 10, "Nobody at the harbour saw|it again on that morning")
		}, "|The ferry left the quay at dawn with nine goats aboard|" +
			"Nobody at the harbour saw it again on that morning"},
		"indents": {func(p *testPage) {
			p.line(60, 200, 10, "The ferry left the quay a")
			p.line(50, 212, 10, "dawn with nine goats aboard")
			p.line(60, 224, 10, "Nobody at the harbour saw")
			p.line(50, 236, 10, "it again on the same morning")
		}, "|The ferry left the quay a dawn with nine goats aboard|" +
			"Nobody at the harbour saw it again on the same morning"},
		"a line with room": {func(p *testPage) {
			p.block(50, 200, 10, "The ferry left the quay at dawn|with nine goats|Nobody at the "+
				"harbour saw the|boat again on that morning now")
		}, "|The ferry left the quay at dawn with nine goats|" +
			"Nobody at the harbour saw the boat again on that morning now"},
		"a heading of two lines": {func(p *testPage) {
			p.block(50, 150, 20, "Ferry sinks|off Ostrava")
			p.block(50, 200, 10, "The ferry left the quay at|dawn with nine goats aboard")
		}, "Ferry sinks off Ostrava|The ferry left the quay at dawn with nine goats aboard"},
		"hyphens": {func(p *testPage) {
			p.block(50, 200, 10, "A well-known co-worker of the trans-|portation board left "+
				"well-|known "+
				"minutes to the com\u2010|mittee of transportation\u00ad|workers and a "+
				"Franco-|German "+
				"team ran self-|service of self and service -|again and ev-|erything")
		}, "|A well-known co-worker of the transportation board left well-known minutes to the " +
			"committee of transportationworkers and a Franco-German team ran self-service of " +
			"self and " +
			"service - again and everything"},
		"ligatures": {func(p *testPage) {
			p.line(50, 200, 10, "an eﬃcient oﬀice ﬁnds "+
				"ﬂo\u00adats")
		},
			"|an efficient office finds floats"},
		"columns one behind the other": {func(p *testPage) {
			p.block(50, 200, 10, "The ferry left the quay at|dawn with nine goats who|had never "+
				"been at the")
			p.block(300, 200, 10, "other side where a band|had waited since noon")
		}, "|The ferry left the quay at dawn with nine goats who had never been at the other " +
			"side " +
			"where a band had waited since noon"},
		"columns row by row": {func(p *testPage) {
			for i, row := range []string{"The ferry left the quay|and never came to the",
				"at dawn with nine goats|other side where a band", "and a crew of four men|had " +
					"waited since " +
					"noon in", "who were tired of them|rain that did not stop"} {
				a, b, _ := strings.Cut(row, "|")
				p.line(50, 200+12*float64(i), 10, a)
				p.line(300, 200+12*float64(i), 10, b)
			}
		}, "|The ferry left the quay at dawn with nine goats and a crew of four men who were " +
			"tired of " +
			"them and never came to the other side where a band had waited since noon in rain " +
			"that did " +
			"not stop"},
		"a table": {func(p *testPage) {
			for i, row := range []string{"Basin|Berths", "North|64", "South|41", "West|9",
				"East|12"} {
				a, b, _ := strings.Cut(row, "|")
				p.line(50, 200+12*float64(i), 10, a)
				p.line(300, 200+12*float64(i), 10, b)
			}
		}, "|Basin Berths|North 64|South 41|West 9|East 12"},
		"from right to left": {func(p *testPage) {
			p.b.WriteString(`<word xMin="90" yMin="1" xMax="99" yMax="9">א</word>` +
				`<word xMin="80" yMin="1" xMax="87" yMax="9">ב</word>`)
		}, "|א ב"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := textOf(t, tt.page); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// Heads, feet and numbers of pages go; a sentence goes on over the end of a page.
func TestRunning(t *testing.T) {
	page := func(n int, head, text string) func(p *testPage) {
		return func(p *testPage) {
			p.line(50, 30, 9, head)
			p.block(50, 200, 10, text)
			p.line(280, 770, 9, fmt.Sprintf("– %d –", n))
		}
	}
	got := textOf(t, page(3, "Lindqvist Gazette 3", "The ferry left the quay at|dawn with nine "+
		"goats "+
		"who"), page(4, "Draft of Ada Novak", "had never seen the sea and|were glad of the change"),
		page(5, "Lindqvist Gazette 5", "Nobody ever saw them|again on that morning."),
		page(6, "Draft of Ada Novak", "The end of the tale of|the ferry and the goats"))
	want := "|The ferry left the quay at dawn with nine goats who had never seen the sea and " +
		"were glad of " +
		"the change|Nobody ever saw them again on that morning.|The end of the tale of the " +
		"ferry and the goats"
	want += "|unread Lindqvist Gazette 3|unread Draft of Ada Novak|unread Lindqvist Gazette 5"
	if got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	year := func(p *testPage) {
		p.line(50, 30, 9, "1974")
		p.line(50, 200, 10, "A year.")
	}
	if got := textOf(t, year); got != "|1974|A year." {
		t.Errorf("a number that is none of a page is left out: %q", got)
	}
}
