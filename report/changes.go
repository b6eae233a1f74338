package report

import (
	"strings"

	"overlap/result"
)

// changes is the table of what changed in an archive: stories, then pairs, each in the order of the
// result. It has nothing to say of a result that nobody asked for changes.
func (d *draft) changes() (s section) {
	if d.Settings.Since == "" && len(d.Events) == 0 {
		return s
	}
	s.Title = "What changed"
	stories, pairs := d.eventsOf(result.OfStory), d.eventsOf(result.OfPair)
	s.Intro = []string{d.changed(stories, pairs)}
	all := append(stories, pairs...)
	n, left := d.rows(len(all), "changes")
	if s.Left = left; n == 0 {
		return s
	}
	s.Grid = fill([]column{
		{Head: "When"},
		{Head: "What"},
		{Head: "Which", Flex: 4, Lines: 3},
		{Head: "Came", Flex: 4, Lines: 3},
		{Head: "Left", Flex: 3, Lines: 3},
	}, n, func(i int) []string {
		e := all[i]
		return []string{or(begin(moment(clean(e.At)), 22)), kindOf(e), d.which(e), or(d.came(e)),
			or(d.leaving(e))}
	})
	return s
}

// eventsOf returns the events of stories, or of pairs.
func (d *draft) eventsOf(what string) (list []*result.Event) {
	for i := range d.Events {
		if d.Events[i].What == what {
			list = append(list, &d.Events[i])
		}
	}
	return list
}

// changed counts what changed since when.
func (d *draft) changed(stories, pairs []*result.Event) string {
	since := ""
	if d.Settings.Since != "" {
		since = " since " + moment(clean(d.Settings.Since))
	}
	if len(stories)+len(pairs) == 0 {
		return "Nothing changed in the archive" + since + "."
	}
	line := "In the archive" + since + "."
	for _, of := range []struct {
		what   string
		events []*result.Event
	}{{"Stories", stories}, {"Pairs", pairs}} {
		if counts := counted(of.events); counts != "" {
			line += " " + of.what + ": " + counts + "."
		}
	}
	return line
}

// counted says how many events are of which kind.
func counted(events []*result.Event) string {
	var parts []string
	for _, k := range []struct{ kind, said string }{{result.New, "new"},
		{result.Changed, "changed"}, {result.Split, "split off"}, {result.Merged, "merged"},
		{result.Gone, "gone"}} {
		n := 0
		for _, e := range events {
			n += bit(e.Kind == k.kind)
		}
		if n > 0 {
			parts = append(parts, count(n)+nbsp+k.said)
		}
	}
	return strings.Join(parts, ", ")
}

// kindOf says what an event is: "story merged".
func kindOf(e *result.Event) string {
	said := e.Kind
	if e.Kind == result.Split {
		said = "split off"
	}
	return clean(e.What) + nbsp + strings.ReplaceAll(clean(said), " ", nbsp)
}

// which names what an event is of: the two of a pair, or an article of a story and its id.
func (d *draft) which(e *result.Event) string {
	switch {
	case e.What == result.OfPair && len(e.Articles) == 2:
		return d.label(e.Articles[0]) + " and " + d.label(e.Articles[1])
	case e.What == result.OfPair:
		return or(e.ID)
	}
	for i := range d.Stories {
		if s := &d.Stories[i]; s.ID == e.ID && s.First != "" {
			return d.label(s.First) + " (" + clean(e.ID) + ")"
		}
	}
	return or(e.ID)
}

// came says what came to a story or a pair.
func (d *draft) came(e *result.Event) string {
	if e.What == result.OfPair {
		return someOf(len(e.Passages), "passage", "passages")
	}
	said := d.members(e.Articles)
	if len(e.From) == 0 {
		return said
	}
	from := few(cleaned(e.From), mostNamed)
	if e.Kind == result.Split {
		return said + ", from story" + nbsp + from
	}
	if said != "" {
		said = ", with " + said
	}
	return "story" + nbsp + from + said
}

// leaving says what left a story or a pair.
func (d *draft) leaving(e *result.Event) string {
	if e.What == result.OfPair {
		return someOf(len(e.Left), "passage", "passages")
	}
	return d.members(e.Left)
}

// mostNamed is how many articles of an event are named.
const mostNamed = 4

// members names some articles.
func (d *draft) members(ids []string) string {
	names := make([]string, 0, mostNamed)
	for _, id := range ids[:min(len(ids), mostNamed)] {
		names = append(names, strings.ReplaceAll(d.label(id), " ", nbsp))
	}
	if more := len(ids) - len(names); more > 0 {
		names = append(names, count(more)+nbsp+"more")
	}
	return strings.Join(names, ", ")
}

// someOf counts things, and says nothing of none.
func someOf(n int, one, more string) string {
	if n == 0 {
		return ""
	}
	return number(n, one, more)
}

// cleaned returns a list with each element cleaned.
func cleaned(list []string) []string {
	all := make([]string, len(list))
	for i, s := range list {
		all[i] = clean(s)
	}
	return all
}
