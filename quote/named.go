package quote

import (
	"slices"
	"strings"

	"overlap/shingle"
)

// mostNamed returns the speaker that most of the uses have: those that give a name, and
// only if none does the others. It is the form with two words that is printed most, or
// else the one printed most, and of equals the first.
func mostNamed(uses []Use, numbers []int) string {
	if len(numbers) == 1 {
		return uses[numbers[0]].Quotation.Speaker
	}
	var keys, forms, resolved tally
	for _, u := range numbers {
		s := uses[u].Quotation.Speaker
		k := speakerKey(s)
		if k == 0 {
			continue
		}
		forms.count(shingle.Hash(s), s)
		if resolved.count(k, s); uses[u].Named {
			keys.count(k, s)
		}
	}
	if !slices.ContainsFunc(keys.all, func(c counted) bool { return isName(c.name) }) {
		keys = resolved
	}
	var best, form counted
	for _, c := range keys.all {
		if named, was := isName(c.name), isName(best.name); best.n == 0 || named && !was ||
			named == was && c.n > best.n {
			best = c
		}
	}
	for _, c := range forms.all {
		full, was := strings.Contains(c.name, " "), strings.Contains(form.name, " ")
		if speakerKey(c.name) == best.key &&
			(form.n == 0 || full && !was || full == was && c.n > form.n) {
			form = c
		}
	}
	return form.name
}

// A counted is something and how often it was counted.
type counted struct {
	key  uint64
	n    int
	name string // the first with this key
}

// A tally counts things. Few are looked for one by one, and many in a map.
type tally struct {
	all []counted
	at  map[uint64]int // numbers in all by key, if they are more than fewCounted
}

const fewCounted = 16

func (t *tally) count(key uint64, name string) {
	i := t.find(key)
	if i < 0 {
		i = len(t.all)
		t.all = append(t.all, counted{key: key, name: name})
		t.enter(i)
	}
	t.all[i].n++
}

// find returns the number of what has the key, or -1.
func (t *tally) find(key uint64) int {
	if t.at == nil {
		return slices.IndexFunc(t.all, func(c counted) bool { return c.key == key })
	}
	if i, ok := t.at[key]; ok {
		return i
	}
	return -1
}

// enter puts the new number i into the map, or all if there is none yet and it is time.
func (t *tally) enter(i int) {
	if t.at == nil && i == fewCounted {
		t.at, i = make(map[uint64]int), 0
	}
	for ; t.at != nil && i < len(t.all); i++ {
		t.at[t.all[i].key] = i
	}
}
