package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"overlap/background"
)

// write writes a scan of two articles that share a passage of 20 words.
func write(t *testing.T) string {
	t.Helper()
	shared := strings.Join(invented[:2], " ")
	file, err := json.Marshal(map[string]any{
		"articles": []map[string]string{
			{"id": "a", "text": shared + " one"}, {"id": "b", "text": "two " + shared},
		},
		"pairs": []map[string]any{{"a": "a", "passages": []map[string]any{
			{"a": map[string]int{"lo": 0, "hi": len(shared)}, "words": 26, "kind": "verbatim"},
			{"a": map[string]int{"lo": 0, "hi": 9}, "words": 26, "kind": "edited"},
		}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "scan.json")
	if err := os.WriteFile(path, file, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestMeasure(t *testing.T) {
	var out, errs bytes.Buffer
	if status := start([]string{"-result", write(t)}, &out, &errs); status != 0 {
		t.Fatalf("status %d: %s", status, &errs)
	}
	text := strings.Join(strings.Fields(out.String()), " ")
	for _, row := range []string{
		"bits set set less two background both both less two In a filing",
		"2 to 4 1 1 (100 %) 0 (0 %) 0 (0 %) 0 (0 %) 0 (0 %) 5 to 9 0 0 (0 %)",
		"2 articles",
	} {
		if !strings.Contains(text, strings.TrimSuffix(row, ".")) {
			t.Errorf("no row %q in\n%s", row, &out)
		}
	}
}

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		args   string
		status int
		says   string
	}{
		{"", 0, ""},
		{"more", 2, "Usage"},
		{"-result missing", 1, "missing"},
		{"-table main.go", 1, "main.go: not a table"},
	} {
		var out, errs bytes.Buffer
		if got := start(strings.Fields(c.args), &out, &errs); got != c.status {
			t.Errorf("%q: status %d", c.args, got)
		}
		if !strings.Contains(errs.String(), c.says) {
			t.Errorf("%q says %q", c.args, &errs)
		}
	}
}

// TestSum holds that two counters are as one of all texts, and that counts without a text's own
// are those of the others.
func TestSum(t *testing.T) {
	var one, other, both background.Counter
	for _, text := range []string{"a b c", "a b d"} {
		one.Add(hashes(text))
		both.Add(hashes(text))
	}
	for _, text := range []string{"a b c d", "b c"} {
		other.Add(hashes(text))
		both.Add(hashes(text))
	}
	apart := named{"", sum(one.Counts(), other.Counts())}.bits("a b c d")
	if together := (named{"", both.Counts()}).bits("a b c d"); apart != together {
		t.Errorf("%.3f bits apart, %.3f together", apart, together)
	}
	fewer := less(both.Counts(), 1)
	if n := fewer.Of(hashes("z")); n != 0 {
		t.Errorf("an unknown run stands in %d texts", n)
	}
	if (named{"", fewer}).bits("a b c d") <= apart {
		t.Error("a run is no more surprising without a text that has it")
	}
}
