package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	"overlap"
	"overlap/eval/real"
	"overlap/eval/sheet"
	"overlap/result"
)

// real measures the Helsinki articles.
func (p *plan) real(out io.Writer) (*sheet.Sheet, error) {
	s := &sheet.Sheet{Examples: p.worst}
	if p.helsinki == "" {
		return s, nil
	}
	articles, err := real.DatedHelsinki(p.helsinki, "fetched")
	if err != nil {
		return nil, err
	}
	r, err := overlap.Find(context.Background(), articles, p.options())
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(out, "%d articles; %s\n%s\n\n", len(r.Articles), largestFamily(r), familyCounts(r))
	judgeFamilies(s, r)
	judgeSums(s, r)
	judgeWords(s, r)
	if err := p.leaveOut(s, articles, r); err != nil {
		return nil, err
	}
	return s, nil
}

// largestFamily says which family most articles have words of, the smallest of several.
func largestFamily(r *result.Result) string {
	of, nearest := map[string]int{}, map[string]result.Source{}
	best := ""
	for i := range r.Articles {
		for _, s := range r.Articles[i].Account.Sources {
			of[s.Family]++
			if old, ok := nearest[s.Family]; !ok || s.Words > old.Words {
				nearest[s.Family] = s
			}
			if of[s.Family] > of[best] || of[s.Family] == of[best] && s.Family < best {
				best = s.Family
			}
		}
	}
	s := nearest[best]
	return fmt.Sprintf("largest family %q of %d texts (%s, nearest %s): source of %d articles, "+
		"%s of all", best, s.Texts, s.Agency, s.Article, of[best],
		share(of[best], len(r.Articles)))
}

// familyCounts says of how many families articles are.
func familyCounts(r *result.Result) string {
	var counts []int
	for i := range r.Articles {
		if a := &r.Articles[i].Account; a.Shared >= leastShared {
			counts = append(counts, len(a.Sources))
		}
	}
	if len(counts) == 0 {
		return "no article shares words"
	}
	slices.Sort(counts)
	return fmt.Sprintf("families of the %d articles with %d shared words: median %d, 90th "+
		"percentile %d, most %d", len(counts), leastShared, counts[len(counts)/2],
		counts[len(counts)*9/10], counts[len(counts)-1])
}
