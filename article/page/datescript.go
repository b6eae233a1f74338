package page

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxScripts is how many bytes of scripts are searched for dates.
const maxScripts = 4 << 20

// changeNames are the names of the meta elements that have the date of the last change.
var changeNames = []string{"article:modified_time", "og:updated_time", "datemodified",
	"last-modified", "article:modified", "og:modified_time", "dcterms.modified", "dc.date.modified"}

// scriptDates gives the dates of the last change, and if asked the date of publication that scripts
// work with where there is only one day: of several each may be that of another article.
func scriptDates(doc *html.Node, tags map[string]string, first bool) []Dated {
	published, changed := map[string]bool{}, map[string]bool{}
	room := maxScripts
	walk(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Script && n.FirstChild != nil {
			if script := n.FirstChild.Data; len(script) <= room {
				room -= len(script)
				members(script, "ublish", published)
				members(script, "dateCreated", published)
				members(script, "odified", changed)
			}
		}
		return true
	})
	for _, name := range changeNames {
		changed[tags[name]] = true
	}
	delete(changed, "")
	var all []Dated
	for _, date := range slices.Sorted(maps.Keys(changed)) {
		all = append(all, Dated{Text: date, By: Updated, Hidden: true})
	}
	values := slices.Sorted(maps.Keys(published))
	if first && len(values) > 0 && sharedStart(values[0], values[len(values)-1]) >= dayBytes {
		all = append(all, Dated{Text: values[0], By: State, Hidden: true})
	}
	return all
}

// dayBytes is how long the day is that dates begin with in scripts.
const dayBytes = len("2024-03-05")

// sharedStart gives how many bytes two strings begin with.
func sharedStart(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// members adds the values of JSON members whose names have a word in them, as "datePublished",
// where they look like dates. The quotes may be escaped.
func members(script, word string, values map[string]bool) {
	for {
		at := strings.Index(script, word)
		if at < 0 || len(values) > maxDated {
			return
		}
		script = script[at+len(word):]
		name := strings.IndexByte(script[:min(len(script), 20)], '"')
		if name < 0 {
			continue
		}
		value := strings.TrimLeft(script[name+1:min(len(script), name+80)], " \t\r\n\\")
		if !strings.HasPrefix(value, ":") {
			continue
		}
		value = strings.TrimLeft(value, ": \t\r\n\\\"")
		end := strings.IndexAny(value, `",\}`)
		if end >= 8 && mayDate(value[:end]) {
			values[value[:end]] = true
		}
	}
}
