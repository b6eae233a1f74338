package quote

import "overlap/shingle"

// An Edit is one piece of the difference of two printings.
type Edit struct {
	Kind EditKind
	Text string // as printed, with the marks and spaces between its words; of b where the words are equal
}

// An EditKind says which printing has the words of an Edit.
type EditKind uint8

// The kinds of an Edit.
const (
	Equal   EditKind = iota // both, up to case and marks
	Deleted                 // a alone
	Added                   // b alone
)

// maxDiff bounds the table of Diff: of longer printings only what is equal at their ends is
// told apart.
const maxDiff = 1 << 22

// Diff returns how b differs from a, word by word: pieces in reading order, what is
// deleted before what is added in its place. The Added and Equal pieces say b, the
// Deleted and Equal pieces say a but for case, marks and spaces. Words are equal as
// shingle.Split folds them, so that “Don’t” is "don't". Cost: the product of what is
// left of the two when equal beginnings and ends are taken off.
func Diff(a, b string) []Edit {
	ta, tb := shingle.Split(a), shingle.Split(b)
	d := differ{a: ta, b: tb}
	n, m := len(ta.Words), len(tb.Words)
	head := 0
	for head < n && head < m && ta.Words[head].Hash == tb.Words[head].Hash {
		head++
	}
	tail := 0
	for tail < n-head && tail < m-head && ta.Words[n-1-tail].Hash == tb.Words[m-1-tail].Hash {
		tail++
	}
	d.add(Equal, 0, head)
	d.middle(head, n-tail, head, m-tail)
	d.add(Equal, m-tail, m)
	return d.edits
}

// A differ gathers the edits of one Diff.
type differ struct {
	a, b  *shingle.Text
	edits []Edit
}

// add appends the words i to j: of a if they are deleted, else of b.
func (d *differ) add(kind EditKind, i, j int) {
	if i >= j {
		return
	}
	t := d.b
	if kind == Deleted {
		t = d.a
	}
	lo, hi := t.Bytes(i, j)
	if i == 0 {
		lo = 0
	}
	if j == len(t.Words) {
		hi = len(t.Source)
	}
	d.edits = append(d.edits, Edit{kind, t.Source[lo:hi]})
}

// middle adds the difference of the words i to n of a and j to m of b by their longest
// common subsequence.
func (d *differ) middle(i, n, j, m int) {
	w := m - j + 1
	if (n-i+1)*w > maxDiff {
		d.add(Deleted, i, n)
		d.add(Added, j, m)
		return
	}
	lengths := make([]int32, (n-i+1)*w) // of the common subsequence of what is left
	for x := n - 1; x >= i; x-- {
		for y := m - 1; y >= j; y-- {
			at := (x-i)*w + y - j
			if d.a.Words[x].Hash == d.b.Words[y].Hash {
				lengths[at] = lengths[at+w+1] + 1
			} else {
				lengths[at] = max(lengths[at+w], lengths[at+1])
			}
		}
	}
	x, y := i, j
	for x < n || y < m {
		x0, y0 := x, y
		for x < n && y < m && d.a.Words[x].Hash == d.b.Words[y].Hash {
			x, y = x+1, y+1
		}
		d.add(Equal, y0, y)
		x0, y0 = x, y
		for (x < n || y < m) && !(x < n && y < m && d.a.Words[x].Hash == d.b.Words[y].Hash) {
			if y == m || x < n && lengths[(x-i+1)*w+y-j] >= lengths[(x-i)*w+y-j+1] {
				x++
			} else {
				y++
			}
		}
		d.add(Deleted, x0, x)
		d.add(Added, y0, y)
	}
}
