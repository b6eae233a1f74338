package parquet

import (
	"bytes"
	"context"
	"errors"
	"math"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress"
)

// A page of the tests, with what other programs write: optional, nested, listed, mapped.
type page struct {
	ID       string             `parquet:"id"`
	Text     string             `parquet:"text,dict"`
	Lang     *string            `parquet:"lang,optional"`
	Tags     []string           `parquet:"tags,list"`
	Old      []int32            `parquet:"old"`
	Authors  []author           `parquet:"authors,list"`
	Metadata metadata           `parquet:"metadata"`
	More     map[string]string  `parquet:"more"`
	Scores   map[string]float64 `parquet:"scores"`
	Day      int32              `parquet:"day,date"`
	At       time.Time          `parquet:"at,timestamp(microsecond)"`
	Price    int64              `parquet:"price,decimal(2:12)"`
	Key      [16]byte           `parquet:"key,uuid"`
	Odd      float64            `parquet:"odd"`
	Raw      []byte             `parquet:"raw"`
}

type author struct {
	Name string `parquet:"name"`
}

type metadata struct {
	URL   string `parquet:"url"`
	Score *int64 `parquet:"score,optional"`
}

func threePages() []page {
	lang, score := "fi", int64(-7)
	return []page{
		{ID: "a", Text: "One \"text\"\n\tof\x01 two lines, Orrel \u00e4", Lang: &lang,
			Tags: []string{"x", ""}, Old: []int32{1, 2}, Authors: []author{{"Vale"}, {"Ostrom"}},
			Metadata: metadata{"https://a.example/1", &score},
			More:     map[string]string{"k": "v"}, Scores: map[string]float64{"p": 0.5},
			Day: 19857, At: time.Date(2024, 5, 14, 8, 40, 0, 5000, time.UTC), Price: -1234,
			Odd: 1.5, Raw: []byte{0xff, 0xfe}},
		{ID: "b", Text: "The river was here before", Odd: math.NaN(), Price: 5},
		{ID: "c", Text: "One \"text\"\n\tof\x01 two lines, Orrel \u00e4", Tags: []string{"only"}},
	}
}

const rows3 = `{"id":"a","text":"One \"text\"\n\u0009of\u0001 two lines, Orrel ä","lang":"fi",` +
	`"tags":["x",""],"old":[1,2],"authors":[{"name":"Vale"},{"name":"Ostrom"}],` +
	`"metadata":{"url":"https://a.example/1","score":-7},"more":{"k":"v"},` +
	`"scores":{"p":0.5},"day":"2024-05-14","at":"2024-05-14T08:40:00.000005Z",` +
	`"price":-12.34,"key":"00000000-0000-0000-0000-000000000000","odd":1.5}
{"id":"b","text":"The river was here before","tags":[],"authors":[],"metadata":{"url":""},` +
	`"more":{},"scores":{},"day":"1970-01-01","at":"0001-01-01T00:00:00Z","price":0.05,` +
	`"key":"00000000-0000-0000-0000-000000000000","raw":""}
{"id":"c","text":"One \"text\"\n\u0009of\u0001 two lines, Orrel ä","tags":["only"],` +
	`"authors":[],"metadata":{"url":""},"more":{},"scores":{},"day":"1970-01-01",` +
	`"at":"0001-01-01T00:00:00Z","price":0.00,"key":"00000000-0000-0000-0000-000000000000",` +
	`"odd":0,"raw":""}
`

// fileOf is rows as a file.
func fileOf(t testing.TB, rows []page, options ...parquet.WriterOption) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := parquet.Write(&b, rows, options...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// readAll reads a file as lines, and what is wrong with it.
func readAll(b []byte) (lines string, err error) {
	spent := int64(0)
	f, err := Open(bytes.NewReader(b), int64(len(b)), func(n int64) error {
		if spent += n; spent > 1<<30 {
			return errors.New("spent")
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	var all strings.Builder
	for g := range f.Groups() {
		_, end := f.Read(g, func(object []byte) bool {
			all.Write(object)
			all.WriteByte('\n')
			return true
		})
		err = errors.Join(err, end)
	}
	return all.String(), err
}

// TestRead: every kind of column, packed in every way.
func TestRead(t *testing.T) {
	for name, options := range map[string][]parquet.WriterOption{
		"plain":  nil,
		"zstd":   {parquet.Compression(&parquet.Zstd)},
		"snappy": {parquet.Compression(&parquet.Snappy)},
		"gzip":   {parquet.Compression(&parquet.Gzip)},
		"brotli": {parquet.Compression(&parquet.Brotli)},
		"old":    {parquet.DataPageVersion(1), parquet.Compression(&parquet.Gzip)},
		"groups": {parquet.MaxRowsPerRowGroup(1)},
		"pages":  {parquet.PageBufferSize(16)},
	} {
		got, err := readAll(fileOf(t, threePages(), options...))
		if diff := cmp.Diff(strings.Split(rows3, "\n"), strings.Split(got, "\n")); diff != "" ||
			err != nil {
			t.Errorf("%s: %v\n%s", name, err, diff)
		}
	}
}

// TestOthers reads a file of pyarrow, with which Hugging Face and datatrove write:
// testdata/make.py.
func TestOthers(t *testing.T) {
	b, err := os.ReadFile("testdata/pyarrow.parquet")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/pyarrow.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	got, err := readAll(b)
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" ||
		err != nil {
		t.Errorf("%v\n%s", err, diff)
	}
}

// TestRefused: what is not read is said.
func TestRefused(t *testing.T) {
	sound := fileOf(t, threePages())
	for name, test := range map[string]struct {
		file []byte
		why  string
	}{
		"empty":   {nil, "no Parquet file"},
		"cut":     {sound[:len(sound)-20], "no Parquet file"},
		"no foot": {append([]byte("PAR1"), sound[len(sound)-8:]...), "no Parquet file"},
		"lz4":     {fileOf(t, threePages(), parquet.Compression(lz4())), "LZ4_RAW is not read"},
		"metadata": {append(append([]byte("PAR1"), bytes.Repeat([]byte{0x1c}, 1<<20)...),
			"\x00\x00\x10\x00PAR1"...), "metadata"},
	} {
		if _, err := readAll(test.file); err == nil || !strings.Contains(err.Error(), test.why) {
			t.Errorf("%s: %v, want %q", name, err, test.why)
		}
	}
}

func lz4() compress.Codec { return &parquet.Lz4Raw }

// TestBrokenGroup: a row group that is broken costs itself.
func TestBrokenGroup(t *testing.T) {
	b := fileOf(t, threePages(), parquet.MaxRowsPerRowGroup(1), parquet.Compression(&parquet.Zstd))
	f, err := Open(bytes.NewReader(b), int64(len(b)), func(int64) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	at := f.file.Metadata().RowGroups[1].Columns[1].MetaData.DataPageOffset
	for i := range 12 {
		b[at+int64(i)] ^= 0xa5
	}
	got, err := readAll(b)
	if err == nil || strings.Count(got, "\n") != 2 || !strings.Contains(got, `"id":"c"`) {
		t.Errorf("%v, %s", err, got)
	}
}

// TestDamaged changes each byte of a file, and cuts it at each: there is an error or there are
// rows, soon, and with little memory.
func TestDamaged(t *testing.T) {
	sound := fileOf(t, threePages(), parquet.Compression(&parquet.Snappy))
	step := 1
	if testing.Short() {
		step = 17
	}
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	for i := 0; i < len(sound) && ctx.Err() == nil; i += step {
		for _, x := range []byte{0xff, 0x80, 1} {
			b := bytes.Clone(sound)
			b[i] ^= x
			hold(t, b)
		}
		hold(t, sound[:i])
	}
}

// hold reads a file that may be anything.
func hold(t *testing.T, b []byte) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	readAll(b)
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; took > 1<<30 {
		t.Fatalf("a file of %d bytes took %d MiB", len(b), took>>20)
	}
	if took := time.Since(start); took > 30*time.Second {
		t.Fatalf("a file of %d bytes took %v", len(b), took)
	}
}

// FuzzRead reads what may be anything.
func FuzzRead(f *testing.F) {
	f.Add(fileOf(f, threePages()[:1]))
	f.Add(fileOf(f, threePages(), parquet.Compression(&parquet.Zstd), parquet.DataPageVersion(1)))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) < 1<<15 {
			hold(t, b)
		}
	})
}
