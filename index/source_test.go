package index

import (
	"testing"

	"overlap/article"
	"overlap/article/declared"
)

// TestDirect: whom an article declares as its source was first.
func TestDirect(t *testing.T) {
	source := article.Article{ID: "s", Outlet: "The Quay Post",
		URL: "https://quaypost.example/pier"}
	for name, tt := range map[string]struct {
		from    article.Declared
		outlet  string
		of, mat string // published
		want    int
	}{
		"page": {from: article.Declared{How: "canonical", URL: source.URL + "?utm_source=x"},
			want: -1},
		"site": {from: article.Declared{How: "og:url", URL: "https://www.quaypost.example/x"},
			want: -1},
		"name":       {from: article.Declared{How: declared.Sentence, Name: "Quay Post"}, want: -1},
		"other name": {from: article.Declared{How: declared.Sentence, Name: "Quay"}},
		"host":       {from: article.Declared{How: "declared", URL: "quaypost.example"}, want: -1},
		"a line":     {from: article.Declared{How: declared.Line, Name: "Quay Post"}},
		"a line with a link": {
			from: article.Declared{How: declared.Line, Name: "x", URL: source.URL}, want: -1},
		"holder": {from: article.Declared{How: "copyrightHolder", Name: "Quay Post"}},
		"own outlet": {from: article.Declared{How: "canonical", URL: source.URL},
			outlet: source.Outlet},
		"later": {from: article.Declared{How: "canonical", URL: source.URL}, want: -1,
			of: "2024-03-05T12:00:00Z", mat: "2024-03-01T12:00:00Z"},
		"earlier, as it says": {from: article.Declared{How: "canonical", URL: source.URL}, want: -1,
			of: "2024-03-01T12:00:00Z", mat: "2024-03-05T12:00:00Z"},
		"earlier, and it does not say": {want: 1,
			of: "2024-03-05T12:00:00Z", mat: "2024-03-01T12:00:00Z"},
	} {
		source, copied := source, article.Article{ID: "c", Outlet: tt.outlet,
			URL: "https://herald.example/1", Declared: []article.Declared{tt.from}}
		if copied.Outlet == "" {
			copied.Outlet = "herald.example"
		}
		if tt.of != "" {
			source.Published, copied.Published = day(t, tt.of), day(t, tt.mat)
		}
		g := &Segment{Options: options()}
		a, b := g.NewPrinted(&source), g.NewPrinted(&copied)
		if got := Direct(&a, &b).First; got != tt.want {
			t.Errorf("%s: %d, want %d", name, got, tt.want)
		}
		if got := Direct(&b, &a).First; got != -tt.want {
			t.Errorf("%s, turned: %d, want %d", name, got, -tt.want)
		}
	}
}
