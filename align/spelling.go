package align

import (
	"bytes"
	"iter"
	"strings"
)

// Spellings that stand for each other. The canonical one is only ever compared, never
// printed, so a rule may turn a word into something that nobody writes ("devor") as
// long as no two words of different meaning meet: hence the least lengths.

// american returns word in the canonical, mostly American spelling, and whether that is
// another one. It may write into word's memory.
func american(word []byte) (spelled []byte, changed bool) {
	if len(word) < 4 {
		return word, false
	}
	if s, ok := variants[string(word)]; ok {
		return []byte(s), true
	}
	if len(word) < 6 {
		return word, false
	}
	base, end := ending(word)
	n := len(base)
	switch {
	case bytes.HasSuffix(base, []byte("our")) && n >= 6: // colour, favoured
		return append(append(base[:n-2], 'r'), end...), true
	case len(word) >= 7 && izable(word):
		return word, true
	case bytes.HasSuffix(base, []byte("ll")) && len(word) >= 8 && verbal(end): // travelled
		return append(base[:n-1], end...), true
	case bytes.HasSuffix(word, []byte("ogue")) && len(word) >= 7: // dialogue
		return word[:len(word)-2], true
	case bytes.HasSuffix(word, []byte("ogues")) && len(word) >= 8:
		return append(word[:len(word)-3], 's'), true
	}
	return word, false
}

// izable writes z for the s of -ise, -yse and their forms and reports whether it did.
func izable(word []byte) bool {
	for _, end := range [...]string{"ise", "ised", "ises", "iser", "isers", "ising", "isation", "isations", "yse", "ysed", "yses", "ysing"} {
		if bytes.HasSuffix(word, []byte(end)) {
			word[len(word)-len(end)+1] = 'z'
			return true
		}
	}
	return false
}

// ending parts word before an ending that both spellings share.
func ending(word []byte) (base, end []byte) {
	for _, end := range [...]string{"able", "ing", "ings", "ful", "ite", "ites", "hood", "hoods", "ed", "er", "ers", "or", "ors", "s"} {
		if bytes.HasSuffix(word, []byte(end)) {
			return word[:len(word)-len(end)], word[len(word)-len(end):]
		}
	}
	return word, nil
}

// verbal reports whether end is one before which British spelling doubles an l.
func verbal(end []byte) bool {
	switch string(end) {
	case "ed", "ing", "er", "ers", "or", "ors":
		return true
	}
	return false
}

// isPrefix reports whether src is a prefix that some outlets join with a hyphen and
// others write as one word with what follows (co-operate, e-mail).
func isPrefix(src string) bool {
	return len(src) <= 7 && prefixSet[strings.ToLower(src)]
}

const prefixes = `co re pre e non anti multi semi sub inter mid post pro counter over under bi micro macro mini super
	ultra trans extra`

var prefixSet = func() map[string]bool {
	set := make(map[string]bool)
	for prefix := range fields(prefixes) {
		set[prefix] = true
	}
	return set
}()

// fields yields the words of a list that spaces and line ends part.
func fields(list string) iter.Seq[string] { return strings.FieldsSeq(list) }

// variants has the spellings that no rule covers.
var variants = pairs(`
	centre center centres centers centred centered theatre theater theatres theaters
	metre meter metres meters litre liter litres liters fibre fiber fibres fibers kilometre kilometer
	kilometres kilometers centimetre centimeter centimetres centimeters millimetre millimeter millimetres millimeters
	calibre caliber sabre saber sombre somber spectre specter meagre meager lustre luster
	manoeuvre maneuver manoeuvres maneuvers manoeuvring maneuvering
	defence defense defences defenses offence offense offences offenses licence license licences licenses
	pretence pretense practise practice practised practiced practising practicing
	programme program programmes programs grey gray tyre tire tyres tires kerb curb plough plow
	cheque check cheques checks aluminium aluminum pyjamas pajamas sceptic skeptic sceptics skeptics
	sceptical skeptical scepticism skepticism mould mold moult molt moustache mustache storey story
	storeys stories ageing aging judgement judgment judgements judgments acknowledgement acknowledgment
	whilst while amongst among towards toward afterwards afterward learnt learned burnt burned spelt spelled
	dreamt dreamed leapt leaped spoilt spoiled fulfil fulfill fulfils fulfills enrol enroll skilful skillful
	wilful willful instalment installment jewellery jewelry cosy cozy sulphur sulfur artefact artifact
	artefacts artifacts draught draft draughts drafts gaol jail gaoled jailed axe ax furore furor
	paediatric pediatric paediatrician pediatrician haemorrhage hemorrhage anaesthetic anesthetic
	anaesthesia anesthesia encyclopaedia encyclopedia oestrogen estrogen foetus fetus foetal fetal
	diarrhoea diarrhea leukaemia leukemia anaemia anemia gynaecologist gynecologist orthopaedic orthopedic
	archaeology archeology archaeologist archeologist archaeologists archeologists mediaeval medieval
	okay ok advisor adviser advisors advisers vapour vapor odour odor`)

// abbreviations has short forms and the words they stand for.
var abbreviations = pairs(`
	mr mister mrs missus dr doctor prof professor gov governor sen senator sens senators rep representative
	reps representatives gen general lt lieutenant sgt sergeant col colonel capt captain cmdr commander
	jan january feb february apr april aug august sept september sep september oct october nov november
	dec december inc incorporated corp corporation ltd limited dept department govt government assn association
	intl international natl national vs versus jr junior km kilometers kg kilograms mph milesperhour
	bn billion approx approximately est estimated pct percent`)

// contractions has the words that stand for two, where no other word folds to the same.
var contractions = map[string][2]string{
	"dont": {"do", "not"}, "doesnt": {"does", "not"}, "didnt": {"did", "not"}, "isnt": {"is", "not"},
	"arent": {"are", "not"}, "wasnt": {"was", "not"}, "werent": {"were", "not"}, "wont": {"will", "not"},
	"wouldnt": {"would", "not"}, "couldnt": {"could", "not"}, "shouldnt": {"should", "not"}, "cant": {"can", "not"},
	"cannot": {"can", "not"}, "hasnt": {"has", "not"}, "havent": {"have", "not"}, "hadnt": {"had", "not"},
	"mustnt": {"must", "not"}, "neednt": {"need", "not"}, "im": {"i", "am"}, "ive": {"i", "have"},
	"youre": {"you", "are"}, "youve": {"you", "have"}, "youll": {"you", "will"}, "youd": {"you", "would"},
	"weve": {"we", "have"}, "theyre": {"they", "are"}, "theyve": {"they", "have"}, "theyll": {"they", "will"},
	"theyd": {"they", "would"}, "hes": {"he", "is"}, "shes": {"she", "is"}, "thats": {"that", "is"},
	"theres": {"there", "is"}, "whats": {"what", "is"}, "whos": {"who", "is"}, "itll": {"it", "will"},
}

// initials has what is printed in capital initials.
var initials = map[string][2]string{
	"US": {"united", "states"}, "U.S": {"united", "states"}, "USA": {"united", "states"},
	"UK": {"united", "kingdom"}, "U.K": {"united", "kingdom"},
	"EU": {"european", "union"}, "E.U": {"european", "union"},
	"UN": {"united", "nations"}, "U.N": {"united", "nations"},
}

var ordinals = pairs(`
	first 1st second 2nd third 3rd fourth 4th fifth 5th sixth 6th seventh 7th eighth 8th ninth 9th tenth 10th
	eleventh 11th twelfth 12th`)

var units = [20]string{1: "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
	"twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}

var tens = [10]string{2: "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}

// pairs reads a list of words in which each odd one stands for the even one behind it.
func pairs(list string) map[string]string {
	words := strings.Fields(list)
	m := make(map[string]string, len(words)/2)
	for i := 0; i+1 < len(words); i += 2 {
		m[words[i]] = words[i+1]
	}
	return m
}
