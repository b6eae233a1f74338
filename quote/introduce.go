package quote

import (
	"cmp"
	"slices"
	"strings"

	"overlap/shingle"
)

// Introductions.
//
// An article may name a speaker by the last name alone, "Minister Holm", where another of the set
// introduces the same: "the minister, Ada Holm". The full name is taken over where the two give one
// office to the last name, nobody else of that name has it, and the articles came out within three
// months of each other, or none says when.
//
// Cost: one pass over the uses, and memory for the full names of those alone whose last name some
// use gives without the first. What it misses: who has no office, as most have not, or another word
// for it in the other article.

// introducedWithin is how far apart the two articles may be, in seconds.
const introducedWithin = 90 * 24 * 3600

// An introduction is a full name of somebody with an office.
type introduction struct {
	forms   tally
	two     bool // two people of the last name have the office
	undated bool // an article that does not say when it came out has it
	from    int64
	to      int64 // when the articles came out that have it, in seconds since 1970
}

// introductions are the full names of the speakers of a set by last name and office.
type introductions map[uint64]*introduction

// introduce reads the introductions that the short names of uses need.
func introduce(uses []Use, order []int) introductions {
	all := introductions{}
	for i := range uses {
		if short := uses[i].Quotation.Speaker; isShort(short) {
			for _, o := range offices(&uses[i]) {
				all[speakerKey(short)^o] = nil
			}
		}
	}
	for _, i := range order {
		if len(all) == 0 {
			break
		}
		u := &uses[i]
		name := u.Quotation.Speaker
		if isShort(name) || !isName(name) {
			continue
		}
		for _, o := range offices(u) {
			key := speakerKey(name) ^ o
			in, asked := all[key]
			if asked && in == nil {
				in = &introduction{}
				all[key] = in
			}
			if asked {
				in.add(name, u.Date)
			}
		}
	}
	return all
}

// offices returns the offices that the article of a use gives to its speaker.
func offices(u *Use) []uint64 {
	o := u.Quotation.offices[:]
	if i := slices.Index(o, 0); i >= 0 {
		return o[:i]
	}
	return o
}

// isShort reports whether a speaker is a last name alone.
func isShort(speaker string) bool {
	return speaker != "" && !strings.Contains(speaker, " ") && isName(speaker)
}

// add takes in that an article has the full name.
func (in *introduction) add(name string, date int64) {
	in.two = in.two || len(in.forms.all) > 0 && !sameSpeaker(name, in.forms.all[0].name)
	in.forms.count(shingle.Hash(name), name)
	switch {
	case date == 0:
		in.undated = true
	case in.from == 0:
		in.from, in.to = date, date
	default:
		in.from, in.to = min(in.from, date), max(in.to, date)
	}
}

// full returns the full name of the speaker of u, which is short, or "".
func (all introductions) full(u *Use) string {
	for _, o := range offices(u) {
		in := all[speakerKey(u.Quotation.Speaker)^o]
		if in == nil || in.two || !in.near(u.Date) {
			continue
		}
		return slices.MaxFunc(in.forms.all, func(a, b counted) int {
			return cmp.Or(cmp.Compare(a.n, b.n), cmp.Compare(b.name, a.name))
		}).name
	}
	return ""
}

// near reports whether an article of the date is of the time of the introductions.
func (in *introduction) near(date int64) bool {
	if date == 0 || in.from == 0 {
		return date == 0 && in.undated
	}
	return in.from-introducedWithin <= date && date <= in.to+introducedWithin
}

// introduced returns the full name of a speaker whom the uses numbered only give by the last name,
// or the name as it is.
func (all introductions) introduced(speaker string, uses []Use, numbers []int) string {
	if len(all) == 0 || !isShort(speaker) {
		return speaker
	}
	for _, u := range numbers {
		if uses[u].Quotation.Speaker != speaker {
			continue
		}
		if full := all.full(&uses[u]); full != "" {
			return full
		}
	}
	return speaker
}
