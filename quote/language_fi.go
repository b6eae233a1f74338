package quote

// inFinnish has its plain forms, where a name may stand on either side of the verb: "sanoo Ada
// Holm", "Holm sanoo". It writes prepositions as endings, so small words are few.
var inFinnish = &language{
	code: "fi",
	lists: func() wordLists {
		return wordLists{
			cue: `sanoo sanoi sanovat sanoivat kertoo kertoi kertovat toteaa totesi toteavat arvioi
				arvelee arveli muistuttaa muistutti jatkaa jatkoi pohtii pohti kommentoi lisää
				lisäsi huomauttaa huomautti vastaa vastasi kysyy kysyi kiittää kiitti kiittelee
				selittää selitti painottaa painotti korostaa korosti opastaa opasti neuvoo neuvoi
				vakuuttaa vakuutti myöntää myönsi vaatii vaati varoittaa varoitti ihmettelee
				ihmetteli kuvailee kuvaili kirjoittaa kirjoitti tiivistää tiivisti summaa summasi
				linjaa linjasi lupaa lupasi iloitsee iloitsi harmittelee harmitteli ilmoittaa
				ilmoitti perustelee perusteli uskoo uskoi toivoo toivoi pyytää pyysi kehottaa
				kehotti tähdentää tähdensi alleviivaa kritisoi arvostelee arvosteli puolustaa
				puolusti paljastaa paljasti täydentää täydensi tarkentaa tarkensi valittelee moittii
				ehdottaa ehdotti väittää väitti luonnehtii luonnehti`,
			weakCue:                   `kutsuu kutsui nimittää nimitti pitää piti`,
			pronoun | plural:          `he heidän`,
			pronoun:                   `minä me`,
			pronoun | malew | femalew: `hän`,
			determ: `tämä nämä se ne tuo kaikki monet muut kaksi kolme neljä
				hänen`,
			preposn:   `ennen ilman kanssa jälkeen aikana mukaan vastaan kohti`,
			conj:      `ja tai mutta että kun koska vaan sekä jos vaikka eli kuin`,
			coord:     `ja tai sekä`,
			relative:  `joka jotka jonka`,
			aux:       `on oli ovat ollut ei eivät olisi voi pitää olla eikä`,
			adverbial: `myös vielä nyt jo sitten vain edelleen eilen tänään`,
			nameless:  `näin tämä nyt eilen tänään myös sitten`,
			calendar: `maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina
				sunnuntaina tammikuussa helmikuussa maaliskuussa huhtikuussa toukokuussa kesäkuussa
				heinäkuussa elokuussa syyskuussa lokakuussa marraskuussa joulukuussa`,
			person: `ministeri pääministeri presidentti kaupunginjohtaja pormestari johtaja
				toimitusjohtaja puheenjohtaja tutkija professori lääkäri opettaja rehtori valmentaja
				tuomari syyttäjä asianajaja kansanedustaja edustaja tiedottaja päällikkö
				projektipäällikkö komisario rikoskomisario palomestari kapteeni toimittaja
				kirjailija näyttelijä pelaaja pääluottamusmies asiantuntija kalastaja yrittäjä
				asukas matkustaja mies nainen`,
			paper: `hallitus ministeriö poliisi kaupunki puolue yhtiö lehti virasto liitto`,
		}
	},
}
