package overlap

import (
	"math"
	"overlap/index"
	"overlap/sketch"
)

// lineOf returns the line of text t. Buf is memory for it, if it must be read.
func (r *run) lineOf(t int, buf *index.Buffer) sketch.Compact {
	return r.lineBetween(t, buf, 0, math.MaxInt)
}

// lineNear does it where only the tokens around seeds are asked for: most are by chance, and alone.
func (r *run) lineNear(t int, buf *index.Buffer, seeds []seed) sketch.Compact {
	lo, hi := math.MaxInt, 0
	for _, s := range seeds {
		lo, hi = min(lo, int(s.at)), max(hi, int(s.at))
	}
	return r.lineBetween(t, buf, lo-r.grower().growth(), hi+r.grower().growth())
}

func (r *run) lineBetween(t int, buf *index.Buffer, lo, hi int) sketch.Compact {
	l, err := r.lines[t].CompactBetween(buf, lo, hi)
	r.Fail(err)
	return l
}

// printsOf returns how many fingerprints text t has.
func (r *run) printsOf(t int) int { return int(r.lines[t].Prints) }
