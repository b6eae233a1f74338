package overlap

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/internal/work"
	"overlap/result"
)

// A deed is something that a run does for items.
type deed struct {
	doing string
	a, b  string // ids; b may be empty
	done  bool   // it was done
}

func deedOf(doing string, done bool, items []work.Item) deed {
	d := deed{doing: doing, done: done}
	if len(items) > 0 {
		d.a = items[0].Name()
	}
	if len(items) > 1 {
		d.b = items[1].Name()
	}
	return d
}

// A press is a way to run the library on articles.
type press func(ctx context.Context, o Options, articles []article.Article) (*result.Result, error)

var presses = map[string]press{
	"find": func(
		ctx context.Context, o Options, articles []article.Article,
	) (*result.Result, error) {
		return Find(ctx, articles, o)
	},
	"check": func(
		ctx context.Context, o Options, articles []article.Article,
	) (*result.Result, error) {
		return Check(ctx, articles[len(articles)-3:], slices.Values(articles[:len(articles)-3]), o)
	},
	"compare": func(
		ctx context.Context, o Options, articles []article.Article,
	) (*result.Result, error) {
		return Compare(ctx, slices.Values(articles), func(yield func(Couple) bool) {
			for i := 1; i < len(articles) && yield(Couple{articles[i-1].ID, articles[i].ID}); i++ {
			}
		}, o)
	},
	"quotes": func(
		ctx context.Context, o Options, articles []article.Article,
	) (*result.Result, error) {
		return Quotes(ctx, slices.Values(articles), true, o)
	},
}

// TestFaults breaks everything that is done for an item, one at a time, before it is done and
// after: that costs the item and nothing else, and the same whoever works on it.
func TestFaults(t *testing.T) {
	articles := newsgen.Articles(newsgen.Options{Articles: 40, Seed: 5})
	for name, run := range presses {
		t.Run(name, func(t *testing.T) {
			o := Options{Rewritten: true, ExcludeWire: name == "check", RecallSample: 10}
			sound, deeds := record(t, run, o, articles)
			for i, d := range deeds {
				if testing.Short() && i%4 > 0 {
					continue
				}
				broken := breakAt(t, run, o, articles, d)
				consistent(t, d, broken)
				switch {
				case d.doing == "reading" && name != "compare":
					broke := func(a article.Article) bool { return a.ID == d.a }
					without := slices.DeleteFunc(slices.Clone(articles), broke)
					if name == "check" && len(without) > 0 &&
						slices.IndexFunc(articles, broke) >= len(articles)-3 {
						continue // another draft would take its place
					}
					want, err := run(t.Context(), o, without)
					if err != nil {
						t.Fatal(err)
					}
					broken.Skipped, want.Skipped = nil, nil
					if !reflect.DeepEqual(want, broken) {
						t.Errorf("%+v: not as without it: %s", d, cmp.Diff(want, broken))
					}
				case d.doing == "comparing":
					if diff := cmp.Diff(bare(sound.Pairs, d),
						bare(broken.Pairs, deed{})); diff != "" {
						t.Errorf("%+v: other pairs: %s", d, diff)
					}
				}
			}
		})
	}
}

// record returns the result of a run and a sample of what it does: of each kind some.
func record(t *testing.T, run press, o Options, articles []article.Article) (*result.Result,
	[]deed) {
	var mu sync.Mutex
	known := make(map[deed]bool)
	o.trip = func(doing string, done bool, items []work.Item) {
		mu.Lock()
		defer mu.Unlock()
		known[deedOf(doing, done, items)] = true
	}
	sound, err := run(t.Context(), o, articles)
	if err != nil || len(sound.Skipped) > 0 {
		t.Fatal(err, sound.Skipped)
	}
	kinds := make(map[string][]deed)
	for d := range known {
		kinds[d.doing] = append(kinds[d.doing], d)
	}
	random := rand.New(rand.NewPCG(1, 9))
	var some []deed
	for _, all := range kinds {
		slices.SortFunc(all,
			func(a, b deed) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		for range 1 + len(all)/200 { // of reading and comparing more than one
			some = append(some, all[random.IntN(len(all))])
		}
	}
	return sound, some
}

// breakAt returns the result of a run in which something panics.
func breakAt(t *testing.T, run press, o Options, articles []article.Article,
	d deed) *result.Result {
	o.trip = func(doing string, done bool, items []work.Item) {
		if deedOf(doing, done, items) == d {
			var none []int
			none[len(items)]++
		}
	}
	var results [2]*result.Result
	var texts [2]string
	for i, jobs := range []int{1, 3} {
		o.Jobs = jobs
		r, err := run(t.Context(), o, articles)
		if err != nil {
			t.Fatalf("%+v: %v", d, err)
		}
		b, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		results[i], texts[i] = r, string(b)
	}
	if texts[0] != texts[1] {
		t.Errorf("%+v: not the same on one worker and on three: %s", d,
			cmp.Diff(texts[0], texts[1]))
	}
	if !slices.ContainsFunc(results[0].Skipped, func(s result.Skip) bool {
		return strings.HasPrefix(s.Why, "fault: "+d.doing) && strings.Contains(s.Why, d.a) &&
			strings.Contains(s.Why, d.b) &&
			strings.Contains(s.Why, "index out of range") && strings.Contains(s.Stack, "breakAt")
	}) {
		t.Errorf("%+v: skipped %+v", d, results[0].Skipped)
	}
	return results[0]
}

// consistent checks that nothing in a result refers to what is not there, and that accounts add up.
func consistent(t *testing.T, d deed, r *result.Result) {
	there := make(map[string]bool)
	for _, a := range r.Articles {
		there[a.ID] = true
	}
	named := func(ids ...string) {
		for _, id := range ids {
			if !there[id] {
				t.Errorf("%+v: %q is named and not there", d, id)
			}
		}
	}
	for _, a := range r.Articles {
		c := a.Account
		if c.Own+c.Quoted+c.SharedQuoted+c.Shared+c.Boilerplate+c.Excluded != a.Words {
			t.Errorf("%+v: account %+v of %d words", d, c, a.Words)
		}
		for _, s := range slices.Concat(a.Account.Sources, a.Account.RewrittenFrom) {
			named(s.Article)
		}
		if a.EditionOf != "" {
			named(a.EditionOf)
		}
	}
	for _, p := range r.Pairs {
		named(p.A, p.B)
	}
	for _, q := range r.Quotes {
		for _, u := range q.Uses {
			named(u.Article)
		}
	}
	for _, s := range r.Stories {
		named(s.Articles...)
	}
}

// bare returns pairs, but that of d, with what does not depend on other pairs.
func bare(pairs []result.Pair, d deed) []result.Pair {
	var kept []result.Pair
	for _, p := range pairs {
		if p.A == d.a && p.B == d.b || p.A == d.b && p.B == d.a {
			continue
		}
		p.Nature, p.Surprise, p.AShared, p.BShared, p.ACommon, p.BCommon = "", 0, 0, 0, 0, 0
		p.Passages = slices.Clone(p.Passages)
		for i := range p.Passages {
			q := &p.Passages[i]
			q.Boilerplate, q.Nature, q.Surprise, q.Elsewhere, q.Differences = false, "", 0, 0, nil
		}
		kept = append(kept, p)
	}
	slices.SortFunc(kept,
		func(p, q result.Pair) int { return strings.Compare(p.A+" "+p.B, q.A+" "+q.B) })
	return kept
}

// TestFaultOfTheRun ends a run with an error where no item can be blamed.
func TestFaultOfTheRun(t *testing.T) {
	articles := newsgen.Articles(newsgen.Options{Articles: 100, Seed: 6})
	for name, run := range presses {
		steps := make(map[string]bool)
		var mu sync.Mutex
		if _, err := run(t.Context(),
			Options{Jobs: 3, Rewritten: true, Progress: func(step string, _, _ int) {
				mu.Lock()
				defer mu.Unlock()
				steps[step] = true
			}}, articles); err != nil {
			t.Fatal(err)
		}
		for step := range steps {
			_, err := run(t.Context(),
				Options{Jobs: 3, Rewritten: true, Progress: func(at string, _, _ int) {
					if at == step {
						panic("progress")
					}
				}}, articles)
			var fault *result.Fault
			if !errors.As(err, &fault) || err.Error() != "fault: "+step+": progress" ||
				!strings.Contains(fault.Stack, "TestFaultOfTheRun") {
				t.Errorf("%s, %s: %v", name, step, err)
			}
		}
	}
	_, err := FindAll(t.Context(), func(yield func(article.Article) bool) {
		yield(articles[0])
		panic("articles")
	}, Options{})
	if err == nil || err.Error() != "fault: reading articles: articles" {
		t.Error(err)
	}
}

// TestCancelledAnywhere ends every kind of run at many places: with the context's error, and no
// goroutine is left.
func TestCancelledAnywhere(t *testing.T) {
	articles := newsgen.Articles(newsgen.Options{Articles: 60, Seed: 8})
	for name, run := range presses {
		press := func(after int64) (asked int64, err error) {
			ctx := &trap{Context: t.Context(), over: context.Canceled}
			ctx.left.Store(after)
			_, err = run(ctx, Options{Jobs: 3, Rewritten: true, Memory: 1, Temp: t.TempDir()},
				articles)
			return after - ctx.left.Load(), err
		}
		asked, err := press(1 << 40)
		if err != nil {
			t.Fatal(name, err)
		}
		before := runtime.NumGoroutine()
		for after := int64(1); after < asked*9/10; after += 1 + asked/12 {
			if _, err := press(after); !errors.Is(err, context.Canceled) {
				t.Errorf("%s: over after %d of %d: %v", name, after, asked, err)
			}
		}
		for range 100 {
			if runtime.NumGoroutine() <= before {
				break
			}
			time.Sleep(10 * time.Millisecond)
		}
		if n := runtime.NumGoroutine(); n > before {
			t.Errorf("%s: %d goroutines, %d before", name, n, before)
		}
	}
}
