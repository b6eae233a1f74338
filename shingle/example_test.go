package shingle_test

import (
	"fmt"

	"overlap/shingle"
)

func ExampleSplit() {
	a := shingle.Split("“Don’t go,” the U.S. mayor said.")
	b := shingle.Split("DONT GO, THE US MAYOR SAID")
	for i, w := range a.Words {
		fmt.Println(a.Source[w.Lo:w.Hi], w.Hash == b.Words[i].Hash)
	}
	// Output:
	// Don’t true
	// go true
	// the true
	// U.S true
	// mayor true
	// said true
}

func ExampleFold() {
	fmt.Println(shingle.Fold("Straße"), shingle.Fold("O’Neill"), shingle.Fold("1,000"),
		shingle.Fold("U.S."))
	// Output: strasse oneill 1000 us
}

func ExampleText_Sentences() {
	t := shingle.Split("Mr. Orr met Gen. Voss at 5 p.m. Monday. “Why?” he asked. Nobody\nknew.")
	for _, s := range t.Sentences() {
		fmt.Printf("%d: %q\n", s.Last-s.First, t.Source[s.Lo:s.Hi])
	}
	// Output:
	// 9: "Mr. Orr met Gen. Voss at 5 p.m. Monday."
	// 3: "“Why?” he asked."
	// 2: "Nobody\nknew."
}

func ExampleSignature() {
	a := shingle.Split("the council met on tuesday to settle what to do about the old bridge " +
		"over the river")
	b := shingle.Split("the council met on monday to settle what to do about the old bridge " +
		"over the river")
	x := shingle.Signature(nil, a.Shingles(nil, 2), 256)
	y := shingle.Signature(nil, b.Shingles(nil, 2), 256)
	same := 0
	for i := range x {
		if x[i] == y[i] {
			same++
		}
	}
	fmt.Printf("estimated %.2f, true %.2f\n", float64(same)/256, 14.0/18)
	// Output: estimated 0.77, true 0.78
}

func ExampleWinnow() {
	a := shingle.Split("as he said yesterday the old bridge will not stand another winter like " +
		"the last one")
	b := shingle.Split("nobody doubts that the old bridge will not stand another winter and " +
		"everybody waits")
	x, y := a.Shingles(nil, 3), b.Shingles(nil, 3)
	for _, i := range shingle.Winnow(nil, x, 4) {
		for _, j := range shingle.Winnow(nil, y, 4) {
			if x[i] == y[j] {
				fmt.Println("shared at words", i, "and", j)
			}
		}
	}
	// Output:
	// shared at words 5 and 4
	// shared at words 9 and 8
}
