package quote

import (
	"cmp"

	"overlap/shingle"
)

// Offices. "The president" is whom the article calls President, "the Russian leader" whom it
// calls Russian President. An office that a word before it makes another one ("former
// President", "vice president", "Russian President") is booked under both words, and "the
// president" is none of these as long as somebody else is called so.

// A tenure is that the text says that somebody has an office.
type tenure struct {
	person, next int32
	abroad       bool // the text says at least once that the office is another country's
}

// homely are the words with which an English-speaking outlet names what is its own, where they
// stand before an office.
var homely = wordSet(`us american british`)

// changing are the words that make an office another one.
var changing = wordSet(`former then ex vice deputy acting first prime predecessor successor`)

// install books that the person n has the office that is the word i of t.
func (r *roster) install(t *shingle.Text, i int, n int32) {
	office := t.Words[i].Hash
	if o := r.officeAt(t, i); o != 0 {
		r.people[n].hold(o)
	}
	if head := r.lang.compound.head(t.Source[t.Words[i].Lo:t.Words[i].Hi]); head != 0 {
		r.elect(head, n, false) // a Hafenministerin is "die Ministerin"
	}
	if i == 0 || !joined(t.Source, t, i) {
		r.elect(office, n, false)
		return
	}
	before := bareHash(t.Source, &t.Words[i-1])
	qualified := upperAt(t.Source, &t.Words[i-1]) && r.lang.words.of(before) == 0
	if qualified || changing[before] {
		r.elect(before^office, n, false)
	}
	if !changing[before] {
		r.elect(office, n, qualified && !homely[before])
	}
}

// officeOf are offices that titles are short for.
var officeOf = map[uint64]uint64{
	shingle.Hash("sen"): shingle.Hash("senator"),
	shingle.Hash("gov"): shingle.Hash("governor"),
	shingle.Hash("gen"): shingle.Hash("general"),
	shingle.Hash("rep"): shingle.Hash("representative"),
}

// officeAt returns the office that the word i is, in its shortest form, or 0.
func (r *roster) officeAt(t *shingle.Text, i int) uint64 {
	w := t.Words[i]
	if c := r.classAt(t, i); (c&person == 0 || c&relation != 0) && officeOf[w.Hash] == 0 {
		return 0
	}
	return cmp.Or(officeOf[w.Hash], r.lang.compound.head(t.Source[w.Lo:w.Hi]), w.Hash)
}

// hold notes an office of f, if it has room.
func (f *figure) hold(office uint64) {
	for i, o := range f.offices {
		if o == 0 {
			f.offices[i] = office
		}
		if o == 0 || o == office {
			return
		}
	}
}

// officesOf returns the offices that the text gives to the speaker of q where it prints the name in
// this form: "President Holm" may be another than Ada Holm. If nobody had to be read, it returns
// those that stand before the name.
func (r *roster) officesOf(q *Quotation) [maxOffices]uint64 {
	var before figure
	if r.people == nil {
		first, last := r.text.At(q.Source.Lo, q.Source.Hi)
		for i := first; i < last; i++ {
			if o := r.officeAt(r.text, i); o != 0 {
				before.hold(o)
			}
		}
		return before.offices
	}
	n := r.last[speakerKey(q.Speaker)]
	for k := 0; n != 0 && k < maxNamesakes; n, k = r.people[n].nextLast, k+1 {
		if r.people[n].name == q.Speaker {
			return r.people[n].offices
		}
	}
	return before.offices
}

// elect books that the person n is said to have an office, abroad or at home.
func (r *roster) elect(office uint64, n int32, abroad bool) {
	head := r.office[office]
	for i, k := head, 0; i != 0 && k < maxNamesakes; i, k = r.tenures[i].next, k+1 {
		h := &r.tenures[i]
		was, is := &r.people[h.person], &r.people[n]
		if was.key != is.key {
			continue
		}
		if is.words > was.words {
			h.person = n // "President Holm" is "President Ada Holm"
		}
		h.abroad = h.abroad || abroad
		return
	}
	r.tenures = append(r.tenures, tenure{person: n, next: head, abroad: abroad})
	r.office[office] = int32(len(r.tenures) - 1)
}

// A holder is who has an office.
type holder struct {
	name   string // empty if nobody has
	abroad bool
	named  int32 // how often the text has the last name
	others int   // how many others have the office
}

// holder returns who has the office: of those at home, if any, the one whom the text names most;
// nobody where it names two as often.
func (r *roster) holder(office uint64) holder {
	r.meet()
	others := -1
	if r.office[office] != 0 {
		r.count()
	}
	best, most, next := tenure{abroad: true}, int32(0), int32(0)
	for i, k := r.office[office], 0; i != 0 && k < maxNamesakes; i, k = r.tenures[i].next, k+1 {
		h := r.tenures[i]
		n := r.mentions[r.people[h.person].key]
		others++
		switch {
		case best.abroad && !h.abroad:
			best, most, next = h, n, 0
		case h.abroad && !best.abroad:
		case n > most:
			best, most, next = h, n, most
		default:
			next = max(next, n)
		}
	}
	if most == next {
		return holder{}
	}
	f := r.people[best.person]
	if full, ok := r.find(f.key, f.sex); ok {
		f = full
	}
	if r.lang.nouns && f.words == 1 && !r.voices.has(f.key) {
		return holder{} // a noun behind one for a person: "will der Richterin Nachweise geben"
	}
	return holder{f.name, best.abroad, most, others}
}
