package settle

import (
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"overlap/agency"
	"overlap/index"
	"overlap/outlet"
	"overlap/result"
)

// An accounted article is one of an outlet with its account.
type accounted struct {
	outlet, owner string
	words         int
	of            string // the agency of which it is the outlet, if any
	account       result.Account
}

// document returns the article as a set has it.
func (a *accounted) document() *index.Document {
	d := &index.Document{Outlet: a.outlet, Owner: a.owner}
	d.Size = a.words
	if a.of != "" {
		d.Credit = &agency.Credit{Agency: a.of, Evidence: agency.Own}
	}
	return d
}

// entry returns an entry of an account's sources, named by the number of its article.
func entry(article, words int, earlier, credited bool, agency string) result.Source {
	return result.Source{Article: strconv.Itoa(article), Words: words, Earlier: earlier,
		Credited: credited, Agency: agency}
}

// matrixOf sums up articles; each is an hour behind the one before it.
func matrixOf(profiles outlet.Profiles, articles ...accounted) []result.Outlet {
	m := newMatrix(profiles)
	for i := range articles {
		a := &articles[i]
		t := m.add(a.document(), &a.account)
		for _, s := range a.account.Sources {
			of, _ := strconv.Atoi(s.Article)
			m.take(t, i, s, articles[of].document(), time.Duration(i-of)*time.Hour)
		}
	}
	return m.close()
}

func TestMatrix(t *testing.T) {
	none := []result.Flow{}
	for _, test := range []struct {
		name     string
		profiles outlet.Profiles
		articles []accounted
		want     []result.Outlet
	}{
		{"three outlets of two owners", nil, []accounted{
			{outlet: "Herald", owner: "House", words: 200,
				account: result.Account{SharedQuoted: 5}},
			{outlet: "Herald", owner: "Nobody", words: 100},
			{outlet: "Herald", owner: "House", words: 100,
				account: result.Account{Common: 3, Recycled: 7}},
			{outlet: "Courier", words: 50},
			{outlet: "Gazette", owner: "House", words: 100, account: result.Account{Shared: 75,
				Scattered: 5, Sources: []result.Source{entry(0, 40, true, true, ""),
					entry(2, 20, true, false, ""), entry(3, 10, false, false, "")}}},
			{outlet: "Gazette", words: 100, account: result.Account{Shared: 30,
				Sources: []result.Source{entry(2, 30, true, false, "")}}},
		}, []result.Outlet{
			{Outlet: "Gazette", Owner: "House", Articles: 2, Words: 200, Shared: 105, Scattered: 5,
				InsideOwner: 90, Credited: 40, From: []result.Flow{
					{Outlet: "Herald", Owner: "House", SameOwner: true, Articles: 2, Words: 90,
						OfOutlet: .45, OfSource: .225, Earlier: 90, Delay: "3h0m0s", Credited: 40},
					{Outlet: "Courier", Articles: 1, Words: 10, OfOutlet: .05, OfSource: .2},
				}},
			{Outlet: "Herald", Owner: "House", Articles: 3, Words: 400, Common: 3, Recycled: 7,
				SharedQuoted: 5, Lent: 90, From: none},
			{Outlet: "Courier", Articles: 1, Words: 50, Lent: 10, From: none},
		}},
		{"two papers print an agency of which there is no article", outlet.Profiles{
			"courier":   {Kind: outlet.KindPaper},
			"tidewire":  {Owner: "Tide Cooperative"},
			"the quays": {Kind: outlet.KindRelease},
		}, []accounted{
			{outlet: "The Quays", words: 80},
			{outlet: "Herald", words: 100, account: result.Account{AgencyOwn: 60}},
			{outlet: "Courier", words: 100, account: result.Account{Shared: 80, Agency: 60,
				Sources: []result.Source{entry(1, 60, true, true, "Tidewire"),
					entry(0, 20, true, false, "")}}},
			{outlet: "Gazette", words: 100, account: result.Account{Shared: 60, Agency: 60,
				Sources: []result.Source{entry(2, 60, true, false, "Tidewire")}}},
		}, []result.Outlet{
			{Outlet: "Courier", Kind: "paper", Articles: 1, Words: 100, Shared: 80, Agency: 60,
				Credited: 60, From: []result.Flow{
					{Outlet: "Tidewire", Owner: "Tide Cooperative", Kind: "agency", Articles: 1,
						Words: 60, OfOutlet: .6, Earlier: 60, Delay: "1h0m0s", Credited: 60},
					{Outlet: "The Quays", Kind: "release", Articles: 1, Words: 20, OfOutlet: .2,
						OfSource: .25, Earlier: 20, Delay: "2h0m0s"},
				}},
			{Outlet: "Gazette", Articles: 1, Words: 100, Shared: 60, Agency: 60,
				From: []result.Flow{
					{Outlet: "Tidewire", Owner: "Tide Cooperative", Kind: "agency", Articles: 1,
						Words: 60, OfOutlet: .6, Earlier: 60, Delay: "1h0m0s"},
				}},
			{Outlet: "Tidewire", Owner: "Tide Cooperative", Kind: "agency", Lent: 120, From: none},
			{Outlet: "The Quays", Kind: "release", Articles: 1, Words: 80, Lent: 20, From: none},
			{Outlet: "Herald", Articles: 1, Words: 100, AgencyOwn: 60, From: none},
		}},
		{"the agency's outlets are its row, a paper of its name is not", nil, []accounted{
			{outlet: "tidewire.example", of: "Tidewire", words: 90},
			{outlet: "Tidewire News", of: "Tidewire", words: 30, account: result.Account{Shared: 30,
				Agency: 30, Sources: []result.Source{entry(0, 30, true, false, "Tidewire")}}},
			{outlet: "Tidewire", words: 100, account: result.Account{Shared: 70, Agency: 60,
				Sources: []result.Source{entry(1, 60, false, true, "Tidewire"),
					entry(0, 10, false, false, "")}}},
		}, []result.Outlet{
			{Outlet: "Tidewire", Articles: 1, Words: 100, Shared: 70, Agency: 60, Credited: 60,
				From: []result.Flow{{Outlet: "Tidewire", Kind: "agency", Articles: 1, Words: 70,
					OfOutlet: .7, OfSource: .5833, Credited: 60}}},
			{Outlet: "Tidewire", Kind: "agency", Articles: 2, Words: 120, Shared: 30, Agency: 30,
				InsideOwner: 30, Lent: 100, From: []result.Flow{{Outlet: "Tidewire",
					Kind: "agency", SameOwner: true, Articles: 1, Words: 30, OfOutlet: .25,
					OfSource: .25, Earlier: 30, Delay: "1h0m0s"}}},
		}},
		{"nobody has a name, an article has no words", nil, []accounted{
			{},
			{words: 20, account: result.Account{Shared: 20,
				Sources: []result.Source{entry(0, 20, false, false, "")}}},
		}, []result.Outlet{{Articles: 2, Words: 20, Shared: 20, InsideOwner: 20, Lent: 20,
			From: []result.Flow{{SameOwner: true, Articles: 1, Words: 20, OfOutlet: 1,
				OfSource: 1}}}}},
	} {
		if diff := cmp.Diff(test.want, matrixOf(test.profiles, test.articles...)); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.name, diff)
		}
	}
}

func TestMost(t *testing.T) {
	for _, test := range []struct {
		counts map[string]int
		want   string
	}{
		{nil, ""},
		{map[string]int{"": 5}, ""},
		{map[string]int{"": 5, "b": 1}, "b"},
		{map[string]int{"a": 1, "b": 2}, "b"},
		{map[string]int{"c": 2, "b": 2, "a": 1}, "b"},
	} {
		if got := most(test.counts); got != test.want {
			t.Errorf("%v: %q", test.counts, got)
		}
	}
}
