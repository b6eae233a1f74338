package agency

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// set returns a set of the words of a list, for the small vocabularies below.
func set(list string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

var (
	// photoWords tell the credit of a picture.
	photoWords = set(`photo photos photograph photographs photographer photography foto fotos photog picture pictures pic pics
		image images imágenes getty pool handout file via video videos screenshot screengrab graphic illustration archive archives
		lehtikuva epa imago alamy shutterstock fotografía fotógrafo bild bilder kuva фото xmit`)

	// byWords open a byline.
	byWords = set(`by von par por da di door av af от przez від avec mit met autor auteur författare written reported posted from with con
		com med af fra door od`)

	// beside are those that name an agency beside the paper's own people.
	beside = set("avec mit met with con com med")

	// ands part the last two of several names.
	ands = set("and und et y e i og och en ja и та & AND")

	// links are the small words inside names, places and lists of authors.
	links = set(`and und et y e i og och en ja и та the of for in on at de del della di da do dos das du des la le las los el al van von der den
		ter ten zu zum im am bin ibn a an to with with- für pour em no na s st as`)

	// roles are what stands behind an agency's name in a byline.
	roles = set(`staff writer writers reporter reporters correspondent correspondents journalist journalists editor editors editorial
		columnist columnists analyst bureau chief desk news newsroom service services agency agencies wire wires newswire newswires
		national international foreign diplomatic political politics security white house washington science medical business economics sports
		entertainment religion legal affairs special senior staffwriter contributor contributors team report reports updated published posted
		update print email share facebook twitter min read mins ago hours hour minutes edt est pdt pst gmt utc bst cdt cst cest cet
		redazione redaktion redacción redação redactie rédaction redakce redakcja redaksjonen redaktionen toimitus szerkesztőség
		publié publicado veröffentlicht pubblicato gepubliceerd publicerad publisert opublikowano julkaistu опубликовано`)

	// months and days tell a date.
	months = set(`january february march april may june july august september october november december
		jan feb mar apr jun jul aug sep sept oct nov dec
		monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today yesterday
		januar februar märz mai juni juli oktober dezember
		janvier février mars avril juin juillet août septembre octobre novembre décembre
		janv févr avr juil sept déc
		enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic
		gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre gen mag giu lug ott set
		janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev abr out dez
		januari februari maart mei augustus mars maj augusti marts
		tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
		stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
		ledna února března dubna května června července srpna září října listopadu prosince
		január február március április május június július augusztus szeptember október
		ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
		січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
		января февраля марта апреля мая июня июля августа сентября октября ноября декабря янв фев мар апр июн июл авг сен сент окт ноя дек
		updated published posted last`)
)

// in reports whether a word, whatever its case, is in a set.
func in(set map[string]bool, word string) bool {
	if len(word) > 32 {
		return false
	}
	return set[strings.ToLower(word)]
}

// word returns token i of a line if it is a word, else "".
func word(line string, tokens []token, i int) string {
	if i < 0 || i >= len(tokens) || !tokens[i].word {
		return ""
	}
	return line[tokens[i].lo:tokens[i].hi]
}

// isPhoto reports whether a line credits a picture.
func isPhoto(line string, tokens []token) bool {
	for i := range tokens {
		if in(photoWords, word(line, tokens, i)) {
			return true
		}
	}
	return false
}

// isNumber reports whether a word begins with a digit.
func isNumber(w string) bool { return w != "" && '0' <= w[0] && w[0] <= '9' }

// isCapital reports whether a word begins like a name: not with a small letter.
func isCapital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return !unicode.IsLower(r)
}

// isUpper reports whether a word has at least two letters and no small one.
func isUpper(w string) bool {
	letters := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 1
}

// isDate reports whether a line is a date or a time of publication: "July 16, 2018
// 06:10 AM", "Updated", "15 Jul 2018".
func isDate(line string) bool {
	if len(line) > 100 || line == "" {
		return false
	}
	tokens := split(nil, line)
	dated := false
	for i := range tokens {
		w := word(line, tokens, i)
		switch {
		case w == "":
		case in(months, w):
			dated = true
		case isNumber(w):
			dated = dated || len(w) == 4 || len(w) >= 8 && len(w) <= 10 // 15.07.2018
		case !in(roles, w) && !in(links, w) && !in(clock, w):
			return false
		}
	}
	return dated
}

// clock are the words of a time of day.
var clock = set(`am pm a.m p.m uhr h et pt ct mt eastern pacific time at edited created modified last
		le il el am op den dne dnia um à a las alle klo kl kello`)
