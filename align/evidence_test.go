package align

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"overlap/internal/span"
	"overlap/shingle"
)

// borneOut pairs passages with what bears them out: for each sentence its first word, the first one
// of the stretch, and the words.
var borneOut = []struct{ name, a, b, want string }{
	{"synonyms and a number",
		`The widow wept for 40 minutes behind the chapel.`,
		`Behind the chapel the widow cried for forty minutes, neighbours said.`,
		`The/Behind: widow=widow wept=cried/synonym 40=forty/number minutes=minutes chapel=chapel`},
	{"names, and each occurrence by itself",
		`Gulls met Oren Vass, and Oren Vass met the harbour.`,
		`It was there that Oren Vass met gulls at the harbour and they met Oren Vass.`,
		`Gulls/It: Gulls=gulls met=met Oren=Oren/name Vass=Vass/name Oren=Oren/name ` +
			`Vass=Vass/name met=met harbour=harbour`},
	{"two words that are one, one that is two",
		`It is the US that shut 12 per cent of the quarries.`,
		`The United States shut 12 percent of quarries.`,
		`It/The: US=United/name US=States shut=shut 12=12/number per cent=percent quarries=quarries`},
	{"a name is no synonym of what is none",
		`The goat farmers of Mr Bill Hurdle owe the dairy a sum.`,
		`The goat farmers owe the dairy a sum, and a note and a barrier besides.`,
		`The/The: goat=goat farmers=farmers owe=owe dairy=dairy sum=sum`},
	{"two sentences in another order",
		`Divers found cracks in the pier. The ferry company blamed trawlers for them.`,
		`Trawlers were blamed by the ferry company. In the pier, divers had found cracks.`,
		`Divers/In: Divers=divers found=found cracks=cracks pier=pier; ` +
			`The/Trawlers: ferry=ferry company=company blamed=blamed trawlers=Trawlers`},
	{"no English",
		`Die Fähre verließ den Hafen von Kiel ohne Ziegen.`,
		`Ohne Ziegen verließ gestern den Hafen von Kiel die Fähre.`,
		`Die/Ohne: Die=die Fähre=Fähre/name verließ=verließ den=den Hafen=Hafen/name von=von ` +
			`Kiel=Kiel/name ohne=Ohne Ziegen=Ziegen/name`},
	{"nothing", `The widow wept behind the chapel.`, `Divers found cracks in a pier.`, ``},
	{"no words", ``, `Divers found cracks in a pier.`, ``},
}

func TestEvidence(t *testing.T) {
	for _, c := range borneOut {
		before, behind := "Rain fell on the northern dales all week. ", " Nobody knew more."
		a, b := side(before+c.a+behind), side("Snow is due. "+c.b+" A fair opens.")
		p := Place{AFirst: 8, ALast: 8 + len(shingle.Split(c.a).Words),
			BFirst: 3, BLast: 3 + len(shingle.Split(c.b).Words)}
		found := New(Options{Rewritten: true}).Evidence(a, b, []Place{p})[0]
		checkEvidence(t, a, b, p, found)
		if got := evidenceText(a, b, found); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// evidenceText writes evidence as borneOut has it.
func evidenceText(a, b *Side, found []Evidence) string {
	var all []string
	for _, e := range found {
		of := func(s *Side, first, last int) string {
			lo, hi := s.text.Bytes(first, last)
			return s.text.Source[lo:hi]
		}
		line := of(a, e.AFirst, e.AFirst+1) + "/" + of(b, e.BFirst, e.BFirst+1) + ":"
		for _, w := range e.Words {
			line += " " + of(a, w.AFirst, w.ALast) + "=" + of(b, w.BFirst, w.BLast)
			if w.Kind != SameWord {
				line += "/" + w.Kind.String()
			}
		}
		all = append(all, line)
	}
	return strings.Join(all, "; ")
}

// TestEvidenceQuoted: what somebody said bears nothing out where it is to be explained, and the
// rest of its sentence does.
func TestEvidenceQuoted(t *testing.T) {
	a := side(`"The goats were at sea," a weeping widow told the crowded inquest.`)
	b := side(`At the crowded inquest a weeping widow said the goats were at sea. Divers found cracks in the pier.
		A ferry company blamed the trawlers.`)
	a.SetAside([]span.Span{span.Of(0, 5)})
	p := Place{ALast: len(a.text.Words), BLast: 13}
	found := New(Options{Rewritten: true}).Evidence(a, b, []Place{p})[0]
	want := `The/At: weeping=weeping widow=widow crowded=crowded inquest=inquest`
	if got := evidenceText(a, b, found); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestEvidenceCut: of a sentence that lies half outside of a passage, what lies inside counts.
func TestEvidenceCut(t *testing.T) {
	a := side(`Divers found cracks in the pier while goats slept.`)
	b := side(`Goats slept while divers found some cracks in the old pier.`)
	found := New(Options{Rewritten: true}).Evidence(a, b, []Place{{0, 6, 3, 11}})[0]
	want := `Divers/divers: Divers=divers found=found cracks=cracks pier=pier`
	if got := evidenceText(a, b, found); got != want || found[0].ALast != 6 {
		t.Errorf("got %s (%+v), want %s", got, found, want)
	}
}

// checkEvidence fails unless evidence lies inside its passage, on words, in order, and says
// something.
func checkEvidence(t interface{ Fatalf(string, ...any) }, a, b *Side, p Place, found []Evidence) {
	within := func(q, p Place) bool {
		return p.AFirst <= q.AFirst && q.AFirst < q.ALast && q.ALast <= p.ALast &&
			p.BFirst <= q.BFirst && q.BFirst < q.BLast && q.BLast <= p.BLast
	}
	for i, e := range found {
		if !within(e.Place, p) || !(e.Bits >= 1) || len(e.Words) > 2*(p.ALast-p.AFirst) ||
			i > 0 && found[i-1].compare(e.Place) > 0 {
			t.Fatalf("evidence %+v of %+v\na %s\nb %s", e, p, a.text.Source, b.text.Source)
		}
		for k, w := range e.Words {
			if !within(w.Place, e.Place) || k > 0 && e.Words[k-1].compare(w.Place) >= 0 {
				t.Fatalf("word %+v of %+v\na %s\nb %s", w, e, a.text.Source, b.text.Source)
			}
		}
	}
}

// evidenceHolds fails unless the evidence of a and b for some passages is right, the same whatever
// the aligner did before, and the same turned.
func evidenceHolds(t interface{ Fatalf(string, ...any) }, used *Aligner, a, b *Side,
	places []Place) {
	found := used.Evidence(a, b, places)
	for i, p := range places {
		checkEvidence(t, a, b, p, found[i])
		if again := New(used.o).Evidence(a, b, []Place{p})[0]; !reflect.DeepEqual(again, found[i]) {
			t.Fatalf("of several %+v, alone %+v", found[i], again)
		}
		if compareSides(a, b) == 0 {
			continue // nothing tells which is which
		}
		back := New(used.o).Evidence(b, a, []Place{p.turned()})[0]
		for k := range back {
			back[k].turn()
			slices.SortFunc(back[k].Words, func(v, w Bearing) int { return v.compare(w.Place) })
		}
		slices.SortFunc(back, func(e, f Evidence) int { return e.compare(f.Place) })
		if !reflect.DeepEqual(back, found[i]) {
			t.Fatalf("one way %+v, the other way %+v\na %s\nb %s", found[i], back, a.text.Source,
				b.text.Source)
		}
	}
}

// somePlaces returns places in a and b by some numbers: whole texts and any others.
func somePlaces(a, b *Side, numbers []byte) []Place {
	n, m := len(a.text.Words), len(b.text.Words)
	places := []Place{{0, n, 0, m}}
	for ; len(numbers) >= 4; numbers = numbers[4:] {
		at := func(k, n int) int { return int(numbers[k]) % (n + 1) }
		p := Place{at(0, n), at(1, n), at(2, m), at(3, m)}
		p.AFirst, p.ALast = min(p.AFirst, p.ALast), max(p.AFirst, p.ALast)
		p.BFirst, p.BLast = min(p.BFirst, p.BLast), max(p.BFirst, p.BLast)
		places = append(places, p)
	}
	return places
}

func TestEvidenceLaws(t *testing.T) {
	used := New(Options{Rewritten: true})
	rapid.Check(t, func(t *rapid.T) {
		first, second := worlds.Draw(t, "world").pair()
		a, b := Prepare(first, used.o), Prepare(second, used.o)
		numbers := rapid.SliceOfN(rapid.Byte(), 0, 24).Draw(t, "numbers")
		evidenceHolds(t, used, a, b, somePlaces(a, b, numbers))
	})
}

// FuzzEvidence gives the laws of evidence any bytes.
func FuzzEvidence(f *testing.F) {
	for i, c := range borneOut {
		f.Add(c.a, c.b, []byte(fmt.Sprint(i, c.name)))
	}
	f.Add("don't US co-operate 40%", "co-operate US don't U.S. 40 per cent",
		[]byte("\x01\x03\x00\x04"))
	f.Add(strings.Repeat("Goats. ", 200), strings.Repeat("A goat Goat ", 90), []byte("goat"))
	f.Fuzz(func(t *testing.T, first, second string, numbers []byte) {
		o := Options{Rewritten: true}
		a := Prepare(shingle.Split(first[:min(len(first), 4<<10)]), o)
		b := Prepare(shingle.Split(second[:min(len(second), 4<<10)]), o)
		evidenceHolds(t, New(o), a, b, somePlaces(a, b, numbers[:min(len(numbers), 40)]))
	})
}
