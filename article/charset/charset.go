// Package charset tells in which encoding bytes are text, and decodes them.
//
// An encoding is judged by what the text costs in it: the bits that a reader of the language would
// need to be told which letter comes next, by how often letters follow each other in some forty
// languages. In the right encoding a Russian letter costs four bits, in a wrong one eight and more,
// so that a headline is enough. Encodings of two bytes a character are weighed by their characters.
// It is one measure for all, and the least wins. Windows-1252 needs none to win; others must be
// better by some bits, the rarer the more.
//
// The frequencies (letters.txt) are made by internal/letters from lists of words. What it misses:
// encodings that differ in letters that a short text lacks are not told apart, which then does
// no harm; languages that are not in the table are read as their neighbours, and where these
// are written in two scripts, perhaps in the other; Hebrew in visual order is read as it stands.
//
// eval/letters measures it.
package charset
