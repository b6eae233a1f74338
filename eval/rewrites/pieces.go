package main

import "overlap/eval/rewrites/set"

// piecesOf counts into how many passages a text and its source fall: those that meet a stretch,
// once for each that they meet, and the stretches that are met. One is met if something of a
// sentence of it is covered and, on the other side, something of what that was made of. So their
// ratio is the granularity of eval/plagdet, stretches being the cases.
func piecesOf(t, source *set.Text, sourceID string, about []claim) (passages, stretches int) {
	of := stretchesOf(t)
	met := map[int]bool{}
	for _, a := range about {
		if a.with != sourceID {
			continue
		}
		now := map[int]bool{}
		for n, s := range t.Sentences {
			if s.Lo < a.mine.Hi && a.mine.Lo < s.Hi && meets(s, source, a.theirs) {
				met[of[n]], now[of[n]] = true, true
			}
		}
		passages += len(now)
	}
	return passages, len(met)
}

// stretchesOf returns the number of the stretch of each sentence. A stretch is sentences in a row
// that one passage can cover: each was made of something, and none goes back in the source behind
// the one before it by more than a sentence. A sentence that was added is in none; its number
// means nothing.
func stretchesOf(t *set.Text) []int {
	of := make([]int, len(t.Sentences))
	stretch, least := 0, 0 // the first sentence that the one before was made of
	for n, s := range t.Sentences {
		if len(s.From) == 0 {
			stretch, least = stretch+1, 0
			continue
		}
		if s.From[len(s.From)-1] < least-1 {
			stretch++
		}
		of[n], least = stretch, s.From[0]
	}
	return of
}
