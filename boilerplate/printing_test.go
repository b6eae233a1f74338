package boilerplate

import (
	"math/rand/v2"
	"slices"
	"testing"

	"overlap/edition"
	"overlap/internal/spool"
)

// TestMayBeHabit holds that what is put aside unsorted is never boilerplate, and that something is
// put aside.
func TestMayBeHabit(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	aside, boilerplate := 0, 0
	for range 20_000 {
		outlets, version := make([]uint32, 40), make([]int, 40)
		few := 1 + random.IntN(40)
		for i := range outlets {
			outlets[i], version[i] = random.Uint32N(uint32(few)), random.IntN(40)
		}
		var group spool.Records
		for range 1 + random.IntN(30) {
			group = append(group, spool.Record{Of: uint32(random.IntN(40))})
		}
		slices.SortFunc(group, edition.ByText)
		var c printCounter
		c.count(group, version, outlets)
		is := c.isFrequent(group, version, 0)
		for outlet := range c.outlets {
			is = is || c.isHabit(outlet)
		}
		may := c.mayBeHabit(group, outlets)
		if is && !may {
			t.Fatal(group, outlets, version)
		}
		if is {
			boilerplate++
		}
		if !may {
			aside++
		}
	}
	if boilerplate == 0 || aside == 0 {
		t.Errorf("%d of boilerplate, %d put aside: the test says nothing", boilerplate, aside)
	}
}
