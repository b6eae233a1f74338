package agency

import (
	"slices"
	"strings"
)

// Beside returns the other agencies that the line of a byline names, in their order: "By Ida Fenn,
// CNN, AP" has two. The field is the one that the credit stands in. Nil if there are none.
//
// What it misses: agencies whose credits stand in lines of their own.
func (t *Table) Beside(c Credit, field string) (names []string) {
	if c.Evidence != Byline || c.Lo > len(field) {
		return nil
	}
	lo := strings.LastIndexByte(field[:c.Lo], '\n') + 1
	line, _, _ := strings.Cut(field[lo:], "\n")
	if !isShort(line) {
		return nil
	}
	f := finder{table: t, own: -1}
	f.read(line)
	if isPhoto(line, f.tokens) {
		return nil
	}
	for _, m := range f.matched {
		name := t.agencies[m.agency].Name
		if name != c.Agency && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
