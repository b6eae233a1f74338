package overlap

import (
	"cmp"
	"slices"

	"overlap/lsh"
)

// A seed is a fingerprint that stands in an earlier text, too: the token there, the token here.
type seed struct{ at, by uint32 }

// repeats is how often one text counts in a group: a fingerprint that stands a thousand
// times in one article need not be tried a thousand times.
const repeats = 4

// seedParts is how many parts the pile of seeds has. One part has those of texts in a row.
const seedParts = 256

// A seeder gathers seeds. One goroutine uses it.
type seeder struct {
	*run
	*lsh.Adder
	outlets []uint32 // of each text
	when    dates
	printed []uint32 // of each outlet: texts of the group at hand
	before  []uint32 // of each outlet: 1 + the first posting of its text before; 0 if none
	group   lsh.Segment
	kept    lsh.Segment // of a part
	stock   lsh.Lists   // of each text, the tokens of its boilerplate, when that is known
}

// seedings returns a pile of seeds and, for each worker, what fills it.
func (r *run) seedings() (*lsh.Pile, []seeder) {
	pile := lsh.NewPile(seedParts, r.o.room().seeds, r.o.Temp)
	seeders := make([]seeder, r.o.Jobs)
	outlets, when := r.outlets(), r.datesOf()
	for i := range seeders {
		seeders[i] = seeder{run: r, Adder: pile.Adder(), outlets: outlets, when: when, printed: make([]uint32, len(r.texts)), before: make([]uint32, len(r.texts))}
	}
	return pile, seeders
}

// seedPart returns the part of the pile of seeds that text t belongs to.
func (r *run) seedPart(t uint32) int { return int(uint64(t) * seedParts / uint64(len(r.texts))) }

// seedTexts returns the texts of a part, half open.
func (r *run) seedTexts(part int) (lo, hi int) {
	bound := func(part int) int { return (part*len(r.texts) + seedParts - 1) / seedParts }
	return bound(part), bound(part + 1)
}

// join gives the shared fingerprints the numbers of texts and returns the seeds.
func (r *run) join() (*lsh.Pile, error) {
	r.step = "seeking shared words"
	texts := r.textsOf()
	r.lines = make([]*printed, len(r.texts))
	for t := range r.lines {
		r.lines[t] = r.class[r.first(t).class]
	}
	pile, seeders := r.seedings()
	shared := lsh.NewPile(pileParts, r.o.room().prints, r.o.Temp)
	err := r.eachPart(r.prints, func(worker, part int, s lsh.Segment) error {
		d := &seeders[worker]
		kept := d.kept[:0]
		for group := range eachPrint(s) {
			d.group = name(d.group[:0], group, texts)
			slices.SortFunc(d.group, byText)
			if g := thin(d.group, repeats); len(g) > 0 && g[0].Text != g[len(g)-1].Text {
				kept = append(kept, g...)
				d.meet(g)
			}
		}
		d.kept = kept
		return shared.Copy(part, kept)
	})
	for _, d := range seeders {
		r.fail(d.Flush())
	}
	r.prints.Close()
	r.prints = shared
	if err := cmp.Or(err, r.failed()); err != nil {
		pile.Close()
		return nil, err
	}
	return pile, nil
}

// thin drops, in place, all but the first n postings of each text in a group.
func thin(group lsh.Segment, n int) lsh.Segment {
	kept := group[:0]
	for i, p := range group {
		if i < n || kept[max(0, len(kept)-n)].Text != p.Text {
			kept = append(kept, p)
		}
	}
	return kept
}

// moreTexts reports whether a group has postings of more than n texts.
func moreTexts(group lsh.Segment, n int) bool {
	if len(group) <= n {
		return false
	}
	for i := 1; i < len(group) && n > 0; i++ {
		if group[i].Text != group[i-1].Text {
			n--
		}
	}
	return n == 0
}

// isHot reports whether too many texts have a fingerprint for each two of them to meet.
func (d *seeder) isHot(group lsh.Segment) bool {
	hot := moreTexts(group, d.o.MaxTexts)
	if hot || len(group) <= nearText { // most are small: their outlets need not be looked up
		return hot
	}
	for i, p := range group {
		if i == 0 || p.Text != group[i-1].Text {
			d.printed[d.outlets[p.Text]]++
			hot = hot || d.printed[d.outlets[p.Text]] > nearText
		}
	}
	for _, p := range group {
		d.printed[d.outlets[p.Text]] = 0
	}
	return hot
}

// meet adds the seeds of one fingerprint. Where they would be more than those of MaxTexts texts that have it once,
// only its first place in each text counts; the others are lost from group.
func (d *seeder) meet(group lsh.Segment) {
	if d.isHot(group) {
		d.meetFew(group)
		return
	}
	if len(group) > d.o.MaxTexts {
		group = thin(group, 1)
	}
	if moreTexts(group, phraseTexts) && d.mustExtend() {
		d.meetPhrase(group)
		return
	}
	for i, p := range group {
		d.addAll(p, group[:i], 0)
	}
}

// phraseTexts is how many texts have a fingerprint that is a phrase of the language: there, only
// seeds that may extend are kept. The others would be most of all seeds in a large set, and are part of
// a passage only where an editor left nothing but such phrases.
const phraseTexts = 24

// meetPhrase adds the seeds of a phrase. Those with another text than the earliest, which appeared at another time, are marked: if
// the two share nothing else they are not compared, or a phrase would bring all that have it together.
func (d *seeder) meetPhrase(group lsh.Segment) {
	first := d.firsts(group, nearText)
	for i, p := range group {
		for j, q := range group[:i] {
			if p.Text != q.Text && extends(p, q) && d.meets(int(p.Text), int(q.Text)) {
				mark := uint32(0)
				if j >= first && !d.when.near(p.Text, q.Text) {
					mark = markPhrase
				}
				d.add(p, q, mark)
			}
		}
	}
}

// mustExtend reports whether a fingerprint alone is too short for a passage.
func (r *run) mustExtend() bool { return r.o.Shingle+2 <= r.o.MinWords }

// meetFew adds the seeds of a hot fingerprint: of each text with the first of all, and with the
// one before it of its outlet.
func (d *seeder) meetFew(group lsh.Segment) {
	first := d.firsts(group, 1)
	for i, p := range group {
		if p.Text != group[0].Text {
			d.addAll(p, group[:first], markHot)
		}
		if i > 0 && group[i-1].Text == p.Text {
			continue
		}
		outlet := d.outlets[p.Text]
		if b := int(d.before[outlet]); b > first && d.meets(int(p.Text), int(group[b-1].Text)) {
			d.add(p, group[b-1], markHot)
		}
		d.before[outlet] = uint32(i + 1)
	}
	for _, p := range group {
		d.before[d.outlets[p.Text]] = 0
	}
}

// firsts returns how many postings the first n texts of a group have.
func (d *seeder) firsts(group lsh.Segment, n int) int {
	for i, p := range group {
		if i > 0 && p.Text != group[i-1].Text {
			if n--; n == 0 {
				return i
			}
		}
	}
	return len(group)
}

// addAll adds the seeds of a posting with those of earlier texts.
func (d *seeder) addAll(p lsh.Posting, earlier lsh.Segment, mark uint32) {
	for _, q := range earlier {
		if q.Text < p.Text && d.meets(int(p.Text), int(q.Text)) {
			d.add(p, q, mark)
		}
	}
}

// A seed in the pile is a posting: both texts are its print, so that sorting brings the seeds
// of two texts together. Beside the place there stand three marks.
const (
	markHot      = 1 << iota // the fingerprint is hot
	markPhrase               // it is a phrase, and the other text is none of the earliest that have it, and of another time
	markSuffices             // it may be a passage by itself
	markBits     = iota
)

func (d *seeder) add(here, there lsh.Posting, mark uint32) {
	d.Add(d.seedPart(here.Text), seedOf(here, there, mark))
}

// seedOf returns the posting of the seed of two postings of a fingerprint.
func seedOf(here, there lsh.Posting, mark uint32) lsh.Posting {
	if suffices(here, there) {
		mark |= markSuffices
	}
	return lsh.Posting{Print: uint64(here.Text)<<32 | uint64(there.Text), Text: placeOf(here), Word: placeOf(there)<<markBits | mark}
}

// eachSeeded calls do for each text with its seeds, by earlier text and place, on all workers, each of
// which has those of one part at a time.
func (r *run) eachSeeded(pile *lsh.Pile, do func(worker, t int, seeds lsh.Segment)) error {
	defer pile.Close()
	return r.eachPart(pile, func(worker, part int, s lsh.Segment) error {
		r.scratch[worker].Sort(s)
		lo, hi := r.seedTexts(part)
		for t := lo; t < hi; t++ {
			n := 0
			for n < len(s) && int(s[n].Print>>32) == t {
				n++
			}
			do(worker, t, s[:n])
			s = s[n:]
		}
		return nil
	})
}
