package main

import (
	"fmt"
	"strings"
)

// Segments: pieces of a page that its text must hold, and pieces that it must not, white space
// folded. This is the measure of the evaluation of trafilatura.

// segments are those of a page.
type segments struct{ with, without []string }

// A found counts segments: held and wanted, held and not wanted, wanted and not held; and the pages
// of which no wanted segment is held.
type found struct{ right, extra, missing, lost, pages int }

// count counts a page. It returns the segments that are wrong: too many, or lacking.
func (f *found) count(want segments, text string) (extra, missing []string) {
	text = spaced(text)
	for _, s := range want.with {
		if !strings.Contains(text, spaced(s)) {
			missing = append(missing, s)
		}
	}
	for _, s := range want.without {
		if strings.Contains(text, spaced(s)) {
			extra = append(extra, s)
		}
	}
	f.pages++
	f.right += len(want.with) - len(missing)
	f.extra += len(extra)
	f.missing += len(missing)
	f.lost += one(len(want.with) > 0 && len(missing) == len(want.with))
	return extra, missing
}

// String says it in a line.
func (f found) String() string {
	p, r := ratio(f.right, f.right+f.extra), ratio(f.right, f.right+f.missing)
	return fmt.Sprintf("text precision %.4f, recall %.4f, F %.4f; all wanted text lost on %d of "+
		"%d pages", p, r, 2*p*r/max(p+r, 1e-9), f.lost, f.pages)
}

// spaced folds white space.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }
