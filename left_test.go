package overlap_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"overlap"
	"overlap/article"
	"overlap/decision"
	"overlap/internal/newsgen"
	"overlap/result"
)

// newsChecked is a check of generated articles, each of which was left out of the references.
func newsChecked(t rapid.TB, n int, o overlap.Options) (*result.Result, []article.Article) {
	t.Helper()
	var drafts, references []article.Article
	for item := range newsgen.Generate(newsgen.Options{Articles: n, Seed: 11}) {
		if a := item.Article; len(drafts)*8 < len(references) {
			a.Path = "draft of " + a.ID
			drafts = append(drafts, a)
		} else {
			references = append(references, a)
		}
	}
	return check(t, drafts, references, o), references
}

// TestTallyOfAll counts what of a draft's account is left when nothing is left out: all of it.
func TestTallyOfAll(t *testing.T) {
	r, _ := newsChecked(t, 400, overlap.Options{WithText: true, Rewritten: true})
	laid := 0
	for i := range r.Articles {
		a := &r.Articles[i]
		l := decision.Lay(r, a.ID)
		if !a.Draft || l == nil {
			continue
		}
		laid++
		got, want := l.Tally(&a.Account, &decision.Switches{}).Left, a.Account
		want.Slices, want.RecycledFrom = nil, nil
		if d := cmp.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
			t.Errorf("%s: -account +tally:\n%s", a.ID, d)
		}
		shared := 0
		for _, s := range l.Stretches {
			if s.Class == "shared" {
				shared += s.Words
			}
		}
		if shared != a.Account.Shared {
			t.Errorf("%s: %d shared words in stretches, %d in the account", a.ID, shared,
				a.Account.Shared)
		}
	}
	if laid < 20 {
		t.Errorf("%d drafts share something", laid)
	}
}

// TestTallyIsACheckWithout leaves the families of a draft out, one by one: what is left is what a
// check finds without their members, but for a word here and there (see decision.Layout.Tally).
func TestTallyIsACheckWithout(t *testing.T) {
	o := overlap.Options{WithText: true, AllNatures: true}
	r, references := newsChecked(t, 240, o)
	off, all := 0, 0
	for i := range r.Articles {
		a := &r.Articles[i]
		l := decision.Lay(r, a.ID)
		if !a.Draft || l == nil {
			continue
		}
		for k, s := range decision.Families(&a.Account) {
			got := l.Tally(&a.Account, &decision.Switches{Sources: []int{k}}).Left
			gone := func(b article.Article) bool {
				return slices.Contains(s.Members, b.ID) ||
					slices.ContainsFunc(r.Articles, func(c result.Article) bool {
						return c.ID == b.ID && slices.Contains(s.Members, c.EditionOf)
					})
			}
			rest := slices.DeleteFunc(slices.Clone(references), gone)
			draft := article.Article{ID: a.ID, Title: a.Title, Text: a.Text, Byline: a.Byline}
			want := check(t, []article.Article{draft}, rest, o)
			for _, b := range want.Articles {
				if b.Draft {
					all += a.Account.Shared
					off += max(b.Account.Shared-got.Shared, got.Shared-b.Account.Shared)
				}
			}
		}
	}
	t.Logf("%d of %d words otherwise", off, all)
	if all == 0 || 50*off > all {
		t.Errorf("a check without the members counts %d of %d words otherwise", off, all)
	}
}

// TestDecide accepts, dismisses and changes what was decided on.
func TestDecide(t *testing.T) {
	r, _ := newsChecked(t, 400, overlap.Options{WithText: true, Rewritten: true,
		Gate: &result.Gate{Percent: 10}})
	texts := map[string]string{}
	for _, a := range r.Articles {
		texts[a.ID] = a.Text
	}
	for _, says := range []string{result.Accepted, result.Dismissed} {
		var all []result.Decision
		for i := range r.Pairs {
			p := &r.Pairs[i]
			all = append(all, result.Decision{Pair: p.ID, Decision: says, Reason: "r", By: "b",
				Words: decision.SealAll(p, texts[p.A], texts[p.B])})
		}
		decision.Apply(r, all)
		for i := range r.Articles {
			a := &r.Articles[i]
			switch u := a.Decided; {
			case !a.Draft:
				if u != nil {
					t.Errorf("%s: a reference is decided", a.ID)
				}
			case u == nil:
				if a.Account.Shared > 0 {
					t.Errorf("%s: nothing is decided", a.ID)
				}
			case u.Left.Shared > 0 || u.Left.Rewritten > 0 || u.Reopened > 0 ||
				r.Settings.Gate.Counted(u.Left) > u.Left.Sheltered:
				t.Errorf("%s, all %s: %d shared, %d rewritten words are left", a.ID, says,
					u.Left.Shared, u.Left.Rewritten)
			case u.Left.Own+u.Left.Quoted+u.Left.SharedQuoted+u.Left.Shared+u.Left.Boilerplate+
				u.Left.Excluded != a.Words:
				t.Errorf("%s: the account does not add up", a.ID)
			}
		}
	}
	open := slices.Clone(r.Decisions)
	for i := range open {
		open[i].Words = "00000000000000000000000000000000"
	}
	decision.Apply(r, open)
	for _, a := range r.Articles {
		if u := a.Decided; u != nil && (u.Standing > 0 || u.Reopened == 0 ||
			u.Left.Shared != a.Account.Shared) {
			t.Errorf("%s: %+v", a.ID, u)
		}
	}
}
