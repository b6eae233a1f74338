package archive

import "overlap/internal/work"

// A Fault is something that is wrong with a file of an archive.
type Fault struct {
	File string // its name in the folder
	Why  string // what is wrong; of a segment with section and block
	Do   string // what to do about it
}

// Verify looks at every byte of an archive, which may be damaged, and returns what is wrong.
func Verify(c *work.Crew, dir string) ([]Fault, error) { panic("not yet") }

// A Repaired says what a repair did.
type Repaired struct {
	Articles, Segments int
	Lost               []Fault // what could not be repaired
}

// Repair makes the catalogue of an archive again from its segments.
func Repair(c *work.Crew, dir string) (Repaired, error) { panic("not yet") }
