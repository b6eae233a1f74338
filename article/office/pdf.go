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
// Poppler finds them in the order in which they were written, which nearly always is the order in
// which they are read (columns are put right where it is not). Here they become lines, and lines
// become paragraphs; what stands at the head or foot of every page goes, and words that were parted
// at the end of a line are joined.
//
// The error is ErrNoPoppler where pdftotext is not installed, and ErrScan where pages have no
// words. When ctx is done the run ends.
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
	return d, s.finish(&d)
}

// finish makes the document of the lines.
func (s *sheets) finish(d *Document) error {
	lines, running := s.withoutRunning()
	if len(lines) == 0 {
		return scan(len(s.pages))
	}
	err := d.finish(paragraphs(inColumns(lines)))
	d.setAside(running)
	return err
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

// sheets are the lines on the pages of a document, in the order in which they were written.
type sheets struct {
	pages []box // each from 0
	lines []line
	word  box
	text  strings.Builder
}

// read reads what pdftotext writes with -bbox.
func (s *sheets) read(d *Document, out []byte) error {
	return walk("pdftotext", out, func(at trail, token xml.Token) error {
		switch t := token.(type) {
		case xml.StartElement:
			s.start(d, t)
		case xml.CharData:
			s.text.Write(t)
		case xml.EndElement:
			if word := letters(s.text.String()); at.up(0) == "word" && word != "" {
				s.add(word)
			} else if at.up(0) == "title" {
				d.Title = word
			}
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
	case "word":
		s.word = boxOf(e)
	}
}

// add adds a word to the last line, or to a new one.
func (s *sheets) add(word string) {
	page := len(s.pages) - 1
	if page < 0 {
		return
	}
	if n := len(s.lines) - 1; n >= 0 && s.lines[n].page == page && s.lines[n].reaches(s.word) {
		s.lines[n].add(s.word, word)
		return
	}
	s.lines = append(s.lines, line{box: s.word, last: s.word, page: page, text: word,
		height: s.word.bottom - s.word.top, first: s.word.right - s.word.left})
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
