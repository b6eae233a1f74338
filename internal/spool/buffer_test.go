package spool

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestBufferAgain: a scratch that loaded and sorted other records before gives what a new
// one gives, of parts in memory and in the file, and so does an writer that was flushed.
func TestBufferAgain(t *testing.T) {
	var used Buffer
	rapid.Check(t, func(t *rapid.T) {
		const parts = 3
		p := New(parts, rapid.SampledFrom([]int64{0, 1 << 15, 1 << 40}).Draw(t, "room"), "")
		defer p.Close()
		record := rapid.Custom(func(t *rapid.T) Record {
			return Record{rapid.Uint64().Draw(t, "print") >> 40,
				rapid.Uint32Range(0, 3).Draw(t, "text"), rapid.Uint32Range(0, 9).Draw(t, "word")}
		})
		var want [parts]Records
		a := p.Writer()
		for range rapid.IntRange(1, 4).Draw(t, "flushes") {
			some := rapid.SliceOfN(record, 0, 40).Draw(t, "records")
			for range rapid.SampledFrom([]int{0, 1, 40}).Draw(t, "times") {
				for _, q := range some {
					a.Add(int(q.Of)%parts, q)
					want[q.Of%parts] = append(want[q.Of%parts], q)
				}
			}
			if err := a.Flush(); err != nil {
				t.Fatal(err)
			}
			for part := range parts {
				got, err := used.Load(p, part)
				fresh, _ := new(Buffer).Load(p, part)
				if err != nil || !slices.Equal(got, fresh) || len(got) != len(want[part]) {
					t.Fatalf("part %d: used before %v, new %v, put in %v: %v", part, got, fresh,
						want[part], err)
				}
				got, fresh = slices.Clone(got), slices.Clone(got)
				slices.SortFunc(want[part], compare)
				used.Sort(got)
				new(Buffer).Sort(fresh)
				if !slices.Equal(got, fresh) || !slices.Equal(got, want[part]) {
					t.Fatalf("part %d: sorted by one used before %v, by a new one %v", part, got,
						fresh)
				}
			}
		}
	})
}

func compare(p, q Record) int {
	switch {
	case p.less(&q):
		return -1
	case q.less(&p):
		return 1
	}
	return 0
}
