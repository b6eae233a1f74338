package article

import (
	"archive/zip"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const (
	docxBody = `<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t xml:space="preserve">The ` +
		`ferry </w:t>` +
		`</w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>never </w:t></w:r><w:r><w:t>left.</w:t></w:r>` +
		`</w:p>` +
		`</w:body></w:document>`
	odtBody = `<office:document-content xmlns:office="o" xmlns:text="t"><office:body>` +
		`<office:text><text:p>` +
		`The ferry left.</text:p></office:text></office:body></office:document-content>`
	core = `<p xmlns:dc="urn:dc"><dc:title>Ferry sinks</dc:title><dc:creator>Ada ` +
		`Novak</dc:creator>` +
		`<created>2026-01-02T03:04:05Z</created></p>`
)

// wordFile and openFile are documents.
func wordFile() string {
	return zipped("[Content_Types].xml", "<x/>", "word/document.xml", docxBody,
		"docProps/core.xml", core)
}

func openFile(mime string) string {
	return zipped("mimetype", mime, "content.xml", odtBody, "META-INF/manifest.xml", "<m/>")
}

// readOne reads a file of a name and content, named by the caller.
func readOne(t *testing.T, r *Reader, name, content string) (Article, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return r.ReadFile(t.Context(), path, "")
}

func TestWritten(t *testing.T) {
	open := openFile(openDocumentText)
	for name, content := range map[string]string{
		"a.docx": wordFile(), "a.DOCM": wordFile(), "a.odt": open, "a": wordFile(), "b": open,
		"a.docx.gz": gzipped(wordFile()), "a.zip": zipped("in/a.docx", wordFile()), "b.zip": open,
		"a.tar": tarred("in/a.odt", open),
	} {
		a, err := readOne(t, &Reader{}, name, content)
		if err != nil || a.Text != "The ferry left." {
			t.Errorf("%s: %q, %v", name, a.Text, err)
		}
	}
	r := Reader{Stdin: strings.NewReader(wordFile())}
	a, err := r.ReadFile(t.Context(), "-", "")
	if err != nil || a.Text != "The ferry left." || a.Title != "Ferry sinks" ||
		a.Byline != "Ada Novak" || !a.Published.IsZero() ||
		a.Meta["created"] != "2026-01-02T03:04:05Z" {
		t.Errorf("%+v, %v", a, err)
	}
	if len(a.Hidden) != 0 || len(a.Notes) != 1 {
		t.Errorf("hidden %v, notes %v", a.Hidden, a.Notes)
	}
	a, err = readOne(t, &Reader{Drafts: true}, "a.docx", wordFile())
	if err != nil || len(a.Hidden) != 1 || a.Hidden[0].Text != "never" || !a.Hidden[0].Inside ||
		a.Hidden[0].At != len("The ferry") {
		t.Errorf("%+v, %v", a.Hidden, err)
	}
}

// What is no document, or one that nobody can read, says so.
func TestWrittenBroken(t *testing.T) {
	locked := func() string {
		b := []byte(wordFile())
		for i := range b {
			if bytes.HasPrefix(b[i:], []byte("PK\x01\x02")) {
				b[i+8] |= lockedFlag
			}
		}
		return string(b)
	}
	damaged := strings.Replace(zippedPlain(t, "word/document.xml", docxBody), "ferry", "fairy", 1)
	for name, tt := range map[string]struct{ in, why string }{
		"locked.docx": {locked(), "encrypted: save it without a password"},
		"old.docx": {oldOffice + "\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 5000) +
			lockedOffice, "encrypted"},
		"old.doc": {oldOffice + "\xA1\xB1\x1A\xE1", "an old Office document: save it as " +
			"text or HTML"},
		"twice.docx": {zipped("word/document.xml", docxBody, "word/document.xml", docxBody),
			"two members of the document are named word/document.xml"},
		"size.docx": {zipped("word/document.xml", strings.Repeat("words and ", 1<<20)),
			"longer than 8 MiB"},
		"parts.docx": {zipped(strings.Split(strings.TrimSuffix(numbered(9, "word/document%d.xml,,"),
			","), ",")...), "the document has no part with its text"},
		"cut.docx": {wordFile()[:300], "zip: not a valid zip file"},
		"sum.docx": {damaged, "word/document.xml: zip: checksum error"},
		"table.ods": {openFile("application/vnd.oasis.opendocument.spreadsheet"),
			"a spreadsheet"},
		"talk.zip": {openFile("application/vnd.oasis.opendocument.presentation"),
			"a presentation"},
		"text.pdf":      {"goats", "no PDF document"},
		"goats.odt.zip": {zipped("META-INF/manifest.xml", "<m/>"), ""},
	} {
		_, err := readOne(t, &Reader{}, name, tt.in)
		if err == nil || !strings.Contains(err.Error(), tt.why) {
			t.Errorf("%s: %v, want %q", name, err, tt.why)
		}
	}
}

// zippedPlain is a zip of one member that is not compressed.
func zippedPlain(t *testing.T, name, content string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
	if err != nil {
		t.Fatal(err)
	}
	w.Write([]byte(content))
	z.Close()
	return b.String()
}

// PDF documents are known by content, too.
func TestPDF(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed: apt-get install poppler-utils")
	}
	b, err := os.ReadFile(filepath.Join("testdata", "ferry.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.pdf", "a", "a.txt"} {
		a, err := readOne(t, &Reader{Drafts: true}, name, "\n"+string(b))
		if err != nil || !strings.HasPrefix(a.Text, "The ferry left the quay") ||
			a.Meta["text_by"] != "pdftotext" {
			t.Errorf("%s: %+v, %v", name, a, err)
		}
	}
}
