package align

import (
	"slices"
	"sync"

	"overlap/english"
	"overlap/shingle"
)

// How words become tokens.
//
// Two outlets that print one sentence differ in spelling (colour, color), in how they
// write numbers (ten, 10; twenty-five, 25; per cent, %), in contractions (don't, do not),
// in abbreviations (Sen., Senator; U.S., United States) and in hyphens (e-mail, email).
// A token is the same for all of these. The rules look at a word and at most its
// neighbours, so a run of equal words gives equal tokens but for its ends.
//
// Cost: one look-up for every word among those that were met before (memory.go), where most
// words are found as the token that they become. Only words that depend on their neighbours,
// and new ones, go through the rules. Missed: whatever needs a dictionary or
// sense (cease-fire and ceasefire, lb and pound, St. for saint or street).

// A form is what the table knows about a word.
type form struct {
	canon uint32
	stem  uint32
	then  uint32 // a second token that the word stands for, or 0
	value int16  // of a number word, 1 to 90; else 0
	flags uint8
	gain  uint8
	rate  uint8 // class of frequency in the language, see rates
}

// What a match of a word is worth, in sixteenths.
const (
	functionGain = 3
	frequentGain = 8
	fullGain     = 16
)

// known has every word that is treated specially, by the hash of its folded form.
var known = buildForms()

func buildForms() map[uint64]form {
	forms := make(map[uint64]form, 2048)
	for w := range english.Frequent() {
		f := form{canon: canon(w.Folded), stem: english.StemHash(w.Folded), flags: common}
		f.gain, f.rate = frequentGain, frequent
		if w.Function {
			f.gain, f.rate = functionGain, function
		}
		forms[shingle.Hash(w.Folded)] = f
	}
	for short, long := range english.Abbreviations() {
		f := forms[shingle.Hash(long)]
		f.canon, f.stem = canon(long), english.StemHash(long)
		f.gain = max(f.gain, 8)
		forms[shingle.Hash(short)] = f
	}
	for c := range english.Contractions() {
		if !c.Another {
			forms[shingle.Hash(c.Short)] = form{
				canon: canon(c.First), then: canon(c.Second), gain: functionGain, flags: common,
				rate: function,
			}
		}
	}
	for word, digits := range ordinals {
		forms[shingle.Hash(word)] = form{canon: canon(digits), gain: 8, flags: number}
	}
	for value, word := range units {
		if word != "" {
			forms[shingle.Hash(word)] = form{canon: canonNumber(value), value: int16(value),
				gain: 8, flags: number}
		}
	}
	for ten, word := range tens {
		if word != "" {
			forms[shingle.Hash(word)] = form{canon: canonNumber(ten * 10), value: int16(ten * 10),
				gain: 12, flags: number}
		}
	}
	return forms
}

// canon returns the canonical hash of a word that is its own canonical spelling.
func canon(word string) uint32 { return uint32(shingle.Hash(word)) }

func canonNumber(n int) uint32 {
	if n < 10 {
		return canon(string([]byte{byte('0' + n)}))
	}
	return canon(string([]byte{byte('0' + n/10), byte('0' + n%10)}))
}

var (
	percent  = canon("percent")
	perHash  = shingle.Hash("per")
	centHash = shingle.Hash("cent")
)

// A tokenizer walks over the words of one text after another.
type tokenizer struct {
	text   *shingle.Text
	tokens []token
	buf    []byte
	memory memory
}

// tokenizers keeps what tokenizers remember from text to text.
var tokenizers = sync.Pool{New: func() any { return new(tokenizer) }}

// tokenize appends to dst the tokens of t, and a last one that says where its words end.
func tokenize(dst []token, t *shingle.Text) []token {
	z := tokenizers.Get().(*tokenizer)
	dst = z.tokenize(dst, t)
	tokenizers.Put(z) // not one that panicked
	return dst
}

// reset makes z ready for t. Only what it remembers of words outlives a text.
func (z *tokenizer) reset(dst []token, t *shingle.Text) {
	z.text, z.tokens, z.buf = t, slices.Grow(dst, len(t.Words)+len(t.Words)/16+2), z.buf[:0]
}

func (z *tokenizer) tokenize(dst []token, t *shingle.Text) []token {
	z.reset(dst, t)
	for i := 0; i < len(t.Words); {
		w := t.Words[i]
		k := z.memory.find(w.Hash)
		switch {
		case t.Source[w.Lo] >= firstThree:
			i += z.next(i)
			continue
		case k == nil:
			k = z.learn(i)
		}
		if k.flags&special != 0 {
			i += z.next(i)
			continue
		}
		z.tokens = append(z.tokens, k.at(i))
		if k.flags&nameless != 0 {
			z.mayName(i)
		}
		i++
	}
	dst = append(z.tokens, token{first: uint32(len(t.Words))})
	z.text, z.tokens = nil, nil // the pool keeps neither
	return dst
}

// firstThree is the least first byte of a character of three bytes in UTF-8: in the scripts
// that have such, what a word becomes may depend on how it is printed.
const firstThree = 0xe0

// mayName marks the last token as a name if the word i is printed like one.
func (z *tokenizer) mayName(i int) {
	if upper(z.text.Source[z.text.Words[i].Lo:]) && z.inside(i) {
		z.tokens[len(z.tokens)-1].flags = name
	}
}

// next appends the tokens of the word i, and perhaps of its neighbour, and returns how
// many words it took.
func (z *tokenizer) next(i int) int {
	w := z.text.Words[i]
	src := z.text.Source[w.Lo:w.Hi]
	f, ok := known[w.Hash]
	switch {
	case w.Hash == perHash && z.hash(i+1) == centHash:
		z.put(i, form{canon: percent, gain: 8}, 2)
		return 2
	case ok && f.value >= 20 && f.value <= 90:
		if unit, ok := known[z.hash(i+1)]; ok && 0 < unit.value && unit.value < 10 && z.near(i) {
			z.put(i, form{canon: canonNumber(int(f.value + unit.value)), gain: 14, flags: number},
				2)
			return 2
		}
	case len(src) <= 4 && src[0] <= 'Z' && z.initials(i, src):
		return 1
	case z.hyphen(i) && isPrefix(src):
		next := z.text.Words[i+1]
		z.buf = shingle.AppendFold(shingle.AppendFold(z.buf[:0], src),
			z.text.Source[next.Lo:next.Hi])
		z.put(i, formOf(z.buf, 0), 2)
		return 2
	}
	if !ok {
		z.unknown(i, src)
	} else {
		z.put(i, f, 1)
	}
	if f.then != 0 {
		z.put(i+1, form{canon: f.then, gain: f.gain, flags: f.flags, rate: f.rate}, 0)
	}
	if z.tokens[len(z.tokens)-1].flags&number != 0 && int(w.Hi) < len(z.text.Source) &&
		z.text.Source[w.Hi] == '%' {
		z.put(i+1, form{canon: percent, gain: 8}, 0)
	}
	return 1
}

// unknown appends the token of the word i, which the table does not have.
func (z *tokenizer) unknown(i int, src string) {
	hash := z.text.Words[i].Hash
	if src[0] >= firstThree && isCharacter(src) {
		z.put(i, form{canon: uint32(hash), gain: fullGain / 2, flags: half}, 1)
		return
	}
	k := z.memory.find(hash)
	if k == nil {
		k = z.learn(i)
	}
	z.tokens = append(z.tokens, k.at(i))
	if k.flags&(common|name|number) == 0 {
		z.mayName(i)
	}
}

// neighbourly has the words that are more than themselves beside some others, or printed in
// some way.
var neighbourly = func() map[uint64]bool {
	words := map[uint64]bool{perHash: true}
	for printed := range initials {
		words[shingle.Hash(shingle.Fold(printed))] = true
	}
	for prefix := range prefixSet {
		words[shingle.Hash(prefix)] = true
	}
	return words
}()

// hash returns the hash of the word i, or 0 if there is none.
func (z *tokenizer) hash(i int) uint64 {
	if i < len(z.text.Words) {
		return z.text.Words[i].Hash
	}
	return 0
}

// near reports whether only one byte parts the word i from the next.
func (z *tokenizer) near(i int) bool {
	return i+1 < len(z.text.Words) && z.text.Words[i].Hi+1 == z.text.Words[i+1].Lo
}

// hyphen reports whether a hyphen joins the word i to the next.
func (z *tokenizer) hyphen(i int) bool {
	return z.near(i) && z.text.Source[z.text.Words[i].Hi] == '-'
}

// put appends a token that starts at the word first and takes the given number of words.
func (z *tokenizer) put(first int, f form, words int) {
	t := f.token(words)
	t.first = uint32(first)
	z.tokens = append(z.tokens, t)
}

// token returns the token of a form that takes the given number of words.
func (f form) token(words int) token {
	unit := uint8(2 * words)
	if f.flags&half != 0 {
		unit = 1
	}
	if f.stem == 0 {
		f.stem = f.canon
	}
	return token{canon: f.canon, stem: f.stem, unit: unit, flags: f.flags &^ half, gain: f.gain,
		rate: f.rate}
}

// half marks a form that is a character of a script without spaces.
const half = 1 << 7

// formOf returns the form of a word that the table does not have, of its folded form and
// the hash of that, or 0 where it is not known yet.
func formOf(folded []byte, hash uint64) form {
	if len(folded) > 0 && '0' <= folded[0] && folded[0] <= '9' {
		gain := uint8(fullGain)
		if len(folded) == 1 {
			gain = 8
		}
		return form{canon: canon(string(folded)), gain: gain, flags: number}
	}
	f := form{gain: fullGain, canon: uint32(hash)}
	spelled, changed := english.American(folded)
	if changed || hash == 0 {
		f.canon = canon(string(spelled))
	}
	f.stem = canon(string(english.Stem(spelled)))
	return f
}

// initials appends the tokens of a country or body that is printed as capital initials
// (U.S., UK) and reports whether src is one. In small letters they are other words.
func (z *tokenizer) initials(i int, src string) bool {
	long, ok := initials[src]
	if !ok {
		return false
	}
	z.put(i, form{canon: canon(long[0]), stem: english.StemHash(long[0]), gain: 8}, 1)
	z.put(i+1, form{canon: canon(long[1]), stem: english.StemHash(long[1]), gain: 8}, 0)
	return true
}

// inside reports whether the word i stands inside a sentence, where a capital letter
// means a name: the last byte before it that is no space ends no sentence.
func (z *tokenizer) inside(i int) bool {
	for p := int(z.text.Words[i].Lo) - 1; p >= 0; p-- {
		switch z.text.Source[p] {
		case ' ':
		case '.', '!', '?', '\n', '\r', '"', ':':
			return false
		default:
			return true
		}
	}
	return false
}
