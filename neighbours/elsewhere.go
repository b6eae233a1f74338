package neighbours

import (
	"slices"

	"overlap/edition"
	"overlap/internal/codec"
	"overlap/sketch"
)

// standing returns what the contents that are no neighbours have of the fingerprints that three or
// more have.
func (s *search) standing() (all []edition.Standing, err error) {
	found := make([]edition.Standing, len(s.common))
	meeters := make([]meeter, s.Jobs)
	for i := range meeters {
		meeters[i].search = s
	}
	err = s.Each(len(s.common), func(worker, i int) {
		hash, m := s.asked.prints[s.common[i]].hash, &meeters[worker]
		_, err := m.read(hash)
		s.Fail(err)
		found[i].Print = hash >> sketch.LostBits << sketch.LostBits
		found[i].By = m.others()
	})
	none := func(one edition.Standing) bool { return len(one.By) == 0 }
	return slices.DeleteFunc(found, none), err
}

// others returns how many contents of the postings at hand are no neighbours, by outlet.
func (m *meeter) others() (by []edition.Count) {
	var outlets []uint32
	for _, p := range m.postings {
		if !m.sure[p.content] {
			outlets = append(outlets, m.held.outlet[p.content])
		}
	}
	slices.Sort(outlets)
	for _, o := range outlets {
		if n := len(by); n == 0 || by[n-1].Outlet != o {
			by = append(by, edition.Count{Outlet: o})
		}
		by[len(by)-1].Articles++
	}
	return by
}

// keysElsewhere counts the contents that are no neighbours and have a key of an article.
func (s *search) keysElsewhere() (counts map[uint64]int, err error) {
	if counts = make(map[uint64]int); !s.Rewritten {
		return counts, nil
	}
	groups := groupsOf(s.asked.keys, func(w word) uint64 { return w.hash })
	found := make([]int, len(groups))
	err = s.Each(len(groups), func(_, g int) {
		for _, content := range s.having(s.asked.keys[groups[g][0]].hash, s.lookKey) {
			found[g] += codec.Bit(!s.sure[content])
		}
	})
	for g, n := range found {
		if n > 0 {
			counts[s.asked.keys[groups[g][0]].hash] = n
		}
	}
	return counts, err
}
