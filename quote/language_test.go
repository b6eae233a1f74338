package quote

import (
	"strings"
	"testing"

	"overlap/shingle"
)

// A spoken is a text with a quotation and who speaks its last one.
type spoken struct{ text, speaker string }

// settings are a sentence in each language that the tests of its table put before their own.
var settings = map[*language]string{
	inGerman: "Der Hafen von Vik bleibt geschlossen, weil das Eis auf dem Wasser noch immer viel zu " +
		"dünn für alle Boote ist. ",
	inFrench: "Le port de Vik reste fermé parce que la glace sur les eaux est encore trop mince pour " +
		"tous les bateaux. ",
	inSpanish: "El puerto de Vik sigue cerrado porque el hielo sobre las aguas todavía es muy fino " +
		"para todos los barcos. ",
	inItalian: "Il porto di Vik resta chiuso perché il ghiaccio sulle acque è ancora troppo sottile " +
		"per tutte le barche. ",
	inPortuguese: "O porto de Vik continua fechado porque o gelo sobre as águas ainda é muito fino " +
		"para todos os barcos. ",
	inDutch: "De haven van Vik blijft dicht omdat het ijs op het water nog altijd veel te dun is " +
		"voor alle boten. ",
	inSwedish: "Hamnen i Vik är stängd eftersom isen fortfarande är alldeles för tunn för alla båtar " +
		"i staden. ",
	inNorwegian: "Havnen i Vik er stengt fordi isen fortsatt er altfor tynn for alle båter i byen. ",
	inFinnish: "Vikin satama pysyy kiinni, koska jää on yhä liian ohutta kaikille veneille ja " +
		"myös kaikille ihmisille, jotka ovat siellä nyt. ",
	inPolish: "Port w Vik jest zamknięty, bo lód na wodzie jest jeszcze za cienki dla wszystkich " +
		"łodzi i dla ludzi. ",
	inRussian: "Порт Вика остаётся закрытым, потому что лёд на воде всё ещё слишком тонкий для всех " +
		"лодок и для всех людей города. ",
}

// speakIn checks that the speakers of texts in a language are found, and that it is told.
func speakIn(t *testing.T, l *language, texts []spoken) {
	t.Helper()
	for _, c := range texts {
		text := shingle.Split(settings[l] + c.text)
		if got := identify(text); got != l {
			t.Errorf("%s: language %q, want %q", c.text, got.code, l.code)
		}
		qs := Find(text)
		if len(qs) == 0 {
			t.Errorf("%s: no quotation", c.text)
			continue
		}
		if got := qs[len(qs)-1]; got.Speaker != c.speaker {
			t.Errorf("%s: got %q by %s, want %q", c.text, got.Speaker, got.Rule, c.speaker)
		}
	}
}

func TestGerman(t *testing.T) {
	speakIn(t, inGerman, []spoken{
		{"„Das Eis ist dünn“, sagte Ada Holm am Montag.", "Ada Holm"},
		{"„Das Eis ist dünn“, sagte die norwegische Ministerin Ada Holm am Montag.", "Ada Holm"},
		{"„Das Eis ist dünn“, sagte Jon Brekke. Mit Blick auf den Minister Per Lund fragte er: " +
			"„Wer hilft uns nun hier im Hafen?“", "Jon Brekke"},
		{"Ada Holm erzählt von einem jungen Fischer, der gleich im Hafen sagte: „Das Eis hält.“",
			"einem jungen Fischer"},
		{"„Das Eis ist dünn“, sagte Jon Brekke. Für Ada Holm kein Problem: „Wir bleiben im Hafen.“",
			"Ada Holm"},
		{"„Das Eis ist zu dünn für alle Boote“ weiß Hafenmeister Jon Brekke.", "Jon Brekke"},
		{"Anders als alle dachten, ist das „Eis dünn und der Hafen zu“ gewesen.", ""},
		{"„Das Eis ist zu dünn für alle Boote“ so reagieren Menschen auf Ada Holm.", ""},
		{"Via ‚Vikpost‘ meldete sich Ada Holm zu Wort: „Das Eis ist zu dünn für uns.“", "Ada Holm"},
		{"„Das Eis ist zu dünn für uns.“\n(Ada Holm, Bürgermeisterin)", "Ada Holm"},
		{"Der Kapitän Jon Brekke begann freundlich („Das Eis ist dick genug“), tobte aber, als " +
			"Ada Holm auf den Nebel hinwies.", "Jon Brekke"},
		{"„Das Eis ist zu dünn für uns“, sagt die Richterin. Sie will, dass man der Richterin " +
			"Nachweise gibt.", "die Richterin"},
		{"Jon Brekke war da. Brekkes Wort war bekannt, denn es hieß: „Das Eis ist immer zu dünn.“",
			"Jon Brekke"},
		{"„Das Eis ist dünn“, sagte Ada Holm. So ist es. Man habe „viel zu viel Nebel im Hafen“.",
			"Ada Holm"},
		{"Bald würden laut Studien 400 Flugzeuge gebaut. „Das ist doch viel mehr als genug.“", ""},
		{"Da tröstet Ada Holm die Fischer: „Das Eis ist bald wieder weg.“", "Ada Holm"},
		{"„Das Eis ist dünn“, sagte Ada Holm. Auch der Steg ist zu. „So bleiben alle im Hafen.“",
			"Ada Holm"},
		{"„Das Eis ist dünn“, sagte Ada Holm. Jon Brekke will hinaus. „So bleiben alle im Hafen.“",
			"Jon Brekke"},
		{"„Das Eis ist dünn“, sagte Ada Holm. Der Kapitän will hinaus. „So bleiben alle im Hafen.“",
			"Der Kapitän"},
		{"„Das Eis ist dünn“, so der zuständige Minister Jon Brekke.", "Jon Brekke"},
		{"Danach sagte Ministerin Ada Holm: „Das Eis ist dünn.“", "Ada Holm"},
		{"Weiter sagte er: „Das Eis ist dünn.“", ""},
		{"„Das Eis ist dünn“, erinnerte sich Brekke später.", "Brekke"},
		{"Holm nannte das „eine Gefahr für alle Menschen“.", "Holm"},
		{"„Das Eis ist dünn“, sagte der Vorsitzende des Rats, Jon Brekke, der Zeitung.",
			"Jon Brekke"},
		{"Ada Holm, die Bürgermeisterin von Vik, widersprach: „Das Eis ist dünn.“", "Ada Holm"},
		{"Wie Polizeisprecherin Ada Holm mitteilte, sei das Eis „dünner als in jedem Winter“.",
			"Ada Holm"},
		{"Der Polizei zufolge ist das Eis „dünner als in jedem Winter“.", "Der Polizei"},
		{"Nach Angaben von Jon Brekke ist das Eis „dünner als in jedem Winter“.", "Jon Brekke"},
		{"„Das Eis ist dünn“, hieß es aus dem Ministerium.", "dem Ministerium"},
		{"Hafenministerin Ada Holm kam spät. „Das Eis ist dünn“, sagte die Ministerin.",
			"Ada Holm"},
		{"Hafenministerin Ada Holm kam spät. „Das Eis ist dünn“, sagte sie.", "Ada Holm"},
		{"Ein Fischer kam spät. „Das Eis ist dünn“, sagte er.", "Ein Fischer"},
		{"„Das Eis ist dünn.“ Das sagte Ada Holm am Montag.", "Ada Holm"},
		{"Den Reportern rief die Wirtin zu: „Das Eis ist dünn.“", "die Wirtin"},
	})
}

func TestFrench(t *testing.T) {
	speakIn(t, inFrench, []spoken{
		{"« La glace est mince », a déclaré Ada Holm lundi.", "Ada Holm"},
		{"« La glace est mince », a déclaré le ministre de l'Intérieur Jon Brekke.", "Jon Brekke"},
		{"Selon Ada Holm, « la glace est mince et le restera ».", "Ada Holm"},
		{"« La glace est mince », s’est indignée la maire, Ada Holm.", "Ada Holm"},
		{"Ada Holm est arrivée tard. « La glace est mince », a-t-elle dit.", "Ada Holm"},
		{"La ministre Ada Holm, arrivée tard, dénonce « une glace trop mince pour nous ».",
			"Ada Holm"},
		{"D’après un rapport du port, la glace est « trop mince pour nous ».",
			"un rapport du port"},
		{"De l'avis d'Ada Holm, la glace est « trop mince pour nous ».", "Ada Holm"},
		{"Le maire a répondu que la glace était « trop mince pour nous ».", "Le maire"},
	})
}

func TestSpanish(t *testing.T) {
	speakIn(t, inSpanish, []spoken{
		{"«El hielo es fino», dijo Ada Holm el lunes.", "Ada Holm"},
		{"«El hielo es fino», aseguró el ministro de Interior, Jon Brekke, el lunes.",
			"Jon Brekke"},
		{"Ada Holm llegó tarde. «El hielo es muy fino para todos», añadió.", "Ada Holm"},
		{"La alcaldesa dijo a la prensa que el hielo es “muy fino para todos”.", "La alcaldesa"},
		{"Según la policía, el hielo es “muy fino para todos”.", "la policía"},
		{"De acuerdo con Jon Brekke, el hielo es “muy fino para todos”.", "Jon Brekke"},
		{"“El hielo es fino”, dijo ayer a la prensa el portavoz Jon Brekke.", "Jon Brekke"},
	})
}

func TestItalian(t *testing.T) {
	speakIn(t, inItalian, []spoken{
		{"«Il ghiaccio è sottile», ha detto Ada Holm.", "Ada Holm"},
		{"«Il ghiaccio è sottile», spiega il sindaco Jon Brekke.", "Jon Brekke"},
		{"Secondo Ada Holm, «il ghiaccio è troppo sottile per noi».", "Ada Holm"},
	})
}

func TestPortuguese(t *testing.T) {
	speakIn(t, inPortuguese, []spoken{
		{"“O gelo é fino”, disse Ada Holm.", "Ada Holm"},
		{"“O gelo é fino”, afirmou o prefeito Jon Brekke na segunda-feira.", "Jon Brekke"},
		{"Segundo a polícia, o gelo é “muito fino para todos nós”.", "a polícia"},
	})
}

func TestDutch(t *testing.T) {
	speakIn(t, inDutch, []spoken{
		{"“Het ijs is dun”, zegt Ada Holm.", "Ada Holm"},
		{"“Het ijs is dun”, aldus burgemeester Jon Brekke.", "Jon Brekke"},
		{"Volgens Ada Holm is het ijs “veel te dun voor ons allemaal”.", "Ada Holm"},
	})
}

func TestSwedish(t *testing.T) {
	speakIn(t, inSwedish, []spoken{
		{"”Isen är tunn och det blir inte bättre”, sade statsminister Ada Holm.", "Ada Holm"},
		{"Ada Holm kom sent. ”Isen är tunn och det blir inte bättre”, sade hon.", "Ada Holm"},
		{"Enligt polisen är isen ”alldeles för tunn för oss alla”.", "polisen"},
		{"Ada Holm klargör för kommunens räkning att ”isen är tunn”.", "Ada Holm"},
		{"”Isen är tunn och det blir inte bättre”, säger räddningsledaren Jon Brekke till TT.",
			"Jon Brekke"},
	})
}

func TestNorwegian(t *testing.T) {
	speakIn(t, inNorwegian, []spoken{
		{"«Isen er tynn og det blir ikke bedre», sier ordfører Ada Holm.", "Ada Holm"},
		{"Ifølge politiet er isen «altfor tynn for oss alle».", "politiet"},
	})
}

func TestRussian(t *testing.T) {
	speakIn(t, inRussian, []spoken{
		{"«Лёд тонкий», — сказала Ада Холм.", "Ада Холм"},
		{"По словам Ады Холм, лёд «слишком тонкий для всех нас».", "Ады Холм"},
	})
}

func TestFinnish(t *testing.T) {
	speakIn(t, inFinnish, []spoken{
		{"”Jää on aivan liian ohutta meille”, sanoo Ada Halla.", "Ada Halla"},
		{"”Jää on aivan liian ohutta meille”, Ada Halla sanoo.", "Ada Halla"},
		{"”Jää on aivan liian ohutta meille”, kertoi pormestari Jon Brekke.", "Jon Brekke"},
		{"Ada Halla tuli myöhään. ”Jää on aivan liian ohutta meille”, hän sanoi.", "Ada Halla"},
		{"Jon Brekke totesi: ”Jää on aivan liian ohutta meille.”", "Jon Brekke"},
	})
}

func TestPolish(t *testing.T) {
	speakIn(t, inPolish, []spoken{
		{"„Lód jest za cienki”, powiedziała Ada Holm.", "Ada Holm"},
		{"„Lód jest za cienki”, dodał minister Jon Brekke.", "Jon Brekke"},
		{"Burmistrz Jon Brekke powiedział: „Lód jest za cienki dla nas”.", "Jon Brekke"},
		{"Według Ady Holm lód jest „za cienki dla nas wszystkich”.", "Ady Holm"},
		{"Ada Holm przyszła późno. „Lód jest za cienki”, powiedziała ona.", "Ada Holm"},
	})
}

// TestTables: every word of every list is one that a text can have, and is looked up as it is
// there.
func TestTables(t *testing.T) {
	check := func(list string, words ...string) {
		for w := range strings.FieldsSeq(strings.Join(words, " ")) {
			text := shingle.Split(w)
			if len(text.Words) != 1 || text.Words[0].Hash != shingle.Hash(shingle.Fold(w)) {
				t.Errorf("%s: no text has the word %q", list, w)
			}
		}
	}
	for _, l := range languages {
		for _, words := range l.lists() {
			check(l.code, words)
		}
		if l.ends != nil {
			for _, words := range l.ends() {
				check(l.code+" ends", words)
			}
		}
	}
	for i := range tongues {
		x := &tongues[i]
		check("tongue "+x.of.code, x.verbs(), x.noOne, x.oneself, x.helping, x.that, x.so)
	}
	for _, name := range []string{"Jean-Paul Holm", "Maj-Britt Holm", "Ada Holm"} {
		if firstNameSex(name) == 0 {
			t.Errorf("%s has no first name", name)
		}
	}
}

// TestIdentify: a language is told by its small words, English where none shows.
func TestIdentify(t *testing.T) {
	for text, want := range map[string]*language{
		"":                            inEnglish,
		"Ada Holm":                    inEnglish,
		"The ice of Vik is too thin.": inEnglish,
		"“La glace”, she said, is what they call the ice on the water in the north.": inEnglish,
		"Das Eis ist viel zu dünn für uns.":                                          inGerman,
		"La glace est trop mince pour nous.":                                         inFrench,
		"El hielo es muy fino para nosotros.":                                        inSpanish,
		"Isen är alldeles för tunn för oss, säger hon.":                              inSwedish,
	} {
		if got := identify(shingle.Split(text)); got != want {
			t.Errorf("%q: %s, want %s", text, got.code, want.code)
		}
	}
}
