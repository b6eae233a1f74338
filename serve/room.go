package serve

import (
	"context"
	"net/http"
	"time"

	"golang.org/x/sync/semaphore"

	"overlap/archive"
)

// A room is where requests are answered: the archive, who may work on it, and how much there is
// memory for.
type room struct {
	archive *archive.Archive
	o       Options
	reports string              // the content security policy of the pages of reports
	memory  *semaphore.Weighted // of bodies and answers, in bytes
	came    chan struct{}       // something may be new in the archive

	checks *gate // work for drafts
	scans  *gate // for archived articles, which takes longer
	finds  *gate // searches
	writes *gate // one writer
}

func newRoom(a *archive.Archive, o Options, reports string) *room {
	l := &o.Limits
	return &room{archive: a, o: o, reports: reports,
		memory: semaphore.NewWeighted(l.Room),
		came:   make(chan struct{}, 1),
		checks: newGate(l.Running, l.Waiting, l.Wait),
		scans:  newGate(1, 2, l.Wait),
		finds:  newGate(l.Running, l.Waiting, l.Wait),
		writes: newGate(1, l.Waiting, 10*l.Wait),
	}
}

// changed says that something is new in the archive.
func (s *room) changed() {
	select {
	case s.came <- struct{}{}:
	default:
	}
}

// view returns the archive as it is now, if it is still in its folder: who asks must not be told
// for days what was there once.
func (s *room) view(ctx context.Context) (*archive.View, error) {
	if err := s.archive.Present(); err != nil {
		return nil, err
	}
	return s.archive.View(ctx)
}

// enter waits at a gate, and returns the archive as it is now.
func (s *room) enter(r *http.Request, g *gate, most time.Duration) (
	ctx context.Context, v *archive.View, leave func(), err error) {
	out, err := g.enter(r.Context())
	if err != nil {
		return nil, nil, nil, err
	}
	ctx, stop := context.WithTimeout(r.Context(), most)
	if v, err = s.view(ctx); err != nil {
		stop()
		out()
		return nil, nil, nil, err
	}
	return ctx, v, func() { v.Close(); stop(); out() }, nil
}
