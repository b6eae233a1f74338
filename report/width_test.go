package report

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestCut(t *testing.T) {
	for _, c := range []struct {
		in     string
		n      int
		end    string
		middle string
	}{
		{"abcdef", 6, "abcdef", "abcdef"},
		{"abcdef", 5, "abcd…", "ab…ef"},
		{"abcdef", 4, "abc…", "a…ef"},
		{"abcdef", 1, "…", "…"},
		{"abcdef", 0, "", ""},
		{"日本語日本語", 6, "日本…", "日…本語"[:len("日…")] + "語"},
		{"ab cdef", 4, "ab…", "a…ef"},
		{"👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 5, "👩‍👩‍👧👩‍👩‍👧…", "👩‍👩‍👧…👩‍👩‍👧"},
		{"e\u0301e\u0301e\u0301", 2, "e\u0301…", "e\u0301…"},
	} {
		if got := cut(c.in, c.n); got != c.end {
			t.Errorf("cut(%q, %d) = %q, want %q", c.in, c.n, got, c.end)
		}
		if got := cutMiddle(c.in, c.n); got != c.middle {
			t.Errorf("cutMiddle(%q, %d) = %q, want %q", c.in, c.n, got, c.middle)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in   string
		n    int
		most int
		want []string
	}{
		{"one two three", 20, 0, []string{"one two three"}},
		{"one two three", 7, 0, []string{"one two", "three"}},
		{"one two three", 7, 1, []string{"one…"}},
		{"one two three four", 9, 2, []string{"one two", "three…"}},
		{"see https://a.example/a/very/long/path.html now", 12, 0,
			[]string{"see", "https…h.html", "now"}},
		{"日本語の見出しです", 6, 0, []string{"日本語", "の見出", "しです"}},
		{"5\u00a0% of", 3, 0, []string{"5\u00a0%", "of"}},
		{"", 3, 0, []string{""}},
	} {
		if got := wrap(c.in, c.n, c.most); !slices.Equal(got, c.want) {
			t.Errorf("wrap(%q, %d, %d) = %q, want %q", c.in, c.n, c.most, got, c.want)
		}
	}
}

// TestWidthLaws: whatever the text, no line is wider than asked, there are no more lines
// than asked, and with lines enough no prose is lost.
func TestWidthLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := clean(rapid.String().Draw(t, "s"))
		n, most := rapid.IntRange(3, 40).Draw(t, "n"), rapid.IntRange(0, 4).Draw(t, "most")
		lines := wrap(s, n, most)
		for _, line := range append(lines, cut(s, n), cutMiddle(s, n)) {
			if width(line) > n && width(line) != width(firstGrapheme(line)) {
				t.Fatalf("%q takes %d columns of %d", line, width(line), n)
			}
		}
		if most > 0 && len(lines) > most {
			t.Fatalf("%d lines of at most %d", len(lines), most)
		}
		if got := strings.Join(lines, ""); most == 0 && !strings.Contains(got, ellipsis) &&
			strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(s, " ", "") {
			t.Fatalf("wrap(%q) = %q", s, lines)
		}
	})
}

// firstGrapheme is there for graphemes that are wider than any column.
func firstGrapheme(s string) string {
	head, _ := split(s, width(s)-1)
	return s[len(head):]
}

// TestStandIns: what goes into tablewriter comes out, and is as wide for it as for us.
func TestStandIns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		letters := []rune("ab日é\u0301👩\u200d👧🇩🇪\ufe0f❤\U000F0000\U0010FFFD한")
		text := rapid.StringOf(rapid.SampledFrom(letters))
		cells := []string{clean(text.Draw(t, "a")), clean(text.Draw(t, "b"))}
		var s standIns
		for i, cell := range s.cells(cells) {
			if got := s.restore(cell); got != cells[i] {
				t.Fatalf("%q comes back as %q", cells[i], got)
			}
			sum := 0
			for _, r := range cell {
				sum += width(string(r))
			}
			if sum != width(cells[i]) {
				t.Fatalf("%q takes %d columns, its stand-in %d", cells[i], width(cells[i]), sum)
			}
		}
	})
}

func TestFigures(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{count(0), "0"}, {count(999), "999"}, {count(1000), "1,000"}, {count(1234567),
			"1,234,567"}, {count(-1234), "-1,234"}, {count(-123), "-123"},
		{percent(0, 10), "0 %"}, {percent(1, 1000), "<1 %"}, {percent(999, 1000),
			">99 %"}, {percent(10, 10), "100 %"}, {percent(5, 0), "0 %"},
		{percent(212, 517), "41 %"},
		{shareOf(212, 517), "41 % (212 of 517)"},
		{decimal(0), "0"}, {decimal(.001), "<.01"}, {decimal(.5), ".50"}, {decimal(.997),
			">.99"}, {decimal(1), "1"},
		{moment("2024-03-12T09:05:00+02:00"), "2024-03-12 07:05"}, {moment("2024-03-12"),
			"2024-03-12"}, {moment("Tuesday"), "Tuesday"}, {moment(""), ""},
		{moment("2024-03-12T09:05:00.5"), "2024-03-12 09:05 local"},
	} {
		if got := strings.ReplaceAll(c.got, nbsp, " "); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
