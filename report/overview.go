package report

import (
	"slices"
	"time"

	"overlap/result"
)

// An overview is what the page's first view shows, and where in the page the rest lies. Articles
// are columns: a value each, in the order of the result. Names that many articles have stand once,
// in Names, and are numbered.
type overview struct {
	Check    *checkFront    `json:"check,omitempty"` // nil of a scan
	Findings findings       `json:"findings"`
	Articles articleColumns `json:"articles"`
	Feeds    *feedColumns   `json:"feeds"`
	Names    []string       `json:"names"` // of outlets, owners, bylines, verdicts and agencies
	// of those articles that are told from elsewhere, in their order
	Rewritten []rewriting `json:"rewritten"`
	Source    string      `json:"source"` // in a line, as plots that are saved say it
	AllPairs  int         `json:"all_pairs"`
	// of AllPairs: those of which all is set aside
	AsidePairs int      `json:"aside_pairs"`
	Aside      []string `json:"aside"` // the natures of what is set aside
	Scope      string   `json:"scope"` // among which articles occasions are counted
	Quotes     int      `json:"quotes"`
	// of a story, the number of its first article; -1 if that is not known
	StoryFirst []int  `json:"story_first"`
	Releases   int    `json:"releases"`
	Since      string `json:"since"` // as the settings have it
	// of each event, the number of its story or pair; -1 if that is not in the result
	EventOf []int `json:"event_of"`
	// of each outlet: median milliseconds from source to article; -1 if not known
	Delays    []int          `json:"delays"`
	Recall    *result.Recall `json:"recall,omitempty"`
	Footnotes []string       `json:"footnotes"`
	Result    []packedPlace  `json:"result"` // where its elements are, if it is
}

// Numbers numbers names in the order in which they come.
type numbers struct {
	names []string
	known map[string]int
}

func (n *numbers) of(name string) int {
	i, ok := n.known[name]
	if !ok {
		if n.known == nil {
			n.known = make(map[string]int)
		}
		i = len(n.names)
		n.known[name] = i
		n.names = append(n.names, name)
	}
	return i
}

// A numbering numbers articles by their ids, in the order of the result.
type numbering map[string]int

// numbering returns that of the articles.
func (r *register) numbering() numbering {
	n := make(numbering, len(r.Articles))
	for i := range r.Articles {
		n[r.Articles[i].ID] = i
	}
	return n
}

// of returns the number of the article of an id, or -1 if the result lacks it.
func (n numbering) of(id string) int {
	if i, ok := n[id]; ok {
		return i
	}
	return -1
}

// overview gathers what the first view shows.
func (r *register) overview(number numbering) *overview {
	o := &overview{
		Aside: slices.DeleteFunc(result.CommonNatures(),
			func(nature string) bool { return !r.Settings.SetsAside(nature) }),
		Source: r.provenance(), Quotes: len(r.Quotes), Releases: len(r.Releases),
		Since: r.Settings.Since, EventOf: r.eventOf(), Findings: r.findings(),
		Feeds: r.feedColumns(), Delays: r.delays(), Recall: r.Recall, Footnotes: r.Footnotes,
		Check: r.checked(number),
	}
	for i := range r.Stories {
		o.StoryFirst = append(o.StoryFirst, number.of(r.Stories[i].First))
	}
	var names numbers
	for i := range r.Articles {
		o.Articles.add(&r.Articles[i], &names, number)
		if w := r.rewriting(&r.Articles[i]); w != nil {
			o.Rewritten = append(o.Rewritten, *w)
		}
	}
	o.Articles.Lent, o.Articles.First = r.lent(number), r.firstWords(number)
	o.Articles.Story, o.Names = r.storyOf(number), names.names
	return o
}

// lent returns of how many words of others each article is the named source.
func (r *register) lent(number numbering) []int {
	lent := make([]int, len(r.Articles))
	for i := range r.Articles {
		for _, s := range r.Articles[i].Account.Sources {
			if of, ok := number[s.Article]; ok && s.Named {
				lent[of] += s.Words
			}
		}
	}
	return lent
}

// firstWords returns how many words of others each article printed first, as far as slices are
// there.
func (r *register) firstWords(number numbering) []int {
	first := make([]int, len(r.Articles))
	for i := range r.Articles {
		for _, s := range r.Articles[i].Account.Slices {
			if of, ok := number[s.Origin]; ok {
				first[of] += s.Words
			}
		}
	}
	return first
}

// storyOf returns the number of each article's story, or -1.
func (r *register) storyOf(number numbering) []int {
	story := make([]int, len(r.Articles))
	for i := range story {
		story[i] = -1
	}
	for s := range r.Stories {
		for _, id := range r.Stories[s].Articles {
			if i, ok := number[id]; ok && story[i] < 0 {
				story[i] = s
			}
		}
	}
	return story
}

// eventOf returns the number of the story or the pair that each event is of, or -1.
func (r *register) eventOf() []int {
	of := make([]int, len(r.Events))
	if len(of) == 0 {
		return of
	}
	ids := make(map[string]int, len(r.Stories)+len(r.Pairs))
	for i := range r.Stories {
		ids[result.OfStory+r.Stories[i].ID] = i
	}
	for i := range r.Pairs {
		ids[result.OfPair+r.Pairs[i].ID] = i
	}
	for i := range r.Events {
		n, ok := ids[r.Events[i].What+r.Events[i].ID]
		if of[i] = n; !ok {
			of[i] = -1
		}
	}
	return of
}

// delays returns for each outlet the median time from a source to its article, in milliseconds; -1
// if no source is known to have been earlier or at the same time.
func (r *register) delays() []int {
	of := make(map[string][]int, len(r.Outlets))
	for i := range r.Articles {
		a := &r.Articles[i]
		t := r.at(a.ID)
		for _, s := range a.Account.Sources {
			if u := r.at(s.Article); !t.IsZero() && !u.IsZero() && !t.Before(u) {
				of[a.Outlet] = append(of[a.Outlet], int(t.Sub(u)/time.Millisecond))
			}
		}
	}
	medians := make([]int, len(r.Outlets))
	for i := range medians {
		medians[i] = -1
		if list := of[r.Outlets[i].Outlet]; len(list) > 0 {
			slices.Sort(list)
			medians[i] = list[(len(list)-1)/2]
		}
	}
	return medians
}
