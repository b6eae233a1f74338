package archive

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"overlap/index"
	"overlap/internal/work"
)

// A Fault is something that is wrong with a file of an archive.
type Fault struct {
	File string // its name in the folder
	Why  string // what is wrong; of a segment with section and block
	Do   string // what to do about it
}

// String gives a fault in one line.
func (f Fault) String() string { return f.File + ": " + f.Why + ": " + f.Do }

// What to do about a fault.
const (
	doRepair = "`overlap archive verify --repair` makes the catalogue again"
	doSave   = "put a copy of the file in its place, or let `overlap archive verify --repair` " +
		"keep what can be read of it"
	doNothing = "the next command that writes to the archive removes it"
	doWrite   = "the next command that writes to the archive makes it again"
	doAsk     = "if nobody needs it, it can go"
)

// Verify reads every byte of an archive, which may be damaged or read-only, and returns what is
// wrong, by file: the catalogue, whose pages SQLite holds against each other; each segment, whose
// blocks have checksums; what the catalogue says of each article against what its segment says;
// files that nobody names. It is an error if the folder is no archive, or of a later version.
//
// Cost: a read of all files, on all of the crew's workers, and a sort of the catalogue.
func Verify(c *work.Crew, dir string) ([]Fault, error) {
	for {
		v := verifier{Crew: c, dir: dir}
		err := c.Finally(v.all)
		if err != nil || len(v.faults) == 0 || !v.changed() {
			slices.SortStableFunc(v.faults, compareFaults)
			return v.faults, err
		} // what looked wrong may be the work of a writer
	}
}

// A verifier is one look at an archive.
type verifier struct {
	*work.Crew
	dir       string
	catalogue *catalogue
	serial    int64
	removal   int64 // the last batch that removed articles
	known     bool  // serial is
	faults    []Fault
}

// fault notes one.
func (v *verifier) fault(file, do, why string, args ...any) {
	v.faults = append(v.faults, Fault{file, fmt.Sprintf(why, args...), do})
}

// changed reports whether a writer changed the archive during the look.
func (v *verifier) changed() bool {
	if !v.known {
		return false
	}
	c, err := readCatalogue(v.dir)
	if err != nil {
		return false
	}
	defer c.Close()
	var serial int64
	err = c.read(v.Context, func(tx *sql.Tx) (err error) {
		serial, err = readSerial(tx)
		return err
	})
	return err == nil && serial != v.serial
}

// all looks at everything.
func (v *verifier) all() error {
	if err := isArchive(v.dir); err != nil {
		if !errors.Is(err, errNoCatalogue) {
			return err
		}
		v.fault(catalogueName, doRepair, "it is missing")
		return nil
	}
	var err error
	if v.catalogue, err = readCatalogue(v.dir); err != nil {
		return err
	}
	defer v.catalogue.Close()
	s, err := v.state()
	if err != nil || s == nil {
		return err
	}
	v.Begin("verifying segments")
	faults := make([][]Fault, len(s.segments))
	err = v.Each(len(s.segments), func(_, i int) {
		faults[i] = v.segment(&s.segments[i], &s.params)
	})
	v.faults = append(v.faults, slices.Concat(faults...)...)
	if err != nil {
		return err
	}
	return v.files(s)
}

// state verifies the catalogue and returns what it says; nil if it says nothing that can be used.
func (v *verifier) state() (s *state, err error) {
	v.Begin("verifying the catalogue")
	err = v.catalogue.read(v.Context, func(tx *sql.Tx) (err error) {
		if err := v.catalogue.checkFormat(tx); err != nil {
			return err
		}
		if v.serial, err = readSerial(tx); err != nil {
			return err
		}
		v.known = true
		if v.removal, err = lastRemoval(tx); err != nil {
			return err
		}
		if err := v.pages(tx); err != nil {
			return err
		}
		if s, err = readState(tx, nil); err != nil {
			return err
		}
		if err := v.counts(tx); err != nil {
			return err
		}
		return verifyChronicle(tx)
	})
	if isDamaged(err) || errors.Is(err, errCatalogue) {
		v.fault(catalogueName, doRepair, "%v", unplaced(err, v.catalogue.path))
		return nil, nil
	}
	return s, err
}

// pages lets SQLite look at the pages of the catalogue.
func (v *verifier) pages(tx *sql.Tx) error {
	const most = 20
	return each(tx, func(scan scan) error {
		var said string
		err := scan(&said)
		if err == nil && said != "ok" {
			v.fault(catalogueName, doRepair, "%s", said)
		}
		return err
	}, fmt.Sprintf("PRAGMA integrity_check(%d)", most))
}

// counts looks at what the catalogue says of itself.
func (v *verifier) counts(tx *sql.Tx) error {
	for _, q := range []struct{ query, why string }{
		{`SELECT id FROM articles WHERE went IS NULL GROUP BY key, id HAVING count(*) > 1`,
			"two versions of %.80q count"},
		{`SELECT name FROM outlets LEFT JOIN (SELECT outlet, count(*) AS n FROM articles
			WHERE went IS NULL GROUP BY outlet) ON outlet = number
			WHERE articles <> coalesce(n, 0)`,
			"it miscounts the articles of outlet %.80q"},
		{`SELECT g.number FROM segments g WHERE articles <> (SELECT count(*) FROM articles a
			WHERE a.segment = g.number) OR gone <> (SELECT count(*) FROM articles a
			WHERE a.segment = g.number AND went IS NOT NULL)`,
			"it miscounts the articles of segment %s"},
		{`SELECT number FROM articles WHERE went IS NULL AND (segment IS NULL OR id IS NULL)
			OR segment NOT IN (SELECT number FROM segments)
			OR outlet NOT IN (SELECT number FROM outlets)`, "article %s lies nowhere"},
	} {
		err := each(tx, func(scan scan) error {
			var what sql.NullString
			err := scan(&what)
			v.fault(catalogueName, doRepair, q.why, what.String)
			return err
		}, q.query+" LIMIT 20")
		if err != nil {
			return err
		}
	}
	return nil
}

// segment verifies the file of a segment, and holds what the catalogue says against it.
func (v *verifier) segment(g *segment, params *index.Params) []Fault {
	name := segmentName(g.number)
	f, err := g.open(v.dir, *params)
	if err == nil {
		defer f.Close()
		err = f.Verify()
	}
	if err == nil {
		return v.rows(g, f)
	}
	return []Fault{{name, unplaced(err, filepath.Join(v.dir, name)), doSave}}
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
	ok                     bool // there is one
	row, words             int
	key, text              int64
	id, hash, outlet, went sql.NullString
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

// files looks for files that nobody names. What a writer makes at the moment is none of them.
func (v *verifier) files(s *state) error {
	numbers, others, err := segmentsIn(v.dir)
	if err != nil {
		return err
	}
	for _, n := range numbers {
		if !slices.ContainsFunc(s.segments, func(g segment) bool { return g.number == n }) {
			v.stray(segmentName(n), doNothing)
		}
	}
	if after, _, err := readRemoved(v.dir); err != nil {
		v.fault(removedName, doWrite, "%s", unplaced(err, filepath.Join(v.dir, removedName)))
	} else if after < v.removal && !isLocked(v.dir) {
		v.fault(removedName, doWrite, "it lacks what was removed since batch %d", after)
	}
	for _, name := range others {
		switch {
		case isOurs(name):
		case leftFile.MatchString(name):
			v.stray(name, doNothing)
		default:
			v.stray(name, doAsk)
		}
	}
	return nil
}

// stray notes a file that nobody names, if it is still there and nobody writes.
func (v *verifier) stray(name, do string) {
	if _, err := os.Stat(filepath.Join(v.dir, name)); err != nil {
		return
	}
	if do == doNothing && isLocked(v.dir) {
		return
	}
	v.fault(name, do, "nothing in the archive names it")
}

// compareFaults compares faults by file.
func compareFaults(a, b Fault) int { return strings.Compare(a.File, b.File) }
