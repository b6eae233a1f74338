package serve

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"overlap"
	"overlap/archive"
	"overlap/report"
	"overlap/result"
)

// check compares the drafts of a body with the archive.
func (s *room) check(w http.ResponseWriter, r *http.Request) error {
	o, err := s.options(r)
	if err != nil {
		return err
	}
	o.Self = slices.Concat(o.Self, r.URL.Query()["self"])
	body, free, err := s.body(w, r)
	if err != nil {
		return err
	}
	defer free()
	return s.work(w, r, s.checks, s.o.Limits.Check, func(ctx context.Context, v *archive.View) (
		shown, error) {
		if v.Len() == 0 {
			return shown{}, refusal(http.StatusUnprocessableEntity,
				"the archive has no article to compare with", "put some in: POST /v1/articles")
		}
		got, err := s.drafts(ctx, r, body)
		if err != nil {
			return shown{}, err
		}
		found, err := overlap.CheckIn(ctx, got.articles, v, o)
		if err == nil {
			found.Skipped = append(found.Skipped, got.skipped...)
			found.Settings.Against = &result.Against{Articles: v.Len(), Archived: true}
			report.Judge(found)
		}
		return shown{found, ""}, err
	})
}

// A shown is a result, and the view of its page that is opened.
type shown struct {
	*result.Result
	view string
}

// A finding finds something in a view of the archive.
type finding func(ctx context.Context, v *archive.View) (shown, error)

// work lets do its work when a gate lets it, for so long at the most, and answers with the result.
func (s *room) work(w http.ResponseWriter, r *http.Request, g *gate, most time.Duration,
	do finding) error {
	text, view, err := s.worked(r, g, most, do)
	if err != nil {
		return err
	}
	if !s.memory.TryAcquire(int64(len(text))) {
		return errFull
	}
	defer s.memory.Release(int64(len(text)))
	if view != "" {
		w.Header().Set("Overlap-View", view)
	}
	w.Header().Set("Content-Type", "application/json")
	if wantsPage(r) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", s.reports+
			"; frame-ancestors 'none'; sandbox allow-scripts "+
			"allow-downloads allow-popups allow-popups-to-escape-sandbox")
	}
	w.Write(text)
	return nil
}

// worked is work without the answer, for which nobody waits at the gate.
func (s *room) worked(r *http.Request, g *gate, most time.Duration, do finding) (
	text []byte, view string, err error) {
	ctx, v, leave, err := s.enter(r, g, most)
	if err != nil {
		return nil, "", err
	}
	defer leave()
	found, err := do(ctx, v)
	if err != nil {
		return nil, "", err
	}
	found.Tool = result.Tool{Version: s.o.Version, Command: []string{"serve", r.Pattern},
		Time: s.o.Now().UTC().Format(time.RFC3339)}
	text, err = s.written(found.Result, wantsPage(r))
	return text, found.view, err
}

// options are those of a comparison for a request. Texts are in the result where the page shows
// them, or somebody asks.
func (s *room) options(r *http.Request) (overlap.Options, error) {
	o, values := s.o.Check, r.URL.Query()
	text := values.Get("text")
	if values.Has("text") && text != "true" && text != "false" {
		return o, refusal(http.StatusBadRequest, "text: "+strconv.QuoteToGraphic(cut(text)),
			"use true or false")
	}
	o.WithText = wantsPage(r) || text == "true"
	return o, nil
}

// wantsPage reports whether a page is wanted rather than JSON.
func wantsPage(r *http.Request) bool {
	return strings.Contains(r.Header.Get("Accept"), "text/html")
}

// written returns a result as a page or as JSON.
func (s *room) written(found *result.Result, page bool) ([]byte, error) {
	format := report.JSON
	if page {
		format = report.HTML
	}
	var b bytes.Buffer
	err := report.Write(&b, found, format, report.Options{Jobs: max(1, s.o.Check.Jobs)})
	return b.Bytes(), err
}

// viewOf names the view of a page: that of the n-th of its list.
func viewOf(list string, n int) string {
	if n < 0 {
		return ""
	}
	return fmt.Sprintf("%s/%d", list, n)
}
