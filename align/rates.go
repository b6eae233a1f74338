package align

// Rates says how often the words of a set of texts stand in it, without their
// inflection. It is immutable and may be shared.
//
// In a hundred articles on one summit the names of its guests and its city are no rarer
// than function words, and two articles that share them need not know of each other. A
// list of the language's common words cannot know that; the set itself does.
type Rates struct {
	rates map[uint32]float32 // of the stems that stand in several texts, a token
}

// leastTexts is the number of texts below which a set says nothing about its words: in two articles
// a shared name would be common. What fewer than fewTexts have, or less than one in leastTexts of a
// large set, they may have from each other.
const (
	leastTexts = 20
	fewTexts   = 24
)

// CountRates returns the rates of a set of texts. It is nil, which is no rates, if there are
// fewer than twenty. Cost: linear in their words.
func CountRates(sides []*Side) *Rates {
	var c Counter
	for _, s := range sides {
		c.Add(s.tokens)
	}
	return c.Rates()
}

// A Counter counts the words of a set, one text after another. The zero value is ready to
// use. One goroutine at a time may use it; each may count a part of the set, for
// [Counter.Merge] to bring together.
type Counter struct {
	texts  uint32
	tokens int
	stems  int       // different ones
	table  []counter // by hash of the stem, at most half full
}

// A counter counts a stem.
type counter struct {
	stem          uint32
	texts, tokens uint32 // that have it, and that are it; an entry without tokens is free
	last          uint32 // the last of the texts, from 1
}

// Add counts a text. Cost: a look-up a token.
func (c *Counter) Add(ts Tokens) {
	c.texts++
	c.tokens += ts.Len()
	for i := range ts[:ts.Len()] {
		e := c.of(ts[i].stem)
		e.tokens++
		if e.last != c.texts {
			e.last = c.texts
			e.texts++
		}
	}
}

// Merge adds what d has counted, which stays as it is.
func (c *Counter) Merge(d *Counter) {
	c.texts += d.texts
	c.tokens += d.tokens
	for i := range d.table {
		if from := &d.table[i]; from.tokens > 0 {
			e := c.of(from.stem)
			e.texts += from.texts
			e.tokens += from.tokens
		}
	}
}

// of returns the entry of a stem; who takes it must count it.
func (c *Counter) of(stem uint32) *counter {
	if 2*c.stems >= len(c.table) {
		c.grow()
	}
	e := c.find(stem)
	if e.tokens == 0 {
		e.stem = stem
		c.stems++
	}
	return e
}

// find returns the entry of a stem, or the free one where it belongs.
func (c *Counter) find(stem uint32) *counter {
	for h := int(stem * 0x9e3779b1); ; h++ {
		if e := &c.table[h&(len(c.table)-1)]; e.tokens == 0 || e.stem == stem {
			return e
		}
	}
}

// grow doubles the table.
func (c *Counter) grow() {
	old := c.table
	c.table = make([]counter, max(1<<10, 2*len(old)))
	for _, e := range old {
		if e.tokens > 0 {
			*c.find(e.stem) = e
		}
	}
}

// Rates returns the rates of the texts that were counted. It is nil, which is no rates, if there
// are fewer than twenty.
func (c *Counter) Rates() *Rates {
	if c.texts < leastTexts {
		return nil
	}
	r := &Rates{rates: make(map[uint32]float32)}
	for i := range c.table {
		if e := &c.table[i]; e.tokens > 0 && e.texts >= max(fewTexts, c.texts/leastTexts) {
			r.rates[e.stem] = float32(e.tokens) / float32(c.tokens)
		}
	}
	return r
}

// rate returns the rate of a stem, 0 if it is not known.
func (r *Rates) rate(stem uint32) float64 {
	if r == nil {
		return 0
	}
	return float64(r.rates[stem])
}
