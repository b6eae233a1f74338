package align

import "overlap/internal/span"

// mostReckoned bounds the words of x times the sentences of y: longer texts are not explained.
const mostReckoned = 1 << 20

// Explain explains x by y, but for words of x, a union, that the two share. The sentences stay
// until al is used again. Cost: see above.
func (al *Aligner) Explain(x, y *Side, shared []span.Span) Explanation {
	return al.explain(x, y, shared, true)
}

// Glance does what Explain does with equal words alone, in half of its time: what it says is
// less, and in the same order for most texts.
func (al *Aligner) Glance(x, y *Side, shared []span.Span) Explanation {
	return al.explain(x, y, shared, false)
}

func (al *Aligner) explain(x, y *Side, shared []span.Span, all bool) Explanation {
	ex := &al.explainer
	ex.reset()
	if !x.rewritten || !y.rewritten {
		return Explanation{}
	}
	x.study(&al.learner)
	y.study(&al.learner)
	if x.len()*len(y.gist.sizes) > mostReckoned {
		return Explanation{}
	}
	ex.take(x, shared)
	ex.explain(x, y, al.rates, all)
	return ex.explanation(x, y)
}
