package archive

import (
	"context"
	"database/sql"
	"errors"

	"overlap/align"
	"overlap/internal/codec"
	"overlap/shingle"
)

// How often words stand in the articles tells which of them say little where words are compared. It
// is counted when articles come or go, and kept with them, so that nobody who checks a draft has to
// read articles for it. Only what stands in one of twenty articles is kept, as a hash of 32 bits:
// of a single article that says nothing.

// mostRated is in how many articles words are counted.
const mostRated = 512

// ratesName is under which the catalogue has the rates of its state, among what it has of itself.
const ratesName = "rates"

// Rates returns how often words stand in the articles, from an even sample of them, or nil where
// that says nothing. Cost: a look into the catalogue, once for each state of the archive; if that
// has been changed since the view was made, or was made again, a read of 512 articles, some 50 ms.
func (v *View) Rates() (*align.Rates, error) {
	s := v.state
	s.rating.Do(func() {
		if kept, ok := v.archive.keptRates(s.serial); ok {
			s.rates = kept
			return
		}
		s.rates, s.unrated = countRates(v.Parts)
	})
	return s.rates, s.unrated
}

// countRates counts the words of an even sample of the articles of some parts.
func countRates(parts []Part) (*align.Rates, error) {
	all := 0
	for i := range parts {
		all += parts[i].Left()
	}
	var counter align.Counter
	step, at := all/mostRated+1, 0
	for i := range parts {
		p := &parts[i]
		for n := range p.Len() {
			if p.Gone(n) {
				continue
			}
			if at++; at%step != 0 {
				continue
			}
			a, err := p.Article(n)
			if err != nil {
				return nil, err
			}
			counter.Add(align.Tokenize(shingle.Split(a.Text)))
		}
	}
	return counter.Rates(), nil
}

// A rating is what the catalogue keeps of rates.
type rating struct {
	version int   // align.RatesVersion
	serial  int64 // the batch after which they were counted
	rates   *align.Rates
}

func (r *rating) code(c *codec.Coder) {
	codec.Number(c, &r.version)
	codec.Number(c, &r.serial)
	if c.Bad = c.Bad || r.version != align.RatesVersion; !c.Bad {
		align.CodeRates(c, &r.rates)
	}
}

// keptRates returns the rates that the catalogue has of a state, if it has those. What cannot be
// read is counted anew.
func (c *catalogue) keptRates(serial int64) (rates *align.Rates, ok bool) {
	err := c.readOnce(context.Background(), func(tx *sql.Tx) (err error) {
		rates, ok, err = readRates(tx, serial)
		return err
	})
	return rates, ok && err == nil
}

// readRates reads the rates of a state, if they are there.
func readRates(tx *sql.Tx, serial int64) (rates *align.Rates, ok bool, err error) {
	var kept []byte
	err = tx.QueryRow("SELECT value FROM meta WHERE name = ?", ratesName).Scan(&kept)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	var r rating
	in := codec.Coder{Bytes: kept, Reads: true}
	r.code(&in)
	return r.rates, in.Ended() && r.serial == serial, nil
}

// keepRates counts the rates of the state that a transaction makes, and keeps them in it. Where an
// article cannot be read none are kept: that is no reason not to remove others.
func (w *Writer) keepRates(tx *sql.Tx) error {
	s, err := readState(tx, nil)
	if err != nil {
		return err
	}
	rates, err := ratesOf(w.dir, s)
	if err != nil {
		_, err = tx.Exec("DELETE FROM meta WHERE name = ?", ratesName)
		return err
	}
	r := rating{align.RatesVersion, s.serial, rates}
	var out codec.Coder
	r.code(&out)
	_, err = tx.Exec("INSERT OR REPLACE INTO meta VALUES (?, ?)", ratesName, out.Bytes)
	return err
}

// ratesOf counts the rates of a state of a folder whose files are not open.
func ratesOf(dir string, s *state) (*align.Rates, error) {
	open := files{}
	if err := open.open(dir, s); err != nil {
		return nil, err
	}
	defer open.release(s)
	return countRates(s.parts())
}
