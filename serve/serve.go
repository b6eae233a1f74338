// Package serve is the originality desk: a page and a JSON API over an archive, as one
// http.Handler. It checks drafts, searches, and shows stories, articles, pairs and outlets by the
// page that package report writes into a file; there is no second one. serve/openapi.json says
// what requests and answers are.
//
// # What is kept of a draft
//
// Nothing. A draft is in memory while its request is answered, and in no file, log, cache or
// address.
//
// # Who may do what
//
// To read is free unless Options.Locked; to write wants the token. A request is refused that names
// a host which is not ours, so that no name of somebody else's that leads here (DNS rebinding) can
// read anything, and so is one that another site's page sends. See guard.go.
//
// # What it takes
//
// Bodies, answers, times and the work at one time are bounded, by Limits: what is above is refused
// at once, with a status of 4xx and what to do. Nothing waits longer than Limits.Wait.
package serve

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"overlap/archive"
	"overlap/report"
)

// A Server answers requests about an archive. Several goroutines may call it.
type Server struct {
	*room
	mux *http.ServeMux
}

// New returns a server of an archive, which must stay open. The options must find articles by what
// the archive was made with (index.Params).
func New(a *archive.Archive, o Options) (*Server, error) {
	o.Limits = o.Limits.fill()
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	reports, err := report.Policy()
	if err != nil {
		return nil, err
	}
	d, err := newDesk(reports, o.Version)
	if err != nil {
		return nil, err
	}
	s := &Server{newRoom(a, o, reports), http.NewServeMux()}
	s.route(d)
	return s, nil
}

// route says which function answers what.
func (s *Server) route(d *desk) {
	for pattern, answer := range map[string]answerer{
		"GET /healthz":             s.health,
		"GET /v1/openapi.json":     d.description,
		"POST /v1/check":           s.check,
		"GET /v1/articles":         s.listArticles,
		"POST /v1/articles":        s.addArticles,
		"GET /v1/articles/{id}":    s.showArticle,
		"DELETE /v1/articles/{id}": s.removeArticle,
		"GET /v1/quotes":           s.listQuotes,
		"GET /v1/stories":          s.listStories,
		"GET /v1/scan":             s.scan,
		"GET /v1/compare":          s.compare,
		"GET /v1/outlets":          s.listOutlets,
		"GET /{$}":                 d.page,
		"GET /desk/{name}":         d.file,
	} {
		s.mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			if err := answer(w, r); err != nil {
				refuse(s.o.Log, w, err)
			}
		})
	}
}

// An answerer answers a request, or returns why not: then it has written nothing.
type answerer func(w http.ResponseWriter, r *http.Request) error

// patrol is how long an index of words waits until it looks whether another process changed the
// archive.
const patrol = 10 * time.Second

// Keep keeps the index of words to what the archive has, until the context is done.
func (s *Server) Keep(ctx context.Context) {
	if s.o.Words == nil {
		return
	}
	tick := time.NewTicker(patrol)
	defer tick.Stop()
	for {
		if err := s.o.Words.Update(ctx, nil); err != nil && ctx.Err() == nil {
			s.o.Log.Error("the index of words is behind the archive", "trouble", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		case <-s.came:
		}
	}
}
