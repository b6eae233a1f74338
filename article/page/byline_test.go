package page

import "testing"

func TestAuthor(t *testing.T) {
	for text, want := range map[string]string{
		"By Ida Fenn, Associated Press": "Ida Fenn, Associated Press",
		"Posted by Ida Fenn":            "Ida Fenn",
		"Von Ida Fenn":                  "Ida Fenn",
		"By Ida Fenn and Moss Hartigan | Posted on March 5, 2024": "Ida Fenn and Moss Hartigan",
		"Ida Fenn 5. März 2024":                                   "Ida Fenn",
		"Autor: Ida Fenn":                                         "Ida Fenn",
		"June Fenn":                                               "June Fenn",
		"阿达":                                                      "阿达",
		"":                                                        "",
		"by staff":                                                "",
		"March 5, 2024":                                           "",
	} {
		if got := author(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
