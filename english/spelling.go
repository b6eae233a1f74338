package english

import "bytes"

// Spellings that stand for each other. The canonical one is only ever compared, never
// printed, so a rule may turn a word into something that nobody writes ("devor") as
// long as no two words of different meaning meet: hence the least lengths.
//
// Missed: words that only sense tells apart (St. for saint or street), and inflections of the
// words in the table that the table does not have.

// American returns word in the canonical, mostly American spelling, and whether that is one to
// compare: if not, it returns word as it is. It may write into word's memory. Words that stand for
// each other give the same canonical spelling. Cost: a look-up and some twenty comparisons of
// ends, 40 ns; nearly always less.
func American(word []byte) (spelled []byte, changed bool) {
	if s, ok := spellings[string(word)]; ok {
		return append(word[:0], s...), true
	}
	return byRule(word)
}

// byRule is American without the table.
func byRule(word []byte) (spelled []byte, changed bool) {
	if len(word) < 6 || !mayRule(word) {
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

// mayRule reports whether word has two letters that a rule needs: four words in five do not.
func mayRule(word []byte) bool {
	for i, c := range word[1:] {
		switch uint16(word[i])<<8 | uint16(c) {
		case 'o'<<8 | 'u', 'i'<<8 | 's', 'y'<<8 | 's', 'l'<<8 | 'l', 'o'<<8 | 'g':
			return true
		}
	}
	return false
}

// izable writes z for the s of -ise, -yse and their forms and reports whether it did.
func izable(word []byte) bool {
	for _, end := range [...]string{
		"ise", "ised", "ises", "iser", "isers", "ising", "isation", "isations",
		"yse", "ysed", "yses", "ysing",
	} {
		if bytes.HasSuffix(word, []byte(end)) {
			word[len(word)-len(end)+1] = 'z'
			return true
		}
	}
	return false
}

// ending parts word before an ending that both spellings share.
func ending(word []byte) (base, end []byte) {
	for _, end := range [...]string{
		"able", "ing", "ings", "ful", "ite", "ites", "hood", "hoods", "ed", "er", "ers", "or",
		"ors", "s",
	} {
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

// spellings has the words that no rule covers. A rule may change their canonical spelling, too.
var spellings = func() map[string]string {
	m := make(map[string]string)
	for other, canonical := range pairs(british + names) {
		spelled, _ := byRule([]byte(canonical))
		m[other] = string(spelled)
	}
	return m
}()

// british has words and their canonical spelling: what the rest of the world spells otherwise than
// America, or one house otherwise than another.
const british = `
	centre center centres centers centred centered theatre theater theatres theaters metre meter
	metres meters litre liter litres liters fibre fiber fibres fibers kilometre kilometer
	kilometres kilometers centimetre centimeter centimetres centimeters millimetre millimeter
	millimetres millimeters calibre caliber sabre saber sombre somber spectre specter
	meagre meager lustre luster manoeuvre maneuver manoeuvres maneuvers manoeuvring maneuvering
	defence defense defences defenses offence offense offences offenses licence license
	licences licenses pretence pretense practise practice practised practiced
	practising practicing programme program programmes programs grey gray tyre tire tyres tires
	kerb curb plough plow cheque check cheques checks aluminium aluminum pyjamas pajamas
	sceptic skeptic sceptics skeptics sceptical skeptical scepticism skepticism mould mold
	moult molt moustache mustache storey story storeys stories ageing aging judgement judgment
	judgements judgments acknowledgement acknowledgment whilst while amongst among towards toward
	afterwards afterward learnt learned burnt burned spelt spelled dreamt dreamed leapt leaped
	spoilt spoiled fulfil fulfill fulfils fulfills enrol enroll skilful skillful wilful willful
	instalment installment jewellery jewelry cosy cozy sulphur sulfur artefact artifact
	artefacts artifacts draught draft draughts drafts gaol jail gaoled jailed axe ax furore furor
	paediatric pediatric paediatrician pediatrician haemorrhage hemorrhage anaesthetic anesthetic
	anaesthesia anesthesia encyclopaedia encyclopedia oestrogen estrogen foetus fetus foetal fetal
	diarrhoea diarrhea leukaemia leukemia anaemia anemia gynaecologist gynecologist
	orthopaedic orthopedic archaeology archeology archaeologist archeologist
	archaeologists archeologists mediaeval medieval okay ok advisor adviser advisors advisers
	vapour vapor odour odor fuelled fueled fuelling fueling enrolment enrollment
	enrolments enrollments mum mom mums moms gotten got yea yeah
	`

// names has names from other scripts, and their canonical spelling.
const names = `kyiv kiev moslem muslim moslems muslims qaida qaeda usama osama qaddafi gaddafi
	gadhafi gaddafi kadafi gaddafi`
