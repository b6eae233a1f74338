package office

import "encoding/xml"

// Word reads a Word document (ECMA-376, transitional or strict) from its parts.
func Word(parts Parts) (Document, error) {
	var d Document
	main, err := parts.wordMain()
	if err != nil {
		return d, err
	}
	w := wordReader{b: newBuilder(), chosen: map[int]bool{}, notes: map[noteKey][]paragraph{}}
	if w.styles, err = readWordStyles("styles.xml", parts.beside(main, "styles.xml")); err != nil {
		return d, err
	}
	if err = w.read(main, parts[main]); err != nil {
		return d, err
	}
	all := w.b.pop()
	for _, kind := range []string{"footnote", "endnote"} {
		name := kind + "s.xml"
		w.b = newBuilder()
		if err = w.read(name, parts.beside(main, name)); err != nil {
			return d, err
		}
		for _, key := range w.cited {
			if key.kind == kind {
				all = append(all, w.notes[key]...)
				delete(w.notes, key)
			}
		}
	}
	if w.foreign {
		d.note("a part of the document that has another format was not read")
	}
	properties := leaf{"title": &d.Title, "creator": &d.Author, "language": &d.Lang,
		"created": &d.Created, "modified": &d.Modified}
	if err = properties.read("core.xml", parts["docProps/core.xml"]); err != nil {
		d.note("its properties were not read: " + err.Error())
	}
	return d, d.finish(all)
}

// A noteKey is a footnote or an endnote.
type noteKey struct{ kind, id string }

// A wordReader reads the parts with text of a Word document.
type wordReader struct {
	b       *builder
	styles  wordStyles
	at      wordPlace
	around  []wordPlace // of the text boxes and notes that are open
	skipped int         // the depth of the element that is left out with all in it; 0 for none
	chosen  map[int]bool
	dropped []bool // whether each row that is open was deleted
	cited   []noteKey
	note    noteKey // that is open
	notes   map[noteKey][]paragraph
	foreign bool
}

// A wordPlace is what is known of the paragraph and the run at hand.
type wordPlace struct {
	style, runStyle string
	level           int
	hidden          *bool // whether the run says that it is hidden, if it says so
	goes            bool  // the paragraph's end was deleted: it goes on in the next
}

// read reads one part.
func (w *wordReader) read(name string, b []byte) error {
	return walk(name, b, func(at trail, token xml.Token) error {
		switch t := token.(type) {
		case xml.StartElement:
			if w.skipped == 0 {
				w.start(at, t)
			}
		case xml.EndElement:
			if w.skipped == len(at) {
				w.skipped = 0
			} else if w.skipped == 0 {
				w.end(at)
			}
		case xml.CharData:
			if w.skipped == 0 && at.up(0) == "t" {
				return w.b.write(string(t), w.hiding())
			}
		}
		return nil
	})
}

// hiding says what hides the run at hand, if anything. A run that says nothing is hidden if one
// of its two styles hides it, and not both: that is how Word toggles.
func (w *wordReader) hiding() string {
	hidden := w.styles.hides(w.at.style) != (w.at.runStyle != "" && w.styles.hides(w.at.runStyle))
	if w.at.hidden != nil {
		hidden = *w.at.hidden
	}
	if hidden {
		return "vanish"
	}
	return ""
}

// start reads the start of an element.
func (w *wordReader) start(at trail, e xml.StartElement) {
	switch at.up(0) {
	case "delText", "instrText", "delInstrText", "moveFrom", "rt", "del":
		w.deleted(at)
	case "Choice", "Fallback":
		w.choose(len(at))
	case "p":
		w.at = wordPlace{}
	case "r":
		w.at.runStyle, w.at.hidden = "", nil
	case "txbxContent":
		w.enter()
	case "footnote", "endnote":
		w.noted(at, e)
	case "footnoteReference":
		w.cited = append(w.cited, noteKey{"footnote", attr(e, "id")})
	case "endnoteReference":
		w.cited = append(w.cited, noteKey{"endnote", attr(e, "id")})
	case "altChunk", "subDoc":
		w.foreign = true
	case "tr":
		w.dropped = append(w.dropped, false)
		w.b.push()
	case "tc":
		w.b.push()
	default:
		w.property(at, e)
	}
}

// property reads an element that says how the paragraph or the run at hand looks, or is a
// character of it.
func (w *wordReader) property(at trail, e xml.StartElement) {
	switch {
	case at.up(1) == "r":
		w.character(at.up(0))
	case at.up(1) == "pPr" && at.up(2) == "p" && at.up(0) == "pStyle":
		w.at.style = attr(e, "val")
	case at.up(1) == "pPr" && at.up(2) == "p" && at.up(0) == "outlineLvl":
		w.at.level = outlineLevel(e, bodyLevel)
	case at.up(1) == "rPr" && at.up(2) == "r" && at.up(0) == "rStyle":
		w.at.runStyle = attr(e, "val")
	case at.up(1) == "rPr" && at.up(2) == "r" && at.up(0) == "vanish":
		w.at.hidden = isOn(e)
	}
}

// character writes an element that stands for a character.
func (w *wordReader) character(name string) {
	switch name {
	case "tab", "ptab":
		w.b.top().open.space = true
	case "br", "cr":
		w.b.newline()
	case "noBreakHyphen":
		w.b.write("\u2011", w.hiding())
	}
}

// deleted leaves out what was deleted or moved away, or is no text. A mark in the properties of a
// paragraph says that its end was deleted; in those of a row, that the row was.
func (w *wordReader) deleted(at trail) {
	switch at.up(1) {
	case "rPr":
		if at.up(2) == "pPr" && at.up(3) == "p" {
			w.at.goes = true
		}
	case "trPr":
		if n := len(w.dropped); n > 0 {
			w.dropped[n-1] = true
		}
	default:
		w.skipped = len(at)
	}
}

// choose leaves out all but the first of several ways to draw one thing.
func (w *wordReader) choose(depth int) {
	if w.chosen[depth] {
		w.skipped = depth
	}
	w.chosen[depth] = true
}

// enter opens a text box or a note.
func (w *wordReader) enter() {
	w.around = append(w.around, w.at)
	w.at = wordPlace{}
	w.b.push()
}

// leave goes back to what is around it.
func (w *wordReader) leave() {
	w.at = w.around[len(w.around)-1]
	w.around = w.around[:len(w.around)-1]
}

// noted opens a note in the part of the notes; lines that part notes from text are notes, too.
func (w *wordReader) noted(at trail, e xml.StartElement) {
	if at.up(2) != "" {
		return
	}
	w.note = noteKey{at.up(0), attr(e, "id")}
	w.enter()
}

// end reads the end of an element.
func (w *wordReader) end(at trail) {
	switch at.up(0) {
	case "p":
		w.endParagraph()
	case "AlternateContent":
		delete(w.chosen, len(at)+1)
	case "txbxContent":
		w.b.box()
		w.leave()
	case "footnote", "endnote":
		if at.up(2) == "" {
			w.notes[w.note] = w.b.pop()
			w.leave()
		}
	case "tc":
		w.b.cell()
	case "tr":
		last := len(w.dropped) - 1
		w.b.row(!w.dropped[last])
		w.dropped = w.dropped[:last]
	}
}

// endParagraph ends the paragraph at hand.
func (w *wordReader) endParagraph() {
	if w.at.goes {
		return
	}
	level := w.at.level
	if l := w.styles.level(w.at.style); l != bodyLevel {
		level = l
	}
	w.b.end(level)
}
