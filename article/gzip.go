package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"sort"

	"github.com/klauspost/compress/gzip"
)

// gzipMembers reads a gzip stream member by member. Archives of the web keep a member for each
// record, so that one can be found by its offset and a broken one costs only itself: the error of a
// broken member is given once, as a memberError, and the next Read goes on with the next member
// that can be found. Zeros behind a member are padding. Other bytes are passed over too, but the
// first of them are told at the end of the stream, unless they lie behind a broken member, whose
// they may be.
type gzipMembers struct {
	in     *bufio.Reader
	packed int64 // bytes taken from below in
	plain  int64 // bytes given out
	z      *gzip.Reader
	open   bool
	sound  bool  // the member before ended well
	stray  error // of the first bytes that are no member
	starts []memberStart
}

// A memberStart says at which byte of the file a member starts, and at which of the content.
type memberStart struct{ packed, plain int64 }

// A memberError is what was wrong with one member.
type memberError struct {
	at  int64
	err error
}

// Error gives the place of the member in the file, and the trouble.
func (e *memberError) Error() string {
	why := e.err.Error()
	if e.err == io.ErrUnexpectedEOF {
		why = "the compressed stream is cut short"
	}
	return fmt.Sprintf("gzip member at byte %d: %s", e.at, why)
}

// newGzipMembers reads in from its first member on. The decompressor takes bytes from the buffer
// one by one, so that the buffer always stands exactly where a member ends.
func newGzipMembers(in io.Reader) *gzipMembers {
	m := &gzipMembers{z: new(gzip.Reader)}
	m.in = bufio.NewReaderSize(&countingReader{in, &m.packed}, 64<<10)
	return m
}

// Read gives content of one member at a time, never of two.
func (m *gzipMembers) Read(b []byte) (int, error) {
	for {
		if !m.open {
			if err := m.next(); err != nil {
				return 0, err
			}
		}
		n, err := m.z.Read(b)
		m.plain += int64(n)
		switch {
		case err == io.EOF:
			m.open, m.sound = false, true
		case err != nil:
			m.open, m.sound = false, false
			err = &memberError{m.starts[len(m.starts)-1].packed, err}
			return n, err
		}
		if n > 0 || len(b) == 0 {
			return n, nil
		}
	}
}

// next opens the next member.
func (m *gzipMembers) next() error {
	if err := m.seek(); err != nil {
		return err
	}
	start := m.at()
	if err := m.z.Reset(m.in); err != nil {
		m.sound = false
		return &memberError{start, err}
	}
	m.z.Multistream(false)
	m.open = true
	for len(m.starts) > 1 && m.starts[1].plain <= m.plain-recent { // no one asks for them any more
		m.starts = m.starts[1:]
	}
	if n := len(m.starts) - 1; n >= 0 && m.starts[n].plain == m.plain { // the last one is empty
		m.starts = m.starts[:n]
	}
	m.starts = append(m.starts, memberStart{start, m.plain})
	return nil
}

// recent is how many bytes behind the last that were given out a place may be asked for: more than
// the buffers hold.
const recent = 256 << 10

// at is the byte of the file that is read next.
func (m *gzipMembers) at() int64 { return m.packed - int64(m.in.Buffered()) }

// seek goes to the next bytes with which a member can start.
func (m *gzipMembers) seek() error {
	start, padding := m.at(), true
	for {
		head, err := m.in.Peek(3)
		if len(head) < 3 || string(head) == "\x1f\x8b\x08" {
			padding = padding && (len(head) == 3 || zeros(head))
			if m.sound && !padding && m.stray == nil {
				m.stray = &memberError{start, errNoMember}
			}
			if m.sound = m.sound && padding; err == io.EOF && len(head) < 3 {
				return m.end()
			}
			return err
		}
		rest, _ := m.in.Peek(m.in.Buffered())
		n := bytes.IndexByte(rest[1:], 0x1f) + 1
		if n == 0 {
			n = len(rest)
		}
		padding = padding && zeros(rest[:n])
		m.in.Discard(n)
	}
}

// end tells once of bytes that were passed over.
func (m *gzipMembers) end() error {
	if err := m.stray; err != nil {
		m.stray = nil
		return err
	}
	return io.EOF
}

// errNoMember is that of bytes behind a member which are no other one.
var errNoMember = errors.New("the bytes here are no member: passed over")

// zeros reports whether b has no other bytes.
func zeros(b []byte) bool { return len(bytes.Trim(b, "\x00")) == 0 }

// member gives the byte of the file at which the member starts that holds byte plain of the
// content. It forgets the members before it.
func (m *gzipMembers) member(plain int64) int64 {
	i := sort.Search(len(m.starts), func(i int) bool { return m.starts[i].plain > plain }) - 1
	if i < 0 {
		return 0
	}
	m.starts = m.starts[i:]
	return m.starts[0].packed
}
