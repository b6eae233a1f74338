package declared

import (
	"strings"
	"testing"
)

// TestSentences: an article says in many languages where it was printed first.
func TestSentences(t *testing.T) {
	for text, want := range map[string]string{
		"This article was originally published by The Quay Post.":                      "The Quay Post",
		"This article first appeared in the Quay Post.":                                "Quay Post",
		"This story originally appeared on quaypost.example on July 14, 2018.":         "quaypost.example",
		"This piece was first published on July 14, 2018, by the St. Pell Post.":       "St. Pell Post",
		"A version of this op-ed first appeared in Pell Weekly, 3 June.":               "Pell Weekly",
		"Editor's note: This story is republished from Harbour News under a licence.":  "Harbour News",
		"*This essay is reprinted with permission from Pell Weekly*":                   "Pell Weekly",
		"Originally published on Live Quay.":                                           "Live Quay",
		"Republished with permission from The Quay Post.":                              "The Quay Post",
		"The post Pier opens after a year appeared first on Quay Post.":                "Quay Post",
		"This opinion piece was originally published in partnership with Quay & Main.": "Quay & Main",
		"Dieser Beitrag erschien zuerst in der Pellter Zeitung.":                       "Pellter Zeitung",
		"Der Beitrag Pier geöffnet erschien zuerst auf Hafenpost.":                     "Hafenpost",
		"Dieser Artikel wurde zuerst auf hafen.example veröffentlicht.":                "hafen.example",
		"Zuerst erschienen in Pell Heute.":                                             "Pell Heute",
		"Cet article a été publié initialement sur Le Quai.":                           "Le Quai",
		"Cet article a d’abord été publié par La Gazette de Pell.":                     "La Gazette de Pell",
		"L’article La jetée ouvre est apparu en premier sur Le Quai.":                  "Le Quai",
		"Este artículo fue publicado originalmente en El Muelle.":                      "El Muelle",
		"Publicado originalmente en El Muelle":                                         "El Muelle",
		"La entrada Abre el muelle se publicó primero en El Muelle.":                   "El Muelle",
		"Este artigo foi publicado originalmente no Diário de Pell.":                   "Diário de Pell",
		"Questo articolo è stato pubblicato originariamente su Il Molo.":               "Il Molo",
		"L'articolo Apre il molo proviene da Il Molo.":                                 "Il Molo",
		"Dit artikel is eerder verschenen in De Kade.":                                 "De Kade",
		"Het bericht Pier open verscheen eerst op De Kade.":                            "De Kade",
		"Den här artikeln publicerades först i Kajposten.":                             "Kajposten",
		"Denne artikel blev oprindeligt bragt i Kajposten.":                            "Kajposten",
		"Denne artikkelen ble først publisert i Kaiposten.":                            "Kaiposten",
		"Tämä artikkeli on alun perin julkaistu Laituri-lehdessä.":                     "Laituri-lehdessä",
		"Ten artykuł ukazał się pierwotnie w tygodniku Molo.":                          "Molo",
		"Artykuł Molo otwarte pochodzi z serwisu Molo Dziś.":                           "Molo Dziś",
		"Tento článek byl původně publikován na webu Molo.":                            "Molo",
		"Эта статья впервые опубликована на сайте «Причал».":                           "Причал",
		"Цей матеріал вперше опубліковано на сайті «Причал».":                          "Причал",
		"Bu yazı ilk olarak Rıhtım gazetesinde yayımlandı.":                            "Rıhtım",
		"Artikel ini pertama kali terbit di Dermaga Pos.":                              "Dermaga Pos",
		"Acest articol a apărut inițial pe Cheiul.":                                    "Cheiul",
		"Ovaj tekst je prvobitno objavljen na portalu Mol.":                            "Mol",
		"本文首发于《码头日报》。":                                                                 "码头日报",
		"この記事は「埠頭新聞」に掲載されたものです。":                                                       "埠頭新聞",
		"이 기사는 '부두일보'에 처음 게재되었습니다.":                                                    "부두일보",
		"Source: Quay Post":              "Quay Post",
		"Quelle: dpa/Hafenpost":          "dpa|Hafenpost",
		"(h/t The Quay.)":                "The Quay",
		"via Quay Post":                  "Quay Post",
		"h/t: Quay Post.":                "Quay Post",
		"Fuente : El Muelle":             "El Muelle",
		"来源：码头日报":                        "码头日报",
		"*SOURCE: QT . Go to ORIGINAL .": "",
		// none of this says where the article was printed
		"The study, originally published in Nature, looked at piers.":                           "",
		"The report was first published by the Pell Institute.":                                 "",
		"This study was first published in the Lancet.":                                         "",
		"Originally published July 14, 2018 at 6:54 pm":                                         "",
		"This story was originally published in 2018.":                                          "",
		"This article was first published on Monday.":                                           "",
		"Company corrects figures in item which originally ran March 10":                        "",
		"His book, first published in 1987, sold well.":                                         "",
		"It first appeared in 2014, when Syrians fled.":                                         "",
		"The gross yield is also published on the basis of Pell rules.":                         "",
		"Source: A Pell News poll of 1,007 registered voters conducted July 9-11 in the county": "",
		"Initially a Democrat, he ran in 2001 for mayor as a Republican.":                       "",
		"Last month she previously appeared with Aune in Pell.":                                 "",
		"Run first task on Golem":                                                               "",
		"Note: Originally published in Quay Post":                                               "Quay Post",
		"This story has been updated.":                                                          "",
		"Originally from Pell, she first appeared in films at the age of six.":                  "",
		"This post originally appeared on my blog.":                                             "",
		"Via Bologna 32, 10152 Torino, where the firm has its seat in a new house.":             "",
		"This story first appeared on page 3.":                                                  "",
		"":                                                                                      "",
	} {
		var names []string
		for _, s := range In(text) {
			names = append(names, s.Name)
		}
		if got := strings.Join(names, "|"); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
