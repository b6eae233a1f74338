package shard

import (
	"fmt"
	"strconv"

	"overlap/edition"
	"overlap/index"
	"overlap/internal/codec"
	"overlap/internal/frame"
	"overlap/internal/spool"
	"overlap/join"
	"overlap/sketch"
	"overlap/timeline"
)

// A standing is what a join asks of a text: which others are of its outlet, and when it appeared.
type standing struct {
	text, outlet uint32
	dated        bool
	seconds      int64
}

// codeStandings codes what is asked of texts that are ascending.
func codeStandings(c *codec.Coder, all *[]standing) {
	text := uint32(0)
	codec.List(c, all, func(s *standing) {
		step := s.text - text
		codec.UpTo(c, &step, 1<<32-1)
		text += step
		s.text = text
		codec.Number(c, &s.outlet)
		if c.Flags(&s.dated); s.dated {
			codec.Number(c, &s.seconds)
		}
	})
}

// codeSeeds codes seeds, which are by text.
func codeSeeds(c *codec.Coder, all *spool.Records) {
	key := uint64(0)
	list := []spool.Record(*all)
	codec.List(c, &list, func(r *spool.Record) {
		step := int64(r.Key - key)
		codec.Number(c, &step)
		key += uint64(step)
		r.Key = key
		codec.Number(c, &r.Of)
		codec.Number(c, &r.At)
	})
	*all = list
}

// join reads the postings of a part, by text, and writes their seeds.
func (w *worker) join() error {
	var texts []standing
	prints := spool.New(sketch.Parts, w.crew.Budget.Prints, w.crew.Temp)
	defer func() { prints.Close() }()
	local := make(map[uint32]uint32)
	err := each(w.in, map[frame.Kind]func([]byte) error{
		textsBlock: func(block []byte) error {
			err := coded(block, func(c *codec.Coder) { codeStandings(c, &texts) })
			for i, s := range texts {
				local[s.text] = uint32(i)
			}
			return err
		},
		postingsBlock: func(block []byte) error {
			var all []posting
			if err := coded(block, func(c *codec.Coder) { codePostings(c, &all) }); err != nil {
				return err
			}
			for i := range all {
				of, ok := local[all[i].Of]
				if !ok {
					return fmt.Errorf("%w: a posting is of no text", frame.ErrDamaged)
				}
				all[i].Of = of
			}
			return putPostings(prints, all)
		},
	})
	if err != nil {
		return err
	}
	s := &edition.Set{Crew: w.crew, Policy: w.Policy, References: -1,
		Segment: &index.Segment{Prints: prints, Leaders: []*index.Document{nil}}}
	for _, t := range texts {
		s.Documents = append(s.Documents, &index.Document{
			Outlet: strconv.FormatUint(uint64(t.outlet), 10),
			When:   timeline.Instant{Known: t.dated, Seconds: t.seconds}})
	}
	for i := range texts {
		s.AddText([]int{i})
	}
	seeds, err := join.Seeds(s)
	if err != nil {
		return err
	}
	defer seeds.Close()
	return w.crew.Drain(seeds, func(_, _ int, some spool.Records) error {
		for i := range some {
			r := &some[i]
			r.Key = edition.KeyOf(texts[r.Key>>32].text, texts[edition.NumberOf(*r)].text)
		}
		w.crew.Sort(0, some)
		for len(some) > 0 {
			n := min(len(some), postedAtOnce)
			part := some[:n]
			err := put(w.out, seedsBlock, func(c *codec.Coder) { codeSeeds(c, &part) })
			if err != nil {
				return err
			}
			some = some[n:]
		}
		return nil
	})
}

// putPostings puts postings, which are by part, into a spool.
func putPostings(to *spool.Spool, all []posting) error {
	for lo := 0; lo < len(all); {
		hi := lo
		var some spool.Records
		for ; hi < len(all) && all[hi].part == all[lo].part; hi++ {
			some = append(some, all[hi].Record)
		}
		if err := to.Put(all[lo].part, some); err != nil {
			return err
		}
		lo = hi
	}
	return nil
}
