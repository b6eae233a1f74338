package serve

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"overlap"
	"overlap/archive"
	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/internal/work"
	"overlap/report"
	"overlap/result"
	"overlap/search"
)

// token is that of all servers of the tests.
const token = "a-token-that-nobody-guesses"

// now is what time it is in the tests.
var now = time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC)

// lamp are articles that the tests look for.
var lamp = []article.Article{
	{ID: "pell/1", Outlet: "The Pell Gazette", Title: "The lamp is lost",
		Published: date("2026-05-02"),
		Text: `The harbour of Pell was closed on Monday after the worst storm in forty years. ` +
			`"The storm took the old lamp, and nobody has seen it since," said Ada Moran, the ` +
			`keeper of the harbour. Boats lay at anchor off the western mole for two days.`},
	{ID: "towpath/9", Outlet: "Towpath Daily", Title: "Harbour shut", Published: date("2026-05-03"),
		Text: `A harbour on the coast is shut. "The storm took the old lamp, and nobody has seen ` +
			`it since," said Ada Moran. Boats lay at anchor off the western mole for two days.`},
}

func date(s string) article.Date {
	d, err := article.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// news returns generated articles, and those of lamp.
func news(n int) (all []article.Article) {
	for item := range newsgen.Generate(newsgen.Options{Articles: n, Seed: 5}) {
		all = append(all, item.Article)
	}
	return append(all, lamp...)
}

// made returns an archive of articles.
func made(t testing.TB, all []article.Article) *archive.Archive {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "archive")
	o, err := overlap.Options{Rewritten: true}.Index()
	if err != nil {
		t.Fatal(err)
	}
	if err := archive.Init(dir, o); err != nil {
		t.Fatal(err)
	}
	a, err := archive.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	if len(all) == 0 {
		return a
	}
	w, err := a.Write(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	crew := &work.Crew{Context: t.Context(), Jobs: 2, Budget: work.NewBudget(0)}
	if _, err := w.Add(crew, slices.Values(all), o, now); err != nil {
		t.Fatal(err)
	}
	return a
}

// served returns a server of an archive of articles, with an index of their words.
func served(t testing.TB, all []article.Article, change func(*Options)) *httptest.Server {
	t.Helper()
	return desked(t, made(t, all), change)
}

// desked returns a server of an archive, with an index of its words.
func desked(t testing.TB, a *archive.Archive, change func(*Options)) *httptest.Server {
	t.Helper()
	x, err := search.Open(t.Context(), filepath.Join(a.Dir(), archive.WordsName), a)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	if err := x.Update(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	o := Options{Check: overlap.Options{Rewritten: true, Jobs: 2}, Words: x, Token: token,
		Now: func() time.Time { return now }, Version: "test"}
	if change != nil {
		change(&o)
	}
	s, err := New(a, o)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	return server
}

// An asked is a request, and what is expected of its answer.
type asked struct {
	method, path, body string
	header             http.Header
	status             int
	says               string // stands in the answer
}

// header makes a header of names and values.
func header(pairs ...string) http.Header {
	h := make(http.Header)
	for i := 0; i < len(pairs); i += 2 {
		h.Set(pairs[i], pairs[i+1])
	}
	return h
}

var (
	plain  = header("Content-Type", "text/plain")
	bearer = header("Authorization", "Bearer "+token)
)

// ask sends a request.
func ask(t testing.TB, server *httptest.Server, q asked) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), q.method, server.URL+q.path,
		strings.NewReader(q.body))
	if err != nil {
		t.Fatal(err)
	}
	if q.header != nil {
		r.Header = q.header.Clone()
	}
	if host := r.Header.Get("Host"); host != "" {
		r.Host = host
	}
	answer, err := server.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(text)
}

// expect sends a request and holds the answer against what is expected. Refusals are JSON and say
// what to do.
func expect(t *testing.T, server *httptest.Server, q asked) string {
	t.Helper()
	answer, text := ask(t, server, q)
	at := q.method + " " + q.path
	if answer.StatusCode != q.status || !strings.Contains(text, q.says) {
		t.Errorf("%s: %d %.300s, want %d %q", at, answer.StatusCode, text, q.status, q.says)
	}
	if answer.StatusCode >= 400 {
		var says struct{ Error, Do string }
		if err := json.Unmarshal([]byte(text), &says); err != nil || says.Error == "" ||
			says.Do == "" || answer.Header.Get("Content-Type") != "application/json" {
			t.Errorf("%s: the refusal is %q (%v)", at, text, err)
		}
	}
	for _, name := range []string{"Content-Security-Policy", "X-Content-Type-Options",
		"Referrer-Policy", "Cross-Origin-Resource-Policy"} {
		if answer.Header.Get(name) == "" {
			t.Errorf("%s: no %s", at, name)
		}
	}
	return text
}

// TestAnswers asks for everything, rightly and wrongly.
func TestAnswers(t *testing.T) {
	server := served(t, news(60), nil)
	draft := lamp[0].Text[:200] + " It has not been found."
	for _, q := range []asked{
		{"GET", "/healthz", "", nil, 200, `"articles":62`},
		{"GET", "/", "", nil, 200, "The originality desk"},
		{"GET", "/desk/desk.js", "", nil, 200, "import"},
		{"GET", "/desk/page.css", "", nil, 200, "--paper"},
		{"GET", "/desk/desk.tmpl", "", nil, 404, ""},
		{"GET", "/desk/..%2Fopenapi.json", "", nil, 404, ""},
		{"GET", "/v1/openapi.json", "", nil, 200, `"openapi"`},
		{"GET", "/nowhere", "", nil, 404, "/v1/openapi.json"},
		{"PUT", "/v1/check", "", bearer, 405, "POST"},

		{"POST", "/v1/check", draft, plain, 200, `"pell/1"`},
		{"POST", "/v1/check", draft, header("Content-Type", "text/plain", "Accept", "text/html"),
			200, "<!doctype html>"},
		{"POST", "/v1/check?self=pell/1", draft, plain, 200, `"towpath/9"`},
		{"POST", "/v1/check?name=/home/me/d.txt", draft, plain, 200, `"id":"d.txt"`},
		{"POST", "/v1/check?text=true", draft, plain, 200, "It has not been found"},
		{"POST", "/v1/check", `{"id":"mine","text":"` + strings.ReplaceAll(draft, `"`, `\"`) + `"}`,
			nil, 200, `"mine"`},
		{"POST", "/v1/check", "<html><body><p>" + strings.Repeat(draft, 3) + "</p></body></html>",
			nil, 200, `"pell/1"`},
		{"POST", "/v1/check", "", plain, 422, "no text"},
		{"POST", "/v1/check", " \n ", plain, 422, "no text"},
		{"POST", "/v1/check", "{", header("Content-Type", "application/json"), 422, "do"},
		{"POST", "/v1/check", "\x00\x01\x02\xff", nil, 400, "do"},
		{"POST", "/v1/check", strings.Repeat(`{"a":`, 50_000), nil, 400, "line 1: JSON that"},
		{"POST", "/v1/articles", strings.Repeat(`{"a":`, 50_000), bearer, 400, "line 1: JSON that"},

		{"GET", "/v1/articles?words=western%20mole", "", nil, 200, `"id":"towpath/9"`},
		{"GET", "/v1/articles?quoted=lamp&speaker=Moran&outlet=Towpath+Daily", "", nil, 200,
			`"id":"towpath/9"`},
		{"GET", "/v1/articles?since=2026-05-03&before=2026-05-04&words=mole", "", nil, 200,
			`"towpath/9"`},
		{"GET", "/v1/articles?limit=1", "", nil, 200, `"next":`},
		{"GET", "/v1/articles?limit=0", "", nil, 400, "limit"},
		{"GET", "/v1/articles?words=%zz", "", nil, 400, "%25"},
		{"GET", "/v1/articles?limit=1;x=y", "", nil, 400, "semicolon"},
		{"GET", "/v1/articles?limit=x%00", "", nil, 400, "limit"},
		{"GET", "/v1/articles?since=yesterday", "", nil, 400, "2024-05-14"},
		{"GET", "/v1/articles?words=%E2%80%A6", "", nil, 400, "word"},
		{"GET", "/v1/articles/pell%2F1", "", nil, 200, "western mole"},
		{"GET", "/v1/articles/nobody", "", nil, 404, "do"},
		{"GET", "/v1/quotes?speaker=moran", "", nil, 200, `"speaker":"Ada Moran"`},
		{"GET", "/v1/quotes?speaker=moran&words=pier", "", nil, 200, `"quotes":[]`},
		{"GET", "/v1/stories?article=pell/1", "", nil, 200, `"towpath/9"`},
		{"GET", "/v1/stories?article=nobody", "", nil, 404, "do"},
		{"GET", "/v1/scan?words=mole", "", nil, 200, `"overlap/1"`},
		{"GET", "/v1/scan?words=nowheretobefound", "", nil, 404, "do"},
		{"GET", "/v1/scan?open=all", "", nil, 400, "outlets"},
		{"GET", "/v1/compare?a=pell/1&b=towpath/9", "", nil, 200, `"passages"`},
		{"GET", "/v1/compare?a=pell/1&b=nobody", "", nil, 404, "do"},
		{"GET", "/v1/compare?a=pell/1", "", nil, 200, `"towpath/9"`},
		{"GET", "/v1/compare?a=nobody", "", nil, 404, "do"},
		{"GET", "/v1/compare?a=pell/1&b=", "", nil, 400, "two"},
		{"GET", "/v1/compare?b=pell/1", "", nil, 400, "two"},
		{"GET", "/v1/outlets", "", nil, 200, `"Towpath Daily"`},
	} {
		expect(t, server, q)
	}
}

// TestViews names the view that a page opens.
func TestViews(t *testing.T) {
	server := served(t, news(20), nil)
	for path, want := range map[string]string{
		"/v1/scan?article=pell/1&open=article": "article/",
		"/v1/scan?article=pell/1&open=story":   "story/0",
		"/v1/scan?words=mole&open=outlets":     "outlets",
		"/v1/compare?a=pell%2F1&b=towpath%2F9": "pair/0",
		"/v1/compare?a=pell%2F1":               "article/",
		"/v1/scan?article=pell/1":              "",
	} {
		answer, _ := ask(t, server, asked{method: "GET", path: path,
			header: header("Accept", "text/html")})
		if got := answer.Header.Get("Overlap-View"); !strings.HasPrefix(got, want) ||
			answer.StatusCode != 200 || want == "" && got != "" {
			t.Errorf("%s: %d, view %q, want %q", path, answer.StatusCode, got, want)
		}
	}
}

// TestWriting adds and removes.
func TestWriting(t *testing.T) {
	server := served(t, news(5), nil)
	line := `{"id":"x","text":"A lamp was found on the beach of Pell by two children on Sunday.",` +
		`"published":"2031-01-01"}`
	for _, q := range []asked{
		{"POST", "/v1/articles", line, nil, 401, "token"},
		{"POST", "/v1/articles", line, header("Authorization", "Bearer nothing"), 401, "token"},
		{"POST", "/v1/articles", line, bearer, 200, `"new":1`},
		{"POST", "/v1/articles", line, bearer, 200, `"present":1`},
		{"POST", "/v1/articles", line + "\n{\"id\":\"y\"}", bearer, 200, `"skipped":[{`},
		{"POST", "/v1/articles", `{"text":"nobody knows the id of this one"}`, bearer, 422, "id"},
		{"POST", "/v1/articles?id=z", "Nobody knows what the id of this one is, said Ada.", bearer,
			200, `"new":1`},
		{"POST", "/v1/articles", "", bearer, 400, "empty"},
		{"GET", "/v1/articles/x", "", nil, 200, "published in the future"},
		{"DELETE", "/v1/articles/x", "", nil, 401, "token"},
		{"DELETE", "/v1/articles/x", "", bearer, 200, `"removed":1`},
		{"DELETE", "/v1/articles/x", "", bearer, 404, "do"},
		{"GET", "/v1/articles/x", "", nil, 404, "do"},
	} {
		if q.says == "published in the future" {
			q.says = `"text"` // notes are not in a line; the date is gone
			if text := expect(t, server, q); strings.Contains(text, "2031") {
				t.Errorf("a date in the future stays: %s", text)
			}
			continue
		}
		expect(t, server, q)
	}
}

// TestGuards refuses who may not ask.
func TestGuards(t *testing.T) {
	open := served(t, news(3), func(o *Options) { o.Hosts = []string{"desk.example.org"} })
	locked := served(t, nil, func(o *Options) { o.Locked = true })
	nobody := served(t, nil, func(o *Options) { o.Token = "" })
	basic := http.Header{}
	r := http.Request{Header: basic}
	r.SetBasicAuth("anybody", token)
	cross := func(pairs ...string) http.Header {
		return header(append([]string{"Sec-Fetch-Site", "cross-site"}, pairs...)...)
	}
	for _, c := range []struct {
		server *httptest.Server
		asked
	}{
		{open, asked{"GET", "/healthz", "", header("Host", "evil.example"), 421, "host"}},
		{open, asked{"GET", "/healthz", "", header("Host", "DESK.example.org:443"), 200, ""}},
		{open, asked{"GET", "/healthz", "", header("Host", "localhost:1"), 200, ""}},
		{open, asked{"GET", "/healthz", "", header("Host", "[::1]:1"), 200, ""}},
		{open, asked{"GET", "/v1/outlets", "", cross(), 403, "another site"}},
		{open, asked{"GET", "/v1/outlets", "", header("Sec-Fetch-Site", "same-site"), 403, ""}},
		{open, asked{"GET", "/", "", cross("Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest",
			"document"), 200, ""}},
		{open, asked{"GET", "/", "", cross("Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest",
			"iframe"), 403, ""}},
		{open, asked{"POST", "/v1/check", "x", header("Origin", "https://evil.example"), 403, ""}},
		{open, asked{"POST", "/v1/check", "x", header("Origin", "null"), 403, ""}},
		{locked, asked{"GET", "/", "", nil, 401, "token"}},
		{locked, asked{"GET", "/healthz", "", nil, 200, ""}},
		{locked, asked{"GET", "/v1/outlets", "", bearer, 200, ""}},
		{locked, asked{"GET", "/v1/outlets", "", basic, 200, ""}},
		{locked, asked{"GET", "/v1/outlets?token=" + token, "", nil, 401, ""}},
		{nobody, asked{"POST", "/v1/articles", "{}", header("Authorization", "Bearer "), 403,
			"--token-file"}},
	} {
		expect(t, c.server, c.asked)
	}
	answer, _ := ask(t, locked, asked{method: "GET", path: "/"})
	if got := answer.Header.Get("WWW-Authenticate"); !strings.HasPrefix(got, "Basic ") {
		t.Errorf("a browser is not asked for the token: %q", got)
	}
}

// TestEmpty asks an archive without articles, and one without an index of words.
func TestEmpty(t *testing.T) {
	empty := served(t, nil, nil)
	expect(t, empty, asked{"POST", "/v1/check", "a draft", plain, 422, "no article"})
	expect(t, empty, asked{"GET", "/v1/articles", "", nil, 200, `"articles":[]`})
	wordless := served(t, news(3), func(o *Options) { o.Words = nil })
	expect(t, wordless, asked{"GET", "/v1/articles?words=x", "", nil, 422, "--search"})
	expect(t, wordless, asked{"GET", "/v1/articles?limit=1", "", nil, 200, `"next":`})
	expect(t, wordless, asked{"GET", "/v1/quotes", "", nil, 422, "--search"})
}

// TestSame: a check says what overlap.CheckIn says.
func TestSame(t *testing.T) {
	all := news(60)
	a := made(t, all)
	o := overlap.Options{Rewritten: true, Jobs: 1}
	now := time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)
	s, err := New(a, Options{Check: o, Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s)
	defer server.Close()
	v, err := a.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	for _, draft := range all[:10] {
		_, text := ask(t, server, asked{method: "POST", path: "/v1/check?self=" + draft.ID,
			body: draft.Text, header: plain})
		o.Self = []string{draft.ID}
		want, err := overlap.CheckIn(t.Context(),
			[]article.Article{{ID: "draft", Text: draft.Text}}, v, o)
		if err != nil {
			t.Fatal(err)
		}
		want.Tool = result.Tool{Command: []string{"serve", "POST /v1/check"},
			Time: now.Format(time.RFC3339)}
		want.Settings.Against = &result.Against{Articles: v.Len(), Archived: true}
		report.Judge(want)
		var b strings.Builder
		if err := report.Write(&b, want, report.JSON, report.Options{}); err != nil {
			t.Fatal(err)
		}
		if b.String() != text {
			t.Errorf("%s: %.300s, want %.300s", draft.ID, text, b.String())
		}
	}
}

// TestPages walks through a list by its pages.
func TestPages(t *testing.T) {
	server := served(t, news(50), nil)
	var ids []string
	for next := ""; ; {
		_, text := ask(t, server, asked{method: "GET", path: "/v1/articles?limit=7" + next})
		var page articlePage
		if err := json.Unmarshal([]byte(text), &page); err != nil {
			t.Fatal(err)
		}
		for _, a := range page.Articles {
			ids = append(ids, a.ID)
		}
		if page.Next == 0 {
			break
		}
		next = fmt.Sprintf("&below=%d", page.Next)
	}
	if slices.Sort(ids); len(slices.Compact(ids)) != 52 {
		t.Errorf("%d articles", len(ids))
	}
}

// TestExcerpt begins and ends an excerpt between words, and never inside a letter.
func TestExcerpt(t *testing.T) {
	words := strings.Repeat("größer ", 60)
	text := words + "lamp " + words
	at := strings.Index(text, "lamp")
	for _, spans := range [][]search.Span{nil, {{Lo: at, Hi: at + 4}}, {{Lo: 0, Hi: 8}},
		{{Lo: at, Hi: at + 4}, {Lo: at + 5, Hi: at + 13}}} {
		var b strings.Builder
		sought := 0
		for _, p := range excerpt(text, spans) {
			b.WriteString(p.Text)
			if p.Sought {
				sought++
			}
		}
		for _, w := range strings.Fields(b.String()) {
			if w != "größer" && w != "lamp" {
				t.Errorf("%v: %q in %q", spans, w, b.String())
			}
		}
		if sought != len(spans) || b.Len() > 300 {
			t.Errorf("%v: %d marks, %d bytes", spans, sought, b.Len())
		}
	}
	got := excerpt(strings.Repeat("港", 200), nil)
	if len(got) != 1 || !utf8.ValidString(got[0].Text) {
		t.Errorf("%v", got)
	}
}
