package speech_test

import (
	"fmt"
	"slices"
	"testing"

	"overlap/article"
	"overlap/internal/span"
	"overlap/internal/stages"
	"overlap/speech"
)

// said returns the quotations of articles, each of an outlet of its own.
func said(t *testing.T, texts ...string) *speech.Speech {
	t.Helper()
	var articles []article.Article
	for i, text := range texts {
		id := string(rune('a' + i))
		articles = append(articles, article.Article{ID: id, Outlet: "The " + id, Text: text})
	}
	set, err := stages.Index(1, articles...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(set.Close)
	_, s, err := stages.Fold(set)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const (
	before = "The harbour was closed on Monday after a night of storms. "
	whole  = `"We shall open the gates when the water has gone down," Ida Fenn said. `
	cut    = `"We shall open the gates," Ida Fenn told the council on Tuesday evening. `
)

// TestShare: what two texts have in quotation marks is shared on both sides, each word by itself.
func TestShare(t *testing.T) {
	for _, test := range []struct {
		name  string
		texts []string
		want  [][]span.Span
		told  string
	}{
		{"nobody else", []string{before + whole, before + "Nobody spoke."}, [][]span.Span{nil, nil},
			"[[0]]"},
		{"the same", []string{before + whole, whole},
			[][]span.Span{{span.Of(11, 22)}, {span.Of(0, 11)}}, "[[0 1]]"},
		{"cut", []string{before + whole, cut},
			[][]span.Span{{span.Of(11, 16)}, {span.Of(0, 5)}}, "[[0 1]]"},
		{"twice in one text", []string{whole + before + whole}, [][]span.Span{nil}, "[[0]]"},
		{"three", []string{whole, cut, before + cut},
			[][]span.Span{{span.Of(0, 5)}, {span.Of(0, 5)}, {span.Of(11, 16)}}, "[[0 1 2]]"},
	} {
		s := said(t, test.texts...)
		for a, want := range test.want {
			if !slices.Equal(s.Shared[a], want) {
				t.Errorf("%s: of article %d %v, want %v", test.name, a, s.Shared[a], want)
			}
		}
		if told := fmt.Sprint(slices.Collect(s.Told())); told != test.told {
			t.Errorf("%s: told by %s, want %s", test.name, told, test.told)
		}
	}
}

// TestGroup asks what is known of an utterance.
func TestGroup(t *testing.T) {
	s := said(t, cut, before+whole, before+"Nobody spoke.")
	if len(s.Utterances) != 1 {
		t.Fatal(s.Utterances)
	}
	u := &s.Utterances[0]
	outlets, articles := s.Reach(u)
	if outlets != 2 || articles != 2 || s.Words(u) != 11 || s.Fullest(u).ID != "b" {
		t.Error(outlets, articles, s.Words(u), s.Fullest(u).ID)
	}
	const saying = "We shall open the gates when the water has gone down,"
	if got := s.Saying(u); got != saying {
		t.Errorf("%q", got)
	}
	q := s.Result(u, saying, outlets)
	if q.Speaker != "Ida Fenn" || q.Outlets != 2 || len(q.Uses) != 2 {
		t.Fatalf("%+v", q)
	}
	if use := q.Uses[0]; use.Article != "a" || use.Drift != "cut" || use.Text !=
		"We shall open the gates," || use.Lo != 1 || use.Source == nil || len(use.Parts) != 1 {
		t.Errorf("%+v", use)
	}
}
