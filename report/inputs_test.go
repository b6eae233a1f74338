package report

import "testing"

// TestCommandLine has what a shell would take for more than a word, and paths that tell of a
// machine.
func TestCommandLine(t *testing.T) {
	for _, c := range []struct {
		want      string
		arguments []string
	}{
		{"", nil},
		{"overlap scan harbour --field id=url", []string{"overlap", "scan", "harbour", "--field",
			"id=url"}},
		{"scan --paragraph ' ### ' news.csv -q", []string{"scan", "--paragraph", " ### ",
			"/home/somebody/news.csv", "-q"}},
		{"scan '--lists=my lists' -- ''", []string{"scan", "--lists=/srv/a b/my lists", "--", ""}},
		{`scan 'it'\''s $(here).txt' '*'`, []string{"scan", "it's $(here).txt", "*"}},
		{`scan day.csv other.csv ../a/b.csv`, []string{"scan", `C:\news\day.csv`,
			`\\host\share\other.csv`, "../a/b.csv"}},
		{"serve 'POST /v1/check' https://example.com/a/b", []string{"serve", "POST /v1/check",
			"https://example.com/a/b"}},
		{"scan 'a b' ''", []string{"scan", "a\nb", "\x1b[31m"}},
		{"scan news/ / /news", []string{"scan", "/srv/of/news/", "/", "/news"}},
	} {
		if got := commandLine(c.arguments); got != c.want {
			t.Errorf("%q: %s, want %s", c.arguments, got, c.want)
		}
	}
}
