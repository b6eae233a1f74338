package align

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"overlap/shingle"
)

// around returns passage with sixty words of other prose on either side, as sentences.
func around(r *rand.Rand, passage string) string {
	return sentences(prose(r, 60)) + " " + passage + " " + sentences(prose(r, 60))
}

// sentences returns the words as sentences of twelve.
func sentences(words []string) string {
	var b strings.Builder
	for i, w := range words {
		switch {
		case i == 0:
		case i%12 == 0:
			b.WriteString(". ")
			w = strings.ToUpper(w[:1]) + w[1:]
		default:
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String() + "."
}

// Rewritings as newsrooms do them: a lead turned round, words swapped, a report in other
// words. The first of each pair is the original.
var rewritings = [][2]string{
	{`The harbour authority of Port Ellis said on Tuesday that it would close the northern pier for eleven weeks
		while engineers replace 240 corroded piles, after divers found cracks that had gone unnoticed since the storm of 1998.`,
		`Engineers are to replace 240 corroded piles of Port Ellis's northern pier, which will be shut for eleven weeks, the
		harbour authority announced. Divers had discovered cracks there that nobody had noticed since the storm in 1998.`},
	{`Minister Ada Quill told parliament that the ferry subsidy, worth 14 million crowns a year, would be halved in spring, and blamed
		rising fuel prices and a shortfall in the fisheries fund for the decision.`,
		`The ferry subsidy of 14 million crowns annually is to be cut by half next spring. Fuel prices have been rising and the fisheries fund has a
		shortfall, Minister Ada Quill explained to parliament when she defended the decision.`},
	{`Three climbers from the Tarn Valley club were rescued by helicopter late on Saturday after an avalanche swept away their tents
		below the Greyhorn ridge, where they had waited two nights for the fog to lift.`,
		`A helicopter rescued three climbers late on Saturday. An avalanche below the Greyhorn ridge had swept their tents away; members of
		the Tarn Valley club, they had been waiting for the fog to lift for two nights.`},
}

func TestRewritings(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for k, pair := range rewritings {
		first, second := around(r, pair[0]), around(r, pair[1])
		a, b := side(first), side(second)
		found := New(Options{Rewritten: true}).Align(a, b)
		if len(found) != 1 {
			t.Fatalf("rewriting %d: %d passages %+v", k, len(found), found)
		}
		p := found[0]
		checkPassages(t, a, b, found)
		if p.Kind != Rewritten || p.Names == 0 || p.Rare < 8 || p.Matched < 15 {
			t.Errorf("rewriting %d: %+v", k, p)
		}
		for _, side := range []struct {
			text        *shingle.Text
			want        string
			first, last int
		}{{a.text, pair[0], p.AFirst, p.ALast}, {b.text, pair[1], p.BFirst, p.BLast}} {
			at := strings.Index(side.text.Source, side.want)
			first, last := side.text.At(at, at+len(side.want))
			if off := abs(side.first-first) + abs(side.last-last); off > 6 {
				t.Errorf("rewriting %d: words %d to %d found, %d to %d written", k, side.first,
					side.last, first, last)
			}
		}
		if plain := New(Options{}).Align(a, b); len(plain) != 0 {
			t.Errorf("rewriting %d: found without being looked for: %+v", k, plain)
		}
	}
}

// Texts on one event that were written apart: the same names, another story.
func TestUnrelated(t *testing.T) {
	texts := []string{
		`Port Ellis won the regional cup on Sunday. The team scored twice in the second half before a crowd of nine thousand, and its captain
			dedicated the title to the harbour workers who had lent the club their buses.`,
		`A new library opens in Port Ellis next month. It has room for eighty thousand books, a reading room above the harbour and a
			small theatre, and was paid for by a lottery and by two families of shipowners.`,
		`Voters in Port Ellis go to the polls in May. Minister Ada Quill has not said whether she will stand again, and the harbour, its debts
			and the price of bread are what most people talk about in the cafes.`,
	}
	al := New(Options{Rewritten: true})
	for i := range texts {
		for j := range i {
			if found := al.Align(side(texts[i]), side(texts[j])); len(found) > 0 {
				t.Errorf("texts %d and %d: %+v", i, j, found)
			}
		}
	}
}

// TestPlantedEdits plants a passage of a hundred words in other prose, with edits of one
// kind at one rate, and asks how much of it is found at least, over all plantings.
func TestPlantedEdits(t *testing.T) {
	tests := []struct {
		kind string
		rate float64
		want float64
	}{
		{"none", 0, 1},
		{"replaced", .1, .97}, {"replaced", .2, .95}, {"replaced", .3, .93}, {"replaced", .4,
			.88}, {"replaced", .5, .75},
		{"deleted", .1, .97}, {"deleted", .2, .95}, {"deleted", .4, .9},
		{"inserted", .1, .97}, {"inserted", .2, .95}, {"inserted", .4, .9},
		{"swapped", .2, .95}, {"swapped", 1, .9},
		{"sentences", 1, .9},
	}
	for _, test := range tests {
		t.Run(fmt.Sprintf("%s %v", test.kind, test.rate), func(t *testing.T) {
			r := rand.New(rand.NewPCG(5, 6))
			al := New(Options{Rewritten: true})
			const plantings, n = 40, 100
			share := 0.0
			for range plantings {
				words := prose(r, n)
				before, after := prose(r, 200), prose(r, 200)
				a := side(sentences(before) + " " + sentences(words) + " " + sentences(after))
				b := side(sentences(prose(r, 150)) + " " +
					sentences(edit(r, words, test.kind, test.rate)) + " " +
					sentences(prose(r, 150)))
				found := al.Align(a, b)
				checkPassages(t, a, b, found)
				marks := covered(len(a.text.Words), found, false)
				share += float64(n-mark(marks[200:300], false)) / n / plantings
				if strays := len(marks) - mark(marks, false) - n; strays > n/4 {
					t.Errorf("%d words too many: %+v", strays, found)
				}
			}
			if share < test.want {
				t.Errorf("%.3f of the planted words found, want %.3f", share, test.want)
			}
		})
	}
}

// edit returns the words with the given share of them edited in one way.
func edit(r *rand.Rand, words []string, kind string, rate float64) []string {
	var out []string
	switch kind {
	case "sentences": // every sentence of twelve goes elsewhere
		for first := len(words) / 12 * 12; first >= 0; first -= 12 {
			out = append(out, words[first:min(len(words), first+12)]...)
		}
		return out
	case "swapped":
		out = append(out, words...)
		for i := 0; i+1 < len(out); i += 2 {
			if r.Float64() < rate {
				out[i], out[i+1] = out[i+1], out[i]
			}
		}
		return out
	}
	for i, w := range words {
		if r.Float64() >= rate {
			out = append(out, w)
			continue
		}
		switch kind {
		case "replaced":
			out = append(out, fmt.Sprintf("x%d", i))
		case "inserted":
			out = append(out, w, fmt.Sprintf("x%d", i))
		}
	}
	return out
}

// TestSummary writes a source of eight hundred words and a summary that draws two hundred from all
// over it or from a part of it, in pieces.
func TestSummary(t *testing.T) {
	for _, test := range []struct {
		piece, of   int // words of a piece, and of the part of the source that they are drawn from
		first, last int // what is summed up
	}{
		{2, 800, 0, 800},
		{12, 800, 0, 800}, // each a passage of its own
		{2, 200, 0, 200},
	} {
		r := rand.New(rand.NewPCG(7, 8))
		var source []string
		for i := range 800 {
			if i%2 == 0 {
				source = append(source, "the")
			} else {
				source = append(source, fmt.Sprintf("topic%d", r.IntN(500)))
			}
		}
		var words []string
		for _, i := range r.Perm(200 / test.piece) {
			at := i * test.of * test.piece / 200
			at += r.IntN(max(1, test.of*test.piece/200-test.piece))
			words = append(words, source[at:at+test.piece]...)
		}
		a := side(sentences(prose(r, 300)) + " " + sentences(words) + " " +
			sentences(prose(r, 300)))
		b := side(sentences(source))
		found := New(Options{Rewritten: true, Summaries: true}).Align(a, b)
		checkPassages(t, a, b, found)
		if len(found) != 1 ||
			abs(found[0].BFirst-test.first)+abs(found[0].BLast-test.last) > test.of/8 ||
			abs(found[0].AFirst-300)+abs(found[0].ALast-300-len(words)) > 14 {
			t.Errorf("%+v: %+v", test, found)
		}
	}
}

func TestOptions(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	run := prose(r, 30)
	join := func(parts ...[]string) *Side {
		var words []string
		for _, p := range parts {
			words = append(words, p...)
		}
		return side(strings.Join(words, " "))
	}
	once := join(prose(r, 50), run, prose(r, 50))
	thrice := join(run, prose(r, 50), run, prose(r, 50), run)
	for _, test := range []struct {
		o    Options
		want int
	}{
		{Options{}, 3},
		{Options{MinWords: 31}, 0},
		{Options{MinLength: 30}, 3},
		{Options{MinLength: 31}, 0},
	} {
		if found := New(test.o).Align(once, thrice); len(found) != test.want {
			t.Errorf("%+v: %d passages, want %d: %+v", test.o, len(found), test.want, found)
		}
	}
}

// TestRates gives forty texts one event's names. Two that share nothing else are no
// rewriting of each other once the set is known; the rewritings still are.
func TestRates(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	event := strings.Fields("Orlan Quist Marrow Castle Verenigde treaty envoy fishery quota " +
		"Lanternfjord delegation walkout")
	var sides []*Side
	report := func() string {
		words := prose(r, 60)
		for i, w := range event {
			words[20+i*2] = w
		}
		return sentences(words)
	}
	for range 40 {
		sides = append(sides, side(report()))
	}
	rates := CountRates(sides)
	plain, knowing := New(Options{Rewritten: true}), New(Options{Rewritten: true}).WithRates(rates)
	before, after := 0, 0
	for i := range sides {
		before += len(plain.Align(sides[i], sides[(i+1)%len(sides)]))
		after += len(knowing.Align(sides[i], sides[(i+1)%len(sides)]))
	}
	if before == 0 || after != 0 {
		t.Errorf("%d passages without rates, %d with them", before, after)
	}
	for k, pair := range rewritings {
		if len(knowing.Align(side(pair[0]), side(pair[1]))) == 0 {
			t.Errorf("rewriting %d is lost", k)
		}
	}
	if CountRates(sides[:5]) != nil {
		t.Error("five texts give rates")
	}
}
