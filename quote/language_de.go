package quote

// inGerman is told by its verb in the second place: what speaks stands before or behind it, and its
// article says whether it is the subject. Every noun has a capital, so a name needs a given name, a
// title or a verb of saying beside it.
var inGerman = &language{
	code:  "de",
	nouns: true,
	lists: func() wordLists {
		return wordLists{
			cue: regular(`verurteil bemerk gelob informier besag attestier bejah bemängel
				bescheinig argwöhn ermahn fabulier fleh fluch höhn insistier klag lamentier polter
				präzisier prahl predig rüg stichel suggerier tadel tön triumphier vermeld
				vermerk vernein verkünd zweifel sag erklär beton mein kritisier warn ergänz
				bekräftig bestätig beklag bedauer kommentier resümier bilanzier konstatier
				argumentier versicher beteuer mahn monier mutmaß prognostizier prophezei protestier
				schilder schimpf schwärm spekulier urteil verlang verdeutlich witzel jubel frag
				flüster stammel twitter veranschaulich beschuldig attackier äußer dementier enthüll
				erläuter erzähl formulier folger
				läster plädier appellier signalisier referier zitier frotzel wetter unk orakel zeter
				seufz brüll raun scherz begründ erwähn zürn kontert konter wunder erinner`,
				`t te ten en`) +
				regular(`bericht antwort behaupt erwider verkünd begründ erwart post spott
				beanstand`,
					`et ete eten`) +
				regular(`forder entgegn rechtfertig entschuldig`, `t te ten ete eten et`) +
				`sage erkläre fordern berichten schreiben sprechen rief riefen ruft schrieb
				schrieben schreibt sprach sprachen spricht gestand gestanden gesteht versprach
				verspricht unterstrich unterstreicht unterstrichen widersprach widerspricht bekannte
				bekennt fügte fügt fügten mitteilte mitteilt mitteilten ankündigte ankündigt
				hinzufügte hinzufügt hinzufügten einräumte einräumt feststellte feststellt
				klarstellte hinwies zugab angab angaben bekanntgab hervorhob ausführte ausführt
				vorwarf zurückwies gesagt gewarnt gefordert geschrieben gesprochen geäußert
				mitgeteilt hinzugefügt gemeint angekündigt freute gefragt geantwortet aufgefordert
				aufgerufen hingewiesen zugesagt versprochen eingeräumt gedroht zugegeben vorgeworfen
				bekanntgegeben angegeben verraten riet anmerkte einwandte einwendet zusicherte
				zustimmte klarmachte darlegte auffordert aufforderte aufrief vorschlug betitelte
				schwor schwört verriet verrät`,
			weakCue: regular(`lob bezeichn begrüß kündig räum stell teil zeig hoff reagier schätz
				wert rechn führ leg wend glaub vermut ärger empör beschreib charakterisier verteidig
				würdig merk pranger lehn stimm mach fass sicher wünsch eröffn gratulier bewert
				interpretier deut sprech verweis drück unterstell wehr setz dank beschwer nehm fühl
				meld sing ermutig beruhig belehr`,
				`t te ten`) +
				regular(`bezeichn rechn wend deut wert bewert red tröst`, `et ete eten`) +
				`freute freut freuten gab gibt gaben geben wies weist wiesen warf wirft warfen ließ
				lässt ließen lassen bat bittet baten empfahl empfiehlt schlug schlägt nannte nennt
				nannten hob hebt trat tritt fand findet fanden hielt hält hielten sah sieht sahen
				griff greift pries befand beschrieb beschrieben schloss schließt verwies las liest
				wollte will wollten genannt kritisiert gelobt fuhr fuhren fährt fortfuhr wandte
				wandten hakte nachlegte hakt drohte droht drohten schließen rät brachte bringt kam
				kommt weiß wusste wissen meldete meldeten sang sangen`,
			stating:           `hervorgeht hervorging heißt hieß lautet lautete steht stand hießen`,
			pronoun | malew:   `er ihm`,
			pronoun | femalew: `sie ihr`,
			pronoun: `ich wir man es dieser diese jener jene letzterer letztere andere viele manche
				einige mehrere beide derjenige diejenigen jemand niemand einer eine`,
			determ | definite: `der die das`,
			determ: `dessen deren anderer anderes ein eine kein keine sein seine ihr ihre unser
				unsere mein meine dieser diese dieses jener jene jeder jede alle viele mehrere
				einige manche beide beiden zwei drei vier fünf sechs sieben acht neun zehn hundert
				tausend weitere andere zahlreiche sämtliche etliche solche welche`,
			determ | oblique: `dem den des einem einen eines einer keinem keinen keiner seinem
				seinen seines seiner ihrem ihren ihres ihrer unserem unseren unserer diesem diesen
				dieses jedem jeden jeder meinem meinen meiner`,
			genitive:         `der des eines einer ihres ihrer seines seiner dieses dieser`,
			determ | malew:   `der ein dieser kein`,
			determ | femalew: `die eine diese keine`,
			preposn: `seiten seitens in im am an auf aus bei beim bis durch für gegen gegenüber
				hinter mit nach neben ohne seit trotz über um unter von vom vor während wegen zu zum
				zur zwischen ab ins ans aufs innerhalb außerhalb angesichts anlässlich aufgrund
				gemäß entgegen samt nebst statt per pro zugunsten entlang via`,
			ofWord: `von vom für beim bei aus im in zum am`,
			conj: `und oder aber denn sondern dass daß weil wenn als ob obwohl nachdem bevor damit
				falls sobald solange indem wie da doch während sowie`,
			indirect:          `sei seien habe werde könne müsse solle dürfe wolle wären würden hätten`,
			coord:             `und oder sowie`,
			pronoun | oblique: `ihm ihr`,
			relative:          `welcher welches denen wobei worauf`,
			aux: `ist war sind waren bin sei seien wäre wären hat haben hatte hatten habe hätte
				hätten wird werden wurde wurden würde würden kann können konnte konnten könne muss
				müssen musste müsse soll sollen sollte solle will wollen wollte wolle darf dürfen
				durfte mag möchte möchten`,
			adverbial: `auch noch schon nur dann danach dazu weiter ferner zudem außerdem daraufhin
				später zuvor heute gestern morgen nun jetzt hier dort zugleich gleichzeitig
				schließlich zunächst bereits erst wieder einmal sehr nicht so damals laut
				unterdessen indes hingegen dagegen jedoch allerdings anschließend hinzu mit daran
				darauf darin davon dabei abermals erneut offiziell zuletzt vorher nochmals sogar
				selbst immer kürzlich jüngst anders`,
			nameless: `weiter danach dazu ferner zudem außerdem daraufhin später zuvor heute gestern
				nun jetzt hier dort zugleich gleichzeitig schließlich zunächst damals unterdessen
				indes dagegen jedoch allerdings anschließend wörtlich dabei darin darauf zitat
				erneut wer was wo warum wann wie auch nicht nach seit bei so doch noch einst
				abschließend insgesamt zusammenfassend grundsätzlich offenbar vermutlich ebenso
				trotzdem dennoch deshalb deswegen daher vielmehr allein besonders hinter neben zwar
				immerhin anders
				schon erst bereits inzwischen mittlerweile kurz am im zum zur vom beim mein
				meine ende anfang mitte das es man zwei drei mal beispiel grund morgen abend mittag
				nachmittag vormittag nacht woche monat jahr tag uhr prozent euro dollar reportern
				journalisten zuschauern anhängern zuhörern ` + germanThings,
			reflexive: `sich`,
			calendar: `montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar
				jänner februar märz april mai juni juli august september oktober november dezember
				montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend
				sonntagabend montags jahr jahre jahren woche wochen tag tage tagen monat monate
				monaten stunde stunden minute minuten sekunden abend morgen mittag nachmittag
				nacht`,
			agent:     `laut`,
			agentLast: `zufolge`,
			thusWord:  `so`,
			forWord:   `für`,
			view: `angaben worten wort ansicht auskunft aussage aussagen meinung einschätzung
				darstellung überzeugung auffassung informationen bekunden äußerungen berichten sicht
				augen ansichten`,
			rank | malew:   `herr herrn`,
			rank | femalew: `frau`,
			rank:           `dr prof professor bundes ex vize dr. prof. sir papst könig königin prinz`,
			person | malew: germanRoles,
			person: `quelle quellen leute menschen polizisten beamte beamter beamten kollegen eltern
				nachbarn anwohner zeugen zeuge zeugin kritiker gegner befürworter experten
				beobachter ärzte fans bürger demonstranten ermittler wissenschaftler forscher
				juristen anwälte mutter vater sohn tochter bruder schwester mann frau junge mädchen
				witwe ehefrau ehemann opfer täter rentner rentnerin kunde kunden kläger klägerin
				angeklagter angeklagte jährige jähriger politiker politikerin autoren betroffene
				betroffener`,
			person | femalew: feminine(germanRoles),
			paper:            germanPapers,
			paper | femalew:  germanFeminine,
		}
	},
	ends: func() wordLists {
		return wordLists{
			person | malew:   germanRoles,
			person | femalew: feminine(germanRoles),
			person: `vorsitzende vorsitzender vorsitzenden beauftragte beauftragter angehörige
				angehöriger abgeordnete abgeordneter jähriger jährige schützer gegner kritiker
				sprecherinnen leute beamte beamter beamten angestellte angestellter delegierte
				delegierter gesandte gesandter geschäftsführende verbände experten vertreter
				politiker mitarbeiter forscher zeugen bewohner`,
			paper:           germanPapers,
			paper | femalew: germanFeminine + ` mannschaft belegschaft`,
			nameless: `ung ungen heit heiten keit keiten schaft schaften tät tion tionen ismus nis
				nisse lands reichs iens ikas inas stans ` + // abstract nouns, countries' genitives
				germanThings,
		}
	},
}

// germanThings end like nouns for people.
const germanThings = `flugzeuge flugzeugen fahrzeuge fahrzeugen werkzeuge werkzeugen spielzeuge
	spielzeugen feuerzeuge feuerzeugen vorrat verrat heirat apparat karat unrat quadrat referat
	inserat halbleiter ableiter tonleiter datenträger energieträger hosenträger krankheitsträger
	schalter trichter listen kisten pisten fristen sekunde heilkunde erdkunde naturkunde motoren
	faktoren reaktoren sektoren generatoren transistoren traktoren monitoren katalysatoren
	indikatoren ventilatoren vektoren bretter ausläufer`

// germanRoles are nouns for men who speak, and the ends of such nouns.
const germanRoles = `vorsitzende beauftragte minister sprecher präsident chef leiter direktor
	bürgermeister kanzler senator sekretär richter anwalt verteidiger forscher experte professor
	trainer spieler stürmer torwart torhüter kapitän kommandant kommissar inspektor general oberst
	admiral botschafter diplomat berater manager vorstand geschäftsführer unternehmer inhaber
	besitzer gründer wirt bauer landwirt fischer händler verkäufer lehrer schüler student rektor
	dekan pfarrer bischof erzbischof kardinal priester imam rabbiner historiker geologe biologe
	soziologe psychologe politologe meteorologe virologe archäologe theologe ökonom ökonomin
	wissenschaftler physiker chemiker mediziner arzt pfleger sänger schauspieler regisseur autor
	schriftsteller dichter maler künstler musiker komponist dirigent intendant journalist redakteur
	reporter korrespondent moderator kommentator fotograf politiker abgeordneter abgeordnete rat
	stadtrat landrat ratsherr parteichef fraktionschef gouverneur könig prinz fürst führer
	feuerwehrmann polizist beamter zeuge kläger angeklagter verdächtiger nachbar anwohner besucher
	teilnehmer veranstalter organisator aktivist gewerkschafter vertreter bevollmächtigter obmann
	ombudsmann meister entwickler ingenieur architekt techniker pilot fahrer lokführer retter
	augenzeuge überlebender patient wärter hausmeister vater sohn bruder großvater onkel freund
	kollege partner gegner herausforderer kandidat spitzenkandidat amtsinhaber nachfolger vorgänger
	stellvertreter sachverständiger gutachter analyst anleger investor volkswirt betreiber reeder
	kunde nutzer leser zuschauer fan athlet läufer schwimmer boxer iker toren isten ologe macher
	halter träger anwärter darsteller kämmerer rechtler pädagoge pastor
	redaktor`

// germanPapers are nouns for what is quoted, and for bodies that speak, and the ends of such nouns.
const germanPapers = `ministerium amt gericht gerichtshof verband verein bund magazin sender
	unternehmen konzern institut krankenhaus rat parlament senat landtag bundestag bundesrat komitee
	ausschuss vorstand bündnis rechnungshof militär geheimdienst dienst bericht gutachten schreiben
	brief papier dokument urteil beschluss antrag aufruf tweet buch artikel beitrag kommentar gesetz
	entwurf vertrag interview text plakat schild blatt ministerrat betriebsrat club klub forum
	sekretariat präsidium zentrum`

// germanFeminine are those of germanPapers of which "der" is the dative or genitive.
const germanFeminine = `behörde partei fraktion gewerkschaft polizei feuerwehr regierung zeitung
	agentur firma gesellschaft bank universität hochschule klinik kirche gemeinde stadt kommission
	zentrale organisation stiftung initiative allianz verwaltung staatsanwaltschaft anwaltschaft
	kammer armee marine botschaft erklärung mitteilung studie petition meldung stellungnahme
	pressemitteilung begründung anklage anklageschrift verfassung resolution rede internetseite
	webseite website homepage seite presse opposition koalition union delegation gruppe leitung
	direktion redaktion bewegung szene führung chronik schrift klage akte urkunde`

func feminine(roles string) string {
	return regular(roles, "in innen") + ` anwältin ärztin rätin stadträtin landrätin expertin
	geologin biologin soziologin psychologin politologin meteorologin virologin archäologin
	theologin pädagogin bäuerin zeugin kollegin französin vorsitzende beauftragte kauffrau ratsfrau
	obfrau
	feuerwehrfrau königin mutter tochter schwester großmutter tante freundin witwe frau kundin`
}
