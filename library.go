package overlap

import (
	"encoding/binary"
	"fmt"
	"os"
	"strings"
	"sync"

	"overlap/shingle"
)

// A library keeps the articles' texts: in memory while there is room, the others in a file,
// which has no name for longer than it takes to open it. What is in memory is the caller's
// string, not a copy.
type library struct {
	room int64
	dir  string

	mu   sync.Mutex
	held int64
	file *os.File
	end  int64
}

// keep takes the text of p. If it goes to the file, nothing that p keeps shares memory with
// it afterwards.
func (l *library) keep(p *printed) error {
	l.mu.Lock()
	var canon []uint32
	if p.line != nil {
		canon = p.line.canon
	}
	n := int64(len(p.Text) + 4*len(canon))
	if l.held+n <= l.room {
		l.held += n
		l.mu.Unlock()
		return nil
	}
	err := l.open()
	p.at = l.end
	l.end += n
	l.mu.Unlock()
	if err == nil {
		out := append(make([]byte, 0, n), p.Text...)
		for _, c := range canon {
			out = binary.LittleEndian.AppendUint32(out, c)
		}
		_, err = l.file.WriteAt(out, p.at)
	}
	if err != nil {
		return fmt.Errorf("texts: %w", err)
	}
	p.away, p.bytesAway, p.tokens = true, len(p.Text), len(canon)
	if p.line != nil {
		p.line.canon = nil
	}
	p.part()
	return nil
}

// open makes the file if there is none yet.
func (l *library) open() (err error) {
	if l.file == nil {
		if l.file, err = os.CreateTemp(l.dir, "overlap-*"); err == nil {
			os.Remove(l.file.Name()) // it is gone when the program is, however that ends
		}
	}
	return err
}

// part parts what is known of p from its text.
func (p *printed) part() {
	a := *p.Article
	for _, s := range []*string{&a.ID, &a.Outlet, &a.Owner, &a.Title, &a.Byline, &a.Credit, &a.URL, &a.Lang} {
		*s = strings.Clone(*s)
	}
	a.Text = ""
	p.Article = &a
	for i := range p.quotes {
		p.quotes[i].Speaker = strings.Clone(p.quotes[i].Speaker)
	}
}

// text returns the text of p.
func (l *library) text(p *printed) (string, error) {
	if !p.away {
		return p.Text, nil
	}
	var b strings.Builder
	b.Grow(p.bytesAway)
	buf := make([]byte, min(p.bytesAway, 1<<15))
	for done := 0; done < p.bytesAway; {
		n, err := l.file.ReadAt(buf[:min(len(buf), p.bytesAway-done)], p.at+int64(done))
		if err != nil {
			return "", fmt.Errorf("texts: %w", err)
		}
		b.Write(buf[:n])
		done += n
	}
	return b.String(), nil
}

// line returns the line of p, which is the first of its class. Buf is memory for it.
func (l *library) line(p *printed, buf *[]uint32) (line, error) {
	if !p.away {
		return *p.line, nil
	}
	in := make([]byte, 4*p.tokens)
	if _, err := l.file.ReadAt(in, p.at+int64(p.bytesAway)); err != nil {
		return line{}, fmt.Errorf("texts: %w", err)
	}
	*buf = (*buf)[:0]
	for ; len(in) > 0; in = in[4:] {
		*buf = append(*buf, binary.LittleEndian.Uint32(in))
	}
	return line{*buf, p.line.slips}, nil
}

// close gives the file back.
func (l *library) close() {
	if l.file != nil {
		l.file.Close()
	}
}

// textOf returns the text of article a; the run ends with an error if it cannot be read.
func (r *run) textOf(a int) string {
	text, err := r.library.text(r.articles[a])
	if err != nil {
		r.fail(err)
	}
	return text
}

// words returns the words of article a, which are split anew at each call: that takes a
// tenth of what keeping them would cost in memory.
func (r *run) words(a int) *shingle.Text { return shingle.Split(r.textOf(a)) }
