package result

import "iter"

// Whole puts the parts of a result together. The error is the first that comes with one.
func Whole(parts iter.Seq2[*Result, error]) (*Result, error) {
	all := &Result{Articles: []Article{}, Drafts: []Draft{},
		Decisions: []Decision{}, Pairs: []Pair{}, Quotes: []Quote{}, Stories: []Story{},
		Outlets: []Outlet{}, Releases: []Release{},
		Boilerplate: []Boilerplate{}, Events: []Event{}, Skipped: []Skip{},
		Footnotes: []string{}}
	for part, err := range parts {
		if err != nil {
			return nil, err
		}
		if all.Schema == "" {
			all.Schema, all.Tool, all.Settings = part.Schema, part.Tool, part.Settings
		}
		all.Articles = append(all.Articles, part.Articles...)
		all.Drafts = append(all.Drafts, part.Drafts...)
		all.Decisions = append(all.Decisions, part.Decisions...)
		all.Pairs = append(all.Pairs, part.Pairs...)
		all.Quotes = append(all.Quotes, part.Quotes...)
		all.Stories = append(all.Stories, part.Stories...)
		all.Outlets = append(all.Outlets, part.Outlets...)
		all.Releases = append(all.Releases, part.Releases...)
		all.Boilerplate = append(all.Boilerplate, part.Boilerplate...)
		if part.Recall != nil {
			all.Recall = part.Recall
		}
		all.Events = append(all.Events, part.Events...)
		all.Skipped = append(all.Skipped, part.Skipped...)
		all.Footnotes = append(all.Footnotes, part.Footnotes...)
	}
	return all, nil
}
