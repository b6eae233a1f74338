package sketch

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/cespare/xxhash/v2"

	"overlap/agency"
	"overlap/english"
	"overlap/shingle"
)

// sketched is what all that fixed words are found by hashes to, by Version. What a stored segment
// was made with it says by Version: so whoever changes how words are folded, spelled or made tokens
// raises that, and adds a line.
var sketched = map[int]uint64{
	4: 0x9226e2f155d8283d,
}

// TestVersion sketches letters, spellings, numbers, contractions and quotations.
func TestVersion(t *testing.T) {
	var b strings.Builder
	for c := rune(0x21); c < 0x0600; c++ {
		fmt.Fprintf(&b, "w%cw ", c)
	}
	for word := range english.Frequent() {
		b.WriteString(word.Folded + " ")
	}
	for c := range english.Contractions() {
		fmt.Fprint(&b, c, " ")
	}
	for short, long := range english.Abbreviations() {
		b.WriteString(short + " " + long + " ")
	}
	b.WriteString("colour favoured organise travelled dialogue centre adviser grey tyre fuelled " +
		"forty per cent of 1,200.50 dlrs, 40% in the U.S. and 3-2 at 10:30; he’d said it’s Kyiv. " +
		"“We did not do it,” the mayor, Ida Fenn, said on Monday. “Nobody did,” she added." +
		"\n\nAdvertisement\n\nAll rights reserved.")
	s := Of(agency.Article{Text: b.String()},
		Options{MinWords: 8, Shingle: 2, Window: 1, Of: Tokens, Keys: true})
	var sum []byte
	for _, p := range s.Prints {
		sum = binary.LittleEndian.AppendUint64(sum, p.Hash)
		sum = binary.LittleEndian.AppendUint32(sum, p.Context)
	}
	for _, k := range s.Keys {
		sum = binary.LittleEndian.AppendUint64(sum, k)
	}
	words := shingle.Split(b.String())
	for _, h := range new(Signer).Sign(Quoted(nil, words), words, 2) {
		sum = binary.LittleEndian.AppendUint64(sum, h)
	}
	if got := xxhash.Sum64(sum); got != sketched[Version] {
		t.Errorf("they are found by other things, of sum %#x: raise Version, which is %d, and add "+
			"the sum to sketched; go test ./index -run TestStored -update makes the stored file "+
			"anew", got, Version)
	}
}
