package article

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Of a draft that is a page only what its reader sees is text; any other article, and any other
// reading of the page, is as it was.
func TestDrafts(t *testing.T) {
	hidden := strings.Replace(webPage, "for a year", `for a <i>short</i> year`, 1)
	hidden = strings.Replace(hidden, "</head>", "<style>i{display:none}</style></head>", 1)
	hidden = strings.Replace(hidden, "</body>", `<footer>All rights reserved.</footer></body>`, 1)
	tree(t, map[string]string{
		"in/a.html": hidden, "in/b.txt": "A <i style='display:none'>plain</i> text.",
		"in/deep.html": "<html>" + strings.Repeat("<b>", 1000) + "x y z",
	})
	want(t, read(&Reader{}, "in"),
		`in/a.html "The bridge will close for a short year, the council said on Monday.\n\nNobody objected."`,
		`in/b.txt "A <i style='display:none'>plain</i> text."`, `in/deep.html "x y z"`)
	want(t, read(&Reader{Drafts: true}, "in"),
		`in/a.html "The bridge will close for a year, the council said on Monday.\n\nNobody objected."`,
		`in/b.txt "A <i style='display:none'>plain</i> text."`,
		"skip in/deep.html: the page has more than 512 elements inside of each other: what it "+
			"hides is not known")
	a, err := (&Reader{Drafts: true}).ReadFile(context.Background(), "in/a.html", "")
	at := len("The bridge will close for a")
	if diff := cmp.Diff([]Unseen{{At: at, Text: "short", How: "display"}}, a.Hidden); diff != "" ||
		err != nil {
		t.Errorf("hidden: %v, want -, got +\n%s", err, diff)
	}
	if diff := cmp.Diff([]Unseen{{At: len(a.Text), Text: "All rights reserved.", How: "footer"}},
		a.Unread); diff != "" {
		t.Errorf("unread: want -, got +\n%s", diff)
	}
	if a.Outlet != "example.org" || a.Title != "Bridge to close" || a.Published.IsZero() {
		t.Errorf("%+v", a)
	}
}
