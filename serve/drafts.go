package serve

import (
	"bytes"
	"context"
	"net/http"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"

	"overlap/article"
	"overlap/result"
	"overlap/shingle"
)

// A reading is the articles of a body, and what of it could not be read.
type reading struct {
	articles []article.Article
	skipped  []result.Skip
	bytes    int // of the texts
}

// read reads the articles of a body, at most so many with so many bytes of text. Plain text is one
// article, whatever it looks like; all else is told by its content, as of a file.
func (s *room) read(ctx context.Context, body []byte, plain bool, reader *article.Reader,
	most, bytesOfText int) (got reading, err error) {
	if plain && utf8.Valid(body) {
		got.articles = []article.Article{{ID: "-", Text: string(body)}}
		got.bytes = len(body)
	} else {
		reader.Stdin, reader.Jobs = bytes.NewReader(body), 1
		for a, skip := range reader.Read(ctx, "-") {
			if skip != nil {
				got.skipped = append(got.skipped,
					result.Skip{Line: skip.Line, Why: skip.Why})
				continue
			}
			got.articles = append(got.articles, a)
			if got.bytes += len(a.Text); len(got.articles) > most || got.bytes > bytesOfText {
				break
			}
		}
	}
	switch {
	case ctx.Err() != nil:
		return got, ctx.Err()
	case len(got.articles) > most || got.bytes > bytesOfText:
		return got, errBody
	case len(got.articles) == 0 && len(got.skipped) > 0:
		return got, unreadable(&got.skipped[0])
	case len(got.articles) == 0 || blank(&got.articles[0]) && len(got.articles) == 1:
		return got, refusal(http.StatusUnprocessableEntity, "no text is there",
			"send the text as the body")
	}
	return got, nil
}

// unreadable says why nothing of a body was read, and where.
func unreadable(first *result.Skip) error {
	at := ""
	if first.Line > 0 {
		at = "line " + strconv.Itoa(first.Line) + ": "
	}
	return refusal(http.StatusBadRequest, "the body cannot be read: "+at+first.Why,
		"send text, HTML, JSON or a document")
}

// blank reports whether an article has no word.
func blank(a *article.Article) bool { return len(shingle.Split(a.Text).Words) == 0 }

// drafts reads the drafts of a body. One that has no id of its own has the name that the request
// gives, which is that of a file without its folder.
func (s *room) drafts(ctx context.Context, r *http.Request, body []byte) (reading, error) {
	said, err := textOf(r.URL.Query(), "name")
	if err != nil {
		return reading{}, err
	}
	got, err := s.read(ctx, body, isPlain(r), &article.Reader{Drafts: true}, s.o.Limits.Drafts,
		s.o.Limits.Text)
	name := path.Base(strings.ReplaceAll(strings.ToValidUTF8(said, ""),
		`\`, "/"))
	if name == "." || name == "/" {
		name = "draft"
	}
	for i := range got.articles {
		a := &got.articles[i]
		if a.ID == "-" || a.IsPlaced() {
			a.ID = name + strings.TrimPrefix(a.ID, "-")
			if len(got.articles) == 1 {
				a.ID = name
			}
		}
		a.Path = ""
	}
	return got, err
}
