package archive

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
)

// yield gives up the reserve, and reports whether there was one.
func (w *Writer) yield() bool { return os.Remove(filepath.Join(w.dir, reserveName)) == nil }

// freeing calls do, which makes room in the end, once more without the reserve if there is no room
// for it.
func (w *Writer) freeing(do func() error) error {
	err := do()
	if isFull(err) && w.yield() {
		err = do()
	}
	return err
}

// commitFreeing is commit for what makes room.
func (w *Writer) commitFreeing(ctx context.Context, do func(tx *sql.Tx) error) error {
	return w.freeing(func() error { return w.commit(ctx, do) })
}
