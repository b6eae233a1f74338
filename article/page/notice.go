package page

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// What asks the reader for something, or tells of it. These are asked of many lines, and so they
// are lists and no patterns.

// asks reports whether a line, in small letters, asks the reader to pay, to sign in, to allow
// cookies.
func asks(line string) bool { return hasAny(line, askings) }

var askings = []string{"subscri", "abonn", "suscri", "abbonat", "assinatura", "assinante",
	"prenumer", "tilaa", "sign in", "sign up", "log in", "login", "register", "registrier",
	"anmelden", "connectez", "registra", "подпис", "newsletter", "cookie", "consent",
	"einwilligung"}

// hasAny reports whether one of some pieces stands in a line.
func hasAny(line string, pieces []string) bool {
	return slices.ContainsFunc(pieces, func(p string) bool { return strings.Contains(line, p) })
}

// asksHelp reports whether a line, in small letters, asks the reader at the end of a text to
// subscribe, to write, to give, to get an app. A company has subscribers, people donate, and who is
// quoted asks for something else: it is a clause that begins so, or a line that has such a word and
// speaks to the reader, or is no longer than the name of a button.
func asksHelp(line string) bool {
	quoted := strings.IndexAny(line, "\"“”„«»")
	switch {
	case quoted == 0:
		return false
	case quoted < 0 && (hasAny(line, helpWanted) || helps(line)):
		return true
	}
	for line != "" {
		line = strings.TrimLeftFunc(line, func(r rune) bool { return !inWord(r) })
		for _, word := range []string{"please ", "bitte ", "to ", "and ", "und ", "or ", "you can ",
			"just "} {
			line = strings.TrimPrefix(line, word)
		}
		if begins("asking", line) {
			return true
		}
		at := strings.IndexAny(line, ".!?:;,–—|(")
		if at < 0 {
			return false
		}
		line = line[at:]
	}
	return false
}

// helpWords are what words begin with that such a line has.
var helpWords = []string{"subscri", "newsletter", "signup", "donat", "download",
	"abonn", "spende", "suscri", "boletín", "iscriv", "assina", "assine", "prenumer", "подпи",
	"membership", "editor", "hazte"}

// helps reports whether a line has such a word, and one for its reader or for those who made the
// page, or else is no longer than the name of a button, and no sentence.
func helps(line string) bool {
	asks, reader := false, count(line) <= 6 && !strings.HasSuffix(line, ".")
	for line != "" && !(asks && reader) {
		word := firstWord(line)
		reader = reader || readers[word]
		asks = asks || startsAny(word, helpWords)
		line = line[len(word):]
	}
	return asks && reader
}

// startsAny reports whether a word starts with one of some pieces.
func startsAny(word string, pieces []string) bool {
	return slices.ContainsFunc(pieces, func(p string) bool { return strings.HasPrefix(word, p) })
}

// speaksToReader reports whether a line has a word for its reader, or for what is read.
func speaksToReader(line string) bool {
	for line != "" {
		word := firstWord(line)
		if readers[word] || word == "artikel" || word == "beitrag" {
			return true
		}
		line = line[len(word):]
	}
	return false
}

// readers are words for the reader, and for those who made the page.
var readers = set("you", "your", "our", "dich", "dein", "deine", "deinen", "euch",
	"euer", "eure", "uns", "unser", "unsere", "unseren", "vous", "votre", "vos", "nous", "notre",
	"nos", "tú", "te", "ti", "tu", "tus", "nuestro", "nuestra", "usted", "noi", "nostro", "nostra",
	"você", "nosso", "nossa", "jij", "jouw", "ons", "onze", "dig", "ditt", "oss", "вы",
	"вас", "ваш", "наш", "нас", "нашу", "наши")

// helpWanted are words of those who ask.
var helpWanted = []string{"our app", "apps for", "app for", "app store", "google play",
	"our newsletter", "our daily newsletter",
	"our weekly newsletter", "our free newsletter", "advertise with us", "contact us",
	"e-mail us", "email us", "write to us", "follow us", "support us", "support our", "join our",
	"send us your", "send your", "spende hilft", "ihre spende", "deine spende", "spendenkonto",
	"unseren newsletter", "unserem newsletter", "newsletter an", "unterstütze uns",
	"unterstützen sie uns", "unterstützt uns", "notre newsletter", "nuestra newsletter",
	"nuestro boletín", "nostra newsletter", "nossa newsletter", "onze nieuwsbrief",
	"vårt nyhetsbrev"}

// tellsOfCookies reports whether a line, in small letters, tells the reader of cookies, and of the
// site's partners: it is not the article, however long it is. It says who uses cookies, in the two
// hundred bytes before them, and what is asked.
func tellsOfCookies(line string) bool {
	if !hasAny(line, cookieWords) || !hasAny(line, cookieAsks) {
		return false
	}
	who, before := -1, ""
	for at := 0; at < len(line); {
		word := firstWord(line[at:])
		switch {
		case cookieUsers[word] || cookieUsers[before+" "+word]:
			who = at
		case who >= 0 && at-who <= 200 && startsAny(word, cookieWords):
			return true
		}
		if r, _ := utf8.DecodeRuneInString(word); inWord(r) {
			before = word
		}
		at += len(word)
	}
	return false
}

// cookieWords are what cookies are called.
var cookieWords = []string{"cookie", "куки", "çerez", "ciasteczk", "evästeit"}

// cookieUsers are who uses them, in a word or two.
var cookieUsers = set("we", "this site", "this website", "our partners", "nous", "ce site", "wir",
	"diese seite", "diese website", "diese webseite", "diese site", "unsere partner",
	"unsere website", "usamos", "utilizamos", "este sitio", "este site", "utilizziamo",
	"questo sito", "wij", "we gebruiken", "deze site", "deze website", "vi", "denna webbplats",
	"me", "käytämme", "używamy", "ta strona", "мы", "этот сайт", "ми", "bu site", "používáme",
	"χρησιμοποιούμε")

// cookieAsks are what such a line has besides.
var cookieAsks = []string{"accept", "agree", "consent", "refus", "partner", "device", "preference",
	"zustimm", "akzept", "einwillig", "einverstanden", "datenschutz", "gerät", "appareil",
	"confidential", "acept", "dispositiv", "privacidad", "accett", "privacy", "aanvaard",
	"toestemming", "godkänn", "samtyck", "hyväksy", "zgod", "prywatno", "соглас", "kabul",
	"gizlilik", "souhlas", "αποδέχ", "αποδοχή"}
