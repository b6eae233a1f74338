package neighbours

import (
	"cmp"
	"math"
	"slices"

	"overlap/internal/codec"
	"overlap/join"
	"overlap/sketch"
)

// Quotations and keys of rewriting.
//
// An utterance that an article prints in quotation marks is sought by runs of three of its words
// that stand in quotation marks elsewhere: several of them, the fewer the less others have them.
// What all but a few of its words are said by hundreds is not found. Keys count as in
// a scan: those that at most join.RareTexts have, each the more the fewer these are, within the
// window of rewriting. Of the contents that share enough keys with an article the mostLike count
// that share most for their length.

const (
	// What a run says that few contents quote, and one that more do, and what is enough: two runs
	// of the first kind, three of the second, or most of a quotation; in a small archive any.
	rareRun, commonRun, enoughRuns = 3, 2, 6
	// mostQuoting is in how many contents of a segment a run says anything.
	mostQuoting = 256
	// mostQuoters is how many contents a quotation of a draft is looked for in: those that quote
	// most of it.
	mostQuoters = 12
	// leastKeys is what the keys of an article and a content say, at least: as much as two that
	// nobody else has, unless the archive is small. In one of years each key meets something.
	leastKeys = 2 * join.LeastShared
	// mostLike is how many contents an article is compared with for its keys.
	mostLike = 32
)

// A sharing is what a hash says for an article and a content.
type sharing struct {
	content, of uint32
	says        int32
}

func (a sharing) key() uint32 { return a.of }

func (a sharing) compare(b sharing) int {
	return cmp.Or(cmp.Compare(a.of, b.of), cmp.Compare(a.content, b.content))
}

// list returns the contents of each group of words of one hash. Look returns those of a part.
func (s *search) list(words []word, look func(part int, hash uint64) ([]uint32, error)) (
	lists [][]uint32, err error) {
	groups := groupsOf(words, word.key)
	lists = make([][]uint32, len(groups))
	err = s.Each(len(groups), func(_, g int) {
		lists[g] = s.having(groups[g][0].hash, look)
	})
	return lists, err
}

// share returns what the groups of some words say, by article and content. Weigh returns what one
// says of the contents of its list, or 0.
func share(words []word, lists [][]uint32,
	weigh func(articles []word, contents []uint32) int32) []sharing {
	var all []sharing
	for i, group := range groupsOf(words, word.key) {
		if len(lists[i]) == 0 {
			continue
		}
		if says := weigh(group, lists[i]); says > 0 {
			for _, w := range group {
				for _, content := range lists[i] {
					all = append(all, sharing{content, w.of, says})
				}
			}
		}
	}
	slices.SortFunc(all, sharing.compare)
	merged := all[:0]
	for i, one := range all {
		if i > 0 && one.compare(merged[len(merged)-1]) == 0 {
			merged[len(merged)-1].says += one.says
			continue
		}
		merged = append(merged, one)
	}
	return merged
}

// having returns the contents that have a hash and are not known to be gone. Look returns those of
// a part, by their numbers there.
func (s *search) having(hash uint64, look func(part int, hash uint64) ([]uint32, error)) (
	contents []uint32) {
	for part := range s.held.view.Parts {
		list, err := look(part, hash)
		s.Fail(err)
		for _, c := range list {
			if content := s.held.first[part] + c; !s.held.isGone(content) {
				contents = append(contents, content)
			}
		}
	}
	return contents
}

// lookKey returns the contents of a part that have a key, if it is rare.
func (s *search) lookKey(part int, hash uint64) ([]uint32, error) {
	list, _, err := s.held.view.Parts[part].Keys(nil, hash, join.RareTexts+1)
	return list, err
}

// bySpeech finds the contents that may print a quotation of an article. Variants of an utterance
// meet at the fullest, so what others print of it is sought, too.
func (s *search) bySpeech() error {
	s.Begin("seeking who quotes the same words")
	found, err := s.quoting(s.asked.speech, s.asked.quotations)
	if err != nil || len(found) == 0 {
		return err
	}
	fuller, err := s.fuller(found)
	if err == nil {
		_, err = s.quoting(runsOf(fuller))
	}
	return err
}

// quoting notes the contents that quote enough of the runs of some quotations, and returns those
// that are new.
func (s *search) quoting(runs []word, sizes []int) (found []uint32, err error) {
	lists, err := s.list(runs, func(part int, hash uint64) ([]uint32, error) {
		list, n, err := s.held.view.Parts[part].Speech(nil, hash, mostQuoting)
		if n > mostQuoting {
			list = nil
		}
		return list, err
	})
	all := share(runs, lists, func(_ []word, contents []uint32) int32 {
		if len(contents) <= join.RareTexts {
			return rareRun
		}
		return commonRun
	})
	for _, some := range groupsOf(all, sharing.key) {
		for _, one := range s.mostQuoted(some, sizes[some[0].of]) {
			if !s.sure[one.content] {
				s.sure[one.content] = true
				found = append(found, one.content)
			}
		}
	}
	slices.Sort(found)
	return found, err
}

// mostQuoted returns, in place, those that quote enough of a quotation of so many runs; where some
// speak for the many, those that quote most.
func (s *search) mostQuoted(some []sharing, runs int) []sharing {
	enough := min(enoughRuns, int32(commonRun*max(1, mostOf(runs))))
	if s.held.size() > mostOthers {
		some = slices.DeleteFunc(some, func(one sharing) bool { return one.says < enough })
	}
	if !s.speakers || len(some) <= mostQuoters {
		return some
	}
	slices.SortFunc(some, func(a, b sharing) int {
		return cmp.Or(cmp.Compare(b.says, a.says), cmp.Compare(a.content, b.content))
	})
	return some[:mostQuoters]
}

// mostOf returns how many of so many runs are most of a quotation.
func mostOf(runs int) int { return (3*runs + 4) / 5 }

// fuller returns the runs of those quotations of some contents that share some with an article.
func (s *search) fuller(contents []uint32) (quotations [][]uint64, err error) {
	found, readers := make([][][]uint64, len(contents)), s.readers()
	err = s.Each(len(contents), func(worker, i int) {
		readers.Try(worker, "reading", func(r *reader) {
			s.Fail(s.read(r, contents[i]))
			for _, said := range sketch.Quotations(&r.sketch.Text) {
				if n := s.own(said); n >= leastOwn && n < len(said) {
					found[i] = append(found[i], said)
				}
			}
		})
	})
	return slices.Concat(found...), err
}

// leastOwn is how many runs of a quotation, at least, an article has for it to be a fuller one.
const leastOwn = 2

// own returns how many of some runs stand in quotations of the articles.
func (s *search) own(runs []uint64) (n int) {
	for _, hash := range runs {
		_, ok := slices.BinarySearchFunc(s.asked.speech, hash,
			func(w word, hash uint64) int { return cmp.Compare(w.hash, hash) })
		n += codec.Bit(ok)
	}
	return n
}

// byKeys finds the contents that may be rewritten from an article, or an article from them.
func (s *search) byKeys() error {
	if !s.Rewritten {
		return nil
	}
	s.Begin("seeking reasons for rewriting")
	var err error
	if s.keyed, err = s.list(s.asked.keys, s.lookKey); err != nil {
		return err
	}
	all := share(s.asked.keys, s.keyed, func(articles []word, contents []uint32) int32 {
		return int32(join.KeyWeight(len(articles) + len(contents)))
	})
	small := s.held.size() <= mostOthers
	for _, some := range groupsOf(all, sharing.key) {
		for _, one := range s.mostAlike(some, small) {
			s.sure[one.content] = true
		}
	}
	return nil
}

// mostAlike returns, in place, those of an article that share enough keys with it, within the
// window, and most for their length.
func (s *search) mostAlike(some []sharing, small bool) []sharing {
	least := leastKeys
	if small {
		least = join.LeastShared
	}
	some = slices.DeleteFunc(some, func(one sharing) bool {
		return int(one.says) < least || !s.isWithin(one)
	})
	much := func(one sharing) float64 {
		_, words := s.held.sizeOf(one.content)
		return float64(one.says) / math.Sqrt(float64(1+words))
	}
	slices.SortFunc(some, func(a, b sharing) int {
		return cmp.Or(cmp.Compare(much(b), much(a)), cmp.Compare(a.content, b.content))
	})
	return some[:min(len(some), mostLike)]
}

// isWithin reports whether an article and a content lie no further apart than rewriting is sought,
// or may not.
func (s *search) isWithin(one sharing) bool {
	days := int64(s.RewrittenDays)
	return days == 0 || !s.held.apart(one.content, s.whenOf(one.of), days+join.ZoneDays)
}
