package page

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// What the words of a class say of an element. Every element of a page is asked, so a class is read
// once, without making strings of it.

// A kind is a set of what an element is called.
type kind uint16

const (
	byline    kind = 1 << iota // it has a byline
	notByline                  // beside that: it has something else of it, or much more
	authorBox                  // beside that: it tells of the author
	replies                    // it has what readers say
	beside                     // it has other articles, or what belongs to the site
	kicker                     // it is the line above a headline
)

// called are the words of classes by which elements are known.
var called = kindsOf(map[kind]string{
	byline: `byline bylines author authors authorname auteur auteurs autor autoren autorin autores
		autore autori skribent forfatter kirjoittaja penulis yazar автор writer reporter journalist
		redakteur signature firma contributor contributors creator verfasser redactor giornalista
		journaliste periodista byauthor postauthor submitted username writtenby vcard`,
	notByline: `avatar image img picture photo icon follow social links posts articles login count
		category cat tags`,
	authorBox: `box bio biography info about profile profil card details`,
	replies: `comment comments commentlist respond disqus reply replies kommentare kommentar review
		reviews rating ratings bewertung bewertungen`,
	beside: `related recommended recommendation recommendations trending popular teaser
		teasers menu recent latest navbar readmore caption quote newsletter cookie copyright`,
	kicker: `kicker label overline eyebrow topline dachzeile spitzmarke ressort category section
		rubrik badge pretitle roofline toptitle hidden date time subtitle subheading subline
		dateline
		overhead prefix tag flag kategorie rubrique surtitre antetitulo occhiello overtitle suptitle
		intro byline author`,
})

// kindsOf gives each word its kinds.
func kindsOf(all map[kind]string) map[string]kind {
	m := map[string]kind{}
	for k, words := range all {
		for w := range wordSet(words) {
			m[w] |= k
		}
	}
	return m
}

// longestWord is how long a word of a class is at most that is known, in bytes.
const longestWord = 32

// bylineStems are words of bylines that are found in longer ones: authorbox, articleauthor.
var bylineStems = [][]byte{[]byte("author"), []byte("byline"), []byte("autor"), []byte("auteur"),
	[]byte("verfasser"), []byte("redakteur"), []byte("skribent"), []byte("forfatter")}

// hasByline reports whether a word of a class has one of a byline in it.
func hasByline(word []byte) bool {
	for _, stem := range bylineStems {
		if at := bytes.Index(word, stem); at >= 0 {
			rest := word[at+len(stem):]
			return !bytes.HasPrefix(rest, []byte("i")) || !bytes.Equal(stem, bylineStems[0])
		}
	}
	return false
}

// kindOf tells what the words of a class say: author-name and authorName have two.
func kindOf(class string) (k kind) {
	var word [longestWord + utf8.UTFMax]byte
	n, lower := 0, false
	flush := func() {
		if n > 0 && n <= longestWord {
			known, ok := called[string(word[:n])]
			if k |= known; !ok && n > len("author") && hasByline(word[:n]) {
				k |= byline
			}
		}
		n = 0
	}
	for _, r := range class {
		letter := 'a' <= r && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLetter(r)
		upper := 'A' <= r && r <= 'Z'
		switch {
		case upper && lower, !letter && !upper:
			flush()
		}
		lower = letter
		if upper {
			r += 'a' - 'A'
		}
		if (letter || upper) && n <= longestWord {
			n += utf8.EncodeRune(word[n:], r)
		}
	}
	flush()
	return k
}
