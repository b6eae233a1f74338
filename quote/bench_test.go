package quote

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"overlap/shingle"
)

// vocabulary returns n invented words, the common ones of English first.
func vocabulary(rng *rand.Rand, n int) []string {
	words := strings.Fields(`the and to of a in that is it for was on are we you be have with they not this as he but at
		will so what if people there from or think know going about all would very who like`)
	const consonants, vowels = "bcdfghjklmnprstvwz", "aeiou"
	for len(words) < n {
		var b strings.Builder
		for range 2 + rng.IntN(3) {
			b.WriteByte(consonants[rng.IntN(len(consonants))])
			b.WriteByte(vowels[rng.IntN(len(vowels))])
		}
		words = append(words, b.String())
	}
	return words
}

// invented returns n uses of utterances with eight variants each on average: as they
// are, cut at an end, with a word changed, dropped or added.
func invented(n int) []Use {
	rng := rand.New(rand.NewPCG(1, 2))
	words := vocabulary(rng, 30000)
	zipf := rand.NewZipf(rng, 1.15, 4, uint64(len(words)-1))
	uses := make([]Use, 0, n)
	for len(uses) < n {
		said := make([]string, 6+rng.IntN(30))
		for i := range said {
			said[i] = words[zipf.Uint64()]
		}
		day := int64(1 + rng.IntN(1000))
		who := fmt.Sprintf("Speaker %c%d", 'A'+rng.IntN(26), rng.IntN(1000))
		for range 1 + rng.IntN(15) {
			v := vary(rng, said, words)
			text := shingle.Split(strings.Join(v, " "))
			u := NewUse(text,
				&Quotation{Hi: len(text.Source), Parts: []Span{{0, len(text.Source)}},
					Speaker: who})
			u.Article, u.Date = len(uses), day*86400
			uses = append(uses, u)
		}
	}
	return uses[:n]
}

func vary(rng *rand.Rand, said, words []string) []string {
	v := append([]string(nil), said...)
	switch rng.IntN(5) {
	case 0:
		n := max(5, len(v)/3+rng.IntN(len(v)))
		at := rng.IntN(max(1, len(v)-n+1))
		v = v[at:min(len(v), at+n)]
	case 1:
		v[rng.IntN(len(v))] = words[rng.IntN(len(words))]
	case 2:
		at := rng.IntN(len(v))
		v = append(v[:at], v[at+1:]...)
	}
	return v
}

// BenchmarkNewUse takes the words of a quotation of English words.
func BenchmarkNewUse(b *testing.B) {
	text := shingle.Split(`We don't know whether the government's advisers will recognise the programme,
		but our neighbours travelled all right and I think 12 per cent of them have organised themselves
		in Harbour Street`)
	q := &Quotation{Hi: len(text.Source), Parts: []Span{{0, len(text.Source)}}}
	b.ReportAllocs()
	for b.Loop() {
		NewUse(text, q)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(text.Words)),
		"ns/word")
}

// BenchmarkGroupMillion groups a million generated quotations; run it with
// -benchtime 1x. It prints the utterances and the memory that the process holds.
func BenchmarkGroupMillion(b *testing.B) {
	n := 1_000_000
	if testing.Short() {
		n = 50_000
	}
	uses := invented(n)
	// 1.2 GiB, the uses themselves among them
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(19 << 26))
	for b.Loop() {
		us := Group(uses, 2)
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		b.ReportMetric(float64(len(us)), "utterances")
		b.ReportMetric(float64(m.Sys)/(1<<20), "MB")
	}
}

// BenchmarkGroupHostile groups many uses that are one thing over and over: the words of one
// speaker, the same words of as many, and as many with a word of their own.
func BenchmarkGroupHostile(b *testing.B) {
	const n = 20_000
	for name, said := range map[string]func(i int) (text, speaker string){
		"words": func(int) (string, string) {
			return "the harbour stays closed until the ice is gone and the boats are mended",
				"Ada Holm"
		},
		"speakers": func(i int) (string, string) {
			return "the harbour stays closed until the ice is gone and the boats are mended",
				fmt.Sprintf("Ada Holm%d", i)
		},
		"variants": func(i int) (string, string) {
			return fmt.Sprintf("the harbour stays closed until the ice is gone and boat %d is "+
				"mended", i), "Ada Holm"
		},
		"short": func(i int) (string, string) {
			return "no comment at all",
				fmt.Sprintf("Ada Holm%d", i)
		},
	} {
		b.Run(name, func(b *testing.B) {
			uses := make([]Use, n)
			for i := range uses {
				text, speaker := said(i)
				uses[i] = NewUse(shingle.Split(text),
					&Quotation{Hi: len(text), Parts: []Span{{0, len(text)}}, Speaker: speaker})
				uses[i].Article = i
			}
			for b.Loop() {
				Group(uses, 2)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/use")
		})
	}
}

// BenchmarkFind measures finding and attributing on real articles where a folder of
// texts is named in OVERLAP_BENCH_TEXTS, and on invented ones otherwise.
func BenchmarkFind(b *testing.B) {
	var texts []*shingle.Text
	size := 0
	files, _ := filepath.Glob(filepath.Join(os.Getenv("OVERLAP_BENCH_TEXTS"), "*.txt"))
	for _, f := range files {
		s, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, shingle.Split(string(s)))
		size += len(s)
	}
	if len(texts) == 0 {
		s := strings.Repeat(sample+"\n\n", 50)
		texts, size = append(texts, shingle.Split(s)), len(s)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			Find(t)
		}
	}
}

// BenchmarkFindNone measures a text in which nobody is quoted.
func BenchmarkFindNone(b *testing.B) {
	text := shingle.Split(strings.Repeat("The harbour of Vik will stay closed until the ice is "+
		"gone, the mayor’s office says. Boats wait at the town's quay.\n\n", 25))
	b.SetBytes(int64(len(text.Source)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text)
	}
}

// BenchmarkFindHostile measures texts that are one thing over and over: none may take
// much longer a byte than the others.
func BenchmarkFindHostile(b *testing.B) {
	for _, unit := range []string{
		`"`, `“`, `”`, `'`, `‘a `, `a' `, `'a `, `“a`, `“a” `, `“‘a’” `, `''`, "\"\n", "“a\n\n",
		"“a b c\n\n“", "> a\n", "Q: a b.\n\n", "Holm: a.\n\nBrekke: “b.”\n\n",
		`Ada Holm “a” `, `Ada Holm said “a b c d e f,” he said. `, `he said “a b c d e f.” `,
		`“a b c,” said Holm. `, `A Holm, B Holm, `, `President Ada Holm, the mayor, `,
		`<blockquote>`, `<blockquote>a</blockquote> `, `<a `, `(`, `[`, `said `, `who `, `“a, (b `,
		`6'2" `, `the `, `,`, `。「`, `“a”—`, "- Ada\n", ` – Ada “a”`,
		`„a b c“, sagte er. `, `Ministerin Ada Holm, die „a“ und der Rat, `, `„a“, sagte er und `,
		`« a », a-t-il dit à l'élu d'Ada `, `nach Angaben der Polizei, der Feuerwehr, `,
	} {
		b.Run(unit, func(b *testing.B) {
			text := shingle.Split(strings.Repeat(unit, 1<<17/len(unit)))
			b.SetBytes(1 << 17)
			for b.Loop() {
				Find(text)
			}
		})
	}
}

// sample is an invented article with most of what the rules see.
const sample = `The harbour of Vik will stay closed until the ice is gone, Mayor Ada Holm said on Monday.

“We won’t send a boat out there,” Ms. Holm told reporters. “Not one, not for any money.”

Jon Brekke, who owns the largest boat in town, disagreed. "She has never been out in winter," he said, calling the order “a disaster” for the 300 families who live from fishing.

According to a report of the county, the ice is thinner than last year. The mayor dismissed it as "paper from people who sit in warm rooms."`
