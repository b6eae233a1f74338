package report

import (
	"fmt"
	"reflect"

	"overlap/result"
)

// Shortening.
//
// A page of a very large result would be too large to open. Above pageBytes, what it has of each
// article and quotation stays, and pairs and texts are put in as long as there is room: the pairs
// that share most, each with the texts of its two articles. How many are left out is said on the
// page.
//
// How large something is in the page is estimated from how well a sample of it packs. Cost:
// encoding the result once more.

// pageBytes is the most that a page's packed result should take.
const pageBytes = 36 << 20

// sampleBytes is how much of a list is packed to learn how well it packs.
const sampleBytes = 1 << 20

// shorten returns r, or a copy of it with fewer pairs and texts.
func shorten(r *result.Result, most int) *result.Result {
	var texts, rest, pairs packing
	more := make([]int, len(r.Articles)) // bytes that an article has more with its text
	article := encoderOf(reflect.TypeFor[result.Article]())
	pair := encoderOf(reflect.TypeFor[result.Pair]())
	quote := encoderOf(reflect.TypeFor[result.Quote]())
	number := make(map[string]int, len(r.Articles))
	for i := range r.Articles {
		number[r.Articles[i].ID] = i
		bare := article(nil, reflect.ValueOf(textless(r.Articles[i])))
		full := article(nil, reflect.ValueOf(r.Articles[i]))
		rest.add(bare)
		texts.add(full)
		more[i] = len(full) - len(bare)
	}
	for i := range r.Quotes {
		rest.add(quote(nil, reflect.ValueOf(r.Quotes[i])))
	}
	sizes := make([]int, len(r.Pairs)) // those that share most are the largest
	for i := range r.Pairs {
		text := pair(nil, reflect.ValueOf(r.Pairs[i]))
		pairs.add(text)
		sizes[i] = len(text)
	}
	for i, n := range sizes {
		sizes[i] = int(pairs.rate()*float64(n)) + 1
	}
	all := 0
	for i, n := range more {
		more[i] = int(texts.rate() * float64(n))
		all += more[i]
	}
	if rest.size()+all+pairs.size() <= most {
		return r
	}
	return keepFirst(r, number, most-rest.size(), more, sizes)
}

// A packing learns how well something packs.
type packing struct {
	sample []byte
	bytes  int
	packed int // of the sample
}

func (p *packing) add(text []byte) {
	p.bytes += len(text)
	if len(p.sample) < sampleBytes {
		p.sample = append(p.sample, text...)
	}
}

// rate is the letters of the page that a byte takes.
func (p *packing) rate() float64 {
	if len(p.sample) == 0 {
		return 0
	}
	if p.packed == 0 {
		p.packed = len(packBlock(p.sample))
	}
	return float64(p.packed) / float64(len(p.sample))
}

// size is the letters that all of it takes.
func (p *packing) size() int { return int(p.rate() * float64(p.bytes)) }

// textless returns an article without its text and what is told of the text's bytes.
func textless(a result.Article) result.Article {
	a.Text, a.Meta, a.Self, a.Account.Slices = "", nil, nil, nil
	return a
}

// keepFirst returns a copy of r with its first pairs, and the texts of their articles, as many as
// take room letters of the page; of them the text of each article takes more, and each pair its
// size.
func keepFirst(r *result.Result, number map[string]int, room int, more []int,
	sizes []int) *result.Result {
	kept := *r
	has := make([]bool, len(r.Articles))
	n, texts := 0, 0
	for ; n < len(r.Pairs) && room >= 0; n++ {
		room -= sizes[n]
		for _, id := range []string{r.Pairs[n].A, r.Pairs[n].B} {
			if i, ok := number[id]; ok && !has[i] {
				room -= more[i]
				has[i] = true
				texts++
			}
		}
	}
	kept.Pairs = r.Pairs[:n]
	kept.Articles = make([]result.Article, len(r.Articles))
	for i, a := range r.Articles {
		if !has[i] {
			a = textless(a)
		}
		kept.Articles[i] = a
	}
	kept.Footnotes = append(r.Footnotes[:len(r.Footnotes):len(r.Footnotes)],
		leftOut(n, len(r.Pairs), texts, len(r.Articles)))
	return &kept
}

// leftOut says what a page does not have.
func leftOut(pairs, allPairs, texts, articles int) string {
	return fmt.Sprintf("this page has the %s that share most, of %s, and the texts of %d of %s: "+
		"--pages writes the others to pages of their own, and --format json has all",
		number(pairs, "pair", "pairs"), count(allPairs), texts, number(articles, "article",
			"articles"))
}
