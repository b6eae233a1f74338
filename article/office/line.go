package office

// A box is a rectangle on a page, in points from the upper left corner.
type box struct{ left, top, right, bottom float64 }

// A line is one line of words.
type line struct {
	box
	last   box // of its last word
	page   int
	height float64 // of its letters
	first  float64 // the width of its first word
	text   string
}

// longestLine is how many bytes a line has, and a few: more are made to cost.
const longestLine = 4 << 10

// widestGap is how far apart words of a line are at the most, in heights of letters.
const widestGap = 2.5

// reaches reports whether the word at a place is the next of the line, to whichever side.
func (l *line) reaches(at box) bool {
	shared := min(l.last.bottom, at.bottom) - max(l.last.top, at.top)
	level := 2*shared > min(l.last.bottom-l.last.top, at.bottom-at.top)
	gap := max(at.left-l.last.right, l.last.left-at.right)
	return level && gap > -0.5*l.height && gap < widestGap*l.height && len(l.text) < longestLine
}

// add adds a word to a line. The letters of most of it say how high it is: an initial or a raised
// number does not.
func (l *line) add(at box, word string) {
	if h := at.bottom - at.top; len(word) > 3 && h < l.height {
		l.height = h
	}
	l.left, l.right = min(l.left, at.left), max(l.right, at.right)
	l.top, l.bottom = min(l.top, at.top), max(l.bottom, at.bottom)
	l.last = at
	l.text += " " + word
}

// below reports whether one line stands below another in its column.
func below(a, b *line) bool {
	shared := min(a.right, b.right) - max(a.left, b.left)
	return a.page == b.page && b.bottom > a.bottom && !beside(a, b) &&
		2*shared > min(a.right-a.left, b.right-b.left)
}

// beside reports whether one line stands to the right of another, at its height.
func beside(a, b *line) bool {
	shared := min(a.bottom, b.bottom) - max(a.top, b.top)
	return a.page == b.page && b.left > a.right && 2*shared > min(a.height, b.height)
}

// alike reports whether the letters of two lines are of one size.
func alike(a, b *line) bool {
	return a.height <= otherSize*b.height && b.height <= otherSize*a.height
}

// otherSize tells apart letters of two sizes.
const otherSize = 1.1
