package shard

import (
	"iter"
	"slices"

	"overlap/edition"
	"overlap/index"
	"overlap/internal/codec"
	"overlap/internal/frame"
	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/join"
	"overlap/match"
	"overlap/sketch"
)

// Post fills a segment, which was built of Sketched, with the postings that several contents have.
func (o *Coordinator) Post(c *work.Crew, g *index.Segment) error {
	if o.failed != nil {
		return o.failed
	}
	c.Begin("seeking who shares fingerprints")
	defer o.parts.store.Close()
	shared := newParcels(len(o.Splits), c.Temp)
	defer shared.store.Close()
	if !o.Unfiltered {
		if err := o.run(Fold, o.foldTasks(), func(_ int, in *frame.Reader) error {
			split := 0
			return each(in, map[frame.Kind]func([]byte) error{sharedBlock: func(b []byte) error {
				split++
				return shared.add(split-1, b)
			}})
		}); err != nil {
			return err
		}
	}
	for _, some := range o.names {
		for _, n := range some {
			n.leads = n.leads && g.Leaders[n.content] != nil // else no article of it counts
		}
	}
	tasks := o.splitTasks(func(n int, t *task) error {
		names := make([]name, len(o.names[n]))
		for i, one := range o.names[n] {
			names[i] = *one
		}
		err := put(t.out, namesBlock, func(c *codec.Coder) { codeNames(c, &names) })
		if err != nil {
			return err
		}
		return copyBlocks(t.out, sharedBlock, shared.all(n))
	})
	c.Begin("taking postings in")
	return o.run(Select, tasks, func(_ int, in *frame.Reader) error {
		return each(in, map[frame.Kind]func([]byte) error{
			postingsBlock: postTo(g.Prints, codePostings), keysBlock: postTo(g.Keys, codeKeys)})
	})
}

// copyBlocks writes blocks.
func copyBlocks(to *frame.Writer, kind frame.Kind, blocks iter.Seq2[[]byte, error]) error {
	for b, err := range blocks {
		if err == nil {
			err = to.Write(kind, b)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// postTo returns what puts the postings of a block into a spool.
func postTo(to *spool.Spool, code func(c *codec.Coder, all *[]posting)) func([]byte) error {
	return func(block []byte) error {
		var all []posting
		if err := coded(block, func(c *codec.Coder) { code(c, &all) }); err != nil {
			return err
		}
		return putPostings(to, all)
	}
}

// foldTasks yields a task for each part.
func (o *Coordinator) foldTasks() iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		for part := range o.Parts {
			t, err := o.newTask()
			if err == nil {
				err = copyBlocks(t.out, seenBlock, o.parts.all(part))
			}
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(t.end()) {
				return
			}
		}
	}
}

// Seeds returns who joins the texts of a set.
func (o *Coordinator) Seeds(s *edition.Set) join.Joiner {
	return func(shared *spool.Spool) (*spool.Spool, error) {
		s.Begin("joining what is shared")
		// Collect makes the spool of records by text; what it walks over is results
		results := func(_ *spool.Spool, do func(worker, part int, _ spool.Records) error) error {
			return do(0, 0, nil)
		}
		return edition.Collect(s, results, shared, func(_, _ int, _ spool.Records,
			to edition.Writer) error {
			return o.run(Join, o.joinTasks(s, shared), func(_ int, in *frame.Reader) error {
				return each(in, map[frame.Kind]func([]byte) error{seedsBlock: func(b []byte) error {
					return coded(b, func(c *codec.Coder) {
						var some spool.Records
						codeSeeds(c, &some)
						for _, r := range some {
							if c.Bad = c.Bad || r.Key>>32 >= uint64(len(s.Texts)); !c.Bad {
								to.Add(r)
							}
						}
					})
				}})
			})
		})
	}
}

// joinTasks yields a task for each part of the job, with its postings.
func (o *Coordinator) joinTasks(s *edition.Set, shared *spool.Spool) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		outlets := s.Outlets()
		var buffer spool.Buffer
		next := 0
		for part := range o.Parts {
			var all []posting
			for ; next < sketch.Parts && o.partOf(next) == part; next++ {
				some, err := buffer.Load(shared, next)
				if err != nil {
					yield(nil, err)
					return
				}
				for _, r := range some {
					all = append(all, posting{r, next})
				}
			}
			if !yield(o.joinTask(s, outlets, all)) {
				return
			}
		}
	}
}

// joinTask returns the task of some postings.
func (o *Coordinator) joinTask(s *edition.Set, outlets []uint32, all []posting) ([]byte, error) {
	t, err := o.newTask()
	if err != nil {
		return nil, err
	}
	texts := make([]uint32, len(all))
	for i, p := range all {
		texts[i] = p.Of
	}
	slices.Sort(texts)
	var standings []standing
	for _, n := range slices.Compact(texts) {
		when := s.First(int(n)).When
		standings = append(standings, standing{n, outlets[n], when.Known, when.Seconds})
	}
	err = put(t.out, textsBlock, func(c *codec.Coder) { codeStandings(c, &standings) })
	for len(all) > 0 && err == nil {
		some := all[:min(len(all), postedAtOnce)]
		err = put(t.out, postingsBlock, func(c *codec.Coder) { codePostings(c, &some) })
		all = all[len(some):]
	}
	if err != nil {
		return nil, err
	}
	return t.end()
}

// What a task of Align has at most: bytes of texts, which a worker then has in memory, and couples.
const (
	alignedBytes = 4 << 20
	mostCouples  = 1 << 13
)

// Aligner returns who aligns texts of a set: see match.Pairs.By.
func (o *Coordinator) Aligner(s *edition.Set) func([][2]int) ([][]match.Passage, error) {
	return func(asked [][2]int) ([][]match.Passage, error) {
		found := make([][]match.Passage, len(asked))
		var ends []int // of the couples of each task
		tasks := func(yield func([]byte, error) bool) {
			for lo := 0; lo < len(asked); {
				block, hi, err := o.alignTask(s, asked, lo)
				ends = append(ends, hi)
				if !yield(block, err) || err != nil {
					return
				}
				lo = hi
			}
		}
		at := 0
		skip := skipTo(s.Crew)
		err := o.run(Align, tasks, func(n int, in *frame.Reader) error {
			return each(in, map[frame.Kind]func([]byte) error{
				skipBlock: skip,
				passagesBlock: func(b []byte) error {
					return coded(b, func(c *codec.Coder) {
						for ; at < ends[n]; at++ {
							codePassages(c, &found[at])
						}
					})
				},
			})
		})
		return found, err
	}
}

// alignTask returns a task of some couples from lo on, and where they end.
func (o *Coordinator) alignTask(s *edition.Set, asked [][2]int, lo int) (task []byte, hi int,
	err error) {
	t, err := o.newTask()
	if err != nil {
		return nil, lo, err
	}
	numbers := make(map[int]uint32)
	var couples []couple
	for hi = lo; hi < len(asked) && t.Len() < alignedBytes && hi-lo < mostCouples; hi++ {
		var two [2]uint32
		for i, text := range asked[hi] {
			n, ok := numbers[text]
			if !ok {
				n = uint32(len(numbers))
				numbers[text] = n
				if err := tell(t.out, s.First(text)); err != nil {
					return nil, hi, err
				}
			}
			two[i] = n
		}
		couples = append(couples, couple{two[0], two[1]})
	}
	err = put(t.out, pairsBlock, func(c *codec.Coder) { codeCouples(c, &couples) })
	if err != nil {
		return nil, hi, err
	}
	task, err = t.end()
	return task, hi, err
}

// tell writes a text to be aligned.
func tell(out *frame.Writer, d *index.Document) error {
	a, err := d.Article()
	if err != nil {
		return err
	}
	a.Text, a.Meta, a.Notes = a.Text[:d.Compared], nil, nil
	one := told{a, documentOf(d)}
	return put(out, textBlock, one.code)
}
