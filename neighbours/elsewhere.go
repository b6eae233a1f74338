package neighbours

import (
	"cmp"
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
		hash, m := s.common[i], &meeters[worker]
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

// spokenFor returns how many contents that are no neighbours have a frequent fingerprint.
func (s *search) spokenFor() (all []edition.Standing) {
	for _, f := range s.frequent {
		n := f.total
		for _, content := range f.contents {
			n -= codec.Bit(s.sure[content])
		}
		if n > 0 {
			print := f.hash >> sketch.LostBits << sketch.LostBits
			all = append(all, edition.Standing{Print: print, Unplaced: n})
		}
	}
	slices.SortFunc(all, func(a, b edition.Standing) int { return cmp.Compare(a.Print, b.Print) })
	return all
}

// keysElsewhere counts the contents that are no neighbours and have a key of an article.
func (s *search) keysElsewhere() map[uint64]int {
	counts := make(map[uint64]int)
	for i, g := range groupsOf(s.asked.keys, word.key) {
		n := 0
		for _, content := range s.keyed[i] {
			n += codec.Bit(!s.sure[content])
		}
		if n > 0 {
			counts[g[0].hash] = n
		}
	}
	return counts
}
