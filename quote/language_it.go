package quote

// inItalian has its plain forms: "ha detto Ada Holm", "spiega la ministra", "secondo Holm".
var inItalian = &language{
	code:   "it",
	drops:  true,
	elides: true,
	lists: func() wordLists {
		return wordLists{
			cue: regular(`afferm dichiar spieg aggiung comment raccont sottoline precis ricord
				osserv assicur annunci denunci conferm avvert sosten not rivel lament replic insist
				grid critic rispond sping ribad`, `a ano ava avano ò arono ato ati ata e ono eva`) +
				`detto dice dicono disse diceva scrive scritto scrisse risposto rispose aggiunto
				aggiunse sostiene sostenuto sostenne ammette ammesso promette promesso ribadisce
				ribadito conclude concluso chiede chiesto avvertito riferisce riferito chiarisce
				chiarito`,
			weakCue:           `definisce definito parla parlato chiama chiamato giudica vede ritiene`,
			stating:           `legge`,
			pronoun | malew:   `lui egli`,
			pronoun | femalew: `lei ella`,
			pronoun | plural:  `loro essi`,
			determ | definite: `il lo la i gli le l`,
			determ: `un uno una un' questo questa questi queste quel quello quella suo sua suoi sue
				loro due tre quattro cinque alcuni alcune molti altri ogni tutti`,
			determ | malew:   `il lo un`,
			determ | femalew: `la una`,
			preposn: `di a da in con su per tra fra del dello della dei degli delle dell al allo
				alla ai agli alle all dal dalla dai nel nella nei nelle nell sul sulla sui col dopo
				prima durante contro senza verso presso d`,
			ofWord:         `di del dello della dei degli delle dell d`,
			conj:           `e ed o ma che se quando come perché mentre dove anche`,
			coord:          `e ed o`,
			relative:       `cui quale quali`,
			aux:            `è sono era erano ha hanno aveva avevano sarà essere avere non si ho viene`,
			adverbial:      `poi ancora già ieri oggi sempre così anche inoltre infine non più`,
			nameless:       `poi ieri oggi inoltre infine secondo per così intanto dopo`,
			reflexive:      `si`,
			agent:          `secondo`,
			forWord:        `per`,
			view:           `parole parere avviso giudizio`,
			rank | malew:   `signor sig`,
			rank | femalew: `signora`,
			calendar: `lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio
				marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre`,
			person: `ministro ministra presidente premier senatore senatrice deputato deputata
				sindaco sindaca segretario segretaria portavoce capo direttore direttrice avvocato
				avvocata giudice procuratore professore professoressa ricercatore ricercatrice
				esperto scrittore autore giornalista ambasciatore ambasciatrice generale cantante
				attore attrice allenatore allenatrice
				capitano vescovo papa testimone padre madre uomo donna medico sindacalista leader`,
			paper: `governo ministero polizia procura comune partito sindacato associazione azienda
				società comunicato rapporto nota tribunale commissione chiesa opposizione`,
		}
	},
}
