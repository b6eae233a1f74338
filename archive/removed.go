package archive

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
)

// What was removed stands in a file of its own, too, so that a catalogue that is made again from
// the segments does not bring it back: a line with what it is and the batch that it was written
// after, then one for each removed id of which a segment still has a version: the last such
// segment, and the key of the id. All that the segments up to that one have of the id is removed.
// It is written anew after a removal is committed, and before that is acknowledged. A killed writer
// may leave it older than the catalogue: the next one writes it.
const (
	removedName = "removed"
	removedHead = "overlap removed 1 "
	removedPart = ".removed.part"
)

// saveRemoved writes down what was removed.
func (w *Writer) saveRemoved(ctx context.Context) error {
	var text bytes.Buffer
	err := w.read(ctx, func(tx *sql.Tx) error {
		last, err := lastRemoval(tx)
		if err != nil {
			return err
		}
		text.Reset()
		fmt.Fprintf(&text, "%s%d\n", removedHead, last)
		return each(tx, func(scan scan) error {
			var segment, key int64
			err := scan(&segment, &key)
			fmt.Fprintf(&text, "%d %016x\n", segment, uint64(key))
			return err
		}, `SELECT max(segment), key FROM articles a WHERE segment IS NOT NULL AND went IS NOT NULL
			AND EXISTS (SELECT 1 FROM articles b WHERE b.key = a.key AND b.version >= a.version
				AND b.why = 'removed') GROUP BY key ORDER BY 1, 2`)
	})
	part := filepath.Join(w.dir, removedPart)
	for _, step := range []func() error{
		func() error { return w.disk.write(part, text.Bytes()) },
		func() error { return w.disk.rename(part, filepath.Join(w.dir, removedName)) },
		func() error { return w.disk.sync(w.dir) },
	} {
		if err == nil {
			err = step()
		}
	}
	if err != nil {
		w.disk.remove(part)
		return fmt.Errorf("%s: what was removed cannot be written down: %w", w.dir, err)
	}
	return nil
}

// lastRemoval returns the number of the last batch that removed articles; 0 if there is none.
func lastRemoval(tx *sql.Tx) (n int64, err error) {
	err = tx.QueryRow("SELECT coalesce(max(number), 0) FROM batches WHERE what = 'remove'").Scan(&n)
	return n, err
}

// checkRemoved writes down what was removed if a killed writer did not.
func (w *Writer) checkRemoved(ctx context.Context) error {
	var last int64
	err := w.read(ctx, func(tx *sql.Tx) (err error) {
		last, err = lastRemoval(tx)
		return err
	})
	if err != nil {
		return err
	}
	if after, _, err := readRemoved(w.dir); err != nil || after < last {
		return w.saveRemoved(ctx)
	}
	return nil
}

// readRemoved reads up to which segments ids were removed, by their keys, up to a batch. If the
// file is missing none was.
func readRemoved(dir string) (after int64, all map[int64]int64, err error) {
	text, err := os.ReadFile(filepath.Join(dir, removedName))
	if os.IsNotExist(err) {
		return 0, nil, nil
	}
	if err != nil {
		return 0, nil, err
	}
	lines := bufio.NewScanner(bytes.NewReader(text))
	none := fmt.Errorf("%s: line 1: it is no list of removed articles",
		filepath.Join(dir, removedName))
	if !lines.Scan() {
		return 0, nil, none
	}
	if n, err := fmt.Sscanf(lines.Text(), removedHead+"%d", &after); n != 1 || err != nil {
		return 0, nil, none
	}
	all = make(map[int64]int64)
	for number := 2; lines.Scan(); number++ {
		var segment int64
		var key uint64
		if n, err := fmt.Sscanf(lines.Text(), "%d %x", &segment, &key); n != 2 || err != nil {
			return 0, nil, fmt.Errorf("%s: line %d: %.80q is no segment and key",
				filepath.Join(dir, removedName), number, lines.Text())
		}
		all[int64(key)] = max(all[int64(key)], segment)
	}
	return after, all, lines.Err()
}
