package recall

import (
	"math"

	"overlap/result"
)

// A tried is what came of a drawn text: how many of the pairs that were tried truly share
// something, how many of these were found, and for how many each stands.
type tried struct {
	pairs, found         int
	longPairs, longFound int // of these, those with a long passage
	weight               float64
}

// estimate returns the recall for what came of each drawn text, and what was seen of rewriting; nil
// if no pairs did. If all texts were drawn, it is no estimate.
func estimate(counts []tried, told rewriting, whole bool) *result.Recall {
	e := result.Recall{Sampled: len(counts), RewrittenSampled: told.sampled,
		RewrittenPairs: told.pairs, RewrittenFound: told.found, High: 1}
	var all, found float64
	for _, c := range counts {
		e.Pairs, e.Found = e.Pairs+c.pairs, e.Found+c.found
		e.LongPairs, e.LongFound = e.LongPairs+c.longPairs, e.LongFound+c.longFound
		all, found = all+c.weight*float64(c.pairs), found+c.weight*float64(c.found)
		whole = whole && c.weight <= 1
	}
	switch {
	case e.Pairs == 0 && e.RewrittenPairs == 0:
		return nil
	case e.Pairs == 0:
		return &e
	}
	p, n := found/all, float64(e.Pairs)
	var within float64 // variance of p as that of a ratio of sums over clusters
	for _, c := range counts {
		d := c.weight * (float64(c.found) - p*float64(c.pairs)) * n / all
		within += d * d
	}
	even := p * (1 - p) * n
	switch {
	case whole:
		n = math.Inf(1)
	case even > 0:
		n = min(n, n*even/within) // worth no more independent pairs than there are
	}
	const z = 1.96
	middle := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	round := func(x float64) float64 { return math.Round(x*1e4) / 1e4 }
	e.Estimate, e.Low, e.High = round(p), round(max(0, middle-half)), round(min(1, middle+half))
	return &e
}
