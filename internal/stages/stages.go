// Package stages runs the stages of a scan before package account on a few articles, one after the
// other and with the default options, for tests of what comes after. Nothing is sought in other
// words.
package stages

import (
	"context"
	"fmt"
	"slices"
	"time"

	"overlap/agency"
	"overlap/article"
	"overlap/boilerplate"
	"overlap/edition"
	"overlap/index"
	"overlap/internal/policy"
	"overlap/internal/span"
	"overlap/internal/work"
	"overlap/join"
	"overlap/match"
	"overlap/nature"
	"overlap/prepare"
	"overlap/sketch"
	"overlap/speech"
)

// Agencies are the agencies that everybody knows.
var Agencies = agency.NewTable(nil)

// Policy and Sketch are those of the default options.
var (
	Policy = policy.Policy{MinWords: 8, MaxGap: 6, Shingle: 5, Window: 3, MaxTexts: 256}
	Sketch = sketch.Options{MinWords: 8, Shingle: 5, Window: 3, Of: sketch.Tokens, Speech: true,
		Agencies: Agencies}
)

// Articles returns articles of some texts, each of an outlet and a day of its own, in order.
func Articles(texts ...string) []article.Article {
	articles := make([]article.Article, len(texts))
	for i, text := range texts {
		day := time.Date(2024, 5, 1+i, 0, 0, 0, 0, time.UTC)
		articles[i] = article.Article{ID: fmt.Sprintf("%03d", i), Text: text,
			Outlet: fmt.Sprintf("Outlet %03d", i), Published: article.Date{Time: day}}
	}
	return articles
}

// Index returns a set with the segment of articles, whose uses nobody gathered, on so many workers.
func Index(jobs int, articles ...article.Article) (*edition.Set, error) {
	set := &edition.Set{
		Crew: &work.Crew{Context: context.Background(), Jobs: jobs,
			Budget: work.NewBudget(0)},
		Policy:     Policy,
		References: -1,
	}
	var err error
	set.Segment, err = index.Build(set.Crew, slices.Values(articles), index.Options{
		Sketch: Sketch,
		Delay:  func(string) time.Duration { return 6 * time.Minute },
	})
	return set, err
}

// Fold folds the articles of a set into texts and gathers their quotations.
func Fold(set *edition.Set) (*prepare.Cache, *speech.Speech, error) {
	said := speech.New(set, nil)
	said.Gather()()
	cache := prepare.New(set.Crew, set.Documents, set.Align(false))
	err := set.Fold(cache, set.ByTime(), false)
	said.Share()
	return cache, said, err
}

// Match finds what the texts of a set share, boilerplate, and what is common language.
func Match(set *edition.Set, cache *prepare.Cache) (*boilerplate.Found, error) {
	found := boilerplate.New(match.New(set, cache, nil))
	few, err := join.Self(set)
	if err == nil {
		err = found.Match(few, make([][]uint32, len(set.Texts)))
	}
	if err == nil {
		err = found.Find()
	}
	if err != nil {
		return nil, err
	}
	common, err := join.Common(set, func(t int) []span.Span { return found.Marks[t].Detected })
	if err == nil {
		err = found.Match(common, make([][]uint32, len(set.Texts)))
	}
	if err != nil {
		return nil, err
	}
	found.Mark()
	_, err = nature.NewJudge(found, nil)
	return found, err
}

// Joined returns articles folded into texts, prepared for alignment, and their candidates. The set
// is to be closed.
func Joined(jobs int, articles ...article.Article) (*edition.Set, *prepare.Cache, join.Candidates,
	error) {
	set, err := Index(jobs, articles...)
	if err != nil {
		return nil, nil, join.Candidates{}, err
	}
	cache, _, err := Fold(set)
	if err != nil {
		return nil, nil, join.Candidates{}, err
	}
	found, err := join.Self(set)
	return set, cache, found, err
}

// Matched returns what the texts of articles share, and their quotations. The set is to be closed.
func Matched(jobs int, articles ...article.Article) (*boilerplate.Found, *speech.Speech, error) {
	set, err := Index(jobs, articles...)
	if err != nil {
		return nil, nil, err
	}
	cache, said, err := Fold(set)
	if err != nil {
		return nil, nil, err
	}
	found, err := Match(set, cache)
	return found, said, err
}
