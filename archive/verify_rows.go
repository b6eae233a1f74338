package archive

import (
	"database/sql"
	"fmt"

	"overlap/index"
)

// rates counts the words of the articles again, which can all be read, and holds the rates that the
// catalogue has of a state against them. If it has none there is nothing wrong.
func (v *verifier) rates(s *state) error {
	kept, ok := v.catalogue.keptRates(s.serial)
	if !ok {
		return nil
	}
	counted, err := ratesOf(v.dir, s)
	if err == nil && !counted.Equal(kept) {
		v.fault(catalogueName, doRepair, "its rates of words are not those of the articles")
	}
	return err
}

// rows holds what the catalogue says of the articles of a segment against what that says.
func (v *verifier) rows(g *segment, f *index.File) []Fault {
	name := segmentName(g.number)
	var wrong []Fault
	err := v.catalogue.read(v.Context, func(tx *sql.Tx) error {
		wrong = nil
		l, err := newRowLine(tx, g.number)
		if err != nil {
			return err
		}
		defer l.Close()
		n := 0
		for r, err := range f.Rows() {
			if err != nil {
				return err
			}
			if why := l.differs(r, n); why != "" {
				wrong = append(wrong, Fault{catalogueName,
					fmt.Sprintf("article %d of %s: %s", n, name, why), doRepair})
				return nil
			}
			n++
			if err := l.next(); err != nil {
				return err
			}
		}
		if l.ok {
			wrong = append(wrong, Fault{catalogueName,
				fmt.Sprintf("%s has no article %d", name, l.row), doRepair})
		}
		return nil
	})
	if err != nil {
		return append(wrong, Fault{catalogueName, unplaced(err, v.catalogue.path), doRepair})
	}
	return wrong
}

// A rowLine is the articles of a segment in order, as the catalogue has them.
type rowLine struct {
	*sql.Rows
	ok               bool // there is one
	row, words       int
	key, text        int64
	id, hash, outlet sql.NullString
}

func newRowLine(tx *sql.Tx, segment int64) (*rowLine, error) {
	rows, err := tx.Query(`SELECT row, key, text, words, id, hash, name FROM articles
		LEFT JOIN outlets o ON o.number = outlet WHERE segment = ? ORDER BY row`, segment)
	if err != nil {
		return nil, err
	}
	l := &rowLine{Rows: rows}
	return l, l.next()
}

// next goes on to the next article.
func (l *rowLine) next() error {
	if l.ok = l.Next(); !l.ok {
		return l.Err()
	}
	return l.Scan(&l.row, &l.key, &l.text, &l.words, &l.id, &l.hash, &l.outlet)
}

// differs says what the n-th article of a segment is that the catalogue does not say; "" if it says
// all.
func (l *rowLine) differs(r *index.Row, n int) string {
	switch {
	case !l.ok || l.row != n:
		return "the catalogue does not have it"
	case l.id.String != r.ID || l.key != keyOf(r.ID):
		return fmt.Sprintf("it is %.80q, and not %.80q", r.ID, l.id.String)
	case l.hash.String != string(r.Hash[:]) || l.text != textOf(r.Seal) || l.words != r.Words:
		return fmt.Sprintf("%.80q is another article there", r.ID)
	case l.outlet.String != r.Outlet:
		return fmt.Sprintf("%.80q is of %.80q, and not of %.80q", r.ID, r.Outlet, l.outlet.String)
	}
	return ""
}
