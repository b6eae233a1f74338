package quote

import (
	"overlap/shingle"
)

var (
	presidentHash, leaderHash = shingle.Hash("president"), shingle.Hash("leader")
	usHash                    = shingle.Hash("us")
)

// incumbent returns who the description c stands for, by the office that it names: "the
// president", "the Russian leader", "US president". It is "" where c may be of anybody.
func (sc *scene) incumbent(c clause) string {
	start := 0
	if len(c) > 0 && c[0].class&determ != 0 {
		if c[0].class&definite == 0 {
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
