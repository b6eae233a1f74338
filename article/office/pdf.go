package office

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// PDF reads a PDF document. It has no paragraphs, only words and where they stand: pdftotext of
// Poppler finds them and the order of columns (see Poppler), and here they become lines, lines
// become paragraphs, what stands at the head or foot of every page goes, and words that were parted
// at the end of a line are joined.
//
// The error is ErrNoPoppler where pdftotext is not installed, and ErrScan where pages have no words.
// When ctx is done the run ends. Two runs on one machine give the same; another version of Poppler
// may order the columns of a hard page otherwise.
//
// What it misses: words in white or behind a picture count as text; a line that is set apart by
// its weight alone is no heading; tables are rows of words where Poppler sees rows.
func PDF(ctx context.Context, b []byte) (Document, error) {
	var d Document
	out, err := poppler(ctx, b)
	if err != nil {
		return d, err
	}
	var s sheets
	if err := s.read(&d, out); err != nil {
		return d, err
	}
	lines := s.withoutRunning()
	if len(lines) == 0 {
		return d, scan(len(s.pages))
	}
	return d, d.finish(paragraphs(lines))
}

// ErrScan says that the pages of a PDF document have no words.
var ErrScan = errors.New("no text, a scan? Run it through text recognition (OCR) first")

// scan is ErrScan with the number of pages.
func scan(pages int) error {
	if pages == 1 {
		return fmt.Errorf("its page has %w", ErrScan)
	}
	return fmt.Errorf("its %d pages have %w", pages, ErrScan)
}

// A box is a rectangle on a page, in points from the upper left corner.
type box struct{ left, top, right, bottom float64 }

// A line is one line of words.
type line struct {
	box
	page   int
	height float64 // of its letters
	block  *box    // the stretch of lines that it stands in
	first  float64 // the width of its first word
	text   string
}

// sheets are the lines on the pages of a document, in the order in which they are read.
type sheets struct {
	pages []box // each from 0
	lines []line
	block *box
	word  box
	text  strings.Builder
}

// read reads what pdftotext writes with -bbox-layout.
func (s *sheets) read(d *Document, out []byte) error {
	return walk("pdftotext", out, func(at trail, token xml.Token) error {
		switch t := token.(type) {
		case xml.StartElement:
			s.start(d, t)
		case xml.CharData:
			s.text.Write(t)
		case xml.EndElement:
			s.end(d, t.Name.Local)
		}
		return nil
	})
}

// start reads the start of an element.
func (s *sheets) start(d *Document, e xml.StartElement) {
	s.text.Reset()
	switch e.Name.Local {
	case "meta":
		if to := (leaf{"Author": &d.Author, "CreationDate": &d.Created,
			"ModDate": &d.Modified})[attr(e, "name")]; to != nil {
			*to = oneLine(attr(e, "content"))
		}
	case "page":
		s.pages = append(s.pages, box{right: number(e, "width"), bottom: number(e, "height")})
	case "block":
		b := boxOf(e)
		s.block = &b
	case "line":
		s.lines = append(s.lines, line{box: boxOf(e), page: len(s.pages) - 1, block: s.block})
	case "word":
		s.word = boxOf(e)
	}
}

// end reads the end of an element.
func (s *sheets) end(d *Document, name string) {
	switch name {
	case "title":
		d.Title = oneLine(s.text.String())
	case "word":
		s.lines[len(s.lines)-1].add(s.word, letters(s.text.String()))
	case "line":
		if last := len(s.lines) - 1; s.lines[last].text == "" {
			s.lines = s.lines[:last]
		}
	}
}

// add adds a word to a line. The letters of most of it say how high it is: an initial or a raised
// number does not.
func (l *line) add(at box, word string) {
	if word == "" {
		return
	}
	if l.text == "" {
		l.first, l.height = at.right-at.left, at.bottom-at.top
	} else {
		l.text += " "
		if h := at.bottom - at.top; len(word) > 3 && h < l.height {
			l.height = h
		}
	}
	l.text += word
}

// boxOf gives the rectangle of an element.
func boxOf(e xml.StartElement) box {
	return box{number(e, "xMin"), number(e, "yMin"), number(e, "xMax"), number(e, "yMax")}
}

// number gives the value of an attribute, or 0.
func number(e xml.StartElement, name string) float64 {
	n, err := strconv.ParseFloat(attr(e, name), 64)
	if err != nil || n != n || n > 1e6 || n < -1e6 {
		return 0
	}
	return n
}

// ligatures are letters that are set as one.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl",
	"ﬅ", "st", "ﬆ", "st", "\ufffd", "")

// letters gives a word as its author typed it; a soft hyphen at its end stays for those who join
// lines.
func letters(s string) string {
	s = ligatures.Replace(oneLine(s))
	body := strings.TrimSuffix(s, "\u00ad")
	return strings.ReplaceAll(body, "\u00ad", "") + s[len(body):]
}
