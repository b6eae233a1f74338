package article

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
)

// looksLikeTar knows a tar archive by the mark of POSIX or GNU in its first header.
func looksLikeTar(head []byte) bool { return len(head) >= 512 && string(head[257:262]) == "ustar" }

// tar reads the members of a tar archive as a folder is read, in their order.
func (p *producer) tar(s *source) {
	t := tar.NewReader(s.in)
	for n := 1; p.ctx.Err() == nil; n++ {
		h, err := t.Next()
		if err == io.EOF {
			return
		}
		if err == nil && n > maxMembers {
			err = fmt.Errorf("the archive has more than %d members, which is the most that is read",
				maxMembers)
		}
		if errors.Is(err, io.ErrUnexpectedEOF) {
			err = errors.New("the archive is cut short")
		}
		if err != nil { // nothing tells where the next header is
			p.skip(&Skip{Path: s.path, Why: cause(err)})
			return
		}
		if in := p.admit(s, h.Name, h.FileInfo().Mode()); in != nil {
			p.sparse(in, h, t)
		}
	}
}

// sparse reads a member, unless its holes, which take no room in the archive, make it what no text
// is.
func (p *producer) sparse(s *source, h *tar.Header, in io.Reader) {
	if _, pax := h.PAXRecords["GNU.sparse.realsize"]; pax || h.Typeflag == tar.TypeGNUSparse ||
		h.PAXRecords["GNU.sparse.size"] != "" {
		p.skip(&Skip{Path: s.path, Why: "a sparse file, which no text is"})
		return
	}
	p.source(s, in)
}
