package quote

import (
	"strings"

	"overlap/shingle"
)

// What is no speech.
//
// A quotation is taken for speech unless its shape and its place say otherwise,
// because a quotation mistaken for a title is lost and a title mistaken for a
// quotation is only one row too many. Titles are capitalised throughout; scare quotes
// are a few words that no verb of saying brings; names are what is called so.

// classify sets the kinds of the quotations of t. Those that a line made, by the rule given, are
// speech.
func classify(t *shingle.Text, r *roster, qs []Quotation, given []string) {
	for i := range qs {
		if q := &qs[i]; given == nil || given[i] == "" {
			q.Kind = kindOf(t, r, q)
			if q.Kind != Speech && weak(q.Rule) {
				q.Source, q.Speaker, q.Rule = Span{}, "", ""
			}
		}
	}
}

// kindOf returns the kind of q, whose source and rule are set.
func kindOf(t *shingle.Text, r *roster, q *Quotation) Kind {
	first, last := t.At(q.Lo, q.Hi)
	n := last - first
	if n == 0 || q.Unopened || len(q.Parts) > 1 {
		return Speech
	}
	before := wordsBefore(t, first)
	text := t.Source[q.Lo:q.Hi]
	body := strings.TrimRight(text, ".,")
	ends := strings.ContainsAny(body, "!?;") || strings.Contains(body, ". ")
	switch {
	case before.soCalled():
		return Name
	case n <= 12 && weak(q.Rule) && mottoWords[before[0]]:
		return Title
	case r.titled(t, q, first, last, before, ends):
		if n == 1 || before.has(namingWords) {
			return Name
		}
		return Title
	case n <= 12 && before.has(titleWords) && upperFirst(text) &&
		(r.lang.nouns && weak(q.Rule) || capitals(t, first, last)*2 >= n):
		return Title
	case n <= maxScare && weak(q.Rule) && (before.has(namingWords) || upperFirst(text) &&
		before.has(bodyWords)):
		return Name
	case n <= maxScare && !ends && weak(q.Rule) && (body == text || !upperFirst(text) &&
		!strings.HasSuffix(text, ",")) && !r.attests(t, q, first, last):
		return Scare
	}
	return Speech
}

// maxScare is how many words a scare quote, or a name, has at most.
const maxScare = 3

// titled reports whether q, of the words first to last, is printed as titles are in a language
// where capitals tell, and no verb of saying brings it. ends says that sentences end inside.
func (r *roster) titled(t *shingle.Text, q *Quotation, first, last int, before hashes,
	ends bool) bool {
	n, words := last-first, r.lang.words
	switch {
	case ends:
		return false
	case r.lang.nouns: // said Holm to the "Kurier"
		return n <= 4 && capitals(t, first, last) == n &&
			words.of(before[0])&(definite|oblique) != 0
	case n > 1 && n <= 6 && capitals(t, first, last) == n &&
		words.of(before[0])&(preposn|needsObject) != 0 && words.of(before[0])&conj == 0:
		return true // on "Meet the Mayor," Holm said
	}
	return n <= 15 && capitalised(t, first, last) &&
		(n < 6 || weak(q.Rule) && !r.announces(t, first) || before.has(titleWords)) &&
		q.Rule != RuleAfter && q.Rule != RuleInverted &&
		(first > 0 && owns(t.Source, &t.Words[first-1]) || !before.brings(words))
}

// How many words before and behind a few quoted words are looked at for a verb of saying.
const (
	nearBefore = 12
	nearBehind = 8
	nearOne    = 4
)

// attests reports whether something says that the few words of q, which nobody is found for, are
// speech: a verb of saying in their sentence, a colon before them, or that they are a sentence by
// themselves. For one word the verb must stand right before it, or behind it where it starts a
// sentence: No, said Holm.
func (r *roster) attests(t *shingle.Text, q *Quotation, first, last int) bool {
	gap := stop | line
	if first > 0 {
		w := &t.Words[first-1]
		gap = gapOf(t.Source, int(w.Lo), int(w.Hi), int(t.Words[first].Lo))
	}
	if upperFirst(t.Source[q.Lo:]) && (gap&colon != 0 || gap&stop != 0 && partsAt(t, last)) {
		return true
	}
	before, behind := nearBefore, nearBehind
	if last-first == 1 {
		if before = nearOne; gap&stop == 0 || !upperFirst(t.Source[q.Lo:]) {
			behind = 0
		}
	}
	for i := first; i > max(0, first-before) && !partsAt(t, i); i-- {
		if r.classAt(t, i-1)&bringing != 0 {
			return true
		}
	}
	for i := last; i < min(len(t.Words), last+behind) && !partsAt(t, i); i++ {
		if r.classAt(t, i)&bringing != 0 {
			return true
		}
	}
	return false
}

// bringing are the classes of what gives words to somebody.
const bringing = cue | weakCue | agent | thusWord | stating | view

// partsAt reports whether a sentence or line ends before the word i.
func partsAt(t *shingle.Text, i int) bool {
	if i == 0 || i == len(t.Words) {
		return true
	}
	w := &t.Words[i-1]
	return gapOf(t.Source, int(w.Lo), int(w.Hi), int(t.Words[i].Lo))&(stop|line) != 0
}

// announces reports whether a headline has a colon before the word first, which has its capitals
// from the headline.
func (r *roster) announces(t *shingle.Text, first int) bool {
	return first > 0 && r.inHeadline(first) && gapOf(t.Source, int(t.Words[first-1].Lo),
		int(t.Words[first-1].Hi), int(t.Words[first].Lo))&colon != 0
}

// weak reports whether the rule found no verb of saying.
func weak(rule string) bool {
	return rule == "" || rule == RuleSubject || rule == RuleContinued || rule == RulePrevious ||
		rule == RuleAlternating
}

// capitalised reports whether the words first to last are printed as titles are: all
// capitals but for short words, at least one of them not at the start.
func capitalised(t *shingle.Text, first, last int) bool {
	long, up := 0, 0
	for i := first; i < last; i++ {
		w := t.Source[t.Words[i].Lo:t.Words[i].Hi]
		if len(w) < 4 && i > first && i < last-1 || isDigit(w[0]) {
			continue
		}
		long++
		if upperFirst(w) {
			up++
		}
	}
	return up > 0 && up == long && upperFirst(t.Source[t.Words[first].Lo:]) || long > 5 &&
		up*8 >= long*7
}

// capitals returns how many of the words first to last have a capital.
func capitals(t *shingle.Text, first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if upperFirst(t.Source[t.Words[i].Lo:t.Words[i].Hi]) {
			n++
		}
	}
	return n
}

// A run of words, by their hashes.
type hashes [3]uint64

// wordsBefore returns the three words before first, 0 where a sentence ends between.
func wordsBefore(t *shingle.Text, first int) (h hashes) {
	for k := 0; k < len(h) && first-k > 0; k++ {
		w := t.Words[first-k-1]
		if gapOf(t.Source, int(w.Lo), int(w.Hi), int(t.Words[first-k].Lo))&(stop|line) != 0 {
			break
		}
		h[k] = w.Hash
	}
	return h
}

// brings reports whether the words bring somebody's own: a verb of saying, or nothing at
// all because the quotation is a sentence of its own.
func (h hashes) brings(words table) bool {
	return h[0] == 0 || words.of(h[0])&(cue|weakCue) != 0 ||
		words.of(h[1])&(cue|weakCue) != 0 && words.of(h[0])&preposn == 0
}

// soCalled reports whether "so-called" stands right before, whose verb is none of saying.
func (h hashes) soCalled() bool {
	return givesName[h[0]] || calledSo[h[0]] && (h[1] == soHash || h[1] == saHash) ||
		h[0] == sichHash && namesItself[h[1]]
}

var (
	calledSo = wordSet(`called kallad kallade kallat kalte kaldte kalt genannte genannten genannter
		genanntes`)
	givesName = wordSet(`nicknamed sogenannte sogenannten sogenannter sogenanntes zogenaamde
		zogeheten cosiddetto
		cosiddetta surnommé surnommée apodado apodada`)
	soHash      = shingle.Hash("so")
	sichHash    = shingle.Hash("sich")
	namesItself = wordSet(`nennt nennen nannte nannten`) // "die Gruppe nennt sich „…“"
)

func (h hashes) has(set map[uint64]bool) bool {
	return set[h[0]] || set[h[1]] && h[1] != 0
}

var (
	titleWords = wordSet(`book books film films movie movies song songs album novel titled entitled
		show series program
		programme documentary play musical memoir article essay painting episode column magazine
		paper author sitcom
		bestseller starring drama comedy poem opera
		buch buches romans liedes films albums stücks roman lied serie zeitung zeitschrift magazin
		stück theaterstück ausstellung titel
		sendung reihe
		livre chanson journal émission intitulé intitulée titre pièce revue exposition
		libro película novela canción diario titulado titulada obra revista exposición
		bok boken filmen låten romanen tidningen boka avisen utställningen utstillingen temat
		libro canzone giornale mostra romanzo krant boek programma livro música jornal`)
	// mottoWords are what stands on a banner and is nobody's.
	mottoWords = wordSet(`motto mottos slogan tagline losung parole devise lema eslogan consigna
		parollen mottot
		paroles slagordet slogans slogane`)
	namingWords = wordSet(`nickname named name called known dubbed word words term terms phrase
		termed
		genannte genannten namens dénommé dénommée baptisé baptisée denominado denominada llamado
		llamada chamado chamada wort begriff mot terme palabra término ordet begrepet begreppet`)
	// bodyWords are what has a name that is printed in marks.
	bodyWords = wordSet(`group club organization organisation association ship boat vessel
		restaurant bar
		verein organisation partei gruppe gruppierung bündnis initiative bürgerinitiative stiftung
		schiff fähre
		verband bewegung netzwerk restaurant kneipe association groupe collectif navire parti
		grupo asociación colectivo partido barco organización fundación föreningen gruppen partiet
		fartyget
		foreningen skipet organisationen stiftelsen`)
)
