package serve

import (
	"cmp"
	"context"
	"net/http"
	"slices"
	"strconv"

	"overlap/archive"
	"overlap/article"
	"overlap/internal/work"
	"overlap/result"
)

// An addition says what became of the articles of a body.
type addition struct {
	New      int           `json:"new"`
	Versions int           `json:"versions"`
	Present  int           `json:"present"`
	Doubles  int           `json:"doubles"`
	Skipped  []result.Skip `json:"skipped"`
}

// addArticles puts the articles of a body into the archive.
func (s *room) addArticles(w http.ResponseWriter, r *http.Request) error {
	body, free, err := s.body(w, r)
	if err != nil {
		return err
	}
	defer free()
	leave, err := s.writes.enter(r.Context())
	if err != nil {
		return err
	}
	defer leave()
	got, err := s.read(r.Context(), body, false, &article.Reader{}, 1<<20, int(s.o.Limits.Body))
	if err != nil {
		return err
	}
	if err := named(r, got.articles); err != nil {
		return err
	}
	for i := range got.articles {
		got.articles[i].Believe(s.o.Now())
	}
	added, skipped, err := s.add(r.Context(), got.articles)
	if err != nil {
		return err
	}
	return answer(w, http.StatusOK, addition{added.New, added.Versions, added.Present,
		added.Doubles, append(append([]result.Skip{}, got.skipped...), skipped...)})
}

// named gives an only article the id of the request, and refuses one that has none.
func named(r *http.Request, all []article.Article) error {
	id, err := textOf(r.URL.Query(), "id")
	if err != nil {
		return err
	}
	if id != "" && len(all) == 1 {
		all[0].ID = id
	}
	for i := range all {
		if a := &all[i]; a.ID == "-" || a.ID == "" || a.IsPlaced() {
			return refusal(http.StatusUnprocessableEntity,
				"article "+strconv.Itoa(i+1)+" has no id",
				`give each an "id" of its own, or an only one the parameter id`)
		}
		all[i].Path, all[i].Line = "", 0
	}
	return nil
}

// add puts articles into the archive, and keeps its segments few.
func (s *room) add(ctx context.Context, all []article.Article) (added archive.Added,
	skipped []result.Skip, err error) {
	o, err := s.o.Check.Index()
	if err != nil {
		return added, nil, err
	}
	err = s.write(ctx, func(c *work.Crew, writer *archive.Writer) (err error) {
		added, err = writer.Add(c, slices.Values(all), o, s.o.Now())
		skipped = c.Skipped()
		if err == nil {
			if _, err := writer.Compact(c, archive.Tidy, s.o.Now()); err != nil {
				s.o.Log.Warn("segments stay many", "trouble", err)
			}
		}
		return err
	})
	return added, skipped, err
}

// write lets do change the archive.
func (s *room) write(ctx context.Context, do func(*work.Crew, *archive.Writer) error) error {
	ctx, stop := context.WithTimeout(ctx, s.o.Limits.Scan)
	defer stop()
	if err := s.archive.Present(); err != nil {
		return err
	}
	writer, err := s.archive.Write(ctx)
	if err != nil {
		return err
	}
	defer s.changed()
	c := &work.Crew{Context: ctx, Jobs: max(1, s.o.Check.Jobs),
		Budget: work.NewBudget(s.o.Check.Memory)}
	return cmp.Or(do(c, writer), writer.Close())
}

// removeArticle takes an article away.
func (s *room) removeArticle(w http.ResponseWriter, r *http.Request) error {
	leave, err := s.writes.enter(r.Context())
	if err != nil {
		return err
	}
	defer leave()
	n := 0
	which := archive.Selection{IDs: []string{r.PathValue("id")}}
	err = s.write(r.Context(), func(c *work.Crew, writer *archive.Writer) (err error) {
		n, err = writer.Remove(c.Context, which, s.o.Now())
		return err
	})
	if err == nil && n == 0 {
		err = refusal(http.StatusNotFound, "the archive has no article of this id",
			"GET /v1/articles lists them")
	}
	if err != nil {
		return err
	}
	return answer(w, http.StatusOK, map[string]int{"removed": n})
}
