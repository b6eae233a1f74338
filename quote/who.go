package quote

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"overlap/shingle"
)

// speakerKey returns a number that the printed names of one speaker share: that of
// the last name, or of the whole description where it is no name. 0 is nobody.
func speakerKey(speaker string) uint64 {
	fields := strings.Fields(speaker)
	for len(fields) > 1 && generation(fields[len(fields)-1]) {
		fields = fields[:len(fields)-1]
	}
	if len(fields) == 0 {
		return 0
	}
	last := fields[len(fields)-1]
	if r, _ := utf8.DecodeRuneInString(last); unicode.IsUpper(r) {
		return shingle.Hash(shingle.Fold(last))
	}
	return shingle.Hash(strings.ToLower(speaker))
}

// generation reports whether a word behind a name tells son from father.
func generation(word string) bool {
	switch strings.Trim(word, ".,") {
	case "Jr", "Sr", "II", "III", "IV":
		return true
	}
	return false
}

// mostNamed returns the speaker that most of the uses name: the longest form of the
// name, and of equals the first.
func mostNamed(uses []Use, _ int, numbers iter.Seq[int]) string {
	counts := map[uint64]int{}
	var keys []uint64
	names := map[uint64]string{}
	for u := range numbers {
		s := uses[u].Quotation.Speaker
		k := speakerKey(s)
		if k == 0 {
			continue
		}
		if counts[k]++; counts[k] == 1 {
			keys = append(keys, k)
		}
		if len(s) > len(names[k]) {
			names[k] = s
		}
	}
	best := uint64(0)
	for _, k := range keys {
		if counts[k] > counts[best] {
			best = k
		}
	}
	return names[best]
}
