package office

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// openOf gives the parts of an OpenDocument text with a body and other parts.
func openOf(body string, others ...string) Parts {
	parts := Parts{"content.xml": []byte(`<office:document-content xmlns:office="o" ` +
		`xmlns:text="t" ` +
		`xmlns:table="b" xmlns:draw="d" xmlns:style="s" xmlns:svg="v"><office:automatic-styles>` +
		`<style:style style:name="T1" style:family="text"><style:text-properties ` +
		`text:display="none"/>` +
		`</style:style><style:style style:name="T2" style:family="text" ` +
		`style:parent-style-name="T1"/>` +
		`<style:style style:name="T3" style:family="text"><style:text-properties ` +
		`text:display="true"/>` +
		`</style:style><style:style style:name="P1" style:family="paragraph" ` +
		`style:parent-style-name="Title"/><style:style style:name="P2" style:family="paragraph">` +
		`<style:text-properties text:display="none"/></style:style></office:automatic-styles>` +
		`<office:body><office:text>` + body + `</office:text></office:body>` +
		`</office:document-content>`)}
	for i := 0; i < len(others); i += 2 {
		parts[others[i]] = []byte(others[i+1])
	}
	return parts
}

func TestOpenDocument(t *testing.T) {
	p := func(s string) string { return "<text:p>" + s + "</text:p>" }
	for name, tt := range map[string]struct{ body, want string }{
		"paragraphs": {p("The ferry") + "\n" + p("") + p("left."), "The ferry|left."},
		"white space": {p(`a<text:s text:c="1000000000"/>b<text:tab/>c<text:line-break/>d` +
			"<text:soft-page-break/>e\u00adf"), "a b c\ndef"},
		"changes": {`<text:tracked-changes><text:changed-region><text:deletion>` + p("old") +
			`</text:deletion></text:changed-region></text:tracked-changes>` +
			p(`<text:change-start/>new<text:change-end/> end`), "new end"},
		"comments": {p(`a<office:annotation><dc:creator>Ada</dc:creator>` + p("no") +
			`</office:annotation>b<office:annotation-end/>`), "ab"},
		"notes": {p(`One<text:note><text:note-citation>1</text:note-citation><text:note-body>`+
			p("noted")+`</text:note-body></text:note> two`) + p("three"), "One two|three|noted"},
		"a list": {`<text:list><text:list-item>` + p("a") + `<text:list><text:list-item>` + p("b") +
			`</text:list-item></text:list></text:list-item></text:list>`, "a|b"},
		"a table": {`<table:table><table:table-row><table:table-cell ` +
			`table:number-columns-repeated="1000000000">` + p("Basin") + `</table:table-cell>` +
			`<table:table-cell>` + p("64") + `</table:table-cell></table:table-row></table:table>`,
			"Basin 64"},
		"a text box": {p(`a <draw:frame><svg:title>no</svg:title><draw:text-box>`+p("boxed")+
			`</draw:text-box></draw:frame>b`) + p("c"), "a b|boxed|c"},
		"a field": {p(`<text:title>Tale</text:title> <text:page-number>3</text:page-number>`),
			"Tale 3"},
		"ruby": {p(`<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan` +
			`</text:ruby-text></text:ruby>`), "漢"},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := OpenDocument(openOf(tt.body))
			got := strings.ReplaceAll(d.Text, "\n\n", "|")
			if err != nil || got != tt.want || len(d.Hidden) > 0 {
				t.Errorf("%q, %v, hidden %v, want %q", got, err, d.Hidden, tt.want)
			}
		})
	}
}

func TestOpenDocumentHidden(t *testing.T) {
	d, err := OpenDocument(openOf(`<text:p>The <text:span text:style-name="T2">big <text:span ` +
		`text:style-name="T3">red </text:span></text:span>ferry</text:p><text:p ` +
		`text:style-name="P2">Nobody.</text:p><text:section text:display="none"><text:p>Never.` +
		`</text:p></text:section><text:p>left.</text:p>`))
	if want := "The red ferry\n\nleft."; err != nil || d.Text != want {
		t.Errorf("%q, %v, want %q", d.Text, err, want)
	}
	want := []Unseen{{3, "big", "display:none", true}, {13, "Nobody.", "display:none", false},
		{13, "Never.", "display:none", false}}
	if diff := cmp.Diff(want, d.Hidden); diff != "" {
		t.Error(diff)
	}
}

func TestOpenDocumentProperties(t *testing.T) {
	d, err := OpenDocument(openOf(`<text:p text:style-name="P1">Ferry sinks</text:p><text:p>`+
		`a</text:p>`,
		"meta.xml", `<m xmlns:dc="urn:dc" xmlns:meta="urn:m"><dc:title>Template</dc:title>`+
			`<dc:creator>`+
			`Last</dc:creator><meta:initial-creator>Ada Novak</meta:initial-creator>`+
			`<meta:creation-date>2026-01-02T03:04:05</meta:creation-date><dc:date>2026-01-03`+
			`</dc:date><dc:language>pl-PL</dc:language></m>`))
	want := Document{Title: "Ferry sinks", Author: "Ada Novak", Lang: "pl-PL",
		Created: "2026-01-02T03:04:05", Modified: "2026-01-03", Text: "a"}
	if diff := cmp.Diff(want, d); diff != "" || err != nil {
		t.Error(err, diff)
	}
}

func TestOpenDocumentBroken(t *testing.T) {
	locked := openOf("x", "META-INF/manifest.xml", `<m><file><encryption-data/></file></m>`)
	if _, err := OpenDocument(locked); !errors.Is(err, ErrLocked) {
		t.Errorf("%v, want ErrLocked", err)
	}
	for want, xml := range map[string]string{
		"more than 1000 deep":     strings.Repeat("<text:span>", 1_000_000),
		"invalid character":       `<!DOCTYPE o [<!ENTITY a "b">]><o>&a;</o>`,
		"unexpected EOF":          `<office:document-content xmlns:office="o">`,
		"no text in the document": "",
	} {
		_, err := OpenDocument(Parts{"content.xml": []byte(xml)})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}
