package overlap_test

import (
	"strings"
	"testing"

	"overlap"
	"overlap/article"
	"overlap/result"
)

// chrome is furniture of several kinds and languages, a paragraph each.
var chrome = []string{
	"Advertisement",
	"This website uses cookies to improve your experience. You can accept these cookies.",
	"Read more: Ferry runs aground twice in a week",
	"Copyright 2024 Harbour Wire. All rights reserved.",
	"Follow Ida Fenn on Twitter @idafenn",
	"Lesen Sie auch: Fähre läuft zweimal auf Grund",
	"Votre adresse e-mail ne sera pas publiée.",
	"Suscríbete a nuestro boletín",
	"The quay at dawn, as it was before. (AP Photo/Ida Fenn)",
	"Ida Fenn contributed to this report.",
}

// accountOf returns the account of an article of a result.
func accountOf(r *result.Result, id string) *result.Account {
	for i := range r.Articles {
		if r.Articles[i].ID == id {
			return &r.Articles[i].Account
		}
	}
	return nil
}

// TestFurnitureIsNoEvidence: two articles that share furniture alone share nothing.
func TestFurnitureIsNoEvidence(t *testing.T) {
	all := strings.Join(chrome, "\n\n")
	r := find(t, []article.Article{
		{ID: "a", Outlet: "A", Text: numbered("a", 60) + ".\n\n" + all},
		{ID: "b", Outlet: "B", Text: numbered("b", 60) + ".\n\n" + all},
	}, overlap.Options{})
	for _, id := range []string{"a", "b"} {
		a := accountOf(r, id)
		if a.Own != 60 || a.Shared+a.Common > 0 || a.Furniture == 0 ||
			a.Furniture != a.Boilerplate {
			t.Errorf("%s: %+v", id, a)
		}
	}
	if len(r.Stories) > 0 {
		t.Errorf("stories %+v", r.Stories)
	}
	listed := 0
	for _, b := range r.Boilerplate {
		if b.Rule == "furniture" && b.Articles == 2 {
			listed++
		}
	}
	if listed == 0 {
		t.Errorf("boilerplate %+v", r.Boilerplate)
	}
}

// TestDressedDraft: a draft does not hide a copy by dressing it as furniture; furniture that a
// reference has as furniture, too, is none.
func TestDressedDraft(t *testing.T) {
	reference := article.Article{ID: "r", Outlet: "Wire", Text: pears + "\n\n" +
		strings.Join(chrome, "\n\n")}
	own := numbered("own", 80) + ".\n\n"
	for _, test := range []struct {
		name, text string
		shared     int
	}{
		{"as it is", own + pears, 19},
		{"as a comment", own + "Leave a Reply\n\n2 thoughts on “Pears”\n\n" + pears, 19},
		{"as a caption", own + pears + " (AP Photo/Ida Fenn)", 19},
		{"as a title", own + "Related: " + pears, 19},
		{"as a notice", own + pears[:len(pears)-1] + ", all rights reserved.", 19},
		{"with furniture alone", own + strings.Join(chrome, "\n\n"), 0},
	} {
		r := check(t, []article.Article{{ID: "d", Text: test.text}},
			[]article.Article{reference}, overlap.Options{TrustDraft: true})
		a := accountOf(r, "d")
		if a.Shared != test.shared {
			t.Errorf("%s: %d words shared, want %d: %+v", test.name, a.Shared, test.shared, a)
		}
	}
}
