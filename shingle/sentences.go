package shingle

// A Sentence is a run of words that ends as sentences end, or with its paragraph.
type Sentence struct {
	First, Last int // its words, half open
	Lo, Hi      int // its bytes in the text, half open, with its final marks
	Paragraph   int // number of its paragraph, from 0
}
