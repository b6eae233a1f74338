package account

import (
	"testing"

	"overlap/internal/span"
	"overlap/sketch"
)

// TestFurnish: what of a draft's furniture others print stays copied; what they do not is
// boilerplate, said or written.
func TestFurnish(t *testing.T) {
	f := &sketch.Facts{Size: 10, Spoken: []span.Span{span.Of(6, 10)},
		Furniture: []sketch.Notice{{Span: span.Of(2, 9)}}}
	l := openLedger(nil, f, []span.Span{span.Of(8, 10)})
	l.turn(asOwn, asShared, span.Of(4, 6))
	l.furnish(f)
	sum, _, _ := l.sum(f)
	if sum.Own != 2 || sum.Boilerplate != 4 || sum.Shared != 2 || sum.SharedQuoted != 2 ||
		sum.Furniture != 4 {
		t.Errorf("%+v", sum)
	}
}
