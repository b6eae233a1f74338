package prose

import "testing"

func TestPart(t *testing.T) {
	for _, test := range []struct {
		n, all int
		want   string
	}{
		{212, 517, "41 % (212 of 517 words)"},
		{0, 517, "0 % (0 of 517 words)"},
		{1, 517, "1 % (1 of 517 words)"},
		{516, 517, "99 % (516 of 517 words)"},
		{517, 517, "100 % (517 of 517 words)"},
		{1, 1, "100 % (1 of 1 word)"},
		{0, 0, "0 % (0 of 0 words)"},
	} {
		if got := Part(test.n, test.all); got != test.want {
			t.Errorf("%d of %d: %s", test.n, test.all, got)
		}
	}
}
