package quote

import (
	"strings"

	"overlap/shingle"
)

// A roster is who is named in a text: it tells names from words that have a capital
// because a sentence starts with them, and gives a short name its full one. People and
// tenures are chained by their next, from the maps on; number 0 ends a chain. They are
// read when they are first asked for: many articles give all their names in full.
type roster struct {
	names    *hashSet // words printed with a capital in the midst of a sentence
	text     *shingle.Text
	capitals []int32 // words with a capital outside headlines, until people are read

	people  []figure         // each name once, by its first place in the text, from 1
	tenures []tenure         // from 1
	known   map[uint64]int32 // hash of a name -> number in people
	last    map[uint64]int32 // last name -> the last of people with it
	first   map[uint64]int32 // first name -> the same
	// what stands before or behind a name ("president") -> the last of tenures
	office map[uint64]int32
}

// A figure is a name of two to five words, or of one behind a rank.
type figure struct {
	name     string // without rank
	words    int
	count    int   // how often it is printed so
	sex      class // malew, femalew or neither
	human    bool  // it has a rank or a given name
	kin      bool  // it is introduced as somebody's wife, son, mother
	nextLast int32 // who was named before with the same last name
	nextName int32 // and with the same first name
}

// A tenure is how often the text says that somebody has an office.
type tenure struct {
	person, next int32
	count        int
}

// maxNamesakes is how many people with one name or office are looked at. It bounds the
// work on a text that is a list of names.
const maxNamesakes = 64

// newRoster reads the words of names in t. Headlines, where every word has a capital, tell
// nothing and are left out. Cost: one look at each word.
func newRoster(t *shingle.Text) *roster {
	r := &roster{text: t, names: newHashSet(len(t.Words) / 24),
		capitals: make([]int32, 0, len(t.Words)/6+8)}
	for i := 0; i < len(t.Words); {
		i, r.capitals = r.readLine(t, i, r.capitals)
	}
	return r
}

// meet reads the people of the text, once. Cost: a few probes of tables for each word that
// starts with a capital.
func (r *roster) meet() {
	if r.people != nil {
		return
	}
	n := len(r.capitals)/8 + 8
	r.people, r.tenures = make([]figure, 1, n), make([]tenure, 1, n)
	r.known, r.last = make(map[uint64]int32, n), make(map[uint64]int32, n)
	r.first, r.office = make(map[uint64]int32, n/2), make(map[uint64]int32, n/4)
	next := 0
	for _, i := range r.capitals {
		if int(i) >= next {
			next = r.readName(r.text, int(i))
		}
	}
	r.shareSex()
}

// shareSex gives full names the sex that "Ms. Holm" tells of somebody with the same last
// name.
func (r *roster) shareSex() {
	for n := range r.people {
		f := &r.people[n]
		if f.words != 1 || f.sex == 0 {
			continue
		}
		for m, k := r.last[speakerKey(f.name)], 0; m != 0 &&
			k < maxNamesakes; m, k = r.people[m].nextLast, k+1 {
			if p := &r.people[m]; p.sex == 0 && !p.kin {
				p.sex, p.human = f.sex, true
			}
		}
	}
}

// readLine appends the words with a capital of the line that starts at the word i, if
// it is no headline, books those that do not owe it to their place, and returns the word
// behind the line.
func (r *roster) readLine(t *shingle.Text, i int, capitals []int32) (int, []int32) {
	s := t.Source
	before := len(capitals)
	upper, long := 0, 0
	j := i
	end := lineBreak(s, t.Words[i].Hi)
	for ; j < len(t.Words); j++ {
		w := &t.Words[j]
		if w.Lo > end {
			if w.Lo-t.Words[j-1].Hi > 1 {
				break
			}
			end = lineBreak(s, w.Hi) // nothing else parts the words: the line goes on
		}
		if w.Hi-w.Lo > 3 {
			long++
		}
		if !upperAt(s, w) {
			continue
		}
		if w.Hi-w.Lo > 3 {
			upper++
		}
		capitals = append(capitals, int32(j))
	}
	if long > 3 && upper*10 >= long*7 {
		return j, capitals[:before]
	}
	for _, c := range capitals[before:] {
		if k := int(c); k > i &&
			!startsSentence(s, int(t.Words[k-1].Lo), int(t.Words[k-1].Hi), int(t.Words[k].Lo)) {
			r.names.add(bareHash(s, &t.Words[k]))
		}
	}
	return j, capitals
}

// lineBreak returns the next line break of s from byte i on, or its end.
func lineBreak(s string, i uint32) uint32 {
	if n := strings.IndexByte(s[i:], '\n'); n >= 0 {
		return i + uint32(n)
	}
	return uint32(len(s))
}

// upperAt reports whether the word starts with a capital.
func upperAt(s string, w *shingle.Word) bool {
	c := s[w.Lo]
	return c >= 'A' && c <= 'Z' || c >= 0x80 && upperFirst(s[w.Lo:w.Hi])
}

// mayHash is of the month that is also a name.
var mayHash = shingle.Hash("may")

// bareHash returns the hash of a word without a possessive ending.
func bareHash(s string, w *shingle.Word) uint64 {
	word := s[w.Lo:w.Hi]
	if b := bare(word); len(b) < len(word) {
		return shingle.Hash(shingle.Fold(b))
	}
	return w.Hash
}

// startsSentence reports whether the word at next, behind s[lo:hi], has its capital
// for its place: behind a stop, a colon, a mark, a line's end.
func startsSentence(s string, lo, hi, next int) bool {
	if next-hi == 1 && s[hi] == ' ' {
		return false
	}
	if gapOf(s, lo, hi, next)&(stop|colon|line|opening|dash) != 0 {
		return true
	}
	return strings.ContainsAny(s[hi:next], "\"“”'‘«»„") && strings.IndexByte(s[hi:next], ',') < 0
}

// readName reads the name that starts at the word i, which has a capital, and returns
// where to go on.
func (r *roster) readName(t *shingle.Text, i int) int {
	s := t.Source
	j := i
	for j < len(t.Words) && (j == i || joined(s, t, j)) &&
		(upperAt(s, &t.Words[j]) || j > i && particleAt(t, j)) {
		j++
		if owns(s, &t.Words[j-1]) {
			break
		}
	}
	next := j
	first, sex := i, class(0)
	for first < j && !r.startsName(t, first, j) {
		first++
	}
	for j > first && lexicon.of(t.Words[j-1].Hash)&calendar != 0 &&
		(j-first < 2 || t.Words[j-1].Hash != mayHash) {
		j-- // "Holm Tuesday"; Theresa May keeps her name
	}
	title, human := first, false
	if title == i && i > 0 && lexicon.of(t.Words[i-1].Hash)&(rank|person) != 0 && joined(s, t, i) {
		title-- // "president Ada Holm"
	}
	for i := title; i < j-1; i++ { // what follows the last rank is the name
		if c := lexicon.of(t.Words[i].Hash); c&(rank|calendar|person) != 0 {
			sex |= c & (malew | femalew)
			human = human || c&(person|malew|femalew) != 0
			first = i + 1
		}
	}
	if first < j && lexicon.of(t.Words[first].Hash)&paper != 0 {
		first = title // "Republican Party"
	}
	if j-first > 2 && givenNames.of(t.Words[first].Hash) == 0 &&
		givenNames.of(t.Words[first+1].Hash) != 0 {
		first++ // "ambassador to Norway Ada Holm"
	}
	if first == j || j-first < 2 && first == title || j-first > 5 {
		return next
	}
	r.add(t, title, first, j, figure{sex: sex, human: human})
	return next
}

// startsName reports whether the word i, with a capital, can be the first of the name
// that ends at the word end: it does not owe the capital to its place, and is neither a
// small word nor an adjective of nationality.
func (r *roster) startsName(t *shingle.Text, i, end int) bool {
	w := &t.Words[i]
	c := lexicon.of(w.Hash)
	if c&rank != 0 {
		return true
	}
	if c&(conj|preposn|determ|pronoun|aux) != 0 || !r.names.has(bareHash(t.Source, w)) &&
		!r.opens(t, i) {
		return false
	}
	if i+1 == end || givenNames.of(w.Hash) != 0 {
		return true
	}
	word := t.Source[w.Lo:w.Hi]
	return !strings.HasSuffix(word, "ish") && !strings.HasSuffix(word, "ese") &&
		!(strings.HasSuffix(word, "ian") && len(word) > 5)
}

// opens reports whether the word i, which may have its capital for its place, is the
// first of a name all the same: a given name, or a word of no other use before a name.
func (r *roster) opens(t *shingle.Text, i int) bool {
	w := &t.Words[i]
	if givenNames.of(w.Hash) != 0 {
		return true
	}
	if lexicon.of(w.Hash) != 0 || i+1 >= len(t.Words) || !joined(t.Source, t, i+1) ||
		!r.names.has(bareHash(t.Source, &t.Words[i+1])) || lexicon.of(t.Words[i+1].Hash) != 0 {
		return false
	}
	s := t.Source[w.Lo:w.Hi]
	return len(s) > 2 && !strings.HasSuffix(s, "ing") && !strings.HasSuffix(s, "ed") &&
		!strings.HasSuffix(s, "ly")
}

// joined reports whether only a space, or the point of an initial, stands before the
// word j.
func joined(s string, t *shingle.Text, j int) bool {
	lo, hi := t.Words[j-1].Hi, t.Words[j].Lo
	switch hi - lo {
	case 1:
		return s[lo] == ' ' || s[lo] == '-'
	case 2:
		w := s[t.Words[j-1].Lo:lo]
		return s[lo] == '.' && s[lo+1] == ' ' && !strings.Contains(w, ".") && abbreviation(w)
	}
	return s[lo:hi] == "\u00a0"
}

// particleAt reports whether the word j is a small one between two parts of a name.
func particleAt(t *shingle.Text, j int) bool {
	return j+1 < len(t.Words) && particle(t.Source[t.Words[j].Lo:t.Words[j].Hi]) &&
		joined(t.Source, t, j+1) && upperAt(t.Source, &t.Words[j+1])
}

// particle reports whether w is written small inside a name.
func particle(w string) bool {
	switch w {
	case "de", "van", "von", "der", "den", "bin", "al", "el", "la", "di", "da", "du", "ben", "ibn":
		return true
	}
	return false
}

func owns(s string, w *shingle.Word) bool {
	return strings.HasSuffix(s[w.Lo:w.Hi], "'s") || strings.HasSuffix(s[w.Lo:w.Hi], "’s")
}

// add books the name of the words first to end with its ranks from title on; f has what
// the ranks tell.
func (r *roster) add(t *shingle.Text, title, first, end int, f figure) {
	key := uint64(end - first)
	for i := first; i < end; i++ {
		key = key*0x9e3779b97f4a7c15 ^ t.Words[i].Hash
	}
	if owns(t.Source, &t.Words[end-1]) {
		key ^= t.Words[end-1].Hash ^ bareHash(t.Source, &t.Words[end-1])
	}
	n, ok := r.known[key]
	if !ok {
		n = r.enrol(t, first, end, f)
		r.known[key] = n
	}
	p := &r.people[n]
	p.count++
	p.sex |= f.sex
	p.human = p.human || f.human || p.sex != 0
	for i := title; i < first; i++ {
		c := lexicon.of(t.Words[i].Hash)
		p.kin = p.kin || c&relation != 0
		if i == title || lexicon.of(t.Words[i-1].Hash) != 0 || homely[t.Words[i-1].Hash] {
			r.elect(t.Words[i].Hash, n) // "Russian President" is not "the president"
		}
	}
	for i := end; i < len(t.Words) && i < end+9; i++ { // "Ada Holm, the mayor of Vik,"
		g := gapOf(t.Source, int(t.Words[i-1].Lo), int(t.Words[i-1].Hi), int(t.Words[i].Lo))
		if i == end && g&comma == 0 || i > end && g&breaks != 0 {
			break
		}
		if c := lexicon.of(t.Words[i].Hash); c&person != 0 {
			r.elect(t.Words[i].Hash, n)
			p.kin = p.kin || c&relation != 0
		}
	}
}

// homely are the adjectives with which an English-speaking outlet names its own.
var homely = wordSet(`us american british former then vice`)

// enrol appends a new figure to people and returns its number.
func (r *roster) enrol(t *shingle.Text, first, end int, f figure) int32 {
	lo, hi := t.Bytes(first, end)
	f.name, f.words = bare(t.Source[lo:hi]), end-first
	key := bareHash(t.Source, &t.Words[end-1])
	if f.words > 2 && generation(bare(t.Source[t.Words[end-1].Lo:t.Words[end-1].Hi])) {
		key = t.Words[end-2].Hash
	}
	n := int32(len(r.people))
	f.nextLast = r.last[key]
	r.last[key] = n
	if f.words > 1 {
		given := t.Words[first].Hash
		f.sex |= givenNames.of(given)
		if lexicon.of(key)&(paper|person|rank) == 0 {
			f.nextName = r.first[given]
			r.first[given] = n
		}
	}
	r.people = append(r.people, f)
	return n
}

// bare returns a name without a possessive ending.
func bare(name string) string {
	return strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
}

// elect books that the person n is said to have an office.
func (r *roster) elect(office uint64, n int32) {
	head := r.office[office]
	for i, k := head, 0; i != 0 && k < maxNamesakes; i, k = r.tenures[i].next, k+1 {
		if r.tenures[i].person == n {
			r.tenures[i].count++
			return
		}
	}
	r.tenures = append(r.tenures, tenure{person: n, next: head, count: 1})
	r.office[office] = int32(len(r.tenures) - 1)
}

// find returns the full name that the text prints most for a last or, failing that, a
// first name, or the last name alone if it has a rank. A sex, where given, must not
// contradict.
func (r *roster) find(key uint64, sex class) (figure, bool) {
	r.meet()
	full, ok := r.pick(r.last[key], false, sex, 2)
	if ok && !(full.kin && sex == 0) {
		return full, true
	}
	if f, ok := r.pick(r.last[key], false, sex, 1); ok && !f.kin {
		return f, true // "President Holm", not her husband
	}
	if ok {
		return full, true
	}
	return r.pick(r.first[key], true, sex, 2)
}

// pick returns who is printed most in the chain from n, by first names or by last, of
// those with at least so many words; of equals the one named first.
func (r *roster) pick(n int32, byFirst bool, sex class, words int) (best figure, ok bool) {
	for k := 0; n != 0 && k < maxNamesakes; k++ {
		f := &r.people[n]
		if n = f.nextLast; byFirst {
			n = f.nextName
		}
		if f.words < words || sex != 0 && f.sex != 0 && f.sex != sex {
			continue
		}
		if !ok || best.kin && !f.kin || best.kin == f.kin && f.count >= best.count {
			best, ok = *f, true
		}
	}
	return best, ok
}

// holder returns the full name of who has the office most, if one does.
func (r *roster) holder(office uint64) (string, bool) {
	r.meet()
	var best tenure
	next := 0 // count of the second
	for i, k := r.office[office], 0; i != 0 && k < maxNamesakes; i, k = r.tenures[i].next, k+1 {
		if h := r.tenures[i]; h.count > best.count {
			best, next = h, best.count
		} else {
			next = max(next, h.count)
		}
	}
	if best.count == next {
		return "", false // nobody, or two as likely
	}
	f := r.people[best.person]
	if full, ok := r.find(speakerKey(f.name), f.sex); ok {
		return full.name, true
	}
	return f.name, true
}

// givenNames are first names with the sex that most of their bearers have.
var givenNames = func() table {
	m := map[uint64]class{}
	for sex, list := range map[class]string{
		malew: `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
			steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
			jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
			tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah
			gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan
			juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny bernie ted marco jeb mike bill tim
			barack joe newt rand chris rick lindsey mitt harry mitch vladimir emmanuel boris tony jim bob tom steve dan greg jeff
			rudy roger reince sergei dmitry wolf anderson jake chuck glenn sean rush karl corey ivan hans pierre jean luis carlos
			mohammed ahmed ali hassan xi kim shinzo narendra justin jon scott
			colin gavin keir rishi ian nigel graham neil stuart duncan olaf friedrich wolfgang jens lars erik henrik recep
			benjamin yair mahmoud hassan volodymyr viktor alexei nikolai dimitri mikhail igor yuri oleg pavel pedro mariano jorge
			miguel antonio francisco giuseppe matteo silvio paolo marco andrzej jaroslaw donald`,
		femalew: `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
			kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen
			angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria
			catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah
			megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy
			isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis
			hillary ivanka melania kellyanne carly megyn theresa angela marine nikki kamala tulsi huma donna chelsea nancy condoleezza
			gretchen rosie whoopi oprah ada eva ida ingrid astrid ursula annegret sahra claudia silvia giorgia elena olga natalia
			tatiana svetlana isabel carmen lucia marie claire anne segolene christine sanna mette jacinda nicola priti`,
	} {
		for n := range strings.FieldsSeq(list) {
			m[shingle.Hash(n)] |= sex
		}
	}
	return newTable(m)
}()
