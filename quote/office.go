package quote

import (
	"strings"

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

var (
	presidentHash, leaderHash = shingle.Hash("president"), shingle.Hash("leader")
	usHash                    = shingle.Hash("us")
)

// install books that the person n has the office that is the word i of t.
func (r *roster) install(t *shingle.Text, i int, n int32) {
	office := t.Words[i].Hash
	if i == 0 || !joined(t.Source, t, i) {
		r.elect(office, n, false)
		return
	}
	before := bareHash(t.Source, &t.Words[i-1])
	qualified := upperAt(t.Source, &t.Words[i-1]) && lexicon.of(before) == 0
	if qualified || changing[before] {
		r.elect(before^office, n, false)
	}
	if !changing[before] {
		r.elect(office, n, qualified && !homely[before])
	}
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
	return holder{f.name, best.abroad, most, others}
}

// incumbent returns who the description c stands for, by the office that it names: "the
// president", "the Russian leader", "US president". It is "" where c may be of anybody.
func (sc *scene) incumbent(c clause) string {
	start := 0
	if len(c) > 0 && c[0].class&determ != 0 {
		if !sc.is(c[0], "the") {
			return ""
		}
		start = 1
	}
	at := c.office()
	if at < start || at-start > 2 || start == 0 && (at == 0 || !c[0].upper) ||
		at < len(c)-1 && c[at+1].class&ofWord == 0 {
		return ""
	}
	h := sc.holding(c[start:at], sc.bareHash(c[at]))
	if h.others > 0 && at < len(c)-1 {
		return "" // "the secretary of state" may be another secretary
	}
	return h.name
}

// office returns the last of the first words for a person in c, or -1.
func (c clause) office() int {
	for i := range c {
		if c[i].class&person != 0 && (i+1 == len(c) || c[i+1].class&person == 0) {
			return i
		}
	}
	return -1
}

// holding returns who has an office that the words before it may make another one. A president whom
// the text names in passing is not "the president" of a text on somebody else.
func (sc *scene) holding(before clause, office uint64) holder {
	other := office // another word for the same
	switch office {
	case leaderHash:
		other = presidentHash
	case presidentHash:
		other = leaderHash
	}
	if len(before) == 0 {
		h := sc.roster.holder(office)
		if office != other && 4*h.named < sc.roster.most {
			return holder{}
		}
		return h
	}
	near := sc.bareHash(before[len(before)-1])
	keys := []uint64{near ^ office, near ^ other}
	switch {
	case changing[near]:
		keys = keys[:1]
	case homely[near]:
		keys = append(keys, usHash^office, usHash^other, office, other)
	}
	for i, key := range keys {
		if h := sc.roster.holder(key); h.name != "" && (i < 4 || !h.abroad) {
			return h
		}
	}
	return holder{}
}

// bareHash returns the hash of a token without a possessive ending.
func (sc *scene) bareHash(t token) uint64 {
	return shingle.Hash(shingle.Fold(strings.ToLower(bare(sc.t.Source[t.lo:t.hi]))))
}
