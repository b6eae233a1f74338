package match

import (
	"testing"

	"overlap/align"
)

// The literal runs of a rewritten passage stay in pairs where a contraction makes one side of a run
// shorter than the other.
func TestLiteralRunsInPairs(t *testing.T) {
	p := Passage{Kind: align.Rewritten, A: bounds{Last: 30}, B: bounds{Last: 30},
		runs: []Run{{AFirst: 0, ALast: 5, BFirst: 0, BLast: 4},
			{AFirst: 10, ALast: 16, BFirst: 12, BLast: 18}}}
	a, b := p.Sides(5)
	if len(a.Literal) != 1 || len(b.Literal) != 1 || a.Literal[0].First != 10 ||
		b.Literal[0].First != 12 {
		t.Errorf("%v and %v", a.Literal, b.Literal)
	}
}
