package page

import "overlap/article/calendar"

// leads are the words that lead to the names of a byline: verbs and nouns, of which some may stand
// before the small word that counts.
var leads = wordSet(`reporting pressemitteilung wortlaut meldung rede gastkommentar nachricht
	column keine im analysis opinion chronique tribune par reportaje crónica rezept ricetta receta
	recette posted written published reported story article post blog text words report submitted
	created added updated review recipe a an the this entry guest is was reviewed original
	originally veröffentlicht geschrieben verfasst erstellt eingestellt gespeichert gepostet
	publiziert ein eine beitrag artikel gastbeitrag kommentar kolumne rezension interview bericht
	dieser wurde hinzugefügt analyse essay publié écrit rédigé proposé posté mis en ligne
	publicado escrito redactado postado enviado un una uma artículo artigo pubblicato scritto
	inserito articolo skrevet skriven publicerad publicerat skrivet publisert udgivet lagt inn
	geplaatst geschreven gepubliceerd een bijdrage napisane opublikowane dodane dodał dodał(a)
	napisał napisał(a) napsal vložil publikoval scris publicat postat ditulis diposting
	diterbitkan опубликовано написал опубликовал добавил objavio napisao kirjoittanut
	propos recueillis`)

// bys are the small words right before the names.
var bys = wordSet(`by von vom par por pela pelo di da de av af door от від od przez oleh bởi
	từ tarafından του της by: von: par: por: di: da: av: af: door: from`)

// labelPhrases are labels of two words.
var labelPhrases = map[string]bool{"tác giả": true, "thread starter": true, "post author": true,
	"written by": true, "a cura": true, "veröffentlicht durch": true}

// particles are the small words inside of names.
var particles = wordSet(`de van von der den del di da dos das du della la el al bin ibn ben
	abu zu zum ten ter y e i af av le of`)

// agencies are what agencies are called for short: all in capitals or all in small letters.
var agencies = wordSet(`ap afp dpa efe ansa upi apa sda ats pti ians ani epd kna sid ntb tt
	stt anp lusa pap mti aap tass`)

// labels stand before names with a colon, or in an element of their own.
var labels = wordSet(`interview protokoll reportage bericht gastautor gastautorin gastbeitrag
	kommentar piše autorka napisala pišu tekst: redazione: author authors writer writers byline
	contributor contributors words text story autor autorin autoren autor/in autor:in autor*in
	verfasser verfasserin redaktion redakteur redakteurin texte auteur auteurs auteure rédaction
	rédacteur autores autora autoras texto redacción redactor autore autori autrice testo skribent
	författare journalist journalister reporter forfatter tekst kirjoittaja teksti toimittaja
	penulis yazar yazan haber автор авторы текст автори журналист szerző írta autoři συντάκτης
	γράφει كتب بقلم الكاتب 作者 记者 記者 文 撰文 글 लेखक gepostet themenstarter beitragsautor
	beitrags-autor herausgeber`)

// notAuthors stand before names of others: photographers, translators, those who answer.
var notAuthors = wordSet(`photo photos photograph photographs photography photographer image
	images picture pictures video illustration illustrations graphic foto fotos fotograf
	fotografie bild bilder bildquelle kuva kuvat fotó фото übersetzung translation translated
	übersetzt traduction traducción edited editing source quelle quellen fuente fonte kilde källa
	bron credit credits copyright © via editor 责任编辑 编辑 来源 出典 produced fact-checked medically
	crédit imagem imagen graphique`)

// ands part the last two of several names.
var ands = wordSet(`and und et y e i og och en ja и та & ve dan a și és και 和 mit with con
	avec sowie`)

// endWords are the words that end a name: what follows tells of a date, a place
// or a section, or is a button.
var endWords = wordSet(`unknown anonymous unbekannt kontakt kontakta contact private nachricht
	message usuario correo registrarse datenschutz under schlagwörter tags kategorien kategorie
	kategorien: categories category folge alles autoreninfo autorenprofil welcome willkommen on at
	klo для в follow email e-mail twitter view see more alle all zeige mehr weitere über about
	posts  published updated posted publié mis publicado actualizado veröffentlicht
	aktualisiert erstellt pubblicato date datum date: datum: last comments kommentare kommentar
	comment leave share teilen filed schreibt writes lesezeit heute gestern today yesterday zur
	zum log login abmelden anmelden registrieren register sign your home menu articles artikel
	beiträge profil profile abonnieren subscribe who uhr website bio author autor folgen
	contributed contributing reports ago`)

// smallEnds are those that are names where they begin with a capital: Le Guin, Das.
var smallEnds = wordSet(`post in am um im vor auf le à il el em den kl om op för for a an the der
	die das is ist est es hat has was war fa hace min stand to my new`)

// inDate reports whether a word, in small letters, is of dates: a month or a day of the week, which
// are names as well: June, April.
func inDate(word string) bool {
	return calendar.Named(word, "").Number > 0 || calendar.IsWeekday(word)
}

// roles are what people are, beside their names.
var roles = wordSet(`staff writer writers reporter reporters correspondent correspondents
	journalist journalists editor editors columnist columnists contributor contributors producer
	senior chief deputy managing freelance contributing associate redakteur redakteurin redakteure
	chefredakteur chefredakteurin korrespondent korrespondentin journalistin volontär volontärin
	autorin autor author authors gastautor gastautorin pressesprecher pressesprecherin
	rechtsanwalt rechtsanwältin journaliste journalistes correspondant correspondante rédacteur
	rédactrice periodista corresponsal redactor redactora giornalista redattore jornalista
	repórter redator redaktör korrespondens reporterin toimittaja dziennikarz redaktor журналист
	корреспондент редактор muhabir editör phd ph.d md m.d msc mba esq dipl.-ing founder ceo
	gründer wartawan basın 特派员 specialist analyst writer, team, unser unsere unserer unserem`)

// paperWords stand in the names of papers and agencies, and hardly in people's.
var paperWords = wordSet(`reuters bloomberg xinhua ritzau interfax news press times post
	herald journal media tribune gazette chronicle magazine magazin tv radio zeitung network
	agency agencia agence agentur diario service presse agenzia agência agencja wire newswire
	pressedienst nachrichtenagentur newspapers broadcasting courier observer telegraph`)

// deskWords stand in the names of firms and editors' desks, and hardly in people's.
var deskWords = wordSet(`creative commons online gmbh ag inc ltd llc team desk bureau newsroom
	redaktion rédaction redacción redacao redação redazione redakcja redactie redaktionen toimitus
	e.v verein verband university universität institut institute foundation stiftung group company
	corporation association admin administrator editorial staff webmaster se kg co blog report
	verlag ministerium bundesamt web center zentrum editors pressestelle kommunikation sport
	newsdesk`)
