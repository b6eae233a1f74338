package quote

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"overlap/shingle"
)

// The laws of memory that is used again: what is found out about a quotation or a variant does
// not depend on those before.

// reporting are what reported texts are put together from, by language, with speech behind a dash
// where papers print it.
var reporting = [][]string{
	{"“The ice will not last,” ", "“We wait!” ", "\"Nobody asked us\" ", "“Who did?” ",
		"said Ada Holm, the mayor of Vik. ", "she said. ", "President Jon Brekke said: ",
		"He told reporters that ", "Brekke added, ", "according to the harbour office. ",
		"The boats left. ", "> A block of words that somebody wrote\n",
		"ADA HOLM: We will wait.\n", "Q: Who did?\n", "and "},
	{"„Das Eis hält nicht“, ", "„Wir warten!“ ", "„eine Gefahr für alle“ ",
		"sagte Ada Holm, die Bürgermeisterin von Vik. ", "sagte er. ", "so die Ministerin. ",
		"Präsident Jon Brekke sagte: ", "nach Angaben der Polizei. ", "Brekke nannte das ",
		"Der Hafen ist zu, weil das Eis zu dünn ist. ", "Das sagte Holm am Montag. ", "und "},
	{"« La glace est mince », ", "« On attend ! » ", "a déclaré la maire, Ada Holm. ",
		"a-t-elle dit. ", "Selon le ministre Jon Brekke, ", "Le port est fermé pour les bateaux. ",
		"\n– On attend, dit Jon Brekke. ", "\n– Et nous restons tous ici. "},
	{"”Isen är tunn”, ", "sade statsminister Ada Holm. ", "säger hon. ",
		"Enligt polisen är det så. ", "Hamnen är stängd för alla båtar i staden. ",
		"\n– Vi har väntat, säger Anna Holm. ",
		"Nu räcker det. ", "\n– Ska vi gå? ", "\n– Isen är för tunn. ",
		"\nDet säger Erik Sand, som är borgmästare. "},
	{"«El hielo es fino», ", "dijo la alcaldesa Ana Holm. ", "añadió. ", "Según la policía, ",
		"El puerto está cerrado para todos los barcos. ", "\n—Nadie debe salir —dijo Jon Brekke—. ",
		"\n—¿Y se quedan? ", "\n—No lo sabemos todavía. "},
}

// reported draws texts that quote, most of whose words are of one language.
var reported = rapid.Custom(func(t *rapid.T) *shingle.Text {
	pieces := rapid.SampledFrom(reporting).Draw(t, "language")
	other := rapid.SampledFrom(slices.Concat(append(reporting, []string{"\n\n", "“"})...))
	text := rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(pieces), rapid.SampledFrom(pieces),
		rapid.SampledFrom(pieces), rapid.Just("\n\n"), other), 0, 24)
	return shingle.Split(strings.Join(text.Draw(t, "text"), ""))
})

// TestFindAgain: what is found in a text does not depend on those before, of whatever language.
func TestFindAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(reported, 2, 6).Draw(t, "texts")
		var first [][]Quotation
		for _, text := range texts {
			first = append(first, Find(text))
		}
		for i, text := range slices.Backward(texts) {
			if again := Find(text); !reflect.DeepEqual(again, first[i]) {
				t.Fatalf("first %+v, again %+v\n%s", first[i], again, text.Source)
			}
		}
	})
}

// undecided returns the quotations of a text before anybody looked for their speakers.
func undecided(text *shingle.Text) []Quotation {
	qs := Find(text)
	for i := range qs {
		q := &qs[i]
		q.Kind = Speech
		if q.Rule == RuleTranscript {
			continue
		}
		q.Source, q.Speaker, q.Rule = Span{}, "", ""
		if q.Depth == 0 && dashBefore(text.Source, q.Lo) {
			q.Rule = RuleDash
		}
	}
	return qs
}

// TestSceneAgain: the scene that gave quotations to speakers before and a new one agree on each.
func TestSceneAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := reported.Draw(t, "text")
		qs := undecided(text)
		scene := func(qs []Quotation) *scene {
			outer := slices.DeleteFunc(slices.Clone(qs),
				func(q Quotation) bool { return q.Depth > 0 })
			return &scene{t: text, roster: newRoster(text, nil), sentences: text.Sentences(),
				qs: qs, outer: outer}
		}
		used := scene(qs)
		for i := range qs {
			fresh := scene(slices.Clone(qs))
			if qs[i].Depth > 0 || qs[i].Rule == RuleTranscript {
				continue
			}
			used.decide(i)
			fresh.decide(i)
			if got, want := used.qs[i], fresh.qs[i]; !reflect.DeepEqual(got, want) {
				t.Fatalf("used before %+v, new %+v\n%s", got, want, text.Source)
			}
			if used.apart != fresh.apart || used.asks != fresh.asks ||
				len(used.before) != len(fresh.before) || len(used.after) != len(fresh.after) {
				t.Fatalf("around %q: used before %v %v, new %v %v", text.Source[qs[i].Lo:qs[i].Hi],
					used.apart, used.asks, fresh.apart, fresh.asks)
			}
		}
		used.resolve()
		for i := range qs {
			if fresh := scene(slices.Clone(qs)); !qs[i].Source.Empty() {
				for k := i; k < len(qs); k++ {
					fresh.qs[k].Speaker = ""
				}
				same := i > 0 && qs[i-1].Source == qs[i].Source
				if want := fresh.speakerOf(qs[i].Source); !same && want != qs[i].Speaker {
					t.Fatalf("used before %q, new %q\n%s", qs[i].Speaker, want, text.Source)
				}
			}
		}
	})
}

// TestMatcherAgain: a matcher that matched other variants before matches like a new one.
func TestMatcherAgain(t *testing.T) {
	words := strings.Fields("the harbour harbours is was closed closing ice we will would not " +
		"leave boat boats … a mended [the] spring autumn")
	said := rapid.Custom(func(t *rapid.T) variant {
		text := shingle.Split(strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 60).Draw(t,
			"words"), " "))
		v := newVariant(newSaid(text,
			&Quotation{Hi: len(text.Source), Parts: []Span{{0, len(text.Source)}}}))
		v.keep()
		return v
	})
	var used matcher
	rapid.Check(t, func(t *rapid.T) {
		a, b := said.Draw(t, "a"), said.Draw(t, "b")
		if got, want := used.match(&a, &b), new(matcher).match(&a, &b); got != want {
			t.Fatalf("used before %+v, new %+v", got, want)
		}
		a.uses = []int{0}
		drift := func(x *matcher) (is Drift) {
			x.drifts(&a, &b, []Use{{Said: a.Said}}, func(_ int, d Drift) { is = d })
			return is
		}
		if got, want := drift(&used), drift(new(matcher)); got != want {
			t.Fatalf("used before %v, new %v", got, want)
		}
	})
}

// TestTrialAgain: a trial that sought other leaders before finds the same one as a new one.
func TestTrialAgain(t *testing.T) {
	words := strings.Fields("harbour closed closing ice boats autumn spring will")
	rapid.Check(t, func(t *rapid.T) {
		var uses []Use
		for n := range rapid.IntRange(2, 30).Draw(t, "uses") {
			text := shingle.Split(strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 4,
				16).Draw(t, "words"), " "))
			q := &Quotation{Hi: len(text.Source), Parts: []Span{{0, len(text.Source)}}}
			uses = append(uses,
				Use{Article: n, Quotation: q, Said: newSaid(text, q), Words: len(text.Words)})
		}
		order := make([]int, len(uses))
		for i := range order {
			order[i] = i
		}
		vs := variants(uses, order, 1)
		keys, n := fingerprints(vs, 1)
		p := &parade{uses: uses, vs: vs, keys: keys, near: alike(vs, 1),
			remembered: make([][]uint32, n), leaders: make([]int, len(vs))}
		var used trial
		for v := range vs {
			got, _ := used.leader(p, v, v, nil)
			if want, _ := new(trial).leader(p, v, v, nil); got != want {
				t.Fatalf("variant %d follows %d, by a new trial %d", v, got, want)
			}
			p.settle(v, got)
		}
	})
}
