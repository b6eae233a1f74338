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

// A version is the last one of an id.
type version struct {
	number  int64 // of the article
	version int
	hash    string // of what was given; empty if it is forgotten
	segment int64
	outlet  int64
	came    int64 // the batch
	gone    bool
	lost    string // the hash of the version before, if that went as a double of this one
}

// begin begins to read.
func (k *known) begin() error {
	tx, err := k.BeginTx(k.ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return k.about(err)
	}
	k.tx = tx
	k.of, err = tx.Prepare(`SELECT number, version, hash, segment, outlet, came, went, why
		FROM articles WHERE key = ? AND (id = ? OR id IS NULL) ORDER BY version DESC LIMIT 2`)
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

// last returns the last version of an id; nil if there never was one.
func (k *known) last(id string) (*version, error) {
	rows, err := k.of.Query(keyOf(id), id)
	if err != nil {
		return nil, k.about(err)
	}
	defer rows.Close()
	var last *version
	for rows.Next() {
		var v version
		var segment, outlet, went sql.NullInt64
		var hash, why sql.NullString
		err := rows.Scan(&v.number, &v.version, &hash, &segment, &outlet, &v.came, &went, &why)
		if err != nil {
			return nil, k.about(err)
		}
		v.hash, v.segment, v.outlet, v.gone = hash.String, segment.Int64, outlet.Int64, went.Valid
		if last == nil {
			last = &v
		} else if why.String == double {
			last.lost = v.hash
		}
	}
	return last, k.about(rows.Err())
}

// has reports whether an article is the version that counts, or one that lost against it in its
// batch, so that the same batch once more changes nothing.
func (v *version) has(hash [16]byte) bool {
	return v != nil && !v.gone && (v.hash == string(hash[:]) || v.lost == string(hash[:]))
}
