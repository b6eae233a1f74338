package serve

import (
	"bytes"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers/gorillamux"
)

// lines is a log that several goroutines write.
type lines struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

func (l *lines) logger() *slog.Logger { return slog.New(slog.NewTextHandler(l, nil)) }

// described is the description of the API.
func described(t *testing.T) *openapi3.T {
	t.Helper()
	text, err := files.ReadFile("openapi.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := openapi3.NewLoader().LoadFromData(text)
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Validate(t.Context()); err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestDescription holds requests and their answers against the description: each answer is one of
// those that it has, and every operation is asked.
func TestDescription(t *testing.T) {
	openapi3filter.RegisterBodyDecoder("text/html", openapi3filter.FileBodyDecoder)
	doc := described(t)
	server := served(t, news(30), nil)
	doc.Servers = openapi3.Servers{{URL: server.URL}}
	router, err := gorillamux.NewRouter(doc)
	if err != nil {
		t.Fatal(err)
	}
	line := `{"id":"x","text":"A lamp was found on the beach of Pell by two children on Sunday."}`
	asJSON := header("Content-Type", "application/json", "Authorization", "Bearer "+token)
	seen := make(map[string]bool)
	for _, q := range []asked{
		{"GET", "/healthz", "", nil, 200, ""},
		{"POST", "/v1/check", lamp[0].Text, plain, 200, ""},
		{"POST", "/v1/check", "", plain, 422, ""},
		{"POST", "/v1/check", lamp[0].Text, header("Content-Type", "text/plain", "Accept",
			"text/html"), 200, ""},
		{"GET", "/v1/articles?words=lamp&limit=1", "", nil, 200, ""},
		{"GET", "/v1/articles?limit=0", "", nil, 400, ""},
		{"POST", "/v1/articles", line, asJSON, 200, ""},
		{"POST", "/v1/articles", line, header("Content-Type", "application/json"), 401, ""},
		{"GET", "/v1/articles/x", "", nil, 200, ""},
		{"DELETE", "/v1/articles/x", "", bearer, 200, ""},
		{"DELETE", "/v1/articles/x", "", bearer, 404, ""},
		{"GET", "/v1/quotes?speaker=moran", "", nil, 200, ""},
		{"GET", "/v1/stories?article=pell%2F1", "", nil, 200, ""},
		{"GET", "/v1/scan?words=mole&open=outlets", "", nil, 200, ""},
		{"GET", "/v1/compare?a=pell%2F1&b=towpath%2F9", "", nil, 200, ""},
		{"GET", "/v1/outlets", "", nil, 200, ""},
		{"GET", "/v1/openapi.json", "", nil, 200, ""},
	} {
		request := httptest.NewRequest(q.method, server.URL+q.path, strings.NewReader(q.body))
		if q.header != nil {
			request.Header = q.header.Clone()
		}
		route, params, err := router.FindRoute(request)
		if err != nil {
			t.Errorf("%s %s: %v", q.method, q.path, err)
			continue
		}
		seen[route.Operation.OperationID] = true
		answer, text := ask(t, server, q)
		if answer.StatusCode != q.status {
			t.Errorf("%s %s: %d %.200s", q.method, q.path, answer.StatusCode, text)
		}
		in := &openapi3filter.RequestValidationInput{Request: request, PathParams: params,
			Route: route, Options: &openapi3filter.Options{IncludeResponseStatus: true}}
		out := &openapi3filter.ResponseValidationInput{RequestValidationInput: in,
			Status: answer.StatusCode, Header: answer.Header, Options: in.Options}
		out.SetBodyBytes([]byte(text))
		if err := openapi3filter.ValidateResponse(t.Context(), out); err != nil {
			t.Errorf("%s %s: %v", q.method, q.path, err)
		}
	}
	for path, item := range doc.Paths.Map() {
		for method, o := range item.Operations() {
			if !seen[o.OperationID] {
				t.Errorf("%s %s is not asked", method, path)
			}
		}
	}
}

// FuzzAsk sends what may come: an answer is no fault, and its refusals are JSON.
func FuzzAsk(f *testing.F) {
	f.Add("GET", "/v1/articles", "words=%22a", "", "")
	f.Add("POST", "/v1/check", "self=a&name=..", "text/plain", "A lamp was found.")
	f.Add("POST", "/v1/check", "", "application/json", `{"text":["a"]}`)
	f.Add("POST", "/v1/articles", "id=x", "text/html", "<p>A lamp was found")
	f.Add("GET", "/v1/compare", "a=pell/1&b=towpath/9", "", "")
	f.Add("DELETE", "/v1/articles/%00", "", "", "")
	server := served(f, news(5), nil)
	f.Fuzz(func(t *testing.T, method, path, query, kind, body string) {
		r := httptest.NewRequest(http.MethodGet, "/", strings.NewReader(body))
		r.Method, r.URL.Path, r.URL.RawQuery, r.Host = method, "/"+path, query, "localhost"
		r.Header.Set("Content-Type", kind)
		r.Header.Set("Authorization", "Bearer "+token)
		w := httptest.NewRecorder()
		server.Config.Handler.ServeHTTP(w, r)
		if w.Code >= 500 {
			t.Errorf("%s %q?%q: %d %s", method, path, query, w.Code, w.Body)
		}
	})
}
