package align

import (
	"math/rand/v2"
	"overlap/internal/span"
	"strings"
	"testing"
)

// Paragraphs that were rewritten, copied and said by somebody.
const (
	told = `The harbour authority of Port Ellis said on Tuesday that it would close the northern pier
		for eleven weeks while engineers replace 240 corroded piles, after divers found cracks that
		had gone unnoticed since the storm of 1998. `
	retold = `Engineers are to replace 240 corroded piles of Port Ellis's northern pier, which will be
		shut for eleven weeks, the harbour authority announced. Divers had discovered cracks there
		that nobody had noticed since the storm in 1998. `
	more = `Its chairman, Oren Vass, called the bill of nine million crowns painful but bearable, and
		ruled out a toll for trawlers. `
	moreRetold = `There will be no toll for trawlers, said Oren Vass, chairman of the authority, who
		finds a bill of nine million crowns bearable if painful. `
	said   = `"We knew nothing of these cracks until the divers came up and told us," `
	copied = `Ferries to the outer islands will leave from the fish quay until the end of June, and
		passengers with cars are asked to come an hour early because the ramp there holds only six
		of them at a time, as it did during the repairs nine years ago. `
)

// TestOnePassage: a rewritten passage takes in the runs that it meets, but no copy.
func TestOnePassage(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	for _, test := range []struct {
		name, a, b string
		want       string // of each passage, whether it is rewritten or a copy
	}{
		{"a quotation inside", told + said + "he told reporters. " + more,
			retold + said + "he added. " + moreRetold, "r"},
		{"a copy behind", told + copied, retold + copied, "rc"},
		{"a copy before", copied + more + told, copied + retold + moreRetold, "cr"},
		{"a copy between", told + more + copied + rewritings[2][0],
			retold + moreRetold + copied + rewritings[2][1], "rcr"},
		{"a copy alone", copied, copied, "c"},
	} {
		a := side(sentences(prose(r, 60)) + " " + test.a + sentences(prose(r, 60)))
		b := side(sentences(prose(r, 60)) + " " + test.b + sentences(prose(r, 60)))
		found := Best(New(Options{Rewritten: true}).Align(a, b), false)
		checkPassages(t, a, b, found)
		got := ""
		for _, p := range found {
			got += string("cr"[btoi(p.Kind == Rewritten)])
		}
		if got != test.want {
			t.Errorf("%s: %s, want %s: %+v", test.name, got, test.want, found)
		}
	}
}

// TestOneQuotation: two who were there quote the same words, and tell who said them. Neither
// rewrote the other.
func TestOneQuotation(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	first := `"` + strings.TrimSuffix(strings.TrimSpace(copied), ".") +
		`," Oren Vass told reporters in Port Ellis.`
	second := `As ever Oren Vass had the last word. “` + strings.TrimSpace(copied) + `”`
	found := New(Options{Rewritten: true}).Align(side(around(r, first)), side(around(r, second)))
	if len(found) != 1 || found[0].Kind == Rewritten {
		t.Errorf("%+v", found)
	}
}

// TestQuoted sets words aside and finds their tokens.
func TestQuoted(t *testing.T) {
	s := side("he said two words don't again")
	s.SetAside([]span.Span{span.Of(2, 5)})
	s.findQuoted()
	want := "--xxx--"
	got := make([]byte, 0, len(want))
	for i := range s.len() {
		got = append(got, "-x"[btoi(s.quoted[i])])
	}
	if string(got) != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
