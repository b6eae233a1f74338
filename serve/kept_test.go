package serve

import (
	"fmt"
	"io/fs"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"overlap/archive"
)

// TestNothingKept: while drafts are checked, as text, as a page, as a web page and as a document,
// and afterwards, no byte of them is in the folder for temporary files, the archive, the log or a
// file without a name that the process has open.
func TestNothingKept(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	const secret = "Quisquilian"
	var log lines
	a := made(t, news(20))
	dir := a.Dir()
	server := desked(t, a, func(o *Options) { o.Log = log.logger() })
	var text strings.Builder
	for text.Len() < 20<<10 {
		text.WriteString(lamp[0].Text + " " + secret + " goats were counted on the mole.\n\n")
	}
	html := "<html><body><p>" + text.String() + "</p></body></html>"
	stop, looked := make(chan struct{}), sync.WaitGroup{}
	looked.Go(func() {
		for {
			found(t, secret, temp, dir)
			select {
			case <-stop:
				return
			case <-time.After(10 * time.Millisecond):
			}
		}
	})
	page := header("Content-Type", "text/plain", "Accept", "text/html")
	for _, q := range []asked{
		{"POST", "/v1/check", text.String(), plain, 200, secret},
		{"POST", "/v1/check?text=true", text.String(), page, 200, ""},
		{"POST", "/v1/check?text=true", html, nil, 200, secret},
		{"POST", "/v1/check", `{"id":"a","text":"` + secret + `","x":` +
			strings.Repeat("[", 1000), nil, 400, "deep"},
		{"POST", "/v1/check?text=true", docx(secret + " goats were counted."), nil, 200, secret},
		{"GET", "/v1/articles?words=" + secret, "", nil, 200, ""},
	} {
		if q.says == secret && !strings.Contains(q.path, "text=true") {
			q.says = "pell/1"
		}
		expect(t, server, q)
		found(t, secret, temp, dir)
	}
	close(stop)
	looked.Wait()
	server.Close()
	found(t, secret, temp, dir)
	if strings.Contains(log.String(), secret) {
		t.Errorf("the log has the draft: %s", log.String())
	}
}

// found fails if a text stands in a file of some folders, or one there is open and has no name.
func found(t *testing.T, text string, dirs ...string) {
	t.Helper()
	for _, dir := range dirs {
		filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
			if err == nil && e.Type().IsRegular() {
				if b, _ := os.ReadFile(path); strings.Contains(string(b), text) {
					t.Errorf("%s has the draft", path)
				}
			}
			return nil
		})
	}
	open, _ := os.ReadDir("/proc/self/fd")
	for _, f := range open {
		to, _ := os.Readlink("/proc/self/fd/" + f.Name())
		// The other walk may have the folder itself open.
		at, err := os.Stat("/proc/self/fd/" + f.Name())
		if err == nil && at.Mode().IsRegular() && strings.HasPrefix(to, dirs[0]) {
			t.Errorf("%s is open in the folder for temporary files", to)
		}
	}
}

// TestAway: where the archive is taken away, every answer is 503 and says so, and all is well when
// it is back. Another one in its place is told, and not taken for it.
func TestAway(t *testing.T) {
	a := made(t, news(5))
	server, dir := desked(t, a, nil), a.Dir()
	line := `{"id":"n","text":"A lamp was found on the beach of Pell by two children."}`
	all := []asked{
		{"GET", "/healthz", "", nil, 200, "ok"},
		{"POST", "/v1/check", lamp[0].Text, plain, 200, "pell/1"},
		{"GET", "/v1/articles?words=mole", "", nil, 200, "pell/1"},
		{"GET", "/v1/articles/pell%2F1", "", nil, 200, "mole"},
		{"GET", "/v1/outlets", "", nil, 200, "Towpath"},
		{"GET", "/v1/quotes?words=lamp", "", nil, 200, "lamp"},
		{"GET", "/v1/stories?article=pell/1", "", nil, 200, "pell/1"},
		{"GET", "/v1/scan?article=pell/1", "", nil, 200, "pell/1"},
		{"GET", "/v1/compare?a=pell/1&b=towpath/9", "", nil, 200, "passages"},
		{"POST", "/v1/articles", line, bearer, 200, "present"},
		{"DELETE", "/v1/articles/n", "", bearer, 200, "removed"},
	}
	answered := func() {
		t.Helper()
		for _, q := range all {
			expect(t, server, q)
		}
	}
	refused := func(why string) {
		t.Helper()
		for _, q := range all {
			q.status, q.says = 503, why
			expect(t, server, q)
		}
	}
	answered()
	away := dir + "-away"
	move(t, dir, away)
	refused("not where it was")
	other := made(t, news(3))
	move(t, other.Dir(), dir)
	refused("another archive")
	move(t, dir, other.Dir())
	move(t, away, dir)
	answered()
}

// move moves a folder.
func move(t *testing.T, from, to string) {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Skipf("a folder with open files cannot be moved here: %v", err)
	}
}

// TestTwoDesks: two desks over one archive both write. Each article is taken, or refused with what
// to do, and in the end both have all, found by their words.
func TestTwoDesks(t *testing.T) {
	first := made(t, news(5))
	one := desked(t, first, nil)
	second, err := archive.Open(first.Dir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { second.Close() })
	two := desked(t, second, nil)
	var all sync.WaitGroup
	for i, server := range []*httptest.Server{one, two} {
		for j := range 8 {
			all.Go(func() { insist(t, server, fmt.Sprintf("%d-%d", i, j)) })
		}
	}
	all.Wait()
	for _, server := range []*httptest.Server{one, two} {
		expect(t, server, asked{"GET", "/healthz", "", nil, 200, `"articles":23`})
	}
}

// insist puts an article into the archive, again while another desk writes.
func insist(t *testing.T, server *httptest.Server, id string) {
	line := `{"id":"` + id + `","text":"Goat ` + id + ` was counted on the western mole of Pell."}`
	for range 500 {
		answer, text := ask(t, server, asked{method: "POST", path: "/v1/articles", body: line,
			header: bearer})
		if answer.StatusCode == 200 {
			return
		}
		if answer.StatusCode != 429 || answer.Header.Get("Retry-After") == "" {
			t.Errorf("%s: %d %s", id, answer.StatusCode, text)
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Errorf("%s is never taken", id)
}
