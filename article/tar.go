package article

import (
	"archive/tar"
	"errors"
	"io"
)

// looksLikeTar knows a tar archive by the mark of POSIX or GNU in its first header.
func looksLikeTar(head []byte) bool { return len(head) >= 512 && string(head[257:262]) == "ustar" }

// tar reads the members of a tar archive as a folder is read, in their order.
func (p *producer) tar(s *source) {
	t := tar.NewReader(s.in)
	for p.ctx.Err() == nil {
		h, err := t.Next()
		if err == io.EOF {
			return
		}
		if errors.Is(err, io.ErrUnexpectedEOF) {
			err = errors.New("the archive is cut short")
		}
		if err != nil { // nothing tells where the next header is
			p.skip(&Skip{Path: s.path, Why: cause(err)})
			return
		}
		if in := p.admit(s, h.Name, h.FileInfo().Mode()); in != nil {
			p.source(in, t)
		}
	}
}
