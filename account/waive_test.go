package account

import (
	"testing"

	"overlap/internal/span"
)

// TestNobodys: words that are furniture in a draft and in the text that claims them are not copied;
// the others of the claim are.
func TestNobodys(t *testing.T) {
	l := make(ledger, 10)
	c := claim{prose: true, nobodys: []span.Span{span.Of(2, 5)}}
	c.Span, c.Literal = span.Of(0, 10), []span.Span{span.Of(0, 10)}
	c.settle(l)
	for i, w := range l {
		if want := i < 2 || i >= 5; (w.class == asShared) != want {
			t.Errorf("word %d: class %d, shared should be %v", i, w.class, want)
		}
	}
}
