package quote

// inSwedish puts the article behind the noun, so a noun for people speaks alone: "säger ministern".
var inSwedish = &language{
	code:   "sv",
	ending: true,
	lists: func() wordLists {
		return wordLists{
			cue: regular(`berätta svara konstatera påpeka förklara hävda varna försäkra upprepa
				kommentera larma sucka undra fråga ropa skriva meddela klaga understryka betona
				bekräfta dementera erkänna minnas kritisera lova utropa fortsätta summera avslöja
				viska medge intyga förtydliga rapportera resonera twittra mena anse`, `r de`) +
				`säger sade sa sagt säga skriver skrev skrivit ansåg uppger uppgav tycker tyckte
				minns mindes tillägger tillade fortsätter fortsatte medgav erkänner erkände påstår
				påstod understryker underströk utbrister utbrast tror trodde hälsar hyllade hyllar
				inflikar klargör klargjorde poängterar poängterade framhåller framhöll krävde
				kräver`,
			weakCue: `kallar kallade kallat beskriver beskrev skildrar skildrade talar talade talat
				liknar liknade bedömer bedömde ser såg betecknar betecknade avfärdar avfärdade fann
				finner fastslår fastslog dömde`,
			stating:                   `heter står stod löd lyder hette`,
			pronoun | malew:           `han honom`,
			pronoun | femalew:         `hon henne`,
			pronoun | plural:          `de dom dem`,
			pronoun | malew | femalew: `hen`,
			pronoun:                   `jag vi man denne många flera`,
			determ | definite:         `den det de`,
			determ: `en ett sin sitt sina hans hennes deras vår vårt våra denna detta dessa två tre
				fyra fem sex sju åtta flera många några alla någon annan andra varje ingen`,
			preposn: `av i på till från för med om under över vid efter mellan genom utan hos mot
				enligt inom innan sedan åt ur bland kring utanför trots`,
			ofWord:            `av i på för hos vid från till`,
			conj:              `och eller men att som om när då eftersom medan än samt där`,
			coord:             `och eller samt`,
			pronoun | oblique: `honom henne`,
			relative:          `vilken vilket vilka vars`,
			aux: `är var har hade kan ska skulle blir blev bli vara ha får måste vill ville inte
				kommer kunde`,
			adverbial: `också även nu sedan redan idag igår dag går igen bara alltid aldrig inte
				ännu vidare senare tidigare mycket så`,
			nameless:  `också nu sedan idag igår enligt så det här då vidare senare tidigare efter`,
			reflexive: `sig`,
			calendar: `måndag måndagen tisdag tisdagen onsdag onsdagen torsdag torsdagen fredag
				fredagen lördag lördagen söndag söndagen januari februari mars april maj juni juli
				augusti september oktober november december`,
			agent:          `enligt`,
			view:           `mening åsikt ord`,
			rank | malew:   `herr`,
			rank | femalew: `fru fröken`,
			rank:           `dr professor`,
			person: scandinavianRoles + theRoles + ` mannen kvinnan man kvinna son dotter vd elev
				vän mamma pappa boende kollega anhörig folk`,
			paper: scandinavianPapers + thePapers,
		}
	},
	ends: func() wordLists {
		return wordLists{
			person: scandinavianRoles + theRoles,
			paper:  scandinavianPapers + thePapers,
		}
	},
}

const scandinavianRoles = `minister statsminister chef ordförande talesperson talesman direktör
	sekreterare lärare forskare advokat åklagare domare läkare journalist reporter skådespelare
	sångare sångerska författare regissör tränare målvakt spelare kapten professor landshövding
	ingenjör vittne granne polis artist ombud redaktör expert ledamot kansler president biskop präst
	ägare arbetare pensionär rektor sociolog historiker ekonom seglare pilot kommunalråd
	finansminister borgmästare analytiker utredare ledare partiledare pressekreterare presschef
	chefsekonom chefredaktör generaldirektör mästare föräldrar invånare kritiker experter
	demonstranter statssekreterare`

const scandinavianPapers = `rapport brev uttalande utredning pressmeddelande artikel bok dom studie
	rapporten regering parti kommun fack förbund företag bolag tidning byrå myndighet verk styrelse
	nämnd domstol universitet sjukhus kyrka bank grupp förening organisation opposition sajt hemsida
	inlägg debattartikel remissvar`

// theRoles and thePapers have their article at the end.
const theRoles = ` ministern chefen ledaren ordföranden talespersonen talesmannen rådet direktören
	sekreteraren läraren forskaren advokaten åklagaren domaren läkaren mannen kvinnan journalisten
	reportern skådespelaren sångaren sångerskan författaren regissören tränaren målvakten spelaren
	kaptenen professorn hövdingen ingenjören vittnet grannen polisen artisten ombudet redaktören
	experten ledamoten kanslern presidenten biskopen prästen ägaren arbetaren pensionären eleven
	rektorn statsministern sociologen historikern ekonomen seglaren piloten chauffören befälet
	mästaren befälhavaren försvararen sköterskan studenten ungdomarna föräldrarna invånarna fiskaren
	bonden företagaren konstnären utredaren analytikern experterna forskarna läkarna demonstranterna
	kritikerna talmannen borgmästaren `

const thePapers = ` regeringen partiet kommunen facket förbundet företaget bolaget tidningen byrån
	myndigheten verket styrelsen nämnden domstolen rätten polisen universitetet sjukhuset kyrkan
	banken gruppen föreningen organisationen oppositionen rapporten brevet uttalandet utredningen
	tillverkaren byggherren ambassaden armén försvaret kommissionen meddelandet klubben landstinget
	regionen `
