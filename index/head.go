package index

import (
	"overlap/article"
	"overlap/internal/codec"
)

// A Head is what an article says beside its text, as far as it is asked for now and then
// only. It lies with the text, so that a run has little in memory of each article.
type Head struct {
	Title, Byline, Credit, URL, Path, Published string
	Line                                        int
	Meta                                        map[string]string
}

// articleHead returns the head of a.
func articleHead(a *article.Article) Head {
	return Head{a.Title, a.Byline, a.Credit, a.URL, a.Path, a.Published.String(), a.Line, a.Meta}
}

// strings returns the fields of h that are strings, in the order in which they are packed.
func (h *Head) strings() []*string {
	return []*string{&h.Title, &h.Byline, &h.Credit, &h.URL, &h.Path, &h.Published}
}

// append packs h behind dst.
func (h *Head) append(dst []byte) []byte {
	for _, s := range h.strings() {
		dst = codec.AppendString(dst, *s)
	}
	dst = codec.AppendNumbers(dst, int64(h.Line), int64(len(h.Meta)))
	for key, value := range h.Meta {
		dst = codec.AppendString(codec.AppendString(dst, key), value)
	}
	return dst
}

// unpackHead unpacks a head.
func unpackHead(in codec.Reader) Head {
	var h Head
	for _, s := range h.strings() {
		*s = in.Text()
	}
	h.Line = int(in.Number())
	if n := in.Number(); n > 0 {
		h.Meta = make(map[string]string, n)
		for range n {
			key := in.Text()
			h.Meta[key] = in.Text()
		}
	}
	return h
}
