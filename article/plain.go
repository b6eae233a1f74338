package article

import (
	"bytes"
	"fmt"
	"io"
)

// plain reads a source that is one article and nothing but its text. The text has no
// title: a first line may be one, or a dateline, or the lead, and a wrong title is
// worse than none.
func (p *producer) plain(s *source) {
	b, ok := p.whole(s)
	if !ok {
		return
	}
	path, note := s.path, s.note
	p.do(len(b), func() []found { return []found{plainArticle(path, note, b)} })
}

// whole reads all of s into memory, up to MaxArticle.
func (p *producer) whole(s *source) ([]byte, bool) {
	var b bytes.Buffer
	_, err := b.ReadFrom(&interruptible{io.LimitReader(s.in, MaxArticle+1), p})
	switch {
	case err != nil:
		p.skip(s.trouble(err))
	case b.Len() > MaxArticle:
		p.skip(&Skip{Path: s.path, Why: fmt.Sprintf("longer than %d bytes", MaxArticle)})
	default:
		return b.Bytes(), true
	}
	return nil, false
}

func plainArticle(path, note string, b []byte) found {
	if why := binary(b); why != "" {
		return found{skip: &Skip{Path: path, Why: why}}
	}
	a := Article{ID: path, Path: path}
	text, repair := decode(b)
	if blank(text) {
		return found{skip: &Skip{Path: path, Why: "the file is empty but for white space"}}
	}
	a.Text = text
	for _, n := range []string{note, repair} {
		if n != "" {
			a.note(n)
		}
	}
	return found{article: a}
}

// An interruptible reader ends when the run does.
type interruptible struct {
	in io.Reader
	p  *producer
}

func (r *interruptible) Read(b []byte) (int, error) {
	if err := r.p.ctx.Err(); err != nil {
		return 0, err
	}
	return r.in.Read(b)
}
