package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A block is a stretch of text on lines of its own.
type block struct {
	text   string
	words  int
	linked int // words inside links
	tag    atom.Atom
}

// cut parts the text below some nodes into its blocks.
func cut(nodes ...*html.Node) []block {
	var c cutter
	for _, n := range nodes {
		c.node(n, atom.Div, 0)
		c.flush(atom.Div)
	}
	return c.blocks
}

// A cutter gathers inline nodes until a block starts or ends.
type cutter struct {
	blocks []block
	inline []*html.Node
}

// node goes through n, which stands inside of a block of the given kind. An inline element that
// holds a block, as careless templates have it, is gone through as a block would be.
func (c *cutter) node(n *html.Node, tag atom.Atom, depth int) {
	switch {
	case n.Type == html.CommentNode || silent[n.DataAtom] && n.Type == html.ElementNode ||
		depth > maxNesting:
		return
	case n.Type == html.TextNode, n.Type == html.ElementNode && !holdsBlock(n, 0) &&
		!blocks[n.DataAtom]:
		c.inline = append(c.inline, n)
		return
	}
	if blocks[n.DataAtom] {
		c.flush(tag)
		tag = n.DataAtom
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.node(child, tag, depth+1)
	}
	if blocks[n.DataAtom] {
		c.flush(tag)
	}
}

// holdsBlock reports whether a block stands below n.
func holdsBlock(n *html.Node, depth int) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode &&
			(blocks[c.DataAtom] || depth < maxNesting && holdsBlock(c, depth+1)) {
			return true
		}
	}
	return false
}

// flush makes what was gathered into a block.
func (c *cutter) flush(tag atom.Atom) {
	var w writer
	linked := 0
	for _, n := range c.inline {
		w.node(n, 0)
		linked += linkedWords(n, false)
	}
	c.inline = c.inline[:0]
	if t := strings.TrimSpace(w.b.String()); t != "" {
		c.blocks = append(c.blocks, block{t, count(t), linked, tag})
	}
}

// linkedWords counts the words below n that are part of a link.
func linkedWords(n *html.Node, inside bool) int {
	if n.Type == html.TextNode {
		if inside {
			return count(n.Data)
		}
		return 0
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += linkedWords(c, inside || n.DataAtom == atom.A)
	}
	return sum
}

// settle drops the blocks that are not the author's and joins the others. A title that is
// repeated at the start goes, since it stands in Title, and a heading with nothing below it.
func (p *Page) settle(all []block) string {
	var kept []block
	inLinks := linkLists(all)
	for i, b := range all {
		title := len(kept) < 3 && p.Title != "" &&
			strings.EqualFold(strings.Join(strings.Fields(b.text), " "), p.Title)
		if !b.chrome() && !inLinks[i] && !title {
			kept = append(kept, b)
		}
	}
	for len(kept) > 1 && kept[len(kept)-1].heading() {
		kept = kept[:len(kept)-1]
	}
	texts := make([]string, len(kept))
	for i, b := range kept {
		texts[i] = b.text
	}
	return strings.Join(texts, "\n\n")
}

// heading reports whether b is one by its element.
func (b block) heading() bool {
	switch b.tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// linkLists reports for each block whether it stands in a list of which every item is a link and
// nothing else.
func linkLists(all []block) []bool {
	in := make([]bool, len(all))
	for start := 0; start < len(all); {
		end, links := start, true
		for ; end < len(all) && all[end].tag == atom.Li; end++ {
			links = links && all[end].item()
		}
		for i := start; i < end; i++ {
			in[i] = links
		}
		start = max(end, start+1)
	}
	return in
}

// item reports whether b is an item of a list and all link.
func (b block) item() bool { return b.tag == atom.Li && b.linked >= b.words }

// chrome reports whether a block is the page's and not the author's.
func (b block) chrome() bool {
	switch {
	case b.linked*10 >= b.words*8 && b.words < 30 && b.tag != atom.Li:
		return true
	case b.words < 40 && chromeStart.MatchString(b.text):
		return true
	}
	return false
}

// chromeStart is how captions, links to other articles and requests to the reader start, in
// English, which is where pages say so in words; elsewhere their markup has to say it.
var chromeStart = regexp.MustCompile(`(?i)^(` + strings.Join([]string{
	`(caption|close|photos?|images?|videos?|share|print|email|loading|gallery|menu|topics|tags|comments?|anzeige|werbung|publicité|publicidad)[ .…:]*$`,
	`image (copyright|caption|credit)|photo(graph)?( by|:| credit)|getty images|(©|copyright)|all rights reserved`,
	`related( stories| articles| links| coverage| news)?(:|$)|recommended( for you| stories| reading)?:?$|you may also like|more:`,
	`read (more|next|also)\b|also read|see (also|more)\b|watch:|continue reading|click here|don['’]?t miss|skip to content`,
	`advert(isement)?$|sign up (for|to)|subscribe (to|now)|get the latest|share this|have a tip`,
	`filed under|follow (us|@)|follow [^.]{0,40} on (twitter|facebook|instagram)`,
	`this (story|article) (has been|was) (updated|published)|published \d|updated (at|\d)`,
	`(?-i:By [A-Z][\w.'-]+ [A-Z][\w.'-]+$)`,
}, "|") + `)`)
