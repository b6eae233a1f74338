package background

// A Counter counts in how many texts each run of words stands. It keeps every run of every text,
// some 100 bytes each: it is for making tables and for measuring, not for a scan. Its zero value
// has no texts. One goroutine may use it at a time.
type Counter struct {
	texts  [][]uint64
	words  int
	counts [Longest]map[uint64]int
	last   [Longest]map[uint64]int // the number of the last text that has a run
}

// Add counts the runs of a text, each once, and keeps the words. The order of texts makes no
// difference.
func (c *Counter) Add(words []uint64) {
	c.texts = append(c.texts, words)
	c.words += len(words)
	for i := range c.counts {
		if c.counts[i] == nil {
			c.counts[i], c.last[i] = make(map[uint64]int), make(map[uint64]int)
		}
		for end := i + 1; end <= len(words); end++ {
			run := hashOf(words[end-i-1 : end])
			if c.last[i][run] != len(c.texts) {
				c.last[i][run] = len(c.texts)
				c.counts[i][run]++
			}
		}
	}
}

// Counts returns the counts of all texts so far.
func (c *Counter) Counts() Counts {
	return Counts{Texts: len(c.texts), Words: c.words, Of: c.of}
}

func (c *Counter) of(run []uint64) int { return c.counts[len(run)-1][hashOf(run)] }

// Len returns how many runs of so many words, 1 to Longest, were counted.
func (c *Counter) Len(words int) int { return len(c.counts[words-1]) }

// often is the fewest texts that both pairs of a triple stand in which a table keeps.
const often = 2

// kept returns the counts of the runs of so many words that a table keeps: all words and pairs,
// and the triples that are likely to be met again. A triple of pairs that one text has tells
// little: who meets it has that text.
func (c *Counter) kept(words int) map[uint64]int {
	if words < Longest {
		return c.counts[words-1]
	}
	kept := make(map[uint64]int)
	for _, text := range c.texts {
		for end := Longest; end <= len(text); end++ {
			run := text[end-Longest : end]
			if c.of(run[:2]) >= often && c.of(run[1:]) >= often {
				kept[hashOf(run)] = c.of(run)
			}
		}
	}
	return kept
}
