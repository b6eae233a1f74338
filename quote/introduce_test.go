package quote

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"overlap/shingle"
)

// usesOf returns the uses of texts, each an article of its own, with its date.
func usesOf(texts []string, dates ...int64) (uses []Use) {
	for i, s := range texts {
		t := shingle.Split(s)
		for _, q := range Find(t) {
			u := NewUse(t, &q)
			if u.Article = i; i < len(dates) {
				u.Date = dates[i]
			}
			uses = append(uses, u)
		}
	}
	return uses
}

const (
	shortHolm = `"The ice on the lake is far too thin for lorries," Senator Holm said.`
	adaHolm   = `"Nobody should cross the harbour before Easter," said Senator Ada Holm.`
	jonHolm   = `"We shall mend every boat in the yard this week," said Senator Jon Holm.`
	mayorHolm = `"The school keeps its windows shut on Mondays," said Mayor Ada Holm.`
	senHolm   = `"The bridge has cost us nine million so far," Sen. Ada Holm said.`
)

// TestIntroduce: another article gives the full name with the same office, and nobody else has it.
func TestIntroduce(t *testing.T) {
	const day = 24 * 3600
	for _, c := range []struct {
		name  string
		texts []string
		dates []int64
		want  string
	}{
		{"alone", []string{shortHolm}, nil, "Holm"},
		{"introduced", []string{shortHolm, adaHolm}, nil, "Ada Holm"},
		{"by a short title", []string{shortHolm, senHolm}, nil, "Ada Holm"},
		{"another office", []string{shortHolm, mayorHolm}, nil, "Holm"},
		{"two of the name", []string{shortHolm, adaHolm, jonHolm}, nil, "Holm"},
		{"in time", []string{shortHolm, adaHolm}, []int64{100 * day, 120 * day}, "Ada Holm"},
		{"long ago", []string{shortHolm, adaHolm}, []int64{900 * day, 120 * day}, "Holm"},
		{"when is not known", []string{shortHolm, adaHolm}, []int64{100 * day}, "Holm"},
		{"German", []string{
			`„Das Eis auf dem See ist noch zu dünn“, sagte Verkehrsministerin Holm am Montag.`,
			`„Niemand darf vor Ostern über den Hafen gehen“, sagte Ministerin Ada Holm am Montag.`},
			nil, "Ada Holm"},
	} {
		uses := usesOf(c.texts, c.dates...)
		got := ""
		for _, u := range Group(uses, 1) {
			if uses[u.Fullest].Article == 0 {
				got = u.Speaker
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestIntroductionLaws: a name is given only if the same short one or an article has it, and the
// order of uses makes no difference.
func TestIntroductionLaws(t *testing.T) {
	texts := []string{shortHolm, adaHolm, jonHolm, mayorHolm, senHolm}
	rapid.Check(t, func(t *rapid.T) {
		drawn := rapid.SliceOfN(rapid.SampledFrom(texts), 1, 6).Draw(t, "texts")
		uses := usesOf(drawn)
		speakers := func(uses []Use) (all []string) {
			for _, u := range Group(uses, 2) {
				all = append(all, u.Speaker)
				if !slices.ContainsFunc(uses, func(v Use) bool {
					return v.Quotation.Speaker == u.Speaker
				}) {
					t.Fatalf("nobody has %q", u.Speaker)
				}
			}
			return all
		}
		one := speakers(uses)
		if two := speakers(rapid.Permutation(uses).Draw(t, "order")); !slices.Equal(one, two) {
			t.Fatal(one, two)
		}
	})
}

// TestRelatives: given names part people of one last name, but not the forms of one name.
func TestRelatives(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Donald Trump", "Trump", true}, {"Donald Trump", "Donald J. Trump", true},
		{"Donald Trump", "Melania Trump", false}, {"Donald Trump", "Eric Trump", false},
		{"Ivanka Trump", "Melania Trump", false}, {"Joe Holm", "Joseph Holm", true},
		{"Bill Holm", "William Holm", true}, {"Walter Holm", "Bill Holm", false},
		{"Ada Holm", "Jon Brekke", false}, {"Vladimir Holm", "Wladimir Holm", true},
		{"Carl Holm", "Karl Holm", true},
	} {
		if sameSpeaker(c.a, c.b) != c.same || sameSpeaker(c.b, c.a) != c.same {
			t.Errorf("%s and %s are one: %v", c.a, c.b, !c.same)
		}
	}
}
