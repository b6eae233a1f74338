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
	name  string // what the endings of formats are sought in: path without .gz and its like
	named bool   // the caller named it, and errors of reading are the system's
	asked bool   // the caller named it, or the file that is nothing but it compressed
	note  string // what was done to the bytes already, if anything
	depth int    // wrappings around it
	file  *os.File
	in    *bufio.Reader

	taken   int64        // bytes that were read into in
	members *gzipMembers // below in, if it is gzip
	growth  *growth      // of the file
}

// A format is one way in which articles are kept. All formats are in the table below;
// nothing else knows them by name.
type format struct {
	name    string
	endings []string               // of file names, in lower case
	sniff   func(head []byte) bool // whether the content is this format for certain
	read    func(*producer, *source)
	binary  bool // it need not look like text
	// its endings promise nothing: a file in a folder is passed over unless its content is this
	// format
	vague bool
}

// formats are tried in this order. What none of them knows by content is taken by its
// name, and otherwise for text.
func formats() []format {
	return []format{
		{"zip", []string{".zip"}, looksLikeZip, (*producer).zip, true, false},
		{"tar", []string{".tar", ".tgz"}, looksLikeTar, (*producer).tar, true, false},
		{"json", []string{".json"}, looksLikeDocuments, (*producer).documents, false, false},
		{"lines", []string{".jsonl", ".ndjson"}, looksLikeObject, (*producer).lines, false, false},
		{"warc", []string{".warc", ".wet"}, looksLikeWARC, (*producer).warc, true, false},
		{"arc", []string{".arc"}, looksLikeARC, (*producer).arc, true, false},
		{"feed", []string{".rss", ".atom", ".xml"}, looksLikeFeed, (*producer).feed, false, true},
		{"html", []string{".html", ".htm", ".xhtml"}, looksLikeHTML, (*producer).web, false, false},
		{"table", []string{".csv", ".tsv"}, nil, (*producer).table, false, false},
		{"text", []string{".txt"}, nil, (*producer).plain, false, false},
	}
}

// headSize is how much of a source is looked at to know its format.
const headSize = 4 << 10

// Known reports whether a file in a folder is read, by the ending of its name; case does not
// matter. One ending of a compressed file may stand behind it: pages.jsonl.gz.
func Known(name string) bool {
	_, ok := byName(unwrappedName(name))
	return ok
}

// byName gives the format that the ending of a name promises.
func byName(name string) (format, bool) {
	name = strings.ToLower(name)
	for _, f := range formats() {
		for _, e := range f.endings {
			if strings.HasSuffix(name, e) {
				return f, true
			}
		}
	}
	return format{}, false
}

// file reads one file.
func (p *producer) file(path string, named bool) {
	s := &source{path: filepath.ToSlash(path), named: named, asked: named,
		growth: &growth{free: freeExpansion}}
	s.name = s.path
	f, err := os.Open(path)
	if err != nil {
		p.skip(s.trouble(err))
		return
	}
	defer f.Close()
	s.file = f
	p.source(s, &countingReader{&counter{f, &p.reader.tally.bytes}, &s.growth.packed})
}

// stdin reads standard input, which is known by content only.
func (p *producer) stdin() {
	s := &source{path: "-", named: true, asked: true, growth: &growth{free: freeExpansion}}
	if p.reader.Stdin == nil {
		p.skip(&Skip{Path: "-", Why: "there is no standard input", Named: true})
		return
	}
	p.source(s, &countingReader{&counter{p.reader.Stdin, &p.reader.tally.bytes}, &s.growth.packed})
}

// source reads s. A fault in that costs s only.
func (p *producer) source(s *source, in io.Reader) {
	p.safely(s, func() { p.unwrapped(s, in) })
}

// unwrapped unwraps s if it is compressed, finds its format and reads it.
func (p *producer) unwrapped(s *source, in io.Reader) {
	below := &countingReader{&interruptible{in, p}, &s.taken}
	s.in = p.buffer(below)
	defer p.release(s.in)
	head, err := s.head(below)
	switch w := wrapperOf(head); {
	case len(head) == 0 && err != io.EOF:
		p.skip(s.trouble(err))
	case len(head) == 0:
		p.skip(&Skip{Path: s.path, Why: "the file is empty"})
	case w != nil:
		p.unwrap(s, w)
	default:
		p.formatted(s, head)
	}
}

// head gives the start of s without taking it, decoded if it is UTF-16.
func (s *source) head(below *countingReader) ([]byte, error) {
	head, err := s.in.Peek(headSize)
	if wide(head) {
		decoder := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
		s.in = bufio.NewReaderSize(decoder.Reader(s.in), 64<<10)
		s.note = "decoded from UTF-16"
		head, err = s.in.Peek(headSize)
	}
	// what came before the trouble is read, and what comes behind it
	if err != nil && err != io.EOF {
		head = bytes.Clone(head)
		below.n, s.taken = new(int64), 0
		again := io.MultiReader(bytes.NewReader(head), &troubled{err, s.in})
		s.in.Discard(len(head))
		s.in = bufio.NewReaderSize(&countingReader{again, &s.taken}, 64<<10)
	}
	return head, err
}

// formatted reads s in the format that its head and name tell.
func (p *producer) formatted(s *source, head []byte) {
	f := p.formatOf(s.name, head)
	why := binary(head)
	switch {
	case isOurs(head) && !s.asked:
		p.reader.tally.results.Add(1)
	case isOurs(head):
		p.skip(&Skip{Path: s.path,
			Why: "a result of overlap, not articles: name what it was made of", Named: s.named})
	case f.vague && !s.asked && !f.sniff(head):
		p.reader.tally.passed.Add(1)
	case why != "" && !f.binary:
		p.skip(&Skip{Path: s.path, Why: why})
	default:
		f.read(p, s)
	}
}

// buffer gives a buffered reader, and release takes it back when its source has been read:
// a folder may hold a million files.
func (p *producer) buffer(in io.Reader) *bufio.Reader {
	if n := len(p.spare); n > 0 {
		b := p.spare[n-1]
		p.spare = p.spare[:n-1]
		b.Reset(in)
		return b
	}
	return bufio.NewReaderSize(in, 64<<10)
}

// release takes a buffer back.
func (p *producer) release(b *bufio.Reader) {
	b.Reset(nil)
	p.spare = append(p.spare, b)
}

// formatOf chooses by content first, by name second; a table without a name is known by its header.
func (p *producer) formatOf(name string, head []byte) format {
	all := formats()
	named, ok := byName(name)
	for _, f := range all {
		switch {
		case f.sniff == nil || !f.sniff(head):
		// its first line is broken
		case named.name == "lines" && f.name == "json" && head[0] == '{':
		// braces in prose
		case named.name == "text" && (f.name == "json" || f.name == "lines") &&
			!p.fields.namesText(head):
		default:
			return f
		}
	}
	if !ok && p.fields.looksLikeTable(head) {
		named, ok = byName(".csv")
	}
	if !ok {
		return all[len(all)-1]
	}
	return named
}

// trouble is the Skip for an error of opening or reading.
func (s *source) trouble(err error) *Skip {
	return &Skip{Path: s.path, Why: cause(err), Named: s.named}
}

// wide reports whether head starts with a byte order mark of UTF-16.
func wide(head []byte) bool {
	return bytes.HasPrefix(head, []byte{0xFF, 0xFE}) || bytes.HasPrefix(head, []byte{0xFE, 0xFF})
}

// A troubled reader gives an error that was met already, once, and then goes on.
type troubled struct {
	err error
	in  io.Reader
}

// Read gives the error, and from then on what is below.
func (t *troubled) Read(b []byte) (int, error) {
	if err := t.err; err != nil {
		t.err = nil
		return 0, err
	}
	return t.in.Read(b)
}

// A counter adds what is read through it to a tally.
type counter struct {
	in io.Reader
	n  *atomic.Int64
}

// Read reads and counts.
func (c *counter) Read(b []byte) (int, error) {
	n, err := c.in.Read(b)
	c.n.Add(int64(n))
	return n, err
}
