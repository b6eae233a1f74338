package article

import (
	"bytes"
	"errors"
	"io"

	"overlap/article/charset"
)

// plain reads a source that is one article and nothing but its text. The text has no
// title: a first line may be one, or a dateline, or the lead, and a wrong title is
// worse than none.
func (p *producer) plain(s *source) {
	p.whole(s, "the text", MaxText,
		func(o origin, b []byte) []found { return []found{plainArticle(o, b, "")} })
}

// whole reads all of s into memory, up to limit bytes, in one job. If s ends in trouble, what
// came before it is read, and the trouble is told behind it; but nothing that expands too far.
func (p *producer) whole(s *source, thing string, limit int,
	read func(o origin, b []byte) []found) {
	b, err := p.gather(s, limit)
	switch {
	case isBomb(err):
		p.drop()
	case len(b) > limit:
		p.drop()
		err = tooLong(thing, limit)
	case len(b) > 0:
		p.doTree(origin{path: s.path, note: s.note}, cap(b),
			func(o origin) []found { return read(o, b) })
	}
	if err != nil {
		p.skip(s.trouble(err))
	}
}

// gather reads s to its end, or to a byte more than limit.
func (p *producer) gather(s *source, limit int) ([]byte, error) {
	size := min(s.size(), limit) + bytes.MinRead
	p.hold(size)
	b := make([]byte, 0, size)
	for len(b) <= limit {
		if len(b) == cap(b) {
			size = min(2*cap(b), limit+bytes.MinRead)
			p.hold(size)
			b = append(make([]byte, 0, size), b...)
		}
		n, err := s.in.Read(b[len(b):min(cap(b), limit+1)])
		b = b[:len(b)+n]
		if err == io.EOF {
			return b, nil
		}
		if err != nil {
			return b, err
		}
	}
	return b, nil
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

// plainArticle gives the article whose text is b. The content type is that under which it was
// fetched, where that is known.
func plainArticle(o origin, b []byte, contentType string) found {
	if why := binary(b); why != "" {
		return o.skip(errors.New(why))
	}
	text, repair := charset.Decode(b, false, charset.OfType(contentType))
	if len(text) > MaxText {
		return o.skip(tooLong("the text", MaxText))
	}
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
