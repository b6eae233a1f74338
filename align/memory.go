package align

import "overlap/shingle"

// Words that come again.
//
// Most words of a text stand in the texts before it, too, and a word gives the same token
// everywhere, but for its place, for what neighbours make of it, and for whether it is printed
// like a name. So a tokenizer keeps the tokens of the words it met last, by their hashes:
// a cache of two ways, where the older entry gives way. It is of a size that stays in the
// second level of a processor's caches; the 16,000 most frequent words are 97 % of the words
// of 3,000 generated articles. What it holds changes no token, only how long it takes to make it.

const (
	sets = 1 << 13
	ways = 2
)

type memory [sets][ways]remembered

// A remembered is a word's token, the flags below added.
type remembered struct {
	hash uint64
	token
}

const (
	special  = 1 << 5 // its neighbours must be looked at
	nameless = 1 << 6 // it is a name where it is printed like one
)

// at returns the token for the word at.
func (k *remembered) at(at int) token {
	t := k.token
	t.first = uint32(at)
	t.flags &^= special | nameless
	return t
}

// find returns what is remembered of the word, or nil.
func (m *memory) find(hash uint64) *remembered {
	set := &m[hash%sets]
	for i := range set {
		if set[i].hash == hash {
			return &set[i]
		}
	}
	return nil
}

// put remembers a word.
func (m *memory) put(hash uint64, t token) *remembered {
	set := &m[hash%sets]
	set[1] = set[0]
	set[0] = remembered{hash, t}
	return &set[0]
}

// learn puts the word i into the memory. Only words that are no characters of scripts
// without spaces come here, so what they become depends on the folded form alone, and is the
// same in all texts.
func (z *tokenizer) learn(i int) *remembered {
	w := z.text.Words[i]
	f, ok := known[w.Hash]
	if !ok {
		z.fold(w)
		f = formOf(z.buf, w.Hash)
	}
	t := f.token(1)
	switch {
	case f.flags&number != 0, f.then != 0, neighbourly[w.Hash]:
		t.flags |= special
	case !ok:
		t.flags |= nameless
	}
	return z.memory.put(w.Hash, t)
}

// fold puts the folded form of a word into the buffer: without what parts it, if it was rejoined,
// so that "7-5" becomes what "75" does, whichever of the two comes first.
func (z *tokenizer) fold(w shingle.Word) {
	src := z.text.Source[w.Lo:w.Hi]
	z.buf = shingle.AppendFold(z.buf[:0], src)
	if shingle.Hash(string(z.buf)) == w.Hash {
		return
	}
	parts, whole := shingle.Split(src), ""
	for _, p := range parts.Words {
		whole += src[p.Lo:p.Hi]
	}
	z.buf = shingle.AppendFold(z.buf[:0], whole)
}
