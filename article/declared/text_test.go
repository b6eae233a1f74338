package declared

import (
	"strings"
	"testing"
)

// said are paragraphs, and behind the arrow the names that they declare.
const said = `
This article was originally published by The Quay Post. → The Quay Post
This article first appeared in the Quay Post. → Quay Post
This story originally appeared on quaypost.example on July 14, 2018. → quaypost.example
This piece was first published on July 14, 2018, by the St. Pell Post. → St. Pell Post
A version of this op-ed first appeared in Pell Weekly, 3 June. → Pell Weekly
Editor's note: This story is republished from Harbour News under a licence. → Harbour News
*This essay is reprinted with permission from Pell Weekly* → Pell Weekly
Originally published on Live Quay. → Live Quay
Republished with permission from The Quay Post. → The Quay Post
The post Pier opens after a year appeared first on Quay Post. → Quay Post
This opinion piece was originally published in partnership with Quay & Main. → Quay & Main
Dieser Beitrag erschien zuerst in der Pellter Zeitung. → Pellter Zeitung
Der Beitrag Pier geöffnet erschien zuerst auf Hafenpost. → Hafenpost
Dieser Artikel wurde zuerst auf hafen.example veröffentlicht. → hafen.example
Zuerst erschienen in Pell Heute. → Pell Heute
Cet article a été publié initialement sur Le Quai. → Le Quai
Cet article a d’abord été publié par La Gazette de Pell. → La Gazette de Pell
L’article La jetée ouvre est apparu en premier sur Le Quai. → Le Quai
Este artículo fue publicado originalmente en El Muelle. → El Muelle
Publicado originalmente en El Muelle → El Muelle
La entrada Abre el muelle se publicó primero en El Muelle. → El Muelle
Este artigo foi publicado originalmente no Diário de Pell. → Diário de Pell
Questo articolo è stato pubblicato originariamente su Il Molo. → Il Molo
L'articolo Apre il molo proviene da Il Molo. → Il Molo
Dit artikel is eerder verschenen in De Kade. → De Kade
Het bericht Pier open verscheen eerst op De Kade. → De Kade
Den här artikeln publicerades först i Kajposten. → Kajposten
Denne artikel blev oprindeligt bragt i Kajposten. → Kajposten
Denne artikkelen ble først publisert i Kaiposten. → Kaiposten
Tämä artikkeli on alun perin julkaistu Laituri-lehdessä. → Laituri-lehdessä
Ten artykuł ukazał się pierwotnie w tygodniku Molo. → Molo
Artykuł Molo otwarte pochodzi z serwisu Molo Dziś. → Molo Dziś
Tento článek byl původně publikován na webu Molo. → Molo
Эта статья впервые опубликована на сайте «Причал». → Причал
Цей матеріал вперше опубліковано на сайті «Причал». → Причал
Bu yazı ilk olarak Rıhtım gazetesinde yayımlandı. → Rıhtım
Artikel ini pertama kali terbit di Dermaga Pos. → Dermaga Pos
Acest articol a apărut inițial pe Cheiul. → Cheiul
Ovaj tekst je prvobitno objavljen na portalu Mol. → Mol
本文首发于《码头日报》。 → 码头日报
この記事は「埠頭新聞」に掲載されたものです。 → 埠頭新聞
이 기사는 '부두일보'에 처음 게재되었습니다. → 부두일보
Source: Quay Post → Quay Post
Quelle: dpa/Hafenpost → dpa|Hafenpost
(h/t The Quay.) → The Quay
via Quay Post → Quay Post
h/t: Quay Post. → Quay Post
Fuente : El Muelle → El Muelle
来源：码头日报 → 码头日报
SOURCE: News agencies →
Quelle: © www.hafen.example - Nachrichten für Seeleute → www.hafen.example
Quelle: hafen → hafen
*SOURCE: QT . Go to ORIGINAL . →
The study, originally published in Nature, looked at piers. →
The report was first published by the Pell Institute. →
This study was first published in the Lancet. →
Originally published July 14, 2018 at 6:54 pm →
This story was originally published in 2018. →
This article was first published on Monday. →
Company corrects figures in item which originally ran March 10 →
His book, first published in 1987, sold well. →
It first appeared in 2014, when Syrians fled. →
The gross yield is also published on the basis of Pell rules. →
Source: A Pell News poll of 1,007 registered voters conducted July 9-11 in the county →
Initially a Democrat, he ran in 2001 for mayor as a Republican. →
Last month she previously appeared with Aune in Pell. →
Run first task on Golem →
Note: Originally published in Quay Post → Quay Post
This story has been updated. →
Originally from Pell, she first appeared in films at the age of six. →
This post originally appeared on my blog. →
Via Bologna 32, 10152 Torino, where the firm has its seat in a new house. →
This story first appeared on page 3. →
`

// TestSentences: an article says in many languages where it was printed first, and a great deal
// that is similar.
func TestSentences(t *testing.T) {
	for line := range strings.Lines(strings.TrimSpace(said)) {
		text, want, ok := strings.Cut(strings.TrimSpace(line), " →")
		if !ok {
			t.Fatalf("no arrow: %s", line)
		}
		var names []string
		for _, s := range In(text) {
			names = append(names, s.Name)
		}
		if got := strings.Join(names, "|"); got != strings.TrimSpace(want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestPlace: a text declares its source at its start or at its end, in a short paragraph.
func TestPlace(t *testing.T) {
	const says = "This article first appeared in the Quay Post."
	filler := strings.Repeat("The pier is closed.\n\n", 5)
	for text, want := range map[string]int{
		says + "\n\n" + filler:                                1,
		filler + says + "\n":                                  1,
		filler + says + "\n\n" + filler:                       0,
		filler + strings.Repeat("The pier. ", 50) + says:      0,
		filler + "By Ida Fenn\n" + says + " All rights here.": 1,
	} {
		if got := len(In(text)); got != want {
			t.Errorf("%q: %d sources, want %d", text, got, want)
		}
	}
}

// TestLinks: a link in the sentence gives the address, whatever its words are.
func TestLinks(t *testing.T) {
	for text, want := range map[string]Source{
		"This story first appeared on [Quay Post].":          {Sentence, "u", "Quay Post"},
		"This story was originally published [here].":        {Sentence, "u", ""},
		"This story first appeared on [hafen].":              {Sentence, "u", ""},
		"First published by Quay Post. Read the [original].": {Sentence, "u", "Quay Post"},
		"Source: [Quay Post]":                                {Line, "u", "Quay Post"},
		"The [study] first appeared in Nature.":              {},
	} {
		lo, hi := strings.Index(text, "["), strings.Index(text, "]")-1
		plain := strings.NewReplacer("[", "", "]", "").Replace(text)
		var got Source
		if all := Paragraph(plain, []Link{{lo, hi, "u"}}); len(all) > 0 {
			got = all[0].Source
		}
		if got != want {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
	}
}

// FuzzParagraph: nothing panics, and a name stands where the finding says.
func FuzzParagraph(f *testing.F) {
	for line := range strings.Lines(said) {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, found := range Paragraph(s, nil) {
			if found.Name != s[found.Lo:found.Hi] || found.Name == "" || found.URL != "" {
				t.Errorf("%q: %+v", s, found)
			}
		}
		for _, p := range strings.Split(s, "\n") {
			Paragraph(p, []Link{{0, len(p) / 2, "u"}})
		}
		In(s)
	})
}
