package result

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// A Skip is something that was not read or not compared, and why.
type Skip struct {
	Path string `json:"path"`
	Line int    `json:"line"` // from 1; 0 if it is the whole file
	Why  string `json:"why"`
	// of a fault of the program, whose Why starts with "fault: "; else empty
	Stack string `json:"-"`
	More  int    `json:"-"` // how many others of its kind this one stands for: see BoundSkips
}

// MostSkips is how many skips a result lists one by one.
const MostSkips = 10_000

// SortSkips puts skips into the order of a result: by path, then line, then reason. Those
// that stand for others come last.
func SortSkips(skips []Skip) {
	slices.SortFunc(skips, func(a, b Skip) int {
		return cmp.Or(cmp.Compare(min(a.More, 1), min(b.More, 1)),
			cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Why, b.Why))
	})
}

// BoundSkips returns skips in the order of a result. Of more than MostSkips it keeps the first,
// faults before all others, and of each kind of reason one behind them that says how many more
// there are. Who gathers very many may bound them now and then, as they come: in the end they are
// the same. It takes skips over.
func BoundSkips(skips []Skip) []Skip {
	listed, more := make([]Skip, 0, min(len(skips), MostSkips)), make(map[string]int)
	SortSkips(skips)
	skips = slices.CompactFunc(skips, func(a, b Skip) bool { // two articles may be compared twice
		return a.isFault() && a.Path == b.Path && a.Line == b.Line && a.Why == b.Why &&
			a.More+b.More == 0
	})
	slices.SortStableFunc(skips, func(a, b Skip) int { return cmp.Compare(a.rank(), b.rank()) })
	for _, s := range skips {
		switch {
		case s.More > 0:
			more[s.Kind()] += s.More
		case len(listed) < MostSkips:
			listed = append(listed, s)
		default:
			more[s.Kind()]++
		}
	}
	for kind, n := range more {
		listed = append(listed, Skip{Why: fmt.Sprintf("%s%d more", kind, n), More: n})
	}
	SortSkips(listed)
	return listed
}

// FaultMark begins the reason of a skip that is a fault of the program.
const FaultMark = "fault: "

// rank says which skips are listed first: faults before all others, and last those that stand for
// others.
func (s *Skip) rank() int {
	switch {
	case s.More > 0:
		return 2
	case s.isFault():
		return 0
	}
	return 1
}

// isFault reports whether s is a fault of the program.
func (s *Skip) isFault() bool { return strings.HasPrefix(s.Why, FaultMark) }

// seen is what a reason quotes of what was seen.
var seen = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)

const digits = "0123456789"

// mostKind is how much of a reason tells its kind, in bytes.
const mostKind = 60

// Kind returns what the reason of s has in common with others, as the beginning of a reason. What
// was seen there and where, and numbers, are no part of it.
func (s *Skip) Kind() string {
	switch {
	case s.More > 0:
		return strings.TrimSuffix(s.Why, fmt.Sprintf("%d more", s.More))
	case s.isFault():
		return FaultMark
	}
	kind := s.Why
	if place, rest, ok := strings.Cut(kind, ": "); ok && strings.ContainsAny(place, digits) {
		kind = rest // "record 3 at byte 202: ..."
	}
	kind = seen.ReplaceAllString(kind, "")
	if i := strings.IndexAny(kind, ":"+digits); i > 0 {
		kind = kind[:i]
	}
	kind = strings.Join(strings.Fields(kind), " ")
	if len(kind) > mostKind {
		kind = strings.ToValidUTF8(kind[:mostKind], "")
	}
	return strings.TrimRight(kind, " ,;") + ": "
}
