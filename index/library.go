package index

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
	"strings"
	"sync"

	"overlap/agency"
	"overlap/article"
	"overlap/internal/spill"
	"overlap/internal/work"
	"overlap/shingle"
	"overlap/site"
	"overlap/sketch"
)

// A library keeps the articles: in memory while there is room, the others in a file. What is in
// memory is the caller's, not a copy. In the file stand an article's text, compact tokens and all
// else that it has, one behind the other.
type library struct {
	*spill.Store

	mu      sync.Mutex
	names   map[string]string // one copy of each name of an outlet or owner
	buffers sync.Pool         // of *[readSize]byte
}

// readSize is how many bytes of a text are read at a time.
const readSize = 1 << 13

func newLibrary(room int64, dir string) *library {
	return &library{
		Store:   spill.New("texts", room, dir),
		buffers: sync.Pool{New: func() any { return new([readSize]byte) }},
	}
}

// An extent is where an article lies that is not in memory.
type extent struct {
	text, tokens, head stretch
}

// A stretch is bytes of what a library reads.
type stretch struct {
	at   int64
	size uint32
}

// next returns the stretch of so many bytes behind s.
func (s stretch) next(size int) stretch { return stretch{s.at + int64(s.size), uint32(size)} }

// A shelf is where one goroutine puts articles for the library's file: a stretch of it is written
// when it is full, and the last one at the end. Nothing of what was kept can be read before that.
type shelf struct {
	*library
	at   int64  // in the file
	text []byte // of articles, so far
	head []byte // of one
}

// shelfBytes is how much of the file is written at a time: many short writes take the system
// longer.
const shelfBytes = 1 << 20

func (l *library) shelf() *shelf { return &shelf{library: l} }

// keep takes the article of p, which has a text, and a copy of its tokens. If it goes to the file,
// nothing that p keeps shares memory with it afterwards. What is in the file already is put there
// again.
func (s *shelf) keep(p *Document, text string) (err error) {
	canon := p.Compact.Canon
	if s.head, err = p.packed(s.head[:0]); err != nil {
		return err
	}
	n := len(text) + 2*len(canon) + len(s.head)
	if p.held != nil && s.takes(int64(n)) {
		p.Compact.Canon = slices.Clone(canon)
		return nil
	}
	if len(s.text)+n > cap(s.text) {
		if err := s.next(n); err != nil {
			return err
		}
	}
	p.away.text = stretch{s.at + int64(len(s.text)), uint32(len(text))}
	p.away.tokens = p.away.text.next(2 * len(canon))
	p.away.head = p.away.tokens.next(len(s.head))
	s.text = append(appendTokens(append(s.text, text...), canon), s.head...)
	p.Outlet, p.Owner = s.oneCopy(p.Outlet), s.oneCopy(p.Owner)
	p.part()
	if n > shelfBytes { // the memory for a long one is not kept
		defer func() { s.text = nil }()
		return s.end()
	}
	return nil
}

// appendTokens appends tokens to dst, two bytes each.
func appendTokens(dst []byte, canon []uint16) []byte {
	for _, c := range canon {
		dst = binary.LittleEndian.AppendUint16(dst, c)
	}
	return dst
}

// next ends the stretch and begins another one, of at least n bytes.
func (s *shelf) next(n int) error {
	if err := s.end(); err != nil {
		return err
	}
	n = max(n, shelfBytes)
	s.text = slices.Grow(s.text[:0], n)[:0:n]
	var err error
	s.at, err = s.Reserve(int64(n))
	return err
}

// end writes what the shelf has. Nothing can be kept on it afterwards.
func (s *shelf) end() error {
	if len(s.text) == 0 {
		return nil
	}
	_, err := s.WriteAt(s.text, s.at)
	return err
}

// takes takes so many bytes of the library's room, if there are.
func (l *library) takes(bytes int64) bool {
	fits := l.Hold(bytes)
	if !fits {
		l.Hold(-bytes)
	}
	return fits
}

// oneCopy returns the library's own copy of a name that many articles have.
func (l *library) oneCopy(s string) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	known, ok := l.names[s]
	if !ok {
		if l.names == nil {
			l.names = make(map[string]string)
		}
		known = strings.Clone(s)
		l.names[known] = known
	}
	return known
}

// part parts what is known of p from its article.
func (p *Document) part() {
	p.held = nil
	p.Compact.Canon = nil
	for _, u := range p.Uses {
		u.Quotation.Speaker = strings.Clone(u.Quotation.Speaker)
	}
}

// Text returns the text of p.
func (p *Document) Text() (string, error) { return p.TextBetween(0, math.MaxInt) }

// TextBetween returns the bytes of p's text from lo to hi, half open, as far as it has them.
func (p *Document) TextBetween(lo, hi int) (string, error) {
	l := p.in
	if p.held != nil {
		return p.held.Text[lo:min(hi, len(p.held.Text))], nil
	}
	var b strings.Builder
	n := min(hi, int(p.away.text.size)) - lo
	b.Grow(n)
	buf := l.buffers.Get().(*[readSize]byte)
	defer l.buffers.Put(buf)
	for done := 0; done < n; {
		at := p.away.text.at + int64(lo+done)
		one := min(readSize-int(at%readSize), n-done) // of one block
		size, err := l.ReadAt(buf[:one], at)
		if err != nil {
			return "", err
		}
		b.Write(buf[:size])
		done += size
	}
	return b.String(), nil
}

// Bytes returns how many bytes p's text has.
func (p *Document) Bytes() int {
	if p.held != nil {
		return len(p.held.Text)
	}
	return int(p.away.text.size)
}

// tokens returns how many compact tokens of p are kept.
func (p *Document) tokens() int {
	if p.held != nil {
		return len(p.Compact.Canon)
	}
	return int(p.away.tokens.size / 2)
}

// CompactBetween returns the compact tokens of p, which leads its content. Those from lo to hi,
// half open, are as they were; the others may be anything. Buf is memory for them.
func (p *Document) CompactBetween(buf *Buffer, lo, hi int) (sketch.Compact, error) {
	if p.held != nil {
		return p.Compact, nil
	}
	tokens := p.tokens()
	lo, hi = max(lo, 0), min(hi, tokens)
	buf.canon = slices.Grow(buf.canon[:0], tokens)[:tokens]
	buf.bytes = slices.Grow(buf.bytes[:0], 2*(hi-lo))[:2*(hi-lo)]
	if _, err := p.in.ReadAt(buf.bytes, p.away.tokens.at+2*int64(lo)); err != nil {
		// As long as it was: seeds stay inside of it.
		return sketch.Compact{Canon: buf.canon, Slips: p.Compact.Slips}, err
	}
	for i := range buf.canon[lo:hi] {
		buf.canon[lo+i] = binary.LittleEndian.Uint16(buf.bytes[2*i:])
	}
	return sketch.Compact{Canon: buf.canon, Slips: p.Compact.Slips}, nil
}

// packed packs the article of p, but for its text, behind dst.
func (p *Document) packed(dst []byte) ([]byte, error) {
	if p.held != nil {
		a := *p.held
		a.Text = ""
		return packArticle(dst, &a), nil
	}
	n := len(dst)
	dst = slices.Grow(dst, int(p.away.head.size))[:n+int(p.away.head.size)]
	_, err := p.in.ReadAt(dst[n:], p.away.head.at)
	return dst, err
}

// said returns the article of p, without its text if that lies in the file.
func (p *Document) said() (article.Article, error) {
	if p.held != nil {
		return *p.held, nil
	}
	in, err := p.packed(nil)
	if err != nil {
		return article.Article{}, err
	}
	return unpackArticle(in)
}

// Article returns the article of p as it was given.
func (p *Document) Article() (article.Article, error) {
	a, err := p.said()
	if err == nil {
		a.Text, err = p.Text()
	}
	return a, err
}

// Head returns the head of p.
func (p *Document) Head() (Head, error) {
	a, err := p.said()
	return articleHead(&a), err
}

// Name returns the id of p.
func (p *Document) Name() string { return p.ID }

// Place returns where p was read, if that is known.
func (p *Document) Place() (path string, line int) {
	h, _ := p.Head()
	return h.Path, h.Line
}

// ComparedText returns the text of p as far as it is compared.
func (p *Document) ComparedText() (string, error) { return p.TextBetween(0, int(p.Compared)) }

// Split splits a text of p into words, in the memory of t, or gives it the words that p has
// instead.
func (p *Document) Split(text string, t *shingle.Text) {
	if p.Respelt != nil {
		t.Source, t.Words = text, append(t.Words[:0], p.Respelt.Words...)
		return
	}
	t.Split(text)
}

// HeadOf returns the head of p; the run ends with an error if it cannot be read.
func HeadOf(c *work.Crew, p *Document) Head {
	h, err := p.Head()
	c.Fail(err)
	return h
}

// Credited returns what credits of an article are sought in.
func Credited(a *Document, h Head, text string) agency.Article {
	credited := agency.Article{Outlet: a.Outlet, URL: h.URL, Byline: h.Byline, Credit: h.Credit,
		Text: text}
	for i := range h.Declared {
		if d := &h.Declared[i]; credited.Declared == "" && d.IsOfWords() {
			credited.Declared = cmp.Or(d.URL, d.Name)
		}
	}
	return credited
}

// CreditedIn returns what credits of an article are sought in, before it is in a segment.
func CreditedIn(a *article.Article) agency.Article {
	return Credited(&Document{Outlet: site.Outlet(a.Outlet)}, articleHead(a), a.Text)
}

// A Buffer is memory for compact tokens that must be read.
type Buffer struct {
	bytes []byte
	canon []uint16
}

// WordsOf returns the words of d, which are split anew at each call, into the memory of t: that
// takes a tenth of what keeping them would cost. The run ends with an error if the text cannot be
// read.
func WordsOf(c *work.Crew, d *Document, t *shingle.Text) *shingle.Text {
	text, err := d.ComparedText()
	c.Fail(err)
	d.Split(text, t)
	return t
}
