package newsgen

import (
	"math/rand/v2"
	"strings"
)

// Names are put together from syllables, so that there are as many as there are
// articles and none belongs to anybody; some carry accents or an apostrophe.

var (
	onsets = strings.Fields("b br c ch cl d dr f fl g gr h j k kr l m n p pl r s sk st t tr v w " +
		"z th sh")
	nuclei = strings.Fields("a e i o u a e i o ai ea au ie oo")
	codas  = strings.Fields("l n r s t m nd rt ck ll x ng d v lm rk st n r l")

	placeEnds = strings.Fields("mont burgh stad ford haven minster ville wick dale mouth by ham " +
		"ton field holm bridge port well")
	nameEnds = strings.Fields("son sen er ard ini ova ez wald mann strand lund berg quist ley " +
		"more win dottir ić ó ão")

	firstNames = strings.Fields(`Ada Alma Anton Arno Beata Bela Bruno Carla Casper Clara Dario Delia Edda Elio Elsa Emil Enid Ezra Fabian
		Fern Flora Gerda Gideon Greta Gunnar Hanna Hector Hedda Hugo Ida Ilse Imre Ines Ivor Jana Jonas Judit Kaspar Katya Klara Lars Leona
		Linus Lorna Lukas Mabel Magda Marek Marta Milo Mina Nadia Nils Nola Odette Olga Omar Oskar Otto Paula Petra Quentin Ramona Rhea
		Roald Rosa Rufus Sabine Selma Silas Sonja Stefan Tamsin Tessa Theo Tilda Udo Ursula Vera Viggo Wanda Wilma Xenia Yusuf Yvette Zora`)

	institutions = strings.Fields("Council Authority Institute Board Trust Union Agency Society " +
		"Office Commission Bank Academy")
	fields = strings.Fields("Harbour Transport Heritage Housing Energy Water Health Trade " +
		"Weather Forest Railway Farming Fishery Museum")
	roles = []string{"mayor", "minister", "director", "spokeswoman", "chairman", "engineer",
		"historian", "prosecutor", "senator", "captain", "economist", "coach"}

	paperKinds = strings.Fields("Courier Gazette Herald Tribune Mail Post Observer Chronicle " +
		"Echo Ledger Standard Dispatch Star Mercury Telegraph")
	agencyKinds = []string{"News Agency", "Wire", "Press Service", "Dispatch Bureau"}
	ownerKinds  = strings.Fields("Media Holdings Press Publishing Group Broadcasting")
	days        = strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
	months      = strings.Fields("January February March April May June July August September " +
		"October November December")
)

// syllable returns one syllable in small letters.
func syllable(r *rand.Rand) string { return pick(r, onsets) + pick(r, nuclei) + pick(r, codas) }

// placeName returns the name of a place, one word.
func placeName(r *rand.Rand) string {
	s := syllable(r)
	if r.IntN(3) == 0 {
		s += pick(r, nuclei)
	}
	return capital(s) + pick(r, placeEnds)
}

// surname returns the name of a family, one word.
func surname(r *rand.Rand) string {
	s := capital(syllable(r))
	switch r.IntN(12) {
	case 0:
		return "O’" + s + "an"
	case 1:
		return s + pick(r, nuclei)
	}
	return s + pick(r, nameEnds)
}

func (g english) newPlace() string { return placeName(g.Rand) }

func (g english) newPerson(org []string) person {
	return person{pick(g.Rand, firstNames), surname(g.Rand), pick(g.Rand, roles), org}
}

func (g english) newOrg() []string {
	return []string{placeName(g.Rand), pick(g.Rand, fields), pick(g.Rand, institutions)}
}

func (g english) newspaper(place string) string { return place + " " + pick(g.Rand, paperKinds) }

func (g english) agency(place string, i int) string { return place + " " + agencyKinds[i] }

func (g english) owner(place string) string { return place + " " + pick(g.Rand, ownerKinds) }

func (g english) count() string { return number(g.Rand, ",") }
