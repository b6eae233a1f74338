package overlap

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"math"
	"slices"
	"sync"

	"overlap/agency"
	"overlap/align"
	"overlap/article"
	"overlap/lsh"
	"overlap/quote"
	"overlap/shingle"
)

// Receiving articles.
//
// Each article is looked at once, on arrival: split into words, its quotations, agency
// credit and repetitions found, its fingerprints and keys of rewriting put into piles.
// Then its words are dropped. What later steps want of them they split again: splitting
// costs a microsecond for a hundred words, and keeping them more memory than the texts.
//
// Articles of the same words are of one class, and only the first of a class gives
// fingerprints, keys and a line.

// A pile of fingerprints or keys has pileParts parts. A part of a hundred
// thousand articles fits into a core's cache, and one of a million into memory.
const (
	partBits  = 10
	pileParts = 1 << partBits
)

// partOf returns the part of a pile that a hash belongs to.
func partOf(hash uint64) int { return int(hash >> (64 - partBits)) }

// newRun receives the articles. A run that compares given couples needs no piles.
func newRun(ctx context.Context, articles iter.Seq[article.Article], o Options, given bool) (*run, error) {
	o, err := o.fill()
	if err != nil {
		return nil, err
	}
	room := o.room()
	r := &run{
		ctx: ctx, o: o, given: given, step: "reading articles", scratch: make([]lsh.Scratch, o.Jobs),
		phrases: newPhrasebook(o.Phrases), agencies: agency.NewTable(o.Agencies),
		library: newLibrary(room.texts, o.Temp),
		prints:  lsh.NewPile(pileParts, room.prints, o.Temp),
		keys:    lsh.NewPile(pileParts, room.keys, o.Temp),
	}
	receivers := r.newReceivers()
	err = r.receive(articles, func(worker int, p *printed) { receivers[worker].look(p) })
	for _, w := range receivers {
		w.end()
	}
	if err := cmp.Or(err, r.failed()); err != nil {
		r.close()
		return nil, err
	}
	r.admit()
	r.sides = r.newSides(r.o.align(r.o.Rewritten))
	return r, nil
}

// batch is how many articles a worker is given at a time.
const batch = 32

// receive gives all articles to look, on all workers, and notes them in the order of arrival. Those that
// are too long are noted only.
func (r *run) receive(articles iter.Seq[article.Article], look func(worker int, p *printed)) error {
	work := make(chan []printed, 2*r.o.Jobs)
	var group sync.WaitGroup
	for worker := range r.o.Jobs {
		group.Go(func() {
			for some := range work {
				for i := range some {
					if r.failed() == nil && len(some[i].held.Text) <= shingle.MaxBytes {
						look(worker, &some[i])
					}
				}
			}
		})
	}
	some := make([]printed, 0, batch) // one piece of memory, not one an article, for the garbage collector to follow
	hand := func() {
		for i := range some {
			r.articles = append(r.articles, &some[i])
		}
		work <- some
		some = make([]printed, 0, batch)
	}
	for a := range articles {
		if r.failed() != nil {
			break
		}
		some = append(some, newPrinted(&a))
		some[len(some)-1].class = uint32(len(r.articles) + len(some) - 1)
		if len(some) == batch {
			hand()
		}
	}
	hand()
	close(work)
	group.Wait()
	return r.failed()
}

// A receiver looks at one article after the other. One goroutine uses it.
type receiver struct {
	*run
	sketcher
	words        shingle.Text
	tokens       align.Tokens
	found        []uint64 // keys
	spans        store[span]
	canon        []uint16 // of the line
	prints, keys *lsh.Adder
	shelf        *shelf
}

// newReceivers returns a receiver for each worker.
func (r *run) newReceivers() []*receiver {
	all := make([]*receiver, r.o.Jobs)
	for i := range all {
		all[i] = &receiver{run: r, prints: r.prints.Adder(), keys: r.keys.Adder(), shelf: r.library.shelf()}
	}
	return all
}

// end hands over what the receiver still has of the articles that it looked at.
func (w *receiver) end() {
	w.fail(w.prints.Flush())
	w.fail(w.keys.Flush())
	w.fail(w.shelf.end())
}

// look finds what there is to know about an article by itself, and keeps its text. The
// article's class is its number until one of the same words is known.
func (w *receiver) look(p *printed) {
	text, err := w.library.text(p, 0, math.MaxInt)
	w.fail(err)
	h := w.head(p)
	words := &w.words
	words.Split(text)
	p.size = len(words.Words)
	p.when.delay = w.o.delay(p.Outlet)
	w.tokens = w.tokens[:0]
	if !w.o.ArticlesOnly && !w.given {
		w.tokens = align.TokenizeInto(w.tokens, words)
	}
	first := w.isNew(p, words.Words)
	switch {
	case w.o.ArticlesOnly:
		if first {
			p.leads = true
			w.print(p, w.winnowWords(words, w.o), nil)
		}
	default:
		w.readIn(p, h, words)
		if first && !w.given {
			p.leads, p.line = true, lineOf(w.tokens, w.canon)
			w.canon = p.line.canon
			w.print(p, w.winnow(w.tokens, w.o), w.tokens)
			w.key(p, w.tokens)
		}
	}
	w.fail(w.shelf.keep(p, text, h))
}

// readIn finds what an article says by itself.
func (w *receiver) readIn(p *printed, h head, words *shingle.Text) {
	quotes := quote.Find(words)
	p.spoken = w.spans.keep(spoken(words, quotes))
	p.uses = uses(words, quotes)
	p.self = w.repetitions(words, w.o)
	p.listed = w.phrases.find(words)
	if c := w.agencies.Find(credited(p, h, words.Source), words.Words); c.Agency != "" {
		p.wire = &c
	}
}

// print puts the fingerprints of an article, which stand at places, into the pile. There are no tokens where only whole articles are
// sought.
func (w *receiver) print(p *printed, places []uint32, tokens align.Tokens) {
	for _, at := range places {
		if at >= mostPlaces {
			p.Notes = append(p.Notes, fmt.Sprintf("more than %d words: what is behind these is not compared", mostPlaces))
			break
		}
		print, around := w.shingles[at], uint32(0)
		if tokens != nil {
			around = hint(tokens, uint32(p.hash), int(at), w.o.Shingle, w.o.MinWords)
		}
		w.prints.Add(partOf(print), hinted(print, p.class, at, around))
		p.prints++
	}
}

// byText compares postings of one fingerprint by text and place.
func byText(p, q lsh.Posting) int {
	if p.Text != q.Text {
		return cmp.Compare(p.Text, q.Text)
	}
	return cmp.Compare(p.Word, q.Word)
}

// key puts the keys of rewriting of an article into the pile, each as often as it stands there.
func (w *receiver) key(p *printed, tokens align.Tokens) {
	if !w.o.Rewritten {
		return
	}
	w.found = tokens.Keys(w.found[:0])
	for _, k := range w.found {
		w.keys.Add(partOf(k), lsh.Posting{Print: k, Text: p.class})
	}
}

// isNew gives an article its class and reports whether it is the first of it. Articles of one class have the same
// tokens, too ("40%" and "40 %" have not): it does not matter which of them comes first. An
// article too short for a shingle has a class of its own: "Read more" twice is no copy.
func (w *receiver) isNew(p *printed, words []shingle.Word) bool {
	var sum [16]byte
	p.hash, sum = w.digest(words)
	if len(words) < w.o.Shingle {
		return true
	}
	class := w.families.of(w.seal(sum, w.tokens), p.class)
	first := class == p.class
	p.class = class
	return first
}

// Families number the articles of the same words, their classes, by the first of them that came. They are
// told by 128 bits of a cryptographic hash of the words' hashes, which nobody can forge.
type families struct {
	shards [64]struct {
		sync.Mutex
		class map[[16]byte]uint32
	}
}

// of returns the class of words with a hash: number, if they are new.
func (c *families) of(hash [16]byte, number uint32) uint32 {
	shard := &c.shards[hash[15]%64]
	shard.Lock()
	defer shard.Unlock()
	if class, ok := shard.class[hash]; ok {
		return class
	}
	if shard.class == nil {
		shard.class = make(map[[16]byte]uint32)
	}
	shard.class[hash] = number
	return number
}

// admit puts the articles into the order of their ids and skips those that cannot be used.
func (r *run) admit() {
	order := r.articles
	slices.SortStableFunc(order, func(a, b *printed) int { return cmp.Compare(a.ID, b.ID) })
	for lo, hi := 0, 0; lo < len(order); lo = hi {
		for hi < len(order) && order[hi].ID == order[lo].ID {
			hi++
		}
		r.byPlace(order[lo:hi])
	}
	r.articles = make([]*printed, 0, len(order))
	r.class = make([]*printed, len(order))
	for _, a := range order {
		if a.leads {
			r.class[a.class] = a
		}
	}
	for _, a := range order {
		n := len(r.articles)
		switch {
		case a.held != nil && len(a.held.Text) > shingle.MaxBytes:
			r.skip(a, fmt.Sprintf("%d bytes of text: 4 GiB is the most", len(a.held.Text)))
		case n > 0 && a.ID == r.articles[n-1].ID:
			r.skip(a, fmt.Sprintf("id %.80q stands already at %s", a.ID, r.head(r.articles[n-1]).place()))
		default:
			r.articles = append(r.articles, a)
		}
	}
}

// byPlace puts articles of one id into the order of where they were read; of one place, of their texts, and then of what
// else is said of them.
func (r *run) byPlace(articles []*printed) {
	if len(articles) < 2 {
		return
	}
	type placed struct {
		article *printed
		head    head
	}
	all := make([]placed, len(articles))
	for i, a := range articles {
		all[i] = placed{a, r.head(a)}
	}
	said := func(a placed) []string {
		text, err := r.library.text(a.article, 0, math.MaxInt)
		r.fail(err)
		return []string{text, a.article.Outlet, a.article.Owner, a.head.title, a.head.byline, a.head.credit, a.head.url, a.head.published}
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		if place := cmp.Or(cmp.Compare(a.head.path, b.head.path), cmp.Compare(a.head.line, b.head.line)); place != 0 {
			return place
		}
		return slices.Compare(said(a), said(b))
	})
	for i := range all {
		articles[i] = all[i].article
	}
}

func (r *run) skip(p *printed, why string) {
	h := r.head(p)
	r.skipped = append(r.skipped, Skip{Path: h.path, Line: h.line, Why: why})
}

// place says where an article was read.
func (h head) place() string {
	if h.line > 0 {
		return fmt.Sprintf("%s:%d", h.path, h.line)
	}
	return h.path
}
