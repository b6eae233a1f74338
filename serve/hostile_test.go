package serve

import (
	"archive/zip"
	"cmp"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// packed is a zip of members: names and contents by turns.
func packed(members ...string) string {
	var b strings.Builder
	z := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		w, err := z.Create(members[i])
		if err == nil {
			_, err = io.WriteString(w, members[i+1])
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.String()
}

// wordText is the part of a Word document that has its text.
func wordText(body string) string {
	return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
		`<w:body><w:p><w:r><w:t>` + body + `</w:t></w:r></w:p></w:body></w:document>`
}

// docx is a document of a writing program.
func docx(text string) string { return packed("word/document.xml", wordText(text)) }

// TestHostileDocuments: a document that is a bomb, that names files or entities, or is encrypted is
// refused with why, and what is read of others is text, whatever it looks like.
func TestHostileDocuments(t *testing.T) {
	server := served(t, news(5), nil)
	const text = "The harbour of Pell was closed on Monday after the worst storm in forty years."
	const type1 = "application/vnd.oasis.opendocument.text"
	open := func(body string) string {
		return packed("mimetype", type1, "META-INF/manifest.xml", "<m/>", "content.xml",
			`<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" `+
				`xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text><t:p>`+
				body+`</t:p></o:text></o:body></o:document-content>`)
	}
	entity := `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>`
	for name, q := range map[string]struct {
		body   string
		status int
		says   string
	}{
		"markup": {packed("word/document.xml", wordText(text), "docProps/core.xml",
			`<c:coreProperties xmlns:c="x" xmlns:dc="http://purl.org/dc/elements/1.1/">`+
				`<dc:title>&lt;script&gt;alert(1)&lt;/script&gt;</dc:title></c:coreProperties>`),
			200, `\u003cscript`},
		"a way out": {packed("../../etc/x", "x", "word/document.xml", wordText(text)), 200,
			"pell/1"},
		"entities": {packed("word/document.xml", entity+wordText(text+" &e;")), 400, "entity"},
		"deep":     {docx(strings.Repeat("<w:p>", 20_000)), 400, "deep"},
		"a bomb":   {open(strings.Repeat(" ", 50<<20)), 400, "longer than 8 MiB"},
		"spaces":   {open(text + `<t:s t:c="2000000000"/>`), 200, "pell/1"},
		"encrypted": {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 5000) +
			"E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", 400,
			"encrypted"},
		"a page": {`<html><head><base href="https://evil.example/"><script>alert(1)</script>` +
			`</head><body onload="alert(2)"><p>` + strings.Repeat(text+" ", 3) +
			`</p></body></html>`, 200, "pell/1"},
	} {
		got := expect(t, server, asked{"POST", "/v1/check?name=" + url.QueryEscape(
			`../<img src=x onerror=alert(1)>.docx`), q.body, nil, q.status, ""})
		if says := cmp.Or(q.says, "pell/1"); !strings.Contains(got, says) &&
			!strings.Contains(got, strings.ReplaceAll(says, `\u003c`, "<")) {
			t.Errorf("%s: %.300s, want %q", name, got, says)
		}
		if strings.Contains(got, "root:") {
			t.Errorf("%s: a file of this machine is in the answer", name)
		}
	}
}

// TestHostileQueries: what is a language of its own for SQLite's index of words is words here.
func TestHostileQueries(t *testing.T) {
	server := served(t, news(5), nil)
	for _, words := range []string{`"`, `a"b`, `*`, `lamp*`, `NEAR(old lamp)`, `lamp OR`, `^lamp`,
		`text:lamp`, `{a b}:c`, `'; DROP TABLE words;--`, `AND`, `NOT lamp`, `(`, `-lamp`, `+`,
		`"old lamp`, `"" ""`, "\x00", `%`, `lamp AND (old OR`, "\xff", strings.Repeat("x", 200)} {
		for _, where := range []string{"/v1/articles?words=", "/v1/quotes?quoted=",
			"/v1/quotes?speaker=", "/v1/scan?words="} {
			answer, text := ask(t, server, asked{method: "GET",
				path: where + url.QueryEscape(words)})
			if s := answer.StatusCode; s != http.StatusOK && s != http.StatusBadRequest &&
				s != http.StatusNotFound {
				t.Errorf("%s%q: %d %s", where, words, s, text)
			}
		}
	}
	expect(t, server, asked{"GET", "/v1/articles?words=lamp", "", nil, 200, "pell/1"})
}
