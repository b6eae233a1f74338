package english_test

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"overlap/english"
)

// alike reports whether two words may mean the same, and are not only two kinds of one thing.
func alike(v, w string) bool {
	wider := make(map[uint32]bool)
	for _, m := range english.Meanings(english.StemHash(v)) {
		number, is := m.Of()
		wider[number] = is
	}
	return slices.ContainsFunc(english.Meanings(english.StemHash(w)), func(m english.Meaning) bool {
		number, is := m.Of()
		others, ok := wider[number]
		return ok && !(is && others)
	})
}

func TestMeanings(t *testing.T) {
	for _, pair := range [][2]string{
		{"wept", "cried"}, {"firm", "business"}, {"spouse", "wife"}, {"obtained", "received"},
		{"proprietor", "owner"}, {"repaired", "mending"}, {"boat", "vessel"},
		{"witnesses", "spectator"},
		{"bribery", "bribes"}, {"paving", "pavement"}, {"bought", "purchased"},
		{"america", "american"}, {"large", "big"}, {"quickly", "rapidly"},
	} {
		if !alike(pair[0], pair[1]) || !alike(pair[1], pair[0]) {
			t.Errorf("%s and %s do not mean the same", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{{"judge", "banana"}, {"ferry", "trial"}, {"the", "a"},
		{"qzx", "qzx"}, {"", ""}, {"red", "blue"}} {
		if alike(pair[0], pair[1]) {
			t.Errorf("%q and %q mean the same", pair[0], pair[1])
		}
	}
}

// TestMeaningsTable: what ships is in order, pairs words, and is written as it is read.
func TestMeaningsTable(t *testing.T) {
	stems := make([]int, english.MeaningCount())
	of := english.AllMeanings()
	for stem, meanings := range of {
		if len(meanings) == 0 || !slices.IsSorted(meanings) {
			t.Fatalf("meanings of %x: %v", stem, meanings)
		}
		for _, m := range meanings {
			number, _ := m.Of()
			stems[number]++
		}
	}
	if len(of) < 40_000 || slices.Min(stems) < 2 {
		t.Errorf("%d stems; a meaning has only %d", len(of), slices.Min(stems))
	}
	if got := english.AppendMeanings(nil, of); string(got) != english.MeaningsFile {
		t.Errorf("the table that is read is written as another one of %d bytes", len(got))
	}
}

// TestAppendMeanings: a table is read as it was written, in whatever order that was.
func TestAppendMeanings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.Map(rapid.Uint32(), func(n uint32) english.Meaning {
			return english.Meaning(n >> 1)
		}), 1, 9)
		of := rapid.MapOf(rapid.Uint32(), list).Draw(t, "of")
		got := english.ReadMeanings(string(english.AppendMeanings(nil, of)))
		for stem, meanings := range of {
			of[stem] = slices.Compact(slices.Sorted(slices.Values(meanings)))
		}
		if !maps.EqualFunc(got, of, slices.Equal) {
			t.Fatalf("%v is read as %v", of, got)
		}
	})
	got := english.ReadMeanings(string(english.AppendMeanings(nil, nil)))
	if len(got) > 0 {
		t.Errorf("no meanings are read as %v", got)
	}
}

func BenchmarkMeanings(b *testing.B) {
	b.ReportAllocs()
	for i := range b.N {
		english.Meanings(uint32(i) * 0x9e3779b1)
	}
}
