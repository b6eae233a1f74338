package replay_test

import (
	"fmt"
	"testing"

	"overlap/eval/days/replay"
	"overlap/result"
)

// TestLasting holds which changes of stories need an event, and which events tell them.
func TestLasting(t *testing.T) {
	type stories = map[string][]string
	of := func(kind, id string, from ...string) result.Event {
		return result.Event{What: result.OfStory, Kind: kind, ID: id, From: from}
	}
	before := stories{"s1": {"a", "b"}, "s2": {"c", "d"}}
	for _, test := range []struct {
		name   string
		after  stories
		events []result.Event
		want   string // came, went, moved, silent
	}{
		{"nothing", before, nil, "0 0 0 []"},
		{"one grows", stories{"s1": {"a", "b", "e"}, "s2": {"c", "d"}}, nil, "0 0 0 []"},
		{"one comes", stories{"s1": {"a", "b"}, "s2": {"c", "d"}, "s3": {"e"}},
			[]result.Event{of(result.New, "s3")}, "1 0 0 []"},
		{"one comes in silence", stories{"s1": {"a", "b"}, "s2": {"c", "d"}, "s3": {"e"}},
			[]result.Event{{What: result.OfPair, Kind: result.New, ID: "s3"}}, "1 0 0 [s3]"},
		{"two merge", stories{"s1": {"a", "b", "c", "d"}},
			[]result.Event{of(result.Merged, "s1", "s2")}, "0 1 2 []"},
		{"two merge in silence", stories{"s1": {"a", "b", "c", "d"}},
			[]result.Event{of(result.Changed, "s1")}, "0 1 2 [s2]"},
		{"one splits", stories{"s1": {"a"}, "s2": {"c", "d"}, "s3": {"b"}},
			[]result.Event{of(result.Split, "s3", "s1")}, "1 0 1 []"},
		{"another id in silence", stories{"s1": {"a", "b"}, "s3": {"c", "d"}}, nil,
			"1 1 2 [s2 s3]"},
		{"an article moves in silence", stories{"s1": {"a"}, "s2": {"b", "c", "d"}},
			[]result.Event{of(result.Changed, "s2")}, "0 0 1 [s1]"},
	} {
		var l replay.Lasting
		l.Follow(before, test.after, nil, test.events)
		if got := fmt.Sprint(l.Came, l.Went, l.Moved, l.Silent); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}
