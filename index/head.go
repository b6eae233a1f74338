package index

import (
	"errors"
	"maps"
	"slices"

	"overlap/article"
	"overlap/internal/codec"
)

// A Head is what an article says beside its text, as far as it is asked for now and then
// only. It lies with the text, so that a run has little in memory of each article.
type Head struct {
	Title, Byline, Credit, URL, Path, Published string
	Line                                        int
	Declared                                    []article.Declared
	Meta                                        map[string]string
}

// articleHead returns the head of a.
func articleHead(a *article.Article) Head {
	return Head{a.Title, a.Byline, a.Credit, a.URL, a.Path, a.Published.String(), a.Line,
		a.Declared, a.Meta}
}

// code codes h. What is said of an article beside the fields is coded by name, so that equal heads
// are equal bytes.
func (h *Head) code(c *codec.Coder) {
	for _, s := range []*string{&h.Title, &h.Byline, &h.Credit, &h.URL, &h.Path, &h.Published} {
		c.Text(s)
	}
	codec.Number(c, &h.Line)
	codec.List(c, &h.Declared, func(d *article.Declared) {
		c.Text(&d.How)
		c.Text(&d.URL)
		c.Text(&d.Name)
	})
	type field struct{ name, value string }
	var fields []field
	for _, name := range slices.Sorted(maps.Keys(h.Meta)) {
		fields = append(fields, field{name, h.Meta[name]})
	}
	codec.List(c, &fields, func(f *field) {
		c.Text(&f.name)
		c.Text(&f.value)
	})
	if c.Reads && len(fields) > 0 {
		h.Meta = make(map[string]string, len(fields))
		for _, f := range fields {
			h.Meta[f.name] = f.value
		}
	}
}

// pack packs h behind dst.
func (h *Head) pack(dst []byte) []byte {
	c := codec.Coder{Bytes: dst}
	h.code(&c)
	return c.Bytes
}

// unpackHead unpacks a head.
func unpackHead(in []byte) (Head, error) {
	c := codec.Coder{Bytes: in, Reads: true}
	var h Head
	if h.code(&c); !c.Ended() {
		return Head{}, errors.New("texts: what is said of an article is no such thing")
	}
	return h, nil
}
