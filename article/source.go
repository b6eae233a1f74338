package article

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"golang.org/x/text/encoding/unicode"
)

// A source is one stream of bytes and where it comes from.
type source struct {
	path  string // with slashes; the ID of an article that is the whole of it
	named bool   // the caller named it
	note  string // what was done to the bytes already, if anything
	in    *bufio.Reader
}

// A format is one way in which articles are kept. All formats are in the table below;
// nothing else knows them by name.
type format struct {
	endings []string               // of file names, in lower case
	sniff   func(head []byte) bool // whether the content is this format for certain
	read    func(*producer, *source)
}

// formats are tried in this order. What none of them knows by content is taken by its
// name, and otherwise for text.
var formats = []format{
	{[]string{".jsonl", ".ndjson"}, looksLikeObject, (*producer).lines},
	{[]string{".txt"}, nil, (*producer).plain},
}

// headSize is how much of a source is looked at to know its format.
const headSize = 4 << 10

// Known reports whether a file in a folder is read, by the ending of its name; case does not matter.
func Known(name string) bool { return byName(name) != nil }

func byName(name string) *format {
	name = strings.ToLower(name)
	for i := range formats {
		for _, e := range formats[i].endings {
			if strings.HasSuffix(name, e) {
				return &formats[i]
			}
		}
	}
	return nil
}

// file reads one file.
func (p *producer) file(path string, named bool) {
	s := &source{path: filepath.ToSlash(path), named: named}
	f, err := os.Open(path)
	if err != nil {
		p.skip(s.trouble(err))
		return
	}
	defer f.Close()
	p.source(s, f)
}

// stdin reads standard input, which is known by content only.
func (p *producer) stdin() {
	s := &source{path: "-", named: true}
	if p.reader.Stdin == nil {
		p.skip(&Skip{Path: "-", Why: "there is no standard input", Named: true})
		return
	}
	p.source(s, p.reader.Stdin)
}

// source finds the format of s and reads it.
func (p *producer) source(s *source, in io.Reader) {
	s.in = bufio.NewReaderSize(&counter{in, &p.reader.tally.bytes}, 64<<10)
	head, err := s.in.Peek(headSize)
	if wide(head) {
		decoder := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
		s.in = bufio.NewReaderSize(decoder.Reader(s.in), 64<<10)
		s.note = "decoded from UTF-16"
		head, err = s.in.Peek(headSize)
	}
	if err != nil && err != io.EOF { // what came before the trouble is read
		s.in = bufio.NewReader(io.MultiReader(bytes.NewReader(bytes.Clone(head)), failing{err}))
	}
	switch {
	case len(head) == 0 && err != io.EOF:
		p.skip(s.trouble(err))
	case len(head) == 0:
		p.skip(&Skip{Path: s.path, Why: "the file is empty"})
	case binary(head) != "":
		p.skip(&Skip{Path: s.path, Why: binary(head)})
	default:
		formatOf(s.path, head).read(p, s)
	}
}

// formatOf chooses by content first, by name second.
func formatOf(path string, head []byte) *format {
	for i := range formats {
		if formats[i].sniff != nil && formats[i].sniff(head) {
			return &formats[i]
		}
	}
	if f := byName(path); f != nil {
		return f
	}
	return &formats[len(formats)-1]
}

// trouble is the Skip for an error of opening or reading.
func (s *source) trouble(err error) *Skip {
	return &Skip{Path: s.path, Why: cause(err), Named: s.named}
}

// wide reports whether head starts with a byte order mark of UTF-16.
func wide(head []byte) bool {
	return bytes.HasPrefix(head, []byte{0xFF, 0xFE}) || bytes.HasPrefix(head, []byte{0xFE, 0xFF})
}

// A failing reader gives its error and nothing else.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// A counter adds what is read through it to a tally.
type counter struct {
	in io.Reader
	n  *atomic.Int64
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.in.Read(b)
	c.n.Add(int64(n))
	return n, err
}
