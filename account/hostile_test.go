package account_test

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"overlap/account"
	"overlap/article"
	"overlap/internal/stages"
)

// crowd returns an article of very many words that has a run of words of each of many others.
func crowd(words, others, run int) []article.Article {
	step := words / others
	long := news("x", "Gazette", "", 9)
	var all []article.Article
	for k := range others {
		shared := numbered(fmt.Sprintf("s%04x", k), run)
		long.Text += shared + numbered(fmt.Sprintf("x%04x", k), step-run)
		all = append(all, news(fmt.Sprintf("o%04d", k), fmt.Sprintf("Outlet %d", k),
			shared+numbered(fmt.Sprintf("o%04x", k), 20), k%9))
	}
	return append(all, long)
}

// TestCrowd: an article that has a little of each of thousands is settled in bounded time and
// memory, with few words and with so many that each source is looked at closely.
func TestCrowd(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, run := range []int{8, 31} {
		const words, others = 100_000, 3000
		found, said, err := stages.Matched(2, crowd(words, others, run)...)
		if err != nil {
			t.Fatal(err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		b := account.Settle(found, said, nil, account.Options{Agencies: stages.Agencies})
		took := time.Since(start)
		runtime.ReadMemStats(&after)
		a := b.Accounts[len(b.Accounts)-1]
		if err := found.Failed(); err != nil {
			t.Fatal(err)
		}
		if a.Shared != others*run || took > time.Minute {
			t.Errorf("%d words of each: %d shared words of %d sources and %d scattered, in %v", run,
				a.Shared, len(a.Sources), a.Scattered, took)
		}
		if grown := int64(after.Sys) - int64(before.Sys); grown > 1<<30 {
			t.Errorf("%d words of each: %d MB more", run, grown>>20)
		}
		found.Close()
	}
}
