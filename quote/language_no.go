package quote

// inNorwegian is the table of Norwegian and Danish, which share their verbs of saying.
var inNorwegian = &language{
	code:   "no",
	ending: true,
	lists: func() wordLists {
		return wordLists{
			cue: `sier sa sagt siger sagde forteller fortalte fortæller forklarer forklarte
				forklarede skriver skrev svarer svarte svarede mener mente opplyser opplyste oplyser
				oplyste understreker understrekte understreger påpeker hevder hevdet hævder legger
				tilføyer tilføjer fastslår fastslo bekrefter bekræfter advarer advarte advarede
				kommenterer spør spurte spørger lover innrømmer erkender uttaler uttalte udtaler
				udtalte slår roper raber meddeler synes
				vurderer vurderede afviser afviste bebuder konstaterer konstaterede`,
			weakCue: `kaller kalte kalder kaldte beskriver beskrev omtaler omtalte
				betegner`,
			stating:                   `heter står hedder lyder lød lyde`,
			pronoun | malew:           `han ham`,
			pronoun | femalew:         `hun henne hende`,
			pronoun | plural:          `de dem`,
			pronoun | malew | femalew: `hen`,
			pronoun:                   `jeg vi man`,
			determ | definite:         `den det de`,
			determ: `en et ei sin sitt sit sine hans hennes hendes deres vår vores denne dette disse
				to tre fire fem flere mange noen nogle alle andre ingen`,
			preposn: `av af i på til fra for med om under over ved etter efter mellom mellem gjennom
				gennem uten uden hos mot mod ifølge innen`,
			ofWord:            `av af i på for hos ved fra til`,
			conj:              `og eller men at som når da fordi mens enn end der`,
			coord:             `og eller`,
			pronoun | oblique: `ham henne hende`,
			relative:          `hvis hvilken`,
			aux:               `er var har hadde havde kan skal skulle blir bliver ble blev være ha må vil ikke`,
			adverbial:         `også nå nu så allerede bare ikke videre senere tidligere`,
			nameless:          `også nå nu så ifølge det her der videre senere tidligere`,
			reflexive:         `seg sig`,
			agent:             `ifølge`,
			calendar: `mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar mars marts
				april mai maj juni juli august september oktober november desember december`,
			person: `statsminister statsministeren minister ministeren ordfører ordføreren leder
				lederen formann formand formanden direktør direktøren talsmann talsmand talsperson
				sjef chef chefen professor forsker forskeren advokat advokaten lærer læreren lege
				trener treneren træner vitne vidne mann kvinne mand kvinde statsråd borgmester
				borgmesteren forfatter forfatteren pressechef pressechefen politimesteren fisker
				fiskeren talsmanden kvinden manden lægen
				redaktør politimester`,
			paper: `regjeringen regeringen politiet kommunen partiet selskapet rapporten avisen
				ministeriet departementet forbundet`,
		}
	},
}
