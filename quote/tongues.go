package quote

import (
	"math/bits"
	"strings"
	"sync"

	"overlap/shingle"
)

// What a word of a tongue is behind a dash.
const (
	noOne   class = 1 << iota // stands behind a verb of saying and does not say it: that, no, I
	third                     // he, she, they: starts an outlet's own sentence about the speaker
	oneself                   // I, we: is in the speaker's own sentence
	helping                   // stands before a verb of saying: has, also, so
	that                      // stands behind a verb of saying where it tells in the outlet's words
	so                        // starts a sentence behind what is said: That says Holm
)

// A tongue is what a language in which a dash opens speech has beside its table: verbs that bring
// what is said behind a dash only, and the small words of its cues. A verb with a star stands for
// the past forms of every gender and number.
type tongue struct {
	of                                        *language
	saying, noOne, oneself, helping, that, so string
	shape                                     string // how verbs end that may be of saying
	dashed                                    bool   // a dash brings them, no comma
}

// tongues are few enough for the bits of a class.
var tongues = [...]tongue{
	{
		of: inSwedish,
		saying: `hälsade skrattar skrattade ler log uppmanar uppmanade sammanfattar sammanfattade
			bedömer bedömde hoppas hoppades jublar jublade råder rådde vädjar vädjade slår slog
			tillstår lyder funderar funderade informerar beskriver beskrev gissar tipsar skojar`,
		noOne:   `nej ja hej det till mig oss jag vi du ni om`,
		oneself: `jag vi mig oss min mitt mina vår vårt våra`,
		helping: `har hade också så som då`,
		that:    `att`,
		so:      `det så`,
		shape:   `ar er ade de te`,
	},
	{
		of: inNorwegian,
		saying: `seier fortel meiner meinte svarar svara spurgte undrer undret konstaterer
			konstaterte konstaterede tilføyde tilføjede fortsetter fortsatte fortset fortsætter
			påpekte påpeger påpegede påpekar skriv hevdar understreket understregede presiserer
			presiserte præciserer kommenterte lovet lovede smiler smilte ler lo sukker sukket minnes
			husker ropte utbryter utbrøt tror trodde håper håpet håber bekreftet bekræftede
			innrømmet indrømmer erkendte vedgår vedgikk vurderer vurderte oppsummerer oppsummerte
			slo lyder jubler jublet forsikrer forsikret forsikrar gjentar gjentok gentager beretter
			berettet melder meldte oppfordrer oppfordret opfordrer klager klaget kritiserer beklager
			beklaget ber ba tenker tipper vedkjenner betoner betonte erklærer erklærte reflekterer
			reflekterte humrer roser takker mimrer sammenligner beskriver beskrev fortviler
			rapporterer syns`,
		noOne:   `nei nej ja hei hej det til meg oss jeg eg vi du dere no nå om mig`,
		oneself: `jeg eg vi meg oss min mitt mine vår vårt våre mig os vores vore mi`,
		helping: `har hadde havde også så som da`,
		that:    `at`,
		so:      `det så slik`,
		shape:   `er te ede`,
	},
	{
		of: inFinnish,
		saying: `naurahtaa naurahti hymyilee hymyili nauraa muistelee muisteli miettii mietti
			huokaisee huokaa hehkuttaa hehkutti tuumaa tokaisee tokaisi huudahtaa huudahti`,
		noOne: `ei kyllä että sen minulle meille minä me sinä te`,
		oneself: `minä me minun meidän minulla meillä minua meitä minusta meistä minulle meille olen
			olemme`,
		helping: `on myös näin`,
		that:    `että`,
		so:      `näin`,
		shape:   `aa ää ee oo uu ii öö yy oi ti si`,
	},
	{
		of: inSpanish,
		saying: `contestó contesta manifiesta expresó expresa murmuró resumió resume rememora
			rememoró prosiguió prosigue continuó continúa intervino`,
		noOne: `que no sí lo yo tú nosotros me nos adiós`,
		oneself: `yo nosotros nosotras mi mis nuestro nuestra nuestros nuestras me nos soy somos
			estoy estamos tengo tenemos creo creemos hemos he`,
		helping: `ha han había también así según como se le les`,
		that:    `que`,
		so:      `así`,
		shape:   `ó aron ieron`,
		dashed:  true,
	},
	{
		of:      inFrench,
		saying:  `répondait sourit s'interroge juge jugé s'indigne s'inquiète reprend repris`,
		noOne:   `que non oui à bonjour je tu nous moi on`,
		oneself: `je j nous moi mon ma mes notre nos me`,
		helping: `a ont avait t il elle ils elles s se également aussi ainsi comme`,
		that:    `que qu`,
		so:      `ainsi`,
	},
	{
		of: inPolish,
		saying: `rzekł* żartował* żartuje śmieje cieszy dziwi martwi martwiła kwituje skwitował*
			wtrącił* grzmiał*`,
		noOne:   `że nie tak ja my mi nam mnie ci wam`,
		oneself: `ja my mi nam mnie nas mój moja moje nasz nasza nasze jestem jesteśmy mam mamy`,
		helping: `jak tak także również też z się w`,
		that:    `że`,
		so:      `tak`,
		shape:   `ł ła ło li ły uje ina mi`,
		dashed:  true,
	},
	{
		of: inRussian,
		saying: `отмечают сообщают рассказывают объясняет считают спрашивает спрашивают уверен*
			уверены признался призналась признается уточнил* уточняет уточняют заметил* замечает
			заверил* заверяет продолжил* продолжает вспомнил* вспоминает вспоминают предупреждает
			обещает возразил* возражает воскликнул* крикнул* полагает констатировал* констатирует
			прокомментировал* комментирует указал* указывает заключил* резюмировал* удивляется
			удивился удивилась возмущается сетует жалуется делится поделился поделилась улыбается
			смеется вздыхает поинтересовался поинтересовалась интересуется попросил* просит
			потребовал* требует настаивает призвал* призывает опроверг* подтвердил* подтверждает
			убежден* думает предположил* предполагает похвалил* поблагодарил* каже сказав розповів
			розповіла розповідає додав додала зазначив зазначила наголосив наголосила пояснив заявив
			відповів відповіла повідомив повідомила`,
		noOne:   `что що нет ні да так я мы ми ты мне нам мені`,
		oneself: `я мы ми мне нам меня нас мой моя мое мои наш наша наше наши мені мій`,
		helping: `как так также об этом в як про це`,
		that:    `что що`,
		so:      `так об`,
		shape:   `л ла ло ли лся лась лись ает ует ится ется`,
		dashed:  true,
	},
	{
		of:      inPortuguese,
		saying:  `relatou relata completou`,
		noOne:   `que não sim eu nós me nos`,
		oneself: `eu nós meu minha meus minhas nosso nossa nossos nossas`,
		helping: `tem também assim como`,
		that:    `que`,
		so:      `assim`,
		shape:   `ou eu iu`,
		dashed:  true,
	},
	{
		of:      inItalian,
		saying:  `chiese`,
		noOne:   `che no non sì io noi mi ti ci`,
		oneself: `io noi mio mia nostro nostra sono siamo`,
		helping: `ha hanno anche così come`,
		that:    `che`,
		so:      `così`,
	},
}

// dashWords returns the verbs of saying of all tongues, each with a bit for every tongue that has
// it, and the other words of each tongue.
var dashWords = sync.OnceValues(func() (sayings table, wordsOf [len(tongues)]table) {
	verbs := map[uint64]class{}
	var others [len(tongues)]table
	for i := range tongues {
		t := &tongues[i]
		m := t.smallWords()
		for _, e := range t.of.read().words {
			if e.classes&cue != 0 {
				verbs[e.key] |= 1 << i
			}
			if e.classes&pronoun != 0 && e.classes&(malew|femalew|plural) != 0 &&
				e.classes&(determ|oblique) == 0 {
				m[e.key] |= third
			}
		}
		for v := range wordSet(t.verbs()) {
			verbs[v] |= 1 << i
		}
		others[i] = newTable(m)
	}
	return newTable(verbs), others
})

// verbs returns the verbs that the tongue has beside its language's, with all forms.
func (t *tongue) verbs() string {
	var b strings.Builder
	for v := range strings.FieldsSeq(t.saying) {
		stem, ends := strings.CutSuffix(v, "*")
		b.WriteString(stem + " ")
		if ends {
			b.WriteString(regular(stem, "a o i y а о и"))
		}
	}
	return b.String()
}

// smallWords returns the other words of the tongue with their classes.
func (t *tongue) smallWords() map[uint64]class {
	m := map[uint64]class{}
	for c, words := range map[class]string{noOne: t.noOne, oneself: t.oneself, helping: t.helping,
		that: t.that, so: t.so} {
		for w := range wordSet(words) {
			m[w] |= c
		}
	}
	return m
}

// classIn returns what a word is behind a dash in the tongues of which the bits are set.
func classIn(word uint64, in class) (c class) {
	_, wordsOf := dashWords()
	for ; in != 0; in &= in - 1 {
		c |= wordsOf[bits.TrailingZeros64(uint64(in))].of(word)
	}
	return c
}

// classesIn returns the classes that the tables of tongues give a word.
func classesIn(text string, word uint64, in class) (c class) {
	for ; in != 0; in &= in - 1 {
		c |= tongues[bits.TrailingZeros64(uint64(in))].of.read().classOf(text, word)
	}
	return c
}

// saysIn returns the tongues in which the word, as it is printed, is a verb of saying.
func saysIn(word uint64, text string) class {
	if word == saHash && text != "sa" {
		return 0 // "så"
	}
	sayings, _ := dashWords()
	return sayings.of(word)
}

var saHash = shingle.Hash("sa")
