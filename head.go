package overlap

import (
	"overlap/article"
	"overlap/internal/codec"
)

// A head is what an article says beside its text, as far as it is asked for now and then
// only. It lies with the text, so that a run has little in memory of each article.
type head struct {
	title, byline, credit, url, path, published string
	line                                        int
	meta                                        map[string]string
}

// articleHead returns the head of a.
func articleHead(a *article.Article) head {
	return head{a.Title, a.Byline, a.Credit, a.URL, a.Path, a.Published.String(), a.Line, a.Meta}
}

// strings returns the fields of h that are strings, in the order in which they are packed.
func (h *head) strings() []*string {
	return []*string{&h.title, &h.byline, &h.credit, &h.url, &h.path, &h.published}
}

// append packs h behind dst.
func (h *head) append(dst []byte) []byte {
	for _, s := range h.strings() {
		dst = codec.AppendString(dst, *s)
	}
	dst = codec.AppendNumbers(dst, int64(h.line), int64(len(h.meta)))
	for key, value := range h.meta {
		dst = codec.AppendString(codec.AppendString(dst, key), value)
	}
	return dst
}

// unpackHead unpacks a head.
func unpackHead(in codec.Reader) head {
	var h head
	for _, s := range h.strings() {
		*s = in.Text()
	}
	h.line = int(in.Number())
	if n := in.Number(); n > 0 {
		h.meta = make(map[string]string, n)
		for range n {
			key := in.Text()
			h.meta[key] = in.Text()
		}
	}
	return h
}
