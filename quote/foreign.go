package quote

import (
	"strings"

	"overlap/shingle"
)

// Other languages than English. Their quotations are found all the same, but the rules
// for phrases and sentences do not hold, and where nouns have capitals nearly every
// word looks like a name. So a speaker is only taken from right beside the quotation:
// „…“, sagte Ada Holm; « … », Holm a dit.

// foreignCues are verbs of saying in German, French, Spanish, Italian and Russian.
var foreignCues = wordSet(`sagte sagt erklärte erklärt betonte meinte meint teilte schrieb schreibt kritisierte warnte fügte twitterte
	ergänzte berichtete antwortete fragte forderte
	dit déclare déclaré déclarait affirme affirmé expliqué explique assuré assure ajouté ajoute estimé estime écrit répondu lancé lance
	dijo dice afirmó afirma declaró aseguró explicó señaló agregó añadió escribió respondió preguntó
	disse dichiarato dichiara affermato spiegato spiega aggiunto aggiunge scritto scrive risposto detto
	сказал сказала говорит заявил заявила отметил отметила написал написала сообщил сообщила подчеркнул добавил добавила ответил`)

// foreign reports whether t is not English: few of some 500 words of it, evenly spread
// because pages start with menus, are small English words. A text of less than 20 words
// is taken for English.
func foreign(t *shingle.Text) bool {
	step := len(t.Words)/500 + 1
	seen := (len(t.Words) + step - 1) / step
	if seen < 20 {
		return false
	}
	small := 0
	// English shows itself in the first half
	for i := 0; i < len(t.Words) && small*6 < seen; i += step {
		if lexicon.of(t.Words[i].Hash)&(determ|preposn|aux|conj|pronoun) != 0 {
			small++
		}
	}
	return small*6 < seen
}

// beside looks for a verb of saying and a name right behind the quotation, in either
// order, or right before it.
func (sc *scene) beside() (Span, string) {
	c := sc.after
	for k := range min(len(c), 6) {
		if !foreignCues[sc.hashOf(c[k])] {
			continue
		}
		if p := c.capitals(k + 1); !p.empty() {
			return c.bytes(p), RuleInverted
		}
		if p := c.capitalsBefore(k); !p.empty() {
			return c.bytes(p), RuleAfter
		}
	}
	c = sc.before
	for k := len(c) - 1; k >= max(0, len(c)-3); k-- {
		if foreignCues[sc.hashOf(c[k])] {
			if p := c.capitalsBefore(k); !p.empty() {
				return c.bytes(p), RuleBefore
			}
		}
	}
	return Span{}, ""
}

func (sc *scene) hashOf(t token) uint64 {
	return shingle.Hash(shingle.Fold(strings.ToLower(sc.t.Source[t.lo:t.hi])))
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
