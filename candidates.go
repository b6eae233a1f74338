package overlap

import (
	"cmp"

	"overlap/lsh"
)

// Candidates.
//
// Every text gives the fingerprints that sliding-window MinHash leaves of the shingles
// of its tokens, in which spellings and ways to write a number are one (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003): the smallest of
// each Window shingles in a row. Two texts that share a run of Shingle+Window-1
// words share a fingerprint of it for certain. Where one fingerprint stands in two texts is
// a seed.
//
// Most seeds are stock phrases. A pair goes on to alignment only where a seed grows to
// MinWords equal words, or where two seeds stand close together on nearby
// diagonals and make that many between them: an edited passage. The test reads a
// few words around each seed.
//
// A fingerprint in n texts makes n²/2 seeds. Where it stands in more than MaxTexts
// texts, or in more than nearText of one outlet, it is hot: a notice, or a wire story's
// stock. There, each text meets only the first of all and the one before it of its own outlet,
// and is aligned with these only if much of either is shared: that tells versions of one
// story from articles with the same notice. When boilerplate is known from that, the
// hot fingerprints that are none are taken up again, and each text meets the earliest nearText of
// the texts, from which it can have the words. All of that is linear, and what is lost is only
// that two late copies of one passage are not paired, unless they share something else; and
// pairs that share nothing but a notice which an outlet prints all the time.

// nearText is how many of the earliest texts of a hot fingerprint the others meet.
const nearText = 8

// muchShared is the part of the fingerprints of one of two texts that must be shared where all
// of these are hot.
const muchShared = .25

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
	outlets []int // of each text
	printed []int // of each outlet: texts of the group at hand
	before  []int // of each outlet: 1 + the first posting of its text before; 0 if none
	group   lsh.Segment
}

// seedings returns a pile of seeds and, for each worker, what fills it.
func (r *run) seedings() (*lsh.Pile, []seeder) {
	pile := lsh.NewPile(seedParts, r.o.room().seeds, r.o.Temp)
	seeders := make([]seeder, r.o.Jobs)
	outlets := r.outlets()
	for i := range seeders {
		seeders[i] = seeder{run: r, Adder: pile.Adder(), outlets: outlets, printed: make([]int, len(r.texts)), before: make([]int, len(r.texts))}
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
		kept := make(lsh.Segment, 0, len(s))
		for group := range s.Groups() {
			d.group = name(d.group[:0], group, texts)
			if g := thin(d.group); len(g) > 0 && g[0].Text != g[len(g)-1].Text {
				kept = append(kept, g...)
				d.meet(g)
			}
		}
		return shared.Put(part, kept)
	})
	for _, d := range seeders {
		r.fail(d.Flush())
	}
	r.prints.Close()
	r.prints = shared
	return pile, cmp.Or(err, r.failed())
}

// thin drops, in place, all but the first few postings of each text in a group.
func thin(group lsh.Segment) lsh.Segment {
	kept := group[:0]
	for i, p := range group {
		if i < repeats || kept[max(0, len(kept)-repeats)].Text != p.Text {
			kept = append(kept, p)
		}
	}
	return kept
}

// isHot reports whether too many texts have a fingerprint for each two of them to meet.
func (d *seeder) isHot(group lsh.Segment) bool {
	hot := len(group) > d.o.MaxTexts
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

// meet adds the seeds of one fingerprint.
func (d *seeder) meet(group lsh.Segment) {
	if d.isHot(group) {
		d.meetFew(group)
		return
	}
	for i, p := range group {
		for _, q := range group[:i] {
			if p.Text != q.Text && d.meets(int(p.Text), int(q.Text)) {
				d.add(p, q, false)
			}
		}
	}
}

// meetFew adds the seeds of a hot fingerprint: of each text with the first of all, and with the
// one before it of its outlet.
func (d *seeder) meetFew(group lsh.Segment) {
	first := d.firsts(group, 1)
	for i, p := range group {
		if p.Text != group[0].Text {
			d.addAll(p, group[:first], true)
		}
		if i > 0 && group[i-1].Text == p.Text {
			continue
		}
		outlet := d.outlets[p.Text]
		if b := d.before[outlet]; b > first && d.meets(int(p.Text), int(group[b-1].Text)) {
			d.add(p, group[b-1], true)
		}
		d.before[outlet] = i + 1
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
func (d *seeder) addAll(p lsh.Posting, earlier lsh.Segment, hot bool) {
	for _, q := range earlier {
		if q.Text < p.Text && d.meets(int(p.Text), int(q.Text)) {
			d.add(p, q, hot)
		}
	}
}

// A seed in the pile is a posting: both texts are its print, so that sorting brings the seeds
// of two texts together. Beside the place there stand two marks.
const (
	markHot     = 1 << iota // the fingerprint is hot
	markExtends             // the token before or behind it may be equal, too
	markBits    = iota
)

func (d *seeder) add(here, there lsh.Posting, hot bool) {
	word := placeOf(there) << markBits
	if hot {
		word |= markHot
	}
	if extends(here, there) {
		word |= markExtends
	}
	d.Add(d.seedPart(here.Text), lsh.Posting{Print: uint64(here.Text)<<32 | uint64(there.Text), Text: placeOf(here), Word: word})
}

// eachSeeded calls do for each text with its seeds, by earlier text and place, on all workers,
// those of one part at a time.
func (r *run) eachSeeded(pile *lsh.Pile, do func(worker, t int, seeds lsh.Segment)) error {
	defer pile.Close()
	for part := range seedParts {
		lo, hi := r.seedTexts(part)
		if lo == hi {
			continue
		}
		s, err := pile.Load(part)
		if err != nil {
			return err
		}
		pile.Drop(part)
		lsh.Sort(s)
		starts := make([]int, hi-lo+1)
		for i, at := 0, 0; i <= hi-lo; i++ {
			for at < len(s) && int(s[at].Print>>32) < lo+i {
				at++
			}
			starts[i] = at
		}
		if err := r.eachOf(lo, hi, len(r.texts), func(worker, t int) {
			do(worker, t, s[starts[t-lo]:starts[t-lo+1]])
		}); err != nil {
			return err
		}
	}
	return nil
}

// promising returns the earlier texts with which t may share a passage, by their seeds.
func (x *pairer) promising(r *run, t int, seeds lsh.Segment) []int {
	x.found = x.found[:0]
	var here line
	if len(seeds) > 0 {
		here = r.lineOf(t, &x.here)
	}
	for group := range seeds.Groups() {
		u := int(uint32(group[0].Print))
		hot := x.sort(group)
		if hot > 0 && r.muchShared(t, u, hot) || r.mayGrow(x.seeds, x.extends) && r.grows(here, r.lineOf(u, &x.there), x.seeds) {
			x.found = append(x.found, u)
		}
	}
	return x.found
}

// sort takes the seeds of two texts apart: the cold ones are x.seeds then. It returns how many
// are hot.
func (x *pairer) sort(group lsh.Segment) (hot int) {
	x.seeds, x.extends = x.seeds[:0], false
	for _, s := range group {
		if s.Word&markHot != 0 {
			hot++
			continue
		}
		x.seeds = append(x.seeds, seed{s.Word >> markBits, s.Text})
		x.extends = x.extends || s.Word&markExtends != 0
	}
	return hot
}

// mayGrow reports whether seeds may be part of a passage, by what is known without a look at the texts:
// one of them may extend, or two are near each other. Eight in nine seeds by chance are put aside here.
func (r *run) mayGrow(seeds []seed, extends bool) bool {
	if extends || r.o.Shingle+2 > r.o.MinWords {
		return len(seeds) > 0
	}
	for i := 1; i < len(seeds); i++ {
		here, there := int(seeds[i].by)-int(seeds[i-1].by), int(seeds[i].at)-int(seeds[i-1].at)
		if here <= gapWords+r.o.MinWords && abs(here-there) <= slipWords {
			return true
		}
	}
	return false
}

// muchShared reports whether n fingerprints are much of those of one of two texts.
func (r *run) muchShared(t, u, n int) bool {
	least := min(r.printsOf(t), r.printsOf(u))
	return float64(n) >= muchShared*float64(least)
}

// Two seeds belong to one edited passage if the words between them, and how many
// more there are on one side than on the other, stay below these.
const (
	gapWords  = 24
	slipWords = 8
)

// grows reports whether seeds that the line here has with that of one earlier text can
// be part of a passage.
func (r *run) grows(here, there line, seeds []seed) bool {
	end, slip, sum := -1, 0, 0 // of the seeds chained so far: where they end here, by how much they are shifted, their words
	for _, s := range seeds {
		i, j := int(s.by), int(s.at)
		n, enough := 0, r.o.MinWords+r.o.MinWords/2 // "US" is two tokens
		for n < enough && i+n < len(here.canon) && j+n < len(there.canon) && here.canon[i+n] == there.canon[j+n] {
			n++
		}
		for n < enough && i > 0 && j > 0 && here.canon[i-1] == there.canon[j-1] {
			i, j, n = i-1, j-1, n+1
		}
		words := max(here.word(i+n)-here.word(i), there.word(j+n)-there.word(j)) // "per cent" is one token
		if words >= r.o.MinWords {
			return true
		}
		switch shift := i - j; {
		case i < end: // the same words again
			continue
		case end >= 0 && i-end <= gapWords && abs(shift-slip) <= slipWords:
			if sum += words; sum >= r.o.MinWords {
				return true
			}
			end, slip = i+n, shift
		default:
			end, slip, sum = i+n, shift, words
		}
	}
	return false
}

func abs(n int) int { return max(n, -n) }
