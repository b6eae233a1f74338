package furniture_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"overlap/furniture"
	"overlap/internal/newsgen"
	"overlap/internal/span"
	"overlap/shingle"
)

// found returns the words of a text that are furniture, run by run.
func found(text string, spoken ...string) []string {
	t := shingle.Split(text)
	var in []span.Span
	for _, s := range spoken {
		lo := strings.Index(text, s)
		first, last := t.At(lo, lo+len(s))
		in = append(in, span.Of(first, last))
	}
	runs := []string{}
	for _, s := range new(furniture.Finder).Find(t, t.Sentences(), span.Union(in)) {
		lo, hi := t.Bytes(s.First, s.Last)
		runs = append(runs, text[lo:hi])
	}
	return runs
}

const (
	lead = "The ferry left the northern quay at dawn with forty crates of pears and one goat, " +
		"which nobody had counted, and reached the island at noon in spite of the fog."
	more = "The harbour master said that the goat would be brought back on Tuesday, when the " +
		"council meets to speak of the quay, the fog and the price of pears in the town."
	title = "Ferry brings goat to island"
)

// TestFind: furniture of several kinds and languages, invented, before, between and behind two
// paragraphs of prose. All of it is found, and nothing else.
func TestFind(t *testing.T) {
	const consent = "X\n\nThis website uses cookies. You can change your preferences.\n\n" +
		"Strictly Necessary Cookies\n\nThese cookies are needed for our website.\n\nSave Settings"
	for _, test := range []struct{ name, before, between, after string }{
		{"nothing", "", "", ""},
		{"labels", "Advertisement", "Share on Facebook", "View comments"},
		{"byline and date", "By Ida Fenn, Harbour Wire\n\nMay 14, 2024 at 9:20 a.m.", "", ""},
		{"name and reading time", "Ida Fenn\n6 min readMay 14, 2024", "", ""},
		{"German byline", "Von Ida Fenn\n\n14. Mai 2024, 10:15 Uhr", "", ""},
		{"caption", "", "The ferry Ida, left, in the fog. (AP Photo/Moss Hart, File)", ""},
		{"credit below a caption", "",
			"The quay, left, is seen on May 14, 2024.\n\nPhoto: Moss Hart, Reuters", ""},
		{"German caption", "", "Die Fähre liegt im Nebel. (Foto: Moss Hart/dpa)", ""},
		{"gallery", "Image 1 of 2\n\nThe goat on the quay less\n\nThe goat on ... more\n\n" +
			"Photo: Moss Hart, AP", "", ""},
		{"related", "", "Related: Goat is back on the quay", ""},
		{"list", "", "", "Related stories\n\nGoat is back on the quay\n\nFog will last, they say"},
		{"French list", "", "", "Lire aussi : La chèvre est revenue au quai"},
		{"comments", "", "", "Leave a Reply\n\nYour email address will not be published.\n\n" +
			"2 thoughts on “Ferry”\n\nMoss says:\n\nI have seen this goat. It is “mine”."},
		{"German comments", "", "", "Schreibe einen Kommentar\n\nMoss sagt:\n\nGute Ziege."},
		{"Spanish form", "", "", "Deja un comentario\n\nLos campos obligatorios están marcados."},
		{"consent", "", "", consent},
		{"German consent", "", "", "Wir verwenden Cookies. Sie können die Einwilligung ändern."},
		{"Swedish consent", "", "", "Vi använder cookies på vår webbplats."},
		{"author", "By Ida Fenn", "", "Ida Fenn is a reporter of the Harbour Wire."},
		{"written by", "", "", "Written by Ida Fenn\n\nBorn in Halver. Likes goats.\n\nShare"},
		{"workers", "", "", "(Reporting by Ida Fenn; Editing by Moss Hart)"},
		{"rights", "", "", "© 2024 Harbour Wire. All rights reserved."},
		{"Italian rights", "", "", "Riproduzione riservata"},
		{"affiliate", "", "", "We may earn a commission from links on this page."},
		{"box", "", "", "\n\nThe best crates\n\nThey hold many pears.\n\nWe choose what we write " +
			"about, and we may collect a share of sales from what you buy here."},
		{"newsletter", "", "Sign up for The Quay and get it in your inbox.", ""},
		{"invitation", "", "", "Follow her on Twitter @idafenn"},
		{"code", "window._box = window._box || []; _box.push({flush: true});", "", ""},
	} {
		want := []string{}
		parts := []string{title, test.before, lead, test.between, more, test.after}
		for i, part := range parts {
			if i%2 == 1 && part != "" {
				want = append(want, trim(part))
			}
		}
		parts = slices.DeleteFunc(parts, func(p string) bool { return p == "" })
		got := found(strings.Join(parts, "\n\n"))
		for i := range got {
			got[i] = trim(got[i])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.name, diff)
		}
	}
}

// trim returns a text without the marks around its words.
func trim(s string) string { return strings.Trim(s, " \n.,;:(){}[]“”©|") }

// TestProse: what reporters write is no furniture, though it has the words of it.
func TestProse(t *testing.T) {
	for _, text := range []string{
		"He wrote on Twitter that the goat was his, and nobody should follow her.",
		"Sign up for health care before Tuesday, the minister told islanders.",
		"Follow the money, said the harbour master.",
		"The minister wants websites to ask before they set cookies. The law on privacy and " +
			"consent would apply to all who sell advertising.",
		"Comments by the harbour master were not published.",
		"Reporting by the harbour office shows that goats cross more often than pears.",
		"Fenn: What did you see?\n\nHart: A goat. It stood on the quay.",
		"Related goats were seen on two islands.",
		"By noon the fog had gone, and the ferry went back.",
		"She read the letter aloud in 6 minutes.",
		"9:20 a.m.\n\nThe ferry has left.\n\n10:05 a.m.\n\nIt is back.",
		"— Ida Fenn (@idafenn) May 14, 2024",
		"MONDAY\n\nThe ferry leaves.\n\nTUESDAY\n\nIt comes back.",
		"The agency told Reuters",
		"That is a pressure of 98 pascal (Pa)",
		"The crate weighs two tonnes. Reuter",
		"Corn 1986/87 1985/86\n\nPay April 20\n\nRecord March 20",
		"Halver Shipping Inc is a subsidiary of the Island Company.",
		"Syria and Iran\n\nThe two fleets met.",
	} {
		all := title + "\n\n" + lead + "\n\n" + more + "\n\n" + text + "\n\n" + more + " " + lead
		if got := found(all); len(got) > 0 {
			t.Errorf("%q in the middle: %q", text, got)
		}
	}
}

// TestSpoken: what somebody says is no furniture.
func TestSpoken(t *testing.T) {
	const said = "“We use cookies on our website and you can accept these cookies,”"
	text := title + "\n\n" + lead + "\n\n" + said + " Hart said.\n\n" + more
	if got := found(text, said); len(got) > 0 {
		t.Errorf("%q", got)
	}
}

// chrome is furniture that is told wherever it stands, a paragraph each.
var chrome = []string{
	"Advertisement", "Copyright 2024 Harbour Wire. All rights reserved.",
	"Read more: Ferry runs aground twice", "Follow Ida Fenn on Twitter @idafenn",
	"Lesen Sie auch: Fähre läuft auf Grund", "Votre adresse e-mail ne sera pas publiée.",
	"Suscríbete a nuestro boletín", "The quay at dawn. (AP Photo/Ida Fenn)",
	"Den här webbplatsen använder cookies.", "Deze website gebruikt cookies.",
}

// TestLaw: furniture below generated news is set apart, and nothing else with it.
func TestLaw(t *testing.T) {
	var texts []string
	for item := range newsgen.Generate(newsgen.Options{Articles: 200, Seed: 5}) {
		texts = append(texts, item.Article.Text)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom(texts).Draw(t, "text")
		added := rapid.SampledFrom(chrome).Draw(t, "furniture")
		words := shingle.Split(text)
		want := new(furniture.Finder).Find(words, words.Sentences(), nil)
		first := len(words.Words)
		words.Split(text + "\n\n" + added)
		want = span.Union(append(want, span.Of(first, len(words.Words))))
		got := new(furniture.Finder).Find(words, words.Sentences(), nil)
		if !slices.Equal(got, want) {
			t.Fatalf("%q below\n%s\n%v, want %v", added, text, got, want)
		}
	})
}

// FuzzFind: what is found are words of the text, in order, and the same with every line end.
func FuzzFind(f *testing.F) {
	for _, c := range chrome {
		f.Add(title + "\n\n" + c + "\n\n" + lead + "\n" + c)
	}
	f.Add("(\n\n)\n\n/\n\n@\n\n20\n\n©\n\nPhoto:\n\nBy\n\n•")
	f.Fuzz(func(t *testing.T, text string) {
		words := shingle.Split(text)
		last := 0
		for _, s := range new(furniture.Finder).Find(words, words.Sentences(), nil) {
			if s.First < last || s.Last <= s.First || s.Last > len(words.Words) {
				t.Fatalf("%v behind word %d of %d", s, last, len(words.Words))
			}
			last = s.Last
		}
	})
}

// BenchmarkFind finds nothing in prose, as is common.
func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(lead+" "+more+"\n\n", 8)
	words := shingle.Split(text)
	sentences := words.Sentences()
	b.SetBytes(int64(len(text)))
	var finder furniture.Finder
	for b.Loop() {
		finder.Find(words, sentences, nil)
	}
}
