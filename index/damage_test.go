package index

import (
	"bytes"
	"encoding/binary"
	"errors"
	"flag"
	"math"
	"os"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/cespare/xxhash/v2"

	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/result"
	"overlap/sketch"
)

// walked returns all that a file of a segment has, if none of it is damaged.
func walked(c *work.Crew, o Options, file []byte) (*whole, error) {
	f, err := read("stored", bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, err
	}
	s, err := f.Segment(c, o)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	w, err := said(s)
	if err != nil {
		return nil, err
	}
	records, err := f.between(nil, &prints, 0, math.MaxUint64)
	others, bad := f.between(nil, &keys, 0, math.MaxUint64)
	for _, r := range slices.Concat(records, others) {
		if int(r.Of) >= f.Contents {
			return nil, errors.New("a posting of no content")
		}
	}
	w.Prints, w.Keys = placed(records), placed(others)
	return w, errors.Join(err, bad)
}

// placed returns records as postings, of which prints are not looked at.
func placed(records spool.Records) (all []posting) {
	for _, r := range records {
		all = append(all, posting{r.Key, r.Of, r.At, 0})
	}
	return all
}

// TestDamage: a stored segment that is cut off anywhere, or of which any byte has another bit, is
// an error that names file and section.
func TestDamage(t *testing.T) {
	c, o := crew(t, 1, 0), options()
	file := stored(t, c, built(t, c, o, odd(t)))
	want, err := walked(c, o, file)
	if err != nil {
		t.Fatal(err)
	}
	check := func(what string, at int, damaged []byte) {
		got, err := walked(&work.Crew{Context: t.Context(), Jobs: 1}, o, damaged)
		if fault := (*result.Fault)(nil); errors.As(err, &fault) {
			t.Fatalf("%s %d: %v", what, at, fault)
		}
		switch {
		case err == nil && !reflect.DeepEqual(got, want):
			t.Errorf("%s %d: another segment", what, at)
		case err == nil:
			t.Errorf("%s %d: no error", what, at)
		case !strings.HasPrefix(err.Error(), "stored: section "):
			t.Errorf("%s %d: %v", what, at, err)
		}
	}
	for n := range file {
		check("cut off at", n, file[:n])
	}
	for i := range file {
		damaged := bytes.Clone(file)
		damaged[i] ^= 1 << (i % 8)
		check("another bit in byte", i, damaged)
	}
	check("another byte behind", len(file), append(bytes.Clone(file), 0))
}

// TestOther: what was made otherwise, or is of another version, is an error that says so.
func TestOther(t *testing.T) {
	c := crew(t, 1, 0)
	s := built(t, c, options(), odd(t))
	file := stored(t, c, s)
	for want, change := range map[string]func(o *Options){
		"shingle 5, and not with 4":    func(o *Options) { o.Sketch.Shingle = 4 },
		"unit 2, and not with 1":       func(o *Options) { o.Sketch.Of = sketch.Words },
		"least words 8, and not with ": func(o *Options) { o.Sketch.MinWords = 9 },
		"keys true, and not with":      func(o *Options) { o.Sketch.Keys = false },
		"phrases ":                     func(o *Options) { o.Sketch.Phrases = nil },
		"agencies ":                    func(o *Options) { o.Sketch.Agencies = nil },
	} {
		o := options()
		change(&o)
		_, err := walked(c, o, file)
		if err == nil || !strings.HasPrefix(err.Error(), "stored: section made: made with "+want) {
			t.Errorf("%v: want %s", err, want)
		}
		_, err = Merge(c, s, built(t, c, o, odd(t)))
		if err == nil || !strings.HasPrefix(err.Error(), "segment 2: made with ") {
			t.Error(err)
		}
	}
	for want, head := range map[string][]byte{
		"it is of version 9, for readers from version 8 on: ": headOf(9, 8),
		"it is of version 0":          headOf(0, 0),
		"its checksum is another one": headOf(9, Version),
		"this is no stored segment":   []byte("%PDF-1.7, or so\n"),
	} {
		_, err := walked(c, options(), append(head, file[headBytes:]...))
		if err == nil || !strings.HasPrefix(err.Error(), "stored: section head: "+want) {
			t.Errorf("%v: want %s", err, want)
		}
	}
	later := append(headOf(9, Version), file[headBytes:]...)
	sum := len(file) - len(magic) - 8
	binary.LittleEndian.PutUint64(later[sum:], xxhash.Sum64(later[:headBytes]))
	if _, err := walked(c, options(), later); err != nil {
		t.Errorf("a later version that this one reads: %v", err)
	}
	if _, err := Merge(c); err == nil {
		t.Error("nothing was merged")
	}
}

// update makes testdata/stored anew.
var update = flag.Bool("update", false, "make the stored segment anew")

// TestStored reads a file that was written when the version was new, and writes the same. If it
// does not, what a segment has of an article has changed, or how it is written down: then
// sketch.Version, agency.Version or Version rises, and go test ./index -run TestStored -update
// makes the file anew. It does so, too, where the table of agencies has another line: segments that
// were kept are then of another table, and refused.
func TestStored(t *testing.T) {
	const path = "testdata/stored"
	c := crew(t, 2, 0)
	s := built(t, c, options(), odd(t))
	if *update {
		if err := Save(c, s, path); err != nil {
			t.Fatal(err)
		}
	}
	f, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	const todo = "the comment of this test says what rises, and -update makes the file anew"
	again, err := f.Segment(c, options())
	if err != nil {
		t.Fatalf("%v; %s", err, todo)
	}
	defer again.Close()
	if got, want := wholeOf(t, again), wholeOf(t, s); !reflect.DeepEqual(got, want) {
		t.Errorf("another segment is read: %s; %s", difference(got, want), todo)
	}
	file, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(file, stored(t, c, s)) {
		t.Errorf("other bytes are written: %v; %s", err, todo)
	}
}

// FuzzOpen reads anything as a stored segment: a whole file, and each section with another block
// that has the right checksum. There is no panic, and no more memory is taken than the file is
// worth.
func FuzzOpen(f *testing.F) {
	c := crew(f, 1, 0)
	o := options()
	file := stored(f, c, built(f, c, o, odd(f)))
	good, err := source{"stored", bytes.NewReader(file)}.sections(int64(len(file)))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(uint8(len(tags)), file)
	for i, tag := range tags {
		for n := range good[tag].blocks {
			p, err := good[tag].read(n, nil)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(uint8(i), p)
		}
	}
	f.Fuzz(func(t *testing.T, section uint8, in []byte) {
		if int(section) < len(tags) {
			in = replaced(t, good, tags[section], in)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := walked(&work.Crew{Context: t.Context(), Jobs: 1}, o, in)
		runtime.ReadMemStats(&after)
		if fault := (*result.Fault)(nil); errors.As(err, &fault) {
			t.Fatalf("%v\n%s", fault, fault.Stack)
		}
		if taken := after.TotalAlloc - before.TotalAlloc; taken > 16<<20+2000*uint64(len(in)) {
			t.Errorf("%d bytes of memory were taken for %d of a file", taken, len(in))
		}
	})
}

// replaced returns a file with one block in one of its sections.
func replaced(t *testing.T, good map[string]*section, other string, in []byte) []byte {
	var to bytes.Buffer
	w := writer{to: &to}
	w.put(headOf(Version, Least))
	for _, tag := range tags {
		err := w.section(tag, func() error {
			if tag == other {
				w.block(0, in)
				return nil
			}
			for i, b := range good[tag].blocks {
				p, err := good[tag].read(i, nil)
				if err != nil {
					return err
				}
				w.block(b.first, p)
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
