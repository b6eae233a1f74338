package join

import "testing"

// TestNear holds dates against the window, and lets unknown ones pass.
func TestNear(t *testing.T) {
	const window = windowDays * 24 * 60 * 60
	d := dates{0, window, window + 1, unknownDate, -1}
	for _, c := range []struct {
		t, u uint32
		near bool
	}{{0, 1, true}, {1, 0, true}, {0, 2, false}, {2, 0, false}, {0, 3, true}, {3, 2, true}, {4, 1,
		false}, {4, 0, true}} {
		if d.near(c.t, c.u) != c.near {
			t.Errorf("%d and %d: near is not %v", d[c.t], d[c.u], c.near)
		}
	}
}
