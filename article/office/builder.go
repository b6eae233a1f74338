package office

import "slices"

// A builder puts paragraphs in the order in which they are read. What stands inside of a
// paragraph, as a text box, a note or a table does, has a frame of its own until it ends.
type builder struct {
	frames []frame
	size   int // bytes that were written
}

// A frame is a stretch of paragraphs, of which the last is still open.
type frame struct {
	done  []paragraph
	open  paragraph
	aside []paragraph   // text boxes, to stand behind the open paragraph
	cells [][]paragraph // of a row of a table
}

// newBuilder is a builder with the frame of the document.
func newBuilder() *builder { return &builder{frames: make([]frame, 1)} }

// top is the innermost frame.
func (b *builder) top() *frame { return &b.frames[len(b.frames)-1] }

// write adds words to the open paragraph; how says what hides them, if anything.
func (b *builder) write(s, how string) error {
	if b.size += len(s); b.size > MaxText {
		return tooLarge("the text", MaxText)
	}
	if how != "" {
		b.top().open.hide(s, how)
	} else {
		b.top().open.write(s)
	}
	return nil
}

// newline starts a new line in the open paragraph.
func (b *builder) newline() { b.top().open.line = true }

// end ends the open paragraph, which has a level.
func (b *builder) end(level int) {
	f := b.top()
	if !f.open.empty() {
		f.open.level = level
		f.done = append(f.done, f.open)
	}
	f.done = append(f.done, f.aside...)
	f.open, f.aside = paragraph{}, nil
}

// push opens a frame.
func (b *builder) push() { b.frames = append(b.frames, frame{}) }

// pop closes a frame and gives its paragraphs.
func (b *builder) pop() []paragraph {
	b.end(bodyLevel)
	done := append(slices.Concat(b.top().cells...), b.top().done...)
	b.frames = b.frames[:len(b.frames)-1]
	return done
}

// box closes the frame of a text box, which stands behind the paragraph that it hangs on.
func (b *builder) box() {
	all := b.pop()
	b.top().aside = append(b.top().aside, all...)
}

// cell closes the frame of a cell inside of that of its row.
func (b *builder) cell() {
	all := b.pop()
	b.top().cells = append(b.top().cells, all)
}

// row closes the frame of a row. Cells of a paragraph each are one paragraph together; where
// one has more, the table is there for its layout.
func (b *builder) row(keep bool) {
	cells := b.top().cells
	b.top().cells = nil
	rest := b.pop()
	if !keep {
		return
	}
	f := b.top()
	all := slices.Concat(cells...)
	if slices.ContainsFunc(cells, func(c []paragraph) bool { return len(c) > 1 }) {
		f.done = append(f.done, all...)
	} else if one := joined(all); !one.empty() {
		f.done = append(f.done, one)
	}
	f.done = append(f.done, rest...)
}
