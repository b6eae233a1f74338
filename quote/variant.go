package quote

import (
	"strings"

	"overlap/shingle"
)

// A variant is the words of one or more uses that print the same words.
//
// Its words are those of the text with what two outlets do differently without
// changing the words taken out: contractions ("do not" is "don't"), American and
// British spelling, what stands in brackets, which is the outlet's.
type variant struct {
	Said
	uses   []int    // numbers of uses, in the order of Group
	weight float64  // what its words are worth
	kept   []uint64 // a set of words and stems, if it is a leader: see atMost
}

// A lexicon is what variants are made with.
var canonical, contracted = func() (map[uint64]uint64, map[[2]uint64]uint64) {
	one, two := map[uint64]uint64{}, map[[2]uint64]uint64{}
	for _, line := range strings.Fields(spellings) {
		american, british, _ := strings.Cut(line, "=")
		for b := range strings.SplitSeq(british, ",") {
			one[shingle.Hash(b)] = shingle.Hash(american)
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(contractions), "\n") {
		short, long, _ := strings.Cut(line, "=")
		a, b, _ := strings.Cut(long, " ")
		two[[2]uint64{shingle.Hash(a), shingle.Hash(b)}] = shingle.Hash(short)
	}
	return one, two
}()

// contractions are what stands for two words; the left side is folded.
const contractions = `
dont=do not
doesnt=does not
didnt=did not
isnt=is not
arent=are not
wasnt=was not
werent=were not
havent=have not
hasnt=has not
hadnt=had not
wont=will not
wouldnt=would not
couldnt=could not
shouldnt=should not
mustnt=must not
cant=can not
im=i am
youre=you are
were=we are
theyre=they are
its=it is
thats=that is
theres=there is
heres=here is
hes=he is
shes=she is
whats=what is
whos=who is
ive=i have
weve=we have
youve=you have
theyve=they have
ill=i will
well=we will
youll=you will
theyll=they will
itll=it will
hell=he will
shell=she will
id=i would
wed=we would
youd=you would
theyd=they would
lets=let us
gonna=going to
wanna=want to
gotta=got to
percent=per cent
`

// spellings are words that one house prints otherwise than another.
const spellings = `
cant=cannot ok=okay alright=allright yeah=yea percent=pct
favor=favour favors=favours favored=favoured favorite=favourite honor=honour honored=honoured honors=honours color=colour
labor=labour neighbor=neighbour neighbors=neighbours behavior=behaviour rumor=rumour rumors=rumours humor=humour
harbor=harbour endeavor=endeavour defense=defence offense=offence license=licence pretense=pretence
center=centre theater=theatre meter=metre meters=metres kilometer=kilometre kilometers=kilometres fiber=fibre
organize=organise organized=organised organization=organisation organizations=organisations recognize=recognise
recognized=recognised realize=realise realized=realised apologize=apologise apologized=apologised criticize=criticise
criticized=criticised emphasize=emphasise emphasized=emphasised normalize=normalise minimize=minimise maximize=maximise
prioritize=prioritise authorize=authorise authorized=authorised characterize=characterise legalize=legalise
modernize=modernise mobilize=mobilise stabilize=stabilise utilize=utilise summarize=summarise analyze=analyse
analyzed=analysed paralyzed=paralysed civilization=civilisation globalization=globalisation realization=realisation
traveled=travelled traveling=travelling traveler=traveller canceled=cancelled canceling=cancelling labeled=labelled
modeled=modelled fueled=fuelled signaled=signalled counselor=counsellor skillful=skilful fulfill=fulfil
enrollment=enrolment installment=instalment program=programme programs=programmes check=cheque checks=cheques
gray=grey tire=tyre tires=tyres plow=plough mom=mum aluminum=aluminium skeptical=sceptical skeptic=sceptic
maneuver=manoeuvre pediatric=paediatric judgment=judgement acknowledgment=acknowledgement aging=ageing
catalog=catalogue dialog=dialogue toward=towards afterward=afterwards among=amongst while=whilst learned=learnt
burned=burnt dreamed=dreamt spelled=spelt gotten=got adviser=advisor advisers=advisors email=e-mail story=storey
kiev=kyiv moslem=muslim moslems=muslims qaeda=qaida osama=usama gaddafi=qaddafi,gadhafi,kadafi
`

// same are words that stand for each other where only the tense or the person was
// changed to fit the sentence.
var same = func() map[uint64]uint32 {
	m := map[uint64]uint32{}
	for i, line := range []string{
		"is was are were be been am", "has had have", "will would", "can could", "may might", "shall should",
		"do does did", "a an the", "this that", "these those", "i he she", "my his her", "me him", "we they", "our their", "us them",
		"says said say", "gets got get", "goes went go gone", "comes came come", "makes made make", "takes took take",
		"sees saw see seen", "knows knew know known", "thinks thought think", "gives gave give given", "tells told tell",
	} {
		for w := range strings.FieldsSeq(line) {
			m[shingle.Hash(w)] = uint32(i + 1)
		}
	}
	return m
}()

// newVariant returns the variant of what is said, without uses.
func newVariant(s Said) variant {
	v := variant{Said: s}
	for _, w := range v.words {
		v.weight += worth(w)
	}
	return v
}

// newSaid returns the words of q in t.
func newSaid(t *shingle.Text, q *Quotation) Said {
	n := (q.Hi-q.Lo)/5 + 2
	s := Said{words: make([]uint64, 0, n), stems: make([]uint32, 0, n)}
	for _, p := range q.Parts {
		s.cut()
		first, last := t.At(p.Lo, p.Hi)
		s.appendWords(t, first, last, p)
	}
	return s
}

// cut notes that what comes next need not follow what came before.
func (v *Said) cut() {
	if n := int32(len(v.words)); n > 0 && (len(v.cuts) == 0 || v.cuts[len(v.cuts)-1] != n) {
		v.cuts = append(v.cuts, n)
	}
}

func (v *Said) appendWords(t *shingle.Text, first, last int, p Span) {
	at := p.Lo // end of the word before
	for i := first; i < last; i++ {
		w := t.Words[i]
		between := t.Source[min(at, int(w.Lo)):w.Lo]
		if strings.ContainsAny(between, "[(") && !strings.ContainsAny(between, "])") {
			if j := afterBracket(t, i, last); j > i {
				v.cut()
				at = int(t.Words[j-1].Hi)
				i = j - 1
				continue
			}
		}
		if strings.Contains(between, "…") || strings.Contains(between, "..") || strings.Contains(between, ". .") {
			v.cut()
		}
		at = int(w.Hi)
		h, stem := w.Hash, stemOf(t.Source[w.Lo:w.Hi], w.Hash)
		if i+1 < last {
			if c, ok := contracted[[2]uint64{h, t.Words[i+1].Hash}]; ok {
				h = c
				i++
				at = int(t.Words[i].Hi)
			}
		}
		if c, ok := canonical[h]; ok {
			h = c
		}
		v.words = append(v.words, h)
		v.stems = append(v.stems, stem)
		v.addNumber(t, i)
	}
}

// afterBracket returns the word behind the bracket that closes the one opened before
// the word i, or i if none closes within a few words: what a speaker says in passing is
// printed in round brackets, too, but is longer than what an outlet puts in.
func afterBracket(t *shingle.Text, i, last int) int {
	for j := i; j < last && j < i+6; j++ {
		end := len(t.Source)
		if j+1 < len(t.Words) {
			end = int(t.Words[j+1].Lo)
		}
		if strings.ContainsAny(t.Source[t.Words[j].Hi:end], "])") {
			return j + 1
		}
	}
	return i
}

// stemOf returns a number that a word shares with its inflections, 0 for words too
// short to tell: the class of an irregular one, or its first letters.
func stemOf(word string, hash uint64) uint32 {
	if c, ok := same[hash]; ok {
		return c
	}
	n := 0
	switch {
	case len(word) >= 8:
		n = 6
	case len(word) >= 6:
		n = 5
	case len(word) >= 4:
		n = 4
	default:
		return 0
	}
	h := uint32(2166136261)
	for i := range n {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h | 1<<31
}
