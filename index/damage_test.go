package index

import (
	"bytes"
	"encoding/binary"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/cespare/xxhash/v2"

	"overlap/internal/codec"
	"overlap/internal/postings"
	"overlap/internal/spool"
	"overlap/sketch"
)

// A whole is all that a file has.
type whole struct {
	Made     made
	Rows     []Row
	Articles []string
	Lists    map[string]spool.Records
}

// opening opens the bytes of a file.
func opening(file []byte) (*File, error) {
	return (&source{"stored", bytes.NewReader(file), nil}).open(int64(len(file)))
}

// walked returns all that a file has, if none of it is damaged.
func walked(file []byte) (*whole, error) {
	f, err := opening(file)
	if err != nil {
		return nil, err
	}
	defer f.decoder.Close()
	if err := f.Verify(); err != nil {
		return nil, err
	}
	w := &whole{Made: f.made, Lists: make(map[string]spool.Records)}
	for row, err := range f.Rows() {
		if err != nil {
			return nil, err
		}
		w.Rows = append(w.Rows, *row)
	}
	for n := range f.Len() {
		a, err := f.Article(n)
		if err != nil {
			return nil, err
		}
		w.Articles = append(w.Articles, said(a))
	}
	for _, k := range kinds {
		for i := range f.sections[k.tag].blocks() {
			if w.Lists[k.tag], err = f.recordsOf(w.Lists[k.tag], k, i); err != nil {
				return nil, err
			}
		}
	}
	return w, nil
}

// TestDamage: a file that is cut off anywhere, or of which any byte has another bit, is an error
// that names file and section.
func TestDamage(t *testing.T) {
	file := stored(t, crew(t, 1, 0), options(), odd(t))
	want, err := walked(file)
	if err != nil {
		t.Fatal(err)
	}
	check := func(what string, at int, damaged []byte) {
		got, err := walked(damaged)
		switch {
		case err == nil && !reflect.DeepEqual(got, want):
			t.Errorf("%s %d: another segment", what, at)
		case err == nil:
			t.Errorf("%s %d: no error", what, at)
		case !strings.HasPrefix(err.Error(), "stored: section "):
			t.Errorf("%s %d: %v", what, at, err)
		}
	}
	step := 1
	if testing.Short() {
		step = 7
	}
	for n := 0; n < len(file); n += step {
		check("cut off at", n, file[:n])
		damaged := bytes.Clone(file)
		damaged[n] ^= 1 << (n % 8)
		check("another bit in byte", n, damaged)
	}
	check("another byte behind", len(file), append(bytes.Clone(file), 0))
}

// TestCutWhileOpen: a file that gets shorter while it is open is an error, not the end of the
// program.
func TestCutWhileOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "segment")
	file := stored(t, crew(t, 1, 0), options(), news(t, 100, 3))
	if err := os.WriteFile(path, file, 0o666); err != nil {
		t.Fatal(err)
	}
	f, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Verify(); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, 1<<12); err != nil {
		t.Skip(err)
	}
	if _, err := f.Article(f.Len() - 1); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("%v", err)
	}
	if _, err := f.Row(f.Len() - 1); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("%v", err)
	}
	if _, _, err := f.Prints(nil, 1<<63, 10); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("%v", err)
	}
	merged := filepath.Join(t.TempDir(), "merged")
	if err := Merge(crew(t, 2, 0), merged, []*File{f}, nil); err == nil {
		t.Error("it is merged")
	}
	if err := f.Verify(); err == nil {
		t.Error("it verifies")
	}
}

// TestOther: what was made otherwise, or is of another version, is an error that says so.
func TestOther(t *testing.T) {
	c := crew(t, 1, 0)
	file := stored(t, c, options(), odd(t))
	for want, change := range map[string]func(o *Options){
		"shingle 4, and not with 5":    func(o *Options) { o.Sketch.Shingle = 4 },
		"unit 1, and not with 2":       func(o *Options) { o.Sketch.Of = sketch.Words },
		"least words 9, and not with ": func(o *Options) { o.Sketch.MinWords = 9 },
		"keys false, and not with":     func(o *Options) { o.Sketch.Keys = false },
	} {
		o := options()
		change(&o)
		files := []*File{opened(t, file), opened(t, stored(t, c, o, odd(t)))}
		err := merge(c, new(bytes.Buffer), files, nil)
		if err == nil || !strings.HasPrefix(err.Error(), "stored: section made: made with "+want) {
			t.Errorf("%v: want %s", err, want)
		}
	}
	for want, head := range map[string][]byte{
		"it is of version 9, for readers from version 8 on: ": headOf(9, 8),
		"it is of version 3":          headOf(3, 2),
		"its checksum is another one": headOf(9, Version),
		"this is no stored segment":   []byte("%PDF-1.7, or so\n"),
	} {
		_, err := walked(append(head, file[headBytes:]...))
		if err == nil || !strings.HasPrefix(err.Error(), "stored: section head: "+want) {
			t.Errorf("%v: want %s", err, want)
		}
	}
	later := append(headOf(9, Version), file[headBytes:]...)
	sum := len(file) - len(magic) - 8
	binary.LittleEndian.PutUint64(later[sum:], xxhash.Sum64(later[:headBytes]))
	if _, err := walked(later); err != nil {
		t.Errorf("a later version that this one reads: %v", err)
	}
	if err := merge(c, new(bytes.Buffer), nil, nil); err == nil {
		t.Error("nothing was merged")
	}
}

// TestLater: a section and a column that nobody knows are passed over.
func TestLater(t *testing.T) {
	file := stored(t, crew(t, 1, 0), options(), odd(t))
	want, err := walked(file)
	if err != nil {
		t.Fatal(err)
	}
	good := opened(t, file)
	columns = append([]column{{"mood", func(x cell) { x.Text(&x.ID) }}}, columns...)
	var c codec.Coder
	codeRows(&c, &want.Rows, want.Made.contents)
	columns = columns[1:]
	later := rewritten(t, good, func(w *writer, tag string) bool {
		if tag == rowsTag {
			w.block(0, c.Bytes)
		}
		return tag == rowsTag
	}, "weather")
	got, err := walked(later)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("another segment, %v", err)
	}
}

// rewritten returns a file with other sections where write has written them, and more behind.
func rewritten(t *testing.T, good *File, write func(w *writer, tag string) bool,
	more ...string) []byte {
	var to bytes.Buffer
	w := writer{to: &to}
	w.put(headOf(Version, Least))
	for _, tag := range append(append([]string{}, tags...), more...) {
		err := w.section(tag, func() error {
			if write(&w, tag) || good.sections[tag] == nil {
				return nil
			}
			s := good.sections[tag]
			for i := range s.blocks() {
				err := s.look(i, func(in []byte) bool {
					w.block(s.first(i), in)
					return true
				})
				if err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.end(); err != nil {
		t.Fatal(err)
	}
	return to.Bytes()
}

// update makes testdata/stored anew.
var update = flag.Bool("update", false, "make the stored segment anew")

// TestStored reads a file that was written when the version was new. If it finds another segment
// than is stored now, what articles are found by has changed, or how it is written down: then
// sketch.Version or Version rises, and go test ./index -run TestStored -update makes the file anew.
// The bytes themselves may change with the compression.
func TestStored(t *testing.T) {
	const path = "testdata/stored"
	file := stored(t, crew(t, 2, 0), options(), odd(t))
	if *update {
		if err := os.WriteFile(path, file, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	old, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const todo = "the comment of this test says what rises, and -update makes the file anew"
	got, err := walked(old)
	if err != nil {
		t.Fatalf("%v; %s", err, todo)
	}
	if want, err := walked(file); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("another segment is read: %v; %s", err, todo)
	}
}

// FuzzOpen reads anything as a stored segment: a whole file, and each section with another block
// that has the right checksum. There is no panic, and no more memory is taken than the file is
// worth.
func FuzzOpen(f *testing.F) {
	file := stored(f, crew(f, 1, 0), options(), odd(f))
	good := opened(f, file)
	f.Add(uint8(len(tags)), file)
	for i, tag := range tags {
		s := good.sections[tag]
		for n := range s.blocks() {
			if err := s.look(n, func(in []byte) bool {
				f.Add(uint8(i), bytes.Clone(in))
				return true
			}); err != nil {
				f.Fatal(err)
			}
		}
	}
	f.Fuzz(func(t *testing.T, section uint8, in []byte) {
		if int(section) < len(tags) {
			block := in
			in = rewritten(t, good, func(w *writer, tag string) bool {
				if tag == tags[section] {
					w.block(0, block)
				}
				return tag == tags[section]
			})
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if w, err := walked(in); err == nil {
			asked(t, in, w)
		}
		runtime.ReadMemStats(&after)
		if taken := after.TotalAlloc - before.TotalAlloc; taken > 32<<20+10_000*uint64(len(in)) {
			t.Errorf("%d bytes of memory were taken for %d of a file", taken, len(in))
		}
	})
}

// asked asks a file for what it has.
func asked(t *testing.T, file []byte, w *whole) {
	f := opened(t, file)
	for _, k := range kinds {
		for _, r := range w.Lists[k.tag][:min(10, len(w.Lists[k.tag]))] {
			if _, err := f.find(f.reader(k), k, r.Key, postings.Most); err != nil {
				t.Error(err)
			}
		}
	}
	for n := range f.Len() {
		if _, err := f.Row(n); err != nil {
			t.Error(err)
		}
	}
}
