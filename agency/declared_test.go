package agency

import "testing"

// TestDeclared: an article that declares an agency as its source is that agency's copy.
func TestDeclared(t *testing.T) {
	for declared, want := range map[string]string{
		"https://apnews.com/748f8eb6520f3f32aeb8411de8c59d37": "Associated Press",
		"https://www.reuters.com/article/x":                   "Reuters",
		"Associated Press":                                    "Associated Press",
		"https://quaypost.example/pier":                       "",
		"The Quay Post":                                       "",
		"":                                                    "",
	} {
		c := NewTable(nil).Find(Article{Outlet: "harbour.example", Declared: declared}, nil)
		if c.Agency != want || want != "" && c.Evidence != Declared {
			t.Errorf("%s: %+v, want %s", declared, c, want)
		}
	}
	own := Article{Outlet: "Reuters", Declared: "https://apnews.com/x"}
	if c := NewTable(nil).Find(own, nil); c.Agency != "Reuters" || c.Evidence != Own {
		t.Errorf("an agency's own: %+v", c)
	}
}
