package page

import (
	"golang.org/x/net/html/atom"
)

// stretch finds the article among the blocks of a page as the run of blocks with the highest sum
// of scores (Pasternack and Roth, WWW 2009: maximum subsequence segmentation): prose adds its
// words, links and chrome take away. The run starts behind the headline where there is one. It
// gives the blocks of the run that are the author's.
func (p *Page) stretch(whole []block) []block {
	top := p.heads(whole)
	inside := whole
	if top >= 0 {
		inside = whole[:ends(whole, top)]
	}
	lo, hi := heaviest(inside, top+1)
	for hi > lo && hi < len(inside) && whole[hi].follows(whole[hi-1]) {
		hi++
	}
	return p.settle(unmarked(whole[lo:hi]))
}

// follows reports whether a block is made as the one before it and stands in the same element: a
// short last line of a text adds nothing to a run, and is part of it.
func (b block) follows(before block) bool {
	return b.tag == before.tag && b.at.Parent == before.at.Parent && !b.extra &&
		b.linked*2 < b.words && !b.chrome()
}

// around gives the run of blocks around the one at an index: what follows, as long as it adds.
func (p *Page) around(whole []block, at int) []block {
	end, sum, most := at+1, 0.0, 0.0
	for i := at; i < len(whole) && sum >= 0 && !whole[i].heads(); i++ {
		if sum += whole[i].score(); sum > most {
			most, end = sum, i+1
		}
	}
	return p.settle(unmarked(whole[at:end]))
}

// unmarked leaves out the blocks that the page calls something else.
func unmarked(all []block) []block {
	var own []block
	for _, b := range all {
		if !b.extra {
			own = append(own, b)
		}
	}
	return own
}

// ends gives the index behind the last block of the article element in which the headline stands,
// if that has prose enough; else the number of blocks.
func ends(whole []block, top int) int {
	art := whole[top].at
	for art != nil && art.DataAtom != atom.Article {
		art = art.Parent
	}
	if art == nil {
		return len(whole)
	}
	end, prose := top+1, 0
	for ; end < len(whole) && within(whole[end].at, art); end++ {
		if whole[end].prosaic() {
			prose += whole[end].words
		}
	}
	if prose < minProse {
		return len(whole)
	}
	return end
}

// heads gives the index of the block that is the headline of the page: the h1 that is the title,
// or the first block that is, or the only h1; else -1.
func (p *Page) heads(whole []block) int {
	first, h1, h1s := -1, -1, 0
	for i, b := range whole {
		same := p.isTitle(b.text)
		switch {
		case same && b.tag == atom.H1:
			return i
		case same && first < 0 && b.linked < b.words:
			first = i
		case b.tag == atom.H1:
			h1 = i
			h1s++
		}
	}
	if first < 0 && h1s == 1 {
		return h1
	}
	return first
}

// heaviest gives the first run of blocks from an index on that has half of the highest sum of
// scores. A headline that is a link, or another h1, is that of another article: no run goes past
// it.
func heaviest(whole []block, from int) (lo, hi int) {
	type run struct {
		lo, hi int
		sum    float64
	}
	var runs []run
	most := 0.0
	sum, now := 0.0, run{lo: from, hi: from}
	flush := func(next int) {
		runs = append(runs, now)
		most = max(most, now.sum)
		sum, now = 0, run{lo: next, hi: next}
	}
	for i := from; i < len(whole); i++ {
		if whole[i].heads() {
			flush(i + 1)
			continue
		}
		sum += whole[i].score()
		if sum > now.sum {
			now.sum, now.hi = sum, i+1
		}
		if sum <= 0 {
			flush(i + 1)
		}
	}
	flush(len(whole))
	for _, r := range runs {
		if r.hi > r.lo && (r.sum*2 >= most || from > 0 && r.sum >= enough) {
			return r.lo, r.hi
		}
	}
	return from, from
}

// enough is the sum of scores at which a run that is the first behind the headline is taken for the
// article, however long one behind it is: comments are longer than what they are on.
const enough = 150

// heads reports whether a block is the headline of another article.
func (b block) heads() bool {
	return b.tag == atom.H1 || b.heading() && b.words >= 3 && b.linked >= b.words
}

// score is what a block adds to a run.
func (b block) score() float64 {
	own := float64(b.words - b.linked)
	switch {
	case b.extra:
		return -4 - min(float64(b.words)/4, 20)
	case b.linked*2 >= b.words:
		return -6 - min(float64(b.linked)/2, 10)
	case b.heading():
		return -2
	case b.words >= 10:
		return own
	case b.tag == atom.P || b.tag == atom.Li:
		return -1
	}
	return -3
}

// prosaic reports whether a block is prose that the page does not call something else.
func (b block) prosaic() bool {
	return !b.extra && b.words >= 10 && b.linked*2 < b.words && !b.chrome()
}
