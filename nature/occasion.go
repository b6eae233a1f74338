package nature

import (
	"overlap/boilerplate"
	"overlap/internal/forest"
	"overlap/internal/span"
	"overlap/match"
	"overlap/timeline"
)

// Occasions.
//
// That a hundred papers print a sentence of a wire story says nothing about the sentence: they had
// it from one source, on one occasion. That a hundred texts which have nothing else to do with each
// other have it says that it is common language. So texts are counted by groups. At first, those
// are one occasion that share three tenths of the shorter one's words and appeared in the same four
// days: a form is filled in week after week, and two forms share that much, too. Where that much is
// long runs with no slot between them, the days do not matter: a syndicated story goes round for
// months. When it is known which pairs are copies, groups of copies are the occasions.
//
// In a check most texts are not compared with each other, and nobody knows which are copies of one:
// there an occasion is four days, whoever prints it. Where somebody asked for the pairs, nothing is
// counted: the articles are no sample of anything.

// occasionDays is how many days are one occasion.
const occasionDays = 4

// kinShare is the part of the shorter text's words that makes two texts kin.
const kinShare = boilerplate.OneStory

// kinSlots is from how many slots on two texts that share much fill in a form.
const kinSlots = 3

// firstPeriod is the number of the four days that began with 1970; that of the year 1, and of any
// before it that a date can name, is above 0.
const firstPeriod = 1 << 24

// period returns the number of the four days in which text t appeared, in 32 bits and not
// uncounted; all texts without a time are of one.
func period(f *boilerplate.Found, t int) uint64 {
	return periodOf(f.First(t).When)
}

// periodOf returns the number of the four days of an instant.
func periodOf(when timeline.Instant) uint64 {
	const length = occasionDays * 24 * 60 * 60
	if !when.Known {
		return 0
	}
	number := when.Seconds / length
	if when.Seconds%length < 0 {
		number--
	}
	return uint64(number + firstPeriod)
}

// periods are the occasions where it is not known which texts are copies of one.
func periods(f *boilerplate.Found) []uint64 {
	all := make([]uint64, len(f.Texts))
	for t := range all {
		if all[t] = period(f, t); f.First(t).Draft || !f.First(t).When.Known {
			all[t] = uncounted
		}
	}
	for _, o := range f.Elsewhere.Sample {
		number := uint64(uncounted)
		if o.When.Known {
			number = periodOf(o.When)
		}
		all = append(all, number)
	}
	return all
}

// kin are the occasions before it is known which pairs are copies.
func kin(f *boilerplate.Found) []uint64 {
	groups, occasions := forest.New(len(f.Texts)), forest.New(len(f.Texts))
	for i := range f.Pairs.All {
		p, slots := &f.Pairs.All[i], slotsOf(&f.Pairs.All[i])
		if slots >= kinSlots {
			continue
		}
		shared, long := sizesOf(f, p)
		least := kinShare * float64(min(f.First(p.A).Size, f.First(p.B).Size))
		if float64(shared) >= least {
			groups.Join(p.A, p.B)
		}
		if slots == 0 && float64(long) >= least {
			occasions.Join(p.A, p.B)
		}
	}
	first := make(map[uint64]int) // of each group and period, a text
	for t := range f.Texts {
		is := uint64(groups.Find(t))<<32 | period(f, t)
		if _, ok := first[is]; !ok {
			first[is] = t
		}
		occasions.Join(t, first[is])
	}
	return withOthers(f, numbers(occasions), periodOf)
}

// withOthers appends to the occasions of texts those of the sample of articles elsewhere. Who tells
// much the same is of one occasion, unless the times are apart.
func withOthers(f *boilerplate.Found, occasions []uint64,
	apart func(timeline.Instant) uint64) []uint64 {
	type kind struct {
		like  uint64
		apart uint64
	}
	first := make(map[kind]uint64)
	for i, o := range f.Elsewhere.Sample {
		own := uint64(len(f.Texts) + i)
		is := kind{uint64(len(f.Texts) + o.Like), apart(o.When)}
		if o.With != "" {
			t := f.InText[f.Number(o.With)]
			if is.like = occasions[t]; is.apart == apart(f.First(t).When) {
				own = occasions[t]
			}
		}
		if _, ok := first[is]; !ok {
			first[is] = own
		}
		occasions = append(occasions, first[is])
	}
	return occasions
}

// numbers returns the numbers of groups.
func numbers(groups forest.Forest) []uint64 {
	all := make([]uint64, len(groups))
	for t := range all {
		all[t] = uint64(groups.Find(t))
	}
	return all
}

// sizesOf returns the matched words of a pair, and how many of them stand in long runs.
func sizesOf(f *boilerplate.Found, p *match.Pair) (matched, long int) {
	for k := range p.Passages {
		q := &p.Passages[k]
		a, _ := q.Sides(f.MinWords)
		matched, long = matched+int(q.Matched), long+span.Size(span.Long(a.Literal, longRun))
	}
	return matched, long
}

// copies are the occasions when it is known which pairs are copies.
func copies(f *boilerplate.Found, isCopy []bool) []uint64 {
	groups := forest.New(len(f.Texts))
	for i, is := range isCopy {
		if is {
			groups.Join(f.Pairs.All[i].A, f.Pairs.All[i].B)
		}
	}
	return withOthers(f, numbers(groups), func(timeline.Instant) uint64 { return 0 })
}

// slotsOf returns the slots of a pair.
func slotsOf(p *match.Pair) (n int) {
	for i := range p.Passages {
		n += int(p.Passages[i].Slots)
	}
	return n
}
