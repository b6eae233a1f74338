package overlap

// A Gate is the share of copied prose that a draft may have.
type Gate struct {
	Percent     float64 `json:"percent"`      // of the draft's words, from 0 to 100; what is more is over the gate
	CountQuotes bool    `json:"count_quotes"` // quotations that others print too count as well

	// Unchecked says why a draft that is not over the gate is not under it either: not all that it
	// was to be held against could be read. Empty if all was; for whoever reads it to fill in.
	Unchecked string `json:"unchecked,omitempty"`
}

// Counted returns how many words of a draft count: its shared prose and, if g says so,
// its shared quotations. Own words, quotations that nobody else prints and boilerplate never
// count. A nil gate counts as the zero one does.
func (g *Gate) Counted(a Account) int {
	if g != nil && g.CountQuotes {
		return a.Shared + a.SharedQuoted
	}
	return a.Shared
}

// Crossed reports whether a draft of so many words, with account a, is over g. Nothing is
// over a nil gate.
func (g *Gate) Crossed(a Account, words int) bool {
	return g != nil && 100*float64(g.Counted(a)) > g.Percent*float64(words)
}
