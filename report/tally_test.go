package report

import (
	"encoding/json"
	"fmt"
	"reflect"
	"testing"

	"github.com/dop251/goja"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"overlap/decision"
	"overlap/result"
)

// counts calls tally.js, as the page does: a layout and an account as the page has them, the
// switches, and a gate. It returns what decision.Tally has, and what the gate counts.
const counts = `(text) => {
  const { layout, account, words, gate, by, disguises } = JSON.parse(text);
  by.out = new Set(by.out);
  by.accepted = new Set(by.accepted);
  by.dismissed = new Set(by.dismissed);
  const t = tallyOf(layout, account, by), { left } = t;
  const from = {}, retold = {};
  layout.stretches.forEach((s, i) => {
    if (t.fates[i] !== "kept" || t.from[i] < 0) return;
    const of = s.class === "rewritten" ? retold : s.class === "shared" && s.source >= 0 && from;
    if (of) of[t.from[i]] = (of[t.from[i]] || 0) + s.words;
  });
  const { n, of } = countedOf(left, words, gate, gate.count_quotes);
  return JSON.stringify({
    left, from, retold, accepted: t.accepted, dismissed: t.dismissed, short: t.short, n, of,
    over: isOver(left, words, gate, gate.count_quotes, disguises) });
}`

// A reckoned is what both say.
type reckoned struct {
	Left                       result.Account
	Accepted, Dismissed, Short int
	N, Of                      int
	Over                       bool
	From, Retold               map[string]int // words by the article of a family, or a reference
}

// inPage counts with tally.js. Its words by reference are put together by family.
func inPage(t rapid.TB, page counter, in tallied) reckoned {
	t.Helper()
	said, err := page(string(encoderOf(reflect.TypeOf(in))(nil, reflect.ValueOf(in))))
	if err != nil {
		t.Fatal(err)
	}
	var got reckoned
	var by struct{ From, Retold map[int]int }
	if err := json.Unmarshal([]byte(said.String()), &struct {
		*reckoned
		From, Retold *map[int]int
	}{&got, &by.From, &by.Retold}); err != nil {
		t.Fatalf("%v in %s", err, said)
	}
	got.From, got.Retold = named(in.Layout, by.From), named(in.Layout, by.Retold)
	return got
}

// named puts words by reference together by the article of its family.
func named(l *decision.Layout, words map[int]int) map[string]int {
	out := make(map[string]int)
	for k, n := range words {
		r := &l.References[k]
		if r.Family >= 0 {
			out[l.Families[r.Family]] += n
		} else {
			out[r.Article] += n
		}
	}
	return out
}

// A tallied is what counts is given.
type tallied struct {
	Layout    *decision.Layout `json:"layout"`
	Account   *result.Account  `json:"account"`
	Words     int              `json:"words"`
	Gate      *result.Gate     `json:"gate"`
	By        switches         `json:"by"`
	Disguises int              `json:"disguises"`
}

// switches are those of the page.
type switches struct {
	Out       []int `json:"out"`
	Accepted  []int `json:"accepted"`
	Dismissed []int `json:"dismissed"`
	Least     int   `json:"least"`
}

// inGo counts with package decision.
func inGo(in tallied) reckoned {
	var standing []result.Decision
	for says, passages := range map[string][]int{result.Accepted: in.By.Accepted,
		result.Dismissed: in.By.Dismissed} {
		for _, k := range passages {
			q := &in.Layout.Passages[k]
			standing = append(standing, result.Decision{Decision: says, Passage: q.ID,
				Pair: in.Layout.References[q.Reference].Pair})
		}
	}
	s := in.Layout.Decided(standing)
	s.Sources, s.Least = in.By.Out, in.By.Least
	t := in.Layout.Tally(in.Account, s)
	of := func(sources []result.Source) map[string]int {
		words := make(map[string]int)
		for _, s := range sources {
			words[s.Article] = s.Words
		}
		return words
	}
	left := t.Left
	return reckoned{Left: left, Accepted: t.Accepted, Dismissed: t.Dismissed, Short: t.Short,
		N: in.Gate.Counted(left), Of: in.Gate.Of(left, in.Words),
		Over: in.Gate.Over(&result.Article{Draft: true, Words: in.Words, Account: left,
			Warnings: make([]result.Warning, 0)}) ||
			in.Gate.FailOnWarning && in.Disguises > 0,
		From: of(left.Sources), Retold: of(left.RewrittenFrom)}
}

// agree counts in both ways.
func agree(t rapid.TB, page counter, in tallied) {
	t.Helper()
	if d := cmp.Diff(inGo(in), inPage(t, page, in), cmpopts.EquateEmpty(),
		cmpopts.IgnoreFields(result.Account{}, "Slices", "Sources", "RewrittenFrom", "Agency",
			"RecycledFrom")); d != "" {
		t.Fatalf("%+v: -decision.Tally +tally.js:\n%s", in.By, d)
	}
}

// A counter calls the function counts.
type counter func(text string) (goja.Value, error)

// newCounter runs tally.js by itself: it knows nothing of a page.
func newCounter(t testing.TB) counter {
	t.Helper()
	text, err := together([]string{"tally"}, ".js")
	if err != nil {
		t.Fatal(err)
	}
	vm := goja.New()
	if _, err := vm.RunString(text); err != nil {
		t.Fatal(err)
	}
	made, err := vm.RunString(counts)
	if err != nil {
		t.Fatal(err)
	}
	call, _ := goja.AssertFunction(made)
	return func(text string) (goja.Value, error) {
		return call(goja.Undefined(), vm.ToValue(text))
	}
}

// TestTally: the page counts as Go does what is left of a draft when sources are left out,
// passages are decided on, and short runs are hidden: all ways with the stored drafts.
func TestTally(t *testing.T) {
	page, r := newCounter(t), stored(t, "testdata/check.json")
	cases := 0
	for i := range r.Articles {
		a := &r.Articles[i]
		l := decision.Lay(r, a.ID)
		if !a.Draft || l == nil {
			continue
		}
		rewritten := 5.0
		for way := range 1 << (len(l.Families) + 2) {
			for _, least := range []int{0, 9, 25, 60} {
				in := tallied{Layout: l, Account: &a.Account, Words: a.Words,
					Gate: &result.Gate{Percent: 30, CountQuotes: way&1 > 0},
					By:   switches{Least: least}, Disguises: way & 1}
				if in.Gate.FailOnWarning = way&2 > 0; way&2 == 0 {
					in.Gate.Rewritten = &rewritten
				}
				for k := range l.Families {
					if way>>(2+k)&1 > 0 {
						in.By.Out = append(in.By.Out, k)
					}
				}
				agree(t, page, in)
				cases++
				for k := way % 4; k < len(l.Passages) && least < 10; k += 4 {
					in.By.Accepted, in.By.Dismissed = []int{k}, nil
					agree(t, page, in)
					in.By.Accepted, in.By.Dismissed = nil, []int{k}
					agree(t, page, in)
					cases += 2
				}
			}
		}
	}
	if cases < 300 {
		t.Errorf("%d cases", cases)
	}
	t.Logf("%d cases", cases)
}

// TestAnyTally does so with layouts that no draft has.
func TestAnyTally(t *testing.T) {
	page := newCounter(t)
	rapid.Check(t, func(t *rapid.T) { agree(t, page, anyTallied(t)) })
}

// anyTallied draws what may be counted.
func anyTallied(t *rapid.T) tallied {
	small := func(least, most int, of string) int { return rapid.IntRange(least, most).Draw(t, of) }
	yes := func(of string) bool { return rapid.Bool().Draw(t, of) }
	l, a := &decision.Layout{}, &result.Account{}
	for k := range small(0, 3, "families") {
		l.Families = append(l.Families, fmt.Sprint("r", k))
	}
	for k := range small(1, 6, "references") {
		family := small(-1, len(l.Families)-1, "family")
		if k < len(l.Families) {
			family = k // its source
		}
		l.References = append(l.References, decision.Reference{Article: fmt.Sprint("r", k),
			Pair: fmt.Sprint("p", k), Family: family})
	}
	l.Families = l.Families[:min(len(l.Families), len(l.References))]
	for k := range l.References {
		l.References[k].Family = min(l.References[k].Family, len(l.Families)-1)
	}
	for k := range small(0, 6, "passages") {
		l.Passages = append(l.Passages, decision.Passage{ID: fmt.Sprint("w", k),
			Reference: small(0, len(l.References)-1, "reference")})
	}
	for range small(0, 3, "licences") {
		a.Licences = append(a.Licences, result.Licence{Words: 100, Quoted: 100, Sheltered: 100,
			Allowed: yes("allowed")})
	}
	numbers := func(n int, of string) (all []int) {
		for k := range n {
			if yes(of) {
				all = append(all, k)
			}
		}
		return all
	}
	for range small(0, 12, "stretches") {
		s := decision.Stretch{Words: small(1, 12, "words"), Joined: yes("joined"),
			Class: rapid.SampledFrom([]string{"shared", "shared_quoted", "quoted",
				result.Retold}).Draw(t, "class"),
			Licence: small(0, len(a.Licences), "licence"), Repeated: yes("repeated"),
			Sheltered: yes("sheltered"), Source: small(-1, len(l.References)-1, "source"),
			Passages: numbers(len(l.Passages), "in"),
			Speaking: numbers(len(l.References), "speaking")}
		l.Stretches = append(l.Stretches, s)
	}
	in := tallied{Layout: l, Account: a, Words: small(200, 2000, "all"),
		Gate: &result.Gate{Percent: rapid.Float64Range(0, 100).Draw(t, "gate"),
			CountQuotes: yes("quotes")},
		By: switches{Out: numbers(len(l.Families), "out"), Least: small(0, 20, "least")}}
	for k := range l.Passages {
		switch small(0, 3, "decided") {
		case 0:
			in.By.Accepted = append(in.By.Accepted, k)
		case 1:
			in.By.Dismissed = append(in.By.Dismissed, k)
		}
	}
	var sources []result.Source
	for _, id := range l.Families {
		sources = append(sources, result.Source{Article: id})
	}
	*a = result.Account{Sources: sources, Own: 500, Quoted: 100,
		SharedQuoted: small(100, 300, "speech"), Shared: 300,
		Rewritten: 200, Scattered: 200, SharedRepeated: 200,
		Repeated: small(0, 20, "again"), Sheltered: small(100, 300, "sheltered"),
		SharedUnread: small(0, 9, "unread"), Licences: a.Licences}
	return in
}
