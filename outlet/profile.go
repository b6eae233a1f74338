// Package outlet has what a user knows of outlets and agencies: who owns them, how fast they print,
// what may be printed of their words.
package outlet

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"overlap/agency"
	"overlap/result"
	"overlap/site"
)

// A Profile is what the user knows of an outlet or an agency. Any field may be empty.
type Profile struct {
	Owner  string        // who owns it; this wins over what an article says
	Kind   string        // KindAgency, KindRelease, KindPaper, KindOwn or a kind of the user's
	Rights result.Rights // what may be printed of its words
	Delay  time.Duration // a MinDelay of its own; MinDelay if zero
}

// The kinds of outlets that mean the same to everybody.
const (
	KindAgency  = "agency"  // its words stand in the copy of others, who credit it
	KindRelease = "release" // it sends press releases
	KindPaper   = "paper"
	KindOwn     = "own" // the user's own house: its words may be printed
)

// Licence returns what may be printed of an outlet's words: those of the own house need no
// licence.
func (p Profile) Licence() result.Rights {
	if p.Rights == "" && p.Kind == KindOwn {
		return result.OwnWords
	}
	return p.Rights
}

// check says what makes no sense in the profile of an outlet.
func (p Profile) check(outlet string) error {
	if p.Delay < 0 {
		return fmt.Errorf("a least delay of %v for outlet %.80q: it is never negative", p.Delay,
			outlet)
	}
	if p.Rights != "" && !slices.Contains(result.AllRights, p.Rights) {
		return fmt.Errorf("rights %.80q of outlet %.80q: they must be own, licensed, licensed "+
			"if credited or never",
			p.Rights, outlet)
	}
	return nil
}

// Key returns the name under which Options.Outlets has an outlet: in lower case, without white
// space around it; of a host its site.
func Key(outlet string) string {
	return site.Outlet(strings.ToLower(strings.TrimSpace(outlet)))
}

// Profiles are what is known of outlets and agencies, by Key. An agency stands under its name
// or a short form.
type Profiles map[string]Profile

// Of returns what is known of an outlet. Nothing is known of one without a name.
func (p Profiles) Of(outlet string) Profile {
	if outlet == "" {
		return Profile{}
	}
	return p[Key(outlet)]
}

// Owner returns who owns an article's outlet: whom the profile names or, if it names nobody,
// whom the article names. The profile was made for this run, by hand; the field is whatever the
// source of the article had in it.
func (p Profiles) Owner(outlet, own string) string { return cmp.Or(p.Of(outlet).Owner, own) }

// Delay returns by how much an article must be ahead of one of an outlet to count as first: least,
// where its profile does not say.
func (p Profiles) Delay(outlet string, least time.Duration) time.Duration {
	return cmp.Or(p.Of(outlet).Delay, least)
}

// Check says what makes no sense in the profiles, of the first outlet by name.
func (p Profiles) Check() error {
	for _, outlet := range slices.Sorted(maps.Keys(p)) {
		if err := p[outlet].check(outlet); err != nil {
			return err
		}
	}
	return nil
}

// AgencyRights returns what may be printed of the copy of agencies, by their names in a table.
// An outlet that is no agency has no short form: there is a paper for most of them.
func (p Profiles) AgencyRights(table *agency.Table) map[string]result.Rights {
	rights := make(map[string]result.Rights)
	for _, key := range slices.Sorted(maps.Keys(p)) {
		one := p[key]
		name := table.Named(key)
		whole := key == Key(name)
		if name == "" || one.Licence() == "" || !whole && one.Kind != "" && one.Kind != KindAgency {
			continue
		}
		if _, ok := rights[name]; !ok || whole {
			rights[name] = one.Licence()
		}
	}
	return rights
}

// KnowsRights reports whether a profile says what may be printed.
func (p Profiles) KnowsRights() bool {
	for _, one := range p {
		if one.Licence() != "" {
			return true
		}
	}
	return false
}

// mostStated is how many profiles a result states.
const mostStated = 1000

// Stated returns the profiles as the result states them: the first mostStated by name; nil if
// there are none.
func (p Profiles) Stated() []result.OutletSetting {
	var stated []result.OutletSetting
	for i, outlet := range slices.Sorted(maps.Keys(p)) {
		if i == mostStated {
			break
		}
		one := p[outlet]
		s := result.OutletSetting{Outlet: outlet, Owner: one.Owner, Kind: one.Kind,
			Rights: string(one.Licence())}
		if one.Delay > 0 {
			s.Delay = one.Delay.String()
		}
		stated = append(stated, s)
	}
	return stated
}
