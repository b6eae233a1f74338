package serve

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"golang.org/x/net/netutil"
)

// The bounds on connections. One that is slow takes a place for so long at the most.
const (
	mostConnections = 512
	mostHeader      = 64 << 10 // bytes
	headerTime      = 5 * time.Second
	bodyTime        = 30 * time.Second
	idleTime        = time.Minute
	closeTime       = 10 * time.Second // for requests that are being answered when the desk is stopped
)

// Listen answers requests that come to a listener until the context is done, and then those that
// have come, for some seconds. It keeps the index of words meanwhile.
func (s *Server) Listen(ctx context.Context, l net.Listener) error {
	within, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	h := &http.Server{
		Handler:           s,
		BaseContext:       func(net.Listener) context.Context { return within },
		ReadHeaderTimeout: headerTime,
		ReadTimeout:       bodyTime,
		WriteTimeout:      bodyTime + 2*s.o.Limits.Scan,
		IdleTimeout:       idleTime,
		MaxHeaderBytes:    mostHeader,
		ErrorLog:          slog.NewLogLogger(slog.DiscardHandler, slog.LevelInfo),
	}
	kept := make(chan struct{})
	go func() { s.Keep(ctx); close(kept) }()
	stopped := make(chan error, 1)
	stop := context.AfterFunc(ctx, func() {
		soon, end := context.WithTimeout(within, closeTime)
		defer end()
		err := h.Shutdown(soon)
		if err != nil {
			cancel()
			err = h.Close()
		}
		stopped <- err
	})
	err := h.Serve(netutil.LimitListener(l, mostConnections))
	if errors.Is(err, http.ErrServerClosed) && !stop() {
		err = <-stopped
		<-kept
	}
	return err
}
