package office

import (
	"encoding/xml"
	"errors"
	"path"
	"strings"
)

// Parts are the parts of a document by their names: those that IsPart knows.
type Parts map[string][]byte

// IsPart reports whether a member of a zip is a part of a document that is read.
func IsPart(name string) bool {
	switch name {
	case "_rels/.rels", "docProps/core.xml", "content.xml", "styles.xml", "meta.xml",
		"META-INF/manifest.xml":
		return true
	}
	dir, base := path.Split(name)
	return dir == "word/" && (isMain(base) || base == "styles.xml" || base == "footnotes.xml" ||
		base == "endnotes.xml")
}

// isMain reports whether a part may be the one with the text: some programs number it.
func isMain(base string) bool {
	return strings.HasPrefix(base, "document") && strings.HasSuffix(base, ".xml")
}

// A Kind is a kind of document.
type Kind string

// The kinds of documents that are a zip.
const (
	WordKind         Kind = "word"
	OpenDocumentKind Kind = "opendocument"
)

// KindOf tells the kind of document that a zip is, by the name of a member; "" says nothing.
func KindOf(member string) Kind {
	dir, base := path.Split(member)
	switch {
	case dir == "word/" && isMain(base):
		return WordKind
	case member == "content.xml":
		return OpenDocumentKind
	}
	return ""
}

// wordMain gives the name of the part with the text, which the relations of the document tell.
func (p Parts) wordMain() (string, error) {
	main := "word/document.xml"
	err := walk("_rels/.rels", p["_rels/.rels"], func(_ trail, token xml.Token) error {
		e, ok := token.(xml.StartElement)
		if ok && strings.HasSuffix(attr(e, "Type"), "/officeDocument") {
			main = path.Join("/", attr(e, "Target"))[1:]
		}
		return nil
	})
	if err == nil && p[main] == nil {
		err = errors.New("the document has no part with its text")
	}
	return main, err
}

// beside gives a part in the folder of another.
func (p Parts) beside(main, name string) []byte { return p[path.Join(path.Dir(main), name)] }
