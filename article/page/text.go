package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Text gives the text below a node as a reader sees it: white space runs are one space, blocks
// are parted by an empty line, a line break is one.
func Text(n *html.Node) string {
	var w writer
	w.node(n, 0)
	return strings.TrimSpace(w.b.String())
}

// A writer collects text; breaks and spaces are held back until a word follows.
type writer struct {
	b     strings.Builder
	lines int // newlines to write before the next word
	space bool
}

// node writes what is below n.
func (w *writer) node(n *html.Node, depth int) {
	switch {
	case n.Type == html.TextNode:
		w.words(n.Data)
		return
	case n.Type == html.CommentNode || silent[n.DataAtom] || depth > maxNesting:
		return
	case n.DataAtom == atom.Br:
		w.lines = min(w.lines+1, 2)
		return
	}
	if blocks[n.DataAtom] {
		w.lines = 2
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, depth+1)
	}
	if blocks[n.DataAtom] {
		w.lines = 2
	} else if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		w.space = true
	}
}

// words writes text with its white space folded. Zero-width spaces and soft hyphens are the page's
// layout, not the author's text.
func (w *writer) words(s string) {
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && s[j] > ' ' && s[j] < 0x7f {
			j++
		}
		if j > i {
			w.write(s[i:j])
			i = j
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			w.space = true
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || unicode.IsControl(r):
		default:
			w.write(s[i : i+n])
		}
		i += n
	}
}

// write writes a piece of a word, and before it the break or space that was held back.
func (w *writer) write(s string) {
	switch {
	case w.b.Len() == 0:
	case w.lines > 0:
		w.b.WriteString("\n\n"[:w.lines])
	case w.space:
		w.b.WriteByte(' ')
	}
	w.lines, w.space = 0, false
	w.b.WriteString(s)
}

// silent are elements whose content is not read.
var silent = atoms("script", "style", "noscript", "template", "iframe", "svg", "math", "object",
	"canvas", "audio", "video",
	"head", "button", "select", "textarea", "input", "map", "datalist", "dialog", "progress",
	"meter")

// blocks are elements that stand on lines of their own.
var blocks = atoms("address", "article", "aside", "blockquote", "body", "center", "dd", "details",
	"dir", "div", "dl", "dt", "fieldset",
	"figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
	"hgroup", "hr", "html", "li", "main", "menu", "nav",
	"ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
	"legend", "listing", "xmp")

// count gives the words of s: what stands between white space, and where a script writes
// none, two characters for a word.
func count(s string) int {
	n, unspaced, inside := 0, 0, false
	for _, r := range s {
		switch {
		case r == ' ' || r >= '\t' && r <= '\r' || r == '\u00a0' || r == '\u3000':
			inside = false
		// Thai and Lao; Han, kana
		case r >= 0x0e00 && (r < 0x0f00 || r >= 0x2e80 && r < 0xa4d0 || r >= 0x20000):
			unspaced++
			inside = false
		case !inside:
			n++
			inside = true
		}
	}
	return n + (unspaced+1)/2
}

// flat gives the text of a page that cannot be made a tree, tag by tag.
func flat(source string) string {
	var w writer
	z := html.NewTokenizer(strings.NewReader(source))
	quiet := atom.Atom(0)
	for {
		switch z.Next() {
		case html.ErrorToken:
			return strings.TrimSpace(w.b.String())
		case html.TextToken:
			if quiet == 0 {
				w.words(string(z.Text()))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if quiet == 0 && a != 0 &&
				(a == atom.Script || a == atom.Style || a == atom.Noscript || a == atom.Title) {
				quiet = a
			}
			if blocks[a] {
				w.lines = 2
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if a == quiet {
				quiet = 0
			}
			if blocks[a] {
				w.lines = 2
			}
		}
	}
}
