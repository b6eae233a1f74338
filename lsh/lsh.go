// Package lsh finds candidates: pairs of signatures that are likely to be alike. It knows only
// numbers.
//
// A candidate is a suspicion. Nothing here has looked at a word, so callers verify what they get
// before they say it.
package lsh
