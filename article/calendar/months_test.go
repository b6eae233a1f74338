package calendar

import (
	"strings"
	"testing"
)

// Each name of a month means one month.
func TestMonthNames(t *testing.T) {
	seen := map[string]int{}
	for line := range strings.Lines(strings.TrimSpace(monthTable)) {
		_, names, _ := strings.Cut(line, ": ")
		months := strings.Fields(names)
		if len(months) != 12 {
			t.Errorf("%d months: %s", len(months), line)
		}
		for i, month := range months {
			for name := range strings.SplitSeq(month, ",") {
				if m, ok := seen[name]; ok && m != i+1 && name != "-" {
					t.Errorf("%s is month %d and %d", name, m, i+1)
				}
				seen[name] = i + 1
			}
		}
	}
	for name := range differingMonths {
		if _, name, _ := strings.Cut(name, " "); seen[name] != 0 {
			t.Errorf("%s is in both tables", name)
		}
	}
}
