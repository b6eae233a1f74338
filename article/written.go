package article

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"strings"

	"overlap/article/office"
	"overlap/article/page"
)

// Documents of writing programs: a file is one article. See package office.

// maxDocument bounds the parts of a document that are read, together, in bytes.
const maxDocument = 4 * office.MaxPart

// lockedFlag of a member of a zip says that it is encrypted.
const lockedFlag = 1

// openDocumentText begins the type of what is written, in the first member of a zip.
const openDocumentText = "application/vnd.oasis.opendocument.text"

// kindOf says which document a zip is, or why it is one that is not read; neither if it is an
// archive.
func kindOf(z *zip.Reader) (office.Kind, string) {
	kind, manifest := office.Kind(""), false
	for _, m := range z.File {
		if k := office.KindOf(m.Name); k != "" && kind == "" {
			kind = k
		}
		manifest = manifest || m.Name == "META-INF/manifest.xml"
	}
	if kind == office.WordKind {
		return kind, ""
	}
	what := unreadOffice(z)
	switch mime := mimeOf(z); {
	case kind != "" && manifest && (mime == "" || strings.HasPrefix(mime, openDocumentText)):
		return kind, ""
	case strings.Contains(mime, "presentation"):
		what = unreadable(".odp")
	case strings.Contains(mime, "spreadsheet"):
		what = unreadable(".ods")
	}
	return "", what
}

// mimeOf gives the type that a zip says it has, in its first member.
func mimeOf(z *zip.Reader) string {
	if len(z.File) == 0 || z.File[0].Name != "mimetype" {
		return ""
	}
	in, err := z.File[0].Open()
	if err != nil {
		return ""
	}
	defer in.Close()
	b, _ := io.ReadAll(io.LimitReader(in, 100))
	return strings.TrimSpace(string(b))
}

// document reads a zip that is one document.
func (p *producer) document(s *source, z *zip.Reader, kind office.Kind) {
	parts, size, err := p.parts(s, z)
	if err != nil {
		p.drop()
		p.skip(s.trouble(err))
		return
	}
	read := office.Word
	if kind == office.OpenDocumentKind {
		read = office.OpenDocument
	}
	drafts := p.reader.Drafts
	p.doTree(origin{path: s.path, note: s.note}, size, func(o origin) []found {
		o.room.grow(8 * size)
		d, err := read(parts)
		return []found{o.written(d, err, drafts)}
	})
}

// parts unpacks the parts of a document that are read: no pictures, no macros.
func (p *producer) parts(s *source, z *zip.Reader) (office.Parts, int, error) {
	parts, size := office.Parts{}, 0
	for _, m := range z.File {
		if !office.IsPart(m.Name) {
			continue
		}
		if parts[m.Name] != nil {
			return nil, 0, fmt.Errorf("two members of the document are named %s", m.Name)
		}
		b, err := p.part(s, m)
		if size += len(b); err == nil && size > maxDocument {
			err = tooLong("the document", maxDocument)
		}
		if err != nil {
			return nil, 0, fmt.Errorf("%s: %w", m.Name, err)
		}
		parts[m.Name] = b
	}
	return parts, size, nil
}

// part unpacks one part.
func (p *producer) part(s *source, m *zip.File) ([]byte, error) {
	if m.Flags&lockedFlag != 0 {
		return nil, office.ErrLocked
	}
	in, err := m.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	p.hold(int(min(m.UncompressedSize64, office.MaxPart)))
	b, err := io.ReadAll(io.LimitReader(&expansion{in, s.growth}, office.MaxPart+1))
	if err == nil && len(b) > office.MaxPart {
		err = tooLong("it", office.MaxPart)
	}
	return append([]byte{}, b...), err
}

// written gives the article that a document is.
func (o origin) written(d office.Document, err error, draft bool) found {
	if err != nil {
		return o.skip(err)
	}
	if blank(d.Text) {
		return o.skip(office.ErrNoText)
	}
	a := o.article()
	a.Title, a.Byline, a.Lang, a.Text = d.Title, d.Author, language(d.Lang), d.Text
	for key, date := range map[string]string{"created": d.Created, "modified": d.Modified} {
		if date != "" {
			a.keepText(key, strings.ToValidUTF8(date, "\ufffd"))
		}
	}
	a.noteAll(d.Notes)
	if draft {
		for _, h := range d.Hidden {
			a.Hidden = append(a.Hidden, page.Unseen(h))
		}
		for _, u := range d.Unread {
			a.Unread = append(a.Unread, page.Unseen(u))
		}
	} else if len(d.Hidden) > 0 {
		a.note("the document hides words, which are left out")
	}
	a.bound()
	return found{article: a}
}

// looksLikeOffice knows the documents of older programs, and newer ones that are encrypted.
func looksLikeOffice(head []byte) bool { return strings.HasPrefix(string(head), oldOffice) }

// lockedOffice is a part of the name of the stream in a compound file that has an encrypted
// document, EncryptedPackage in UTF-16.
const lockedOffice = "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00"

// oldOffice says what is in a compound file; none is read.
func (p *producer) oldOffice(s *source) {
	p.whole(s, "the document", maxPiped, func(o origin, b []byte) []found {
		if strings.Contains(string(b), lockedOffice) {
			return []found{o.skip(office.ErrLocked)}
		}
		return []found{o.skip(errors.New("an old Office document" + asText))}
	})
}
