package spool

import (
	"math/rand/v2"
	"os"
	"slices"
	"sync"
	"testing"
)

// TestPile gives back what was put in, with room for all of it, for some and for none.
func TestPile(t *testing.T) {
	for _, room := range []int64{1 << 40, 1 << 20, 0} {
		const parts, workers, each = 7, 3, 200_000
		dir := t.TempDir()
		p := New(parts, room, dir)
		var group sync.WaitGroup
		for w := range workers {
			group.Go(func() {
				a := p.Writer()
				random := rand.New(rand.NewPCG(1, uint64(w)))
				for i := range each {
					x := random.Uint64()
					a.Add(int(x%parts), Record{x, uint32(w), uint32(i)})
				}
				if err := a.Flush(); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		own := Records{}
		for i := range 2 * leastSpill {
			own = append(own, Record{Of: workers, At: uint32(i)})
		}
		for lo := 0; lo < len(own); lo += leastSpill {
			if err := p.Copy(0, own[lo:lo+leastSpill]); err != nil {
				t.Fatal(err)
			}
		}
		if files, _ := os.ReadDir(dir); len(files) > 0 {
			t.Errorf("room %d: %v has a name", room, files)
		}
		if spilled := p.store.Spilled(); spilled != (room < 1<<40) {
			t.Errorf("room %d: in a file: %v", room, spilled)
		}
		var all Records
		var first, second Buffer
		for part := range p.Parts() {
			s, err := first.Load(p, part)
			if err != nil {
				t.Fatal(err)
			}
			again, _ := second.Load(p, part)
			if !slices.Equal(s, again) {
				t.Errorf("room %d: part %d changed", room, part)
			}
			for _, record := range s {
				if int(record.Key%parts) != part {
					t.Fatalf("room %d: %v in part %d", room, record, part)
				}
			}
			if part == 0 && !slices.Equal(s[len(s)-len(own):], own) {
				t.Errorf("room %d: what was put last does not stand last", room)
			}
			all = append(all, s...)
			p.Drop(part)
			if s, _ := first.Load(p, part); len(s) > 0 {
				t.Errorf("room %d: part %d was dropped", room, part)
			}
		}
		p.Close()
		Sort(all, 2)
		if n := len(slices.Compact(all)); n != workers*each+len(own) {
			t.Errorf("room %d: %d of %d records", room, n, workers*each+len(own))
		}
	}
}

// TestPileNowhere has an error where no file can be made, and goes on.
func TestPileNowhere(t *testing.T) {
	p := New(1, 0, t.TempDir()+"/none")
	a := p.Writer()
	for i := range 2 * leastSpill {
		a.Add(0, Record{At: uint32(i)})
	}
	if a.Flush() == nil {
		t.Error("no error")
	}
}

// TestPileBroken has an error, and goes on, where its file cannot be written any more, or not be
// read.
func TestPileBroken(t *testing.T) {
	p := New(1, 0, t.TempDir())
	fill := func() error {
		a := p.Writer()
		for i := range 2 * leastSpill {
			a.Add(0, Record{At: uint32(i)})
		}
		return a.Flush()
	}
	if err := fill(); err != nil {
		t.Fatal(err)
	}
	var scratch Buffer
	if s, err := scratch.Load(p, 0); err != nil || len(s) != 2*leastSpill {
		t.Fatal(len(s), err)
	}
	p.store.Close()
	if fill() == nil {
		t.Error("no error of writing")
	}
	if p.Copy(0, make(Records, 2*leastSpill)) == nil {
		t.Error("no error of copying")
	}
	if _, err := scratch.Load(p, 0); err == nil {
		t.Error("no error of reading")
	}
}
