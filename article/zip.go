package article

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"math"
	"strings"
)

// looksLikeZip knows an archive with members and one without any.
func looksLikeZip(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) ||
		bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// zip reads the members of a zip archive as a folder is read, in the order of its directory.
// Nothing is written anywhere, so no name of a member can do harm. A zip that is not a file is held
// in memory, up to maxPiped, since its directory stands at the end.
func (p *producer) zip(s *source) {
	at, size, err := p.random(s)
	if err != nil {
		p.skip(s.trouble(err))
		return
	}
	bounded := &boundedAt{at, maxDirectory}
	z, err := zip.NewReader(bounded, size)
	if bounded.left < 0 {
		err = tooLong("the directory of the zip", maxDirectory)
	}
	if err != nil {
		p.skip(&Skip{Path: s.path, Why: cause(err)})
		return
	}
	bounded.left = math.MaxInt64
	s.growth.packed = max(s.growth.packed, size)
	kind, what := kindOf(z)
	switch {
	case what != "":
		p.skip(&Skip{Path: s.path, Why: what})
		return
	case kind != "":
		p.document(s, z, kind)
		return
	}
	for _, m := range z.File {
		if p.ctx.Err() != nil {
			return
		}
		if p.member(s, m); s.growth.over() { // members may share their bytes, and all would strike
			return
		}
	}
}

// A boundedAt can be read for no more than some bytes.
type boundedAt struct {
	in   io.ReaderAt
	left int64
}

// ReadAt reads while there are bytes left.
func (b *boundedAt) ReadAt(to []byte, at int64) (int, error) {
	if b.left -= int64(len(to)); b.left < 0 {
		return 0, io.ErrUnexpectedEOF
	}
	return b.in.ReadAt(to, at)
}

// random gives s for reading at any place.
func (p *producer) random(s *source) (io.ReaderAt, int64, error) {
	if s.file != nil {
		stat, err := s.file.Stat()
		if err == nil && stat.Mode().IsRegular() {
			return s.file, stat.Size(), nil
		}
	}
	b, err := p.gather(s, maxPiped)
	p.drop() // its members take their own
	if err == nil && len(b) > maxPiped {
		err = fmt.Errorf("more than %d MiB, of which the directory stands at the end, must be a "+
			"file of its own", maxPiped>>20)
	}
	return bytes.NewReader(b), int64(len(b)), err
}

// member reads one member of a zip.
func (p *producer) member(s *source, m *zip.File) {
	in := p.admit(s, m.Name, m.Mode())
	if in == nil {
		return
	}
	content, err := m.Open()
	if err != nil {
		p.skip(in.trouble(err))
		return
	}
	defer content.Close()
	p.source(in, &expansion{content, s.growth})
}

// admit gives the source that a member of the archive s is, or nil if it is none: as in a
// folder, what is hidden or promises no article by its name is passed over and counted.
func (p *producer) admit(s *source, name string, mode fs.FileMode) *source {
	name, _ = decode([]byte(strings.TrimPrefix(name, "./")), "")
	switch {
	case mode.IsDir():
		return nil
	case !mode.IsRegular() || hidden(name):
		p.reader.tally.passed.Add(1)
		return nil
	case !Known(name):
		p.passOver(s.path+"/"+name, name)
		return nil
	}
	if len(name) > maxName {
		p.skip(&Skip{Path: s.path,
			Why: fmt.Sprintf("the name of a member has %d bytes: it starts %s", len(name),
				seen(name))})
		return nil
	}
	in := &source{path: s.path + "/" + name, name: name, depth: s.depth + 1,
		growth: s.growth}
	f, _ := byName(unwrappedName(name))
	if f.name == "zip" || f.name == "tar" || s.depth == maxDepth {
		p.skip(&Skip{Path: in.path, Why: "an archive inside an archive"})
		return nil
	}
	return in
}

// hidden reports whether a file or a folder on the way to it starts with a point, or is
// what macOS puts into archives.
func hidden(path string) bool {
	return strings.HasPrefix(path, ".") || strings.Contains(path, "/.") ||
		strings.HasPrefix(path, "__MACOSX/")
}
