package office

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// wordOf gives the parts of a Word document with a body, and other parts by name and content.
func wordOf(body string, others ...string) Parts {
	parts := Parts{"word/document.xml": []byte(`<?xml version="1.0"?><w:document ` +
		`xmlns:w="urn:w" xmlns:mc="urn:mc" xmlns:m="urn:m"><w:body>` + body + `</w:body>` +
		`</w:document>`)}
	for i := 0; i < len(others); i += 2 {
		parts[others[i]] = []byte(others[i+1])
	}
	return parts
}

// para is a paragraph of one run.
func para(text string) string { return `<w:p><w:r><w:t>` + text + `</w:t></w:r></w:p>` }

// wordStylesPart has a style for each of what matters.
const wordStylesPart = `<w:styles xmlns:w="urn:w">
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/>
<w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="character" w:styleId="Dark"><w:name w:val="Dark"/>
<w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Gone"><w:name w:val="Gone"/>
<w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="A"><w:basedOn w:val="B"/></w:style>
<w:style w:type="character" w:styleId="B"><w:basedOn w:val="A"/></w:style>
</w:styles>`

func TestWord(t *testing.T) {
	for name, tt := range map[string]struct{ body, want string }{
		"paragraphs": {para("The ferry") + para("") + para("left."), "The ferry|left."},
		"runs": {`<w:p><w:r><w:t>The fer</w:t></w:r><w:r><w:t xml:space="preserve">ry </w:t>` +
			`</w:r>` +
			`<w:hyperlink><w:r><w:t>left</w:t></w:r></w:hyperlink></w:p>`, "The ferry left"},
		"white space": {`<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>` +
			`a</w:t>` +
			`<w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>` +
			"<w:t>e\u00adf</w:t></w:r></w:p>", "a b\nc\u2011def"},
		"changes": {`<w:p><w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:del><w:r><w:delText>old` +
			`</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>away</w:t></w:r></w:moveFrom>` +
			`<w:moveTo><w:r><w:t>here</w:t></w:r></w:moveTo></w:p>`, "new here"},
		"a paragraph's end deleted": {`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>fer` +
			`</w:t></w:r></w:p>` + para("ry") + para("b"), "ferry|b"},
		"fields": {`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE` +
			`</w:instrText></w:r><w:r><w:t>7</w:t></w:r></w:p>`, "7"},
		"comments": {`<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>a</w:t></w:r>` +
			`<w:r><w:commentReference w:id="1"/></w:r></w:p>`, "a"},
		"a table": {`<w:tbl><w:tr><w:tc>` + para("Basin") + `</w:tc><w:tc>` + para("64") +
			`</w:tc></w:tr><w:tr><w:tc>` + para("South") + para("West") + `</w:tc><w:tc>` +
			para("41") +
			`</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + para("gone") +
			`</w:tc></w:tr></w:tbl>` + para("End"), "Basin 64|South|West|41|End"},
		"a table in a table": {`<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>` + para("in") +
			`</w:tc></w:tr></w:tbl>` + para("") + `</w:tc><w:tc>` + para("out") +
			`</w:tc></w:tr></w:tbl>`,
			"in out"},
		"a text box": {`<w:p><w:r><w:t>Before </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>` +
			`<w:txbxContent>` + para("boxed") + `</w:txbxContent></mc:Choice><mc:Fallback>` +
			`<w:txbxContent>` + para("boxed") + `</w:txbxContent></mc:Fallback>` +
			`</mc:AlternateContent>` +
			`<w:t>after</w:t></w:r></w:p>` + para("next"), "Before after|boxed|next"},
		"a fallback alone": {`<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>a</w:t>` +
			`</mc:Fallback>` +
			`</mc:AlternateContent></w:r></w:p>`, "a"},
		"ruby": {`<w:p><w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢` +
			`</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`, "漢"},
		"a formula":    {`<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>`, "x=1"},
		"cells astray": {`<w:tc>` + para("a") + `</w:tc>` + para("b"), "a|b"},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := Word(wordOf(tt.body))
			got := strings.ReplaceAll(d.Text, "\n\n", "|")
			if err != nil || got != tt.want || len(d.Hidden) > 0 {
				t.Errorf("%q, %v, hidden %v, want %q", got, err, d.Hidden, tt.want)
			}
		})
	}
}

// Footnotes stand at the end in the order in which the text refers to them, then endnotes; the
// lines that part notes from the text, and notes that nothing refers to, are left out.
func TestWordNotes(t *testing.T) {
	note := func(kind, id, text string) string {
		return `<w:` + kind + ` w:id="` + id + `">` + para(text) + `</w:` + kind + `>`
	}
	ref := func(kind, id string) string {
		return `<w:r><w:` + kind + `Reference w:id="` + id + `"/></w:r>`
	}
	d, err := Word(wordOf(`<w:p><w:r><w:t>One</w:t></w:r>`+ref("endnote", "1")+ref("footnote", "3")+
		`<w:r><w:t> two</w:t></w:r>`+ref("footnote", "2")+ref("footnote", "9")+`</w:p>`,
		"word/footnotes.xml", `<w:footnotes xmlns:w="urn:w"><w:footnote w:type="separator" `+
			`w:id="0">`+
			para("---")+`</w:footnote>`+note("footnote", "2", "second")+note("footnote", "3",
			"first")+
			note("footnote", "4", "unused")+`</w:footnotes>`,
		"word/endnotes.xml", `<w:endnotes xmlns:w="urn:w">`+note("endnote", "1",
			"end")+`</w:endnotes>`))
	if want := "One two\n\nfirst\n\nsecond\n\nend"; err != nil || d.Text != want {
		t.Errorf("%q, %v, want %q", d.Text, err, want)
	}
}

// Hidden words are set apart, however they are hidden.
func TestWordHidden(t *testing.T) {
	run := func(properties, text string) string {
		return `<w:r><w:rPr>` + properties + `</w:rPr><w:t xml:space="preserve">` + text +
			`</w:t></w:r>`
	}
	style := `<w:rStyle w:val="Dark"/>`
	body := `<w:p>` + run("", "The ") + run("<w:vanish/>", "big ") + run("<w:vanish/>", "red ") +
		run(`<w:vanish w:val="0"/>`, "ferry ") + run(style, "styled ") +
		run(style+`<w:vanish w:val="false"/>`, "left") +
		run(`<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>`, ".") + `</w:p>` +
		`<w:p><w:pPr><w:pStyle w:val="Gone"/></w:pPr>` + run("", "Nobody.") + run(style, "Twice.") +
		`</w:p><w:p>` + run(`<w:rStyle w:val="A"/>`, "Circle") + `</w:p>`
	d, err := Word(wordOf(body, "word/styles.xml", wordStylesPart))
	if want := "The ferry left.\n\nTwice.\n\nCircle"; err != nil || d.Text != want {
		t.Errorf("%q, %v, want %q", d.Text, err, want)
	}
	want := []Unseen{{3, "big red", "vanish", true}, {9, "styled", "vanish", true},
		{17, "Nobody.", "vanish", false}}
	if diff := cmp.Diff(want, d.Hidden); diff != "" {
		t.Error(diff)
	}
}

// The title is the heading at the head, else that of the properties, else the first heading.
func TestWordTitle(t *testing.T) {
	styled := func(style, text string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t>` + text +
			`</w:t></w:r></w:p>`
	}
	for _, tt := range []struct{ body, property, title, text string }{
		{styled("Titel", "Ferry sinks") + para("b"), "Template", "Ferry sinks", "b"},
		{styled("Own", "Ferry sinks") + para("b"), "", "Ferry sinks", "b"},
		{para("Ferry  SINKS") + para("b"), "Ferry sinks", "Ferry SINKS", "b"},
		{para("a") + styled("berschrift1", "Ferry sinks"), "", "Ferry sinks", "a\n\nFerry sinks"},
		{para("a") + styled("berschrift1", "Section"), "Ferry sinks", "Ferry sinks",
			"a\n\nSection"},
		{para("a"), "Microsoft Word - draft3.doc", "", "a"},
		{para("a"), "draft3.docx", "", "a"},
		{styled("Titel", "Ferry sinks"), "", "Ferry sinks", "Ferry sinks"},
	} {
		d, err := Word(wordOf(tt.body, "word/styles.xml", wordStylesPart, "docProps/core.xml",
			`<p xmlns:dc="urn:dc"><dc:title>`+tt.property+`</dc:title><dc:creator>Ada `+
				`Novak</dc:creator>`+
				`<created>2026-01-02T03:04:05Z</created><modified>`+
				`2026-01-03T00:00:00Z</modified></p>`))
		if err != nil || d.Title != tt.title || d.Text != tt.text || d.Author != "Ada Novak" ||
			d.Created != "2026-01-02T03:04:05Z" || d.Modified != "2026-01-03T00:00:00Z" {
			t.Errorf("%+v, %v, want %q, %q", d, err, tt.title, tt.text)
		}
	}
}

// The main part is where the relations say.
func TestWordMain(t *testing.T) {
	parts := wordOf(para("a"))
	parts["word/document2.xml"] = []byte(strings.Replace(string(parts["word/document.xml"]), "a<",
		"b<", 1))
	parts["_rels/.rels"] = []byte(`<R><R Type="http://x/relationships/officeDocument" ` +
		`Target="../../word/document2.xml"/></R>`)
	if d, err := Word(parts); err != nil || d.Text != "b" {
		t.Errorf("%q, %v", d.Text, err)
	}
	parts["_rels/.rels"] = []byte(`<R><R Type="/officeDocument" Target="../etc/passwd"/></R>`)
	if _, err := Word(parts); err == nil {
		t.Error("a document without its part is read")
	}
	d, err := Word(wordOf(para("a") + `<w:altChunk r:id="1"/>`))
	if err != nil || len(d.Notes) != 1 {
		t.Errorf("%v, %v", d.Notes, err)
	}
}

// Each of these is refused with a sentence.
func TestWordBroken(t *testing.T) {
	laughs := `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="urn:w">` +
		`<w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>`
	for name, tt := range map[string]struct{ xml, want string }{
		"entities": {laughs, "invalid character entity &b;"},
		"outside": {`<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><t>&a;</t>`,
			"entity &a;"},
		"depth":      {strings.Repeat("<w:p>", 1_000_000), "more than 1000 deep"},
		"attributes": {`<d ` + strings.Repeat(`a="" `, maxAttrs+1) + `/>`, "attributes"},
		"cut short":  {`<w:document xmlns:w="urn:w"><w:p><w:r><w:t>The fer`, "unexpected EOF"},
		"no words":   {`<w:document/>`, "no text in the document"},
		"no XML":     {"PK\x03\x04 goats", "word/document.xml"},
	} {
		parts := Parts{"word/document.xml": []byte(tt.xml)}
		if _, err := Word(parts); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
	_, err := Word(Parts{"word/document.xml": []byte(`<w:document/>`)})
	if !errors.Is(err, ErrNoText) {
		t.Errorf("%v, want ErrNoText", err)
	}
}

// A part may be in UTF-16.
func TestWordWide(t *testing.T) {
	text := `<?xml version="1.0" encoding="UTF-16"?><d><p><r><t>caf` + "\u00e9" + `</t></r></p></d>`
	wide := []byte{0xff, 0xfe}
	for _, r := range text {
		wide = append(wide, byte(r), byte(r>>8))
	}
	if d, err := Word(Parts{"word/document.xml": wide}); err != nil || d.Text != "café" {
		t.Errorf("%q, %v", d.Text, err)
	}
}
