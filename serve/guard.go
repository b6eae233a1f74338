package serve

import (
	"crypto/subtle"
	"net"
	"net/http"
	"net/url"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"
)

// ServeHTTP answers a request, unless a guard refuses it. The guards, in their order:
//
//   - The host that the request names is an address, localhost or one of Options.Hosts. A page of a
//     name that somebody leads to this machine once it is loaded has that name as its host.
//   - No page of another site sends it. A browser says so by Sec-Fetch-Site, an old one by Origin.
//   - Its parameters can be read.
//   - It has the token where that is wanted: as Bearer, or as the password of Basic, which a
//     browser asks for. Never in the address, which stands in histories and logs.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	began := time.Now()
	seen := &witness{ResponseWriter: w}
	defer func() {
		if why := recover(); why != nil {
			s.o.Log.Error("fault", "why", why, "stack", string(debug.Stack()))
			if seen.status == 0 {
				refuse(s.o.Log, seen, errFault)
			}
		}
		s.o.Log.Info("answered", "method", r.Method, "what", r.Pattern, "status", seen.status,
			"bytes", seen.bytes, "ms", time.Since(began).Milliseconds())
	}()
	h := seen.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	h.Set("Cache-Control", "no-store")
	if err := s.guard(r); err != nil {
		refuse(s.o.Log, seen, err)
		return
	}
	s.dispatch(seen, r)
}

// guard returns why a request is refused.
func (s *Server) guard(r *http.Request) error {
	if !s.isOurs(r.Host) {
		return refusal(http.StatusMisdirectedRequest, "the desk does not answer to this host",
			"use its address, or start it with --host NAME")
	}
	if isForeign(r) {
		return refusal(http.StatusForbidden, "a page of another site sent this",
			"open the desk itself")
	}
	if _, err := url.ParseQuery(r.URL.RawQuery); err != nil { // what is broken would be passed over
		return refusal(http.StatusBadRequest, "the address cannot be read: "+
			strconv.QuoteToGraphic(cut(err.Error())), "write % as %25, and & between parameters")
	}
	writes := r.Method != http.MethodGet && r.Method != http.MethodHead &&
		r.URL.Path != "/v1/check"
	switch {
	case r.URL.Path == "/healthz", !writes && !s.o.Locked:
		return nil
	case s.o.Token == "":
		return refusal(http.StatusForbidden, "nobody may write here",
			"start the desk with --token-file FILE")
	case !s.hasToken(r):
		return errToken
	}
	return nil
}

// isOurs reports whether a host is an address, which no name can be made to lead to, or one of our
// names.
func (s *Server) isOurs(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.Trim(host, "[]")
	return net.ParseIP(host) != nil || strings.EqualFold(host, "localhost") ||
		slices.ContainsFunc(s.o.Hosts, func(h string) bool { return strings.EqualFold(h, host) })
}

// isForeign reports whether a page of another site sends a request. One may lead to the desk by a
// link, and to nothing else.
func isForeign(r *http.Request) bool {
	switch r.Header.Get("Sec-Fetch-Site") {
	case "same-origin", "none":
		return false
	case "": // no browser, or an old one
		origin := r.Header.Get("Origin")
		return origin != "" && origin != "http://"+r.Host && origin != "https://"+r.Host
	}
	return r.URL.Path != "/" || r.Method != http.MethodGet ||
		r.Header.Get("Sec-Fetch-Mode") != "navigate" || r.Header.Get("Sec-Fetch-Dest") != "document"
}

// hasToken reports whether a request has the token.
func (s *Server) hasToken(r *http.Request) bool {
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok {
		_, token, ok = r.BasicAuth()
	}
	return ok && subtle.ConstantTimeCompare([]byte(token), []byte(s.o.Token)) == 1
}

// dispatch lets the function answer that the request is for.
func (s *Server) dispatch(w *witness, r *http.Request) {
	if _, pattern := s.mux.Handler(r); pattern != "" {
		s.mux.ServeHTTP(w, r)
		return
	}
	probe := &silent{header: make(http.Header)}
	s.mux.ServeHTTP(probe, r)
	if probe.status != http.StatusMethodNotAllowed {
		refuse(s.o.Log, w, refusal(http.StatusNotFound, "nothing is here",
			"GET /v1/openapi.json says what there is"))
		return
	}
	w.Header().Set("Allow", probe.header.Get("Allow"))
	refuse(s.o.Log, w, refusal(http.StatusMethodNotAllowed, r.Method+" is not for this",
		"use "+probe.header.Get("Allow")))
}

// A witness sees what is answered.
type witness struct {
	http.ResponseWriter
	status, bytes int
}

func (w *witness) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *witness) Write(b []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(b)
	w.bytes += n
	return n, err
}

// Unwrap is for http.ResponseController.
func (w *witness) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// A silent writer sends nothing.
type silent struct {
	header http.Header
	status int
}

func (s *silent) Header() http.Header         { return s.header }
func (s *silent) Write(b []byte) (int, error) { return len(b), nil }
func (s *silent) WriteHeader(status int)      { s.status = status }
