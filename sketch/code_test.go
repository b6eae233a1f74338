package sketch

import (
	"reflect"
	"testing"

	"overlap/agency"
	"overlap/internal/codec"
)

// codedTexts have all that a sketch can say.
var codedTexts = []string{
	"",
	"Too short.",
	`Die Fähre legte im Morgengrauen ab. „Niemand hat für die Ziegen bezahlt, und wir suchen ` +
		`den Besitzer“, sagte Ministerpräsidentin Anna Meier am Freitag in Bremen.`,
	`HELSINKI (AP) — The ferry left the northern quay at dawn with forty goats and ten sheep ` +
		`on it. Then "nobody had paid for them – not one … of us – but $40 per cent," the ` +
		`mayor said. He called it "a very bad day (for all) of us". The ferry left the northern ` +
		`quay at dawn with forty goats and ten sheep on it. The ferry left the northern quay at ` +
		`dawn with forty goats and ten sheep on it. Subscribe to our ` +
		"newsletter to get all of this in your inbox every morning.\n\nRead more: ten goats.",
}

// codedSketch returns the sketch of a text without what is not coded.
func codedSketch(text string) *Sketch {
	s := Of(agency.Article{Text: text, Outlet: "AP"}, Options{MinWords: 8, Shingle: 5, Window: 3,
		Of: Tokens, Speech: true, Phrases: NewPhrasebook([]string{"all of this in your inbox"}),
		Agencies: agency.NewTable(nil)})
	s.Prints, s.Keys = nil, nil
	return s
}

// TestCode: a sketch that was written is read as it was.
func TestCode(t *testing.T) {
	for _, text := range codedTexts {
		want := codedSketch(text)
		w := codec.Coder{}
		want.Code(&w, len(text))
		var got Sketch
		r := codec.Coder{Bytes: w.Bytes, Reads: true}
		if got.Code(&r, len(text)); !r.Ended() {
			t.Fatalf("%q is not read to its end", text)
		}
		again := codec.Coder{}
		if got.Code(&again, len(text)); string(again.Bytes) != string(w.Bytes) {
			t.Errorf("%q is written in two ways", text)
		}
		if len(want.Uses) > 0 && !reflect.DeepEqual(got.Uses, want.Uses) {
			t.Errorf("uses %+v, want %+v", got.Uses, want.Uses)
		}
		if !reflect.DeepEqual(got.Credit, want.Credit) || got.Content != want.Content ||
			len(got.Compact.Canon) != len(want.Compact.Canon) {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
	if s := codedSketch(codedTexts[3]); len(s.Uses) < 2 || len(s.Repetitions) == 0 ||
		len(s.Listed) == 0 || len(s.Furniture) == 0 || s.Credit == nil {
		t.Errorf("the text has not all that a sketch can say: %+v", s)
	}
}

// FuzzCode: whatever the bytes are, reading them ends.
func FuzzCode(f *testing.F) {
	for _, text := range codedTexts {
		w := codec.Coder{}
		codedSketch(text).Code(&w, len(text))
		f.Add(w.Bytes, len(text))
	}
	f.Fuzz(func(_ *testing.T, in []byte, size int) {
		new(Sketch).Code(&codec.Coder{Bytes: in, Reads: true}, max(0, min(size, 1<<30)))
	})
}
