package main

import (
	"fmt"
	"io"
	"slices"
	"time"
)

// A measure is something measured, and what was asked of it.
type measure struct {
	What     string
	Asked    string // empty if nothing was
	Measured string
	Missed   bool  // it is not as asked
	Rate     *rate // where others are held against it
}

// print prints it as a row of a Markdown table.
func (m measure) print(w io.Writer) {
	if m.Missed {
		m.Measured = "**" + m.Measured + "**"
	}
	fmt.Fprintf(w, "| %s | %s | %s |\n", m.What, m.Asked, m.Measured)
}

// A cost is what something took.
type cost struct {
	wall time.Duration
	cpu  time.Duration // of the whole process, user and system
}

// timed returns what do takes.
func timed(do func() error) (cost, error) {
	start, before := time.Now(), cpuTime()
	err := do()
	return cost{time.Since(start), cpuTime() - before}, err
}

// String returns the cost in seconds.
func (c cost) String() string {
	return fmt.Sprintf("%.1f s, %.1f processor seconds", c.wall.Seconds(), c.cpu.Seconds())
}

// A rate is how many articles come out of a second, and of one of processor time.
type rate struct{ Wall, CPU float64 }

// rate returns the rate of what was done for n articles.
func (c cost) rate(n int) *rate {
	return &rate{float64(n) / c.wall.Seconds(), float64(n) / c.cpu.Seconds()}
}

// String writes it.
func (r *rate) String() string { return fmt.Sprintf("%.0f articles a second", r.Wall) }

// percentile returns the value below which so many of a hundred lie, the next one above. There is
// one value at least.
func percentile(all []time.Duration, percent int) time.Duration {
	sorted := slices.Sorted(slices.Values(all))
	return sorted[min(len(sorted)-1, len(sorted)*percent/100)]
}

// percentiles says what lies below which time.
func percentiles(all []time.Duration) string {
	return fmt.Sprintf("p50 %s, p90 %s, p99 %s, most %s", ms(percentile(all, 50)),
		ms(percentile(all, 90)), ms(percentile(all, 99)), ms(percentile(all, 100)))
}

// ms writes a time in milliseconds.
func ms(d time.Duration) string { return fmt.Sprintf("%.1f ms", float64(d)/1e6) }
