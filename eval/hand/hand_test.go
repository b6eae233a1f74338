package hand

import (
	"slices"
	"testing"

	"overlap/internal/newsgen"
	"overlap/shingle"
)

const (
	first = "Today the old miller of Brixdale sold seven geese to strangers near the river. " +
		"Write to us."
	second = "Nobody knew that aged miller of Brixdale bought nine ducks from strangers. Write " +
		"to us."
	third = "Once this ancient baker of Brixdale ate ten ducks from strangers. Write to us."
)

// small is an article, a copy of nine of its words in which half were exchanged, and a
// copy of that in which others were.
func small() *Book {
	b := NewBook()
	notice := func(n int) []newsgen.Boilerplate {
		return []newsgen.Boilerplate{{First: n, Last: n + 3, Rule: "outlet"}}
	}
	b.Add(&newsgen.Truth{ID: "1", Words: 17, Boilerplate: notice(14)}, shingle.Split(first))
	b.Add(&newsgen.Truth{ID: "2", Words: 15, Boilerplate: notice(12),
		Passages: []newsgen.Passage{{First: 3, Last: 12, From: "1", FromFirst: 2, FromLast: 11,
			Kind: "edited", Runs: []newsgen.Run{{First: 4, FromFirst: 3, Words: 3},
				{First: 11, FromFirst: 10, Words: 1}}}}}, shingle.Split(second))
	b.Add(&newsgen.Truth{ID: "3", Words: 14, Boilerplate: notice(11),
		Passages: []newsgen.Passage{{First: 2, Last: 11, From: "2", FromFirst: 3, FromLast: 12,
			Kind: "edited", Runs: []newsgen.Run{{First: 4, FromFirst: 5, Words: 2},
				{First: 8, FromFirst: 9, Words: 3}}}}}, shingle.Split(third))
	return b
}

func TestHandsFollowCopies(t *testing.T) {
	h := small().Hands("3")
	for _, test := range []struct {
		word int
		want Hand
	}{
		{0, Hand{"3", 0}},   // once: its own
		{3, Hand{"3", 3}},   // baker: exchanged
		{5, Hand{"1", 5}},   // Brixdale: of the first, by way of the second
		{8, Hand{"2", 9}},   // ducks: the second put it there
		{10, Hand{"1", 10}}, // strangers
		{11, Hand{stock + "outlet", 0}},
	} {
		if h[test.word] != test.want {
			t.Errorf("word %d: %v, want %v", test.word, h[test.word], test.want)
		}
	}
}

// What was put in a word's place is traced to that word.
func TestHeirs(t *testing.T) {
	h := small().heirsOf("3")
	for word, want := range map[int]Hand{3: {"1", 3}, 6: {"1", 6}, 8: {"1", 8}, 0: {"3", 0},
		1: {"3", 1}} {
		if h[word] != want {
			t.Errorf("word %d: %v, want %v", word, h[word], want)
		}
	}
}

// A word more or less between two runs leaves open which word stands for which.
func TestReplaced(t *testing.T) {
	p := newsgen.Passage{First: 10, Last: 20, FromFirst: 0, FromLast: 9,
		Runs: []newsgen.Run{{First: 12, FromFirst: 2, Words: 2},
			{First: 17, FromFirst: 6, Words: 3}}}
	want := []int{0, 1, 2, 3, -1, -1, -1, 6, 7, 8}
	if got := replaced(&p); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestShared(t *testing.T) {
	b := small()
	b.Add(&newsgen.Truth{ID: "4", Words: 9},
		shingle.Split("and I never asked anybody to favour our harbour"))
	b.Add(&newsgen.Truth{ID: "5", Words: 9},
		shingle.Split("and I never asked anybody to favor our harbor"))
	for _, test := range []struct {
		s, t Stretch
		want string
	}{
		{Stretch{"1", 2, 11}, Stretch{"2", 3, 12}, Prose},
		{Stretch{"1", 2, 11}, Stretch{"3", 2, 11}, Prose}, // three words are left
		{Stretch{"1", 14, 17}, Stretch{"3", 11, 14}, Stock},
		{Stretch{"4", 0, 9}, Stretch{"5", 0, 9}, Chance},
		{Stretch{"4", 0, 7}, Stretch{"5", 0, 7}, Nothing}, // seven are too few
		{Stretch{"1", 0, 3}, Stretch{"2", 0, 3}, Nothing},
	} {
		if got := b.Shared(test.s, test.t); got != test.want {
			t.Errorf("%v and %v share %q, want %q", test.s, test.t, got, test.want)
		}
	}
}
