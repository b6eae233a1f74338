package archive

import (
	"database/sql"
	"path/filepath"
	"time"

	"overlap/index"
)

// An entrant is an article of a new segment, on its way into the catalogue.
type entrant struct {
	*index.Row
	row    int
	key    fullKey
	at     seconds
	before *version // what there was of its id; nil if there was nothing
	why    string   // it is gone at once; empty if it counts
}

// admit commits the segment that was made of a chunk. If nothing in it is new there is none.
func (b *intake) admit(number int64) error {
	name := segmentName(number)
	f, err := index.Open(filepath.Join(b.dir, name))
	if err != nil {
		return err
	}
	defer f.Close()
	entrants, err := b.entrants(f)
	if err != nil {
		return err
	}
	added := b.added
	added.Doubles += b.chunk.articles - len(entrants)
	fresh := 0
	for i := range entrants {
		if fresh++; entrants[i].before.is(entrants[i].Hash) {
			fresh-- // behind another one of its id, which was not there, it came in
			added.Present++
			entrants[i].why = double
		}
	}
	if fresh == 0 {
		b.drop(name)
		b.added = added
		return nil
	}
	g, err := segmentOf(f, number)
	if err != nil {
		return err
	}
	g.gone = f.Len() - fresh
	b.known.end()
	err = b.commit(b.crew.Context, func(tx *sql.Tx) error {
		t, err := newEntry(tx, "add", b.at, fresh)
		if err != nil {
			return err
		}
		if b.first == 0 {
			b.first = t.batch
		}
		t.first = b.first
		if err := t.all(g, entrants, &added); err != nil {
			return err
		}
		if err := t.end(); err != nil || !b.chunk.last {
			return err
		}
		return b.alongside(tx, t.batch)
	})
	if err != nil {
		return err
	}
	if b.chunk.last {
		b.also = nil
	}
	added.Segments++
	b.added = added
	return nil
}

// end commits what is left to be done with the batch, if its last segment had no room for it.
func (b *intake) end() error {
	if b.also == nil {
		return nil
	}
	b.known.end()
	err := b.commit(b.crew.Context, func(tx *sql.Tx) error {
		number, err := batch(tx, "add", b.at, 0, 0)
		if err != nil {
			return err
		}
		return b.alongside(tx, number)
	})
	if err == nil {
		b.also = nil
	}
	return err
}

// entrants returns the articles of a new segment, in its order.
func (b *intake) entrants(f *index.File) ([]entrant, error) {
	all := make([]entrant, 0, f.Len())
	for r, err := range f.Rows() {
		if err != nil {
			return nil, err
		}
		key := fullKeyOf(r.ID)
		all = append(all, entrant{Row: r, row: len(all), key: key, at: b.chunk.at[r.Hash],
			before: b.chunk.known[key]})
	}
	return all, nil
}

// An entry is a transaction that puts the articles of a segment into the catalogue.
type entry struct {
	*sql.Tx
	first           int64 // batch of what is added together
	batch           int64
	insert, replace *sql.Stmt
	outlets         map[string]int64 // their numbers
	came            map[int64]int    // articles by outlet; less than none if more went
	gone            map[int64]int    // by segment
	went            int
}

// newEntry begins to enter so many articles, in a batch of some kind.
func newEntry(tx *sql.Tx, what string, at time.Time, came int) (t *entry, err error) {
	t = &entry{Tx: tx, outlets: make(map[string]int64), came: make(map[int64]int),
		gone: make(map[int64]int)}
	if t.batch, err = batch(tx, what, at, came, 0); err != nil {
		return nil, err
	}
	t.insert, err = tx.Prepare(`INSERT INTO articles (key, id, version, hash, text, segment, row,
		outlet, at, words, came, went, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return nil, err
	}
	t.replace, err = tx.Prepare("UPDATE articles SET went = ?, why = ? WHERE number = ?")
	if err != nil {
		return nil, err
	}
	return t, each(tx, func(scan scan) error {
		var number int64
		var name string
		err := scan(&number, &name)
		t.outlets[name] = number
		return err
	}, "SELECT number, name FROM outlets")
}

// all enters a segment with its articles.
func (t *entry) all(g *segment, entrants []entrant, added *Added) error {
	err := g.insert(t.Tx)
	for i := range entrants {
		if err == nil {
			err = t.one(g.number, &entrants[i], added)
		}
	}
	return err
}

// end counts what came and went.
func (t *entry) end() (err error) {
	for outlet, n := range t.came {
		if err == nil {
			_, err = t.Exec("UPDATE outlets SET articles = articles + ? WHERE number = ?", n,
				outlet)
		}
	}
	for segment, n := range t.gone {
		if err == nil {
			_, err = t.Exec("UPDATE segments SET gone = gone + ? WHERE number = ?", n, segment)
		}
	}
	if err == nil {
		_, err = t.Exec("UPDATE batches SET went = ? WHERE number = ?", t.went, t.batch)
	}
	return err
}

// one enters an article, and takes away the version that counted so far.
func (t *entry) one(segment int64, e *entrant, added *Added) error {
	outlet, err := t.outlet(e.Outlet)
	if err != nil {
		return err
	}
	number := 1
	if e.before != nil {
		number += e.before.version
	}
	var went, why any
	if e.why != "" {
		went, why = t.batch, e.why
	} else if t.came[outlet]++; e.before == nil || !e.before.counts {
		added.count(e.before)
	} else if err := t.supersede(e.before, added); err != nil {
		return err
	}
	_, err = t.insert.Exec(e.key.short(), e.ID, number, e.Hash[:], textOf(e.Seal), segment, e.row,
		outlet, e.at, e.Words, t.batch, went, why)
	return err
}

// count counts an article that comes in when no version of its id counts.
func (a *Added) count(before *version) {
	if a.New++; before != nil {
		a.New--
		a.Versions++
	}
}

// supersede takes away the version that counted so far.
func (t *entry) supersede(old *version, added *Added) error {
	why := replaced
	if old.came >= t.first { // it was counted already
		why = double
		added.Doubles++
	} else {
		added.Versions++
	}
	t.came[old.outlet]--
	t.gone[old.segment]++
	t.went++
	_, err := t.replace.Exec(t.batch, why, old.number)
	return err
}

// outlet returns the number of an outlet, which is new if nobody knows it.
func (t *entry) outlet(name string) (int64, error) {
	if n, ok := t.outlets[name]; ok {
		return n, nil
	}
	done, err := t.Exec("INSERT INTO outlets (name, articles) VALUES (?, 0)", name)
	if err != nil {
		return 0, err
	}
	t.outlets[name], err = done.LastInsertId()
	return t.outlets[name], err
}
