package agency

import (
	"fmt"
	"strings"
	"testing"

	"overlap/shingle"
)

func TestKnown(t *testing.T) {
	agencies, troubles, err := Read(strings.NewReader(known))
	if err != nil || len(troubles) > 0 {
		t.Fatal(troubles, err)
	}
	seen := make(map[string]bool)
	for _, a := range agencies {
		if seen[a.Name] {
			t.Errorf("%s stands twice", a.Name)
		}
		seen[a.Name] = true
	}
	for _, name := range []string{"Associated Press", "Reuters", "Agence France-Presse",
		"Deutsche Presse-Agentur", "PA Media", "EFE", "ANSA", "Xinhua",
		"TASS", "Kyodo", "Interfax", "Sputnik", "United Press International", "Bloomberg", "CNN",
		"Tribune News Service"} {
		if !seen[name] {
			t.Errorf("%s is missing", name)
		}
	}
}

func TestReadTroubles(t *testing.T) {
	agencies, troubles, err := Read(strings.NewReader("\ufeff# ours\n\nNord Wire | NW ; | " +
		"Nordwire | nordwire.example\n | X\na|b|c|d|e\n\xff\n*Paper\nOther | ?\nLong | " +
		strings.Repeat("A ", 33)))
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprintf("%v %v", agencies, troubles)
	want := "[{Nord Wire [NW] [Nordwire] [nordwire.example] false} {Paper [] [] [] true}] " +
		"[{4 agency has no name} {5 agency has more than four fields} {6 agency is not in " +
		"UTF-8} {8 form of an agency has no letter} {9 form of an agency has 33 words and " +
		"marks: 32 are the most}]"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestMoreAgencies(t *testing.T) {
	table := NewTable([]Agency{
		{Name: "Nord Wire", Short: []string{"NW"}, Hosts: []string{"nordwire.example"}},
		{Name: "reuters", Short: []string{"RTRS"}},
	})
	for text, want := range map[string]string{
		"PORT HALVER (NW) — " + prose:   "Nord Wire",
		"PORT HALVER (RTRS) - " + prose: "Reuters",
	} {
		if got := table.find(Article{Text: text}).Agency; got != want {
			t.Errorf("%.30q: %q; want %q", text, got, want)
		}
	}
	if n, ok := table.outlet("", "https://www.nordwire.example/x"); !ok ||
		table.agencies[n].Name != "Nord Wire" {
		t.Errorf("outlet by its host: %d, %v", n, ok)
	}
}

// Many agencies that begin with one word cost no more than as many that do not.
func TestManyAgenciesOfOneWord(t *testing.T) {
	var more []Agency
	for i := range 20_000 {
		more = append(more,
			Agency{Name: fmt.Sprintf("Agency %d", i),
				Names: []string{fmt.Sprintf("Agency number %d of all", i)}})
	}
	table := NewTable(more)
	for text, want := range map[string]string{
		"PORT HALVER (Agency 19999) — " + prose:              "Agency 19999",
		"PORT HALVER (Agency number 7777 of all) — " + prose: "Agency 7777",
		"PORT HALVER (AGENCY 7) — " + prose:                  "Agency 7",
	} {
		if got := table.find(Article{Text: text}).Agency; got != want {
			t.Errorf("%.30q: %q; want %q", text, got, want)
		}
	}
	if n := len(table.lengths["agency"]); n != 2 {
		t.Errorf("forms of %d lengths are tried; want 2", n)
	}
}

func TestNamed(t *testing.T) {
	table := NewTable(nil)
	for name, want := range map[string]string{
		"AP": "Associated Press", "ap": "Associated Press",
		"the associated press": "Associated Press",
		" dpa ":                "Deutsche Presse-Agentur", "apnews.com": "Associated Press", "Lakeland Herald": "",
		"": "",
	} {
		if got := table.Named(name); got != want {
			t.Errorf("%q: %q; want %q", name, got, want)
		}
	}
}

// TestCredits: an agency is credited, whichever stronger credit stands beside it.
func TestCredits(t *testing.T) {
	table := NewTable(nil)
	text := "PORT HALVER (AP) — " + prose + "\n\nSource: Reuters"
	words := shingle.Split(text).Words
	for name, want := range map[string]bool{"Associated Press": true, "Reuters": true,
		"Agence France-Presse": false} {
		if got := table.Credits(Article{Text: text}, words, name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
