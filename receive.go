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
	"overlap/internal/arena"
	"overlap/internal/span"
	"overlap/internal/spool"
	"overlap/quote"
	"overlap/result"
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
		Crew: o.crew(ctx), o: o, given: given, scratch: make([]spool.Buffer, o.Jobs),
		library: newLibrary(room.texts, o.Temp),
		prints:  spool.New(pileParts, room.prints, o.Temp),
		keys:    spool.New(pileParts, room.keys, o.Temp),
	}
	r.Begin("reading articles")
	r.Guard(func() {
		r.phrases, r.agencies = newPhrasebook(o.Phrases), agency.NewTable(o.Agencies)
		r.agencyRights, r.licensed = o.agencyRights(r.agencies), o.knowsRights()
		r.receive(articles, intakes(r.newReceivers()))
		r.admit()
	})
	if err := r.Failed(); err != nil {
		r.close()
		return nil, err
	}
	r.sides = r.newSides(r.o.align(r.o.Rewritten))
	return r, nil
}

// batch is how many articles a worker is given at a time.
const batch = 32

// An intake finds out something about one article after the other. One goroutine uses it.
type intake interface {
	read(p *printed) // finds it out, and notes it in p and the intake alone
	keep(p *printed) // keeps what read found and the article's text
	renew()          // throws away the memory of read
	end()            // hands over what it still has of the articles that it kept
}

// take takes an article in. If reading it faults, it is broken. The memory for a long one is not kept.
func (r *run) take(w intake, p *printed) {
	long := p.held != nil && len(p.held.Text) > mostBatch
	if !r.Try("reading", func() { w.read(p) }, p) {
		p.broken = true
		w.renew()
		return
	}
	w.keep(p)
	if long {
		w.renew()
	}
}

// receive takes all articles in, on as many workers as there are intakes, and notes them in the
// order of arrival. Those that are too long are skipped, and of doubles most.
func (r *run) receive(articles iter.Seq[article.Article], intakes []intake) {
	work := make(chan []printed, 2*len(intakes))
	waiting := newAllowance(mostWaiting)
	var group sync.WaitGroup
	for _, w := range intakes {
		group.Go(func() {
			for some := range work {
				bytes := bytesOf(some)
				r.Guard(func() {
					for i := range some {
						if r.Failed() == nil {
							r.take(w, &some[i])
						}
					}
				})
				waiting.give(bytes)
			}
			r.Guard(w.end)
		})
	}
	defer group.Wait()
	defer close(work)                 // if the articles panic, too
	some := make([]printed, 0, batch) // one piece of memory, not one an article, for the garbage collector to follow
	size := 0                         // bytes of their texts
	hand := func() {
		for i := range some {
			r.articles = append(r.articles, &some[i])
		}
		waiting.take(size)
		work <- some
		some, size = make([]printed, 0, batch), 0
	}
	for a := range articles {
		if r.Failed() != nil {
			break
		}
		if len(a.Text) > shingle.MaxBytes {
			why := fmt.Sprintf("%d bytes of text: 4 GiB is the most", len(a.Text))
			r.Skip(result.Skip{Path: a.Path, Line: a.Line, Why: why})
			continue
		}
		p := newPrinted(r.library, &a)
		if !r.doubles.comes(p.ID, a.Path, a.Line) {
			continue
		}
		p.class = uint32(len(r.articles) + len(some))
		some = append(some, p)
		if size += len(a.Text); len(some) == batch || size > mostBatch {
			hand()
		}
	}
	hand()
	r.doubles.arrivals, r.doubles.last = nil, nil // all have come
}

// How many bytes of text a batch has at most, beside that of its last article, and how many wait for
// the workers or are with them, unless they are one batch.
const (
	mostBatch   = 1 << 20
	mostWaiting = 8 << 20
)

// bytesOf returns the bytes of the texts of a batch.
func bytesOf(some []printed) int {
	n := 0
	for i := range some {
		n += len(some[i].held.Text)
	}
	return n
}

// An allowance is a number of bytes that several goroutines have together.
type allowance struct {
	mu   sync.Mutex
	more sync.Cond
	most int
	out  int // bytes that were taken
}

func newAllowance(most int) *allowance {
	a := &allowance{most: most}
	a.more.L = &a.mu
	return a
}

// take takes bytes when there are so many left, or nobody has any.
func (a *allowance) take(bytes int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for a.out > 0 && a.out+bytes > a.most {
		a.more.Wait()
	}
	a.out += bytes
}

// give gives bytes back.
func (a *allowance) give(bytes int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.out -= bytes
	a.more.Signal()
}

// A receiver is the intake of articles that are compared.
type receiver struct {
	run *run
	reading
	posted, keyed *spool.Writer // of fingerprints and of keys
	shelf         *shelf
}

// A reading is what a receiver knows of the article at hand, in memory that the next one uses again.
type reading struct {
	sketcher
	text   string
	head   head
	words  shingle.Text
	tokens align.Tokens
	sum    [16]byte // tells its class
	leads  bool     // it may be the first of its class, and these are found:
	line   line
	prints []fingerprint
	found  []uint64 // keys

	spans arena.Arena[span.Span]
	canon []uint16 // of the line
}

// A fingerprint is a hash of tokens, where they stand, and the hint for it.
type fingerprint struct {
	hash     uint64
	at, hint uint32
}

// newReceivers returns a receiver for each worker.
func (r *run) newReceivers() []*receiver {
	all := make([]*receiver, r.Jobs)
	for i := range all {
		all[i] = &receiver{run: r, posted: r.prints.Writer(), keyed: r.keys.Writer(), shelf: r.library.shelf()}
	}
	return all
}

// intakes returns all as intakes.
func intakes[W intake](all []W) []intake {
	list := make([]intake, len(all))
	for i, w := range all {
		list[i] = w
	}
	return list
}

func (w *receiver) renew() { w.reading = reading{} }

func (w *receiver) end() {
	w.run.Fail(w.posted.Flush())
	w.run.Fail(w.keyed.Flush())
	w.run.Fail(w.shelf.end())
}

// read finds what there is to know about an article by itself.
func (w *receiver) read(p *printed) {
	text, err := w.run.library.text(p, 0, math.MaxInt)
	w.run.Fail(err)
	w.text, w.head = text, w.run.head(p)
	if p.compared = uint32(comparedOf(text)); int(p.compared) < len(text) {
		p.Notes = append(slices.Clip(p.Notes), tooLong)
	}
	words := &w.words
	p.split(text[:p.compared], words)
	p.size = len(words.Words)
	p.when.Delay = w.run.o.delay(p.Outlet)
	w.tokens = w.tokens[:0]
	if !w.run.o.ArticlesOnly && !w.run.given {
		w.tokens = align.TokenizeInto(w.tokens, words)
	}
	if !w.run.o.ArticlesOnly {
		w.readIn(p, words)
	}
	w.tell(p, words.Words)
	if w.leads && w.run.o.ArticlesOnly {
		w.print(p, w.winnowWords(words, w.run.o), nil)
	} else if w.leads {
		w.line = lineOf(w.tokens, w.canon)
		w.canon = w.line.canon
		w.print(p, w.winnow(w.tokens, w.run.o), w.tokens)
		w.key(w.tokens)
	}
}

// readIn finds what an article says by itself.
func (w *receiver) readIn(p *printed, words *shingle.Text) {
	quotes := quote.Find(words)
	p.spoken = w.spans.Keep(spoken(words, quotes))
	var often bool
	if p.uses, often = uses(words, quotes); often {
		p.Notes = append(slices.Clip(p.Notes), tooOften)
	}
	p.self = w.repetitions(words, w.run.o)
	p.few = w.few(words.Words)
	p.listed = w.run.phrases.find(words)
	if c := w.run.agencies.Find(credited(p, w.head, words.Source), words.Words); c.Agency != "" {
		p.wire = &c
	}
}

// keep gives an article its class, keeps its fingerprints and keys if it is the first of it, and its
// text. The article's class is its number until one of the same words is known.
func (w *receiver) keep(p *printed) {
	if p.size >= w.run.o.Shingle {
		number := p.class
		p.class = w.run.families.of(w.sum, number)
		w.leads = w.leads && p.class == number
	}
	if w.leads {
		p.leads, p.line, p.prints = true, w.line, uint32(len(w.prints))
		for _, f := range w.prints {
			w.posted.Add(partOf(f.hash), hinted(f.hash, p.class, f.at, f.hint))
		}
		for _, k := range w.found {
			w.keyed.Add(partOf(k), spool.Record{Key: k, Of: p.class})
		}
	}
	w.run.Fail(w.shelf.keep(p, w.text, w.head))
	w.text, w.head, w.line, w.words.Source = "", head{}, line{}, ""
}

// print notes the fingerprints of an article, which stand at places. There are no tokens where only
// whole articles are sought.
func (w *receiver) print(p *printed, places []uint32, tokens align.Tokens) {
	w.prints = w.prints[:0]
	for _, at := range places {
		f := fingerprint{hash: w.shingles[at], at: at}
		if tokens != nil {
			f.hint = hint(tokens, uint32(p.hash), int(at), w.run.o.Shingle, w.run.o.MinWords)
		}
		w.prints = append(w.prints, f)
	}
}

// byText compares postings of one fingerprint by text and place.
func byText(p, q spool.Record) int {
	if p.Of != q.Of {
		return cmp.Compare(p.Of, q.Of)
	}
	return cmp.Compare(p.At, q.At)
}

// key notes the keys of rewriting of an article, each as often as it stands there.
func (w *receiver) key(tokens align.Tokens) {
	if w.found = w.found[:0]; w.run.o.Rewritten {
		w.found = tokens.Keys(w.found)
	}
}

// tell finds what tells an article's class, and whether it may be the first of it. Articles of one
// class have the same tokens, too ("40%" and "40 %" have not): it does not matter which of them
// comes first. An article too short for a shingle has a class of its own: "Read more" twice is no
// copy.
func (w *receiver) tell(p *printed, words []shingle.Word) {
	var sum [16]byte
	p.hash, sum = w.digest(words)
	if w.leads = !w.run.given; len(words) >= w.run.o.Shingle {
		w.sum = w.seal(sum, w.tokens)
		w.leads = w.leads && !w.run.families.have(w.sum)
	}
}

// Families number the articles of the same words, their classes, by the first of them that came. They are
// told by 128 bits of a cryptographic hash of the words' hashes, which nobody can forge.
type families struct {
	shards [64]struct {
		sync.Mutex
		class map[[16]byte]uint32
	}
}

// have reports whether the class of words with a hash is known.
func (c *families) have(hash [16]byte) bool {
	shard := &c.shards[hash[15]%64]
	shard.Lock()
	defer shard.Unlock()
	_, ok := shard.class[hash]
	return ok
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
