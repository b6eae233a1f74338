package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
)

// printRows prints a job's table in Markdown, and the notes below it.
func printRows(out io.Writer, j *job, rows []*row) error {
	fmt.Fprintf(out, "\n%s:\n\n", j.title)
	t := tabwriter.NewWriter(out, 0, 0, 1, ' ', 0)
	cells(t, "", "version", "articles", "seconds", "of these on ten articles", "articles a second",
		"times slower than overlap", "processor seconds", "processors used", "peak memory",
		"recall", "precision", "F1")
	cells(t, "---", "---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:",
		"---:", "---:")
	ours := fastest(rows)
	for _, r := range rows {
		if r.why != "" {
			cells(t, r.peer.name, r.version, "not run", "", "", "", "", "", "", "", "", "", "")
			continue
		}
		slower := ""
		if ours != nil && ours != r && !strings.HasPrefix(r.peer.name, "overlap") {
			slower = rounded(ours.rate() / r.rate())
		}
		cells(t, r.peer.name, r.version, fmt.Sprint(r.articles), fmt.Sprintf("%.2f", r.seconds),
			fmt.Sprintf("%.2f", r.start), rounded(r.rate()), slower,
			fmt.Sprintf("%.2f", r.cpu), fmt.Sprintf("%.1f",
				r.cpu/r.seconds), r.peak.String(), part(r.found, r.wanted), part(r.right, r.said),
			fmt.Sprintf("%.4f", r.f1()))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if err := printManners(out, rows); err != nil {
		return err
	}
	fmt.Fprintln(out)
	for _, r := range rows {
		fmt.Fprintf(out, "- %s: %s.", r.peer.name, r.peer.settings)
		if r.why != "" {
			fmt.Fprintf(out, " Not run: %s.", r.why)
		}
		fmt.Fprintln(out)
	}
	return nil
}

// printManners prints the recall of passages by the manner in which they were copied.
func printManners(out io.Writer, rows []*row) error {
	t := tabwriter.NewWriter(out, 0, 0, 1, ' ', 0)
	head := false
	for _, r := range rows {
		if len(r.manners) == 0 {
			continue
		}
		if !head {
			head = true
			fmt.Fprintln(out)
			cells(t, append([]string{"recall"}, manners...)...)
			cells(t, append([]string{"---"}, slices.Repeat([]string{"---:"}, len(manners))...)...)
		}
		line := []string{r.peer.name}
		for _, m := range manners {
			var s score
			if r.manners[m] != nil {
				s = *r.manners[m]
			}
			line = append(line, part(s.found, s.wanted))
		}
		cells(t, line...)
	}
	return t.Flush()
}

// fastest returns overlap's row with which the others are compared: the first that has figures.
func fastest(rows []*row) *row {
	for _, r := range rows {
		if r.why == "" && strings.HasPrefix(r.peer.name, "overlap") {
			return r
		}
	}
	return nil
}

// rounded is a number without digits that say nothing.
func rounded(x float64) string {
	if x < 10 {
		return fmt.Sprintf("%.2f", x)
	}
	return fmt.Sprintf("%.0f", x)
}

// part is a share with its counts.
func part(n, of int) string { return fmt.Sprintf("%.4f (%d of %d)", share(n, of), n, of) }

// cells writes one line of a Markdown table.
func cells(w io.Writer, cells ...string) {
	for i, c := range cells {
		cells[i] = strings.ReplaceAll(c, "|", `\|`)
	}
	fmt.Fprintf(w, "| %s |\n", strings.Join(cells, "\t| "))
}
