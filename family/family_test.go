package family_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"overlap/article"
	"overlap/boilerplate"
	"overlap/family"
	"overlap/internal/stages"
	"overlap/internal/work"
)

// words returns words first to last, half open, of an invented vocabulary, and a space behind each.
func words(letter string, first, last int) string {
	var b strings.Builder
	for i := first; i < last; i++ {
		fmt.Fprintf(&b, "%s%03x ", letter, i)
	}
	return b.String()
}

// agencyOf returns the agency that an article credits by the first letter of its id: a and b credit
// Nord. An article with the letter r is a release.
func agencyOf(id string) string {
	if id[0] == 'a' || id[0] == 'b' {
		return "Nord"
	}
	return ""
}

// group returns the families of articles with their texts as ids: by their core.
func group(t rapid.TB, jobs int, articles ...article.Article) (*boilerplate.Found,
	*family.Families) {
	t.Helper()
	found, _, err := stages.Matched(jobs, articles...)
	if err != nil {
		t.Fatal(err)
	}
	agency := make([]string, len(found.Texts))
	for i := range agency {
		agency[i] = agencyOf(found.First(i).ID)
	}
	all := family.Group(found, agency, func(t int) bool { return found.First(t).ID[0] == 'r' })
	if err := found.Failed(); err != nil {
		t.Fatal(err)
	}
	return found, all
}

// told writes families: the ids of the texts of each, the core's first.
func told(found *boilerplate.Found, all *family.Families) string {
	var said []string
	for _, f := range all.All {
		ids := found.First(f.Core).ID + f.Agency
		for _, t := range f.Texts {
			if t != f.Core {
				ids += " " + found.First(t).ID
			}
		}
		said = append(said, ids)
	}
	return strings.Join(said, ", ")
}

// set returns articles of pairs of id and text, in order of time.
func set(of ...string) []article.Article {
	var all []article.Article
	for i := 0; i < len(of); i += 2 {
		all = append(all, article.Article{ID: of[i], Outlet: "Outlet " + of[i], Text: of[i+1],
			Published: article.Date{Time: time.Date(2024, 5, 1, i, 0, 0, 0, time.UTC)}})
	}
	return all
}

func TestGroup(t *testing.T) {
	const said = `"We shall open the gates of the old harbour again as soon as the water has gone ` +
		`down," Ida Fenn said. `
	story := words("s", 0, 80)
	for _, test := range []struct {
		name     string
		articles []article.Article
		want     string
	}{
		{"nothing in common", set("1", story, "2", words("t", 0, 80)), "1, 2"},
		{"half of either", set("1", story, "2", words("s", 0, 40)+words("t", 0, 40)), "1 2"},
		{"less", set("1", story, "2", words("s", 0, 39)+words("t", 0, 41)), "1, 2"},
		{"half of the copy", set("1", story+words("s", 80, 200), "2",
			words("s", 0, 40)+words("t", 0, 40)), "1 2"},
		{"half of the core in a longer text", set("1", story, "2",
			words("s", 0, 40)+words("t", 0, 200)), "1 2"},
		{"a quotation makes no version", set("1", said+words("s", 0, 20), "2",
			said+words("t", 0, 20)), "1, 2"},
		{"but prose beside one", set("1", said+words("s", 0, 30), "2",
			said+words("s", 0, 15)+words("t", 0, 15)), "1 2"},

		{"all know the core", set("1", words("s", 0, 100), "2", words("s", 0, 50), "3",
			words("s", 50, 100)), "1 2 3"},
		{"two stories in one later text", set("1", words("s", 0, 60), "2", words("t", 0, 60), "3",
			words("s", 0, 60)+words("t", 0, 50)), "1 3, 2"},
		{"two stories of several, in one later text", set("1", words("s", 0, 60), "2",
			words("t", 0, 60), "3", words("s", 0, 50), "4", words("t", 0, 50), "5",
			words("s", 0, 50)+words("t", 0, 60)), "1 3, 2 4 5"},
		{"one story, in two earlier ones that hang together", set("1", words("s", 0, 60), "2",
			words("s", 50, 110), "3", words("s", 0, 110)), "3 1 2"},
		{"nobody is in by a member", set("1", words("s", 0, 60), "2", words("s", 30, 90), "3",
			words("s", 60, 120), "4", words("s", 90, 150)), "2 1 3, 4"},
		{"more of the later core", set("1", words("s", 0, 100), "2", words("s", 0, 50), "3",
			words("s", 50, 80)+words("t", 0, 31), "4", words("t", 0, 100), "5",
			words("t", 50, 100)), "1 2, 4 3 5"},

		{"an agency's copy", set("a1", words("s", 0, 60)+words("t", 0, 140), "a2",
			words("s", 0, 60)+words("u", 0, 140)), "a1Nord a2"},
		{"too little of it", set("a1", words("s", 0, 59)+words("t", 0, 140), "a2",
			words("s", 0, 59)+words("u", 0, 140)), "a1Nord, a2Nord"},
		{"60 words without credit", set("a1", words("s", 0, 60)+words("t", 0, 140), "2",
			words("s", 0, 60)+words("u", 0, 140)), "a1Nord, 2"},
		{"a version without credit", set("1", words("s", 0, 60), "a2", words("s", 0, 100)),
			"a2Nord 1"},
		{"copy that hangs together", set("a1", words("s", 0, 100), "a2", words("s", 40, 200), "a3",
			words("s", 140, 300), "4", words("s", 220, 300)), "a1Nord a2 a3 4"},
		{"two stories of an agency", set("a1", words("s", 0, 100), "b1", words("t", 0, 100), "2",
			words("t", 0, 80)), "a1Nord, b1Nord 2"},

		{"a release", set("1", words("s", 0, 60), "2", words("s", 60, 120), "r",
			words("s", 0, 120)),
			"r 1 2"},
		{"a release of which nobody has half", set("r", words("s", 0, 120), "2",
			words("s", 0, 40)+words("t", 0, 60)), "r, 2"},
		{"an agency before a release", set("a1", words("s", 0, 100), "2", words("s", 0, 80), "r",
			words("s", 0, 70)), "a1Nord 2 r"},
	} {
		found, all := group(t, 2, test.articles...)
		if got := told(found, all); got != test.want {
			t.Errorf("%s: %s; want %s", test.name, got, test.want)
		}
		found.Close()
	}
}

// TestFamilyID: what else is in a set does not change the id of a family.
func TestFamilyID(t *testing.T) {
	few := set("1", words("s", 0, 80), "2", words("s", 0, 60), "3", words("t", 0, 80))
	more := append(set("0", words("u", 0, 80), "4", words("s", 0, 50)), few...)
	var ids [2][]string
	for i, articles := range [][]article.Article{few, more} {
		found, all := group(t, 1, articles...)
		for t, n := range all.Of {
			if id := found.First(t).ID; id == "1" || id == "2" || id == "3" {
				ids[i] = append(ids[i], id+" "+all.All[n].ID)
			}
		}
		slices.Sort(ids[i])
		found.Close()
	}
	if diff := cmp.Diff(ids[0], ids[1]); diff != "" || ids[0][0][2:] != ids[0][1][2:] ||
		ids[0][1][2:] == ids[0][2][2:] {
		t.Errorf("%v %s", ids[0], diff)
	}
}

// blockWords is how many words a block of newsrooms has.
const blockWords = 20

// newsrooms draws articles that are made of blocks of a pool, each in order.
var newsrooms = rapid.Custom(func(t *rapid.T) []article.Article {
	var pairs []string
	for i := range rapid.IntRange(1, 9).Draw(t, "articles") {
		blocks := rapid.SliceOfNDistinct(rapid.IntRange(0, 11), 1, 6, rapid.ID[int]).Draw(t,
			"blocks")
		slices.Sort(blocks)
		var b strings.Builder
		for _, k := range blocks {
			b.WriteString(words("s", k*blockWords, (k+1)*blockWords))
		}
		own := rapid.IntRange(0, 40).Draw(t, "own")
		id := fmt.Sprintf("%s%02d", rapid.SampledFrom([]string{"a", "b", "n", "o", "p", "q", "r"}).
			Draw(t, "kind"), i)
		pairs = append(pairs, id, b.String()+words(fmt.Sprintf("%c", 'A'+i), 0, own))
	}
	return set(pairs...)
})

// shared returns how many words of a block texts x and y have in common.
func shared(x, y string) (n int) {
	in := make(map[string]bool)
	for w := range strings.FieldsSeq(x) {
		in[w] = true
	}
	for w := range strings.FieldsSeq(y) {
		if in[w] {
			n++
		}
	}
	return n
}

// TestGroupLaws: every text is in one family; who is in a family is a version of its core, or
// credits its agency; and neither order nor workers change anything.
func TestGroupLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := newsrooms.Draw(t, "articles")
		text := make(map[string]string)
		for _, a := range articles {
			text[a.ID] = a.Text
		}
		found, all := group(t, 1, articles...)
		defer found.Close()
		seen := make([]int, len(found.Texts))
		for n, f := range all.All {
			for _, u := range f.Texts {
				if seen[u]++; all.Of[u] != n || all.From(u, u) != n || all.From(0, u) != n {
					t.Fatalf("text %d is of family %d, not %d", u, all.Of[u], n)
				}
				mayBe := u == f.Core
				for _, core := range f.Texts {
					of, is := text[found.First(core).ID], text[found.First(u).ID]
					half := min(len(strings.Fields(of)), len(strings.Fields(is)))
					isCore := core == f.Core ||
						f.Agency != "" && agencyOf(found.First(core).ID) != ""
					credits := f.Agency != "" && agencyOf(found.First(u).ID) == f.Agency
					mayBe = mayBe || core != u && isCore && (2*shared(of, is) >= half ||
						credits && shared(of, is) >= 60)
				}
				if !mayBe {
					t.Fatalf("%s is in the family of %s", found.First(u).ID, told(found, all))
				}
			}
		}
		for u, n := range seen {
			if n != 1 {
				t.Fatalf("text %d is in %d families", u, n)
			}
		}
		turned := slices.Clone(articles)
		slices.Reverse(turned)
		other, again := group(t, 3, turned...)
		defer other.Close()
		if diff := cmp.Diff(all, again); diff != "" {
			t.Fatalf("turned and on three workers: %s", diff)
		}
	})
}

// TestGroupFault: a pair that faults makes no family.
func TestGroupFault(t *testing.T) {
	found, _, err := stages.Matched(1, set("1", words("s", 0, 80), "2", words("s", 0, 60)+
		words("t", 0, 20), "3", words("s", 0, 50))...)
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	found.Trip = func(_ string, _ bool, items []work.Item) {
		if len(items) == 2 && items[0].Name() == "1" && items[1].Name() == "2" {
			panic("tripped")
		}
	}
	all := family.Group(found, make([]string, 3), func(int) bool { return false })
	if got := told(found, all); got != "3 1 2" || len(found.Skipped()) != 1 {
		t.Error(got, found.Skipped())
	}
}
