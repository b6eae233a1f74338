package archive

import (
	"context"
	"database/sql"
	"os"
	"time"

	"overlap/index"
)

// Stats is what an archive has.
type Stats struct {
	Articles  int   // that count
	Gone      int   // that do not, and lie in segments until a compaction
	Forgotten int   // of which nothing is left but that they were there
	Texts     int   // different ones of the articles in segments, but for those too short to tell
	Text      int64 // bytes of the texts in segments
	Outlets   []OutletStats
	Segments  []SegmentStats
	Catalogue int64 // bytes
	Batches   int   // in which articles came or went; a large one counts once a segment
	First     time.Time
	Last      time.Time // batch; zero if there was none
	Params    index.Params
}

// OutletStats counts the articles of an outlet.
type OutletStats struct {
	Name     string
	Articles int // that count
}

// SegmentStats is what a segment has.
type SegmentStats struct {
	File           string
	Bytes          int64
	Articles, Gone int
	Sections       []index.Size
}

// Stats counts what the archive has. Outlets are by their articles, most first, then by name. Cost:
// a pass over the catalogue, some tenths of a second for a million articles.
func (a *Archive) Stats(ctx context.Context) (*Stats, error) {
	v, err := a.View(ctx)
	if err != nil {
		return nil, err
	}
	defer v.Close()
	s := &Stats{Params: v.Params()}
	for i, g := range v.state.segments {
		s.Text += g.text
		s.Segments = append(s.Segments, SegmentStats{segmentName(g.number), g.bytes, g.articles,
			g.gone, v.Parts[i].Sizes()})
	}
	if info, err := os.Stat(a.path); err == nil {
		s.Catalogue = info.Size()
	}
	return s, a.read(ctx, s.count)
}

// count counts what the catalogue has.
func (s *Stats) count(tx *sql.Tx) error {
	var first, last sql.NullInt64
	for _, q := range []struct {
		query string
		into  []any
	}{
		{"SELECT coalesce(sum(articles - gone), 0), coalesce(sum(gone), 0), " +
			"(SELECT count(*) FROM articles) - coalesce(sum(articles), 0) FROM segments",
			[]any{&s.Articles, &s.Gone, &s.Forgotten}},
		{"SELECT count(*) FROM (SELECT DISTINCT text FROM articles WHERE text <> 0)",
			[]any{&s.Texts}},
		{"SELECT count(*), min(at), max(at) FROM batches WHERE what <> 'compact'",
			[]any{&s.Batches, &first, &last}},
	} {
		if err := tx.QueryRow(q.query).Scan(q.into...); err != nil {
			return err
		}
	}
	if s.First, s.Last = (time.Time{}), (time.Time{}); first.Valid {
		s.First, s.Last = time.Unix(0, first.Int64).UTC(), time.Unix(0, last.Int64).UTC()
	}
	s.Outlets = nil
	return each(tx, func(scan scan) error {
		var o OutletStats
		err := scan(&o.Name, &o.Articles)
		s.Outlets = append(s.Outlets, o)
		return err
	}, "SELECT name, articles FROM outlets WHERE articles > 0 ORDER BY articles DESC, name")
}
