package shingle

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// TestSentences gives each text with a bar where a sentence ends and a double bar
// where a paragraph does; the bars are not part of the text.
func TestSentences(t *testing.T) {
	for _, marked := range []string{
		"The mayor spoke.| The council slept.",
		"Mr. Adler met Gen. Voss and Dr. Lind at 4 p.m. Monday.| They ate.",
		"The U.S. Senate voted.| He lives in the U.S.| The vote was close.",
		"It closed at 9 a.m.| The crowd left at 5 p.m. EST on the dot.",
		"George W. Marsh and J. K. Orr won.| “We won,” said Orr.| “Again.”| They sang.",
		"He got vitamin C.| The others did not.",
		"See No. 5 on p. 12 of vol. 3.| Pay 3.5 or 1,000.50 now.",
		"“Why?” he asked.| “Because.”| She left.",
		"She waited ... and waited… then left.| Nothing...| It was late.",
		"“Stop. . . right there,” he said.",
		"It began in 2016.|The end came later.|“Not yet,” she said.",
		"Visit www.example.com or Node.js today!| Really?!| Yes.",
		"(He had left early.)| She stayed [for hours].| Fine.",
		"Prices rose.” | Next came 12 others.| 15 remained.",
		"Am 3. Oktober kam z.B. Dr. Weiß.| Der Bgm. schwieg.",
		"他来了。|她走了！|谁知道？",
		"她说：「好。」|然后走了。",
		"यह पहला है।| यह दूसरा है।",
		"هل تعلم؟| نعم.",
		"¿Quién sabe?| ¡Nadie!| Vale.",
		"A headline without a stop||The story begins.| It goes on.",
		"A headline\n||The story begins.\n\n||It ends.",
		"One part. ### ||Another part.\n***\n||A third.",
		"1. Buy milk.| Then go.\n||2. Sell milk.",
		"Words \" spaced . \"| Out by machines .| \" Like this . \"",
		"It cost $5 million.| Jan. 6 was cold, Sept. was not.",
		"He works at Orr & Co. Ltd.| The firm is small.",
		"He said, ''Stop.''| ''Go on.''| She did.",
		"“He said, ‘Stop.’”| Others: \"'Go.'\"| So it went.",
		"We saw the Sun.| Mars was hidden.| Wait a sec.| The moon rose.",
		"They won!| https://example.com/a and more.| pic.example.com/b",
		"What the f*** is this? *** ||No idea.| A ** b***c.",
		"Er kam d. h. er lief, z. B. nach Rom, s. S. 5 oben.| Gut.",
		"قال د. سالم كلمة.| ثم ذهب.",
		"走了.| 她来了.",
		"Erst kam er.| Ähnliches folgte.| Österreich auch.",
		"The iPhone sold.| iPads did not.",
		"",
		" \n\n ",
		"...",
		"Word",
	} {
		check(t, strings.NewReplacer("||The story", "\n||The story").Replace(marked))
	}
}

func check(t *testing.T, marked string) {
	t.Helper()
	source := strings.ReplaceAll(marked, "|", "")
	var want []string
	for i, paragraph := range strings.Split(marked, "||") {
		for s := range strings.SplitSeq(paragraph, "|") {
			s = strings.TrimRight(strings.TrimSpace(s), "#*_ \n")
			if len(Split(s).Words) > 0 {
				want = append(want, string(rune('0'+i))+" "+s)
			}
		}
	}
	var got []string
	text := Split(source)
	for _, s := range text.Sentences() {
		got = append(got, string(rune('0'+s.Paragraph))+" "+text.Source[s.Lo:s.Hi])
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q\n got %q\nwant %q", source, got, want)
	}
}

// TestWrapped breaks a text at each width and demands the sentences of the unbroken one.
func TestWrapped(t *testing.T) {
	paragraphs := []string{
		`The council of the small town met on Tuesday evening to settle what it would do about the old bridge. Nobody had
crossed it since the flood, and the U.S. engineers who came to look at it said that the piers, built by Mr. Orr in
1911, would not stand another winter. "We can mend it," the mayor said, "or we can mourn it."`,
		`Three of the members voted for a ferry. The others asked for time, because the money that the county had
promised in the spring was still not there, and they did not believe that it would come before the first snow.`,
	}
	for i := range paragraphs {
		paragraphs[i] = strings.ReplaceAll(paragraphs[i], "\n", " ")
	}
	want := sentencesOf(strings.Join(paragraphs, "\n\n"))
	for width := 35; width <= 110; width++ {
		var wrapped []string
		for _, p := range paragraphs {
			wrapped = append(wrapped, wrap(p, width))
		}
		if got := sentencesOf(strings.Join(wrapped, "\n\n")); !slices.Equal(got, want) {
			t.Fatalf("width %d\n got %q\nwant %q", width, got, want)
		}
	}
}

func sentencesOf(source string) (out []string) {
	text := Split(source)
	for _, s := range text.Sentences() {
		out = append(out, strings.Join(strings.Fields(text.Source[s.Lo:s.Hi]), " "))
	}
	return out
}

// wrap breaks s at width columns.
func wrap(s string, width int) string {
	var b strings.Builder
	n := 0
	for word := range strings.FieldsSeq(s) {
		switch {
		case n == 0:
		case n+1+len(word) > width:
			b.WriteByte('\n')
			n = 0
		default:
			b.WriteByte(' ')
			n++
		}
		b.WriteString(word)
		n += len(word)
	}
	return b.String()
}

// TestLinesStay: lines that are paragraphs, verse and lists are not joined.
func TestLinesStay(t *testing.T) {
	for _, s := range []string{
		"A first headline\nA second headline\nThe third of them",
		"The river runs below the mill,\nThe miller sleeps above it still,\nAnd nobody has paid " +
			"the bill",
		strings.Repeat("One line is one whole paragraph here and it is far longer than any "+
			"screen would show, since nobody broke it. ", 3) + "\n" +
			strings.Repeat("The next one is the same and starts directly below it without any "+
				"empty line between the two of them. ", 3),
	} {
		if got, want := len(paragraphsOf(s)), strings.Count(s, "\n")+1; got != want {
			t.Errorf("%q: %d paragraphs, want %d", s, got, want)
		}
	}
}

func paragraphsOf(s string) map[int]bool {
	m := make(map[int]bool)
	for _, x := range Split(s).Sentences() {
		m[x.Paragraph] = true
	}
	return m
}

// TestSentenceLaws: every word in one sentence, in order, bytes around the words, white
// space at no end, bounded length.
func TestSentenceLaws(t *testing.T) {
	pieces := []string{"a", "The", "U.S.", "Mr.", "no", "5", "3.5", ".", "!", "?", "…", " ", " ",
		" ", "\n", "\n\n", "\r\n", "\"", "“", "”",
		"'", "(", ")", "。", "漢", "字", "é", "É", "\xff", "\x00", "###", "\u2028", "\u00a0", "-", "أ",
		"।", "word"}
	rapid.Check(t, func(r *rapid.T) {
		text := Split(strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(r,
			"pieces"), ""))
		if why := broken(text); why != "" {
			r.Fatal(why, text.Sentences())
		}
	})
	long := Split(strings.Repeat("word ", 3*MaxSentence+1))
	if why := broken(long); why != "" || len(long.Sentences()) != 4 {
		t.Error(why, len(long.Sentences()))
	}
}

// broken says which law the sentences of t break, or nothing.
func broken(t *Text) string {
	word, hi, paragraph := 0, 0, 0
	for _, s := range t.Sentences() {
		switch {
		case s.First != word || s.Last <= s.First:
			return "words are left out or counted twice"
		case s.Last-s.First > MaxSentence:
			return "longer than MaxSentence"
		case s.Lo < hi || s.Lo > int(t.Words[s.First].Lo) || s.Hi < int(t.Words[s.Last-1].Hi) ||
			s.Hi > len(t.Source):
			return "bytes do not go around the words, or overlap"
		case s.Paragraph != paragraph && s.Paragraph != paragraph+1:
			return "paragraphs do not count up"
		case strings.TrimFunc(t.Source[s.Lo:s.Hi], unicode.IsSpace) != t.Source[s.Lo:s.Hi]:
			return "white space at an end"
		}
		word, hi, paragraph = s.Last, s.Hi, s.Paragraph
	}
	if word != len(t.Words) {
		return "words are left out"
	}
	return ""
}

func FuzzSentences(f *testing.F) {
	f.Add("Mr. Orr left. “Why?” he asked.\nNobody knew in 2016.The end")
	f.Add("。\"\r\n . . .\x80 A")
	f.Fuzz(func(t *testing.T, s string) {
		if why := broken(Split(s)); why != "" {
			t.Error(why)
		}
	})
}

func BenchmarkSentences(b *testing.B) {
	text := Split(strings.Repeat("The council of the small town met again on Tuesday, and Mr. "+
		"Orr said that “nobody” would pay for the bridge. ", 10_000))
	b.SetBytes(int64(len(text.Source)))
	for b.Loop() {
		text.Sentences()
	}
}
