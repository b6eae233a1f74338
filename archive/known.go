package archive

import (
	"context"
	"database/sql"
)

// Known is what the catalogue has of ids. It reads in one transaction, which must have ended before
// another one begins: there is one connection.
type known struct {
	*catalogue
	ctx context.Context
	tx  *sql.Tx
	of  *sql.Stmt
}

// A version is the one of an id that counts; if none does, all but version says nothing.
type version struct {
	version int   // the last one of the id
	number  int64 // of the article
	hash    string
	segment int64
	outlet  int64
	came    int64 // the batch
	counts  bool
}

// begin begins to read.
func (k *known) begin() error {
	tx, err := k.BeginTx(k.ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return k.about(err)
	}
	k.tx = tx
	k.of, err = tx.Prepare(`SELECT version, went IS NULL, hash, number, segment, outlet, came
		FROM articles WHERE key = ? AND (id = ? OR id IS NULL) ORDER BY went IS NOT NULL`)
	return k.about(err)
}

// end ends it, and may be called again.
func (k *known) end() {
	if k.tx != nil {
		k.tx.Rollback()
		k.tx = nil
	}
}

// next is the number that the next segment has. None is used twice.
func (k *known) next() (n int64, err error) {
	err = k.tx.QueryRow("SELECT 1 + coalesce(max(seq), 0) FROM sqlite_sequence " +
		"WHERE name = 'segments'").Scan(&n)
	return n, k.about(err)
}

// last returns what there is of an id; nil if there never was one.
func (k *known) last(id string) (*version, error) {
	rows, err := k.of.Query(keyOf(id), id)
	if err != nil {
		return nil, k.about(err)
	}
	defer rows.Close()
	var last *version
	for rows.Next() { // the one that counts is the first
		var v version
		var segment, outlet sql.NullInt64
		var hash sql.NullString
		err := rows.Scan(&v.version, &v.counts, &hash, &v.number, &segment, &outlet, &v.came)
		if err != nil {
			return nil, k.about(err)
		}
		v.hash, v.segment, v.outlet = hash.String, segment.Int64, outlet.Int64
		if last == nil {
			last = &v
		}
		last.version = max(last.version, v.version)
	}
	return last, k.about(rows.Err())
}

// is reports whether an article is the version that counts.
func (v *version) is(hash [16]byte) bool {
	return v != nil && v.counts && v.hash == string(hash[:])
}
