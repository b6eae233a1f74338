package overlap

import (
	"testing"
	"time"

	"overlap/agency"
	"overlap/outlet"
	"overlap/result"
)

func TestAgencyRights(t *testing.T) {
	o := Options{Outlets: map[string]outlet.Profile{
		"ap":      {Rights: result.Licensed},
		"reuters": {Kind: outlet.KindPaper, Rights: result.Never},
		// a paper of that name is no agency
		"afp":       {Kind: outlet.KindPaper, Rights: result.Licensed},
		"efe.com":   {Kind: outlet.KindAgency, Rights: result.LicensedCredited},
		"the times": {Rights: result.Never},
		"dpa":       {Owner: "dpa"},
	}}
	got := o.Outlets.AgencyRights(agency.NewTable(nil))
	want := map[string]result.Rights{"Associated Press": result.Licensed, "Reuters": result.Never,
		"EFE": result.LicensedCredited}
	if len(got) != len(want) {
		t.Errorf("got %v, want %v", got, want)
	}
	for name, rights := range want {
		if got[name] != rights {
			t.Errorf("%s: %q, want %q", name, got[name], rights)
		}
	}
}

func TestProfileMakesSense(t *testing.T) {
	for want, p := range map[bool]outlet.Profile{
		true:  {Owner: "House", Kind: "weekly", Rights: result.OwnWords, Delay: time.Hour},
		false: {Rights: "sometimes"},
	} {
		o := Options{Outlets: map[string]outlet.Profile{"herald": p}}
		if err := o.Check(); (err == nil) != want {
			t.Errorf("%+v: %v", p, err)
		}
	}
	late := Options{Outlets: map[string]outlet.Profile{"herald": {Delay: -1}}}
	if err := late.Check(); err == nil {
		t.Error("a negative delay makes sense")
	}
	for s, want := range map[string]result.Rights{
		" Licensed  IF credited ": result.LicensedCredited, "": "", "NEVER": result.Never,
	} {
		if got, ok := result.ParseRights(s); got != want || !ok {
			t.Errorf("%q: %q, %v", s, got, ok)
		}
	}
	if _, ok := result.ParseRights("licenced"); ok {
		t.Error("licenced is a right")
	}
}

// TestLicences: of each licence's words the gate counts those that may not be printed, whatever
// the sorts that it counts.
func TestLicences(t *testing.T) {
	a := result.Account{Shared: 30, SharedRepeated: 5, SharedQuoted: 10, Sheltered: 4,
		Licences: []result.Licence{
			{Of: "A", Words: 15, Quoted: 6, Sheltered: 2, Allowed: true},
			{Of: "B", Words: 10, Quoted: 4, Sheltered: 2},
		}}
	for want, g := range map[int]*result.Gate{12: {}, 14: {CountQuotes: true}} {
		if got := g.Counted(a); got != want {
			t.Errorf("%+v: %d, want %d", g, got, want)
		}
	}
}
