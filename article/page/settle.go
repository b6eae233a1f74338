package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// settle drops the blocks that are not the author's. A title that is repeated at the start goes,
// since it stands in Title, and a heading with nothing below it.
func (p *Page) settle(all []block) []block {
	var kept []block
	inLinks := linkLists(all)
	ledAway := others(all)
	for i, b := range all {
		if len(kept) > 0 && b.comments() {
			break
		}
		title := len(kept) < 3 && p.titled(b)
		if !b.chrome() && !inLinks[i] && !ledAway[i] && !title {
			kept = append(kept, b)
		}
	}
	for len(kept) > 1 && kept[len(kept)-1].trails() {
		kept = kept[:len(kept)-1]
	}
	return kept
}

// titled reports whether a block is the title, or a heading that is a piece of it: the title of a
// page may have a kicker, and the name of the site.
func (p *Page) titled(b block) bool {
	if p.Title == "" || len(p.Title) > titleBytes || len(b.text) > titleBytes {
		return false
	}
	text := strings.Join(strings.Fields(b.text), " ")
	parts := func(r rune) bool { return strings.ContainsRune("|–—:·»«", r) }
	is := func(piece string) bool { return strings.EqualFold(strings.TrimSpace(piece), text) }
	return strings.EqualFold(text, p.Title) ||
		b.heading() && slices.ContainsFunc(strings.FieldsFunc(p.Title, parts), is)
}

// titleBytes is how many bytes a title has at most that is sought on the page.
const titleBytes = 4 << 10

// isTitle reports whether a text is the title.
func (p *Page) isTitle(text string) bool {
	return p.Title != "" && len(p.Title) <= titleBytes && len(text) <= titleBytes &&
		sameTitle(text, p.Title)
}

// comments reports whether a block is the heading of what readers say.
func (b block) comments() bool {
	rest, ok := lineKinds["comments"].begins(strings.ToLower(b.text))
	return ok && b.words <= 5 && b.heading() && strings.Trim(rest, " .…:()0123456789") == ""
}

// trails reports whether a block is none that ends a text: a heading, or a line that asks the
// reader for something.
func (b block) trails() bool {
	return b.heading() ||
		b.words <= 80 && len(b.text) < noticeBytes && asksHelp(strings.ToLower(b.text))
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

// others reports for each block whether it stands in a list of other articles: under a line that
// says so, as far as titles go and teasers of them.
func others(all []block) []bool {
	in := make([]bool, len(all))
	for i := 0; i < len(all); i++ {
		if all[i].words > 8 || !all[i].announces() {
			continue
		}
		for i++; i < len(all) && all[i].teases(); i++ {
			in[i] = true
		}
		i--
	}
	return in
}
