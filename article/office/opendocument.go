package office

import (
	"encoding/xml"
	"strconv"
)

// OpenDocument reads an OpenDocument text (ODF 1.0 to 1.3) from its parts.
func OpenDocument(parts Parts) (Document, error) {
	var d Document
	locked, err := isLocked(parts["META-INF/manifest.xml"])
	if locked || err != nil {
		return d, err
	}
	o := openReader{b: newBuilder(), styles: openStyles{all: map[string]*openStyle{}}}
	for _, part := range []string{"styles.xml", "content.xml"} {
		if err := o.read(part, parts[part]); err != nil {
			return d, err
		}
	}
	var first, last string
	properties := leaf{"title": &d.Title, "initial-creator": &first, "creator": &last,
		"language": &d.Lang, "creation-date": &d.Created, "date": &d.Modified}
	if err := properties.read("meta.xml", parts["meta.xml"]); err != nil {
		d.note("its properties were not read: " + err.Error())
	}
	if d.Author = first; first == "" {
		d.Author = last
	}
	return d, d.finish(append(o.b.pop(), o.notes...))
}

// isLocked reports whether a manifest says that parts are encrypted; the error says so.
func isLocked(manifest []byte) (bool, error) {
	locked := false
	err := walk("manifest.xml", manifest, func(at trail, _ xml.Token) error {
		locked = locked || at.up(0) == "encryption-data"
		return nil
	})
	if locked {
		err = ErrLocked
	}
	return locked, err
}

// An openReader reads the parts of an OpenDocument text.
type openReader struct {
	b       *builder
	styles  openStyles
	skipped int          // the depth of the element that is left out with all in it; 0 for none
	stack   []openedText // the elements that are open and may hide words, or be a paragraph
	notes   []paragraph
}

// An openedText is an element with text that is open.
type openedText struct {
	depth  int
	how    string // what hides its words, if anything
	level  int
	inside bool // it is a paragraph, or in one
}

// read reads one part. Styles stand before the body.
func (o *openReader) read(name string, b []byte) error {
	return walk(name, b, func(at trail, token xml.Token) error {
		switch t := token.(type) {
		case xml.StartElement:
			if o.skipped == 0 {
				o.start(at, t)
			}
		case xml.EndElement:
			if o.skipped == len(at) {
				o.skipped = 0
			} else if o.skipped == 0 {
				o.end(at)
			}
		case xml.CharData:
			if o.skipped == 0 && o.top().inside {
				return o.b.write(string(t), o.top().how)
			}
		}
		return nil
	})
}

// top is the innermost element with text that is open.
func (o *openReader) top() openedText {
	if n := len(o.stack); n > 0 {
		return o.stack[n-1]
	}
	return openedText{}
}

// start reads the start of an element.
func (o *openReader) start(at trail, e xml.StartElement) {
	if len(at) < 3 || at[1] != "body" || at[2] != "text" {
		o.styles.start(at, e)
		if at.up(0) == "master-styles" || at.up(0) == "scripts" {
			o.skipped = len(at)
		}
		return
	}
	switch at.up(0) {
	case "annotation", "tracked-changes", "note-citation", "ruby-text", "title", "desc",
		"forms", "hidden-text", "event-listeners", "object", "binary-data":
		if at.up(0) != "title" || at.up(1) == "frame" || at.up(1) == "g" {
			o.skipped = len(at)
		}
	case "p", "h", "span", "a", "section", "meta":
		o.open(at, e)
	case "s", "tab":
		o.b.top().open.space = true
	case "line-break":
		o.b.newline()
	case "note-body", "text-box":
		o.stack = append(o.stack, openedText{depth: len(at), how: o.top().how})
		o.b.push()
	case "table-row", "table-cell", "covered-table-cell":
		o.b.push()
	}
}

// open notes what is known of an element with text.
func (o *openReader) open(at trail, e xml.StartElement) {
	t := o.top()
	t.depth, t.level = len(at), bodyLevel
	family, name := "text", attr(e, "style-name")
	switch at.up(0) {
	case "section":
		family = "section"
	case "p", "h":
		family, t.inside = "paragraph", true
		if n, err := strconv.Atoi(attr(e, "outline-level")); err == nil && at.up(0) == "h" {
			t.level = max(n, 1)
		}
		if o.styles.isTitle(name) {
			t.level = titleLevel
		}
	}
	display := attr(e, "display")
	if display == "" {
		display = o.styles.display(key(family, name))
	}
	switch {
	case display == "none":
		t.how = "display:none"
	case display == "true" && family == "text":
		t.how = ""
	}
	o.stack = append(o.stack, t)
}

// end reads the end of an element.
func (o *openReader) end(at trail) {
	if o.top().depth == len(at) {
		switch t := o.top(); at.up(0) {
		case "p", "h":
			o.b.end(t.level)
		case "note-body":
			o.notes = append(o.notes, o.b.pop()...)
		case "text-box":
			o.b.box()
		}
		o.stack = o.stack[:len(o.stack)-1]
		return
	}
	if len(at) < 3 || at[1] != "body" || at[2] != "text" {
		return
	}
	switch at.up(0) {
	case "table-row":
		o.b.row(true)
	case "table-cell", "covered-table-cell":
		o.b.cell()
	}
}
