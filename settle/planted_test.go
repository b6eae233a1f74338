package settle_test

import (
	"slices"
	"testing"

	"overlap/account"
	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/outlet"
	"overlap/result"
)

// A use is an article made of a release, by their ids.
type use struct{ release, article string }

// TestPlanted: of generated releases, what was made of them is found, and nothing else but phrases.
func TestPlanted(t *testing.T) {
	const (
		least  = 30 // words of a release that must be found
		phrase = 20 // words that are none of it, at the most
	)
	var articles []article.Article
	profiles, truths := outlet.Profiles{}, make(map[string]*newsgen.Truth)
	isRelease := make(map[string]bool)
	for item := range newsgen.Generate(newsgen.Options{Articles: 600, Seed: 9,
		Shape: newsgen.Lineage}) {
		articles, truths[item.ID] = append(articles, item.Article), &item.Truth
		profiles[outlet.Key(item.Outlet)] = outlet.Profile{Kind: item.OutletKind}
		isRelease[item.ID] = item.OutletKind == outlet.KindRelease
	}
	r := whole(t, 2, account.Options{Outlets: profiles}, articles)
	found := make(map[use]int)
	for _, release := range r.Releases {
		for _, u := range release.Uses {
			found[use{release.Article, u.Article}] = u.Words
		}
	}
	made := planted(truths, isRelease)
	for u, words := range made {
		if words >= least && found[u] == 0 {
			t.Errorf("%v: %d words are not found", u, words)
		}
	}
	for u, words := range found {
		if isRelease[u.release] && words >= phrase && !descends(truths[u.article], u.release) {
			t.Errorf("%v: %d words, and it is not made of it", u, words)
		}
	}
	if len(made) < 20 || !slices.ContainsFunc(r.Releases,
		func(r result.Release) bool { return r.Kind == outlet.KindRelease }) {
		t.Errorf("%d articles are made of releases", len(made))
	}
}

// planted returns how many words of releases articles have that were made of them.
func planted(truths map[string]*newsgen.Truth, isRelease map[string]bool) map[use]int {
	words := make(map[use]int)
	for id, truth := range truths {
		for _, p := range truth.Passages {
			if isRelease[p.From] && p.Kind != "rewritten" {
				words[use{p.From, id}] += p.Same
			}
		}
	}
	return words
}

// descends reports whether an article was made of another, at however many removes.
func descends(truth *newsgen.Truth, of string) bool {
	return slices.Contains(truth.Parents, of) || slices.Contains(truth.Ancestors, of)
}
