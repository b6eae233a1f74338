package overlap_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestCorpus holds that the tutorial's corpus is the sample story in another shape.
func TestCorpus(t *testing.T) {
	const page = "testdata/corpus/articles.csv"
	var table bytes.Buffer
	w := csv.NewWriter(&table)
	w.Write([]string{"id", "publisher", "scrape_time", "text"})
	for i, a := range wireArticles(t) {
		lines := []string{a.Title}
		if a.Byline != "" {
			lines = append(lines, a.Byline)
		}
		lines = append(lines, strings.Split(a.Text, "\n\n")...)
		seen := a.Published
		if seen.IsZero() {
			seen = a.Fetched
		}
		text := strings.Join(lines, " ### ")
		w.Write([]string{strconv.Itoa(i + 1), a.Outlet, seen.String(), text})
	}
	w.Flush()
	if *update {
		write(t, page, table.String())
	}
	if kept, err := os.ReadFile(page); err != nil || !bytes.Equal(kept, table.Bytes()) {
		t.Errorf("%s is not the sample story: go test . -run TestCorpus -update (%v)", page, err)
	}
}
