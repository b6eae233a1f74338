package boilerplate_test

import (
	"fmt"
	"strings"
	"testing"

	"overlap/boilerplate"
	"overlap/internal/span"
	"overlap/internal/stages"
	"overlap/match"
)

// TestFind: what one outlet prints under every story is boilerplate, and what it prints under two
// is not.
func TestFind(t *testing.T) {
	const notice = "Follow us on the radio and write to the editor at the old post office. "
	const fact = "The ferry left the northern quay at dawn with forty goats on board. "
	var texts []string
	for i := range 5 {
		var words []string
		for w := range 60 {
			words = append(words, fmt.Sprintf("s%cw%cx%cx", 'a'+i, 'a'+w/26, 'a'+w%26))
		}
		text := strings.Join(words, " ") + ". " + notice
		if i < 2 {
			text += fact
		}
		texts = append(texts, text)
	}
	articles := stages.Articles(texts...)
	for i := range articles {
		articles[i].Outlet = "Gazette"
	}
	s, cache, candidates, err := stages.Joined(2, articles...)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	f := boilerplate.New(match.New(s, cache, nil))
	if err := f.Match(candidates, make([][]uint32, len(texts))); err != nil {
		t.Fatal(err)
	}
	if err := f.Find(); err != nil {
		t.Fatal(err)
	}
	f.Mark()
	for text := range texts {
		if m := f.Marks[text]; len(m.Detected) != 1 || m.Detected[0] != span.Of(60, 75) ||
			len(m.Boilerplate) != 1 {
			t.Errorf("text %d: %+v", text, m)
		}
	}
	side := func(first, last int) match.Side {
		words := span.Of(first, last)
		return match.Side{Span: words, Matched: []span.Span{words}}
	}
	if !f.IsBoilerplate(0, side(58, 77)) || f.IsBoilerplate(0, side(50, 74)) ||
		f.IsProse(0, side(60, 75)) || !f.IsProse(0, side(75, 88)) || f.IsQuoted(0, side(60, 75)) {
		t.Error("passages are taken for others")
	}
	list := f.List(func(int) bool { return false })
	if len(list) != 1 || list[0].Articles != 5 || list[0].Rule != "outlet" ||
		list[0].Outlet != "Gazette" || list[0].Text != strings.TrimSuffix(notice, ". ") {
		t.Errorf("%+v", list)
	}
}
