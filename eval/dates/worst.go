package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	reader "overlap/article/page"
)

// mostSeen is how many of the dates that stand on a page are printed.
const mostSeen = 15

// printWorst prints up to n pages whose day is wrong or was not found, each with what stands on it
// that may be its date.
func printWorst(w io.Writer, pages []page, days []string, n int) {
	for i, p := range pages {
		if n == 0 {
			return
		}
		if days[i] == p.day {
			continue
		}
		n--
		fmt.Fprintf(w, "%s: true %q, found %q: %s\n", p.name, p.day, days[i], p.url)
		raw, err := os.ReadFile(p.path)
		if err != nil {
			continue
		}
		read, _ := reader.Read(strings.ToValidUTF8(string(raw), "\ufffd"))
		fmt.Fprintf(w, "  %q lang %s by %s\n", read.Title, read.Lang, read.Rule)
		slices.SortStableFunc(read.Dates, func(a, b reader.Dated) int {
			return max(a.Far, -a.Far) - max(b.Far, -b.Far) // the nearest to the headline first
		})
		for _, d := range read.Dates[:min(mostSeen, len(read.Dates))] {
			fmt.Fprintf(w, "  mark %d far %d part %d %q before %q\n", d.By, d.Far, d.Part, d.Text,
				d.Before)
		}
	}
}
