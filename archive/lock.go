package archive

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// The lock of the writer is held on a file of its own, and ends with the process that has it. Who
// has it stands in another one: on some systems nobody else can read a locked file.

// ErrBusy says that another writer has the archive. The error that wraps it says who.
var ErrBusy = errors.New("another process writes to the archive")

// lock takes the writer's lock of a folder, or says who has it.
func lock(dir string, d disk) (*flock.Flock, error) {
	l := flock.New(filepath.Join(dir, lockName), flock.SetFlag(os.O_CREATE|os.O_RDWR),
		flock.SetPermissions(0o666))
	ok, err := l.TryLock()
	if err != nil {
		return nil, fmt.Errorf("%s: it can be read, and not written to: %w", dir, err)
	}
	path := filepath.Join(dir, writerName)
	if !ok {
		return nil, fmt.Errorf("%s: %w: %s", dir, ErrBusy, whoIn(path))
	}
	if err := d.write(path, []byte(me())); err != nil {
		d.remove(path) // a full disk: who writes may make room
	}
	return l, nil
}

// me says which process this one is, and since when it writes.
func me() string {
	host, err := os.Hostname()
	if err != nil {
		host = "an unknown host"
	}
	return fmt.Sprintf("process %d on %s since %s\n", os.Getpid(), host,
		time.Now().UTC().Format(time.RFC3339))
}

// whoIn reads who has the lock.
func whoIn(path string) string {
	const most = 1000
	text, err := os.ReadFile(path)
	who := strings.TrimSpace(string(text))
	if err != nil || who == "" || len(who) > most {
		return "nobody knows which"
	}
	return fmt.Sprintf("%q", who)
}

// isLocked reports whether somebody writes to a folder.
func isLocked(dir string) bool {
	path := filepath.Join(dir, lockName)
	if _, err := os.Stat(path); err != nil {
		return false
	}
	l := flock.New(path, flock.SetFlag(os.O_RDONLY))
	defer l.Close()
	ok, err := l.TryRLock()
	return err == nil && !ok
}
