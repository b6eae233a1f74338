package archive

import (
	"database/sql"
	"os"

	"overlap/index"
)

// segmentOf returns what the catalogue will say of a segment that was made, if nothing of it is
// gone.
func segmentOf(f *index.File, number int64) (*segment, error) {
	g := &segment{number: number, articles: f.Len()}
	for r, err := range f.Rows() {
		if err != nil {
			return nil, err
		}
		g.text += int64(r.Bytes)
	}
	var err error
	g.bytes, g.sum, err = endOf(f.Path())
	return g, err
}

// insert enters a segment.
func (g *segment) insert(tx *sql.Tx) error {
	_, err := tx.Exec("INSERT INTO segments (number, bytes, sum, text, articles, gone) "+
		"VALUES (?, ?, ?, ?, ?, ?)", g.number, g.bytes, g.sum, g.text, g.articles, g.gone)
	return err
}

// bytes returns how many bytes the segments of a state and the catalogue have.
func (w *Writer) bytes(s *state) (n int64) {
	if info, err := os.Stat(w.path); err == nil {
		n = info.Size()
	}
	for _, g := range s.segments {
		n += g.bytes
	}
	return n
}
