package descent_test

import (
	"testing"

	"overlap/article"
	"overlap/descent"
)

// TestCreditOf tells in which way an article credits another.
func TestCreditOf(t *testing.T) {
	text := numbered("a", 30)
	source := news("a", "Harbour Standard", text, 0)
	source.URL = "https://www.harbour.example/pier-1"
	wire := news("b", "apnews.com", text+"Ida Fenn saw it.", 0)
	wire.URL = "https://apnews.com/article/2"
	copied := news("c", "Quay Post", "PORT HALVER (AP) — "+text+"So it is.", 1)
	for _, test := range []struct {
		declared article.Declared
		text     string
		want     [3]descent.Credit // of source, wire, copied
	}{
		{want: [3]descent.Credit{}},
		{text: "The Harbour Standard had it.", want: [3]descent.Credit{descent.Named, 0, 0}},
		{text: "More on harbour.example today.", want: [3]descent.Credit{descent.Linked, 0, 0}},
		{text: "The Associated Press contributed to this report.",
			want: [3]descent.Credit{0, descent.ByAgency, descent.ByAgency}},
		{declared: article.Declared{URL: "http://m.harbour.example/pier-1?utm_source=x"},
			want: [3]descent.Credit{descent.Declared, 0, 0}},
		{declared: article.Declared{URL: "https://harbour.example/"},
			want: [3]descent.Credit{descent.Declared, 0, 0}},
		{declared: article.Declared{URL: "https://harbour.example/goat"},
			want: [3]descent.Credit{descent.Linked, 0, 0}},
		{declared: article.Declared{Name: "the Harbour Standard"},
			want: [3]descent.Credit{descent.Declared, 0, 0}},
		{declared: article.Declared{Name: "Associated Press"},
			want: [3]descent.Credit{0, descent.Declared, descent.ByAgency}},
		{declared: article.Declared{URL: "https://apnews.com/article/2"},
			want: [3]descent.Credit{0, descent.Declared, descent.ByAgency}},
		{declared: article.Declared{URL: "https://apnews.com/article/3"},
			want: [3]descent.Credit{0, descent.Linked, descent.ByAgency}},
		{declared: article.Declared{Name: "Summit Courier"}},
	} {
		copier := news("d", "Gazette", text+test.text, 2)
		copier.Declared = []article.Declared{test.declared}
		d := known(t, source, wire, copied, copier)
		for of, want := range test.want {
			if got := d.NewCreditor().CreditOf(3, of); got != want {
				t.Errorf("%+v, %q: %d of %d, want %d", test.declared, test.text, got, of, want)
			}
		}
		if own := d.NewCreditor().CreditOf(3, 3); own != descent.Uncredited {
			t.Errorf("%d of itself", own)
		}
	}
}

// TestCreditsFamily: who credits an agency credits its copy wherever it stands, in a paper that
// names no agency, too.
func TestCreditsFamily(t *testing.T) {
	text := numbered("a", 80)
	d := known(t,
		news("a", "Harbour Standard", "PORT HALVER (AP) — "+text+numbered("b", 20), 0),
		news("b", "Quay Post", text+numbered("c", 20), 1),
		news("c", "Gazette", "PORT HALVER (AP) — "+text+numbered("d", 20), 2),
		news("d", "Courier", text+numbered("e", 20), 3))
	for _, test := range []struct {
		a, of int
		want  bool
	}{{2, 0, true}, {2, 1, true}, {3, 0, false}, {3, 1, false}} {
		if got := d.NewCreditor().CreditsFamily(test.a, test.of); got != test.want {
			t.Errorf("%d of %d: %v", test.a, test.of, got)
		}
	}
	if d.NewCreditor().Credits(2, 1) {
		t.Error("the article itself is credited")
	}
}
