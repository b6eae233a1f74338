package newsgen

import "strings"

// Places and families have names of syllables, as in English. All bodies and outlets are
// feminine, so that their names need no gender of their own.

var (
	germanOnsets = strings.Fields("b br d dr f fl g gr h k kl kr l m n p pf r schl schw sch st " +
		"tr w z")
	germanNuclei = strings.Fields("a e i o u ä ö ü ei au ie eu a e o u")
	germanCodas  = strings.Fields("l n r ls ms nd rn tt ck ll ch bs rg ld st n r l")

	germanPlaceEnds = strings.Fields("berg dorf hausen heim stadt feld mühle brück förde kirchen " +
		"bach bronn moor see stetten weiler leben rode grün höhe")
	germanNameEnds = strings.Fields("mann er ner ert hardt brecht meier müller schläger bauer " +
		"huber hofer ow ke ling köster wald egger ich")

	germanWomen = strings.Fields("Adelheid Agathe Anke Antje Bärbel Beate Birgit Brigitte Dörte " +
		"Elke Friederike Frauke Gesine Gisela Grit Heike Ilse Imke Jördis Jutta Karla Käthe " +
		"Liesl Lotte Maike Martha Nele Ottilie Renate Rosemarie " +
		"Sigrid Silke Swantje Traudl Ulrike " +
		"Veronika " +
		"Walburga Wiebke")
	germanMen = strings.Fields("Achim Alois Arndt Bernd Bodo Detlef Dieter Eberhard Eckart Egon " +
		"Enno Falk Gernot Götz Günter Hagen Harro Heiner Holger Ingo Jörg Jürgen Knut Kuno " +
		"Lothar Malte Meinhard Norbert Ortwin Reinhold Rüdiger Sönke Tilo Uwe Volker Wenzel " +
		"Winfried Xaver")

	germanRoles = strings.Fields("Bürgermeister Minister Direktor Sprecher Vorsteher Ingenieur " +
		"Historiker Leiter Senator Trainer Präsident Prüfer")
	germanFields = strings.Fields("Hafen Verkehrs Denkmal Wohnungs Energie Wasser Gesundheits " +
		"Handels Wetter Forst Bahn Landwirtschafts Fischerei Museums")
	germanInstitutions = strings.Fields("behörde gesellschaft stiftung kommission akademie " +
		"gewerkschaft bank kammer genossenschaft anstalt vereinigung direktion")

	germanPapers = strings.Fields("Zeitung Post Rundschau Presse Volksstimme Morgenpost " +
		"Abendzeitung Landeszeitung Tagespost Umschau Depesche Chronik Warte Wochenpost " +
		"Nachtausgabe")
	germanAgencies = []string{"Nachrichtenagentur", "Presseagentur", "Depeschenagentur",
		"Meldestelle"}
	germanOwners = strings.Fields("Mediengruppe Verlagsgesellschaft Holding Pressedruck Funkgruppe")

	germanDays   = strings.Fields("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag")
	germanMonths = strings.Fields("Januar Februar März April Mai Juni Juli August September " +
		"Oktober November Dezember")
)

func (g german) syllable() string {
	return pick(g.Rand, germanOnsets) + pick(g.Rand, germanNuclei) + pick(g.Rand, germanCodas)
}

func (g german) newPlace() string {
	s := capital(g.syllable())
	if g.maybe(3) {
		s += pick(g.Rand, germanNuclei) + pick(g.Rand, germanCodas)
	}
	return s + pick(g.Rand, germanPlaceEnds)
}

func (g german) newPerson(org []string) person {
	last := capital(g.syllable()) + pick(g.Rand, germanNameEnds)
	role := pick(g.Rand, germanRoles)
	if g.maybe(2) {
		return person{pick(g.Rand, germanWomen), last, role + "in", org}
	}
	return person{pick(g.Rand, germanMen), last, role, org}
}

func (g german) newOrg() []string {
	return []string{pick(g.Rand, germanFields) + pick(g.Rand, germanInstitutions), g.newPlace()}
}

func (g german) count() string { return number(g.Rand, ".") }

// newspaper names an outlet after its place: Grünhausener Zeitung.
func (g german) newspaper(place string) string {
	return ofPlace(place) + pick(g.Rand, germanPapers)
}

func (g german) agency(place string, i int) string { return ofPlace(place) + germanAgencies[i] }

func (g german) owner(place string) string { return ofPlace(place) + pick(g.Rand, germanOwners) }

func ofPlace(place string) string {
	switch {
	case strings.HasSuffix(place, "e"):
		return place + "r "
	case strings.HasSuffix(place, "hausen"):
		return strings.TrimSuffix(place, "en") + "er "
	}
	return place + "er "
}
