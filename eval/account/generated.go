package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"overlap"
	"overlap/agency"
	"overlap/article"
	"overlap/eval/sheet"
	"overlap/eval/world"
	"overlap/internal/newsgen"
	"overlap/outlet"
	"overlap/result"
)

// A set is generated stories and what a scan says of them.
type set struct {
	*world.World
	kin     *kin
	kinds   map[string]string // of outlets
	printed map[string]int    // articles by story and outlet
	options overlap.Options
	title   string
}

// stories measures generated stories.
func (p *plan) stories(out io.Writer) (*sheet.Sheet, error) {
	all, inSet, without := &sheet.Sheet{Examples: p.worst}, breakdown{}, breakdown{}
	if !p.generated {
		return all, nil
	}
	for _, g := range []newsgen.Options{
		{Articles: p.articles, Seed: p.seed},
		{Articles: p.articles, Seed: p.seed + 1},
		{Articles: (p.articles + 1) / 2, Seed: p.seed, Language: newsgen.German},
		{Articles: (p.articles + 1) / 2, Seed: p.seed, Language: newsgen.Chinese},
	} {
		g.Shape = newsgen.Lineage
		s := &sheet.Sheet{Examples: p.worst}
		x, err := p.newSet(g)
		if err != nil {
			return nil, err
		}
		x.judge(s, inSet)
		x.JudgeDirections(s)
		x.JudgeEditions(s)
		judgeAtOnce(s, x.Result)
		if err := x.orphan(s, without); err != nil {
			return nil, err
		}
		all.Add(s)
	}
	inSet.print(out, "the parent in the set")
	without.print(out, "the parent taken out")
	return all, nil
}

// newSet generates stories and scans them.
func (p *plan) newSet(g newsgen.Options) (*set, error) {
	var articles []article.Article
	var truths []newsgen.Truth
	x := &set{kinds: map[string]string{}, printed: map[string]int{}, options: p.options(),
		title: fmt.Sprintf("%s seed %d", cmp.Or(g.Language, newsgen.English), g.Seed)}
	x.options.Outlets = outlet.Profiles{}
	for item := range newsgen.Generate(g) {
		articles, truths = append(articles, item.Article), append(truths, item.Truth)
		x.know(item)
	}
	r, err := overlap.Find(context.Background(), articles, x.options)
	if err != nil {
		return nil, err
	}
	x.World, x.kin = world.New(articles, truths, r), newKin(truths, r)
	return x, nil
}

// know puts an article's outlet into the lists of outlets and agencies that a newsroom would have.
func (x *set) know(item *newsgen.Item) {
	x.printed[story(item.ID)+item.Outlet]++
	if x.kinds[item.Outlet] != "" {
		return
	}
	x.kinds[item.Outlet] = item.OutletKind
	if item.OutletKind == outlet.KindPaper {
		return
	}
	x.options.Outlets[outlet.Key(item.Outlet)] = outlet.Profile{Kind: item.OutletKind}
	if item.OutletKind == outlet.KindAgency {
		x.options.Agencies = append(x.options.Agencies, agency.Agency{Name: item.Outlet})
	}
}

// story returns the story of an article, which its id starts with.
func story(id string) string {
	number, _, _ := strings.Cut(id, "-")
	return number
}

// isDerived reports whether an article was made of one other, which another outlet printed, and is
// the only one of its outlet in the story: what an outlet had before is its own.
func (x *set) isDerived(it *world.Item) bool {
	if len(it.Truth.Parents) != 1 || x.printed[story(it.ID)+it.Outlet] > 1 {
		return false
	}
	return x.parent(it).Outlet != it.Outlet
}

// parent returns the one parent of a derived article.
func (x *set) parent(it *world.Item) *world.Item {
	return &x.Items[x.Number[it.Truth.Parents[0]]]
}

// judge counts what is said of articles whose parents are all in the set.
func (x *set) judge(s *sheet.Sheet, b breakdown) {
	anyhow := s.Row(0, "derived articles with a single named source, however little they copied")
	single := s.Row(.60, "derived articles with a single named source")
	parent := s.Row(.95, "  it is the parent, or a version of it")
	shown := s.Row(.99, "  the parent is among the candidates")
	unseen := s.AtMost(.03, "  said to be from what is not in the set")
	strangers := newStrangers(s, "")
	for i := range x.Items {
		it := &x.Items[i]
		v := x.kin.judged(it.ID, &it.Found.Account)
		strangers.count(v, it, x.describe(it, it.Found.Account))
		if !x.isDerived(it) {
			continue
		}
		anyhow.Count(v.single, "%s", x.describe(it, it.Found.Account))
		if copied(&it.Truth, x.Result.Settings.MinWords) < leastShared {
			continue
		}
		single.Count(v.single, "%s", x.describe(it, it.Found.Account))
		if v.single {
			parent.Count(v.parent, "%s", x.describe(it, it.Found.Account))
		}
		shown.Count(v.shown, "%s", x.describe(it, it.Found.Account))
		unseen.Count(v.unseen, "%s", x.describe(it, it.Found.Account))
		b.add(x.kindsOf(it), v)
	}
}

// kindsOf returns the kinds of a derived article.
func (x *set) kindsOf(it *world.Item) []string {
	of, t := x.parent(it), &it.Truth
	kinds := []string{"all", "made by " + t.Way, "in " + it.Lang,
		"from " + x.kinds[of.Outlet], "first: " + direction(t)}
	for name, is := range map[string]bool{"credits": slices.Contains(t.Credits, of.Outlet),
		"declares": t.Declared != "", "credits an agency": it.Found.Wire != nil,
		"edition of its parent": x.kin.root(it.ID) == x.kin.root(of.ID),
		"parent is a copy":      len(of.Truth.Parents) > 0 && of.Truth.VersionOf == ""} {
		if is {
			kinds = append(kinds, name)
		} else if name == "credits" {
			kinds = append(kinds, "credits nobody")
		}
	}
	return kinds
}

// direction says what the dates of a derived article and its parent tell.
func direction(t *newsgen.Truth) string { return t.Passages[0].Direction }

// describe says what an article is and what its account says, for the eye.
func (x *set) describe(it *world.Item, a result.Account) string {
	t := &it.Truth
	return fmt.Sprintf("%s %s (%s %s, %d words, of %v, ancestors %v, edition of %q, credits %q, "+
		"declares %q): %s", x.title, it.ID, t.Kind, t.Way, t.Words, t.Parents, t.Ancestors,
		t.EditionOf, t.Credits, t.Declared, describe(&a))
}
