package quote

import (
	"strings"
	"sync"

	"overlap/shingle"
)

// givenNames are first names with the sex that most of their bearers have.
var givenNames = sync.OnceValue(func() table {
	m := map[uint64]class{}
	for sex, names := range map[class]string{
		malew:   englishMen + " " + germanMen + " " + romanceMen + " " + nordicMen,
		femalew: englishWomen + " " + germanWomen + " " + romanceWomen + " " + nordicWomen,
	} {
		for n := range strings.FieldsSeq(names) {
			m[shingle.Hash(shingle.Fold(n))] |= sex
		}
	}
	return newTable(m)
})

const englishMen = `james john robert michael william david richard joseph thomas charles
	christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian
	george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry
	justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
	tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith
	christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan
	billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell
	elijah louis bobby philip johnny bernie ted marco jeb mike bill tim barack newt rand chris rick
	lindsey mitt harry mitch vladimir emmanuel boris tony jim bob tom steve dan greg jeff rudy
	reince sergei dmitry wolf anderson jake chuck glenn rush karl corey ivan hans pierre jean luis
	carlos mohammed ahmed ali hassan xi kim shinzo narendra jon colin gavin keir rishi ian nigel
	graham neil stuart duncan olaf friedrich wolfgang jens lars erik henrik recep yair mahmoud
	volodymyr viktor alexei nikolai dimitri mikhail igor yuri oleg pavel pedro mariano jorge miguel
	antonio francisco giuseppe matteo silvio paolo andrzej jaroslaw`

const englishWomen = `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa
	nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah
	stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley brenda emma anna
	pamela nicole samantha katherine christine helen debra rachel carolyn janet maria catherine
	heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn
	judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann
	kathryn abigail sophia frances jean alice judy isabella julia grace amber denise danielle
	marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis hillary ivanka
	melania kellyanne carly megyn marine nikki kamala tulsi huma chelsea condoleezza gretchen rosie
	whoopi oprah ada eva ida ingrid astrid ursula annegret sahra claudia silvia giorgia elena olga
	natalia tatiana svetlana isabel carmen lucia marie claire anne segolene sanna mette jacinda
	nicola priti`

const germanMen = `achim adrian alfons alfred alwin andré andreas anton armin arne arno arnold artur
	august axel balthasar bastian benedikt benno bernd bernhard bertram björn bodo burkhard carsten
	christof christoph clemens cornelius detlef detlev dieter dietmar dietrich dirk eberhard eckhard
	edgar egon emil erich ernst erwin eugen ewald fabian falk felix ferdinand florian franz
	friedhelm fritz gebhard georg gerhard gernot gero gottfried götz günter günther guido gunnar
	gustav hannes hanno hans-peter harald hartmut heiko heiner heinrich heinz helge helmut hendrik
	henning herbert heribert hermann hinrich holger horst hubert hugo ingo jakob jan jochen joachim
	johann johannes jonas jörg josef julius jürgen justus kai karl-heinz karlheinz karsten kaspar
	klaus klemens knut konrad konstantin korbinian kurt lambert leo leonhard leopold lorenz lothar
	ludger ludwig lukas lutz magnus malte manfred manuel marcel marius markus martin mathias
	matthias max maximilian michel moritz norbert oliver oskar otmar otto peer philipp quirin rafael
	raimund rainer ralf reiner reinhard reinhold rené robin roland rolf ruben rüdiger rupert sascha
	siegfried siegmar sigmar simon sönke stefan steffen sven thilo theo theodor thorben thorsten
	till tilman tino tobias torben torsten udo ulf uli ullrich ulrich urs uwe valentin veit volker
	volkmar waldemar walther wendelin werner wieland wilfried wilhelm willi willy winfried wolfram
	xaver timo nils emre cem mehmet mustafa jogi heinz-christian`

const germanWomen = `adelheid agnes alexandra almut anja anette angelika anita anke ann-kathrin
	annalena anneliese annemarie annett annette antje antonia ayse bärbel beate beatrix berta
	bettina birgit birgitta birte brigitte britta brunhilde carla carola christa christel christiane
	clara constanze cordula cornelia corinna dagmar daniela doreen dörte dorothea dunja edeltraud
	edith elfriede elisabeth elke ellen elsa elsbeth else elvira erika erna esther eva-maria evelin
	franziska frauke frieda friederike gabi gabriele gerda gerlinde gertrud gesine gisela gitta
	greta gudrun gundula hanna hannelore hedwig heide heidemarie heidi heidrun heike helene helga
	henriette herta hilde hildegard ilona ilse imke ines inge ingeborg inka insa irene iris irma
	irmgard isolde jana janina jasmin johanna josefine jutta karin karla karoline katarina katharina
	kathrin katja katrin kerstin kirsten klara konstanze kristin kristina lea lena leni leonie
	lieselotte lilli lina liselotte lotte luise maike maja manuela maren margarete margarethe margit
	margot marianne marie-luise marina marion marit marita marlene marlies mathilde mechthild meike
	melanie merle mia michaela miriam monika nadine nadja nele nora petra pia ramona regina regine
	renate rita ricarda rosemarie roswitha sabine sabrina saskia sibylle sigrid silke simone sonja
	sophie stefanie steffi susanne svenja sybille tamara tanja tatjana tina traute trude ulla ulrike
	uschi ute vanessa vera verena veronika waltraud wiebke wilhelmine xenia yvonne leyla`

const romanceMen = `adrien alain alberto aldo alejandro alessandro alexandre alfonso alfredo álvaro
	amadou anatole andrés ángel antoine antónio armand armando arnaud arturo aurélien baptiste
	bartolomé bastien benoît bernardo bertrand bruno camilo carlo césar christophe claude clément
	corentin cristian cristóbal cyril damien daniele dario denis didier diego domenico eduardo
	emilio émile enrico enrique enzo éric ernesto esteban étienne fabien fabio fabrice federico
	felipe félix fermín fernando filippo florent franck françois frédéric gaël gaspard gaston gérald
	gérard gerardo germán gilles giovanni giulio gonzalo grégory guillaume guillermo gustave gustavo
	guy hector héctor henri hervé ignacio iñigo íñigo isidro ismael iván jacques jaime javier
	jean-claude jean-luc jean-marie jean-michel jean-paul jean-pierre jérémy jérôme joaquim joaquín
	joão joel joël jordi josé juan-carlos jules julien julio karim laurent leandro léo leonardo loïc
	lorenzo luca lucas luciano ludovic luigi luís marc marcelo marcos mario martial martín massimo
	mateo mathieu matías matthieu maurice mauricio maxime mehdi mikel mohamed moussa nicolás nicolas
	octave octavio olivier óscar pablo pasquale patrice patricio paulo philippe pietro pierrick
	quentin raffaele ramiro ramón raoul raphaël raúl régis rémi rémy renaud renato ricardo roberto
	rodolphe rodolfo rodrigo rogelio romain rubén salvador santiago sébastien sergi sergio serge
	simón stefano stéphane sylvain teodoro thibaut thierry tomás tommaso tristan ulysse umberto
	vicente víctor vittorio xavier yann yannick yves yvon farid yago iker julián`

const romanceWomen = `adela adriana agathe agnès ágata alba alejandra alessandra alicia aline
	amandine amélie ana anaïs ángela ángeles anne-marie annie antonella araceli ariane armelle aude
	audrey aurélie aurora beatriz béatrice begoña benedetta bérénice bernadette bianca blanca camila
	carine carlota carme carmela carole caterina cécile céline charlène chiara chloé chrystelle
	clarisse claudette claudine clémence clémentine clotilde colette concepción consuelo coralie
	corinne cristina daniella delphine dolores dominga dorothée édith edurne éléonore eléna éliane
	elisa élisabeth élise ella élodie eloísa émilie emmanuelle encarnación estefanía estela estelle
	eugénie évelyne fabiana fabienne fátima federica fernanda florence francesca francisca françoise
	gabriela gaëlle geneviève georgette ghislaine gina ginette giulia guadalupe hélène huguette inés
	inès inmaculada irène isabela isabelle ivonne jeanne joana joëlle josefa josefina josette
	josiane juana julieta juliette justine karine laetitia laure laurence léa leila leire leonor
	lidia liliana lola lorena louise luce lucía lucie lucienne lucila lucrecia ludivine luisa
	macarena maddalena madeleine magali maite manon margaux margherita marguerite maría-josé maribel
	maría mariana marie-claude marie-christine marie-france maría-luisa mariella marisa marisol
	marta martina martine maryse maud mercedes mélanie mélissa micheline mireille monique montserrat
	morgane muriel myriam nadège nadia nathalie nelly nina noelia noémie núria odette odile ophélie
	paola pascale paula paulette pauline perrine pilar rachida raquel renée rocío roberta romane
	rosa rosalía rosario roxane salomé ségolène séverine simona soledad solène solange sofía sofia
	sonia soraya stéphanie susana suzanne sylvie thérèse valentina valeria valérie vanesa véronique
	viviane violeta virginie xiomara yasmine yolanda yvette ximena odila camille`

const nordicMen = `aki anders anssi antti arvid bengt bertil birger bjarne bo bosse carl-johan
	christer dag eino einar elias esa esko eskil espen finn fredrik frode gösta göran gustaf håkan
	håvard hannu harri heikki hilmar ilkka ingemar ingvar jaakko jari jarl jesper joakim johan jonny
	jørgen jørn juha juhani jukka jussi jyrki kaj kalle kari karl-erik kent kimmo kjell kristian
	kristoffer lasse leif lennart markku marko matti mats mattias mikael mika mikko morten niels
	niklas ola olav ole olle olof ove øystein øyvind paavo patrik pekka pelle per per-erik pertti
	petri petter pontus ragnar raimo rasmus reidar rickard risto rune sakari sami sigurd sindre
	sixten staffan stig sture svante svein sverre tage tapio thor thorbjørn tor tord tore torgny
	tommi tommy trond tuomas urban vidar ville viggo villy yngve åke åge`

const nordicWomen = `agneta aina aino ann-marie anna-karin annika annikki anneli anniina arja åsa
	åse berit bodil brit britt britt-marie camilla carin cecilia dagny disa ebba eeva elin elina
	emelie eija eila ester eva-lena frida gerd gitte gro gunilla gunvor hanne hedda hedvig helena
	helle hillevi inga inger ingegerd ingela inkeri irja jenny jorunn josefin kaarina kaisa kajsa
	kari-anne karolina kirsi laila lene linnea lisbeth liv lotta lovisa maarit maj maj-britt malin
	margareta maria-lena mari marja marika marjatta marte mikaela minna mona monica moa nanna niina
	oddny outi päivi pernilla pirjo pirkko ragnhild randi ragna riikka ritva runa saara sari satu
	silje sini siri siv sofie sirpa solveig stina susanna svea synnøve taina tarja terhi tiina tone
	torill tove turid tuija tuula ulrika unni veronica vibeke viveca wenche ylva`
