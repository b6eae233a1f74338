package plagdet

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// note is an annotation of the documents a and b.
func note(tlo, thi, slo, shi int) Annotation {
	return Annotation{"a", "b", Span{tlo, thi}, Span{slo, shi}}
}

// elsewhere is n in another suspicious document.
func elsewhere(n Annotation) Annotation {
	n.This = "c"
	return n
}

// Every figure here was worked out with pencil and paper; the comment shows how.
func TestMeasure(t *testing.T) {
	whole := note(0, 100, 0, 100)
	tests := []struct {
		name              string
		cases, detections []Annotation
		want              Score
		plagdet           float64
	}{
		{"nothing to find, nothing found", nil, nil,
			Score{1, 1, 1, 0, 0}, 1},
		{"nothing found", []Annotation{whole}, nil,
			Score{0, 0, 1, 1, 0}, 0},
		{"nothing to find", nil, []Annotation{whole},
			Score{0, 0, 1, 0, 1}, 0},
		{"exact", []Annotation{whole}, []Annotation{whole},
			Score{1, 1, 1, 1, 1}, 1},
		{"the same detection twice is one", []Annotation{whole}, []Annotation{whole, whole},
			Score{1, 1, 1, 1, 1}, 1},
		{"half of one side, all of the other", []Annotation{whole},
			[]Annotation{note(0, 50, 0, 100)},
			// found 50+100 of 200; the detection lies wholly inside
			Score{1, .75, 1, 1, 1}, 2 * .75 / 1.75},
		{"too wide", []Annotation{whole}, []Annotation{note(0, 150, 0, 150)},
			Score{200. / 300, 1, 1, 1, 1}, .8},
		{"two detections on one case", []Annotation{whole},
			[]Annotation{note(0, 60, 0, 60), note(50, 100, 50, 100)},
			// the overlap of the two is counted once: 100+100 of 200
			Score{1, 1, 2, 1, 2}, 1 / math.Log2(3)},
		{"three detections on one of two met cases",
			[]Annotation{note(0, 90, 0, 90), note(200, 210, 200, 210)},
			[]Annotation{note(0, 30, 0, 30), note(30, 60, 30, 60), note(60, 90, 60, 90),
				note(200, 210, 200, 210)},
			Score{1, 1, 2, 2, 4}, 1 / math.Log2(3)},
		{"one detection over two cases", []Annotation{note(0, 40, 0, 40), note(60, 100, 60, 100)},
			[]Annotation{whole},
			// 80+80 of the detection's 200 characters are in a case; each case is met once
			Score{.8, 1, 1, 2, 1}, 2 * .8 / 1.8},
		{"a miss and a false alarm", []Annotation{whole, elsewhere(whole)},
			[]Annotation{whole, note(300, 310, 300, 310)},
			Score{.5, .5, 1, 2, 2}, .5},
		{"right here, wrong there", []Annotation{whole}, []Annotation{note(0, 100, 100, 200)},
			// one side alone does not meet
			Score{0, 0, 1, 1, 1}, 0},
		{"touching is not meeting", []Annotation{whole}, []Annotation{note(100, 200, 0, 100)},
			Score{0, 0, 1, 1, 1}, 0},
		{"another source", []Annotation{whole}, []Annotation{{"a", "d", whole.T, whole.S}},
			Score{0, 0, 1, 1, 1}, 0},
		{"another detection's cover does not help one that does not meet",
			[]Annotation{note(0, 10, 0, 10), note(20, 30, 20, 30)},
			// it crosses the two cases: this of the first, source of the second
			[]Annotation{note(0, 10, 20, 30)},
			Score{0, 0, 1, 2, 1}, 0},
		{"short cases weigh as much as long ones",
			[]Annotation{note(0, 1000, 0, 1000), note(2000, 2010, 2000, 2010)},
			[]Annotation{note(0, 1000, 0, 1000)},
			Score{1, .5, 1, 2, 1}, 2 * .5 / 1.5},
	}
	for _, test := range tests {
		got := Measure(test.cases, test.detections)
		if !close(got, test.want) {
			t.Errorf("%s: got %+v, want %+v", test.name, got, test.want)
		}
		if p := got.Plagdet(); math.Abs(p-test.plagdet) > 1e-12 {
			t.Errorf("%s: plagdet %v, want %v", test.name, p, test.plagdet)
		}
	}
}

func close(a, b Score) bool {
	near := func(x, y float64) bool { return math.Abs(x-y) < 1e-12 }
	return near(a.Precision, b.Precision) && near(a.Recall, b.Recall) &&
		near(a.Granularity, b.Granularity) &&
		a.Cases == b.Cases && a.Detections == b.Detections
}

// annotations draws a few annotations in a small world, so that they meet often.
func annotations(t *rapid.T, label string) []Annotation {
	span := rapid.Custom(func(t *rapid.T) Span {
		lo := rapid.IntRange(0, 12).Draw(t, "lo")
		return Span{lo, lo + rapid.IntRange(1, 6).Draw(t, "length")}
	})
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Annotation {
		return Annotation{
			rapid.SampledFrom([]string{"a", "c"}).Draw(t, "this"),
			rapid.SampledFrom([]string{"b", "d"}).Draw(t, "source"),
			span.Draw(t, "t"), span.Draw(t, "s"),
		}
	}), 0, 6).Draw(t, label)
}

// The same measures, character by character and with nothing clever.
func bruteForce(cases, detections []Annotation) Score {
	s := Score{Granularity: 1}
	seen := func(as []Annotation, i int) bool { return slices.Index(as, as[i]) < i }
	share := func(a Annotation, others []Annotation) (float64, int) {
		type place struct {
			source bool
			at     int
		}
		marked, met := map[place]bool{}, map[Annotation]bool{}
		for _, o := range others {
			if !a.Meets(o) {
				continue
			}
			met[o] = true
			for i := max(a.T.Lo, o.T.Lo); i < min(a.T.Hi, o.T.Hi); i++ {
				marked[place{false, i}] = true
			}
			for i := max(a.S.Lo, o.S.Lo); i < min(a.S.Hi, o.S.Hi); i++ {
				marked[place{true, i}] = true
			}
		}
		return float64(len(marked)) / float64(a.T.Len()+a.S.Len()), len(met)
	}
	met, meetings := 0, 0
	for i, c := range cases {
		if seen(cases, i) {
			continue
		}
		r, n := share(c, detections)
		s.Cases++
		s.Recall += r
		if meetings += n; n > 0 {
			met++
		}
	}
	for i, d := range detections {
		if seen(detections, i) {
			continue
		}
		p, _ := share(d, cases)
		s.Detections++
		s.Precision += p
	}
	switch {
	case s.Cases == 0 && s.Detections == 0:
		s.Recall, s.Precision = 1, 1
	case s.Cases == 0 || s.Detections == 0:
		s.Recall, s.Precision = 0, 0
	default:
		s.Recall /= float64(s.Cases)
		s.Precision /= float64(s.Detections)
	}
	if met > 0 {
		s.Granularity = float64(meetings) / float64(met)
	}
	return s
}

func TestMeasureIsWhatItsDefinitionSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cases, detections := annotations(t, "cases"), annotations(t, "detections")
		got, want := Measure(cases, detections), bruteForce(cases, detections)
		if !close(got, want) {
			t.Fatalf("got %+v, want %+v", got, want)
		}
		mirror := Measure(detections, cases)
		if math.Abs(mirror.Recall-got.Precision) > 1e-12 ||
			math.Abs(mirror.Precision-got.Recall) > 1e-12 {
			t.Fatalf("cases and detections changed: %+v, %+v", got, mirror)
		}
		if p := got.Plagdet(); p < 0 || p > 1 {
			t.Fatalf("plagdet %v", p)
		}
		if !close(Measure(slices.Concat(cases, cases), detections), got) {
			t.Fatal("cases given twice change the score")
		}
	})
}
