package quote

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"overlap/shingle"
)

// shown returns the quotations of text as a test writes them: parts parted by |, with
// a sign for what is odd: > for no closing mark, < for no opening one, + for each depth.
func shown(text string) []string {
	var out []string
	for _, q := range Find(shingle.Split(text)) {
		var parts []string
		for _, p := range q.Parts {
			parts = append(parts, text[p.Lo:p.Hi])
		}
		s := strings.Repeat("+", q.Depth) + strings.Join(parts, "|")
		if q.Unclosed {
			s += ">"
		}
		if q.Unopened {
			s = "<" + s
		}
		out = append(out, s)
	}
	return out
}

func TestFindMarks(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"straight", `She said "the ice is thin" and left.`, []string{"the ice is thin"}},
		{"curly", `She said “the ice is thin” and left.`, []string{"the ice is thin"}},
		{"two apostrophes", `''The ice is thin,'' she said.`, []string{"The ice is thin,"}},
		{"two curly apostrophes", "‘‘The ice is thin,’’ she said.", []string{"The ice is thin,"}},
		{"grave and apostrophes", "``The ice is thin,'' she said.", []string{"The ice is thin,"}},
		{"single curly", `‘The ice is thin,’ she said. ‘Don’t go.’`,
			[]string{"The ice is thin,|Don’t go."}},
		{"single straight", `'The ice is thin, don't go,' she said.`,
			[]string{"The ice is thin, don't go,"}},
		{"possessive inside single", `'The fishers' boats are old and thin,' she said.`,
			[]string{"The fishers' boats are old and thin,"}},
		{"double inside single", `‘He said “never” to me,’ she said.`,
			[]string{"He said “never” to me,", "+never"}},
		{"single inside double", `“He said ‘never again’ to me,” she said.`,
			[]string{"He said ‘never again’ to me,", "+never again"}},
		{"same marks inside", `“He called it “thin ice” twice,” she said.`,
			[]string{"He called it “thin ice” twice,", "+thin ice"}},
		{"curly inside straight", `"He called it “thin ice” twice," she said.`,
			[]string{"He called it “thin ice” twice,", "+thin ice"}},
		{"mixed pair", `“The ice is thin," she said.`, []string{"The ice is thin,"}},
		{"space on the wrong side", `She said," the ice is thin" and left.`,
			[]string{"the ice is thin"}},
		{"swedish", `Hon sade ”isen är tunn” och gick.`, []string{"isen är tunn"}},
		{"apostrophes", `The '90s weren't kind to the fishers' sons, 'til the ice of '16 broke.`,
			nil},
		{"rock 'n' roll", `They played rock 'n' roll at Jon's and at the Holms' place.`, nil},
		{"feet and inches", `He is 6'2" and the board is 12" wide.`, nil},
		{"inches inside", `"The board is 12" wide and thin," she said.`,
			[]string{`The board is 12" wide and thin,`}},
		{"feet and inches, curly", `“He is 6’2” and thin,” she said.`,
			[]string{"He is 6’2” and thin,"}},
		{"digits at the end", `It fell "in 2016" and again "in 2012" here.`,
			[]string{"in 2016", "in 2012"}},
		{"tag", `<a title="the ice">She said "thin ice" again</a>`, []string{"thin ice"}},
		{"paragraphs", "“The ice is thin.\n\n“The boats stay here.\n\n“All of them,” she said.",
			[]string{"The ice is thin.|The boats stay here.|All of them,"}},
		{"paragraphs without marks", "“The ice is thin.\n\nThe boats stay here.”\n\nShe left.",
			[]string{"The ice is thin.|The boats stay here."}},
		{"hard wrapped",
			"She stood at the pier of the town and said that \"the ice,\nwhich was never thick, " +
				"is thinner than it was when we were\nyoung and went out in winter\" before she " +
				"turned around and\nwent home.", []string{"the ice,\nwhich was never thick, is " +
				"thinner than it was when we were\nyoung and went out in winter"}},
		{"no closing mark", "“The ice is thin, she said.\n\n“We stay,” said Brekke. He left.",
			[]string{"The ice is thin>", "We stay,"}},
		{"no closing mark, alone", "She said: “The ice is thin.\n\nHe left.",
			[]string{"The ice is thin.>"}},
		{"no closing mark, another follows", "“The ice is thin, she said. “We stay.” He left.",
			[]string{"The ice is thin>", "We stay."}},
		{"no closing mark, the cue behind", "“The ice is thin, said the mayor.\n\nHe left.",
			[]string{"The ice is thin>"}},
		{"no closing mark, and more behind the cue", "“Is the ice thin? asked Ada Holm. " +
			"He left.\n\nIt rained.", []string{"Is the ice thin?>"}},
		{"closed by a single mark", "He called it \"thin ice' for boats and sons.\n\nIt rained.",
			[]string{"thin ice"}},
		{"not closed by an apostrophe", "She said \"the fishers' sons don't go.\n\nIt rained.",
			[]string{"the fishers' sons don't go.>"}},
		{"a cue inside", "“He came late, said my father, who knew.\n\n“We stay,” said Brekke.",
			[]string{"He came late, said my father, who knew.|We stay,"}},
		{"no opening mark", "The ice is thin. We stay here”, said Brekke.",
			[]string{"<The ice is thin. We stay here"}},
		{"no opening mark behind a colon", "Brekke said: the ice is thin”. He left.",
			[]string{"<the ice is thin"}},
		{"interrupted", `“The ice,” she said, “is thin.”`, []string{"The ice,|is thin."}},
		{"interrupted, new sentence", `“The ice is thin,” she said. “We stay.”`,
			[]string{"The ice is thin,|We stay."}},
		{"not interrupted", `“The ice is thin,” she said, calling it “a danger for all of us”.`,
			[]string{"The ice is thin,", "a danger for all of us"}},
		{"two speakers", `“The ice is thin,” said Holm. “Not here,” said Brekke.`,
			[]string{"The ice is thin,", "Not here,"}},
		{"only marks", `" " “” '' «»`, nil},
		{"nothing", ``, nil},
	} {
		if got := shown(c.text); !equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFindLanguages(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"German", `„Das Eis ist dünn“, sagte Holm. Brekke nannte das „übertrieben“.`,
			[]string{"Das Eis ist dünn", "übertrieben"}},
		{"German, nested", `„Er sagte ‚niemals‘ zu mir“, sagte sie.`,
			[]string{"Er sagte ‚niemals‘ zu mir", "+niemals"}},
		{"German, guillemets", `»Das Eis ist dünn«, sagte Holm. »Wir bleiben.«`,
			[]string{"Das Eis ist dünn|Wir bleiben."}},
		{"German, straight closing", `„Das Eis ist dünn", sagte Holm.`,
			[]string{"Das Eis ist dünn"}},
		{"French", `« La glace est mince », a dit Mme Holm. « Nous restons. »`,
			[]string{"La glace est mince|Nous restons."}},
		{"French, nested", `« Il m’a dit “jamais” hier », dit-elle.`,
			[]string{"Il m’a dit “jamais” hier", "+jamais"}},
		{"French, apostrophes", `L’eau n’est pas froide, c’est l’hiver.`, nil},
		{"Spanish", `«El hielo es fino», dijo Holm. “Nos quedamos”, añadió.`,
			[]string{"El hielo es fino|Nos quedamos"}},
		{"Italian", `«Il ghiaccio è sottile», ha detto Holm. L'acqua dell'inverno.`,
			[]string{"Il ghiaccio è sottile"}},
		{"Russian", `«Лёд тонкий», — сказала Холм. Она назвала это „ошибкой“.`,
			[]string{"Лёд тонкий", "ошибкой"}},
		{"Chinese", `霍尔姆说：“冰很薄。”他说：「我们留下『所有人』。」`, []string{"冰很薄。", "我们留下『所有人』。", "+所有人"}},
		{"Japanese", `町長は「氷が薄い」と述べた。`, []string{"氷が薄い"}},
		{"Danish", `»Isen er tynd,« sagde Holm.`, []string{"Isen er tynd,"}},
		{"Finnish", `»Jää on ohutta», sanoi Holm.`, []string{"Jää on ohutta"}},
	} {
		if got := shown(c.text); !equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func equal(a, b []string) bool {
	return strings.Join(a, "\x00") == strings.Join(b, "\x00")
}

func TestFindKinds(t *testing.T) {
	for _, c := range []struct {
		text string
		want Kind
	}{
		{`She called the order “a disaster for every family in town”.`, Speech},
		{`The so-called “ice bureau” has two rooms.`, Name},
		{`The plan is another “experiment” with the harbour.`, Scare},
		{`He is the author of “The Long Winter of Vik” and of two plays.`, Title},
		{`The crowd chanted “Open The Harbour” for an hour.`, Speech},
		{`“Open the harbour!” the crowd shouted.`, Speech},
		{`In the film “Thin Ice and Other Stories” she plays a fisher.`, Title},
		{`Holm said it was “wrong” to wait.`, Speech},
		{`Holm called him a “liar” on Monday.`, Speech},
	} {
		qs := Find(shingle.Split(c.text))
		if len(qs) != 1 || qs[0].Kind != c.want {
			t.Errorf("%s: got %v, want one %v", c.text, qs, c.want)
		}
	}
}

// TestPlain holds plain against the table of special bytes.
func TestPlain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.SampledFrom([]rune("abc !#&()_a;=\x0b\t\n\"'`<é“")), 0, 40,
			-1).Draw(t, "text")
		for i := range len(s) + 1 {
			j := plain(s, i)
			for k := i; k < j; k++ {
				if special[s[k]] || s[k] >= 0x80 {
					t.Fatalf("%q: %d to %d passes over %d", s, i, j, k)
				}
			}
			if j+8 <= len(s) && !special[s[j]] && s[j] < 0x80 {
				t.Fatalf("%q: %d to %d stops early", s, i, j)
			}
		}
	})
}
