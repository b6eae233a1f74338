package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// A rate is held if all are answered, nearly all of them within a time.
const (
	nearly  = .95
	step    = 5 * time.Second // for which a rate is tried
	growth  = 1.4
	firstly = .5 // a second
)

// A volley is what came of drafts that were sent at a rate.
type volley struct {
	rate  float64 // a second
	took  []time.Duration
	other []time.Duration // how long refusals took
	seen  map[int]int     // statuses; 0 is no answer
	mute  int             // refusals without Retry-After
}

// send sends drafts at a rate for some time, whether they are answered or not.
func (d *desk) send(ctx context.Context, rate float64, most time.Duration) *volley {
	v := &volley{rate: rate, seen: make(map[int]int)}
	client := &http.Client{Timeout: time.Minute,
		Transport: &http.Transport{MaxIdleConnsPerHost: 256}}
	var mu sync.Mutex
	var all sync.WaitGroup
	tick := time.NewTicker(time.Duration(float64(time.Second) / rate))
	defer tick.Stop()
	for i, end := 0, time.After(most); ; i++ {
		select {
		case <-ctx.Done():
			return v
		case <-end:
			all.Wait()
			return v
		case <-tick.C:
		}
		all.Go(func() {
			began := time.Now()
			status, again := d.check(ctx, client, d.drafts[i%len(d.drafts)])
			took := time.Since(began)
			mu.Lock()
			defer mu.Unlock()
			v.seen[status]++
			if status == http.StatusOK {
				v.took = append(v.took, took)
				return
			}
			v.other = append(v.other, took)
			if status == http.StatusTooManyRequests && again == "" {
				v.mute++
			}
		})
	}
}

// check sends a draft, and returns the status and after how many seconds it may come again.
func (d *desk) check(ctx context.Context, c *http.Client, draft string) (status int,
	again string) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, d.url+"/v1/check",
		strings.NewReader(draft))
	if err != nil {
		return 0, ""
	}
	r.Header.Set("Content-Type", "text/plain")
	answer, err := c.Do(r)
	if err != nil {
		return 0, ""
	}
	defer answer.Body.Close()
	if _, err := io.Copy(io.Discard, answer.Body); err != nil {
		return 0, ""
	}
	return answer.StatusCode, answer.Header.Get("Retry-After")
}

// held reports whether the rate was held.
func (v *volley) held(within time.Duration) bool {
	return len(v.seen) == 1 && v.seen[http.StatusOK] > 0 && part(v.took, nearly) <= within
}

// clean reports whether all were answered, or refused as they should be.
func (v *volley) clean() bool {
	return v.seen[http.StatusOK]+v.seen[http.StatusTooManyRequests] == v.sent() && v.mute == 0
}

func (v *volley) sent() (n int) {
	for _, m := range v.seen {
		n += m
	}
	return n
}

// part returns the time that so many took at the most.
func part(all []time.Duration, share float64) time.Duration {
	if len(all) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(all))
	return sorted[min(len(sorted)-1, int(share*float64(len(sorted))))]
}

// print prints a row.
func (v *volley) print(w io.Writer, what string) {
	var statuses []string
	for _, s := range slices.Sorted(maps.Keys(v.seen)) {
		statuses = append(statuses, fmt.Sprintf("%d: %d", s, v.seen[s]))
	}
	ms := func(d time.Duration) string { return fmt.Sprintf("%d ms", d.Milliseconds()) }
	fmt.Fprintf(w, "| %s | %.1f | %s | %s | %s | %s | %s |\n", what, v.rate,
		strings.Join(statuses, ", "), ms(part(v.took, .5)), ms(part(v.took, .95)),
		ms(part(v.took, .99)), ms(part(v.other, .95)))
}

// load finds the highest rate that is held, holds it, and goes beyond.
func (d *desk) load(ctx context.Context, w io.Writer, hold, within time.Duration) error {
	fmt.Fprintln(w, "| drafts | a second | statuses | p50 | p95 | p99 | p95 of refusals |\n"+
		"|---|---|---|---|---|---|---|")
	d.send(ctx, firstly, step) // what is read once is read now
	rate := 0.0
	for r := firstly; ; r *= growth {
		v := d.send(ctx, r, step)
		if !v.held(within) {
			v.print(w, "not held")
			break
		}
		rate = r
	}
	if ctx.Err() != nil || rate == 0 {
		return cmp.Or(ctx.Err(), errors.New("no rate is held"))
	}
	rate *= .8 // what is held for seconds is not held for minutes
	long := d.send(ctx, rate, hold)
	long.print(w, "held for "+hold.String())
	over := d.send(ctx, 4*growth*rate, max(step, hold/10))
	over.print(w, "four times as many")
	after := d.send(ctx, rate, step)
	after.print(w, "at once again")
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case !long.held(within):
		return errors.New("the rate is not held")
	case !over.clean() || over.seen[http.StatusTooManyRequests] == 0:
		return errors.New("an overload is not refused cleanly")
	case !after.held(within):
		return errors.New("after an overload the rate is not held")
	}
	return nil
}
