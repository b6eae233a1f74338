package archive

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/cespare/xxhash/v2"
)

// What was removed stands in a file of its own, too, so that a catalogue that is made again from
// the segments does not bring it back: a line with what it is and the batch that it was written
// after, then one for each removed id of which a segment still has a version: the last such
// segment, and the key of the id. All that the segments up to that one have of the id is removed.
// It is written anew after a removal is committed, and before that is acknowledged. A killed writer
// may leave it older than the catalogue: the next one writes it.
const (
	removedHead = "overlap removed 1 "
	removedEnd  = "end "
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
	text.WriteString(endOfRemoved(text.String()))
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
	if after, _, err := readRemoved(w.dir); err != nil || after != last {
		return w.saveRemoved(ctx)
	}
	return nil
}

// readRemoved reads up to which segments ids were removed, by their keys, up to a batch. If the
// file is missing none was.
func readRemoved(dir string) (after int64, all map[int64]int64, err error) {
	path := filepath.Join(dir, removedName)
	text, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return 0, nil, nil
	}
	if err != nil {
		return 0, nil, err
	}
	if after, all, err = parseRemoved(string(text)); err != nil {
		return 0, nil, fmt.Errorf("%s: %w", path, err)
	}
	return after, all, nil
}

// parseRemoved reads the text of the file.
func parseRemoved(text string) (after int64, all map[int64]int64, err error) {
	end := strings.LastIndex(text, removedEnd)
	if end < 0 || text[end:] != endOfRemoved(text[:end]) {
		return 0, nil, errors.New("the list of removed articles is cut off or damaged")
	}
	lines := strings.Split(strings.TrimSuffix(text[:end], "\n"), "\n")
	if n, err := fmt.Sscanf(lines[0], removedHead+"%d", &after); n != 1 || err != nil {
		return 0, nil, errors.New("line 1: it is no list of removed articles")
	}
	all = make(map[int64]int64, len(lines)-1)
	for i, line := range lines[1:] {
		var segment int64
		var key uint64
		if n, err := fmt.Sscanf(line, "%d %x", &segment, &key); n != 2 || err != nil {
			return 0, nil, fmt.Errorf("line %d: %.80q is no segment and key", i+2, line)
		}
		all[int64(key)] = max(all[int64(key)], segment)
	}
	return after, all, nil
}

// endOfRemoved returns the last line of the file, with a checksum of those before it.
func endOfRemoved(text string) string {
	return fmt.Sprintf("%s%016x\n", removedEnd, xxhash.Sum64String(text))
}
