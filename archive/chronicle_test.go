package archive

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"overlap/article"
	"overlap/chronicle"
	"overlap/result"
)

// A press prints results of days that have nothing to do with what the articles say.
type press struct {
	*rand.Rand
	ids []string // of all articles so far
}

// articleOf returns an article of an id.
func articleOf(id string) article.Article {
	return article.Article{ID: id, Outlet: "paper", Path: "f", Text: "Nobody was hurt when " + id +
		" ran aground near the harbour in the fog of the early morning."}
}

// day brings new articles and returns a result of the day, in which they are in stories and pairs
// with each other and with some of those before, and which articles are today's.
func (p *press) day(fresh int) (*result.Result, map[string]bool) {
	today := make(map[string]bool)
	for range fresh {
		id := fmt.Sprintf("a%03d", len(p.ids))
		p.ids, today[id] = append(p.ids, id), true
	}
	if len(p.ids) > fresh && p.IntN(2) == 0 {
		today[p.ids[p.IntN(len(p.ids))]] = true // is read again
	}
	r, groups := new(result.Result), make([][]string, 4+len(p.ids)/4)
	for _, id := range p.ids {
		if !today[id] && p.IntN(3) == 0 {
			continue
		}
		r.Articles = append(r.Articles, result.Article{ID: id})
		g := p.IntN(len(groups))
		groups[g] = append(groups[g], id)
	}
	isToday := func(id string) bool { return today[id] }
	for _, g := range groups {
		if len(g) > 1 && slices.ContainsFunc(g, isToday) {
			r.Stories = append(r.Stories, result.Story{Articles: g, First: g[0],
				ID: chronicle.StoryID([16]byte{}, g[0])})
		}
	}
	p.pairs(r, isToday)
	return r, today
}

// pairs puts pairs into a result that has articles.
func (p *press) pairs(r *result.Result, today func(id string) bool) {
	seen := make(map[string]bool)
	for range 3 * len(r.Articles) {
		a, b := r.Articles[p.IntN(len(r.Articles))].ID, r.Articles[p.IntN(len(r.Articles))].ID
		id := chronicle.PairID(a, b)
		if a >= b || !today(a) && !today(b) || seen[id] {
			continue
		}
		seen[id] = true
		pair := result.Pair{ID: id, A: a, B: b}
		for w := range 1 + p.IntN(3) {
			pair.Passages = append(pair.Passages,
				result.Passage{ID: fmt.Sprintf("w%08x", w<<28|p.IntN(2))})
		}
		r.Pairs = append(r.Pairs, pair)
	}
}

// TestChronicle holds the chronicle of an archive against the states and events of package
// chronicle, over some days of anything, with removals.
func TestChronicle(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { testChronicle(t, seed) })
	}
}

func testChronicle(t *testing.T, seed uint64) {
	a := made(t)
	w := writer(t, a)
	p := &press{Rand: rand.New(rand.NewPCG(seed, 5))}
	state := chronicle.NewState()
	var all []result.Event
	for n := range 9 {
		r, today := p.day(2 + p.IntN(6))
		isToday := func(id string) bool { return today[id] }
		again := *r
		again.Stories, again.Pairs = slices.Clone(r.Stories), slices.Clone(r.Pairs)
		after, want := chronicle.Follow(state, r, isToday, day(n))
		events, err := w.Follow(t.Context(), &again, isToday, day(n))
		if err != nil {
			t.Fatal(err)
		}
		same(t, "events", want, events)
		same(t, "stories", r.Stories, again.Stories)
		same(t, "pairs", r.Pairs, again.Pairs)
		w.Keep(events)
		var some []article.Article
		for id := range today {
			some = append(some, articleOf(id))
		}
		add(t, w, n, some...)
		state, all = after, append(all, events...)
		if n%4 == 2 {
			gone := p.ids[p.IntN(len(p.ids))]
			if _, err := w.Remove(t.Context(), Selection{IDs: []string{gone}},
				day(n).Add(time.Hour)); err != nil {
				t.Fatal(err)
			}
			state, events = chronicle.Forget(state, func(id string) bool { return id == gone },
				day(n).Add(time.Hour))
			all = append(all, events...)
		}
		same(t, "state", state, whole(t, a, p.ids))
		if faults, err := Verify(crew(t), a.dir); err != nil || len(faults) > 0 {
			t.Fatal(faults, err)
		}
		if more, err := a.Follow(t.Context(), &again, isToday, day(n+1)); n%4 != 2 &&
			(err != nil || len(more) > 0) {
			t.Errorf("the same day again: %v, %v", more, err)
		}
		for _, since := range []int{0, n - 1, n} {
			got, err := a.Events(t.Context(), day(since))
			if err != nil {
				t.Fatal(err)
			}
			first := slices.IndexFunc(all,
				func(e result.Event) bool { return e.At >= day(since).Format(time.RFC3339Nano) })
			if first < 0 {
				first = len(all)
			}
			same(t, fmt.Sprintf("day %d: events since day %d", n, since), all[first:], got)
		}
	}
}

// same compares two values, of which lists without elements are equal to none.
func same(t *testing.T, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("%s: -want +got\n%s", what, diff)
	}
}

// whole returns the state of all articles.
func whole(t *testing.T, a *Archive, ids []string) (s chronicle.State) {
	t.Helper()
	if err := a.read(t.Context(), func(tx *sql.Tx) (err error) {
		s, err = newLedger(tx).stateOf(ids)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestChronicleVerified damages a chronicle in each of its tables.
func TestChronicleVerified(t *testing.T) {
	for change, want := range map[string]string{
		"SELECT 1": "",
		"UPDATE stories SET articles = x'ff' WHERE id = 1":      "a list that is none",
		"UPDATE stories SET articles = x'0102' WHERE id = 1":    "stories have other articles",
		"DELETE FROM stories":                                   "stories have other articles",
		"UPDATE ties SET story = NULL WHERE article = 2":        "stories have other articles",
		"UPDATE ties SET pairs = x'01' WHERE length(pairs) > 0": "a list that is none",
		"UPDATE ties SET later = x'' WHERE length(later) > 0":   "do not both say so",
		"DELETE FROM ties WHERE story IS NULL":                  "",
		"UPDATE events SET more = x'ffff' WHERE kind = 0":       "a list that is none",
		"UPDATE events SET kind = 99":                           "a list that is none",
	} {
		a := made(t)
		w := writer(t, a)
		secrets(t, w)
		if _, err := w.Exec(change); err != nil {
			t.Fatal(err)
		}
		faults, err := Verify(crew(t), a.dir)
		if err != nil || (len(faults) > 0) != (want != "") ||
			want != "" && !strings.Contains(faults[0].String(), want) {
			t.Errorf("%s: %v, %v, want %q", change, faults, err, want)
		}
	}
}

// secrets adds a story of three articles, of which two are a pair.
func secrets(t *testing.T, w *Writer) {
	t.Helper()
	r := &result.Result{
		Articles: []result.Article{{ID: "secret"}, {ID: "b"}, {ID: "c"}},
		Stories: []result.Story{{ID: "s0000000000000001",
			Articles: []string{"b", "c", "secret"}}},
		Pairs: []result.Pair{{ID: chronicle.PairID("b", "secret"), A: "b", B: "secret",
			Passages: []result.Passage{{ID: "w00000001"}}}},
	}
	events, err := w.Follow(t.Context(), r, func(string) bool { return true }, day(0))
	if err != nil {
		t.Fatal(err)
	}
	w.Keep(events)
	add(t, w, 0, articleOf("b"), articleOf("c"), articleOf("secret"))
}

// TestChronicleForgets holds that events name nobody whom the archive has forgotten.
func TestChronicleForgets(t *testing.T) {
	a := made(t)
	w := writer(t, a)
	secrets(t, w)
	if _, err := w.Remove(t.Context(), Selection{IDs: []string{"secret"}}, day(1)); err != nil {
		t.Fatal(err)
	}
	said := func() string {
		events, err := a.Events(t.Context(), day(0))
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprintf("%+v", events)
	}
	if got := said(); strings.Count(got, "secret") != 4 {
		t.Errorf("before the compaction: %s", got)
	}
	if _, err := w.Compact(crew(t), Forget, day(2)); err != nil {
		t.Fatal(err)
	}
	if got := said(); strings.Contains(got, "secret") || strings.Count(got, "Kind:") != 4 {
		t.Errorf("behind the compaction: %s", got)
	}
}

// FuzzChronicleLists reads lists that are none.
func FuzzChronicleLists(f *testing.F) {
	f.Add(appendPairs(nil, []tied{{with: 3, passages: []uint32{1, 2}}, {with: 900, told: true,
		id: 7}}))
	f.Add(appendStoryEvent(nil, []int64{5}, []int64{1, 2}, []int64{3}))
	f.Add([]byte{1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f})
	f.Fuzz(func(t *testing.T, bytes []byte) {
		if pairs, err := readPairs(bytes); err == nil {
			if again, err := readPairs(appendPairs(nil, pairs)); err != nil {
				t.Fatal(err)
			} else if diff := cmp.Diff(pairs, again, cmp.AllowUnexported(tied{}),
				cmpopts.EquateEmpty()); diff != "" {
				t.Fatal(diff)
			}
		}
		if numbers, err := readNumbers(bytes); err == nil {
			if again, err := readNumbers(appendNumbers(nil, numbers)); err != nil ||
				!slices.Equal(numbers, again) {
				t.Fatal(numbers, again, err)
			}
		}
		for kind := range int64(2 * len(kinds)) {
			e, articles, left, err := readEvent(kind, 7, bytes)
			if err == nil && 8*len(e.From)+len(articles)+len(left) > 8+9*len(bytes) {
				t.Fatalf("%d bytes are %v, %v, %v", len(bytes), e, articles, left)
			}
		}
	})
}
