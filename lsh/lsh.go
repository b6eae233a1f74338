// Package lsh finds candidates: pairs of signatures, and of places in texts, that
// are likely to be alike. It knows only numbers.
package lsh
