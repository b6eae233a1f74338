package overlap

import (
	"testing"

	"overlap/article"
)

// TestCreditByHost credits outlets of which no more is known than their host: by their
// name, and a publisher with a news service by any of its names.
func TestCreditByHost(t *testing.T) {
	const barge = "The barge with forty crates of pears left the northern quay at dawn and was " +
		"gone before the harbour master had his coffee. "
	for outlet, credit := range map[string]string{
		"harbour-standard.example": "The Harbour Standard had it first.",
		"www.nytimes.com":          "By Ida Fenn, New York Times News Service",
	} {
		for _, credited := range []bool{true, false} {
			copied := article.Article{ID: "b", Outlet: "Gazette", Text: barge,
				Published: published(t, "2024-05-14T12:00:00Z")}
			if credited {
				copied.Text = credit + "\n\n" + barge
			}
			r, err := Find(t.Context(),
				[]article.Article{{ID: "a", Outlet: outlet,
					Text: barge +
						"It is not back yet, and nobody knows why.", Published: published(t,
						"2024-05-14T08:00:00Z")}, copied}, Options{})
			if err != nil {
				t.Fatal(err)
			}
			s := r.Articles[1].Account.Sources
			if len(s) != 1 || s[0].Credited != credited {
				t.Errorf("%s, credited %v: %+v", outlet, credited, s)
			}
		}
	}
}

func published(t *testing.T, s string) article.Date {
	t.Helper()
	if s == "" {
		return article.Date{}
	}
	d, err := article.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
