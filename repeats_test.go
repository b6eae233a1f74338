package overlap

import (
	"fmt"
	"strings"
	"testing"

	"overlap/article"
	"overlap/index"
	"overlap/join"
	"overlap/sketch"
)

// TestRepeats holds texts of one word, thousands of times, against each other: what is kept of each two of them has a bound.
func TestRepeats(t *testing.T) {
	var articles []article.Article
	for i := range 4 {
		text := strings.Repeat("again ", 5000) + strings.Repeat(fmt.Sprintf("end%d ", i), 400)
		articles = append(articles, article.Article{ID: fmt.Sprint(i), Text: text})
	}
	r := matched(t, articles)
	defer r.Close()
	d := draw(r.findings, 1)
	var l looker
	for text := range r.Texts {
		want := mostOfRun * mostOfRun
		if d.drawn[text] {
			want = 0
		}
		l.renew(r.findings, d)
		if l.look(r.findings, d, text); len(l.Met) != want {
			t.Errorf("%d runs, want %d", len(l.Met), want)
		}
	}
	b := join.NewProber(join.NewTable(join.Repeats, true), &r.Policy)
	for i, a := range r.Documents {
		k := sketch.New(r.Segment.Options.Sketch)
		k.Read(index.Credited(a, index.Head{}, r.TextOf(i)), nil)
		k.Print()
		b.Add(k.Compact, k.Prints)
		b.Gather(k.Prints, nil)
	}
	if most := len(r.Documents) * join.Repeats * join.Repeats * 2; len(b.Met) == 0 || len(b.Met) > most {
		t.Errorf("%d fingerprints, at most %d", len(b.Met), most)
	}
}
