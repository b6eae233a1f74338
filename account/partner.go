package account

import (
	"overlap/align"
	"overlap/match"
)

// partner returns the word of the first side that is word i of the second in a run. The sides of a
// run may differ by words where the spelling does: "per cent" and "percent".
func partner(r match.Run, i int) int {
	return min(int(r.AFirst)+i-int(r.BFirst), int(r.ALast)-1)
}

// Partners returns which words of the first edition of text t, as A, are which of article a's, as
// B, another edition of it.
func (b *Book) Partners(aligner *align.Aligner, t, a int) []match.Run {
	first := b.First(t)
	if n := int32(b.Documents[a].Size); b.Documents[a].Content == first.Content && n > 0 {
		return []match.Run{{AFirst: 0, ALast: n, BFirst: 0, BLast: n}}
	}
	v := b.Acquire(t)
	defer v.Release()
	w := b.Cache.Acquire(a)
	defer w.Release()
	var blocks []match.Run
	for _, p := range aligner.Align(&v.Side, &w.Side) {
		for _, q := range p.Runs {
			blocks = append(blocks, match.Run{AFirst: int32(q.AFirst), ALast: int32(q.ALast),
				BFirst: int32(q.BFirst), BLast: int32(q.BLast)})
		}
	}
	return blocks
}
