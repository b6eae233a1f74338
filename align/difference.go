package align

import (
	"slices"

	"overlap/shingle"
)

// A Step is a run of words in a difference: First to Last of A against First to Last of
// B. Where the words are the same on both sides Same is true; else one side may be empty.
type Step struct {
	AFirst, ALast, BFirst, BLast int
	Same                         bool
}

// Difference returns what turns the words of a into those of b, in order; together the
// steps cover both sides. Words are compared folded, as everywhere: case, accents, the
// shape of an apostrophe and punctuation make no difference.
//
// Up to a million cells (passages of a thousand words) it is the longest common
// subsequence, so nothing is marked that need not be. Longer stretches are a patience
// difference: words that stand once on each side, in the longest order that both share,
// hold the rest in place. Where a long stretch has no such word, its two sides are taken
// to differ whole. That can mark more than is needed, never less, and costs
// O(n log n) for texts that have anything in common.
func Difference(a, b []shingle.Word) []Step {
	d := differ{a: a, b: b}
	d.between(0, len(a), 0, len(b))
	return d.steps
}

// A differ collects the steps of one difference.
type differ struct {
	a, b  []shingle.Word
	steps []Step
}

// mostCells bounds the table of the longest common subsequence.
const mostCells = 1 << 20

// between adds the steps for a[i:m] against b[j:n].
func (d *differ) between(i, m, j, n int) {
	for i < m && j < n && d.a[i].Hash == d.b[j].Hash {
		d.add(i, i+1, j, j+1, true)
		i, j = i+1, j+1
	}
	tail := 0
	for i < m-tail && j < n-tail && d.a[m-tail-1].Hash == d.b[n-tail-1].Hash {
		tail++
	}
	m, n = m-tail, n-tail
	switch {
	case i == m || j == n:
		d.add(i, m, j, n, false)
	case (m-i)*(n-j) <= mostCells:
		d.exact(i, m, j, n)
	default:
		d.patience(i, m, j, n)
	}
	d.add(m, m+tail, n, n+tail, true)
}

// patience adds the steps between the anchors of a[i:m] and b[j:n].
func (d *differ) patience(i, m, j, n int) {
	fixed := d.anchors(i, m, j, n)
	if len(fixed) == 0 {
		d.add(i, m, j, n, false)
		return
	}
	for _, f := range fixed {
		d.between(i, f[0], j, f[1])
		d.add(f[0], f[0]+1, f[1], f[1]+1, true)
		i, j = f[0]+1, f[1]+1
	}
	d.between(i, m, j, n)
}

// add puts a step at the end, joined to the last one if both are of a sort.
func (d *differ) add(i, m, j, n int, same bool) {
	if i == m && j == n {
		return
	}
	if k := len(d.steps) - 1; k >= 0 && d.steps[k].Same == same {
		d.steps[k].ALast, d.steps[k].BLast = m, n
		return
	}
	d.steps = append(d.steps, Step{i, m, j, n, same})
}

// anchors returns the places, ascending on both sides, of words that stand once in
// a[i:m] and once in b[j:n]: of all such words the longest ascending choice (patience
// sorting; Fredman 1975).
func (d *differ) anchors(i, m, j, n int) [][2]int {
	type times struct{ inA, inB, b int }
	seen := make(map[uint64]times, m-i)
	for k := i; k < m; k++ {
		t := seen[d.a[k].Hash]
		t.inA++
		seen[d.a[k].Hash] = t
	}
	for k := j; k < n; k++ {
		if t, ok := seen[d.b[k].Hash]; ok {
			t.inB, t.b = t.inB+1, k
			seen[d.b[k].Hash] = t
		}
	}
	var once [][2]int
	for k := i; k < m; k++ {
		if t := seen[d.a[k].Hash]; t.inA == 1 && t.inB == 1 {
			once = append(once, [2]int{k, t.b})
		}
	}
	return ascending(once)
}

// ascending returns the longest choice of pairs that ascend on the second side too;
// they ascend on the first already. It overwrites nothing and takes O(n log n).
func ascending(pairs [][2]int) [][2]int {
	ends, before := []int{}, make([]int, len(pairs))
	for k, p := range pairs {
		at, _ := slices.BinarySearchFunc(ends, p[1], func(e, b int) int { return pairs[e][1] - b })
		before[k] = -1
		if at > 0 {
			before[k] = ends[at-1]
		}
		if at == len(ends) {
			ends = append(ends, k)
		}
		ends[at] = k
	}
	if len(ends) == 0 {
		return nil
	}
	var chosen [][2]int
	for k := ends[len(ends)-1]; k >= 0; k = before[k] {
		chosen = append(chosen, pairs[k])
	}
	slices.Reverse(chosen)
	return chosen
}

// exact adds the steps of the longest common subsequence of a[i:m] and b[j:n].
func (d *differ) exact(i, m, j, n int) {
	wide := n - j + 1
	length := make([]int32, (m-i+1)*wide)
	for x := m - 1; x >= i; x-- {
		for y := n - 1; y >= j; y-- {
			at := (x-i)*wide + y - j
			if d.a[x].Hash == d.b[y].Hash {
				length[at] = length[at+wide+1] + 1
			} else {
				length[at] = max(length[at+wide], length[at+1])
			}
		}
	}
	x, y := i, j
	for x < m && y < n {
		at := (x-i)*wide + y - j
		switch {
		case d.a[x].Hash == d.b[y].Hash:
			d.add(x, x+1, y, y+1, true)
			x, y = x+1, y+1
		case length[at+wide] >= length[at+1]:
			d.add(x, x+1, y, y, false)
			x++
		default:
			d.add(x, x, y, y+1, false)
			y++
		}
	}
	d.add(x, m, y, n, false)
}
