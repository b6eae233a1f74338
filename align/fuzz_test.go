package align

import (
	"reflect"
	"strings"
	"testing"

	"overlap/shingle"
)

// FuzzAlignerAgain aligns two pairs in a row: the second comes out as from a new aligner and
// new sides, what is said is true, every word in a shared run is in a passage, and B against A
// mirrors A against B.
func FuzzAlignerAgain(f *testing.F) {
	texts := realTexts(f)
	for i, text := range texts {
		f.Add(text, texts[(i+1)%len(texts)], texts[(i+4)%len(texts)],
			respell(texts[(i+4)%len(texts)]), byte(i), byte(i))
	}
	f.Add(strings.Repeat("a b ", 200), strings.Repeat("b a a ", 100),
		"forty per cent of the colour", "40 percent of the color", byte(1), byte(3))
	f.Add("don't US co-operate", "co-operate US don't UK", "It will, won't it? U.S. 1,000 %",
		"twenty-five 25 Ａ ﬁ 東京", byte(31), byte(0))
	f.Fuzz(func(t *testing.T, a, b, c, d string, which, size byte) {
		for _, s := range []*string{&a, &b, &c, &d} {
			*s = (*s)[:min(len(*s), 4<<10)] // what is true is seen in short texts, and more of them
		}
		o := Options{
			MinWords: int(size % 16), MaxGap: int(size / 16),
			Rewritten: which&1 > 0, Summaries: which&2 > 0,
			MinLength: int(which >> 4),
		}
		used := lenient(New(o))
		x, y := Prepare(shingle.Split(a), o), Prepare(shingle.Split(b), o)
		used.Align(x, y)
		PrepareInto(x, shingle.Split(c), o)
		PrepareInto(y, shingle.Split(d), o)
		newX, newY := Prepare(x.text, o), Prepare(y.text, o)
		want := lenient(New(o)).Align(newX, newY)
		if got := used.Align(newX, newY); !reflect.DeepEqual(got, want) {
			t.Fatalf("aligner used before %+v, new %+v", got, want)
		}
		if got := used.Align(x, y); !reflect.DeepEqual(got, want) {
			t.Fatalf("all used before %+v, new %+v", got, want)
		}
		if back := mirrored(used.Align(y, x)); len(back)+len(want) > 0 &&
			!reflect.DeepEqual(back, want) {
			t.Fatalf("one way %+v, the other way %+v", want, back)
		}
		checkTrue(t, newX, newY, want)
	})
}
