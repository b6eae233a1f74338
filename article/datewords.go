package article

// The words that dates are made of. Months and weekdays are those of the languages in which wire
// copy is most often met: English, German, French, Spanish, Italian, Portuguese, Dutch, Russian. A
// word that names two months in two languages is in none of the tables.

var months = map[string]int{
	"january": 1, "jan": 1, "januar": 1, "jänner": 1, "janvier": 1, "janv": 1, "enero": 1, "ene": 1,
	"gennaio": 1, "gen": 1, "janeiro": 1, "januari": 1, "января": 1, "янв": 1,
	"february": 2, "feb": 2, "februar": 2, "février": 2, "févr": 2, "fév": 2, "febrero": 2,
	"febbraio": 2, "fevereiro": 2, "fev": 2, "februari": 2, "февраля": 2, "фев": 2,
	"march": 3, "mar": 3, "märz": 3, "mrz": 3, "mär": 3, "mars": 3, "marzo": 3, "março": 3,
	"maart": 3, "mrt": 3, "марта": 3, "мар": 3,
	"april": 4, "apr": 4, "avril": 4, "avr": 4, "abril": 4, "abr": 4, "aprile": 4, "апреля": 4,
	"апр": 4,
	"may": 5, "mai": 5, "mayo": 5, "maggio": 5, "mag": 5, "maio": 5, "mei": 5, "мая": 5, "май": 5,
	"june": 6, "jun": 6, "juni": 6, "juin": 6, "junio": 6, "giugno": 6, "giu": 6, "junho": 6,
	"июня": 6, "июн": 6,
	"july": 7, "jul": 7, "juli": 7, "juillet": 7, "juil": 7, "julio": 7, "luglio": 7, "lug": 7,
	"julho": 7, "июля": 7, "июл": 7,
	"august": 8, "aug": 8, "août": 8, "aout": 8, "agosto": 8, "ago": 8, "augustus": 8, "августа": 8,
	"авг":       8,
	"september": 9, "sep": 9, "sept": 9, "septembre": 9, "septiembre": 9, "settembre": 9, "set": 9,
	"setembro": 9, "сентября": 9, "сен": 9,
	"october": 10, "oct": 10, "oktober": 10, "okt": 10, "octobre": 10, "octubre": 10, "ottobre": 10,
	"ott": 10, "outubro": 10, "out": 10, "октября": 10, "окт": 10,
	"november": 11, "nov": 11, "novembre": 11, "noviembre": 11, "novembro": 11, "ноября": 11,
	"ноя":      11,
	"december": 12, "dec": 12, "dezember": 12, "dez": 12, "décembre": 12, "déc": 12,
	"diciembre": 12, "dic": 12, "dicembre": 12, "dezembro": 12, "декабря": 12, "дек": 12,
}

var weekdays = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true,
	"saturday": true, "sunday": true,
	"mon": true, "tue": true, "tues": true, "wed": true, "thu": true, "thur": true, "thurs": true,
	"fri": true, "sat": true, "sun": true,
	"montag": true, "dienstag": true, "mittwoch": true, "donnerstag": true, "freitag": true,
	"samstag": true, "sonnabend": true, "sonntag": true,
	"lundi": true, "mardi": true, "mercredi": true, "jeudi": true, "vendredi": true, "samedi": true,
	"dimanche": true,
	"lunes":    true, "martes": true, "miércoles": true, "jueves": true, "viernes": true,
	"sábado": true, "domingo": true,
}

var ordinals = map[string]bool{"st": true, "nd": true, "rd": true, "th": true, "er": true,
	"º": true}

// zones are the names that mean one offset, in hours. EST and its like are the American
// ones, as RFC 822 section 5.1 has them.
var zones = map[string]float64{
	"z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0,
	"est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
	"akst": -9, "akdt": -8, "hst": -10,
	"cet": 1, "cest": 2, "mez": 1, "mesz": 2, "eet": 2, "eest": 3, "msk": 3, "sast": 2,
	"jst": 9, "kst": 9, "hkt": 8, "sgt": 8, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
}

// vagueZones are names of several offsets: Central or China, British or Bangladesh,
// India, Ireland or Israel, and "Eastern" without its season.
var vagueZones = map[string]bool{
	"cst": true, "ist": true, "bst": true, "ast": true, "et": true, "ct": true, "mt": true,
	"pt": true, "local": true,
}
