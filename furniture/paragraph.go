package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"overlap/internal/span"
	"overlap/shingle"
)

// A paragraph is one of a text, with what it says that tells of furniture.
type paragraph struct {
	span.Span                    // its words
	lo        int                // where it starts, byte
	text      string             // all of it
	gap       int                // line ends before it
	sentences []shingle.Sentence // it has one at least
	said      [kinds]int16       // words in cues of a kind
	whole     kindSet            // kinds of which a cue is all of it
	begins    kindSet            // kinds of which a cue is its beginning
	ends      kindSet            // kinds of which a cue is its end
	noticed   []span.Span        // sentences that say a notice
	capitals  int                // words that begin with a capital letter or a digit
	names     int                // of these, words without a digit
	small     int                // other words that stand inside of names
	dates     int                // of the rest, words of dates
	plain     bool               // it begins with a cue that no title does
	stopped   bool               // it ends as a sentence does
	quoted    bool               // half of it or more is quoted
	is        bool               // it is furniture
}

// kindSet is a set of kinds.
type kindSet uint32

func (s kindSet) has(k kind) bool { return s&(1<<k) != 0 }
func (s *kindSet) add(k kind)     { *s |= 1 << k }

// size returns how many words a paragraph has.
func (p *paragraph) size() int { return p.Last - p.First }

// split returns the paragraphs of a text, with all that they say.
func split(t *shingle.Text, sentences []shingle.Sentence, spoken []span.Span) []paragraph {
	if len(sentences) == 0 {
		return nil
	}
	sentences = cutLines(t, sentences)
	all := make([]paragraph, 0, sentences[len(sentences)-1].Paragraph+1)
	end := 0
	for i := 0; i < len(sentences); {
		j := i + 1
		for j < len(sentences) && sentences[j].Paragraph == sentences[i].Paragraph {
			j++
		}
		all = append(all, paragraphOf(t, sentences[i:j], spoken))
		all[len(all)-1].gap = strings.Count(t.Source[end:sentences[i].Lo], "\n")
		i, end = j, sentences[j-1].Hi
	}
	return all
}

// paragraphOf returns sentences in a row as a paragraph.
func paragraphOf(t *shingle.Text, all []shingle.Sentence, spoken []span.Span) paragraph {
	last := all[len(all)-1]
	p := paragraph{sentences: all, Span: span.Of(all[0].First, last.Last), lo: all[0].Lo,
		text: t.Source[all[0].Lo:last.Hi]}
	p.look(t, spoken)
	return p
}

// look notes what a paragraph says.
func (p *paragraph) look(t *shingle.Text, spoken []span.Span) {
	p.stopped = endsStopped(p.text)
	p.quoted = 2*span.Within(p.Span, spoken) >= p.size()
	if colonAfter(t, p.First) && known.opens[keyOf(t, p.First)] {
		p.note(opens, 1, p.First)
	}
	sieve := &known.long
	if p.size() <= mostLine {
		sieve = &known.short
		p.countCapitals(t)
	}
	next := keyOf(t, p.First)
	for i := p.First; i < p.Last; i++ {
		word := next
		if sieve.passes(word) {
			p.noteAlone(known.alone[word], i)
		}
		if i+1 == p.Last {
			break
		}
		next = keyOf(t, i+1)
		if two := pair(word, next); known.first.passes(two) {
			p.noteLonger(t, known.longer[two], i, spoken)
		}
	}
}

// noteAlone notes that word i alone is a cue of some kinds.
func (p *paragraph) noteAlone(kinds kindSet, i int) {
	for k := kind(0); kinds != 0; k, kinds = k+1, kinds>>1 {
		if kinds.has(0) {
			p.note(k, 1, i)
		}
	}
}

// noteLonger notes which of some cues stand at word i.
func (p *paragraph) noteLonger(t *shingle.Text, cues []cue, i int, spoken []span.Span) {
	for k := range cues {
		c := &cues[k]
		if !c.isAt(t, i, p.Last) {
			continue
		}
		p.note(c.kind, len(c.words), i)
		p.plain = p.plain || i == p.First && c.kind == opens && !c.colon
		if c.kind == notice && span.Within(span.Of(i, i+len(c.words)), spoken) == 0 {
			p.noteSentence(i)
		}
	}
}

// noteSentence notes that the sentence of word i is a notice.
func (p *paragraph) noteSentence(i int) {
	for _, s := range p.sentences {
		if s.First <= i && i < s.Last && s.Last-s.First <= mostNotice {
			p.noticed = append(p.noticed, span.Of(s.First, s.Last))
		}
	}
}

// note notes that a cue of n words stands at word i.
func (p *paragraph) note(k kind, n, i int) {
	p.said[k] += int16(n)
	if i == p.First {
		p.begins.add(k)
		if n == p.size() {
			p.whole.add(k)
		}
	}
	if i+n == p.Last {
		p.ends.add(k)
	}
}

// countCapitals counts words by how they begin.
func (p *paragraph) countCapitals(t *shingle.Text) {
	for i := p.First; i < p.Last; i++ {
		r, _ := utf8.DecodeRuneInString(t.Source[t.Words[i].Lo:])
		if unicode.IsUpper(r) || unicode.IsTitle(r) {
			p.capitals++
			p.names++
		} else if unicode.IsDigit(r) {
			p.capitals++
		} else if known.has(1<<small, t.Words[i].Hash) {
			p.small++
		} else if known.has(1<<date|1<<month, t.Words[i].Hash) {
			p.dates++
		}
	}
}

// endsStopped reports whether a text ends as a sentence does, whatever closes it.
func endsStopped(s string) bool {
	s = strings.TrimRight(s, " \t\"'”’»)]")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:;。！？", r)
}

// shortLine is how many bytes a line has at most that was broken on purpose: a program that wraps
// text fills its lines.
const shortLine = 45

// cutLines returns sentences of which none goes on behind a short line: a byline and a date often
// stand so, one below the other. What was one paragraph is several then.
func cutLines(t *shingle.Text, sentences []shingle.Sentence) []shingle.Sentence {
	if strings.IndexByte(t.Source, '\n') < 0 {
		return sentences
	}
	c := cutter{Text: t, cut: make([]shingle.Sentence, 0, len(sentences))}
	for i, s := range sentences {
		if i > 0 && s.Paragraph != sentences[i-1].Paragraph {
			c.line = s.Lo
			c.paragraph++
		}
		if strings.IndexByte(t.Source[s.Lo:s.Hi], '\n') >= 0 {
			s = c.cutSentence(s)
		}
		s.Paragraph = c.paragraph
		c.cut = append(c.cut, s)
	}
	return c.cut
}

// A cutter cuts sentences at the ends of short lines.
type cutter struct {
	*shingle.Text
	cut       []shingle.Sentence
	line      int // where the line starts, byte
	paragraph int // of the next sentence
}

// cutSentence cuts a sentence, and returns what of it follows the last short line.
func (c *cutter) cutSentence(s shingle.Sentence) shingle.Sentence {
	for k := s.First + 1; k < s.Last; k++ {
		lo, hi := int(c.Words[k-1].Hi), int(c.Words[k].Lo)
		end := strings.IndexByte(c.Source[lo:hi], '\n')
		if end < 0 {
			continue
		}
		if lo+end-c.line <= shortLine {
			c.cut = append(c.cut, shingle.Sentence{First: s.First, Last: k, Lo: s.Lo, Hi: lo + end,
				Paragraph: c.paragraph})
			s.First, s.Lo = k, lo+end+1
			c.paragraph++
		}
		c.line = lo + end + 1
	}
	return s
}
