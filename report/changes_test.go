package report

import (
	"strings"
	"testing"

	"overlap/result"
)

// TestChanges says what changed, that nothing did, or nothing where nobody asked.
func TestChanges(t *testing.T) {
	r := stored(t, "testdata/story.json")
	r.Stories, r.Pairs = nil, nil // what is gone, and what is elsewhere, is told all the same
	for _, f := range []Format{Table, Markdown, HTML} {
		got := strings.ReplaceAll(rendered(t, r, f, Options{}), "\u00a0", " ")
		for _, want := range []string{"Stories: 1 new, 1 split off, 1 merged, 1 gone.",
			"Pairs: 1 new, 1 changed.", "story merged", "fog-signal.txt"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q is missing", f, want)
			}
		}
	}
	r.Events = nil
	if got := rendered(t, r, Table, Options{}); !strings.Contains(got,
		"Nothing changed in the archive since 2024-03-12 00:00.") {
		t.Errorf("no word of a day on which nothing changed in\n%s", got)
	}
	r.Settings.Since = ""
	if got := rendered(t, r, Table, Options{}); strings.Contains(got, "WHAT CHANGED") {
		t.Errorf("changes in\n%s", got)
	}
}

// TestEventTables has a row for each event, and one for each that came or left.
func TestEventTables(t *testing.T) {
	r := &result.Result{Events: []result.Event{
		{At: "2026-01-02T20:00:00Z", Kind: result.Merged, What: result.OfStory, ID: "s1",
			From: []string{"s2", "s3"}, Articles: []string{"a", "b"}, Left: []string{"c"}},
		{At: "2026-01-02T20:00:00Z", Kind: result.New, What: result.OfPair, ID: "p1",
			Articles: []string{"a", "d"}, Passages: []string{"w1", "w2"}},
		{At: "2026-01-02T20:00:00Z", Kind: result.Gone, What: result.OfPair, ID: "p2",
			Articles: []string{"e"}, Left: []string{"w3"}}, // the other is forgotten
	}}
	for table, want := range map[string]string{
		"events": "event,at,kind,what,id,from,came,left,a,b\n" +
			"1,2026-01-02T20:00:00Z,merged,story,s1,s2 s3,2,1,,\n" +
			"2,2026-01-02T20:00:00Z,new,pair,p1,,2,0,a,d\n" +
			"3,2026-01-02T20:00:00Z,gone,pair,p2,,0,1,,\n",
		"moves": "event,id,move,article,passage\n1,s1,came,a,\n1,s1,came,b,\n1,s1,left,c,\n" +
			"2,p1,came,,w1\n2,p1,came,,w2\n3,p2,left,,w3\n",
	} {
		got := rendered(t, r, CSV, Options{Table: table})
		wants := strings.Split(strings.TrimSuffix(want, "\n"), "\n")
		for i, line := range strings.Split(strings.TrimSuffix(got, "\n"), "\n") {
			// behind it stands who the articles are, of which the result has none
			if i >= len(wants) || !strings.HasPrefix(line, wants[i]+",") {
				t.Errorf("%s:\n%s, want\n%s", table, got, want)
				break
			}
		}
	}
}
