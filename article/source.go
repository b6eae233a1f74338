package article

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"

	"golang.org/x/text/encoding"

	"overlap/article/charset"
)

// A source is one stream of bytes and where it comes from.
type source struct {
	path  string // with slashes; the ID of an article that is the whole of it
	name  string // what the endings of formats are sought in: path without .gz and its like
	named bool   // the caller named it, and errors of reading are the system's
	asked bool   // the caller named it, or the file that is nothing but it compressed
	note  string // what was done to the bytes already, if anything
	depth int    // wrappings around it
	// the encoding of what is not UTF-8 in its records, if that is known
	charset string
	file    *os.File
	in      *bufio.Reader

	taken   int64        // bytes that were read into in
	members *gzipMembers // below in, if it is gzip
	growth  *growth      // of the file
}

// bufferSize is how much of a source is read at once.
const bufferSize = 64 << 10

// headSize is how much of a source is looked at to know its format.
const headSize = 4 << 10

// head gives the start of s without taking it, decoded if it is UTF-16.
func (s *source) head(below *countingReader) ([]byte, error) {
	head, err := s.in.Peek(headSize)
	if bigEndian, wide := charset.Wide(head); wide {
		s.recode(charset.UTF16(bigEndian))
		s.note = wideNote
		head, err = s.in.Peek(headSize)
	}
	// what came before the trouble is read, and what comes behind it
	if err != nil && err != io.EOF {
		head = bytes.Clone(head)
		below.n, s.taken = new(int64), 0
		again := io.MultiReader(bytes.NewReader(head), &troubled{err, s.in})
		s.in.Discard(len(head))
		s.in = bufio.NewReaderSize(&countingReader{again, &s.taken}, bufferSize)
	}
	return head, err
}

// recode has s decoded while it is read.
func (s *source) recode(e encoding.Encoding) {
	s.in = bufio.NewReaderSize(e.NewDecoder().Reader(s.in), bufferSize)
}

// judge finds the encoding of s, which has many records, by its head: one record may be too short.
// Text in which a byte of a character may look like ASCII is decoded while it is read, other
// text record by record.
func (s *source) judge() {
	head, _ := s.in.Peek(min(headSize, s.in.Buffered()))
	if charset.ValidStart(head) && !charset.Escaped(head) {
		return
	}
	s.charset = charset.Guess(head, "")
	if charset.Double(s.charset) {
		s.recode(charset.Encoding(s.charset))
		s.note = "read as " + s.charset
	}
}

// trouble is the Skip for an error of opening or reading.
func (s *source) trouble(err error) *Skip {
	return &Skip{Path: s.path, Why: cause(err), Named: s.named}
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

// cause is the trouble without the path, which stands before it already.
func cause(err error) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return err.Error()
}
