// Credit draws articles at random and shows, for each, which agency it was found to
// credit and every line in which an agency stands, so that a reader can judge the one by
// the others. The text is printed for the reader's eyes only; nothing is stored.
//
//	credit [-n 100] [-seed 1] PATH...
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"overlap/agency"
	"overlap/article"
	"overlap/shingle"
)

func main() {
	n := flag.Int("n", 100, "articles to draw")
	seed := flag.Uint64("seed", 1, "of the draw")
	flag.Parse()
	var articles []article.Article
	reader := &article.Reader{}
	for a, skip := range reader.Read(context.Background(), flag.Args()...) {
		if skip != nil {
			fmt.Fprintln(os.Stderr, skip)
			continue
		}
		articles = append(articles, a)
	}
	slices.SortFunc(articles, func(a, b article.Article) int { return cmp.Compare(a.ID, b.ID) })
	rand.New(rand.NewPCG(*seed, 0)).Shuffle(len(articles),
		func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
	table := agency.NewTable(nil)
	for i, a := range articles[:min(*n, len(articles))] {
		show(table, i+1, &a)
	}
}

// show prints one article: what was found, then its first lines and those that name an agency.
func show(table *agency.Table, i int, a *article.Article) {
	c := table.Find(agency.Article{Outlet: a.Outlet, URL: a.URL, Byline: a.Byline, Credit: a.Credit,
		Text: a.Text}, shingle.Split(a.Text).Words)
	fmt.Printf("%d %s %s: %s %s %s %d-%d part=%v\n", i, a.ID, a.Outlet, cmp.Or(c.Agency, "none"),
		c.Evidence, c.Field, c.Lo, c.Hi, c.Part)
	if c.Field == "text" {
		fmt.Printf("  FOUND %s\n", around(a.Text, c.Lo, c.Hi, 60))
	}
	for line := range strings.SplitSeq(a.Text, "\n") {
		for _, name := range []string{"AP", "Associated Press", "ASSOCIATED PRESS", "Reuters",
			"REUTERS", "AFP"} {
			if at := strings.Index(line, name); at >= 0 {
				fmt.Printf("    %s\n", around(line, at, at+len(name), 45))
				break
			}
		}
	}
}

// around returns what stands in s at lo to hi and up to n bytes on both sides.
func around(s string, lo, hi, n int) string {
	s = s[max(0, lo-n):min(len(s), hi+n)]
	return strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "")
}
