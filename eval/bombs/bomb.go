package main

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A bomb is input that was made to bring a reader down.
type bomb struct {
	kind string // gzip, zip, XML, ...
	name string // what it is, in some words

	file  string                 // name of the file; its ending says how it is read
	write func(out *writer)      // what stands in it; in place of it:
	fill  func(dir string) error // what stands in a folder

	args []string // in place of scan and the file, which is IN among them

	whole bool   // it may be read in full: nothing need be said of it
	want  string // nothing need be said where this stands in the result
	keep  string // this must stand in the result whatever was said
}

// make makes the bomb in a folder and returns its path and size.
func (b *bomb) make(dir string) (string, int64, error) {
	path := filepath.Join(dir, b.file)
	if b.fill != nil {
		err := os.Mkdir(path, 0o777)
		if err == nil {
			err = b.fill(path)
		}
		return path, weigh(path), err
	}
	f, err := os.Create(path)
	if err != nil {
		return "", 0, err
	}
	out := &writer{bufio.NewWriterSize(f, 1<<20)}
	b.write(out)
	err = out.Flush()
	if e := f.Close(); err == nil {
		err = e
	}
	return path, weigh(path), err
}

// weigh sums up the sizes of regular files.
func weigh(path string) int64 {
	var n int64
	filepath.WalkDir(path, func(_ string, d os.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			if at, err := d.Info(); err == nil {
				n += at.Size()
			}
		}
		return nil
	})
	return n
}

// command returns the command line for the bomb at path, whose result goes to a file out.
func (b *bomb) command(path, out, temp string) []string {
	args := []string{"scan", path}
	if b.args != nil {
		args = slices.Clone(b.args)
		for i, a := range args {
			args[i] = strings.ReplaceAll(a, "IN", path)
		}
	}
	if args[0] == "extract" { // it keeps no articles
		return append(args, "-o", out)
	}
	return append(args, "--format", "json", "-o", out, "--memory", mostMemory, "--temp", temp)
}

// A writer writes a bomb. Its errors stay for Flush.
type writer struct{ *bufio.Writer }

// say writes strings.
func (w *writer) say(s ...string) {
	for _, s := range s {
		w.WriteString(s)
	}
}

// times writes one string n times.
func (w *writer) times(n int, s string) {
	if len(s) < 1<<10 && len(s) > 0 {
		if many := 1 << 13 / len(s); n > many {
			block := strings.Repeat(s, many)
			for ; n >= many; n -= many {
				w.WriteString(block)
			}
		}
	}
	for range n {
		w.WriteString(s)
	}
}

// prose writes n bytes of invented prose in which no eight words stand twice.
func (w *writer) prose(n int) {
	p := &proser{state: 1}
	io.CopyN(w, p, int64(n))
}

// A proser reads as sentences of invented words without end.
type proser struct {
	state uint64
	rest  []byte
}

// word returns the next word.
func (p *proser) word() string {
	p.state = p.state*6364136223846793005 + 1442695040888963407
	n := p.state >> 33
	var b strings.Builder
	for range 2 + n%3 {
		b.WriteByte("bdfgklmnprstvz"[n%14])
		n /= 14
		b.WriteByte("aeiou"[n%5])
		n /= 5
	}
	return b.String()
}

// Read gives sentences of twelve words.
func (p *proser) Read(b []byte) (int, error) {
	for len(p.rest) < len(b) {
		for i := range 12 {
			word := p.word()
			if i == 0 {
				word = strings.ToUpper(word[:1]) + word[1:]
			}
			p.rest = append(append(p.rest, word...), " \n"[min(1, i/11)])
		}
		p.rest[len(p.rest)-1] = '.'
		p.rest = append(p.rest, ' ')
	}
	n := copy(b, p.rest)
	p.rest = p.rest[:copy(p.rest, p.rest[n:])]
	return n, nil
}

// prose returns n bytes of invented prose.
func prose(n int) string {
	b := make([]byte, n)
	(&proser{state: 1}).Read(b)
	return string(b)
}

// Sizes.
const (
	kB = 1000
	mB = 1000 * kB
	gB = 1000 * mB
)
