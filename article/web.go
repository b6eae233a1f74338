package article

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"strings"

	"overlap/article/page"
	"overlap/site"
)

// looksLikeHTML reports whether head starts as a web page does, past comments and an XML
// declaration. No prose starts so.
func looksLikeHTML(head []byte) bool {
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	for {
		head = bytes.TrimLeft(head, " \t\r\n")
		end := ""
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(head, []byte("<?xml")):
			end = "?>"
		default:
			start := strings.ToLower(string(head[:min(len(head), 15)]))
			return strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html")
		}
		n := bytes.Index(head, []byte(end))
		if n < 0 {
			return false
		}
		head = head[n+len(end):]
	}
}

// web reads a source that is one web page.
func (p *producer) web(s *source) {
	read := webArticle
	if p.reader.Drafts {
		read = draftArticle
	}
	p.whole(s, "the page", maxPage, func(o origin, b []byte) []found { return []found{read(o, b)} })
}

// webArticle gives the article of a page of which only the bytes are known.
func webArticle(o origin, b []byte) found { return o.web(b, "", "") }

// web gives the article on a page. The address and the content type are those under which
// it was fetched, where that is known.
func (o origin) web(b []byte, address, contentType string) found {
	text, repair := decodeWeb(b, contentType)
	if why := binary([]byte(text)); why != "" {
		return o.skip(errors.New(why))
	}
	opened, err := page.Open(text)
	if err != nil {
		return o.skip(err)
	}
	o.room.grow(opened.Memory)
	w, err := opened.Read()
	f := o.onPage(w, err, address)
	if repair != "" && f.skip == nil {
		f.article.note(repair)
	}
	return f
}

// onPage gives the article that was found on a page.
func (o origin) onPage(w page.Page, err error, address string) found {
	if err != nil {
		return o.skip(err)
	}
	if w.Thin() {
		return o.skip(fmt.Errorf("no text on the page but %s", seen(w.Text)))
	}
	if len(w.Text) > MaxText {
		return o.skip(tooLong("the text", MaxText))
	}
	a := o.article()
	a.Title, a.Byline, a.Credit, a.Text = w.Title, w.Byline, w.Credit, w.Text
	if address != "" {
		w.At(address)
	}
	a.URL, a.Lang = w.URL, language(w.Lang)
	a.Published = publication(w, a.URL, o.fetched)
	a.Outlet = cmp.Or(site.Host(a.URL), w.Host)
	if a.Outlet == "" {
		a.Outlet = w.Outlet
	} else if w.Outlet != "" {
		a.keepText("site", w.Outlet)
	}
	if w.Subtitle != "" {
		a.keepText("subtitle", w.Subtitle)
	}
	a.keepText("text_by", w.Rule)
	if doubt := w.Doubt(); doubt != "" {
		a.note(doubt)
	}
	a.bound()
	a.DeclareOthers(w.Declared)
	return found{article: a}
}

// language gives the ISO 639-1 code of a language tag as en-US or en_US, or "".
func language(tag string) string {
	code, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	if len(code) != 2 || code[0] < 'a' || code[0] > 'z' || code[1] < 'a' || code[1] > 'z' {
		return ""
	}
	return code
}
