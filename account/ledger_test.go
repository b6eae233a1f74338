package account

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"overlap/align"
	"overlap/internal/span"
	"overlap/match"
	"overlap/result"
	"overlap/sketch"
)

// facts draws what an article says by itself.
var facts = rapid.Custom(func(t *rapid.T) *sketch.Facts {
	f := &sketch.Facts{Size: rapid.IntRange(0, 30).Draw(t, "words")}
	if f.Size == 0 {
		return f
	}
	f.Spoken = spans(t, f.Size, "spoken")
	for _, s := range spans(t, f.Size, "listed") {
		f.Listed = append(f.Listed, sketch.Notice{Span: s})
	}
	for _, s := range spans(t, f.Size, "repeated") {
		if s.First > 0 {
			f.Repetitions = append(f.Repetitions, sketch.Repetition{
				Notice: sketch.Notice{Span: s}, Of: rapid.IntRange(0, s.First-1).Draw(t, "of")})
		}
	}
	return f
})

// spans draws a union of spans of so many words.
func spans(t *rapid.T, words int, label string) []span.Span {
	one := rapid.Custom(func(t *rapid.T) span.Span {
		first := rapid.IntRange(0, words-1).Draw(t, "first")
		return span.Of(first, rapid.IntRange(first+1, words).Draw(t, "last"))
	})
	return span.Union(rapid.SliceOfN(one, 0, 3).Draw(t, label))
}

// TestLedgerLaws: a ledger that was opened in old memory says what a new one says; every word is
// counted once, whatever was claimed of it; boilerplate stays boilerplate but for repetitions; what
// is rewritten and recycled is a part of the article's own, and adds up.
func TestLedgerLaws(t *testing.T) {
	var used ledger
	rapid.Check(t, func(t *rapid.T) {
		f := facts.Draw(t, "facts")
		var elsewhere []span.Span
		if f.Size > 0 {
			elsewhere = spans(t, f.Size, "elsewhere")
		}
		used = openLedger(used, f, elsewhere)
		if fresh := openLedger(nil, f, elsewhere); !slices.Equal(used, fresh) {
			t.Fatalf("used before %v, new %v", used, fresh)
		}
		boilerplate := slices.Clone(used)
		for f.Size > 0 && rapid.Bool().Draw(t, "claim") {
			literal := spans(t, f.Size, "literal")
			c := claim{article: rapid.IntRange(0, 5).Draw(t, "article"), Side: match.Side{
				Span: span.Of(0, f.Size), Matched: literal, Literal: literal},
				kind: rapid.SampledFrom([]align.Kind{align.Verbatim, align.Edited,
					align.Rewritten}).Draw(t, "kind"),
				prose: rapid.Bool().Draw(t, "prose"), shares: rapid.Bool().Draw(t, "shares"),
				earlier: rapid.Bool().Draw(t, "earlier")}
			c.settle(used)
		}
		used.repeat(f)
		account, reworded, recycled := used.sum(f)
		if n := account.Own + account.Quoted + account.SharedQuoted + account.Shared +
			account.Boilerplate + account.Excluded; n != f.Size {
			t.Fatalf("%d of %d words in %+v", n, f.Size, account)
		}
		for i, w := range boilerplate {
			again := slices.ContainsFunc(f.Repetitions,
				func(r sketch.Repetition) bool { return r.First <= i && i < r.Last })
			if w.class == asBoilerplate && used[i].class != asBoilerplate && !again {
				t.Fatal(i, w, used[i])
			}
		}
		if sumOf(reworded) != account.Rewritten || sumOf(recycled) != account.Recycled ||
			account.Rewritten > account.Own || account.Recycled > account.Own ||
			account.SharedRepeated > account.Repeated {
			t.Fatalf("%v, %v in %+v", reworded, recycled, account)
		}
	})
}

func sumOf(words map[int]int) (n int) {
	for _, w := range words {
		n += w
	}
	return n
}

// TestClaims: the first claim on a word has it, an outlet's own words stay its own, and marks make
// a shared quotation of what is claimed.
func TestClaims(t *testing.T) {
	all := match.Side{Span: span.Of(0, 9), Literal: []span.Span{span.Of(0, 9)}}
	part := match.Side{Span: span.Of(2, 6), Literal: []span.Span{span.Of(2, 4), span.Of(5, 6)}}
	f := &sketch.Facts{Size: 9, Spoken: []span.Span{span.Of(3, 5)}}
	for _, test := range []struct {
		name   string
		claims []claim
		want   string
	}{
		{"nobody", nil, "...qq...."},
		{"prose", []claim{{Side: part, article: 1, prose: true}}, "..1Qq1..."},
		{"the first wins", []claim{{Side: part, article: 1, prose: true},
			{Side: all, article: 2, prose: true}}, "221QQ1222"},
		{"no prose", []claim{{Side: all, article: 1}}, "...QQ...."},
		{"kept", []claim{{Side: part, article: 1, earlier: true},
			{Side: all, article: 2, prose: true}}, "22.QQ.222"},
		{"kept too late", []claim{{Side: all, article: 2, prose: true},
			{Side: part, article: 1, earlier: true}}, "222QQ2222"},
	} {
		l := openLedger(nil, f, nil)
		for i := range test.claims {
			test.claims[i].settle(l)
		}
		var got []byte
		for _, w := range l {
			mark := ".qQ"
			if w.class == asShared {
				mark = ".qQ" + string(rune('0'+w.source))
			}
			got = append(got, mark[w.class])
		}
		if string(got) != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// TestRepeat: who prints copied words again has copied them again.
func TestRepeat(t *testing.T) {
	f := &sketch.Facts{Size: 12, Repetitions: []sketch.Repetition{
		{Notice: sketch.Notice{Span: span.Of(4, 8)}, Of: 0},
		{Notice: sketch.Notice{Span: span.Of(8, 12)}, Of: 4}},
		Listed: []sketch.Notice{{Span: span.Of(11, 12)}}}
	l := openLedger(nil, f, nil)
	for _, w := range l.in(span.Of(2, 4)) {
		w.class, w.source = asShared, 7
	}
	l.repeat(f)
	account, _, _ := l.sum(f)
	want := result.Account{Own: 2, Shared: 5, Boilerplate: 5, Repeated: 8, SharedRepeated: 3,
		Places: result.Places{Lead: 2, Middle: 2, End: 1}}
	if diff := cmp.Diff(want, account); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for i, w := range l {
		if w.class == asShared && w.source != 7 {
			t.Errorf("word %d comes from %d", i, w.source)
		}
	}
	if !l.copies(span.Of(4, 8)) || l.copies(span.Of(4, 6)) {
		t.Error("what is copied")
	}
}

// TestTake puts words of an edition down as the words of the first one.
func TestTake(t *testing.T) {
	const source, first = 3, 1
	for _, test := range []struct {
		is, was   class
		version   bool
		want      class
		wantsFrom int32
	}{
		{asOwn, asOwn, true, asOwn, 0},
		{asOwn, asOwn, false, asShared, first},
		{asOwn, asShared, true, asShared, source},
		{asOwn, asShared, false, asShared, source},
		{asOwn, asExcluded, false, asExcluded, source},
		{asOwn, asBoilerplate, false, asBoilerplate, 0},
		{asOwn, asQuoted, true, asOwn, 0},
		{asQuoted, asOwn, true, asQuoted, 0},
		{asQuoted, asOwn, false, asSharedQuoted, 0},
		{asQuoted, asSharedQuoted, true, asSharedQuoted, 0},
		{asSharedQuoted, asShared, false, asSharedQuoted, 0},
		{asBoilerplate, asShared, false, asBoilerplate, 0},
	} {
		w := word{class: test.is}
		w.take(word{class: test.was, source: source}, first, test.version)
		recycled := int32(0)
		if test.is == asOwn && test.want == asOwn && test.version {
			recycled = 1 + first
		}
		if w.class != test.want || w.source != test.wantsFrom || w.recycled != recycled {
			t.Errorf("%+v: %+v", test, w)
		}
	}
}
