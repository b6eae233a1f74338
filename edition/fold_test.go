package edition_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"overlap/article"
	"overlap/internal/stages"
	"overlap/prepare"
)

// story returns a text of so many words of its own.
func story(name string, words int) []string {
	text := make([]string, words)
	for i := range text {
		text[i] = fmt.Sprintf("%s%c%c", name, 'a'+i/26, 'a'+i%26)
	}
	return text
}

// TestFold folds equal and nearly equal articles, and no others, and numbers texts by the time of
// the first edition.
func TestFold(t *testing.T) {
	wire, other := story("wire", 200), story("other", 200)
	near := append([]string{"corrected"}, wire...)
	half := append(append([]string{}, wire[:100]...), story("half", 100)...)
	texts := make([]string, 0, 5)
	for _, words := range [][]string{other, wire, near, half, wire} {
		texts = append(texts, strings.Join(words, " "))
	}
	articles := stages.Articles(texts...)
	for _, order := range [][]int{{0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}, {2, 4, 0, 3, 1}} {
		some := make([]article.Article, len(order))
		for i, n := range order {
			some[i] = articles[n]
		}
		s, err := stages.Index(2, some...)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err = stages.Fold(s); err != nil {
			t.Fatal(err)
		}
		var editions [][]int
		for _, text := range s.Texts {
			editions = append(editions, text.Editions)
		}
		if want := [][]int{{0}, {1, 2, 4}, {3}}; !reflect.DeepEqual(editions, want) {
			t.Errorf("editions %v, want %v", editions, want)
		}
		if want := []int{0, 1, 1, 2, 1}; !reflect.DeepEqual(s.InText, want) {
			t.Errorf("texts of articles %v, want %v", s.InText, want)
		}
		s.Close()
	}
}

// TestFoldInWindow leaves equal articles apart that lie further apart than the window.
func TestFoldInWindow(t *testing.T) {
	text := strings.Join(story("wire", 50), " ")
	s, err := stages.Index(2, stages.Articles(text, text, text, text)...)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	s.Days = 2
	cache := prepare.New(s.Crew, s.Documents, s.Align(false))
	if err := s.Fold(cache, s.ByTime(), true); err != nil {
		t.Fatal(err)
	}
	if want := []int{0, 0, 0, 1}; !reflect.DeepEqual(s.InText, want) {
		t.Errorf("texts of articles %v, want %v", s.InText, want)
	}
}
