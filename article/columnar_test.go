package article

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/parquet-go/parquet-go"
	"github.com/ulikunitz/xz"
)

// A row is one of a Parquet file of the tests.
type row struct {
	ID       string            `parquet:"id,optional"`
	Body     string            `parquet:"body"`
	Metadata map[string]string `parquet:"metadata"`
}

// parquetOf is a file of n rows, two a row group.
func parquetOf(t *testing.T, n int, options ...parquet.WriterOption) []byte {
	t.Helper()
	var rows []row
	for i := range n {
		rows = append(rows, row{Body: fmt.Sprintf("The ferry of day %d ran aground in fog.", i),
			Metadata: map[string]string{"date": fmt.Sprintf("2024-05-%02d", i+1), "dump": "may"}})
	}
	var b bytes.Buffer
	options = append(options, parquet.MaxRowsPerRowGroup(2))
	if err := parquet.Write(&b, rows, options...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestParquet: rows are articles, with keys in others; a broken row group costs itself, and rows
// behind it keep their numbers.
func TestParquet(t *testing.T) {
	file := parquetOf(t, 6, parquet.Compression(&parquet.Zstd))
	path := filepath.Join(t.TempDir(), "a.parquet")
	read := func(b []byte) (got string) {
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		r := &Reader{Fields: map[string]string{"text": "body", "published": "metadata.date"}}
		for a, s := range r.Read(t.Context(), path) {
			if s != nil {
				got += "skip " + s.Why + "\n"
			} else {
				got += fmt.Sprintf("%s %s %.20s %s\n", filepath.Base(a.ID), a.Published,
					a.Text, a.Meta["metadata"])
			}
		}
		return got
	}
	got := read(file)
	if !strings.HasPrefix(got, "a.parquet#1 2024-05-01 The ferry of day 0 r ") ||
		strings.Count(got, "\n") != 6 || strings.Contains(got, "skip") {
		t.Error(got)
	}
	broken := bytes.Clone(file)
	at := bytes.Index(broken[len(broken)/4:], []byte("\x28\xb5\x2f\xfd")) + len(broken)/4
	for i := at; i < at+6; i++ {
		broken[i] ^= 0x5a
	}
	got = read(broken)
	if !strings.Contains(got, "skip row group 2 of 3, after 0 of 2 rows: ") ||
		!strings.Contains(got, "a.parquet#6 ") || strings.Count(got, "\n") != 5 {
		t.Error(got)
	}
	if got := read(parquetOf(t, 6)[:900]); !strings.Contains(got, "no Parquet file, or one") {
		t.Error(got)
	}
}

// TestParquetOthers: a table of ours is no article, and one without a text says which columns it
// has.
func TestParquetOthers(t *testing.T) {
	got := readAll(t, map[string]string{
		"ours.parquet": string(parquetOf(t, 1, parquet.KeyValueMetadata(parquetMark, "articles"))),
		"none.parquet": string(parquetOf(t, 1)),
	})
	want := "skip no column for the text: the columns are id, body, metadata\n"
	if got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestPacked: xz and brotli around any format, one of them in a zip, too; what is cut short says
// so.
func TestPacked(t *testing.T) {
	line := `{"id":"w","text":"The ferry ran aground in fog, and nobody was hurt."}` + "\n"
	var x, b bytes.Buffer
	w, err := xz.NewWriter(&x)
	if err != nil {
		t.Fatal(err)
	}
	w.Write([]byte(line))
	w.Close()
	z := brotli.NewWriter(&b)
	z.Write([]byte(line))
	z.Close()
	greedy := bytes.Clone(x.Bytes())
	greedy[16] = 40 // a dictionary of 4 GiB
	for name, test := range map[string]struct{ content, want string }{
		"a.jsonl.xz": {x.String(), "read The ferry ran aground"},
		"a.jsonl.br": {b.String(), "read The ferry ran aground"},
		"b.jsonl.xz": {x.String()[:x.Len()/2], "skip "},
		"c.jsonl.br": {b.String()[:b.Len()/2], "skip "},
		"d.jsonl.xz": {string(greedy), "skip an xz dictionary of more than 64 MiB"},
		"a.zip":      {zipped("a.jsonl.br", b.String()), "read The ferry ran aground"},
	} {
		got := readAll(t, map[string]string{name: test.content})
		sound := strings.HasPrefix(test.want, "read")
		if !strings.HasPrefix(got, test.want) || strings.Contains(got, "read ") != sound {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}
