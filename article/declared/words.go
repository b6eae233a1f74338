package declared

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words of sentences in which an article says where it was printed first, in small letters.
var (
	// what says of which article it speaks: "this", or a version of it
	pointers = set(`this dieser diese dieses diesen unser cet cette ce este esta estas questo questa
		quest dit deze denna detta den det här denne dette tento tato toto tenhle ten niniejszy
		niniejsza tämä эта этот это данная данный ця цей це дана bu işbu ini acest această ovaj ova
		ovo aceasta acesta to αυτό αυτή το`)

	// names that articles have for themselves
	articles = set(`article story piece post essay column report op-ed oped commentary interview
		review text analysis editorial feature excerpt blog blogpost content item dispatch
		investigation translation note
		artikel beitrag gastbeitrag bericht kommentar interview kolumne reportage rezension meldung
		analyse aufsatz
		article texte tribune billet chronique entretien enquête reportage contenu papier
		artículo texto nota columna reportaje entrevista entrada publicación análisis noticia
		contenido historia crónica
		artigo matéria reportagem coluna conteúdo notícia análise
		articolo testo intervista pezzo contributo editoriale
		stuk verhaal bericht tekst opiniestuk
		artikeln texten krönika krönikan inlägget debattartikeln intervjun
		artiklen artikkelen artikkel saken teksten indlæg indlægget innlegget kronikk kronikken
		kronik
		artikkeli juttu teksti kirjoitus
		artykuł tekst wywiad felieton materiał wpis
		článek rozhovor komentář příspěvek článok komentár príspevok
		статья материал текст колонка заметка запись интервью новость
		стаття матеріал допис запис
		yazı makale haber içerik röportaj
		tulisan berita
		articol articolul text textul interviul materialul
		članak tekst intervju
		cikk írás interjú
		άρθρο κείμενο`)

	// names of an article that a feed gives behind its title: "The post Pier opens appeared first
	// on Quay Post"
	posts = set(`post entry beitrag article entrada articolo bericht inlägget artykuł запись
		příspěvek articolul postul indlægget innlegget artikel`)

	// that it was there first
	firsts = set(`originally first initially previously
		zuerst erstmals ursprünglich zunächst original
		initialement originellement originairement abord d’abord premier première origine
		originalmente originariamente inicialmente primero primera
		primeiro primeira
		originariamente inizialmente prima origine
		oorspronkelijk eerder eerst
		ursprungligen först
		oprindeligt opprinnelig først
		alunperin alun ensin
		pierwotnie pierwszy oryginalnie
		původně poprvé nejprve pôvodne prvýkrát
		впервые первоначально изначально
		вперше спочатку спершу
		ilk
		pertama
		inițial initial
		prvobitno izvorno
		eredetileg először
		αρχικά πρώτη`)

	// that it was printed
	prints = set(`published appeared appears posted ran printed produced released featured
		aired
		erschien erscheint erschienen veröffentlicht publiziert abgedruckt
		publié publiée publiés publiées paru parue apparu apparue diffusé diffusée
		publicado publicada publicó apareció aparece apareceu
		pubblicato pubblicata apparso apparsa uscito uscita
		gepubliceerd verschenen verscheen geplaatst
		publicerad publicerades publicerats publicerat dök
		bragt publiceret publisert udgivet trykt offentliggjort publisertes
		julkaistu julkaistiin ilmestyi
		opublikowany opublikowana ukazał ukazała pojawił
		publikován zveřejněn vyšel publikovaný uverejnený
		опубликована опубликован опубликовано появилась появился вышла вышел
		опублікована опубліковано опублікований явилася явився вийшла
		yayımlandı yayımlanmıştır yayınlandı yayınlanmıştır
		terbit dimuat diterbitkan tayang
		publicat apărut apare
		objavljen objavljena objavljeno
		megjelent
		δημοσιεύτηκε δημοσιεύθηκε`)

	// that it is printed again
	reprints = set(`republished republish reprinted reposted reproduced crossposted cross-posted
		syndicated courtesy
		nachgedruckt übernommen stammt nachdruck
		repris reproduit
		reproducido republicado tomado reproduzido
		ripreso ripubblicato proviene tratto
		overgenomen
		pochodzi przedruk
		převzato prevzaté převzatý pochází
		перепечатано
		alıntıdır
		preuzet preuzeto preuzeta preluat`)

	// what leads to the name of whoever printed it
	leads = set(`on in by at from with of for to via
		auf bei beim im in von vom aus der durch
		sur dans par chez en de du
		en por de del
		em no na nos nas pelo pela do da
		su sul sulla sull in nel nella nell da dal dalla dall dell di
		op door bij van uit
		i på av hos från
		af fra
		w we na z ze przez
		v ve na z ze
		в во на из
		у в на з із
		di oleh pada dari
		pe în din de
		u na iz
		στο στην στον στη από`)

	// what may stand between that and the name
	fillers = set(`the website site web page blog pages magazine newspaper permission kind our
		sister partner issue edition
		der dem den die das website webseite seite portal zeitung magazin zeitschrift blog
		freundlicher genehmigung
		le la les l site magazine journal revue blog
		el la los las sitio web revista diario periódico portal blog
		o a os as site jornal
		il lo gli sito rivista giornale
		het de website krant
		tidningen sajten avisen nettstedet
		serwisu serwisie portalu portal tygodniku dzienniku magazynie gazecie łamach stronie
		webu serveru portálu časopise deníku
		сайте издании газете журнале портале сайта
		сайті виданні газеті журналі порталі
		situs laman
		site-ul revista ziarul
		portalu sajtu
		την το τον`)

	// what may stand in the midst of a name, in small letters
	inner = set(`of the for and & de la le les del di der die das für du des et y e und och og в и`)

	// they are no names, though a capital may start them: when it was printed
	dates = set(`january february march april may june july august september october november
		december januar februar märz mai juni juli oktober dezember monday tuesday wednesday
		thursday friday saturday sunday spring summer autumn winter issue print english german
		french spanish
		jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
		page`)
)

// telling has the words of which a sentence must have one, as they stand in its midst or begin it.
var telling = func() map[string]bool {
	all := make(map[string]bool)
	for _, words := range []map[string]bool{firsts, reprints} {
		for word := range words {
			first, n := utf8.DecodeRuneInString(word)
			all[word], all[string(unicode.ToUpper(first))+word[n:]] = true, true
		}
	}
	return all
}()

// set returns the words of a list.
func set(list string) map[string]bool {
	words := make(map[string]bool)
	for word := range strings.FieldsSeq(list) {
		words[word] = true
	}
	return words
}
