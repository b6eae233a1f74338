package quote

// inDutch has its plain forms: "zegt Ada Holm", "aldus de minister", "volgens Holm".
var inDutch = &language{
	code: "nl",
	lists: func() wordLists {
		return wordLists{
			cue: `zei zegt zeggen zeiden gezegd verklaarde verklaart vertelde vertelt vertelden
				schreef schrijft schreven antwoordde antwoordt reageerde reageert meldde meldt
				melden stelde stelt benadrukte benadrukt waarschuwde waarschuwt voegde voegt legde
				vroeg vraagt vindt vond denkt herhaalde herinnert beaamt erkent erkende ontkende
				beweert beweerde riep roept laat liet concludeert twitterde tweette meent`,
			weakCue:           `noemde noemt noemen genoemd spreekt sprak bekritiseerde prees omschrijft`,
			stating:           `staat stond luidt`,
			pronoun | malew:   `hij hem`,
			pronoun | femalew: `zij ze haar`,
			determ | definite: `de het`,
			determ: `een zijn haar hun ons onze deze dit die dat twee drie vier vijf enkele veel
				andere alle geen`,
			preposn: `van in op aan bij met voor door over om te uit naar tegen tot na tussen onder
				volgens zonder sinds tijdens vanaf ter ten`,
			ofWord:            `van voor bij in`,
			conj:              `en of maar want dat als toen omdat terwijl hoewel wanneer zodat dan`,
			coord:             `en of`,
			pronoun | oblique: `hem haar`,
			relative:          `wie welke waarin waarvan`,
			aux:               `is zijn was waren heeft hebben had hadden wordt worden werd kan zal zou niet er`,
			adverbial:         `ook nog al dan gisteren vandaag later eerder daarna verder niet wel zich`,
			nameless:          `ook gisteren vandaag later eerder daarna verder dat dit zo volgens er`,
			reflexive:         `zich`,
			agent:             `volgens aldus`,
			view:              `mening woorden oordeel`,
			calendar: `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari
				maart april mei juni juli augustus september oktober november december`,
			rank | malew:   `meneer heer dhr`,
			rank | femalew: `mevrouw mevr`,
			person: `minister president premier burgemeester wethouder woordvoerder woordvoerster
				voorzitter directeur hoofd leider advocaat rechter officier hoogleraar professor
				onderzoeker deskundige schrijver schrijfster journalist zanger zangeres acteur
				trainer coach bondscoach keeper aanvoerder bisschop getuige vader moeder man vrouw
				arts staatssecretaris kamerlid fractievoorzitter bewoner bewoonster buurman
				buurvrouw koning koningin econoom`,
			paper: `regering ministerie politie gemeente partij vakbond vereniging bedrijf rapport
				verklaring rechtbank commissie kerk oppositie brandweer krant openbaar brief`,
		}
	},
}
