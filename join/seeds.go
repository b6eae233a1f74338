package join

import (
	"cmp"
	"slices"

	"overlap/edition"
	"overlap/internal/lists"
	"overlap/internal/policy"
	"overlap/internal/spool"
	"overlap/sketch"
)

// A seed is a fingerprint that stands in an earlier text, too: the token there, the token here.
type seed struct{ at, by uint32 }

// repeats is how often one text counts in a group: a fingerprint that stands a thousand
// times in one article need not be tried a thousand times.
const Repeats = 4

// A seeder gathers seeds. One goroutine uses it.
type seeder struct {
	*edition.Set
	*spool.Writer
	outlets []uint32 // of each text
	when    dates
	printed []uint32 // of each outlet: texts of the group at hand
	before  []uint32 // of each outlet: 1 + the first posting of its text before; 0 if none
	group   spool.Records
	kept    spool.Records // of a part
	stock   lists.Lists   // of each text, the tokens of its boilerplate, when that is known
}

// seedings returns a pile of seeds and, for each worker, what fills it.
func seedings(r *edition.Set) (*spool.Spool, []seeder) {
	pile := edition.NewSpool(r)
	seeders := make([]seeder, r.Jobs)
	outlets, when := r.Outlets(), datesOf(r)
	for i := range seeders {
		seeders[i] = seeder{Set: r, Writer: pile.Writer(), outlets: outlets, when: when,
			printed: make([]uint32, len(r.Texts)), before: make([]uint32, len(r.Texts))}
	}
	return pile, seeders
}

// seedsOf gives the shared fingerprints the numbers of texts and returns the seeds.
func seedsOf(r *edition.Set) (*spool.Spool, error) {
	r.Begin("seeking shared words")
	texts := r.ByContent()
	pile, seeders := seedings(r)
	shared := spool.New(sketch.Parts, r.Budget.Prints, r.Temp)
	err := r.Drain(r.Prints, func(worker, part int, s spool.Records) error {
		d := &seeders[worker]
		kept := d.kept[:0]
		for group := range sketch.Groups(s) {
			d.group = edition.Rename(d.group[:0], group, texts)
			slices.SortFunc(d.group, edition.ByText)
			if g := thin(d.group, Repeats); len(g) > 0 && g[0].Of != g[len(g)-1].Of {
				kept = append(kept, g...)
				d.meet(g)
			}
		}
		d.kept = kept
		return shared.Copy(part, kept)
	})
	for _, d := range seeders {
		r.Fail(d.Flush())
	}
	r.Prints.Close()
	r.Prints = shared
	if err := cmp.Or(err, r.Failed()); err != nil {
		pile.Close()
		return nil, err
	}
	return pile, nil
}

// thin drops, in place, all but the first n postings of each text in a group.
func thin(group spool.Records, n int) spool.Records {
	kept := group[:0]
	for i, p := range group {
		if i < n || kept[max(0, len(kept)-n)].Of != p.Of {
			kept = append(kept, p)
		}
	}
	return kept
}

// moreTexts reports whether a group has postings of more than n texts.
func moreTexts(group spool.Records, n int) bool {
	if len(group) <= n {
		return false
	}
	for i := 1; i < len(group) && n > 0; i++ {
		if group[i].Of != group[i-1].Of {
			n--
		}
	}
	return n == 0
}

// isHot reports whether too many texts have a fingerprint for each two of them to meet.
func (d *seeder) isHot(group spool.Records) bool {
	hot := moreTexts(group, d.MaxTexts)
	if hot || len(group) <= NearText { // most are small: their outlets need not be looked up
		return hot
	}
	for i, p := range group {
		if i == 0 || p.Of != group[i-1].Of {
			d.printed[d.outlets[p.Of]]++
			hot = hot || d.printed[d.outlets[p.Of]] > NearText
		}
	}
	for _, p := range group {
		d.printed[d.outlets[p.Of]] = 0
	}
	return hot
}

// meet adds the seeds of one fingerprint. Where they would be more than those of MaxTexts texts
// that have it once, only its first place in each text counts; the others are lost from group.
func (d *seeder) meet(group spool.Records) {
	if d.isHot(group) {
		d.meetFew(group)
		return
	}
	if len(group) > d.MaxTexts {
		group = thin(group, 1)
	}
	if moreTexts(group, phraseTexts) && mustExtend(&d.Policy) {
		d.meetPhrase(group)
		return
	}
	for i, p := range group {
		d.addAll(p, group[:i], 0)
	}
}

// phraseTexts is how many texts have a fingerprint that is a phrase of the language: there, only
// seeds that may extend are kept. The others would be most of all seeds in a large set, and are
// part of a passage only where an editor left nothing but such phrases.
const phraseTexts = 24

// meetPhrase adds the seeds of a phrase. Those with another text than the earliest, which appeared
// at another time, are marked: if the two share nothing else they are not compared, or a phrase
// would bring all that have it together.
func (d *seeder) meetPhrase(group spool.Records) {
	first := d.firsts(group, NearText)
	for i, p := range group {
		for j, q := range group[:i] {
			if p.Of != q.Of && sketch.Extends(p, q) && d.Meets(int(p.Of), int(q.Of)) {
				mark := uint32(0)
				if j >= first && !d.when.near(p.Of, q.Of) {
					mark = markPhrase
				}
				d.add(p, q, mark)
			}
		}
	}
}

// mustExtend reports whether a fingerprint alone is too short for a passage.
func mustExtend(p *policy.Policy) bool { return p.Shingle+2 <= p.MinWords }

// meetFew adds the seeds of a hot fingerprint: of each text with the first of all, and with the
// one before it of its outlet.
func (d *seeder) meetFew(group spool.Records) {
	first := d.firsts(group, 1)
	for i, p := range group {
		if p.Of != group[0].Of {
			d.addAll(p, group[:first], markHot)
		}
		if i > 0 && group[i-1].Of == p.Of {
			continue
		}
		outlet := d.outlets[p.Of]
		if b := int(d.before[outlet]); b > first && d.Meets(int(p.Of), int(group[b-1].Of)) {
			d.add(p, group[b-1], markHot)
		}
		d.before[outlet] = uint32(i + 1)
	}
	for _, p := range group {
		d.before[d.outlets[p.Of]] = 0
	}
}

// firsts returns how many postings the first n texts of a group have.
func (d *seeder) firsts(group spool.Records, n int) int {
	for i, p := range group {
		if i > 0 && p.Of != group[i-1].Of {
			if n--; n == 0 {
				return i
			}
		}
	}
	return len(group)
}

// addAll adds the seeds of a posting with those of earlier texts.
func (d *seeder) addAll(p spool.Record, earlier spool.Records, mark uint32) {
	for _, q := range earlier {
		if q.Of < p.Of && d.Meets(int(p.Of), int(q.Of)) {
			d.add(p, q, mark)
		}
	}
}

// A seed in the pile is a posting: both texts are its print, so that sorting brings the seeds
// of two texts together. Beside the place there stand three marks.
const (
	markHot = 1 << iota // the fingerprint is hot
	// it is a phrase, and the other text is none of the earliest that have it, and of another time
	markPhrase
	markSuffices // it may be a passage by itself
	markBits     = iota
)

func (d *seeder) add(here, there spool.Record, mark uint32) {
	d.Add(edition.PartOf(d.Set, here.Of), seedOf(here, there, mark))
}

// seedOf returns the posting of the seed of two postings of a fingerprint.
func seedOf(here, there spool.Record, mark uint32) spool.Record {
	if sketch.Suffices(here, there) {
		mark |= markSuffices
	}
	return spool.Record{Key: uint64(here.Of)<<32 | uint64(there.Of), Of: sketch.PlaceOf(here),
		At: sketch.PlaceOf(there)<<markBits | mark}
}
