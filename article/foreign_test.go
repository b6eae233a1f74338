package article

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestUnreadFormats reads a folder with documents that are not read, and one by its name.
func TestUnreadFormats(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, b []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, b, 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	office := func(members ...string) []byte {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for _, m := range members {
			z.Create(m)
		}
		z.Close()
		return b.Bytes()
	}
	write("a.txt", []byte("The ferry left the quay."))
	write("B.doc", []byte("\xD0\xCF\x11\xE0"))
	write("c.odt", []byte("anything"))
	write("d.png", []byte("\x89PNG"))
	write(".e.docx", []byte("hidden"))
	word := write("f.docx", office("[Content_Types].xml", "word/document.xml"))
	book := write("g.zip", office("mimetype", "META-INF/container.xml"))
	broken := write("h.docx", []byte("PK\x03\x04broken"))
	for _, test := range []struct {
		path string
		why  []string
	}{
		{dir, []string{
			"an old Word document: save it as text or HTML", "zip: not a valid zip file",
			"no text in the document", "an e-book: save it as text or HTML",
			"zip: not a valid zip file",
		}},
		{word, []string{"no text in the document"}},
		{book, []string{"an e-book: save it as text or HTML"}},
		{broken, []string{"zip: not a valid zip file"}},
		{filepath.Join(dir, "B.doc"),
			[]string{"an old Office document: save it as text or HTML"}},
	} {
		var r Reader
		i := 0
		for _, s := range r.Read(t.Context(), test.path) {
			if s == nil {
				continue
			}
			if i == len(test.why) || s.Why != test.why[i] {
				t.Errorf("%s: %v, want %q", test.path, s, test.why)
			}
			i++
		}
		if i < len(test.why) {
			t.Errorf("%s: %d skips, want %d", test.path, i, len(test.why))
		}
		if n := r.Tally().Passed; test.path == dir && n != 2 {
			t.Errorf("%d passed over, want 2", n)
		}
	}
}
