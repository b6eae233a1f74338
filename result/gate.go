package result

// A Gate is the share of copied prose that a draft may have. It counts each word once: what a draft
// prints again adds nothing to what is copied, nor to what it is a share of.
type Gate struct {
	// of the draft's words, from 0 to 100; what is more is over the gate
	Percent float64 `json:"percent"`
	// quotations that others print too count as well
	CountQuotes bool `json:"count_quotes"`
	// as Percent, of words in passages that a source has in other words; no such gate if nil
	Rewritten *float64 `json:"rewritten,omitempty"`

	// FailOnWarning says that a draft with a warning of grade Disguise is over the gate.
	FailOnWarning bool `json:"fail_on_warning,omitempty"`

	// Unchecked says why a draft that is not over the gate is not under it either: not all that it
	// was to be held against could be read. Empty if all was; for whoever reads it to fill in.
	Unchecked string `json:"unchecked,omitempty"`
}

// Counted returns how many words of a draft count: its shared prose, prose in the shelter of
// quotation marks, what a page shows beside its text and, if g says so, its shared quotations,
// but for what may be printed. Own words, quotations that nobody else prints, boilerplate and
// agency copy that was left out never count. A nil gate counts as the zero one does.
func (g *Gate) Counted(a Account) int {
	counted := a.Shared - a.SharedRepeated + a.SharedUnread
	if g != nil && g.CountQuotes {
		counted += max(a.SharedQuoted, a.Sheltered)
	} else {
		counted += a.Sheltered
	}
	return counted - g.allowed(a)
}

// allowed returns how many words that count by their sort may be printed.
func (g *Gate) allowed(a Account) int {
	n := 0
	for _, l := range a.Licences {
		if l.Allowed {
			n += g.Under(a, l)
		}
	}
	return n
}

// Under returns how many words of a licence of account a are of the sorts that g counts.
func (g *Gate) Under(a Account, l Licence) int {
	if g != nil && g.CountQuotes && a.SharedQuoted >= a.Sheltered {
		return l.Words + l.Quoted
	}
	return l.Words + l.Sheltered
}

// Of returns of how many words Counted is a part: those of a draft of so many words, each once,
// and those that count beside its text.
func (g *Gate) Of(a Account, words int) int { return words - a.Repeated + a.SharedUnread }

// Crossed reports whether a draft of so many words, with account a, has more copied prose or more
// rewritten words than g lets pass. Nothing is over a nil gate.
func (g *Gate) Crossed(a Account, words int) bool {
	return g.Copies(a, words) || g.Retells(a, words)
}

// Copies reports whether a draft of so many words, with account a, has more copied prose than g
// lets pass.
func (g *Gate) Copies(a Account, words int) bool {
	return g != nil && g.exceeds(g.Counted(a), g.Percent, a, words)
}

// Retells reports whether it has more words that sources have in other words.
func (g *Gate) Retells(a Account, words int) bool {
	return g != nil && g.Rewritten != nil && g.exceeds(a.Rewritten, *g.Rewritten, a, words)
}

// exceeds reports whether n is more than a percentage of a draft.
func (g *Gate) exceeds(n int, percent float64, a Account, words int) bool {
	return 100*float64(n) > percent*float64(g.Of(a, words))
}

// Over reports whether a draft is over g: Crossed, or warned of a disguise where g fails on that.
func (g *Gate) Over(a *Article) bool {
	return g.Crossed(*a.Judged(), a.Words) || g != nil && g.FailOnWarning && a.isDisguised()
}
