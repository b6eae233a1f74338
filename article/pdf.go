package article

import (
	"bytes"
	"errors"

	"overlap/article/office"
)

// pdfSearched is how many bytes may stand before a PDF document, as its readers allow.
const pdfSearched = 1024

// errNoPDF is that of a file that has only the name of a PDF document.
var errNoPDF = errors.New("no PDF document, whatever its name says")

// looksLikePDF knows a PDF document, a few bytes of white space before it or not.
func looksLikePDF(head []byte) bool {
	head = head[:min(len(head), pdfSearched)]
	return bytes.HasPrefix(bytes.TrimLeft(head, "\ufeff \t\r\n\x00"), []byte("%PDF-"))
}

// pdf reads a source that is one PDF document. Only some run at a time: each may take memory that
// is not ours.
func (p *producer) pdf(s *source) {
	draft := p.reader.Drafts
	p.whole(s, "the PDF document", maxPiped, func(o origin, b []byte) []found {
		if !bytes.Contains(b[:min(len(b), pdfSearched)], []byte("%PDF-")) {
			return []found{o.skip(errNoPDF)}
		}
		o.room.grow(treeRoom / 2)
		d, err := office.PDF(p.ctx, b)
		f := o.written(d, err, draft)
		if f.skip == nil {
			f.article.keepText("text_by", "pdftotext")
		}
		return []found{f}
	})
}
