package serve

import (
	"net/http"

	"overlap/result"
)

// A told is a story as lists have it.
type told struct {
	ID       string   `json:"id"`
	First    string   `json:"first"` // the id of its earliest article
	Outlets  int      `json:"outlets"`
	Texts    int      `json:"texts"`
	Cohesion float64  `json:"cohesion"`
	Articles []member `json:"articles"` // by time, then id
}

// A member is an article of a story.
type member struct {
	ID     string `json:"id"`
	Outlet string `json:"outlet"`
	Title  string `json:"title"`
	When   string `json:"when"`
}

// listStories lists the stories that some of the archive's articles are in, with all articles of
// each.
func (s *room) listStories(w http.ResponseWriter, r *http.Request) error {
	find, err := s.scanned(r)
	if err != nil {
		return err
	}
	ctx, v, leave, err := s.enter(r, s.scans, s.o.Limits.Scan)
	if err != nil {
		return err
	}
	defer leave()
	found, err := find(ctx, v)
	if err != nil {
		return err
	}
	return answer(w, http.StatusOK, map[string]any{"stories": toldOf(found.Result)})
}

// toldOf returns the stories of a result.
func toldOf(r *result.Result) []told {
	articles := make(map[string]*result.Article, len(r.Articles))
	for i := range r.Articles {
		articles[r.Articles[i].ID] = &r.Articles[i]
	}
	all := []told{}
	for _, s := range r.Stories {
		t := told{s.ID, s.First, s.Outlets, s.Texts, s.Cohesion, []member{}}
		for _, id := range s.Articles {
			if a := articles[id]; a != nil {
				t.Articles = append(t.Articles, member{a.ID, a.Outlet, a.Title, a.When})
			}
		}
		all = append(all, t)
	}
	return all
}
