package newsgen

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"overlap/shingle"

	"pgregory.net/rapid"
)

// A world is some generated articles, split as the program splits them.
type world struct {
	items []*Item
	texts map[string]*shingle.Text
	byID  map[string]*Item
}

func generate(o Options) world {
	w := world{texts: map[string]*shingle.Text{}, byID: map[string]*Item{}}
	for item := range Generate(o) {
		w.items = append(w.items, item)
		w.texts[item.ID] = shingle.Split(item.Text)
		w.byID[item.ID] = item
	}
	return w
}

// words returns the hashes of words of an article; it fails if the range is none.
func (w world) words(t testing.TB, id string, first, last int) []uint64 {
	t.Helper()
	text := w.texts[id]
	if text == nil || first < 0 || first >= last || last > len(text.Words) {
		t.Fatalf("%s has no words %d to %d", id, first, last)
	}
	var hashes []uint64
	for _, word := range text.Words[first:last] {
		hashes = append(hashes, word.Hash)
	}
	return hashes
}

func (w world) equal(t testing.TB, a string, i int, b string, j, n int) bool {
	t.Helper()
	return slices.Equal(w.words(t, a, i, i+n), w.words(t, b, j, j+n))
}

// The law of this package: what the truth says of words is so.
func TestTruthIsTrue(t *testing.T) {
	for _, o := range []Options{
		{Articles: 700}, {Articles: 700, Seed: 1, Outlets: 6}, {Articles: 700, Seed: 2,
			Outlets: 2}, {Articles: 700, Seed: 3, Outlets: 60},
		{Articles: 300, Shape: Template}, {Articles: 300, Shape: Copies}, {Articles: 300,
			Shape: Paragraphs, Outlets: 3},
		{Articles: 700, Shape: Spread}, {Articles: 30, Shape: Spread, Outlets: 2},
		{Articles: 400, Shape: Spread, Language: Chinese},
		{Articles: 700, Shape: Lineage}, {Articles: 200, Shape: Lineage, Outlets: 2},
		{Articles: 400, Shape: Lineage, Language: German},
		{Articles: 400, Shape: Lineage, Language: Chinese},
		{Articles: 700, Seed: 4, Language: German}, {Articles: 700, Seed: 4, Language: Chinese},
		{Articles: 300, Shape: Template, Language: Chinese},
		{Articles: 300, Shape: Copies, Language: Chinese},
	} {
		w := generate(o)
		if len(w.items) != o.Articles || len(w.byID) != o.Articles {
			t.Fatalf("%d articles with %d ids, want %d", len(w.items), len(w.byID), o.Articles)
		}
		for _, item := range w.items {
			if n := len(w.texts[item.ID].Words); n != item.Truth.Words || n < 20 {
				t.Fatalf("%s has %d words, the truth says %d:\n%s", item.ID, n, item.Truth.Words,
					item.Text)
			}
			checkPassages(t, w, item)
			checkQuotes(t, w, item)
			for _, b := range item.Truth.Boilerplate {
				w.words(t, item.ID, b.First, b.Last)
			}
			for _, s := range item.Truth.Self {
				if !w.equal(t, item.ID, s.First, item.ID, s.Of, s.Last-s.First) {
					t.Errorf("%s does not repeat itself at %d", item.ID, s.First)
				}
			}
			checkCredits(t, item)
		}
	}
}

func checkPassages(t *testing.T, w world, item *Item) {
	end := 0
	for _, p := range item.Truth.Passages {
		if p.First < end {
			t.Errorf("%s: passages overlap at %d", item.ID, p.First)
		}
		end = p.Last
		w.words(t, item.ID, p.First, p.Last)
		w.words(t, p.From, p.FromFirst, p.FromLast)
		runs := p.Runs
		if p.Kind == "verbatim" {
			if p.Last-p.First != p.FromLast-p.FromFirst || p.Same != p.Last-p.First ||
				p.Runs != nil {
				t.Errorf("%s: verbatim, but %+v", item.ID, p)
			}
			runs = []Run{{p.First, p.FromFirst, p.Same}}
		}
		same := 0
		for _, r := range runs {
			same += r.Words
			inside := r.First >= p.First && r.First+r.Words <= p.Last &&
				r.FromFirst >= p.FromFirst && r.FromFirst+r.Words <= p.FromLast
			if !inside || !w.equal(t, item.ID, r.First, p.From, r.FromFirst, r.Words) {
				t.Errorf("%s: run %+v of %+v is not so", item.ID, r, p)
			}
		}
		if same != p.Same {
			t.Errorf("%s: %d words in runs, %d claimed", item.ID, same, p.Same)
		}
		for _, o := range p.Origins {
			if !w.equal(t, item.ID, o.First, o.From, o.FromFirst, o.Words) {
				t.Errorf("%s: origin %+v is not so", item.ID, o)
			}
		}
		source := w.byID[p.From]
		if item.Truth.Kind != "refetched" && p.Direction == Told &&
			!source.Truth.Time.Before(item.Truth.Time) {
			t.Errorf("%s is said to be later than %s", item.ID, p.From)
		}
	}
	if of := item.Truth.EditionOf; of != "" {
		root := w.byID[of]
		if root.Truth.EditionOf != "" {
			t.Errorf("%s is an edition of %s, which is one itself", item.ID, of)
		}
		if d := item.Truth.Words - root.Truth.Words; max(d, -d) > root.Truth.Words/20 {
			t.Errorf("%s has %d words, %s, of which it is an edition, %d", item.ID,
				item.Truth.Words, of, root.Truth.Words)
		}
	}
}

func checkQuotes(t *testing.T, w world, item *Item) {
	text := w.texts[item.ID]
	for _, q := range item.Truth.Quotes {
		lo, hi := text.Bytes(q.First, q.Last)
		before := item.Text[:lo]
		after := strings.TrimLeft(item.Text[hi:], ".,。，")
		marked := slices.ContainsFunc(quotationMarks[Language(item.Lang)], func(m string) bool {
			open, shut, _ := strings.Cut(m, " ")
			return strings.HasSuffix(before, open) && strings.HasPrefix(after, shut)
		})
		if !marked {
			t.Errorf("%s: no marks around the quotation at %d", item.ID, q.First)
		}
		if !strings.Contains(strings.ReplaceAll(item.Text, "’", "'"),
			strings.ReplaceAll(q.Speaker, "’", "'")) {
			t.Errorf("%s does not name %s", item.ID, q.Speaker)
		}
	}
}

// quotationMarks are how each language sets a quotation off.
var quotationMarks = map[Language][]string{
	English: {"“ ”", `" "`}, German: {"„ “", "» «"}, Chinese: {"“ ”", "「 」"},
}

func checkCredits(t *testing.T, item *Item) {
	for _, name := range item.Truth.Credits {
		if !strings.Contains(item.Text+item.Byline+item.Credit, name) {
			t.Errorf("%s does not name %s", item.ID, name)
		}
	}
}

// Uses of one utterance differ as their drift says.
func TestDrift(t *testing.T) {
	for _, l := range Languages {
		t.Run(string(l), func(t *testing.T) { checkDrift(t, l) })
	}
}

func checkDrift(t *testing.T, l Language) {
	w := generate(Options{Articles: 1500, Seed: 7, Language: l})
	said := map[string][]uint64{}
	for _, item := range w.items {
		for _, q := range item.Truth.Quotes {
			if q.Drift == "none" {
				said[q.Utterance] = w.words(t, item.ID, q.First, q.Last)
			}
		}
	}
	seen := map[string]int{}
	for _, item := range w.items {
		for _, q := range item.Truth.Quotes {
			full, ok := said[q.Utterance]
			if !ok {
				continue
			}
			seen[q.Drift]++
			words := w.words(t, item.ID, q.First, q.Last)
			switch q.Drift {
			case "none", "other speaker":
				ok = slices.Equal(words, full)
			case "cut":
				ok = len(words) < len(full) && contains(full, words)
			case "reworded":
				sameLength := len(words) == len(full) || l == Chinese // synonyms differ in length
				ok = sameLength && !slices.Equal(words, full)
			default:
				ok = false
			}
			if !ok {
				t.Errorf("%s: %q of %s is not so", item.ID, q.Drift, q.Utterance)
			}
		}
	}
	for _, drift := range []string{"none", "other speaker", "cut", "reworded"} {
		if seen[drift] < 10 {
			t.Errorf("only %d uses with drift %q", seen[drift], drift)
		}
	}
}

func contains(words, part []uint64) bool {
	for i := 0; i+len(part) <= len(words); i++ {
		if slices.Equal(words[i:i+len(part)], part) {
			return true
		}
	}
	return false
}

// What the articles of a story share, the truth explains: no stretch of sixteen words,
// in Chinese 32 characters, is common to two of them that neither of them copied, quoted or
// always prints.
func TestNothingIsSharedThatTheTruthDoesNotSay(t *testing.T) {
	for l, most := range map[Language]int{English: 16, German: 16, Chinese: 32} {
		t.Run(string(l), func(t *testing.T) { checkShared(t, l, most) })
	}
}

func checkShared(t *testing.T, l Language, most int) {
	checkSharedIn(t, generate(Options{Articles: 1200, Seed: 5, Language: l}), most)
	checkSharedIn(t, generate(Options{Articles: 1200, Seed: 5, Language: l, Shape: Lineage}), most)
}

func checkSharedIn(t *testing.T, w world, most int) {
	places := map[uint64][]struct {
		item *Item
		at   int
	}{}
	for _, item := range w.items {
		known := make([]bool, item.Truth.Words)
		mark := func(first, last int) {
			for i := first; i < last; i++ {
				known[i] = true
			}
		}
		for _, p := range item.Truth.Passages {
			mark(p.First, p.Last)
		}
		for _, q := range item.Truth.Quotes {
			mark(q.First, q.Last)
		}
		for _, b := range item.Truth.Boilerplate {
			mark(b.First, b.Last)
		}
		for _, s := range item.Truth.Self {
			mark(s.First, s.Last)
		}
		for i, h := range w.texts[item.ID].Shingles(nil, most) {
			if !slices.Contains(known[i:i+most], true) {
				places[h] = append(places[h], struct {
					item *Item
					at   int
				}{item, i})
			}
		}
	}
	for _, same := range places {
		if len(same) > 1 {
			text := w.texts[same[0].item.ID]
			lo, hi := text.Bytes(same[0].at, same[0].at+most)
			t.Errorf("%s and %s share %q", same[0].item.ID, same[1].item.ID, text.Source[lo:hi])
		}
	}
}

// Paragraphs are printed by as many outlets as their story's number says, each by one once.
func TestSpread(t *testing.T) {
	for _, l := range Languages {
		w := generate(Options{Articles: 1000, Shape: Spread, Language: l})
		outlets := map[[2]string]map[string]bool{}
		for _, item := range w.items {
			for _, p := range item.Truth.Passages {
				of := [2]string{p.From, strconv.Itoa(p.FromFirst)}
				if outlets[of] == nil {
					outlets[of] = map[string]bool{w.byID[p.From].Outlet: true}
				}
				if p.Kind != "verbatim" || p.Same < spreadWords || outlets[of][item.Outlet] {
					t.Errorf("%s of %s: %+v", item.ID, item.Outlet, p)
				}
				outlets[of][item.Outlet] = true
			}
		}
		if len(outlets) < 8*spreadParagraphs {
			t.Errorf("%s: %d paragraphs", l, len(outlets))
		}
		for of, names := range outlets {
			number, _ := strconv.Atoi(of[0][1:len("s0000000")])
			r := reaches[number%len(reaches)]
			if n := len(names); (n < r.least || n > r.most) && (n != farthest || r.least < 20) {
				t.Errorf("%s: %d outlets print a paragraph of %v", of[0], n, r)
			}
		}
	}
}

// Every kind of thing that is promised is there.
func TestEverythingOccurs(t *testing.T) {
	for _, l := range Languages {
		t.Run(string(l), func(t *testing.T) { checkOccurs(t, l) })
	}
}

func checkOccurs(t *testing.T, l Language) {
	marks := quotationMarks[l]
	seen := map[string]int{}
	for item := range Generate(Options{Articles: 5000, Seed: 11, Language: l}) {
		tr := item.Truth
		seen[tr.Kind]++
		seen["dated "+tr.Dated]++
		for _, p := range tr.Passages {
			seen[p.Kind]++
			seen["direction "+p.Direction]++
			if p.Origins != nil {
				seen["chain"]++
			}
		}
		for _, b := range tr.Boilerplate {
			seen["boilerplate "+b.Rule]++
		}
		for name, there := range map[string]bool{
			"edition": tr.EditionOf != "", "self": tr.Self != nil, "credits": tr.Credits != nil,
			"credit line": item.Credit != "", "byline with agency": strings.Contains(item.Byline,
				", "),
			"first marks":  hasMark(item.Text, marks[0]),
			"second marks": hasMark(item.Text, marks[1]),
		} {
			if there {
				seen[name]++
			}
		}
	}
	for _, name := range strings.Split("wire,own,copy,merged,refetched,updated,reprinted,"+
		"verbatim,edited,rewritten,chain,edition,self,credits,"+
		"credit line,byline with agency,first marks,second marks,dated exact,dated day,dated "+
		"fetched,dated nothing,dated contradiction,"+
		"direction told,direction untold,direction arguable,boilerplate outlet,boilerplate "+
		"author,boilerplate owner,boilerplate agency,boilerplate wide", ",") {
		if seen[name] < 10 {
			t.Errorf("%d of 5000 articles have %s", seen[name], name)
		}
	}
}

// The same options give the same bytes; another seed gives others; any number is exact.
func TestDeterminism(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := Options{
			Articles: rapid.IntRange(0, 40).Draw(t, "articles"),
			Seed:     rapid.Uint64().Draw(t, "seed"),
			Outlets:  rapid.IntRange(1, 30).Draw(t, "outlets"),
			Shape:    rapid.SampledFrom(Shapes).Draw(t, "shape"),
			Language: rapid.SampledFrom(Languages).Draw(t, "language"),
		}
		first, second := slices.Collect(Generate(o)), slices.Collect(Generate(o))
		a, _ := json.Marshal(first)
		b, _ := json.Marshal(second)
		if string(a) != string(b) || len(first) != o.Articles {
			t.Fatalf("%d and %d articles, equal: %v", len(first), len(second),
				string(a) == string(b))
		}
	})
}

// Who stops listening early gets no more.
func TestStopsWhenAsked(t *testing.T) {
	n := 0
	for range Generate(Options{Articles: 1000}) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d articles", n)
	}
}

func BenchmarkGenerate(b *testing.B) {
	bytes := 0
	for b.Loop() {
		bytes = 0
		for item := range Generate(Options{Articles: 2000, Seed: 1}) {
			bytes += len(item.Text)
		}
	}
	b.SetBytes(int64(bytes))
}

// hasMark reports whether a text opens a quotation in one way.
func hasMark(text, marks string) bool {
	open, _, _ := strings.Cut(marks, " ")
	return strings.Contains(text, open)
}
