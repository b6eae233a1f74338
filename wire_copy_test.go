package overlap_test

import (
	"strings"
	"testing"
	"time"

	"overlap"
	"overlap/agency"
	"overlap/article"
)

// Paragraphs that the articles below are made of.
const (
	barge = "A barge that broke loose in the night blocked the harbour of Port Halver until " +
		"Tuesday evening, and eleven boats had to wait outside."
	repair = "Repairs of the quay may take until the spring, the harbour master said, because " +
		"the stones have to be brought down the Orrel by raft."
	garden = "Behind the customs house the gardeners have planted four hundred tulips this " +
		"week, which is a hundred more than the council had paid for."
	onions = "On the east bank the onions stand knee deep in water, and the growers there have " +
		"begun to sell what they can save from their front doors."
)

// wireSet is an agency's story in two papers, one of which credits it, a paper that took a
// paragraph of it and says so, and two that share a paragraph of their own beside another.
func wireSet() []article.Article {
	at := func(hour int) article.Date {
		return article.Date{Time: time.Date(2024, 5, 14, hour, 0, 0, 0, time.UTC)}
	}
	return []article.Article{
		{ID: "a", Outlet: "Harbour Standard", Published: at(8),
			Text: "PORT HALVER (AP) — " + barge + "\n\n" + repair},
		{ID: "b", Outlet: "Plain Speaker", Published: at(9), Text: barge + "\n\n" + repair},
		{ID: "c", Outlet: "Inland Review", Published: at(10),
			Text: repair + " So the Associated Press reported.\n\n" + garden},
		{ID: "d", Outlet: "Towpath Daily", Published: at(11),
			Text: repair + "\n\n" + garden + "\n\n" + onions},
	}
}

func TestWireAndItsProxy(t *testing.T) {
	r := find(t, wireSet(), overlap.Options{WithText: true})
	w := r.Articles[0].Wire
	if w == nil || w.Agency != "Associated Press" || w.Evidence != "dateline" ||
		w.Field != "text" || w.Part {
		t.Fatalf("wire of a: %+v", w)
	}
	if got := wireSet()[0].Text[w.Lo:w.Hi]; got != "AP" {
		t.Errorf("bytes of the credit: %q", got)
	}
	if own := r.Articles[0].Account; own.AgencyOwn != own.Own || own.Own != r.Articles[0].Words {
		t.Errorf("a: %+v", own)
	}
	const agency = "Associated Press"
	for i, want := range []struct {
		source, agency string
		credited       bool
		words          int
		origin         string // of the first slice
	}{{"a", agency, false, 49, "a"}, {"a", agency, true, 25, "a"}, {"c", "", false, 49, "a"}} {
		a := r.Articles[1+i]
		s, of := a.Account.Sources[0], a.Account.Slices[0].Origin
		if s.Article != want.source || s.Agency != want.agency || s.Credited != want.credited ||
			s.Words != want.words || len(a.Account.Sources) > 1 || a.Wire != nil ||
			of != want.origin {
			t.Errorf("%s: wire %+v, source %+v, first printed by %s; want %+v", a.ID, a.Wire, s, of,
				want)
		}
		if s.Agency != "" && a.Account.Agency != s.Words || a.Account.AgencyOwn > 0 {
			t.Errorf("%s: %+v", a.ID, a.Account)
		}
	}
}

func TestExcludeWire(t *testing.T) {
	r := find(t, wireSet(), overlap.Options{ExcludeWire: true})
	for _, a := range r.Articles[:2] {
		if c := a.Account; c.Shared != 0 || c.Excluded == 0 ||
			c.Excluded+c.Own+c.Boilerplate != a.Words || a.Verdict != "agency copy" {
			t.Errorf("%s: %s, %+v", a.ID, a.Verdict, c)
		}
	}
	repairWords, gardenWords := len(strings.Fields(repair)), len(strings.Fields(garden))
	if c := r.Articles[2].Account; c.Excluded != repairWords || c.Shared != 0 {
		t.Errorf("c: %+v", c)
	}
	c := r.Articles[3].Account
	if c.Excluded != repairWords || c.Shared != gardenWords || len(c.Sources) != 1 ||
		c.Sources[0].Article != "c" {
		t.Errorf("d: %+v", c)
	}
	if len(r.Pairs) != 1 || r.Pairs[0].A != "c" || r.Pairs[0].B != "d" {
		t.Errorf("pairs: %+v", r.Pairs)
	}
}

func TestCreditByLink(t *testing.T) {
	set := wireSet()
	set[0].Text = barge + "\n\n" + repair + " " + onions
	set[0].URL = "https://www.harbourstandard.example/barge"
	set[3].Text = barge + "\n\n" + garden + " More at https://harbourstandard.example/barge."
	set[2].Text = barge + "\n\n" + garden + " More at notharbourstandard.example."
	r := find(t, set[:4], overlap.Options{})
	for i, want := range map[int]bool{2: false, 3: true} {
		for _, s := range r.Articles[i].Account.Sources {
			if s.Article == "a" && s.Credited != want {
				t.Errorf("%s: %+v", r.Articles[i].ID, s)
			}
		}
	}
}

func TestMoreAgencies(t *testing.T) {
	set := wireSet()
	set[0].Text = strings.Replace(set[0].Text, "(AP)", "(NORD)", 1)
	r := find(t, set,
		overlap.Options{Agencies: []agency.Agency{{Name: "Nord Wire", Short: []string{"NORD"}}}})
	if w := r.Articles[0].Wire; w == nil || w.Agency != "Nord Wire" || r.Settings.Agencies != 1 {
		t.Errorf("%+v, settings %+v", w, r.Settings)
	}
}
