package neighbours

import (
	"slices"

	"overlap/edition"
	"overlap/internal/forest"
	"overlap/timeline"
)

// mostOthers is how many contents that are no neighbours tell how common words and runs of words
// are: an even sample. What stands once in so many is no common language.
const mostOthers = 4096

// likeShare is the part of the shorter one's fingerprints that two contents share which tell much
// the same.
const likeShare = .3

// mostLikeness is in how many of the sample a fingerprint tells that they are alike.
const mostLikeness = 24

// sample returns an even sample of the contents that are no neighbours, and how many there are.
func (s *search) sample() (all []edition.Other, n int, err error) {
	s.Begin("sampling the archive")
	var contents []uint32
	for content := range s.held.outlet {
		if !s.held.isGone(uint32(content)) && !s.sure[content] {
			contents = append(contents, uint32(content))
		}
	}
	n = len(contents)
	step := (n + mostOthers - 1) / mostOthers
	var some []uint32
	for i := 0; i < n; i += step {
		some = append(some, contents[i])
	}
	all, prints := make([]edition.Other, len(some)), make([][]uint64, len(some))
	readers := s.readers()
	err = s.Each(len(some), func(worker, i int) {
		readers.Try(worker, "reading", func(r *reader) {
			s.Fail(s.read(r, some[i]))
			all[i] = edition.Other{Text: r.sketch.Text.Source, When: r.when}
			for _, f := range r.sketch.Prints {
				prints[i] = append(prints[i], f.Hash)
			}
		})
	})
	if err != nil {
		return nil, 0, err
	}
	s.liken(all, prints)
	return all, n, nil
}

// liken notes of a sample which tell much the same as others of it, or as articles.
func (s *search) liken(sample []edition.Other, prints [][]uint64) {
	var ids []string // of the articles
	known := make([][]uint64, len(s.docs))
	for _, p := range s.asked.prints {
		known[p.of] = append(known[p.of], p.hash)
	}
	for _, d := range s.docs {
		ids = append(ids, d.ID)
	}
	like := alike(append(known, prints...))
	for i := range sample {
		if first := like[len(ids)+i]; first < len(ids) {
			sample[i].With, sample[i].Like = ids[first], i
		} else {
			sample[i].Like = first - len(ids)
		}
	}
}

// alike returns for each of some contents, by their fingerprints, the first that tells much the
// same, directly or through others.
func alike(prints [][]uint64) []int {
	var words []word
	for i, some := range prints {
		slices.Sort(some)
		prints[i] = slices.Compact(some)
		for _, hash := range prints[i] {
			words = append(words, word{hash, uint32(i)})
		}
	}
	slices.SortFunc(words, compareWords)
	shared := make(map[[2]uint32]int)
	for _, group := range groupsOf(words, word.key) {
		for i, a := range group[:min(len(group), mostLikeness)] {
			for _, b := range group[:i] {
				shared[[2]uint32{b.of, a.of}]++
			}
		}
	}
	groups := forest.New(len(prints))
	for pair, n := range shared {
		if float64(n) >= likeShare*float64(min(len(prints[pair[0]]), len(prints[pair[1]]))) {
			groups.Join(int(pair[0]), int(pair[1]))
		}
	}
	return groups.Groups()
}

// visits returns when the articles were fetched that count and are no neighbours.
func (s *search) visits(neighbours []Ref) (v timeline.Visits, err error) {
	for i := range s.held.view.Parts {
		n := 0
		for row, err := range s.held.view.Parts[i].Rows() {
			if err != nil {
				return v, err
			}
			_, is := slices.BinarySearchFunc(neighbours, Ref{i, n}, Ref.compare)
			if !is && !s.held.view.Parts[i].Gone(n) && !s.held.instead[row.ID] {
				v.Add(row.Outlet, row.When)
			}
			n++
		}
	}
	return v, nil
}
