package article

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

func gzipped(parts ...string) string {
	var b bytes.Buffer
	for _, s := range parts {
		w := gzip.NewWriter(&b)
		io.WriteString(w, s)
		w.Close()
	}
	return b.String()
}

func zstandard(s string) string {
	var b bytes.Buffer
	w, _ := zstd.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

// zipped makes an archive of names and contents in turn.
func zipped(members ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		f, _ := w.Create(members[i])
		io.WriteString(f, members[i+1])
	}
	w.Close()
	return b.String()
}

func TestWrapped(t *testing.T) {
	tree(t, map[string]string{
		"in/a.txt.gz":    gzipped("Text."),
		"in/b.jsonl.zst": zstandard("{\"text\":\"line\"}\n"),
		"in/c.JSONL.GZ":  gzipped("{\"text\":\"1\"}\n", "{\"text\":\"2\"}\n"),
		"in/d.zip": zipped("z.txt", "Last in name, first in place.", "sub/", "", "sub/a.jsonl",
			`{"text":"x"}`, ".hidden/b.txt", "No.",
			"__MACOSX/c.txt", "No.", "picture.png", "No.", "gone.txt.gz", gzipped("Twice wrapped."),
			"inner.zip", zipped("a.txt", "No.")),
		"in/e.sql.gz": gzipped("not ours"),
		"in/f.txt":    gzipped("Wrapped under a plain name."),
		"in/g.zip":    "PK\x03\x04 no directory",
		"in/h.txt.gz": gzipped(gzipped(gzipped(gzipped("Four times.")))),
		"in/i.txt.gz": gzipped(strings.Repeat("Some words that are cut short here. ", 200))[:60],
		"in/j.csv.gz": gzipped("id,text\n1,cell\n"),
	})
	r := &Reader{}
	got := read(r, "in")
	for i, g := range got {
		if strings.HasPrefix(g, "in/i.txt.gz") {
			got[i] = g[:20]
		}
	}
	want(t, got,
		`in/a.txt.gz "Text."`,
		`in/b.jsonl.zst:1 "line"`,
		`in/c.JSONL.GZ:1 "1"`, `in/c.JSONL.GZ:2 "2"`,
		`in/d.zip/z.txt "Last in name, first in place."`, `in/d.zip/sub/a.jsonl:1 "x"`,
		`in/d.zip/gone.txt.gz "Twice wrapped."`,
		"skip in/d.zip/inner.zip: an archive inside an archive",
		`in/f.txt "Wrapped under a plain name."`,
		"skip in/g.zip: zip: not a valid zip file",
		"skip in/h.txt.gz: compressed more than 3 times over",
		`in/i.txt.gz "Some wo`, "skip in/i.txt.gz: gzip member at byte 0: the compressed stream "+
			"is cut short",
		`1 "cell"`)
	if p := r.Tally().Passed; p != 4 {
		t.Errorf("%d passed over, want 4", p)
	}
	want(t, read(&Reader{Stdin: strings.NewReader(zipped("a.txt", "From a pipe."))}, "-"),
		`-/a.txt "From a pipe."`)
}

// tarred makes an archive of names and contents in turn.
func tarred(members ...string) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		h := &tar.Header{Name: members[i], Mode: 0o644, Size: int64(len(members[i+1]))}
		if strings.HasSuffix(members[i], "/") {
			h.Typeflag = tar.TypeDir
		}
		w.WriteHeader(h)
		io.WriteString(w, members[i+1])
	}
	w.Close()
	return b.String()
}

func TestTar(t *testing.T) {
	one := tarred("./a.txt", "First.", "sub/", "", "sub/b.jsonl.gz", gzipped(`{"text":"x"}`),
		"sub/.c.txt", "No.", "d.png", "No.", "e.zip", zipped("a.txt", "No."), "f.txt", "Last.")
	tree(t,
		map[string]string{"in/a.tar": one, "in/b.tar.gz": gzipped(one), "in/c.tgz": gzipped(one),
			"in/d.tar": one[:1300]})
	var all []string
	for _, name := range []string{"in/a.tar", "in/b.tar.gz", "in/c.tgz"} {
		all = append(all, name+`/a.txt "First."`, name+`/sub/b.jsonl.gz:1 "x"`,
			"skip "+name+"/e.zip: an archive inside an archive", name+`/f.txt "Last."`)
	}
	all = append(all, `in/d.tar/a.txt "First."`, "skip in/d.tar: the archive is cut short")
	want(t, read(&Reader{}, "in"), all...)
}

// A bomb is given up, and said so; what prose expands to is not.
func TestExpansion(t *testing.T) {
	const free = 1 << 20
	var prose strings.Builder
	for i := range 60_000 {
		fmt.Fprintf(&prose, "%d: the same words on every line\n", i*i)
	}
	for _, tt := range []struct {
		in   string
		bomb bool
	}{
		{strings.Repeat("\n", 3*free), true},
		{strings.Repeat("\n", free), false},
		{prose.String(), false},
	} {
		g := &growth{free: free}
		e := &expansion{newGzipMembers(&countingReader{strings.NewReader(gzipped(tt.in)),
			&g.packed}), g}
		n, err := io.Copy(io.Discard, e)
		if bomb := isBomb(err); bomb != tt.bomb {
			t.Errorf("%d bytes from %d: %v", n, g.packed, err)
		}
		if tt.bomb && n > free+1<<18 {
			t.Errorf("%d bytes came out of a bomb", n)
		}
	}
}

// A broken member costs only itself, wherever the stream is cut into reads.
func TestGzipMembers(t *testing.T) {
	one, two, three := gzipped("first "), gzipped("second "), gzipped("third")
	broken := []byte(two)
	broken[len(broken)-6]++ // its checksum
	for _, tt := range []struct{ in, text, errs string }{
		{one + two + three, "first second third", ""},
		{one + "\x00\x00\x00" + three, "first third", ""},
		{one + string(broken) + three, "first second third",
			fmt.Sprintf("gzip member at byte %d: gzip: invalid checksum;", len(one))},
		{one + two[:len(two)-9] + three, "first third", "-"},
		{one + three[:12], "first ",
			fmt.Sprintf("gzip member at byte %d: the compressed stream is cut short;", len(one))},
		{one + "trailing words", "first ",
			fmt.Sprintf("gzip member at byte %d: the bytes here are no member: passed over;",
				len(one))},
		{one + "\x00?" + two + "?" + three, "first second third",
			fmt.Sprintf("gzip member at byte %d: the bytes here are no member: passed over;",
				len(one))},
		{one + "\x1f", "first ",
			fmt.Sprintf("gzip member at byte %d: the bytes here are no member: passed over;",
				len(one))},
		{one + "\x00\x00", "first ", ""},
		{one + string(broken) + "?" + three, "first second third",
			fmt.Sprintf("gzip member at byte %d: gzip: invalid checksum;", len(one))},
	} {
		m := newGzipMembers(strings.NewReader(tt.in))
		var text, errs strings.Builder
		buf := make([]byte, 3)
		for {
			n, err := m.Read(buf)
			text.Write(buf[:n])
			if err == io.EOF {
				break
			}
			if err != nil {
				errs.WriteString(err.Error() + ";")
			}
		}
		if tt.errs == "-" { // the second swallows part of the third; how much depends on the bytes
			continue
		}
		if text.String() != tt.text || errs.String() != tt.errs {
			t.Errorf("%q reads %q, %q; want %q, %q", tt.in, text.String(), errs.String(), tt.text,
				tt.errs)
		}
	}
}
