package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// plain reads a source that is one article and nothing but its text. The text has no
// title: a first line may be one, or a dateline, or the lead, and a wrong title is
// worse than none.
func (p *producer) plain(s *source) {
	p.alone(s, MaxArticle, plainArticle)
}

// alone reads all of s into memory, up to limit bytes, as one article.
func (p *producer) alone(s *source, limit int, read func(o origin, b []byte) found) {
	p.several(s, limit, func(o origin, b []byte) []found { return []found{read(o, b)} })
}

// several reads all of s into memory, up to limit bytes, in one job. If s ends in trouble, what
// came before it is read, and the trouble is told behind it.
func (p *producer) several(s *source, limit int, read func(o origin, b []byte) []found) {
	var b bytes.Buffer
	b.Grow(s.size() + bytes.MinRead)
	_, err := b.ReadFrom(io.LimitReader(s.in, int64(limit)+1))
	if b.Len() > limit {
		p.skip(&Skip{Path: s.path, Why: fmt.Sprintf("longer than %d bytes", limit)})
		return
	}
	if b.Len() > 0 {
		o := origin{path: s.path, note: s.note}
		p.do(o, b.Len(), func() []found { return read(o, b.Bytes()) })
	}
	if err != nil {
		p.skip(s.trouble(err))
	}
}

// size is about how long s is, as far as that is known and no more than a few megabytes.
func (s *source) size() int {
	if s.file == nil {
		return 0
	}
	stat, err := s.file.Stat()
	if err != nil {
		return 0
	}
	return int(min(stat.Size(), 4<<20))
}

// plainArticle gives the article whose text is b.
func plainArticle(o origin, b []byte) found {
	if why := binary(b); why != "" {
		return o.skip(errors.New(why))
	}
	text, repair := decode(b)
	if blank(text) {
		return o.skip(errors.New("the file is empty but for white space"))
	}
	a := o.article()
	a.Text = text
	if repair != "" {
		a.note(repair)
	}
	return found{article: a}
}

// An interruptible reader ends when the run does.
type interruptible struct {
	in io.Reader
	p  *producer
}

// Read gives the error of the context once it is done.
func (r *interruptible) Read(b []byte) (int, error) {
	if err := r.p.ctx.Err(); err != nil {
		return 0, err
	}
	return r.in.Read(b)
}
