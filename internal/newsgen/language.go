package newsgen

import "math/rand/v2"

// A Language is what generated news is written in, by its tag.
type Language string

// The languages. German has umlauts, compounds and inflection; Chinese has no spaces, and
// marks of its own.
const (
	English Language = "en" // the zero value, too
	German  Language = "de"
	Chinese Language = "zh"
)

// Languages lists the languages by tag.
var Languages = []Language{English, German, Chinese}

// A speaker writes one language. What it does not return it appends to the sentence under way
// of the grammar that it speaks with.
type speaker interface {
	sentence() sentence                     // one about the story
	speech(n int) []token                   // what somebody says, in n words at least
	said(p person, after bool)              // who says it: before, or after what is said
	title() string                          // a headline
	notice(name []string) sentence          // what is printed again and again, with a name or none
	box(p person, outlet []string) sentence // what stands below an author's articles
	desk(reporter, editor person) sentence  // the line below an agency's story
	reported(outlet []string) (at int)      // who had it first, and where the name starts
	updated()                               // that the story is a later version

	newPerson(org []string) person
	newOrg() []string // the words of the name of a body
	newPlace() string // one word
	count() string    // a number as print has it
	newspaper(place string) string
	agency(place string, i int) string
	owner(place string) string
}

// A tongue is a language and what all its texts share; it is only read.
type tongue struct {
	tag      Language
	lexicons *lexicons
	speaker  func(*grammar) speaker
	marks    [2]marks // two ways in which outlets set them
	spaced   bool     // spaces part words and sentences
}

// marks is how the marks are printed.
type marks [markCount]string

// grammar returns a grammar of the tongue that draws from r, without a topic.
func (t *tongue) grammar(r *rand.Rand) *grammar {
	g := &grammar{Rand: r, lexicons: t.lexicons}
	g.speaker = t.speaker(g)
	return g
}
