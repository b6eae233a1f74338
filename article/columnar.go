package article

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"overlap/article/parquet"
)

// Parquet: a row an article, with its columns for keys, as an object of JSON has them. Objects in
// it are reached by paths, metadata.date.

// looksLikeParquet knows a Parquet file.
func looksLikeParquet(head []byte) bool { return bytes.HasPrefix(head, []byte("PAR1")) }

// parquetMark is the key that tables of overlap have in their metadata: report.ParquetMark.
const parquetMark = "overlap.table"

// parquet reads the row groups of a Parquet file one after the other. A broken one costs itself. A
// file that is not one of the disk is held in memory, up to maxPiped, since its metadata stand at
// its end.
func (p *producer) parquet(s *source) {
	at, size, err := p.random(s)
	if err != nil {
		p.skip(s.trouble(err))
		return
	}
	s.growth.packed = max(s.growth.packed, size)
	f, err := parquet.Open(at, size, func(n int64) error {
		if s.growth.plain += n; s.growth.over() {
			return errBomb
		}
		return p.ctx.Err()
	})
	if err != nil {
		p.skip(s.trouble(err))
		return
	}
	if !p.wanted(s, f) {
		return
	}
	p.groups(s, f)
}

// wanted reports whether a file has articles, and tells why not.
func (p *producer) wanted(s *source, f *parquet.File) bool {
	if _, ours := f.Value(parquetMark); ours {
		if s.asked {
			p.skip(&Skip{Path: s.path, Named: s.named,
				Why: "a result of overlap, not articles: name what it was made of"})
		} else {
			p.reader.tally.results.Add(1)
		}
		return false
	}
	columns := f.Columns()
	names := `"` + strings.Join(columns, `" "`) + `" ` + strings.ReplaceAll(
		`"`+strings.Join(columns, `" "`)+`"`, ".", `" "`)
	if !p.fields.namesText([]byte(names)) {
		p.skip(&Skip{Path: s.path, Keys: columnKeys(columns),
			Why: "no column for the text: the columns are " + listed(columns)})
		return false
	}
	return true
}

// groups gives the rows of the row groups to jobs, some at a time.
func (p *producer) groups(s *source, f *parquet.File) {
	b := documentBatch{p: p, from: origin{path: s.path}}
	before := int64(0)
	for g := range f.Groups() {
		row := before
		n, err := f.Read(g, func(object []byte) bool {
			row++
			p.hold(b.size + len(object))
			b.add(document{raw: bytes.Clone(object), nth: int(row)})
			if b.size >= chunkSize || len(b.held) >= jobLines {
				b.flush()
			}
			return p.ctx.Err() == nil
		})
		b.flush()
		before += f.Rows(g)
		switch {
		case err == nil:
			continue
		case errors.Is(err, errBomb):
			p.skip(s.trouble(err))
			return
		case p.ctx.Err() != nil:
			return
		}
		p.drop()
		p.skip(&Skip{Path: s.path, Why: fmt.Sprintf("row group %d of %d, after %d of %d rows: %v",
			g+1, f.Groups(), n, f.Rows(g), cause(err))})
	}
}
