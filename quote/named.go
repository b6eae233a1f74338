package quote

import (
	"cmp"
	"slices"
	"strings"

	"overlap/shingle"
)

// mostNamed returns the speaker that most of the uses have, each counted by its last name or as the
// whole description; of equals a name before a description, then the one whom more articles name
// themselves, then the first. A name is given in the form with two words that is printed most, or
// else in the one printed most, and of equals the first.
func mostNamed(uses []Use, numbers []int) string {
	if len(numbers) == 1 {
		return uses[numbers[0]].Quotation.Speaker
	}
	var keys, named, forms tally
	for _, u := range numbers {
		s := uses[u].Quotation.Speaker
		k := speakerKey(s)
		if k == 0 {
			continue
		}
		forms.count(shingle.Hash(s), s)
		if keys.count(k, s); uses[u].Named {
			named.count(k, s)
		}
	}
	best := slices.MaxFunc(append(keys.all, counted{}), func(a, b counted) int {
		return cmp.Or(cmp.Compare(a.n, b.n), compareBools(isName(a.name), isName(b.name)),
			cmp.Compare(named.of(a.key), named.of(b.key)))
	})
	var form counted
	for _, c := range forms.all {
		full, was := strings.Contains(c.name, " "), strings.Contains(form.name, " ")
		if speakerKey(c.name) == best.key &&
			(form.n == 0 || full && !was || full == was && c.n > form.n) {
			form = c
		}
	}
	return form.name
}

// compareBools orders false before true.
func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// Names returns the name of a use's speaker as the utterance gives it, if the use's own is a
// shorter form of it or one with other initials: "Holm" is "Ada Holm", "Ada J. Holm" is "Ada Holm".
func (u *Utterance) Names(speaker string) string {
	if speakerKey(speaker) != 0 && speakerKey(speaker) == speakerKey(u.Speaker) &&
		(within(speaker, u.Speaker) || within(u.Speaker, speaker)) {
		return u.Speaker
	}
	return speaker
}

// within reports whether the words of the name a, but for initials, stand in b in their order.
func within(a, b string) bool {
	rest := strings.Fields(b)
	for w := range strings.FieldsSeq(a) {
		if len(strings.TrimRight(w, ".")) == 1 {
			continue
		}
		i := slices.Index(rest, w)
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
	}
	return true
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

// of returns how often what has the key was counted.
func (t *tally) of(key uint64) int {
	if i := t.find(key); i >= 0 {
		return t.all[i].n
	}
	return 0
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
