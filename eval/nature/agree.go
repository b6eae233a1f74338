package main

import "math"

// wilson returns the interval in which a share lies at 95 per cent, of hits in n draws (Wilson,
// 1927). There must be a draw.
func wilson(hits, n int) (lo, hi float64) {
	const z = 1.96
	share, draws := float64(hits)/float64(n), float64(n)
	middle := share + z*z/(2*draws)
	half := z * math.Sqrt(share*(1-share)/draws+z*z/(4*draws*draws))
	whole := 1 + z*z/draws
	return max(0, (middle-half)/whole), min(1, (middle+half)/whole)
}

// agreement returns the share of cases on which two readers say the same. There must be one.
func agreement(cases [][2]string) float64 {
	same := 0
	for _, c := range cases {
		if c[0] == c[1] {
			same++
		}
	}
	return float64(same) / float64(len(cases))
}

// kappa returns Cohen's kappa (1960): of what two readers could agree on beyond chance, the share
// on which they do. It is 1 where both always say one thing.
func kappa(cases [][2]string) float64 {
	var first, second = map[string]float64{}, map[string]float64{}
	for _, c := range cases {
		first[c[0]]++
		second[c[1]]++
	}
	n, chance := float64(len(cases)), 0.0
	for said, times := range first {
		chance += times / n * second[said] / n
	}
	if chance == 1 {
		return 1
	}
	return (agreement(cases) - chance) / (1 - chance)
}
