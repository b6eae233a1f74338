package archive

import (
	"database/sql"
	"testing"
)

// keeps fails unless the catalogue has the rates of its state, and they are those that are counted.
func keeps(t *testing.T, a *Archive) {
	t.Helper()
	v := viewed(t, a)
	kept, ok := a.keptRates(v.state.serial)
	if !ok {
		t.Fatalf("after batch %d there are none", v.state.serial)
	}
	counted, err := countRates(v.Parts)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := v.Rates(); err != nil || !counted.Equal(got) || !counted.Equal(kept) {
		t.Errorf("there are others, %v", err)
	}
}

// TestRatesKept keeps rates through all that changes an archive.
func TestRatesKept(t *testing.T) {
	dir, _ := lived(t)
	a := opened(t, dir)
	keeps(t, a)
	if rates, err := viewed(t, a).Rates(); rates.Equal(nil) || err != nil {
		t.Errorf("there are none, %v", err)
	}
	w := writer(t, a)
	if _, err := w.Remove(t.Context(), Selection{Outlets: []string{news(1, 1)[0].Outlet}},
		day(4)); err != nil {
		t.Fatal(err)
	}
	keeps(t, a)
	if _, err := w.Compact(crew(t), Whole, day(5)); err != nil {
		t.Fatal(err)
	}
	keeps(t, a)
	w.Close()
	if _, err := Repair(crew(t), dir, options, day(6)); err != nil {
		t.Fatal(err)
	}
	keeps(t, opened(t, dir))
}

// TestRatesLost counts rates that the catalogue does not have, or has of another state, and notices
// those that are none of its articles.
func TestRatesLost(t *testing.T) {
	for name, c := range map[string]struct {
		change string
		faults int
	}{
		"missing": {"DELETE FROM meta WHERE name = 'rates'", 0},
		"garbled": {"UPDATE meta SET value = x'0102030405' WHERE name = 'rates'", 0},
		"no blob": {"UPDATE meta SET value = 'pears' WHERE name = 'rates'", 0},
		"old": {"INSERT INTO batches (what, at, came, went) VALUES ('add', 1777960800000000000, " +
			"0, 0)", 0},
		// version 1, after batch 4, none
		"another": {"UPDATE meta SET value = x'020800' WHERE name = 'rates'", 1},
	} {
		t.Run(name, func(t *testing.T) {
			dir, _ := lived(t)
			a := opened(t, dir)
			want, err := viewed(t, a).Rates()
			if err != nil {
				t.Fatal(err)
			}
			w := writer(t, a)
			if err := w.attempt(t.Context(), func(tx *sql.Tx) error {
				_, err := tx.Exec(c.change)
				return err
			}); err != nil {
				t.Fatal(err)
			}
			w.Close()
			if got := verified(t, dir); len(got) != c.faults {
				t.Errorf("%v, and not %d", got, c.faults)
			}
			b := opened(t, dir)
			got, err := viewed(t, b).Rates()
			if err != nil || got.Equal(want) != (c.faults == 0) {
				t.Errorf("other rates, %v", err)
			}
			w = writer(t, b)
			add(t, w, 9, news(1, 77)...)
			keeps(t, b)
		})
	}
}
