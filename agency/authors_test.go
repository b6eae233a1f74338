package agency

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestAuthors(t *testing.T) {
	table := NewTable(nil)
	for byline, want := range map[string]string{
		"":                           "",
		", ,":                        "",
		"Ida Fenn":                   "Ida Fenn",
		"By Ida Fenn and Jo Marsh":   "Ida Fenn; Jo Marsh",
		"By IDA FENN and JO MARSH":   "IDA FENN; JO MARSH",
		"Ida Fenn,Jo Marsh,,Al Tove": "Ida Fenn; Jo Marsh; Al Tove",
		"By IDA FENN and MOSS HARTIGAN, Associated Press": "IDA FENN; MOSS HARTIGAN",
		"Ida Fenn, @idafenn, Harbour Gazette":             "Ida Fenn",
		"Ida Fenn, and Jo Marsh, HARBOUR GAZETTE":         "Ida Fenn; Jo Marsh",
		"Ida Fenn, Staff Writer":                          "Ida Fenn",
		"Ida Fenn AP Diplomatic Writer":                   "Ida Fenn",
		"IDA FENN, AP Auto Writer":                        "IDA FENN",
		"IDA B. FENN and JO A. MARSH JR.":                 "IDA B. FENN; JO A. MARSH JR.",
		"By IDA FENN. Follow Ida Fenn on Twitter @fenn.":  "IDA FENN",
		"By IDA FENN. ida@gazette.example":                "IDA FENN",
		"By IDA FENN,Jo Marsh contributed reporting.":     "IDA FENN; Jo Marsh",
		"Ida Fenn | North Shore Media for shore.example":  "Ida Fenn",
		"Ida Fenn And Jo Marsh For The Sunday Post":       "Ida Fenn; Jo Marsh",
		"Ida Fenn, Asbury (N.J.) Park Press":              "Ida Fenn",
		"Ida Fenn, The (Tarn, Ky.) Lantern":               "Ida Fenn",
		"Ida Fenn, London, Jo Marsh":                      "Ida Fenn; Jo Marsh",
		"Ida Fenn & Ida Fenn":                             "Ida Fenn",
		"Von Ida Fenn und Jo von der Marsh, Berlin":       "Ida Fenn; Jo von der Marsh",
		"Par Ida d'Orsay et Jo Marsh (avec AFP)":          "Ida d'Orsay; Jo Marsh",
		"Por Ida Fenn y Jo Marsh, corresponsal":           "Ida Fenn; Jo Marsh",
		"Av Ida Fenn och Jo Marsh":                        "Ida Fenn; Jo Marsh",
		"Ида Фенн и Йо Марш":                              "Ида Фенн; Йо Марш",
		"By THE ASSOCIATED PRESS":                         "Associated Press",
		"AP":                                              "Associated Press",
		"Reuters, London":                                 "Reuters",
		"Harbour Gazette":                                 "Harbour Gazette",
		"By Gazette Staff":                                "Gazette Staff",
		"Gazette Foreign Desk":                            "Gazette Foreign Desk",
		"Ida Fenn, Redaktion Ausland":                     "Ida Fenn",
		"admin":                                           "admin",
		"North Shore News":                                "North Shore News",
		"王小明":                                             "王小明",
	} {
		got := strings.Join(table.Authors(byline, "Harbour Gazette"), "; ")
		if got != want {
			t.Errorf("%q: %q, want %q", byline, got, want)
		}
	}
}

func FuzzAuthors(f *testing.F) {
	table := NewTable(nil)
	f.Add("By IDA FENN and JO MARSH, Associated Press (in Berlin)", "Gazette")
	f.Add("((((, ;und und.", "")
	f.Fuzz(func(t *testing.T, byline, outlet string) {
		names := table.Authors(byline, outlet)
		if len(names) > mostAuthors {
			t.Fatalf("%d authors", len(names))
		}
		for i, n := range names {
			if n == "" || strings.TrimSpace(n) != n || utf8.ValidString(byline) &&
				utf8.ValidString(outlet) && !utf8.ValidString(n) {
				t.Fatalf("%q in %q", n, byline)
			}
			if slices.Contains(names[:i], n) {
				t.Fatalf("%q twice in %q", n, byline)
			}
		}
	})
}
