package article

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
)

// looksLikeZip knows an archive with members and one without any.
func looksLikeZip(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// zip reads the members of a zip archive as a folder is read, in the order of its
// directory. Nothing is written anywhere, so no name of a member can do harm. A zip that is not a file
// is held in memory, up to MaxArticle, since its directory stands at the end.
func (p *producer) zip(s *source) {
	at, size, err := s.random()
	if err != nil {
		p.skip(s.trouble(err))
		return
	}
	z, err := zip.NewReader(at, size)
	if err != nil {
		p.skip(&Skip{Path: s.path, Why: cause(err)})
		return
	}
	for _, m := range z.File {
		if p.ctx.Err() != nil {
			return
		}
		p.member(s, m)
	}
}

// random gives s for reading at any place.
func (s *source) random() (io.ReaderAt, int64, error) {
	if s.file != nil {
		stat, err := s.file.Stat()
		if err == nil && stat.Mode().IsRegular() {
			return s.file, stat.Size(), nil
		}
	}
	b, err := io.ReadAll(io.LimitReader(s.in, MaxArticle+1))
	if err == nil && len(b) > MaxArticle {
		err = fmt.Errorf("a zip of more than %d bytes must be a file of its own", MaxArticle)
	}
	return bytes.NewReader(b), int64(len(b)), err
}

// member reads one member of an archive.
func (p *producer) member(s *source, m *zip.File) {
	name, _ := decode([]byte(m.Name))
	if m.FileInfo().IsDir() {
		return
	}
	if !m.Mode().IsRegular() || hidden(name) || !Known(name) {
		p.reader.tally.passed.Add(1)
		return
	}
	path := s.path + "/" + name
	if f, _ := byName(unwrappedName(name)); f.name == "zip" || s.depth == maxDepth {
		p.skip(&Skip{Path: path, Why: "an archive inside an archive"})
		return
	}
	in, err := m.Open()
	if err != nil {
		p.skip(&Skip{Path: path, Why: cause(err)})
		return
	}
	defer in.Close()
	p.source(&source{path: path, name: name, depth: s.depth + 1}, &expansion{in: in, packed: int64(m.CompressedSize64), free: freeExpansion})
}

// hidden reports whether a file or a folder on the way to it starts with a point, or is
// what macOS puts into archives.
func hidden(path string) bool {
	return strings.HasPrefix(path, ".") || strings.Contains(path, "/.") || strings.HasPrefix(path, "__MACOSX/")
}
