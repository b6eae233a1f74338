package report

// A Plot names a drawing of a result.
type Plot string

// The plots, in the order in which help texts list them.
const (
	Flow      Plot = "flow"      // whose words stand in whose articles, by outlets and agencies
	Tree      Plot = "tree"      // who has a story from whom
	Timeline  Plot = "timeline"  // who printed a quotation when
	Histogram Plot = "histogram" // how many articles have which share of shared prose
)

// Plots returns the plots in the order of their constants.
func Plots() []Plot { return []Plot{Flow, Tree, Timeline, Histogram} }
