package archive

import (
	"slices"
	"strings"
	"testing"

	"overlap/article"
)

// TestPlaced holds that articles without ids do not replace others of the same place, and that the
// same ones from there, and those with ids, come in as ever.
func TestPlaced(t *testing.T) {
	all := news(4, 7)
	from := func(a article.Article, id string, line int) article.Article {
		a.ID, a.Path, a.Line = id, "-", line
		return a
	}
	a := made(t)
	w := writer(t, a)
	add(t, w, 0, from(all[0], "-:1", 1), from(all[1], "given", 2))
	if added := add(t, w, 1, from(all[0], "-:1", 1)); added.Present != 1 {
		t.Errorf("the same article once more: %+v", added)
	}
	if added := add(t, w, 1, from(all[2], "given", 1)); added.Versions != 1 {
		t.Errorf("another text under a given id: %+v", added)
	}
	other := from(all[3], "-:1", 1)
	_, err := w.Add(crew(t), slices.Values([]article.Article{other}), options, day(2))
	if err == nil || !strings.HasPrefix(err.Error(), "-:1: article has no id") {
		t.Errorf("another article from the place of one: %v", err)
	}
	v := viewed(t, a)
	if err := v.Distinct(&other); err == nil {
		t.Error("another article from the place of one is distinct")
	}
	for _, one := range []article.Article{from(all[0], "-:1", 1), from(all[3], "-:2", 2),
		from(all[3], "given", 1)} {
		if err := v.Distinct(&one); err != nil {
			t.Errorf("%s: %v", one.ID, err)
		}
	}
	if v.Len() != 2 {
		t.Errorf("%d articles, want 2", v.Len())
	}
}
