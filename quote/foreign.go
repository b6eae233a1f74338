package quote

import (
	"strings"
)

// Other languages than English. Their quotations are found all the same, but the rules
// for phrases and sentences do not hold, and where nouns have capitals nearly every
// word looks like a name. So a speaker is only taken from right beside the quotation:
// „…“, sagte Ada Holm; « … », a déclaré le ministre Jon Brekke; Selon Ada Holm, « … ». A pronoun
// there is the speaker before.

// foreignCues are verbs of saying in German, Dutch, the Scandinavian languages, French, Spanish,
// Portuguese, Italian and Russian.
var foreignCues = wordSet(`sagte sagt erklärte erklärt betonte meinte meint teilte schrieb
	schreibt kritisierte warnte fügte twitterte ergänzte berichtete antwortete fragte forderte so
	erinnerte sagten erklärten
	zei zegt aldus sade säger sa sier sagde siger skriver uppger menar
	dit déclare déclaré déclarait affirme affirmé expliqué explique assuré assure ajouté ajoute
	estimé estime écrit répondu lancé lance
	dijo dice afirmó afirma declaró aseguró explicó señaló agregó añadió escribió respondió preguntó
	afirmou declarou disse dichiarato dichiara affermato spiegato spiega aggiunto aggiunge scritto
	scrive risposto detto
	сказал сказала говорит заявил заявила отметил отметила написал написала сообщил сообщила
	подчеркнул добавил добавила ответил`)

// foreignAccording are the words for "according to".
var foreignAccording = wordSet(`laut selon según segundo secondo enligt ifølge volgens`)

// foreignPronouns are the words for he and she.
var foreignPronouns = wordSet(`er sie hij zij ze han hon hun il elle ella ele ela lui lei он она`)

// beside looks for a verb of saying and a name right behind the quotation i, in either order, or
// right before it.
func (sc *scene) beside(i int) (Span, string) {
	c := sc.after
	for k := range min(len(c), 6) {
		if p := sc.foreignSource(c, k, foreignAccording); !p.empty() {
			return c.bytes(p), RuleAccording
		}
		if !foreignCues[c[k].hash] {
			continue
		}
		if k+1 < len(c) && foreignPronouns[c[k+1].hash] {
			return sc.continued(sc.quotationBefore(i))
		}
		if p := sc.nameBehind(c, k+1); !p.empty() {
			return c.bytes(p), RuleInverted
		}
		if p := c.capitalsBefore(k); !p.empty() {
			return c.bytes(p), RuleAfter
		}
	}
	return sc.besideBefore(i)
}

// besideBefore looks for a verb of saying and a name right before the quotation i.
func (sc *scene) besideBefore(i int) (Span, string) {
	c := sc.before
	for k := len(c) - 1; k >= max(0, len(c)-6); k-- {
		if p := sc.foreignSource(c, k, foreignAccording); !p.empty() {
			return c.bytes(p), RuleAccording
		}
		switch {
		case !foreignCues[c[k].hash]:
		case k+1 < len(c) && foreignPronouns[c[k+1].hash]:
			return sc.continued(sc.quotationBefore(i))
		case k+1 < len(c):
			if p := sc.nameBehind(c, k+1); p.last == len(c) && !p.empty() {
				return c.bytes(p), RuleBefore
			}
			fallthrough
		default:
			if p := c.capitalsBefore(k); !p.empty() && k >= len(c)-3 {
				return c.bytes(p), RuleBefore
			}
		}
	}
	return Span{}, ""
}

// foreignSource returns the name behind the token k if that is one of the words.
func (sc *scene) foreignSource(c clause, k int, words map[uint64]bool) phrase {
	if !words[c[k].hash] {
		return phrase{}
	}
	return sc.nameBehind(c, k+1)
}

// nounless returns a name of more than two words, of another language than English, without the
// noun that may stand before it: "Ministerin Ada Holm".
func (sc *scene) nounless(name string) string {
	f := strings.Fields(name)
	if sc.roster.lang == inEnglish || len(f) < 3 || firstNameSex(name) != 0 || particle(f[len(f)-2]) {
		return name
	}
	return strings.Join(f[len(f)-2:], " ")
}

// maxDescription is how many words may describe who speaks before the name.
const maxDescription = 8

// nameBehind returns the name that starts at k or behind a description there: the first words with
// a capital, two at least if a small word comes first. Of more than two, which may start with a
// German noun, it is those from the given name on, or the last two.
func (sc *scene) nameBehind(c clause, k int) phrase {
	if k < len(c) && (sc.is(c[k], "sich") || sc.is(c[k], "se")) {
		k++
	}
	for i := k; i < min(len(c), k+maxDescription) && (i == k || c[i].pre&breaks == 0); i++ {
		p := c.capitals(i)
		if p.empty() || i > k && p.last-p.first < 2 && i+1 < len(c) && c[i+1].pre&breaks == 0 {
			continue
		}
		if i > k && p.last < len(c) && c[p.last].pre&comma != 0 && p.last-p.first < 2 {
			if q := c.capitals(p.last); q.last-q.first > 1 {
				p = q // "el ministro de Interior, Juan Holm"
			}
		}
		for n := p.first; n < p.last-1; n++ {
			if givenNames.of(c[n].hash) != 0 {
				return phrase{n, p.last}
			}
		}
		return phrase{max(p.first, p.last-2), p.last}
	}
	return phrase{}
}

// capitals returns the words with a capital from k on, four at most.
func (c clause) capitals(k int) phrase {
	j := k
	for j < len(c) && j < k+4 && c[j].upper && (j == k || c[j].pre&breaks == 0) {
		j++
	}
	return phrase{k, j}
}

// capitalsBefore returns the words with a capital that end at k, over one small word
// ("Holm a dit").
func (c clause) capitalsBefore(k int) phrase {
	if k > 0 && !c[k-1].upper && c[k-1].hi-c[k-1].lo <= 3 {
		k--
	}
	i := k
	for i > 0 && i > k-4 && c[i-1].upper && (i == k || c[i].pre&breaks == 0) {
		i--
	}
	return phrase{i, k}
}
