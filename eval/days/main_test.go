package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"overlap/eval/days/agree"
	"overlap/eval/days/replay"
)

// TestStart measures small sets: generated ones, and a table with other names.
func TestStart(t *testing.T) {
	table := filepath.Join(t.TempDir(), "articles.csv")
	lines := "key,paper,text\n"
	for _, id := range []string{"a", "b", "c", "b"} {
		lines += id + "," + id + " Herald,The council of Velm closed the old bridge on Monday " +
			"for repairs that will take four months. ### Nobody has asked the " + id +
			" people.\n"
	}
	if err := os.WriteFile(table, []byte(lines), 0o666); err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	if status := start([]string{"-least", "0", "-cases", "1", "-days", "2",
		"-field", "id=key", "-field", "outlet=paper", "-paragraph", " ### ",
		"news:30", table}, &out, &errs); status != 0 {
		t.Fatalf("status %d: %s", status, errs.String())
	}
	for _, want := range []string{"news:30: 30 articles", "articles.csv: 3 articles",
		"2 days at random, seed 1", "some articles again", "2 days by date",
		"2 articles, each behind", "2 drafts, each checked", "passages"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

// TestReplay follows the stories of a small set.
func TestReplay(t *testing.T) {
	if testing.Short() {
		t.Skip("scans 60 days")
	}
	var out, errs strings.Builder
	if status := start([]string{"-replay", "news:60"}, &out, &errs); status != 0 {
		t.Fatalf("status %d: %s", status, errs.String())
	}
	for _, want := range []string{"news:60: 60 articles on 30 days", "of days that come again: 0",
		"with no event: 0"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

// TestStatus holds what the exit status tells.
func TestStatus(t *testing.T) {
	for _, test := range []struct {
		args string
		want int
		says string
	}{
		{"-least 1.1 -cases 0 -days 1 news:9", 1, "under the bar of 1.1"},
		{"nowhere.csv", 1, "nowhere.csv"},
		{"-days 0", 2, "usage"},
		{"-field text", 2, "NAME=KEY"},
		{"-x", 2, "-x"},
	} {
		var out, errs strings.Builder
		if got := start(strings.Fields(test.args), &out, &errs); got != test.want ||
			!strings.Contains(errs.String(), test.says) {
			t.Errorf("%s: status %d, want %d: %s", test.args, got, test.want, errs.String())
		}
	}
}

// TestShown holds that the first differences of each kind and field are shown, where they part.
func TestShown(t *testing.T) {
	same := strings.Repeat("é", 200)
	row := agree.Row{Kind: agree.Passages, Differences: []agree.Difference{
		{Key: "k1", Field: "nature", Whole: `"` + same + `reuse"`, Daily: `"` + same + `names"`},
		{Key: "k2", Field: "nature", Whole: `1`, Daily: `2`},
		{Key: "k3", Field: "only daily", Daily: `{"a":1}`},
	}}
	s := shown{most: 1, of: map[string]int{}}
	s.note(replay.Day{Number: 3, Table: agree.Table{row}})
	var out strings.Builder
	s.print(&out)
	want := "passages, nature: day 3, k1\n  whole …" + same[:60] + "reuse\"\n  daily …" +
		same[:60] + "names\"\npassages, only daily: day 3, k3\n  whole -\n  daily {\"a\":1}\n"
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
}
