package index

import (
	"crypto/sha256"
	"errors"
	"maps"
	"slices"
	"time"

	"overlap/article"
	"overlap/internal/codec"
)

// codeArticle codes an article as it was given: every field, but for what only a draft has. What is
// said of it beside the fields is coded by name, so that equal articles are equal bytes. An empty
// list is nil when it is read.
func codeArticle(c *codec.Coder, a *article.Article) {
	for _, s := range []*string{&a.ID, &a.Outlet, &a.Owner, &a.Title, &a.Byline, &a.Credit, &a.URL,
		&a.Lang} {
		c.Text(s)
	}
	codeDate(c, &a.Published)
	codec.List(c, &a.Declared, func(d *article.Declared) {
		c.Text(&d.How)
		c.Text(&d.URL)
		c.Text(&d.Name)
	})
	codeMeta(c, &a.Meta)
	codec.List(c, &a.Notes, c.Text)
	c.Text(&a.Text)
}

// codePlace codes where and when an article was read, which is not of the article itself.
func codePlace(c *codec.Coder, a *article.Article) {
	c.Text(&a.Path)
	codec.Number(c, &a.Line)
	codeDate(c, &a.Fetched)
}

// CodeArticle writes an article or reads it, as the coder does, with where and when it was read.
func CodeArticle(c *codec.Coder, a *article.Article) {
	codePlace(c, a)
	codeArticle(c, a)
}

// HashOf returns the Hash that the Row of an article has.
func HashOf(a *article.Article) [16]byte { return hashOf(packArticle(nil, a)) }

// codeDate codes a date with the zone that its source gave.
func codeDate(c *codec.Coder, d *article.Date) {
	known := !d.Time.IsZero()
	c.Flags(&known, &d.Day, &d.Local)
	if !known {
		return
	}
	seconds, nanoseconds := d.Time.Unix(), int32(d.Time.Nanosecond())
	_, zone := d.Time.Zone()
	codec.Number(c, &seconds)
	codec.UpTo(c, &nanoseconds, 1e9-1)
	if codec.Number(c, &zone); !c.Reads {
		return
	}
	if d.Time = time.Unix(seconds, int64(nanoseconds)).UTC(); zone != 0 {
		d.Time = d.Time.In(time.FixedZone("", zone))
	}
}

// codeMeta codes what is said of an article beside the fields.
func codeMeta(c *codec.Coder, meta *map[string]string) {
	type field struct{ name, value string }
	var fields []field
	for _, name := range slices.Sorted(maps.Keys(*meta)) {
		fields = append(fields, field{name, (*meta)[name]})
	}
	codec.List(c, &fields, func(f *field) {
		c.Text(&f.name)
		c.Text(&f.value)
	})
	if c.Reads && len(fields) > 0 {
		*meta = make(map[string]string, len(fields))
		for _, f := range fields {
			(*meta)[f.name] = f.value
		}
	}
}

// packArticle packs an article behind dst.
func packArticle(dst []byte, a *article.Article) []byte {
	c := codec.Coder{Bytes: dst}
	CodeArticle(&c, a)
	return c.Bytes
}

// errPacked says that bytes are no packed article.
var errPacked = errors.New("an article is no such thing")

// hashOf returns a hash of a packed article, but for where and when it was read, that nobody can
// forge.
func hashOf(packed []byte) [16]byte {
	c := codec.Coder{Bytes: packed, Reads: true}
	codePlace(&c, new(article.Article))
	sum := sha256.Sum256(c.Bytes)
	return [16]byte(sum[:])
}

// An item is an article to be told of in a fault.
type item article.Article

// Name returns the id of the article.
func (a item) Name() string { return a.ID }

// Place returns where the article was read.
func (a item) Place() (path string, line int) { return a.Path, a.Line }

// unpackArticle unpacks an article. Its strings are copies.
func unpackArticle(in []byte) (a article.Article, err error) {
	c := codec.Coder{Bytes: in, Reads: true}
	if CodeArticle(&c, &a); !c.Ended() {
		return article.Article{}, errPacked
	}
	return a, nil
}
