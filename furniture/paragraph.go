package furniture

import (
	"slices"
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

// size returns how many words a paragraph has.
func (p *paragraph) size() int { return p.Last - p.First }

// split finds the paragraphs of the text, with all that they say.
func (f *Finder) split(sentences []shingle.Sentence, spoken []span.Span) {
	f.paragraphs = f.paragraphs[:0]
	sentences = f.cutLines(sentences)
	end := 0
	for i := 0; i < len(sentences); {
		j := i + 1
		for j < len(sentences) && sentences[j].Paragraph == sentences[i].Paragraph {
			j++
		}
		p := paragraphOf(f.Text, sentences[i:j], spoken)
		p.gap = strings.Count(f.Source[end:sentences[i].Lo], "\n")
		f.paragraphs = append(f.paragraphs, p)
		i, end = j, sentences[j-1].Hi
	}
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
	cues := known()
	if colonAfter(t, p.First) && cues.opens[keyOf(t, p.First)] {
		p.note(opens, 1, p.First)
	}
	sieve := &cues.long
	if p.size() <= mostLine {
		sieve = &cues.short
		p.countCapitals(t)
	}
	next := keyOf(t, p.First)
	for i := p.First; i < p.Last; i++ {
		word := next
		if sieve.passes(word) {
			p.noteAlone(cues.alone[word], i)
		}
		if i+1 == p.Last {
			break
		}
		next = keyOf(t, i+1)
		if two := pair(word, next); cues.first.passes(two) {
			p.noteLonger(t, cues.longer[two], i, spoken)
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
	cues := known()
	for i := p.First; i < p.Last; i++ {
		r, _ := utf8.DecodeRuneInString(t.Source[t.Words[i].Lo:])
		if unicode.IsUpper(r) || unicode.IsTitle(r) {
			p.capitals++
			p.names++
		} else if unicode.IsDigit(r) {
			p.capitals++
		} else if cues.has(1<<small, t.Words[i].Hash) {
			p.small++
		} else if cues.has(1<<date|1<<month, t.Words[i].Hash) {
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
func (f *Finder) cutLines(sentences []shingle.Sentence) []shingle.Sentence {
	broken := func(s shingle.Sentence) bool {
		return strings.IndexByte(f.Source[s.Lo:s.Hi], '\n') >= 0
	}
	if !slices.ContainsFunc(sentences, broken) {
		return sentences
	}
	f.cut = f.cut[:0]
	line, paragraph := 0, 0
	for i, s := range sentences {
		if i > 0 && s.Paragraph != sentences[i-1].Paragraph {
			line = s.Lo
			paragraph++
		}
		s.Paragraph = paragraph
		if broken(s) {
			s, line = f.cutSentence(s, line)
			paragraph = s.Paragraph
		}
		f.cut = append(f.cut, s)
	}
	return f.cut
}

// cutSentence cuts a sentence in a line that starts at a byte, and returns what of it follows the
// last short line, and where the last line starts.
func (f *Finder) cutSentence(s shingle.Sentence, line int) (shingle.Sentence, int) {
	for k := s.First + 1; k < s.Last; k++ {
		lo, hi := int(f.Words[k-1].Hi), int(f.Words[k].Lo)
		end := strings.IndexByte(f.Source[lo:hi], '\n')
		if end < 0 {
			continue
		}
		if end += lo; end-line <= shortLine {
			head := s
			head.Last, head.Hi = k, end
			f.cut = append(f.cut, head)
			s.First, s.Lo = k, end+1
			s.Paragraph++
		}
		line = end + 1
	}
	return s, line
}
