package office

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// sound holds a document against what is true of all that are read.
func sound(t *testing.T, d Document, err error) {
	t.Helper()
	if err != nil {
		return
	}
	if d.Text == "" || !utf8.ValidString(d.Text) || len(d.Text) > MaxText+MaxText/8 {
		t.Fatalf("the text is %q", d.Text)
	}
	if strings.TrimSpace(d.Text) != d.Text || strings.Contains(d.Text, "\n\n\n") {
		t.Fatalf("white space is not folded: %q", d.Text)
	}
	last := 0
	for _, h := range d.Hidden {
		if h.At < last || h.At > len(d.Text) || h.Text == "" || h.How == "" {
			t.Fatalf("%q hides %+v behind %d", d.Text, h, last)
		}
		last = h.At
	}
}

func FuzzWord(f *testing.F) {
	f.Add(string(wordOf(para("a") + `<w:tbl><w:tr><w:tc>` + para("b") + `</w:tc></w:tr>` +
		`</w:tbl>`)["word/document.xml"]))
	f.Add(`<d><p><pPr><pStyle val="Titel"/><rPr><del/></rPr></pPr><r><t>a</t><tab/><t>b</t></r>` +
		`</p>` +
		`<p><r><rPr><vanish/></rPr><t>c</t></r><r><txbxContent><p><r><t>d</t></r></p>` +
		`</txbxContent></r></p></d>`)
	f.Add(`<footnotes><footnote id="1"><p><r><t>n</t></r></p></footnote></footnotes>`)
	f.Add(`<d><tr><trPr><del/></trPr><tc><p><r><t>a</t></r></p></tc></tr><AlternateContent>` +
		`<Choice/>` +
		`<Fallback><r><t>b</t></r></Fallback></AlternateContent><r><footnoteReference id="1"/>` +
		`</r></d>`)
	f.Fuzz(func(t *testing.T, part string) {
		for _, name := range []string{"document", "styles", "footnotes", "endnotes"} {
			parts := wordOf(para("a")+`<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
				"word/"+name+".xml", part, "docProps/core.xml", part)
			d, err := Word(parts)
			sound(t, d, err)
		}
	})
}

func FuzzOpenDocument(f *testing.F) {
	f.Add(string(openOf(`<text:p>a<text:span text:style-name="T1">b</text:span><text:note>` +
		`<text:note-body>` +
		`<text:p>c</text:p></text:note-body></text:note></text:p>`)["content.xml"]), "")
	f.Add(string(openOf(`<table:table-row><table:table-cell><text:p>a<draw:text-box><text:h>` +
		`b</text:h>` +
		`</draw:text-box></text:p></table:table-cell></table:table-row>`)["content.xml"]),
		`<m><title>b</title><encryption-data/></m>`)
	f.Fuzz(func(t *testing.T, content, other string) {
		d, err := OpenDocument(Parts{"content.xml": []byte(content), "styles.xml": []byte(content),
			"meta.xml": []byte(other), "META-INF/manifest.xml": []byte(other)})
		sound(t, d, err)
	})
}

// What pdftotext writes is held to be hostile, too.
func FuzzSheets(f *testing.F) {
	f.Add([]byte(`<doc><page width="600" height="800"><word xMin="1" yMin="2" xMax="9" yMax="8">` +
		`ef-</word>` +
		`<word xMin="1" yMin="12" xMax="9" yMax="18">fi</word></page></doc>`))
	f.Add([]byte("<title>a\x01</title><meta name='Author' content='b'/><page/><word>" +
		"\xff\u00ad</word><word xMin='NaN'>1</word>"))
	f.Add([]byte("<word>a</word>"))
	f.Fuzz(func(t *testing.T, out []byte) {
		var d Document
		var s sheets
		if s.read(&d, printable(out)) != nil {
			return
		}
		err := s.finish(&d)
		sound(t, d, err)
	})
}

// A PDF document that was damaged is read or refused, within the bounds. Each costs a run of
// pdftotext, so this one is slow.
func FuzzPDF(f *testing.F) {
	needPoppler(f)
	f.Add(pdfPages("The ferry left|the quay", "and sank"))
	f.Add(pdfFile("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>", "<<>>"))
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := PDF(t.Context(), b)
		sound(t, d, err)
	})
}
