package index

import (
	"slices"
	"testing"

	minhashlsh "github.com/ekzhu/minhash-lsh"
	"pgregory.net/rapid"

	"overlap/shingle"
	"overlap/sketch"
)

// TestContext: what may be a passage by the context that a scan has may be one by that of a
// posting.
func TestContext(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.Uint32().Draw(t, "a")
		b := a ^ rapid.SampledFrom([]uint32{0, 0x3f, 0x7ff, 0xffff, 0x3f << 16, 0x7ff << 16,
			0xffffffff}).Draw(t, "mask")&rapid.Uint32().Draw(t, "differ")
		p, q := sketch.PostingOf(0, 0, 0, a), sketch.PostingOf(0, 0, 0, b)
		before, behind := Alike(Context(a), Context(b))
		if sketch.Suffices(p, q) && before+behind < 3 {
			t.Errorf("%x and %x: %d and %d levels", a, b, before, behind)
		}
		if sketch.Extends(p, q) && max(before, behind) < 2 {
			t.Errorf("%x and %x: %d and %d levels", a, b, before, behind)
		}
	})
	const one = uint32(0x12345678)
	if before, behind := Alike(Context(one), Context(^one)); before+behind > 0 {
		t.Errorf("%d and %d levels of what differs", before, behind)
	}
}

// TestNear: the contents near a text are the candidates of github.com/ekzhu/minhash-lsh.
func TestNear(t *testing.T) {
	articles := news(t, 300, 8)
	f := opened(t, stored(t, crew(t, 2, 0), options(), articles))
	lsh := minhashlsh.NewMinhashLSH64(sketch.SignatureValues, sketch.Resembling, f.Len())
	var signer sketch.Signer
	var signatures [][]uint64
	for n := range f.Len() {
		a, err := f.Article(n)
		if err != nil {
			t.Fatal(err)
		}
		row, err := f.Row(n)
		if err != nil {
			t.Fatal(err)
		}
		words := shingle.Split(a.Text)
		if s := signer.Sign(nil, words, f.Params().Shingle); s != nil {
			lsh.Add(row.Content, s)
			words.Words = slices.Delete(words.Words, 1, 1+len(words.Words)/9)
			signatures = append(signatures, s, signer.Sign(nil, words, f.Params().Shingle))
		}
	}
	lsh.Index()
	found := 0
	for _, s := range signatures {
		got, err := f.Near(nil, s)
		if err != nil {
			t.Fatal(err)
		}
		want := []uint32{}
		for _, key := range lsh.Query(s) {
			want = append(want, key.(uint32))
		}
		slices.Sort(want)
		if want = slices.Compact(want); !slices.Equal(got, want) {
			t.Errorf("%v, want %v", got, want)
		}
		found += len(got)
	}
	if found < len(signatures) {
		t.Errorf("%d candidates of %d signatures", found, len(signatures))
	}
}

// TestUnits: whatever an article is found by, a file verifies and has it.
func TestUnits(t *testing.T) {
	for _, of := range []sketch.Unit{sketch.Tokens, sketch.Words, sketch.Nothing} {
		o := options()
		o.Sketch.Of = of
		articles := news(t, 40, 6)
		f := opened(t, stored(t, crew(t, 2, 0), o, articles))
		if err := f.Verify(); err != nil {
			t.Error(err)
		}
		if n := f.sections[prints.tag].blocks(); f.Len() != len(counted(articles)) ||
			(n == 0) != (of == sketch.Nothing) {
			t.Errorf("unit %v: %d articles, %d blocks of fingerprints", of, f.Len(), n)
		}
	}
}
