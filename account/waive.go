package account

import (
	"overlap/internal/span"
	"overlap/sketch"
)

// waive notes which words of claims on draft t are furniture in the draft and in the text that
// claims them: the line of its update, the caption of a picture beside its credit, the title of
// another article. These are nobody's. That the draft alone says so is no evidence.
//
// What it misses: furniture that the claiming text has in another form, so that it is not told.
func (b *Book) waive(t int, claims []claim) {
	ours := span.Union(sketch.SpansOf(b.First(t).Furniture))
	if len(ours) == 0 {
		return
	}
	for k := range claims {
		c := &claims[k]
		if len(c.Literal) != len(c.theirs.Literal) {
			continue
		}
		theirs := span.Union(sketch.SpansOf(b.First(c.text).Furniture))
		for j, s := range c.Literal {
			there := c.theirs.Literal[j]
			for i := s.First; i < s.Last; i++ {
				if span.In(i, ours) && span.In(min(there.First+i-s.First, there.Last-1), theirs) {
					c.nobodys = span.Extend(c.nobodys, i)
				}
			}
		}
	}
}
