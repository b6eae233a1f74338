package office

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"testing"
)

// needPoppler skips a test where pdftotext is not installed; .ci/run installs it.
func needPoppler(t testing.TB) {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed: apt-get install poppler-utils")
	}
}

// pdfFile is a PDF document of objects, of which the first is its catalogue.
func pdfFile(objects ...string) []byte {
	var b bytes.Buffer
	var at []int
	b.WriteString("%PDF-1.4\n")
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R/Info 3 0 R>>\nstartxref\n%d\n%%%%EOF",
		len(objects)+1, start)
	return b.Bytes()
}

// pdfPages is a PDF document of pages of lines, parted by |.
func pdfPages(pages ...string) []byte {
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "",
		"<</Title(Ferry sinks)/Author(Ada Novak)/CreationDate(D:20260102030405Z)>>",
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"}
	var kids strings.Builder
	for _, text := range pages {
		content := "BT /F 12 Tf 14 TL 72 600 Td"
		for l := range strings.SplitSeq(text, "|") {
			content += " (" + l + ") Tj T*"
		}
		n := len(objects) + 1
		fmt.Fprintf(&kids, "%d 0 R ", n)
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 "+
			"800]/Contents "+
			"%d 0 R/Resources<</Font<</F 4 0 R>>>>>>", n+1),
			fmt.Sprintf("<</Length %d>>stream\n%s ET\nendstream", len(content)+3, content))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", &kids, len(pages))
	return pdfFile(objects...)
}

func TestPDF(t *testing.T) {
	needPoppler(t)
	d, err := PDF(t.Context(), pdfPages("The ferry left the quay at|dawn with nine ef-|ficient "+
		"goats",
		"and nobody saw caf\\351s again"))
	if want := "The ferry left the quay at dawn with nine efficient goats and nobody saw cafés " +
		"again"; err != nil || d.Text != want {
		t.Errorf("%q, %v, want %q", d.Text, err, want)
	}
	if d.Title != "Ferry sinks" || d.Author != "Ada Novak" ||
		!strings.HasPrefix(d.Created, "2026-01-02T03:04:05") {
		t.Errorf("%+v", d)
	}
}

// Each of these is refused with a sentence.
func TestPDFBroken(t *testing.T) {
	needPoppler(t)
	catalogue := "<</Type/Catalog/Pages 2 0 R>>"
	for name, tt := range map[string]struct {
		in   []byte
		want string
	}{
		"a scan": {pdfPages("", ""), "its 2 pages have no text, a scan?"},
		"no pages": {pdfFile(catalogue, "<</Type/Pages/Kids[]/Count 0>>", "<<>>"),
			"broken"},
		"a circle": {pdfFile(catalogue, "<</Type/Pages/Kids[2 0 R]/Count 1>>", "<<>>"),
			"no text"},
		"many pages": {pdfFile(catalogue, "<</Type/Pages/Kids[]/Count 2000000000>>", "<<>>"),
			"broken"},
		"depth":        {pdfFile(catalogue, strings.Repeat("[", 1e6), "<<>>"), "broken"},
		"no PDF":       {[]byte("goats"), "broken"},
		"only a start": {pdfPages("goats")[:60], "broken"},
		"nothing":      {nil, "broken"},
	} {
		_, err := PDF(t.Context(), tt.in)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
	_, err := PDF(t.Context(), pdfPages(""))
	if !errors.Is(err, ErrScan) {
		t.Errorf("%v, want ErrScan", err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := PDF(ctx, pdfPages("goats")); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want the interrupt", err)
	}
}

// TestPDFLocked: a document that wants a password, or is encrypted in a way that Poppler does not
// know, is said to be encrypted, whatever else is wrong with it.
func TestPDFLocked(t *testing.T) {
	needPoppler(t)
	key := strings.Repeat("k", 32)
	for name, how := range map[string]string{
		"a password": "/Filter/Standard/V 1/R 2/P -4/O(" + key + ")/U(" + key + ")",
		"unknown":    "/Filter/Carpet/V 7",
	} {
		for _, junk := range []string{"", strings.Repeat("5 0 obj\n<</A ]] >>\nendobj\n", 500)} {
			b := bytes.Replace(pdfPages("goats"), []byte("trailer\n<<"),
				[]byte("trailer\n<</ID[(a)(a)]/Encrypt<<"+how+">>"), 1)
			b = bytes.Replace(b, []byte("%%EOF"), []byte("%%EOF\n"+junk), 1)
			if _, err := PDF(t.Context(), b); !errors.Is(err, ErrLocked) {
				t.Errorf("%s: %v, want ErrLocked", name, err)
			}
		}
	}
}

// Without pdftotext it is said what to install.
func TestPDFWithout(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := PDF(t.Context(), pdfPages("goats"))
	if !errors.Is(err, ErrNoPoppler) || !strings.Contains(err.Error(), "poppler-utils") {
		t.Errorf("%v, want ErrNoPoppler", err)
	}
}

func TestCapped(t *testing.T) {
	full := 0
	c := capped{most: 3, full: func() { full++ }}
	for range 3 {
		if n, err := c.Write([]byte("ab")); n != 2 || err != nil {
			t.Fatal(n, err)
		}
	}
	if string(c.kept) != "aba" || full != 2 || !c.over {
		t.Errorf("%q, %d", c.kept, full)
	}
}
