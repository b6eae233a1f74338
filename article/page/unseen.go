package page

import (
	"slices"
	"sort"
	"strings"
)

// settle says of all that is not in the text of d where it stands, and what was seen but not read.
func (s *stream) settle(d *Draft) {
	places, offsets := locate(s.letters, d.Text)
	d.Hidden = s.all(s.hidden, places, offsets, d.Text)
	d.Unread = s.all(merge(s.leftOver(places), s.aside), places, offsets, d.Text)
}

// all places words in the text. Pages have a word or two that is hidden within a sentence, as a
// label of a link or what was struck out, and lose one that is named as an advertisement would be.
// That is not what Inside says: where it is set, the words go with the paragraphs throughout.
func (s *stream) all(words []between, places []place, offsets []int, text string) []Unseen {
	var all []Unseen
	pieces, hidden, around := 0, 0, 0
	last, at := -1, -1
	for _, b := range words {
		i := sort.Search(len(places), func(i int) bool { return places[i].hi > b.lo })
		u := Unseen{Text: strings.Join(b.words, " "), How: b.how, At: len(text)}
		if i < len(places) {
			u.At, u.Inside = places[i].offset(b.lo, offsets)
			u.Inside = u.Inside && b.how != "alt" // which is seen where there is no picture only
		}
		if u.Inside {
			hidden += count(u.Text)
			if u.At != at {
				pieces, at = pieces+1, u.At
			}
			if i != last {
				around += count(text[offsets[places[i].first()]:offsets[places[i].last()]])
				last = i
			}
		}
		all = append(all, u)
	}
	if pieces < minPieces || pieces*wordsPerPiece < around && hidden*10 < around {
		for i := range all {
			all[i].Inside = false
		}
	}
	return all
}

// How many pieces of hidden words a text has at least, and how many words of the paragraphs that
// have them there are for one, where they are more than labels. Of 570 pages of papers and blogs
// 350 hide words, 6 some within a paragraph and one as many as this: its sheet for links is not
// there.
const (
	minPieces     = 3
	wordsPerPiece = 25
)

// first and last give the letters of the text between which a paragraph stands.
func (p place) first() int { return p.runs[0].at }
func (p place) last() int  { r := p.runs[len(p.runs)-1]; return r.at + r.hi - r.lo }

// offset gives the byte of the text at which stands what is before a letter of the stream, and
// whether it is inside of the paragraph.
func (p place) offset(lo int, offsets []int) (at int, inside bool) {
	if lo <= p.lo {
		return offsets[p.first()], false
	}
	r := p.runs[sort.Search(len(p.runs), func(i int) bool { return p.runs[i].lo >= lo })-1]
	return offsets[r.at+min(lo, r.hi)-r.lo-1] + 1, true
}

// leftOver gives the words of the stream that have no place in the text.
func (s *stream) leftOver(places []place) []between {
	var left []between
	at, joined := 0, -1
	to := func(hi int) {
		for at < hi {
			i := sort.Search(len(s.parts), func(i int) bool { return s.parts[i].lo > at })
			end := hi
			if i < len(s.parts) {
				end = min(end, s.parts[i].lo)
			}
			left = s.join(left, at, end, s.parts[i-1].kind, at == joined)
			at, joined = end, end
		}
	}
	for _, p := range places {
		for _, r := range p.runs {
			to(r.lo)
			at = max(at, r.hi)
		}
	}
	to(len(s.letters))
	return left
}

// join adds letters to what is left over, to the words before if they are of one kind and nothing
// of the text stands between: a table may have each word in a cell of its own.
func (s *stream) join(left []between, lo, hi int, kind string, adjacent bool) []between {
	words := s.written(lo, hi)
	if last := len(left) - 1; adjacent && last >= 0 && left[last].how == kind {
		left[last].words = append(left[last].words, words)
		return left
	}
	return add(left, lo, words, kind)
}

// written gives letters as they stand on the page, on one line.
func (s *stream) written(lo, hi int) string {
	text := s.writer.b.String()
	end := int(s.from[hi-1]) + 1
	return strings.Join(strings.Fields(text[s.from[lo]:end]), " ")
}

// merge puts two lists into one, in the order of the page.
func merge(a, b []between) []between {
	all := slices.Concat(a, b)
	slices.SortStableFunc(all, func(x, y between) int { return x.lo - y.lo })
	return all
}
