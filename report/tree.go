package report

import (
	"cmp"
	"slices"
	"strings"

	"overlap/result"
)

// Trees.
//
// The tree of a story puts each text below the one from which it most likely has its words. What
// is above a text may be no text of the story: a family whose parent is unseen has a twig, what
// cannot be told has one, and so has a text of another story. Where there are fewer rows than
// twigs, those with most texts below them are shown, each with how many these are, so that none is
// left out uncounted.
//
// Cost: linear in the branches, and a sort of them.

// A twig is a text, or what stands in its place, in the tree of a story.
type twig struct {
	*result.Branch        // nil where no article stands
	said           string // what stands there instead
	agency         string // whose copy that is
	outside        string // id of a text of another story
	below          []*twig
	texts          int // articles in it: its own and those below
	depth          int // 0 for a root
	seen           bool
}

// roots returns the roots of the tree of a story, those with most texts first, else in its order. A
// branch whose parent the tree lacks is one, and so is the first of a circle.
func roots(t *result.Story) []*twig {
	all, of := make([]*twig, len(t.Tree)), make(map[string]*twig, len(t.Tree))
	for i := range t.Tree {
		all[i] = &twig{Branch: &t.Tree[i]}
		of[all[i].Article] = all[i]
	}
	var roots []*twig
	for _, w := range all {
		key := above(w.Branch)
		above, ok := of[key]
		if said := absent(w.Branch); !ok && said != "" {
			above, ok = &twig{said: said, agency: w.Agency, outside: w.Parent}, true
			of[key] = above
			roots = append(roots, above)
		}
		if ok {
			above.below = append(above.below, w)
		} else {
			roots = append(roots, w)
		}
	}
	for _, w := range roots {
		w.grow(0)
	}
	for _, w := range all {
		if !w.seen {
			w.grow(0)
			roots = append(roots, w)
		}
	}
	sortTwigs(roots)
	return roots
}

// above returns the key of what a branch stands below: an article's id, or what is said where none
// stands, for each family of what is unseen, and else for each agency.
func above(b *result.Branch) string {
	switch b.Kind {
	case "source":
		return b.Parent
	case "outside":
		return "\x00" + absent(b) + b.Parent
	case "unseen":
		return "\x00" + absent(b) + b.Family
	}
	return "\x00" + absent(b) + b.Agency
}

// absent says what stands above a branch that has no parent in its story; "" if that is not so.
func absent(b *result.Branch) string {
	switch b.Kind {
	case "unknown":
		return "cannot be told"
	case "unseen":
		return "an unseen text"
	case "outside":
		return "outside of the story"
	}
	return ""
}

// grow counts the texts of a twig and of those below it, and drops what was counted before.
func (w *twig) grow(depth int) {
	w.seen, w.depth, w.texts = true, depth, 0
	if w.Branch != nil {
		w.texts = 1
	}
	w.below = slices.DeleteFunc(w.below, func(v *twig) bool {
		if v.seen {
			return true
		}
		v.grow(depth + 1)
		w.texts += v.texts
		return false
	})
	sortTwigs(w.below)
}

// copyOf returns the agency whose copy those below a text have from it, "" if it is none's.
func (w *twig) copyOf() string {
	for _, v := range w.below {
		if v.Agency != "" {
			return v.Agency
		}
	}
	return ""
}

// sortTwigs puts those with most texts first.
func sortTwigs(twigs []*twig) {
	slices.SortStableFunc(twigs, func(v, w *twig) int { return cmp.Compare(w.texts, v.texts) })
}

// lay appends twigs and those below them in the order of a tree.
func lay(to, twigs []*twig) []*twig {
	for _, w := range twigs {
		to = lay(append(to, w), w.below)
	}
	return to
}

// largest returns n of the twigs with most texts, in their order: each with all that it is below.
func largest(twigs []*twig, n int) []*twig {
	order := slices.Clone(twigs)
	slices.SortStableFunc(order, func(v, w *twig) int {
		return cmp.Or(cmp.Compare(w.texts, v.texts), cmp.Compare(v.depth, w.depth))
	})
	shown := make(map[*twig]bool, n)
	for _, w := range order[:n] {
		shown[w] = true
	}
	return slices.DeleteFunc(slices.Clone(twigs), func(w *twig) bool { return !shown[w] })
}

// mostTrees is how many stories have their tree shown unless all rows are.
const mostTrees = 3

// trees are the tables of where the texts of each story have their words.
func (d *draft) trees() sheet {
	var all sheet
	for i := range d.Stories {
		twigs := lay(nil, roots(&d.Stories[i]))
		switch {
		case len(twigs) < 2:
		case d.Top > 0 && len(all) == mostTrees:
			all[mostTrees-1].Items = []string{"The trees of further stories: --top 0 shows all"}
			return all
		default:
			all = append(all, d.tree(i+1, twigs))
			all[0].Intro = []string{"Each text stands below its most likely source. Share: how " +
				"much of its prose is from there. Sure: in how many of 20 draws, each without a " +
				"fifth of the set, the source is the same. Texts: how many stand below it, at " +
				"any depth."}
		}
	}
	return all
}

// tree is the table of the twigs of story number i.
func (d *draft) tree(i int, twigs []*twig) section {
	n, left := d.rows(len(twigs), "rows")
	twigs = largest(twigs, n)
	columns := []column{{Head: "Text", Flex: 5, Cut: 1}, {Head: "Outlet", Flex: 4, Cut: 1}}
	if !d.slim {
		columns = append(columns, column{Head: "Time"})
	}
	return section{
		Title: "Story " + count(i) + ": from where its texts have their words",
		Left:  left,
		Grid: fill(append(columns,
			column{Head: "Share", Right: true},
			column{Head: "Delay", Right: true},
			column{Head: "Sure", Right: true},
			column{Head: "Texts", Right: true},
		), n, func(i int) []string { return d.twig(twigs[i]) }),
	}
}

// deepest is how deep a row of a tree is set in.
const deepest = 8

// twig is one row of a tree.
func (d *draft) twig(w *twig) []string {
	set, name, texts := "", clean(w.said), w.texts
	if w.depth > 0 {
		set = strings.Repeat("· ", min(w.depth, deepest)-1) + "└ "
	}
	a, b, outlet := &result.Article{}, &result.Branch{}, ""
	if w.agency != "" {
		outlet = w.agency + " copy"
	}
	if w.outside != "" {
		name, outlet = clean(w.said)+": "+d.name(w.outside), d.article(w.outside).Outlet
	}
	if w.Branch != nil {
		a, b = d.article(w.Article), w.Branch
		outlet = a.Outlet
		name = d.name(w.Article)
		texts--
		if agency := w.copyOf(); agency != "" && agency != w.Agency {
			name += " (" + clean(agency) + " copy)"
		}
	}
	row := []string{set + name, or(outlet)}
	if !d.slim {
		at := or(when(a))
		if _, ok := instant(told(a)); ok {
			at = strings.ReplaceAll(at, " ", nbsp) // rows of one line
		}
		row = append(row, at)
	}
	switch b.Kind {
	case "source", "unseen", "unknown", "outside":
		row = append(row, hundredths(b.Share), lasting(b.Delay), hundredths(b.Probability))
	default:
		row = append(row, none, none, none)
	}
	return append(row, count(texts))
}
