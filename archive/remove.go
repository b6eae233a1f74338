package archive

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// Why an article went.
const (
	replaced = "replaced" // a new version of it came
	removed  = "removed"  // somebody removed it
	double   = "double"   // of its id and batch another one counts
)

// Remove takes away the articles of a selection, which must not be empty, and returns how many. At
// once no new view has them. A compaction gives their room back, and only then they are forgotten:
// until then their words are still in the files. An article that is added again later is a new
// version. If there is an error and a number, that many were removed, but a catalogue that is made
// again would bring them back.
func (w *Writer) Remove(ctx context.Context, which Selection, at time.Time) (int, error) {
	if err := w.usable(); err != nil {
		return 0, err
	}
	if which.isAll() {
		return 0, fmt.Errorf("%s: nothing says which articles are to be removed", w.dir)
	}
	n := 0
	err := w.commitFreeing(ctx, func(tx *sql.Tx) (err error) {
		n, err = w.remove(tx, &which, at)
		return err
	})
	if err != nil {
		return 0, err
	}
	if w.also = nil; n == 0 {
		return 0, nil
	}
	return n, w.freeing(func() error { return w.saveRemoved(context.WithoutCancel(ctx)) })
}

// remove marks the articles of a selection as gone.
func (w *Writer) remove(tx *sql.Tx, which *Selection, at time.Time) (n int, err error) {
	chosen, err := which.where(tx)
	if err != nil {
		return 0, err
	}
	for _, table := range []string{"outlet", "segment"} {
		if err := subtract(tx, table, chosen); err != nil {
			return 0, err
		}
	}
	if n, err = count(tx, chosen); err != nil || n == 0 && w.also == nil {
		return 0, err
	}
	number, err := batch(tx, "remove", at, 0, n)
	if err != nil {
		return 0, err
	}
	if err := forgetTies(tx, number, chosen, at); err != nil {
		return 0, err
	}
	_, err = tx.Exec("UPDATE articles SET went = ?, why = ? WHERE "+chosen.String(),
		append([]any{number, removed}, chosen.args...)...)
	if err != nil {
		return 0, err
	}
	return n, w.alongside(tx, number)
}

// subtract counts articles that are about to go as gone, in the table of outlets or of segments.
func subtract(tx *sql.Tx, of string, chosen *where) error {
	change := map[string]string{
		"outlet":  "UPDATE outlets SET articles = articles - ? WHERE number = ?",
		"segment": "UPDATE segments SET gone = gone + ? WHERE number = ?",
	}[of]
	type some struct{ of, n int64 }
	var all []some
	err := each(tx, func(scan scan) error {
		var s some
		err := scan(&s.of, &s.n)
		all = append(all, s)
		return err
	}, "SELECT "+of+", count(*) FROM articles WHERE "+chosen.String()+" GROUP BY 1", chosen.args...)
	for _, s := range all {
		if err == nil {
			_, err = tx.Exec(change, s.n, s.of)
		}
	}
	return err
}

// count counts the articles that meet a condition.
func count(tx *sql.Tx, chosen *where) (n int, err error) {
	err = tx.QueryRow("SELECT count(*) FROM articles WHERE "+chosen.String(), chosen.args...).
		Scan(&n)
	return n, err
}
