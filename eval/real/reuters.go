package real

import (
	"bytes"
	"errors"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"overlap/article"
)

// Reuters reads the .sgm files of Reuters-21578, newswire of 1987 in SGML.
//
// An article is a REUTERS element with a BODY; its NEWID is the ID, its DATE the time of
// publication in UTC. Lines that were wrapped are joined, and an indented line starts a
// paragraph.
func Reuters(dir string) ([]article.Article, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.sgm"))
	if err == nil && len(files) == 0 {
		err = errors.New("no .sgm file in " + dir)
	}
	var all []article.Article
	for _, name := range files {
		b, e := os.ReadFile(name)
		if e != nil {
			return nil, e
		}
		all = append(all, reuters(b)...)
	}
	return all, err
}

var (
	element = regexp.MustCompile(`(?s)<REUTERS[^>]*NEWID="(\d+)"[^>]*>(.*?)</REUTERS>`)
	field   = map[string]*regexp.Regexp{}
)

func init() {
	for _, name := range []string{"DATE", "TITLE", "AUTHOR", "DATELINE", "BODY"} {
		field[name] = regexp.MustCompile(`(?s)<` + name + `>(.*?)</` + name + `>`)
	}
	field["DATE"] = regexp.MustCompile(`<DATE>([^&<]*)`) // some have marks of the wire behind them
}

// reuters gives the articles of one file.
func reuters(b []byte) []article.Article {
	latin, _ := charmap.ISO8859_1.NewDecoder().Bytes(b) // every byte is a character of it
	var all []article.Article
	for _, m := range element.FindAllSubmatch(latin, -1) {
		body, ok := part(m[2], "BODY")
		if !ok {
			continue
		}
		a := article.Article{ID: string(m[1]), Outlet: "Reuters", Text: paragraphs(body)}
		if date, ok := part(m[2], "DATE"); ok {
			a.Published, _ = article.ParseDate(date)
		}
		a.Title, _ = part(m[2], "TITLE")
		a.Title = strings.Join(strings.Fields(a.Title), " ")
		a.Byline, _ = part(m[2], "AUTHOR")
		a.Byline = strings.Join(strings.Fields(a.Byline), " ")
		if line, ok := part(m[2], "DATELINE"); ok {
			a.Text = strings.Join(strings.Fields(line), " ") + " " + a.Text
		}
		all = append(all, a)
	}
	return all
}

// part gives what stands in an element of an article, without the control characters of the wire.
func part(b []byte, name string) (string, bool) {
	m := field[name].FindSubmatch(b)
	if m == nil {
		return "", false
	}
	clean := bytes.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == '\u007f' {
			return -1
		}
		return r
	}, []byte(html.UnescapeString(controls.ReplaceAllString(string(m[1]), ""))))
	return string(clean), true
}

// controls are control characters as the collection writes them.
var controls = regexp.MustCompile(`&#(\d|[12]\d|3[01]|127);`)

// paragraphs joins wrapped lines; a line that starts with blanks starts a paragraph.
func paragraphs(body string) string {
	var s strings.Builder
	for line := range strings.Lines(body) {
		words := strings.Join(strings.Fields(line), " ")
		switch {
		case words == "":
			continue
		case s.Len() == 0:
		case strings.HasPrefix(line, "  "):
			s.WriteString("\n\n")
		default:
			s.WriteByte(' ')
		}
		s.WriteString(words)
	}
	return s.String()
}
