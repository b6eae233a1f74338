// Package declared finds where an article says that it was printed elsewhere before: "This article
// first appeared in the Quay Post", "Zuerst erschienen auf hafen.example", "Source: Quay Post". It
// knows the words of some twenty languages.
//
// Such a sentence speaks of the article that it stands in, and says so: it starts with a name for
// it ("this story", "dieser Beitrag"), or with the verb. It is short, and stands at the start or at
// the end of the text. "The study, originally published in Nature" is none, nor is "this
// study": what a study says was not printed elsewhere first.
//
// Cost: one look at each word of the few paragraphs at either end, ten microseconds an
// article.
// What it misses: sentences in other words, and names without a capital.
package declared

// A Source is where an article says that its words are from. URL or Name is there, or both.
type Source struct {
	How  string // what says so: the name of a key, Sentence or Line
	URL  string
	Name string
}

// How a text declares a source.
const (
	Sentence = "sentence" // that this article was printed there first
	Line     = "line"     // that names a source and nothing else: "Source: Quay Post"
)

// A Link is words of a paragraph that are a link.
type Link struct {
	Lo, Hi int // bytes
	URL    string
}

// A Finding is a source that a paragraph declares, and how.
type Finding struct {
	Source
	Lo, Hi int  // bytes of the name in the paragraph
	Sure   bool // a sentence speaks of "this article"; else its place must tell
}
