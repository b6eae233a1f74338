package newsgen

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"strings"
)

// A Dull makes texts of few distinct words: hard to compare, not to read.
type Dull struct {
	Name string
	word func(i, j int) int // the number of word j of text i
}

// Text returns text i, which has so many words.
func (d Dull) Text(i, words int) string {
	var b strings.Builder
	for j := range words {
		n := d.word(i, j)
		b.Write([]byte{'w', byte('a' + n%26), byte('a' + n/26%26), byte('a' + n/676%26)})
		if j%17 == 16 {
			b.WriteByte('.')
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// Dulls returns one Dull for each kind of such texts that is known to be hard. The texts of one
// kind are not all the same, up to some hundred.
func Dulls() []Dull {
	all := []Dull{
		{"one word", func(i, j int) int { return own(i, j, 0) }},
		{"a word of its own", func(i, _ int) int { return i }},
		{"one word and noise", func(i, j int) int {
			if n := drawn(i, j, 20_000); n < 200 {
				return n
			}
			return 0
		}},
		{"a block of 100 words", func(i, j int) int { return own(i, j, 1+j%100) }},
		{"periods", func(i, j int) int { return j % (2 + i%49) }},
		{"Fibonacci", func(i, j int) int { return fibonacci(7*i + j) }},
		{"Thue-Morse", func(i, j int) int { return bits.OnesCount(uint(7*i+j)) % 2 }},
	}
	for _, n := range []int{2, 5, 10, 50} {
		all = append(all,
			Dull{fmt.Sprintf("any of %d words", n), func(i, j int) int { return drawn(i, j, n) }})
	}
	for k, n := range []int{2: 13, 3: 8, 4: 7} {
		if n > 0 {
			s := deBruijn(k, n)
			all = append(all,
				Dull{fmt.Sprintf("De Bruijn of %d words", k),
					func(i, j int) int { return s[(37*i+j)%len(s)] }})
		}
	}
	return all
}

// own returns n, but for one word of text i that stands in no other.
func own(i, j, n int) int {
	if j == 2*i {
		return 1000 + i
	}
	return n
}

// drawn returns a number below n that seems to be drawn for word j of text i.
func drawn(i, j, n int) int { return rand.New(rand.NewPCG(uint64(i), uint64(j))).IntN(n) }

// fibonacci returns letter j of the word of Fibonacci, 0 or 1: whether the representation of j by
// numbers of Fibonacci (Zeckendorf, 1972) has a 1.
func fibonacci(j int) int {
	a, b := 1, 2
	for b <= j {
		a, b = b, a+b
	}
	for ; a > 1; a, b = b-a, a {
		if a <= j {
			j -= a
		}
	}
	return j
}

// deBruijn returns the sequence of k letters in which every word of n letters stands once
// (Fredricksen and Maiorana, 1978).
func deBruijn(k, n int) (s []int) {
	a := make([]int, k*n)
	var extend func(t, p int)
	extend = func(t, p int) {
		if t > n {
			if n%p == 0 {
				s = append(s, a[1:p+1]...)
			}
			return
		}
		a[t] = a[t-p]
		extend(t+1, p)
		for j := a[t-p] + 1; j < k; j++ {
			a[t] = j
			extend(t+1, t)
		}
	}
	extend(1, 1)
	return s
}
