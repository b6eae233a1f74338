package archive

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"overlap/article"
	"overlap/index"
	"overlap/internal/work"
)

// A Repaired says what a repair did.
type Repaired struct {
	Articles int // that count
	Segments int
	Saved    int      // articles of damaged segments that could be read
	Aside    []string // damaged segments, under the names that they have now
}

// Repair makes the catalogue of an archive again from its segments, whatever it was. Each id's
// version in the last segment counts, unless the list of what was removed has it. Of a segment that
// is damaged the articles that can be read are stored anew, and it is put aside; nothing is
// deleted.
//
// What is lost: the batches, and with them when articles came and went; of what was forgotten that
// it was there; the chronicle. It is an error if o gives other Params than the segments have.
//
// Cost: a read of all segments.
func Repair(c *work.Crew, dir string, o index.Options, at time.Time) (Repaired, error) {
	return repair(c, dir, o, at, realDisk)
}

func repair(c *work.Crew, dir string, o index.Options, at time.Time, d disk) (Repaired, error) {
	err := isArchive(dir)
	if err != nil && !errors.Is(err, errNoCatalogue) {
		return Repaired{}, err
	}
	l, err := lock(dir, d)
	if err != nil {
		return Repaired{}, err
	}
	defer l.Close()
	defer d.remove(filepath.Join(dir, writerName))
	r := repairer{Crew: c, dir: dir, disk: d, o: o, at: at}
	defer r.close()
	err = c.Finally(r.all)
	return r.done, err
}

// damagedEnding is behind the name of a segment that was put aside.
const damagedEnding = ".damaged"

// A repairer makes a catalogue of segments.
type repairer struct {
	*work.Crew
	dir    string
	disk   disk
	o      index.Options
	at     time.Time
	gone   map[int64]int64   // of the keys of ids that were removed, the last segment that counts
	files  []*file           // by number
	newest map[fullKey]int64 // of each id, the last segment that has it
	done   Repaired
}

func (r *repairer) close() {
	for _, f := range r.files {
		f.Close()
	}
	r.files = nil
}

// all makes the catalogue.
func (r *repairer) all() (err error) {
	if _, r.gone, err = readRemoved(r.dir); err != nil {
		return err
	}
	if err := r.segments(); err != nil {
		return err
	}
	hidden := filepath.Join(r.dir, fmt.Sprintf(".init%d.db", os.Getpid()))
	r.disk.remove(hidden)
	if err = makeCatalogue(hidden, index.ParamsOf(r.o.Sketch)); err == nil {
		err = r.fill(hidden)
	}
	if err == nil {
		err = r.replace(hidden)
	}
	if err != nil {
		r.disk.remove(hidden)
		return fmt.Errorf("%s: no catalogue can be made: %w", r.dir, err)
	}
	r.done.Segments = len(r.files)
	return nil
}

// segments opens the segments. What can be read of those that are damaged it stores anew, the last
// of them first.
func (r *repairer) segments() error {
	numbers, _, err := segmentsIn(r.dir)
	if err != nil {
		return err
	}
	r.newest = make(map[fullKey]int64)
	var bad []int64
	const step = "verifying segments"
	for i, n := range numbers {
		if r.Progress != nil {
			r.Progress(step, i, len(numbers))
		}
		if ok, err := r.open(n); err != nil {
			return err
		} else if !ok {
			bad = append(bad, n)
		}
	}
	for i, n := range slices.Backward(bad) {
		if err := r.save(n, numbers[len(numbers)-1]+int64(len(bad)-i)); err != nil {
			return err
		}
	}
	return nil
}

// open opens a segment and reports whether it is sound.
func (r *repairer) open(number int64) (ok bool, err error) {
	f, err := index.Open(filepath.Join(r.dir, segmentName(number)))
	if err != nil {
		return false, nil
	}
	if f.Verify() != nil {
		return false, f.Close()
	}
	if err := f.Params().Joins(index.ParamsOf(r.o.Sketch)); err != nil {
		f.Close()
		return false, fmt.Errorf("%s: %w", f.Path(), err)
	}
	r.files = append(r.files, &file{File: f, number: number})
	for row, err := range f.Rows() {
		if err != nil {
			return false, err
		}
		r.newest[fullKeyOf(row.ID)] = number
	}
	return true, nil
}

// save stores what can be read of a damaged segment as another one, and puts it aside.
func (r *repairer) save(number, as int64) error {
	name := segmentName(number)
	f, err := index.Open(filepath.Join(r.dir, name))
	if err == nil {
		defer f.Close()
		if err := f.Params().Joins(index.ParamsOf(r.o.Sketch)); err != nil {
			return fmt.Errorf("%s: %w", f.Path(), err)
		}
		if err := r.salvage(f, number, as); err != nil {
			return err
		}
		f.Close()
	}
	if err := r.disk.rename(filepath.Join(r.dir, name),
		filepath.Join(r.dir, name+damagedEnding)); err != nil {
		return err
	}
	r.done.Aside = append(r.done.Aside, name+damagedEnding)
	return nil
}

// salvage stores the articles of a damaged segment that can be read, that were not removed, and of
// whose ids no later segment has one.
func (r *repairer) salvage(f *index.File, number, as int64) error {
	var saved []fullKey
	path := filepath.Join(r.dir, segmentName(as))
	err := r.disk.store(r.Crew, func(yield func(article.Article) bool) {
		for n := range f.Len() {
			a, err := f.Article(n)
			key := fullKeyOf(a.ID)
			if err != nil || r.gone[key.short()] >= number || r.newest[key] > number {
				continue
			}
			if saved = append(saved, key); !yield(a) {
				return
			}
		}
	}, r.o, path)
	if err != nil {
		return err
	}
	if len(saved) == 0 {
		return r.disk.remove(path)
	}
	opened, err := index.Open(path)
	if err != nil {
		return err
	}
	r.files = append(r.files, &file{File: opened, number: as})
	r.done.Saved += len(saved)
	for _, key := range saved {
		r.newest[key] = as
	}
	return nil
}

// fill enters all segments with their articles.
func (r *repairer) fill(hidden string) error {
	c, err := openCatalogue(hidden, 0, writing...)
	if err != nil {
		return err
	}
	defer c.Close()
	tx, err := c.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	t, err := newEntry(tx, "repair", r.at, 0)
	if err != nil {
		return err
	}
	versions := make(map[fullKey]int)
	for _, f := range r.files {
		g, entrants, err := r.entrants(f, versions)
		if err == nil {
			err = t.all(g, entrants, new(Added))
		}
		if err != nil {
			return err
		}
	}
	if err := t.end(); err != nil {
		return err
	}
	if _, err := tx.Exec("UPDATE batches SET came = ?", r.done.Articles); err != nil {
		return err
	}
	return c.about(tx.Commit())
}

// entrants returns what the catalogue will say of a segment and of its articles.
func (r *repairer) entrants(f *file, versions map[fullKey]int) (*segment, []entrant, error) {
	g, err := segmentOf(f.File, f.number)
	if err != nil {
		return nil, nil, err
	}
	all := make([]entrant, 0, f.Len())
	for row, err := range f.Rows() {
		if err != nil {
			return nil, nil, err
		}
		e := entrant{Row: row, row: len(all), key: fullKeyOf(row.ID)}
		if versions[e.key]++; versions[e.key] > 1 {
			e.before = &version{version: versions[e.key] - 1}
		}
		switch {
		case r.gone[e.key.short()] >= f.number:
			e.why = removed
		case r.newest[e.key] != f.number:
			e.why = replaced
		}
		if e.why != "" {
			g.gone++
		}
		all = append(all, e)
	}
	r.done.Articles += len(all) - g.gone
	return g, all, r.Each(len(all), func(_, i int) {
		a, err := f.Article(i)
		r.Fail(err)
		all[i].at = appeared(&a)
	})
}

// replace puts the new catalogue in the place of the old one, which is kept. The journal belongs to
// the old one and goes first. Then what was removed is written down for the new one.
func (r *repairer) replace(hidden string) error {
	path := filepath.Join(r.dir, catalogueName)
	if _, err := os.Lstat(path); err == nil {
		if err := r.disk.rename(path, path+damagedEnding); err != nil {
			return err
		}
	}
	if err := r.disk.remove(path + "-journal"); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := r.disk.rename(hidden, path); err != nil {
		return err
	}
	if err := r.disk.sync(r.dir); err != nil {
		return err
	}
	c, err := writeCatalogue(r.dir)
	if err != nil {
		return err
	}
	w := &Writer{dir: r.dir, disk: r.disk, catalogue: c}
	return errors.Join(w.saveRemoved(r.Context), w.attempt(r.Context, w.keepRates), c.Close())
}
