package quote

// inPolish has its plain forms: "powiedziała Ada Holm", "dodał minister".
var inPolish = &language{
	code: "pl",
	lists: func() wordLists {
		return wordLists{
			cue: regular(`powiedzia mówi doda podkreśli podkreśla stwierdzi zaznaczy zaznacza
				tłumaczy wyjaśni wyjaśnia odpowiedzia odpowiada odpar zapyta pyta napisa oceni
				ocenia oświadczy poinformowa informowa przyzna przyznawa relacjonowa opowiada
				apelowa zaapelowa zapewni zapewnia przekonywa zauważy komentowa skomentowa
				przypomnia ostrzega ostrzeg zapowiedzia zapowiada wskaza krzykną krzycza wspomina
				uważa wylicza wyliczy podsumowa argumentowa deklarowa zadeklarowa obieca narzeka
				alarmowa uspokaja kontynuowa dopytywa zastrzeg sugerowa prosi poprosi zdradzi poda
				twierdzi ubolewa poradzi`, `ł ła ło li ły`) +
				`powiedzieli odpowiedzieli zapowiedzieli mówi mówią dodaje dodają podkreśla
				podkreślają stwierdza zaznacza tłumaczy tłumaczą wyjaśnia odpowiada pyta pytają
				pisze ocenia oświadcza informuje informują przyznaje relacjonuje opowiada apeluje
				zapewnia przekonuje zauważa komentuje przypomina ostrzega zapowiada wskazuje
				wspomina uważa wylicza podsumowuje argumentuje deklaruje obiecuje narzeka alarmuje
				uspokaja kontynuuje dopytuje zastrzega sugeruje prosi zdradza podaje szacuje
				twierdzi radzi`,
			weakCue:           `nazwał nazwała nazywa określił określiła określa`,
			pronoun | malew:   `on`,
			pronoun | femalew: `ona`,
			pronoun | plural:  `oni one`,
			pronoun:           `ja my`,
			determ:            `ten ta to te ci jego jej ich wszystkie wszyscy każdy inny dwa trzy cztery`,
			preposn: `w na z do od po za przed przez dla u o pod nad bez przy między według podczas
				ze we`,
			conj:      `i a ale oraz że żeby jeśli gdy kiedy jak lub albo więc bo ponieważ gdzie niż`,
			coord:     `i oraz lub`,
			relative:  `który która które którzy którego której`,
			aux:       `jest są był była było byli być nie będzie może ma się został została`,
			adverbial: `także też już jeszcze potem wczoraj dziś jutro teraz tylko również rano`,
			nameless:  `potem wczoraj dziś teraz także to jak według po tak dlatego`,
			agent:     `według zdaniem`,
			calendar: `poniedziałek wtorek środę czwartek piątek sobotę niedzielę stycznia lutego
				marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia`,
			person: `minister premier prezydent burmistrz wójt starosta poseł posłanka senator
				rzecznik rzeczniczka dyrektor dyrektorka prezes prezeska profesor ekspert ekspertka
				sędzia prokurator adwokat lekarz lekarka nauczyciel nauczycielka trener trenerka
				strażak policjant inżynier rolnik związkowiec komendant szef szefowa radny radna
				świadek przewodniczący przewodnicząca działacz działaczka mieszkaniec mieszkanka
				ktoś`,
			paper: `rząd ministerstwo policja partia gazeta spółka firma sąd urząd gmina
				prokuratura`,
		}
	},
}
