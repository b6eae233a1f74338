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

// IsLeft reports whether a writer that was killed left this, and the next one mends it. Until then
// nothing is missing, and nothing that is read is wrong.
func (f Fault) IsLeft() bool { return f.Do == doNothing || f.Do == doWrite }

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
	if len(v.faults) == 0 {
		if err := v.rates(s); err != nil {
			return err
		}
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
			OR segment IS NOT NULL AND segment NOT IN (SELECT number FROM segments)
			OR outlet IS NOT NULL AND outlet NOT IN (SELECT number FROM outlets)`,
			"article %s lies nowhere"},
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
	} else if after != v.removal && !isLocked(v.dir) {
		v.fault(removedName, doWrite, "it has what was removed up to batch %d, and should up to %d",
			after, v.removal)
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
