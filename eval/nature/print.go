package main

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// print writes what a reader is to judge into two files of a folder: the passages with what stands
// around them, and a row for each, in the same order, that lacks reader and nature.
func (p *plan) print(w io.Writer, c *corpus, d *draw, b *book) error {
	text, err := os.Create(filepath.Join(p.dir, "draw-"+p.corpus+".txt"))
	if err != nil {
		return err
	}
	defer text.Close()
	blank, err := os.Create(filepath.Join(p.dir, "blank-"+p.corpus+".csv"))
	if err != nil {
		return err
	}
	defer blank.Close()
	out, rows := bufio.NewWriter(text), csv.NewWriter(blank)
	rows.Write(columns) // its error stays for Flush, as out's does
	n := 0
	for _, q := range d.all {
		if p.unread != "" && b.said[q][p.unread] != "" {
			continue
		}
		n++
		c.show(out, n, q)
		rows.Write(judgement{corpus: p.corpus, place: q.place, reader: p.unread}.row())
	}
	rows.Flush()
	fmt.Fprintf(w, "%d passages of %d in %s and %s\n", n, d.total, text.Name(), blank.Name())
	return cmp.Or(rows.Error(), out.Flush())
}

// show prints a passage for a reader.
func (c *corpus) show(w io.Writer, n int, p *passage) {
	run := "no run of four in common"
	if p.rarest > 0 {
		run = fmt.Sprintf("rarest run of four in %d of %d articles", p.rarest, c.total)
	}
	fmt.Fprintf(w, "%d. %s, %d words; %.1f days apart; the pair shares %d further words; %s\n",
		n, p.kind, p.words, p.days, p.further, run)
	c.showSide(w, "A", p.a, p.aSpan.Lo, p.aSpan.Hi)
	c.showSide(w, "B", p.b, p.bSpan.Lo, p.bSpan.Hi)
	fmt.Fprintln(w)
}

// aroundWords is how many words of an article are shown on each side of a passage.
const aroundWords = 60

// showSide prints a passage and what stands around it in one article.
func (c *corpus) showSide(w io.Writer, side, id string, lo, hi int) {
	a, t := c.articles[id], c.texts[id]
	first, last := t.At(lo, hi)
	from, _ := t.Bytes(max(0, first-aroundWords), last)
	_, to := t.Bytes(first, min(len(t.Words), last+aroundWords))
	fmt.Fprintf(w, "  %s %s, %s, %s: %s\n     %s [[ %s ]] %s\n", side, id, a.Outlet,
		cmp.Or(a.Published, "no time"), cmp.Or(a.Title, "no title"),
		line(a.Text[from:lo]), line(a.Text[lo:hi]), line(a.Text[hi:max(hi, to)]))
}

// line returns a text in one line.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }
