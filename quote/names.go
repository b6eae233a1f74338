package quote

import (
	"strings"

	"overlap/shingle"
)

// A roster is who is named in a text: it tells names from words that have a capital
// because a sentence starts with them, and gives a short name its full one. People and
// tenures are chained by their next, from the maps on; number 0 ends a chain. They are
// read when they are first asked for: many articles give all their names in full.
type roster struct {
	lang      *language
	names     *hashSet // words printed with a capital in the midst of a sentence
	text      *shingle.Text
	capitals  []int32     // words with a capital outside headlines, until people are read
	headlines []wordRange // ascending

	people  []figure         // each name once, by its first place in the text, from 1
	tenures []tenure         // from 1
	known   map[uint64]int32 // hash of a name -> number in people
	last    map[uint64]int32 // last name -> the last of people with it
	first   map[uint64]int32 // first name -> the same
	// what stands before or behind a name ("president") -> the last of tenures
	office   map[uint64]int32
	most     int32            // how often the one who is named most is
	mentions map[uint64]int32 // how often the text has a last name, once it was counted
	voices   *hashSet         // last words of names that have a verb of saying beside them
}

// A wordRange is the words of a text from first to last, half open.
type wordRange struct{ first, last int32 }

// A figure is a name of two to five words, or of one behind a rank.
type figure struct {
	name     string // without rank
	key      uint64 // of its last name
	words    int
	count    int                // how often it is printed so
	sex      class              // malew, femalew or neither
	human    bool               // it has a rank or a given name
	offices  [maxOffices]uint64 // the first that the text gives to it
	kin      bool               // it is introduced as somebody's wife, son, mother
	nextLast int32              // who was named before with the same last name
	nextName int32              // and with the same first name
}

// maxNamesakes is how many people with one name or office are looked at. It bounds the
// work on a text that is a list of names.
const maxNamesakes = 64

// newRoster reads the words of names in t, which is in the language heard if a line says so and its
// small words do not tell. Headlines, where every word has a capital, tell
// nothing and are left out. Cost: one look at each word.
func newRoster(t *shingle.Text, heard *language) *roster {
	l := identify(t)
	if heard != nil && (l == inEnglish || l == unspoken) {
		l = heard
	}
	r := &roster{lang: l, text: t, names: newHashSet(len(t.Words) / 24),
		capitals: make([]int32, 0, len(t.Words)/6+8)}
	for i := 0; i < len(t.Words); {
		i, r.capitals = r.readLine(t, i, r.capitals)
	}
	return r
}

// meet reads the people of the text, once. Cost: a few probes of tables for each word that
// starts with a capital.
func (r *roster) meet() {
	if r.people != nil {
		return
	}
	n := len(r.capitals)/8 + 8
	r.people, r.tenures = make([]figure, 1, n), make([]tenure, 1, n)
	r.known, r.last = make(map[uint64]int32, n), make(map[uint64]int32, n)
	r.first, r.office = make(map[uint64]int32, n/2), make(map[uint64]int32, n/4)
	r.voices = newHashSet(n)
	next := 0
	for _, i := range r.capitals {
		r.hear(r.text, int(i))
		if int(i) >= next {
			next = r.readName(r.text, int(i))
		}
	}
	r.shareSex()
}

// count counts how often the text names each of its people, once.
func (r *roster) count() {
	if r.mentions != nil {
		return
	}
	r.mentions = make(map[uint64]int32, len(r.people))
	for _, p := range r.people[1:] {
		r.mentions[p.key] = 0
	}
	for _, i := range r.capitals {
		key := bareHash(r.text.Source, &r.text.Words[i])
		if n, ok := r.mentions[key]; ok {
			r.mentions[key] = n + 1
		}
	}
	for _, p := range r.people {
		if p.human {
			r.most = max(r.most, r.mentions[p.key])
		}
	}
}

// shareSex gives full names the sex that "Ms. Holm" tells of somebody with the same last
// name.
func (r *roster) shareSex() {
	for n := range r.people {
		f := &r.people[n]
		if f.words != 1 || f.sex == 0 {
			continue
		}
		for m, k := r.last[speakerKey(f.name)], 0; m != 0 &&
			k < maxNamesakes; m, k = r.people[m].nextLast, k+1 {
			if p := &r.people[m]; p.sex == 0 && !p.kin {
				p.sex, p.human = f.sex, true
			}
		}
	}
}

// add books the name of the words first to end with its ranks from title on; f has what
// the ranks tell.
func (r *roster) add(t *shingle.Text, title, first, end int, f figure) {
	key := uint64(end - first)
	for i := first; i < end; i++ {
		key = key*0x9e3779b97f4a7c15 ^ t.Words[i].Hash
	}
	if owns(t.Source, &t.Words[end-1]) {
		key ^= t.Words[end-1].Hash ^ bareHash(t.Source, &t.Words[end-1])
	}
	n, ok := r.known[key]
	if !ok {
		n = r.enrol(t, first, end, f)
		r.known[key] = n
	}
	p := &r.people[n]
	p.count++
	p.sex |= f.sex
	p.human = p.human || f.human || p.sex != 0
	for i := title; i < first; i++ {
		p.kin = p.kin || r.classAt(t, i)&relation != 0
		r.install(t, i, n)
	}
	for i := end; i < len(t.Words) && i < end+9; i++ { // "Ada Holm, the mayor of Vik,"
		g := gapOf(t.Source, int(t.Words[i-1].Lo), int(t.Words[i-1].Hi), int(t.Words[i].Lo))
		if i == end && g&comma == 0 || i > end && g&breaks != 0 {
			break
		}
		if c := r.classAt(t, i); c&person != 0 {
			r.install(t, i, n)
			p.kin, p.human = p.kin || c&relation != 0, true
		}
	}
}

// enrol appends a new figure to people and returns its number.
func (r *roster) enrol(t *shingle.Text, first, end int, f figure) int32 {
	lo, hi := t.Bytes(first, end)
	f.name, f.words = bare(t.Source[lo:hi]), end-first
	key := bareHash(t.Source, &t.Words[end-1])
	if f.words > 2 && generation(bare(t.Source[t.Words[end-1].Lo:t.Words[end-1].Hi])) {
		key = t.Words[end-2].Hash
	}
	n := int32(len(r.people))
	f.key, f.nextLast = key, r.last[key]
	r.last[key] = n
	if f.words > 1 {
		given := t.Words[first].Hash
		f.sex |= givenNames().of(given)
		if r.lang.words.of(key)&(paper|person|rank) == 0 && !hyphened(t, first+1) {
			f.nextName = r.first[given]
			r.first[given] = n
		}
	}
	r.people = append(r.people, f)
	return n
}

// bare returns a name without a possessive ending.
func bare(name string) string {
	return strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
}

// find returns the full name that the text prints most for a last or, failing that, a
// first name, or the last name alone if it has a rank. A sex, where given, must not
// contradict.
func (r *roster) find(key uint64, sex class) (figure, bool) {
	r.meet()
	full, ok := r.pick(r.last[key], false, sex, 2)
	if ok && !(full.kin && sex == 0) {
		return full, true
	}
	if f, ok := r.pick(r.last[key], false, sex, 1); ok && !f.kin {
		return f, true // "President Holm", not her husband
	}
	if ok {
		return full, true
	}
	return r.pick(r.first[key], true, sex, 2)
}

// pick returns who is printed most in the chain from n, by first names or by last, of
// those with at least so many words; of equals the one named first.
func (r *roster) pick(n int32, byFirst bool, sex class, words int) (best figure, ok bool) {
	for k := 0; n != 0 && k < maxNamesakes; k++ {
		f := &r.people[n]
		if n = f.nextLast; byFirst {
			n = f.nextName
		}
		if f.words < words || sex != 0 && f.sex != 0 && f.sex != sex {
			continue
		}
		if !ok || best.kin && !f.kin || best.kin == f.kin && f.count >= best.count {
			best, ok = *f, true
		}
	}
	return best, ok
}
