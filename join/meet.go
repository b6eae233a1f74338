package join

import (
	"overlap/edition"
	"overlap/internal/policy"
	"overlap/internal/span"
	"overlap/internal/spool"
	"overlap/sketch"
)

// A joiner tells which texts of a fingerprint meet, and adds their seeds. A group is the postings
// of one fingerprint, by text and place. One goroutine uses it.
type joiner struct {
	*edition.Set
	outlets []uint32 // of each text
	far     []uint32 // of each outlet elsewhere, its number among these
	when    dates
	printed []uint32 // of each outlet: texts of the group at hand
	before  []uint32 // of each outlet: 1 + the first posting of its text before; 0 if none
	group   spool.Records
	kept    spool.Records // of a part
}

// joinersOf returns a joiner for each worker.
func joinersOf(s *edition.Set) []joiner {
	joiners := make([]joiner, s.Jobs)
	outlets, far, when := s.Outlets(), s.OutletsElsewhere(), datesOf(s)
	for i := range joiners {
		joiners[i] = joiner{Set: s, outlets: outlets, far: far, when: when,
			printed: make([]uint32, len(s.Texts)+len(far)), before: make([]uint32, len(s.Texts))}
	}
	return joiners
}

// hasMoreTexts reports whether a group has postings of more than n texts.
func hasMoreTexts(group spool.Records, n int) bool {
	if n < 0 || len(group) <= n {
		return n < 0
	}
	return n == 0 || firsts(group, n) < len(group)
}

// firsts returns how many postings the first n texts of a group have.
func firsts(group spool.Records, n int) int {
	for i := 1; i < len(group); i++ {
		if group[i].Of != group[i-1].Of {
			if n--; n == 0 {
				return i
			}
		}
	}
	return len(group)
}

// isOverCap reports whether too many texts have a fingerprint for each two of them to meet: those
// of the group, and those that have it elsewhere.
func (j *joiner) isOverCap(group spool.Records, elsewhere edition.Standing) bool {
	others := elsewhere.Articles()
	over := hasMoreTexts(group, j.MaxTexts-others)
	if over || len(group)+others <= NearText { // most are small: outlets need not be looked up
		return over
	}
	for _, c := range elsewhere.By {
		j.printed[j.far[c.Outlet]] += c.Articles
	}
	for i, p := range group {
		if i == 0 || p.Of != group[i-1].Of {
			j.printed[j.outlets[p.Of]]++
			over = over || j.printed[j.outlets[p.Of]] > NearText
		}
	}
	for _, p := range group {
		j.printed[j.outlets[p.Of]] = 0
	}
	for _, c := range elsewhere.By {
		j.printed[j.far[c.Outlet]] = 0
	}
	return over
}

// join adds the seeds of one fingerprint. Where they would be more than those of MaxTexts texts
// that have it once, only its first place in each text counts; the others are lost from group.
func (j *joiner) join(group spool.Records, elsewhere edition.Standing, to edition.Writer) {
	others := elsewhere.Articles()
	if j.isOverCap(group, elsewhere) {
		j.joinCapped(group, to)
		return
	}
	if len(group) > j.MaxTexts {
		group = thin(group, 1)
	}
	if hasMoreTexts(group, PhraseTexts-others) && MustExtend(&j.Policy) {
		j.joinPhrase(group, to)
		return
	}
	many := hasMoreTexts(group, WornTexts-others)
	for i, p := range group {
		j.addAll(p, group[:i], many, 0, to)
	}
}

// PhraseTexts is how many texts have a fingerprint that is a phrase of the language: there, only
// seeds that may extend are kept. The others would be most of all seeds in a large set, and are
// part of a passage only where an editor left nothing but such phrases.
const PhraseTexts = 24

// joinPhrase adds the seeds of a phrase.
func (j *joiner) joinPhrase(group spool.Records, to edition.Writer) {
	for i, p := range group {
		for _, q := range group[:i] {
			if p.Of != q.Of && sketch.Extends(p, q) && j.Meets(int(p.Of), int(q.Of)) {
				to.Add(seedOf(p, q, j.wornMark(p, q, true)).record())
			}
		}
	}
}

// WornTexts is how many texts have a fingerprint that is worn for two of them more than WornDays
// apart: what so many have at different times is common language, unless much of it stands in a
// row.
const (
	WornTexts = 8
	WornDays  = 4
)

// wornMark returns the mark of the seed of two postings, of a fingerprint that many texts have. A
// draft is no sample of what many have.
func (j *joiner) wornMark(p, q spool.Record, many bool) uint32 {
	if many && !j.AllNatures && !j.HasDrafts() && j.when.apart(p.Of, q.Of, WornDays) {
		return worn
	}
	return 0
}

// MustExtend reports whether a fingerprint alone is too short for a passage.
func MustExtend(p *policy.Policy) bool { return p.Shingle+2 <= p.MinWords }

// joinCapped adds the seeds of a fingerprint over the cap: of each text with the first of all, and
// with the one before it of its outlet.
func (j *joiner) joinCapped(group spool.Records, to edition.Writer) {
	first := firsts(group, 1)
	for i, p := range group {
		if i >= first {
			j.addAll(p, group[:first], true, overCap, to)
		}
		if i > 0 && group[i-1].Of == p.Of {
			continue
		}
		before := &j.before[j.outlets[p.Of]]
		if b := int(*before); b > first {
			j.addAll(p, group[b-1:b], true, overCap, to)
		}
		*before = uint32(i + 1)
	}
	for _, p := range group {
		j.before[j.outlets[p.Of]] = 0
	}
}

// joinCommon adds the seeds that the texts of a fingerprint over the cap have with the earliest
// NearText of those in which it does not begin in boilerplate, by tokens.
func (j *joiner) joinCommon(group spool.Records, boilerplate [][]span.Span, to edition.Writer) {
	j.group = j.group[:0]
	for _, p := range group {
		if !span.In(int(sketch.PlaceOf(p)), boilerplate[p.Of]) {
			j.group = append(j.group, p)
		}
	}
	first := firsts(j.group, NearText)
	for _, p := range j.group {
		j.addAll(p, j.group[:first], true, 0, to)
	}
}

// addAll adds the seeds of a posting with those of earlier texts, of a fingerprint that many texts
// have, or few.
func (j *joiner) addAll(p spool.Record, earlier spool.Records, many bool, marks uint32,
	to edition.Writer) {
	for _, q := range earlier {
		if q.Of < p.Of && j.Meets(int(p.Of), int(q.Of)) {
			to.Add(seedOf(p, q, marks|j.wornMark(p, q, many)).record())
		}
	}
}
