package main

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// Reasons count why things were skipped, by kind. Two reasons are of one kind if their words are:
// what holds a digit, a mark of quotation or a path does not count. A kind is told by the
// sentence that its reasons have in common.
type reasons struct {
	kinds map[string]*kind
	rest  int // of more kinds than are told apart
}

// A kind is reasons of the same words.
type kind struct {
	n     int
	words []string // of its sentence; what differs from one to the next is an ellipsis
}

const (
	mostKinds    = 1000 // that are told apart
	mostReasons  = 6    // that are named
	mostSentence = 160  // characters of one that is named
	ellipsis     = "…"
)

// wordOrExcerpt matches a word of a reason, or what it quotes of what was seen.
var wordOrExcerpt = regexp.MustCompile(`"(?:[^"\\]|\\.)*"\S*|\S+`)

// add counts n for one reason.
func (r *reasons) add(why string, n int) {
	words := wordOrExcerpt.FindAllString(why, -1)
	var plain []string
	for i, w := range words {
		bare := strings.Trim(w, ".,:;")
		if strings.ContainsAny(bare, "0123456789\"/\\<>{}[].") {
			words[i] = strings.ToValidUTF8(w[:min(len(w), 60)], "")
		} else if len(bare) < 40 {
			plain = append(plain, bare)
		}
	}
	key := strings.Join(plain[:min(len(plain), 30)], " ")
	k := r.kinds[key]
	switch {
	case k == nil && len(r.kinds) == mostKinds:
		r.rest += n
		return
	case k == nil:
		if r.kinds == nil {
			r.kinds = make(map[string]*kind)
		}
		k = &kind{words: slices.Clone(words)}
		r.kinds[key] = k
	}
	k.n += n
	k.merge(words)
}

// merge leaves of the sentence of k what words have, too.
func (k *kind) merge(words []string) {
	if len(words) == len(k.words) {
		for i, w := range words {
			if k.words[i] != w {
				k.words[i] = ellipsis
			}
		}
		return
	}
	var common []string
	for _, w := range k.words {
		if !slices.Contains(words, w) {
			w = ellipsis
		}
		common = append(common, w)
	}
	k.words = common
}

// sentence is what the reasons of k have in common, cut where it is too long for a screen.
func (k *kind) sentence() string {
	words := slices.CompactFunc(slices.Clone(k.words),
		func(a, b string) bool { return a == ellipsis && b == ellipsis })
	s := []rune(strings.Join(words, " "))
	if len(s) > mostSentence {
		return string(s[:mostSentence]) + ellipsis
	}
	return string(s)
}

// String lists the kinds, the most frequent first: 2 × article has no text; 1 × the file is empty.
func (r *reasons) String() string {
	all := slices.SortedFunc(maps.Values(r.kinds), func(a, b *kind) int {
		return cmp.Or(b.n-a.n, slices.Compare(a.words, b.words))
	})
	var parts []string
	more := r.rest
	for i, k := range all {
		if i < mostReasons {
			parts = append(parts, count(k.n, "")+" × "+k.sentence())
		} else {
			more += k.n
		}
	}
	if more > 0 {
		parts = append(parts, count(more, "")+" for other reasons")
	}
	return strings.Join(parts, "; ")
}
