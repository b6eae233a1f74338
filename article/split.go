package article

import (
	"bufio"
	"io"
)

// A Split is a file, or some lines of one, that can be read by itself, on another machine too.
type Split struct {
	Path   string
	Named  bool  // the caller named it, so that its name promises nothing
	Lo, Hi int64 // its bytes, half open; the whole file if Hi is 0
	Line   int   // of lines, the number of the first one, from 1
}

// only has s read no more than its split, if it is one.
func (p *producer) only(s *source) (line int, err error) {
	if p.within == nil {
		return 0, nil
	}
	if _, err := s.file.Seek(p.within.Lo, io.SeekStart); err != nil {
		return 0, err
	}
	in := &counter{io.LimitReader(s.file, p.within.Hi-p.within.Lo), &p.reader.tally.bytes}
	s.in = bufio.NewReaderSize(&interruptible{in, p}, bufferSize)
	return p.within.Line - 1, nil
}
