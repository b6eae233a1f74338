package page

import (
	"strings"
	"testing"
)

// Lines at the edges of a text that say who wrote it and when go; what says where it is from, and
// what is prose, stays.
func TestColophons(t *testing.T) {
	six, text := paragraphsOf(1, 6)
	for line, gone := range map[string]bool{
		"Posted on March 5, 2024 by Ida Fenn":      true,
		"Von Ida Fenn":                             true,
		"05.03.2024 – 14:49":                       true,
		"Publié le jeudi 24 décembre 2020 à 07h47": true,
		"Stand: 25.01.2022":                        true,
		"IDA FENN":                                 true,
		"Aktualisiert am 21.01.2022, 11:39 Uhr":    true,
		"2024年6月5日":                                true,
		"By Ida Fenn, Associated Press":            false,
		"Von Ida Fenn, dpa":                        false,
		"Reporting by Ida Fenn":                    false,
		"March was cold.":                          false,
		"By the pier":                              false,
		"In May Ida Fenn closed it.":               false,
		"Tessaly, 5 March":                         false,
		"12":                                       false,
		"On 5 March 2024 the board met at noon in the hall.": false,
	} {
		for _, in := range []string{"<p>" + line + "</p>" + six, six + "<p>" + line + "</p>"} {
			got, err := Read(`<meta name="author" content="Ida Fenn"><h1>Pier</h1>` +
				`<div class="article-body">` + in + `</div>`)
			if err != nil || strings.Contains(got.Text, line) == gone ||
				!strings.Contains(got.Text, text) {
				t.Errorf("%q: %q, %v", line, got.Text, err)
			}
		}
	}
}
