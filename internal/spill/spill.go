// Package spill keeps bytes for which there is no room in memory.
package spill

import (
	"fmt"
	"os"
	"sync"

	"overlap/internal/temp"
)

// A Store is a number of bytes that its user may have in memory, and a file for what is more. The
// file has no name, and there is none before the first byte goes to it. Several goroutines may use
// a store at the same time. Errors begin with what is kept.
type Store struct {
	what, dir string
	room      int64

	mu   sync.Mutex // of what follows
	held int64      // bytes in memory
	file *os.File
	end  int64
}

// New returns a store of what, with room for so many bytes in memory and a file in dir: see
// temp.Create.
func New(what string, room int64, dir string) *Store {
	return &Store{what: what, room: room, dir: dir}
}

// Hold takes so many bytes of memory, negative ones to give them back, and reports whether no more
// than the room is taken. They are taken even if not.
func (s *Store) Hold(bytes int64) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.held += bytes
	return s.held <= s.room
}

// Held returns how many bytes of memory are taken.
func (s *Store) Held() int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.held
}

// Fits reports whether so many more bytes have room in memory.
func (s *Store) Fits(bytes int64) bool { return s.Held()+bytes <= s.room }

// Reserve returns where in the file so many bytes may be written. What killed programs left where
// the file is to be goes first.
func (s *Store) Reserve(bytes int64) (at int64, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.file == nil {
		temp.Sweep(s.dir)
		if s.file, err = temp.Create(s.dir); err != nil {
			return 0, s.about(err)
		}
	}
	at = s.end
	s.end += bytes
	return at, nil
}

// WriteAt writes bytes where they have a place reserved.
func (s *Store) WriteAt(p []byte, at int64) (int, error) {
	n, err := s.file.WriteAt(p, at)
	return n, s.about(err)
}

// ReadAt reads bytes that were written.
func (s *Store) ReadAt(p []byte, at int64) (int, error) {
	n, err := s.file.ReadAt(p, at)
	return n, s.about(err)
}

func (s *Store) about(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", s.what, err)
}

// Spilled reports whether there is a file.
func (s *Store) Spilled() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.file != nil
}

// Close gives the file back. What is in it cannot be read any more: that is an error.
func (s *Store) Close() {
	if s.file != nil {
		s.file.Close()
	}
}
