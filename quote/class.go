package quote

// A class is a set of things that a word can be. Words are looked up by the hash that
// they carry, so a look-up costs one probe of a map; words in no list are of class 0.
type class uint64

const (
	cue      class = 1 << iota // a verb that brings what somebody says: said, tweeted
	weakCue                    // a verb that may: called, found, put
	pronoun                    // stands for a speaker: he, they
	determ                     // starts a noun phrase: the, a, his
	rank                       // stands before a name: President, Mr.
	person                     // a noun for somebody who speaks: spokesman, voters
	paper                      // a noun for something that is quoted: report, statement
	preposn                    // a preposition
	conj                       // a conjunction, or what else starts a clause
	aux                        // an auxiliary verb
	relative                   // who, which, whose
	femalew                    // belongs to a woman: she, Mrs., congresswoman
	malew                      // belongs to a man
	// a day or month, which is printed with a capital but names nobody
	calendar
	adverbial   // a small word that may stand between a subject and its verb
	ofWord      // of, for: continue a noun phrase
	coord       // and, or: join phrases as well as clauses
	relation    // somebody's wife
	toWord      // to, which continues "ambassador to"
	needsObject // told: what follows it is whom
	being       // is, was: makes a verb passive
	chanting    // a verb of what many say at once
	thatWord    // that, which may stand for what comes before it
	written     // something that says what stands on it: a sign
	infinitive  // say: after "can" nobody says it yet
	modal       // can
	light       // a verb that says something only if a clause follows: maintained that
	finite      // a verb of saying that is never a noun, nor ends in -ed

	// What only the tables of other languages have.

	agent     // laut, selon: what follows is who says it
	agentLast // zufolge: what comes before is who says it
	thusWord  // so: the same right behind a quotation
	forWord   // pour, para: the same where a sentence starts with it
	view      // Angaben, avis: nach Angaben von Holm, de l'avis de Holm
	stating   // heißt, lit: somebody's words stand in what follows a preposition
	oblique   // dem, den: starts a phrase that is no subject
	genitive  // des, du: continues a noun phrase
	definite  // the, la: tells an office from "a minister"
	reflexive // sich, se: may stand between a verb and its subject
	nameless  // a word with a capital that names nobody: Danach, Weiter
	plural    // they, sie sagten: nobody alone
	indirect  // sei, habe: the sentence tells what somebody said
)
