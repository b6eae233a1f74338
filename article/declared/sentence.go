package declared

const (
	mostGap   = 8  // words between an article's name for itself, or a title behind it, and the verb
	mostTitle = 30 // words of such a title
	mostApart = 5  // words from "first" to "published"
	mostName  = 8  // words of a name
)

// A sentence is looked at for its parts: "This article | was originally published | by | the Quay
// Post".
type sentence []word

// name returns the bytes of the name that the sentence gives to whoever printed the article before;
// none if it says nothing of that. It is sure if it speaks of "this article": else it may be about
// another one.
func (s sentence) name() (lo, hi int, sure bool) {
	from, most, sure := s.subject()
	if from < 0 {
		return 0, 0, false
	}
	verb, behind := s.verb(from, most)
	if verb < 0 {
		return 0, 0, false
	}
	n := s.led(verb)
	if n < 0 {
		n = s.bare(verb, behind)
	}
	if n < 0 {
		return 0, 0, false
	}
	return s[n].lo, s[s.end(n)-1].hi, sure
}

// subject returns the word behind what the sentence says that it speaks of, and how many words the
// verb may be from there; negative if that is not the article.
func (s sentence) subject() (from, most int, sure bool) {
	for i := range s[:min(len(s), mostGap)] {
		if !articles[s[i].low] {
			continue
		}
		for _, w := range s[max(0, i-3):i] {
			if pointers[w.low] {
				return i + 1, 2 * mostGap, true
			}
		}
		if i+1 < len(s) && s[i+1].low == "ini" { // Indonesian: "artikel ini"
			return i + 2, mostGap, true
		}
		if i <= 1 && posts[s[i].low] && (i == 0 || len(s[0].low) <= 4) {
			return i + 1, mostTitle, false
		}
	}
	if len(s) <= mostTitle {
		return s.start(), 1, false
	}
	return -1, 0, false
}

// start returns the first word, or that behind a colon near the start, if it tells of printing:
// "Note: Originally published in Quay Post"; negative if it does not.
func (s sentence) start() int {
	for i := range s[:min(len(s), 4)] {
		if s[i].isVerb() && (i == 0 || s[i-1].colon) {
			return i
		}
	}
	return -1
}

// isVerb reports whether a word tells of printing.
func (w *word) isVerb() bool { return firsts[w.low] || prints[w.low] || reprints[w.low] }

// verb returns the first word of those that say that the article was printed before, and the word
// behind the last; negative if there are none. The first stands so many words behind another one.
func (s sentence) verb(from, most int) (verb, behind int) {
	first, print := -1, -1
	for i := from; i < len(s) && i < from+most+mostApart; i++ {
		switch {
		case reprints[s[i].low] && i < from+most:
			return i, i + 1
		case firsts[s[i].low]:
			first = i
		case prints[s[i].low]:
			print = i
		default:
			continue
		}
		lo, hi := min(first, print), max(first, print)
		if lo >= 0 && hi-lo <= min(most+1, mostApart) && lo < from+most {
			return lo, hi + 1
		}
	}
	return -1, 0
}

// led returns the word at which the name starts to which a word behind the verb leads; negative if
// there is none.
func (s sentence) led(verb int) int {
	for i := verb; i < len(s) && i < verb+2*mostGap; i++ {
		if !leads[s[i].low] && !s[i].colon {
			continue
		}
		n := i + 1
		for n < len(s) && !s[n-1].ends && !s.startsName(n) &&
			(leads[s[n].low] || fillers[s[n].low]) {
			n++
		}
		if n < len(s) && !s[n-1].ends && s.startsName(n) {
			return n
		}
	}
	return -1
}

// bare returns the word at which a name starts that nothing leads to, as languages have it whose
// names have endings; negative if there is none.
func (s sentence) bare(verb, behind int) int {
	for i := verb + 1; i < len(s) && i < behind+2 && !s[i-1].ends; i++ {
		if s.startsName(i) && !s[i].isVerb() {
			return i
		}
	}
	return -1
}

// startsName reports whether a name may start with word i: "July" does not.
func (s sentence) startsName(i int) bool {
	w := &s[i]
	if dates[w.low] && (w.ends || i+1 == len(s) || isNumber(s[i+1].text) || !s[i+1].isNamed()) {
		return false
	}
	return w.isNamed() && !leads[w.text]
}

// end returns the word behind the name that starts with word n.
func (s sentence) end(n int) int {
	end := n + 1
	for i := end; i < len(s) && i < n+mostName && !s[i-1].ends && !s[i-1].colon; i++ {
		switch {
		case isNumber(s[i].text), s[i].isVerb() && !s[i].isNamed(),
			dates[s[i].low] && i+1 < len(s) && isNumber(s[i+1].text):
			return end
		case s[i].isNamed():
			end = i + 1
		case !inner[s[i].low]:
			return end
		}
	}
	return end
}
