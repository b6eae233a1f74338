package shingle

import (
	"testing"

	"pgregory.net/rapid"
)

// lastNumber returns the symbols of the last word of text that starts with a digit, and how it
// is printed with them.
func lastNumber(text string) (s Symbols, printed string) {
	t := Split(text)
	for i, w := range t.Words {
		if numeric(text[w.Lo:w.Hi]) {
			var lo, hi int
			s, lo, hi = t.Symbols(i)
			printed = text[lo:hi]
		}
	}
	return s, printed
}

func TestSymbols(t *testing.T) {
	for _, c := range []struct {
		text    string
		want    Symbols
		printed string
	}{
		{"paid 15 for it", Symbols{}, "15"},
		{"paid $15 for it", Symbols{Currency: '$'}, "$15"},
		{"paid £15m for it", Symbols{Currency: '£'}, "£15m"},
		{"paid US$1,500 for it", Symbols{Currency: '$'}, "$1,500"},
		{"paid € 15 for it", Symbols{Currency: '€'}, "€ 15"},
		{"paid 15 € for it", Symbols{Currency: '€'}, "15 €"},
		{"paid ＄15 for it", Symbols{Currency: '$'}, "＄15"},
		{"of twenty $15", Symbols{Currency: '$'}, "$15"},
		{"paid 20 € 15", Symbols{}, "15"},
		{"up 20% on", Symbols{Unit: '%'}, "20%"},
		{"up 20 % on", Symbols{Unit: '%'}, "20 %"},
		{"up +20％ on", Symbols{Sign: '+', Unit: '%'}, "+20％"},
		{"it was -15 outside", Symbols{Sign: '-'}, "-15"},
		{"it was −15 °C outside", Symbols{Sign: '-', Unit: '°'}, "−15 °"},
		{"lost -$15", Symbols{Sign: '-', Currency: '$'}, "-$15"},
		{"lost $-15", Symbols{Sign: '-', Currency: '$'}, "$-15"},
		{"lost (-15)", Symbols{Sign: '-'}, "-15"},
		{"in 2010-15", Symbols{}, "15"},
		{"of COVID-19 then", Symbols{}, "19"},
		{"the years 2010 - 15", Symbols{}, "15"},
		{"up .5 on", Symbols{Point: true}, ".5"},
		{"the end. 5 men", Symbols{}, "5"},
		{"$\n15 men", Symbols{}, "15"},
		{"-15", Symbols{Sign: '-'}, "-15"},
	} {
		if got, printed := lastNumber(c.text); got != c.want || printed != c.printed {
			t.Errorf("%q: %+v %q, want %+v %q", c.text, got, printed, c.want, c.printed)
		}
	}
}

// TestExact: the words are those of the text, and only symbols make a difference.
func TestExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		source := rapid.StringMatching(`([a-z0-9$£%.,\-+ €°\n]){0,60}`).Draw(t, "text")
		text := Split(source)
		exact := text.Exactly(0, len(text.Words))
		for i, w := range text.Words {
			s, lo, hi := text.Symbols(i)
			if lo > int(w.Lo) || hi < int(w.Hi) || lo < 0 || hi > len(source) {
				t.Fatalf("%q: word %d at %d, %d has bytes %d, %d", source, i, w.Lo, w.Hi, lo, hi)
			}
			if (exact[i].Hash == w.Hash) != (s == Symbols{}) {
				t.Fatalf("%q: word %d with %+v", source, i, s)
			}
		}
	})
}
