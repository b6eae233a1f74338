package quote

import (
	"sync/atomic"

	"overlap/internal/par"
)

// stride is how many numbers in a row a goroutine takes at a time.
const stride = 64

// each calls do for the numbers below n, which it parts into runs of stride: by place, on so
// many goroutines. Whatever do finds out it must put where lo says, not where it stands in
// the order of calls.
func each(jobs, n int, do func(worker, lo, hi int)) {
	jobs = max(1, min(jobs, (n+stride-1)/stride))
	var next atomic.Int64
	work := func(worker int) {
		for {
			hi := int(next.Add(stride))
			if lo := hi - stride; lo < n {
				do(worker, lo, min(hi, n))
				continue
			}
			return
		}
	}
	par.Do(jobs, work)
}
