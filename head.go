package overlap

import (
	"encoding/binary"
	"errors"

	"overlap/article"
)

// A head is what an article says beside its text, as far as it is asked for now and then
// only. It lies with the text, so that a run has little in memory of each article.
type head struct {
	title, byline, credit, url, path, published string
	line                                        int
	meta                                        map[string]string
}

// headOf returns the head of a.
func headOf(a *article.Article) head {
	return head{a.Title, a.Byline, a.Credit, a.URL, a.Path, a.Published.String(), a.Line, a.Meta}
}

// strings returns the fields of h that are strings, in the order in which they are written.
func (h *head) strings() []*string {
	return []*string{&h.title, &h.byline, &h.credit, &h.url, &h.path, &h.published}
}

// append writes h behind dst: each string with its length before it, numbers as varints.
func (h *head) append(dst []byte) []byte {
	put := func(s string) { dst = append(binary.AppendUvarint(dst, uint64(len(s))), s...) }
	for _, s := range h.strings() {
		put(*s)
	}
	dst = binary.AppendUvarint(dst, uint64(h.line))
	dst = binary.AppendUvarint(dst, uint64(len(h.meta)))
	for key, value := range h.meta {
		put(key)
		put(value)
	}
	return dst
}

var errHead = errors.New("what was written of an article cannot be read back")

// readHead reads a head that append wrote.
func readHead(in []byte) (h head, err error) {
	number := func() int {
		n, size := binary.Uvarint(in)
		if size <= 0 || n > 1<<62 {
			err, in = errHead, nil
			return 0
		}
		in = in[size:]
		return int(n)
	}
	text := func() string {
		n := number()
		if n > len(in) {
			err, n = errHead, 0
		}
		s := string(in[:n])
		in = in[n:]
		return s
	}
	for _, s := range h.strings() {
		*s = text()
	}
	h.line = number()
	if n := number(); n > 0 {
		h.meta = make(map[string]string)
		for range n {
			key := text()
			h.meta[key] = text()
			if err != nil {
				break
			}
		}
	}
	return h, err
}
