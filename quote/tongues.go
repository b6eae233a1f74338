package quote

import (
	"math/bits"
	"strings"

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

// A tongue is a language in which a dash opens speech: its verbs of saying, and what else its cues
// are made of. A verb with a star stands for the past forms of every gender and number.
type tongue struct {
	saying, noOne, third, oneself, helping, that, so string
}

// tongues are few enough for the bits of a class.
var tongues = [...]tongue{
	{ // Swedish
		saying: `säger sa sade berättar berättade uppger uppgav menar menade förklarar förklarade svarar svarade
			undrar undrade konstaterar konstaterade tillägger tillade fortsätter fortsatte påpekar påpekade skriver
			skrev hävdar hävdade betonar betonade hälsar hälsade utbrister utbrast tycker tyckte kommenterar
			kommenterade understryker underströk varnar varnade frågar frågade ropar ropade suckar suckade skrattar
			skrattade ler log minns tror trodde meddelar meddelade lovar lovade uppmanar uppmanade intygar intygade
			bekräftar bekräftade medger medgav erkänner erkände summerar summerade sammanfattar sammanfattade
			resonerar resonerade poängterar poängterade framhåller framhöll larmar larmade upprepar upprepade
			försäkrar försäkrade anser ansåg bedömer bedömde hoppas hoppades avslöjar avslöjade jublar jublade
			klagar klagade kritiserar kritiserade råder rådde vädjar vädjade slår slog tillstår lyder inflikar
			funderar funderade rapporterar rapporterade informerar beskriver beskrev gissar tipsar skojar`,
		noOne: `nej ja hej det till mig oss jag vi du ni om`, third: `han hon de hen`,
		oneself: `jag vi mig oss min mitt mina vår vårt våra`, helping: `har hade också så som då`, that: `att`,
		so: `det så`,
	},
	{ // Norwegian and Danish
		saying: `sier sa seier siger sagde forteller fortalte fortel fortæller mener meiner mente meinte uttaler uttalte
			udtaler udtalte forklarer forklarte forklarede svarer svarte svarar svara svarede spør spurte spør
			spørger spurgte undrer undret konstaterer konstaterte konstaterede tilføyer tilføyde tilføjer tilføjede
			fortsetter fortsatte fortset fortsætter påpeker påpekte påpeger påpegede påpekar skriver skrev skriv
			hevder hevdet hevdar hævder understreker understreket understreger understregede presiserer presiserte
			præciserer kommenterer kommenterte lover lovet lovede advarer advarte advarede opplyser opplyste oplyser
			oplyste smiler smilte ler lo sukker sukket minnes husker roper ropte råber utbryter utbrøt tror
			trodde håper håpet håber bekrefter bekreftet bekræfter bekræftede innrømmer innrømmet indrømmer
			erkender erkendte vedgår vedgikk vurderer vurderte oppsummerer oppsummerte slår slo lyder jubler jublet
			fastslår fastslo forsikrer forsikret forsikrar gjentar gjentok gentager beretter berettet melder
			meldte oppfordrer oppfordret opfordrer klager klaget kritiserer beklager beklaget ber ba tenker
			tipper vedkjenner betoner betonte erklærer erklærte reflekterer reflekterte humrer roser takker mimrer
			sammenligner beskriver beskrev fortviler rapporterer legger synes syns`,
		noOne: `nei nej ja hei hej det til meg oss jeg eg vi du dere no nå om mig`, third: `han hun ho de hen dei`,
		oneself: `jeg eg vi meg oss min mitt mine vår vårt våre jeg mig os vores vore mi`,
		helping: `har hadde havde også så som da`, that: `at`, so: `det så slik`,
	},
	{ // Finnish
		saying: `sanoo sanoi sanovat sanoivat kertoo kertoi kertovat toteaa totesi toteavat arvioi arvelee arveli muistuttaa
			muistutti jatkaa jatkoi pohtii pohti kommentoi lisää lisäsi huomauttaa huomautti vastaa vastasi kysyy
			kysyi kiittää kiitti kiittelee selittää selitti painottaa painotti korostaa korosti opastaa opasti neuvoo
			neuvoi vakuuttaa vakuutti myöntää myönsi vaatii vaati varoittaa varoitti ihmettelee ihmetteli kuvailee
			kuvaili kirjoittaa kirjoitti tiivistää tiivisti summaa summasi linjaa linjasi lupaa lupasi iloitsee iloitsi
			harmittelee harmitteli ilmoittaa ilmoitti perustelee perusteli naurahtaa naurahti hymyilee hymyili
			nauraa muistelee muisteli miettii mietti uskoo uskoi toivoo toivoi pyytää pyysi kehottaa kehotti
			tähdentää tähdensi alleviivaa kritisoi arvostelee arvosteli puolustaa puolusti paljastaa paljasti
			täydentää täydensi tarkentaa tarkensi huokaisee huokaa hehkuttaa hehkutti valittelee moittii
			ehdottaa ehdotti väittää väitti tuumaa tokaisee tokaisi huudahtaa huudahti luonnehtii luonnehti`,
		noOne: `ei kyllä että sen minulle meille minä me sinä te`, third: `hän he`,
		oneself: `minä me minun meidän minulla meillä minua meitä minusta meistä minulle meille olen olemme`,
		helping: `on myös näin`, that: `että`, so: `näin`,
	},
	{ // Spanish
		saying: `dijo dice decía dicen dijeron dicho afirmó afirma afirmaba afirmado declaró declara declarado aseguró asegura
			aseguran asegurado explicó explica explicaba explican explicado señaló señala señalan señalado agregó
			agrega añadió añade añadido escribió escribe respondió responde preguntó pregunta contó cuenta cuentan
			contestó contesta sostuvo sostiene manifestó manifiesta indicó indica indicado apuntó apunta insistió
			insiste advirtió advierte recordó recuerda subrayó subraya destacó destaca comentó comenta reconoció
			reconoce admitió admite reiteró reitera expresó expresa exclamó exclama gritó grita relató relata
			precisó precisa concluyó concluye lamentó lamenta confesó confiesa murmuró susurró prometió promete
			defendió defiende denunció denuncia repitió repite replicó replica zanjó zanja sentenció
			bromeó bromea ironizó opinó opina detalló detalla aclaró aclara avisó avisa anunció anuncia
			exigió exige pidió pide celebró resumió resume señalaron recalcó recalca matizó matiza rememora
			rememoró prosiguió prosigue continuó continúa intervino apostilló apostilla`,
		noOne: `que no sí a lo yo tú nosotros me nos adiós`, third: `él ella ellos ellas`,
		oneself: `yo nosotros nosotras mi mis nuestro nuestra nuestros nuestras me nos soy somos estoy estamos tengo
			tenemos creo creemos hemos he`,
		helping: `ha han había también así según como se le les`, that: `que`, so: `así`,
	},
	{ // French
		saying: `dit disait disent déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait assure assuré
			assurait ajoute ajouté ajoutait estime estimé estimait écrit écrivait répond répondu répondait lance lancé
			lançait demande demandé raconte raconté racontait confie confié souligne souligné précise précisé
			rappelle rappelé indique indiqué poursuit poursuivi insiste insisté avoue avoué reconnaît reconnu
			soupire sourit murmure murmuré crie crié s'exclame exclame exclamé s'interroge interroge commente
			commenté regrette regretté témoigne témoigné conclut conclu prévient prévenu avertit averti promet
			promis martèle répète répété résume résumé juge jugé dénonce dénoncé ironise s'indigne s'inquiète
			plaide plaidé reprend repris glisse glissé admet admis note noté observe constate constaté`,
		noOne: `que non oui à le la l bonjour je tu nous moi on`, third: `il elle ils elles`,
		oneself: `je j nous moi mon ma mes notre nos me`,
		helping: `a ont avait t il elle ils elles s se également aussi ainsi comme`, that: `que qu`, so: `ainsi`,
	},
	{ // Polish
		saying: `powiedział* powiedzieli mówi mówią mówił* dodał* dodaje dodają podkreślił* podkreśla podkreślał*
			stwierdził* stwierdza zaznaczył* zaznacza zaznaczał* tłumaczył* tłumaczy tłumaczą wyjaśnił* wyjaśnia
			wyjaśniał* odpowiedział* odpowiedzieli odpowiada odpowiadał* odparł* zapytał* pyta pytał* pytają
			napisał* pisze ocenił* ocenia oceniał* oświadczył* oświadcza poinformował* informuje informował*
			informują przyznał* przyznaje przyznawał* relacjonuje relacjonował* opowiada opowiadał* apelował*
			zaapelował* apeluje zapewnił* zapewnia zapewniał* przekonuje przekonywał* zauważył* zauważa komentuje
			komentował* skomentował* przypomniał* przypomina ostrzegał* ostrzegł* ostrzega zapowiedział*
			zapowiada zapowiadał* wskazał* wskazuje rzekł* krzyknął* krzyczał* wspomina wspominał* uważa uważał*
			wylicza wyliczał* wyliczył* podsumował* podsumowuje argumentował* argumentuje deklaruje deklarował*
			zadeklarował* obiecał* obiecuje żartował* żartuje śmieje narzeka narzekał* alarmuje alarmował* cieszy
			dziwi martwi martwiła uspokajał* uspokaja kwituje skwitował* kontynuował* kontynuuje dopytywał*
			dopytuje zastrzegł* zastrzega sugeruje sugerował* prosi prosił* poprosił* wtrącił* zdradza zdradził*
			podaje podał* szacuje twierdzi twierdził* grzmiał* ubolewał* radzi poradził*`,
		noOne: `że nie tak ja my mi nam mnie ci wam`, third: `on ona oni one`,
		oneself: `ja my mi nam mnie nas mój moja moje nasz nasza nasze jestem jesteśmy mam mamy`,
		helping: `jak tak także również też z się w`, that: `że`, so: `tak`,
	},
	{ // Russian and Ukrainian
		saying: `сказал* говорит говорят говорил* заявил* заявляет отметил* отмечает отмечают написал* пишет
			сообщил* сообщает сообщают подчеркнул* подчеркивает добавил* добавляет ответил* отвечает рассказал*
			рассказывает рассказывают объяснил* объясняет пояснил* поясняет пояснили считает считают считал*
			спросил* спрашивает спрашивают уверен* уверены признался призналась признается признал* уточнил*
			уточняет уточняют напомнил* напоминает заметил* замечает заверил* заверяет продолжил* продолжает
			вспомнил* вспоминает вспоминают предупредил* предупреждает обещает пообещал* возразил* возражает
			воскликнул* крикнул* утверждает полагает констатировал* констатирует прокомментировал* комментирует
			указал* указывает заключил* резюмировал* удивляется удивился удивилась возмущается сетует жалуется
			делится поделился поделилась улыбается смеется вздыхает поинтересовался поинтересовалась
			интересуется попросил* просит потребовал* требует настаивает призвал* призывает опроверг*
			подтвердил* подтверждает ответили убежден* думает предположил* предполагает похвалил* поблагодарил*
			каже сказав розповів розповіла розповідає додав додала зазначив зазначила наголосив наголосила пояснив
			заявив відповів відповіла повідомив повідомила`,
		noOne: `что що нет ні да так я мы ми ты мне нам мені`, third: `он она они він вона вони`,
		oneself: `я мы ми мне нам меня нас мой моя мое мои наш наша наше наши мені мій`,
		helping: `как так также об этом в як про це`, that: `что що`, so: `так об`,
	},
	{ // Portuguese
		saying: `disse diz afirmou afirma declarou declara explicou explica contou conta respondeu responde perguntou pergunta
			acrescentou acrescenta garantiu garante destacou destaca ressaltou lembrou lembra comentou comenta escreveu
			avaliou avalia criticou defendeu relatou relata revelou completou concluiu lamentou alertou alerta`,
		noOne: `que não sim a o eu nós me nos`, third: `ele ela eles elas`,
		oneself: `eu nós meu minha meus minhas nosso nossa nossos nossas`,
		helping: `tem também assim como`, that: `que`, so: `assim`,
	},
	{ // Italian
		saying: `dice disse detto dichiara dichiarato afferma affermato spiega spiegato aggiunge aggiunto risponde rispose
			racconta raccontato sottolinea scrive chiede chiese commenta assicura conclude ricorda osserva`,
		noOne: `che no non sì io noi mi ti ci`, third: `lui lei loro egli`,
		oneself: `io noi mio mia nostro nostra sono siamo`,
		helping: `ha hanno anche così come`, that: `che`, so: `così`,
	},
	{ // Hungarian
		saying: `mondta mondja közölte tette fogalmazott jelentette hangsúlyozta írta válaszolta kérdezte magyarázta
			kiemelte elmondta hozzátette felelte mesélte szögezte jegyezte`,
		noOne: `hogy nem igen én mi`, third: `ő ők`, oneself: `én mi nekem nekünk`, helping: `is így`,
		that: `hogy`, so: `így`,
	},
	{ // Croatian and Serbian
		saying: `rekao rekla kaže kazao kazala izjavio izjavila istaknuo istaknula dodao dodala objasnio objasnila napisao
			napisala poručio poručila naglasio naglasila odgovorio odgovorila navodi ističe tvrdi ispričao ispričala`,
		noOne: `da ne ja mi nam meni`, third: `on ona oni`,
		oneself: `ja mi moj moja naš naša meni nama nas`, helping: `je su kako`, that: `da`, so: `tako`,
	},
}

// sayings holds the verbs of saying of all tongues, each with a bit for every tongue that has it.
// wordsOf holds the other words of each tongue.
var sayings, wordsOf = func() (table, [len(tongues)]table) {
	var others [len(tongues)]table
	verbs := map[uint64]class{}
	for i, t := range tongues {
		for v := range strings.FieldsSeq(t.saying) {
			stem, ends := strings.CutSuffix(v, "*")
			verbs[shingle.Hash(shingle.Fold(stem))] |= 1 << i
			for _, e := range []string{"a", "o", "i", "y", "а", "о", "и"} {
				if ends {
					verbs[shingle.Hash(shingle.Fold(stem+e))] |= 1 << i
				}
			}
		}
		m := map[uint64]class{}
		for c, words := range map[class]string{noOne: t.noOne, third: t.third, oneself: t.oneself,
			helping: t.helping, that: t.that, so: t.so} {
			for w := range wordSet(words) {
				m[w] |= c
			}
		}
		others[i] = newTable(m)
	}
	return newTable(verbs), others
}()

// classIn returns what a word is behind a dash in the tongues of which the bits are set.
func classIn(word uint64, in class) (c class) {
	for ; in != 0; in &= in - 1 {
		c |= wordsOf[bits.TrailingZeros32(uint32(in))].of(word)
	}
	return c
}

// saysIn returns the tongues in which the word, as it is printed, is a verb of saying.
func saysIn(word uint64, text string) class {
	if word == saHash && text != "sa" {
		return 0 // "så"
	}
	return sayings.of(word)
}

var saHash = shingle.Hash("sa")
