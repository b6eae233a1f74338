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
	var all []paragraph
	end := 0
	sentences = cutLines(t, sentences)
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
	sentence := 0
	for i := p.First; i < p.Last; i++ {
		for p.sentences[sentence].Last <= i {
			sentence++
		}
		for k, all := 0, known.at(keyOf(t, i)); k < len(all); k++ {
			if all[k].isAt(t, i, p.Last) {
				p.note(&all[k], i, p.sentences[sentence], spoken)
			}
		}
	}
	if p.size() <= mostLine {
		p.countCapitals(t)
	}
}

// note notes that a cue stands at word i, in a sentence.
func (p *paragraph) note(c *cue, i int, in shingle.Sentence, spoken []span.Span) {
	n := len(c.words)
	p.said[c.kind] += int16(n)
	if i == p.First {
		p.begins.add(c.kind)
		p.plain = p.plain || c.kind == opens && !c.colon
		if n == p.size() {
			p.whole.add(c.kind)
		}
	}
	if i+n == p.Last {
		p.ends.add(c.kind)
	}
	if c.kind == notice && in.Last-in.First <= mostNotice &&
		span.Within(span.Of(i, i+n), spoken) == 0 {
		p.noticed = append(p.noticed, span.Of(in.First, in.Last))
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
		} else if known.has(small, t.Words[i].Hash) {
			p.small++
		} else if known.has(date, t.Words[i].Hash) || known.has(month, t.Words[i].Hash) {
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
	var cut []shingle.Sentence
	line, paragraph := 0, 0 // where the line starts; the paragraph that the next sentence has
	for i, s := range sentences {
		if i > 0 && s.Paragraph != sentences[i-1].Paragraph {
			line = s.Lo
			paragraph++
		}
		for k := s.First + 1; k < s.Last; k++ {
			lo, hi := int(t.Words[k-1].Hi), int(t.Words[k].Lo)
			end := strings.IndexByte(t.Source[lo:hi], '\n')
			if end < 0 {
				continue
			}
			if lo+end-line <= shortLine {
				cut = append(cut, shingle.Sentence{First: s.First, Last: k, Lo: s.Lo, Hi: lo + end,
					Paragraph: paragraph})
				s.First, s.Lo = k, lo+end+1
				paragraph++
			}
			line = lo + end + 1
		}
		s.Paragraph = paragraph
		cut = append(cut, s)
		if end := strings.LastIndexByte(t.Source[s.Lo:s.Hi], '\n'); end >= 0 {
			line = s.Lo + end + 1
		}
	}
	return cut
}
