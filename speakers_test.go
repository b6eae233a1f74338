package overlap

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"overlap/article"
	"overlap/internal/codec"
	"overlap/internal/newsgen"
	"overlap/result"
)

// TestSpeakers: where some of many articles speak for the others, a sentence of a story that forty
// papers print is copied, a notice of sixty stories is everybody's, and whoever copies the story
// meets nearly all forty.
func TestSpeakers(t *testing.T) {
	if testing.Short() {
		t.Skip("it archives thousands of articles")
	}
	archived := newsgen.Articles(newsgen.Options{Articles: 3000, Seed: 29})
	fresh := slices.DeleteFunc(newsgen.Articles(newsgen.Options{Articles: 400, Seed: 31}),
		func(a article.Article) bool { return len(strings.Fields(a.Text)) <= 150 })
	const (
		notice = "Readers of this paper who want to tell the editors about a mistake can " +
			"write to the desk in the old corn hall, where letters are read on Thursdays."
		one = "The lantern keeper counted eleven herons on the northern weir before the barge " +
			"from Ostrava broke its rope and blocked the sluice until dawn."
	)
	story := make([]string, 12)
	for i := range story {
		story[i] = fmt.Sprintf("Witness %d of the %s sluice told the harbour court in plain "+
			"words that the %s barge had carried %d crates of %s and no lamp.", i, names[i],
			names[(i+5)%12], 17*i+3, names[(i+7)%12])
	}
	story[6] = one
	words := func(i int) string {
		return strings.Join(strings.Fields(fresh[i].Text)[:80], " ") + "."
	}
	for i := range 40 {
		told := slices.Concat(story[i%3:i%3+4], story[5:9], story[9+i%3:])
		archived = append(archived, article.Article{ID: fmt.Sprint("wire-", i),
			Outlet: fmt.Sprint("Paper ", i), Published: fresh[i].Published,
			Text: words(i) + "\n\n" + strings.Join(told, "\n\n")})
	}
	for i := range 60 {
		archived = append(archived, article.Article{ID: fmt.Sprint("notice-", i),
			Outlet: fmt.Sprint("Gazette ", i%12), Published: fresh[i].Published,
			Text: words(40+i) + "\n\n" + notice})
	}
	o := Options{Rewritten: true}
	v := archiveOf(t, o, archived)
	check := func(text string) *result.Result {
		r, err := CheckIn(t.Context(), []article.Article{{ID: "draft", Text: text}}, v, o)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	account := func(r *result.Result) result.Account {
		i := slices.IndexFunc(r.Articles, func(a result.Article) bool { return a.Draft })
		return r.Articles[i].Account
	}
	r := check(words(120) + "\n\n" + one)
	if a := account(r); a.Shared < 20 || len(r.Pairs) > 20 {
		t.Errorf("of a sentence that forty papers print %d words are shared, in %d pairs", a.Shared,
			len(r.Pairs))
	}
	if a := account(check(words(121) + "\n\n" + notice)); a.Boilerplate < 20 {
		t.Errorf("a notice: %+v", a)
	}
	papers := 0
	for _, a := range check(words(122) + "\n\n" + strings.Join(story, "\n\n")).Articles {
		papers += codec.Bit(strings.HasPrefix(a.ID, "wire-"))
	}
	if papers < 38 {
		t.Errorf("a story that forty papers print meets %d of them", papers)
	}
}

var names = []string{"Ravel", "Tumsk", "Orlow", "Bergen", "Pskov", "Narva", "Ludza", "Emmen",
	"Faro", "Gryfow", "Haps", "Ijzer"}
