package report

import (
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"html"
	"io"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	nethtml "golang.org/x/net/html"

	"overlap/result"
)

var (
	styleElement  = regexp.MustCompile(`(?s)<style>(.*?)</style>`)
	scriptElement = regexp.MustCompile(`(?s)<script( [^>]*)?>(.*?)</script>`)
	policyOf      = regexp.MustCompile(`http-equiv="Content-Security-Policy" content="([^"]*)"`)
)

// without returns a page without what is ours and long: style, script and policy.
func without(page string) string {
	page = policyOf.ReplaceAllString(page, `http-equiv="Content-Security-Policy" content="…"`)
	page = styleElement.ReplaceAllString(page, "<style>…</style>")
	return strings.ReplaceAll(page, scriptElement.FindAllStringSubmatch(page, -1)[1][2], "…")
}

// TestHTMLPolicy: the policy names the hashes of the very style and script, the page has
// no other style, script, handler or resource.
func TestHTMLPolicy(t *testing.T) {
	for _, name := range []string{"story", "hostile"} {
		page := rendered(t, stored(t, "testdata/"+name+".json"), HTML, Options{})
		policy := html.UnescapeString(policyOf.FindStringSubmatch(page)[1])
		styles, scripts := styleElement.FindAllStringSubmatch(page,
			-1), scriptElement.FindAllStringSubmatch(page, -1)
		if len(styles) != 1 || len(scripts) != 4 {
			t.Fatalf("%s: %d styles, scripts %q", name, len(styles), scripts)
		}
		for i, want := range []string{` type="application/json" id="overview"`, "",
			` type="application/json" id="pairs-in-short"`,
			` type="application/json" id="result"`} {
			if scripts[i][1] != want {
				t.Errorf("%s: script %d is%s, want%s", name, i, scripts[i][1], want)
			}
		}
		for _, want := range []string{"default-src 'none'",
			"style-src '" + digest(styles[0][1]) + "'", "script-src '" + digest(scripts[1][2]) +
				"'", "base-uri 'none'", "form-action 'none'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("%s: policy %s lacks %s", name, policy, want)
			}
		}
		inertMarkup(t, name, page)
	}
}

// inertMarkup parses a page as a browser does and looks at every element and attribute.
func inertMarkup(t *testing.T, name, page string) {
	t.Helper()
	elements := map[string]bool{}
	for _, e := range strings.Fields("html head meta title style script body a header p nav " +
		"button main h1 h2 noscript div section table thead tbody tr th td bdi ul li footer dl " +
		"dt dd code strong em") {
		elements[e] = true
	}
	attributes := map[string]bool{}
	for _, a := range strings.Fields("lang charset name content http-equiv type id class href " +
		"tabindex hidden scope aria-label aria-live aria-labelledby data-encoding") {
		attributes[a] = true
	}
	tree, err := nethtml.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range tree.Descendants() {
		if n.Type != nethtml.ElementNode {
			continue
		}
		if !elements[n.Data] {
			t.Errorf("%s: an element %s", name, n.Data)
		}
		for _, a := range n.Attr {
			if !attributes[a.Key] || a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
				t.Errorf("%s: %s has %s=%q", name, n.Data, a.Key, a.Val)
			}
		}
	}
}

// TestHTMLAssets: nothing of ours loads, evaluates or reads markup.
func TestHTMLAssets(t *testing.T) {
	style, script, err := assets()
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write",
		"eval(", "new Function", "fetch(", "XMLHttpRequest", "localStorage", "sessionStorage",
		"import(", "</script", "setAttribute(\"style", "Math.random"} {
		if strings.Contains(script, bad) {
			t.Errorf("the script has %q", bad)
		}
	}
	for _, bad := range []string{"url(", "@import", "@font-face", "</style"} {
		if strings.Contains(style, bad) {
			t.Errorf("the style has %q", bad)
		}
	}
}

// resultIn returns the result inside a page.
func resultIn(t *testing.T, page string) *result.Result {
	t.Helper()
	all := scriptElement.FindAllStringSubmatch(page, -1)
	m := all[len(all)-1]
	text := m[2]
	if strings.Contains(m[1], `data-encoding="gzip base64"`) {
		z, err := gzip.NewReader(base64.NewDecoder(base64.StdEncoding, strings.NewReader(text)))
		if err != nil {
			t.Fatal(err)
		}
		plain, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		text = string(plain)
	}
	var r result.Result
	if err := json.Unmarshal([]byte(text), &r); err != nil {
		t.Fatal(err)
	}
	return &r
}

// TestHTMLHoldsTheResult: the result in the page is the whole result, plain or packed.
func TestHTMLHoldsTheResult(t *testing.T) {
	for _, name := range []string{"story", "hostile"} {
		want := stored(t, "testdata/"+name+".json")
		if diff := cmp.Diff(want, resultIn(t, rendered(t, want, HTML, Options{}))); diff != "" {
			t.Errorf("%s, -want +got:\n%s", name, diff)
		}
	}
	page := rendered(t, large(), HTML, Options{})
	if !strings.Contains(page, `data-encoding="gzip base64"`) {
		t.Error("a large result is not packed")
	}
	if got := resultIn(t, page); len(got.Pairs) != 5000 || len(got.Articles) != 612 {
		t.Errorf("%d pairs, %d articles", len(got.Pairs), len(got.Articles))
	}
	if again := rendered(t, large(), HTML, Options{}); again != page {
		t.Error("the same result gives other bytes")
	}
}

// TestHTMLNames: each file of script and style stands in the page, and no two functions have a
// name.
func TestHTMLNames(t *testing.T) {
	joined := map[string][]string{".js": scripts, ".css": styles}
	err := fs.WalkDir(pageFiles, "html", func(path string, _ fs.DirEntry, err error) error {
		ending := filepath.Ext(path)
		name := strings.TrimSuffix(strings.TrimPrefix(path, "html/"), ending)
		if names := joined[ending]; names != nil && !slices.Contains(names, name) {
			t.Errorf("%s is in no page", path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	_, script, err := assets()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	declared := regexp.MustCompile(`(?m)^(?:async )?(?:function|const|let) (\w+)`)
	for _, m := range declared.FindAllStringSubmatch(script, -1) {
		if seen[m[1]] {
			t.Errorf("%s is declared twice", m[1])
		}
		seen[m[1]] = true
	}
}
