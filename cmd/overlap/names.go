package main

import (
	"maps"
	"slices"
	"strings"
)

// Names count by name, as many names as a person reads.
type names struct {
	counts map[string]int
	more   int // of other names
}

const mostNames = 1000

// add counts one of a name.
func (n *names) add(name string) { n.addMany(name, 1) }

// addMany counts several of a name.
func (n *names) addMany(name string, many int) {
	if n.counts == nil {
		n.counts = make(map[string]int)
	}
	if n.counts[name] == 0 && len(n.counts) == mostNames {
		n.more += many
		return
	}
	n.counts[name] += many
}

// sorted returns the names, the most frequent first.
func (n *names) sorted() []string {
	return slices.SortedFunc(maps.Keys(n.counts), func(a, b string) int {
		if d := n.counts[b] - n.counts[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
}

// list names the first few.
func (n *names) list() string {
	const few = 12
	all := n.sorted()
	var quoted []string
	for _, name := range all[:min(few, len(all))] {
		quoted = append(quoted, quote(name))
	}
	if more := len(all) - few + n.more; more > 0 {
		quoted = append(quoted, "and "+count(more, "")+" more")
	}
	return strings.Join(quoted, ", ")
}

// quote writes a name of the source in quotation marks, cut where it is long.
func quote(name string) string {
	const most = 60
	if r := []rune(name); len(r) > most {
		name = string(r[:most]) + ellipsis
	}
	return `"` + name + `"`
}
