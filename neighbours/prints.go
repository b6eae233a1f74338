package neighbours

import (
	"slices"

	"overlap/internal/codec"
	"overlap/join"
)

// byPrints finds the contents that may share a passage with an article.
func (s *search) byPrints() error {
	groups := groupsOf(s.asked.prints, print.key)
	const stride = 256
	n := (len(groups) + stride - 1) / stride
	meetings := make([][]meeting, s.Jobs)
	common, frequent := make([][]uint64, s.Jobs), make([][]frequent, s.Jobs)
	err := s.Each(n, func(worker, k int) {
		m := meeter{search: s, printed: make(map[uint32]int)}
		for g := k * stride; g < min(len(groups), (k+1)*stride); g++ {
			total, err := m.meet(groups[g])
			s.Fail(err)
			if total > 2 { // of fewer nothing is common
				common[worker] = append(common[worker], groups[g][0].hash)
			}
		}
		meetings[worker] = append(meetings[worker], m.met...)
		frequent[worker] = append(frequent[worker], m.frequent...)
	})
	if err != nil {
		return err
	}
	s.common = slices.Concat(common...)
	slices.Sort(s.common)
	s.frequent = slices.Concat(frequent...)
	all := slices.Concat(meetings...)
	slices.SortFunc(all, meeting.compare)
	s.decide(all)
	return nil
}

// reach is how many tokens of an article lie between two seeds of one passage at most.
func (s *search) reach() uint32 { return uint32(join.Reach(s.Policy)) }

// decide notes which contents are neighbours by their meetings, which are in order, and which may
// be.
func (s *search) decide(all []meeting) {
	for lo, hi := 0, 0; lo < len(all); lo = hi {
		for hi = lo; hi < len(all) && all[hi].isBeside(all[lo]); hi++ {
		}
		content, of := all[lo].content, all[lo].of
		if s.isCrowded(all[lo:hi]) {
			s.crowded = append(s.crowded, content)
		}
		if s.sure[content] {
			continue
		}
		switch s.judge(all[lo:hi]) {
		case isSure:
			s.sure[content] = true
			delete(s.doubt, content)
		case isDoubtful:
			s.doubt[content] = append(s.doubt[content], of)
		}
	}
}

// isCrowded reports whether a content that an article met may have near copies that it did not
// meet: some of what the two share is over a cap, or much of it where some speak for many.
func (s *search) isCrowded(met []meeting) bool {
	least, capped := 1, 0
	if s.speakers {
		least = leastOfMany
	}
	for _, m := range met {
		capped += codec.Bit(m.says&(overCap|ofMany) != 0)
	}
	return capped >= least
}

type verdict int

const (
	isNone verdict = iota
	isDoubtful
	isSure
)

// judge tells by the meetings of an article and a content whether they may share a passage.
func (s *search) judge(met []meeting) verdict {
	capped, many, rest, old, near, enough := 0, 0, 0, 0, false, false
	last := meeting{}
	for _, m := range met {
		if m.isCapped() {
			capped++
			continue
		}
		if m.says&(ofMany|speaks) == ofMany {
			many++
			continue
		}
		if rest > 0 && m.at != last.at && m.at-last.at <= s.reach() {
			near = true
		}
		last, rest = m, rest+1
		old += codec.Bit(m.says&worn != 0)
		enough = enough || m.says&suffices != 0
	}
	least := uint32(s.asked.sizes[met[0].of])
	if prints, _ := s.held.sizeOf(met[0].content); prints > 0 {
		least = min(least, prints)
	}
	switch {
	case capped > 0 && float64(capped) >= join.MuchPart*float64(least):
		return isSure
	case many >= leastOfMany:
		return isSure
	case rest == 0 || old == rest && rest <= join.MostWorn(s.Policy) && capped == 0:
		return isNone
	case enough || !join.MustExtend(s.Policy):
		return isSure
	case near:
		return isDoubtful
	}
	return isNone
}
