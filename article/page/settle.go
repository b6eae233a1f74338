package page

import (
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
		title := len(kept) < 3 && p.Title != "" &&
			strings.EqualFold(strings.Join(strings.Fields(b.text), " "), p.Title)
		if !b.chrome() && !inLinks[i] && !ledAway[i] && !title {
			kept = append(kept, b)
		}
	}
	for len(kept) > 1 && kept[len(kept)-1].trails() {
		kept = kept[:len(kept)-1]
	}
	return kept
}

// trails reports whether a block is none that ends a text: a heading, or a line that asks the
// reader for something.
func (b block) trails() bool {
	return b.heading() || b.words <= 60 && asksHelp.MatchString(b.text)
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
		if all[i].words > 8 || !begins("others", strings.ToLower(all[i].text)) {
			continue
		}
		for i++; i < len(all) && all[i].teases(); i++ {
			in[i] = true
		}
		i--
	}
	return in
}
