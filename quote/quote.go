// Package quote finds quotations, says who speaks, and brings the variants of one
// utterance together.
package quote
