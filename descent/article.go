package descent

import (
	"overlap/internal/span"
	"overlap/match"
	"overlap/source"
)

// An Article is what Trace has to be told of an article: what its words are put down as, and with
// whom it shares them.
type Article struct {
	Number, Text int           // its own, and that of the text of which it is an edition
	Shared       *source.Words // its words that are copied prose; as long as the article
	Quoted       *source.Words // those in quotations that other texts print, too
	Prose        int           // how many of its words are prose, copied or its own
	Passages     []Passage     // of its text; those with one other text stand together
	Runs         []match.Run   // of its text: words of the first edition, as A, that are its own, as B
}

// A Passage is words of a text that another text has, too.
type Passage struct {
	Text         int         // the other one
	Ours, Theirs []span.Span // the words that are the same, in the first edition of either text
	Shares       bool        // it is evidence of shared prose, whoever was first
}
