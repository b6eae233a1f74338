package shingle

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// looksLatin reports whether all letters of other scripts in word look Latin, and there is one.
func looksLatin(word string) bool {
	seen := uint8(0)
	for _, r := range word {
		seen |= bitsOf(r)
	}
	return seen&foreign != 0 && seen&distinct == 0
}

func TestLookalikes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// Letters of other scripts in Latin words.
		{"the mіnіstеr", "the minister"}, {"ΗELLO tο hαlls", "hello to halls"}, {"Ꮃater",
			"water"}, {"ꓮgain", "again"},
		{"hοuѕе", "house"}, {"ցreat", "great"}, {"ϲity", "city"}, {"ⅽity", "city"}, {"tеrѕеly",
			"tersely"}, {"sоmе", "some"},
		{"рассе of the сосоа", "pacce of the cocoa"}, {"a сосоа tree", "a cocoa tree"},
		// Latin letters in Cyrillic and Greek words.
		{"Mocквa", "москва"}, {"ДOM", "дом"}, {"Éж", "еж"}, {"ΔHMAPXΟΣ", "δημαρχοσ"},
		// Letters in another dress.
		{"Ⓝⓔⓦⓢ 🄽🄴🅆🅂 🅽🅴🆆🆂 🅝🅔🅦🅢 ⒩⒠⒲⒮ 🇹🇭🇪🇲", "news news news news news them"}, {"ɴᴇᴡꜱ ⁿᵉʷˢ 𝐧𝐞𝐰𝐬 ｎｅｗｓ",
			"news news news news"},
		{"rıver ɡreat ƙasa ƒive", "river great kasa five"},
		// Honest ones.
		{"осе и сосоа в поле", "осе и сосоа в поле"}, {"МТС Bank", "мтс bank"}, {"СССР is gone",
			"ссср is gone"},
		{"KoЯn ΔT Ψfunction iPhone'ом Ωmega",
			"koяn δt ψfunction iphoneом ωmega"}, {"an α helix, Cα, αT", "an α helix cα αt"},
		{"flags 🇺🇸🇷🇺 🇫🇮", "flags"}, {"type 🅰 and Ⓜ", "type and"}, {"5 μm of H₂O, m² and the 1ˢᵗ",
			"5 μm of h2o m2 and the 1st"},
		{"МВД и Ко", "мвд и ко"}, {"ο Νίκος", "ο νικοσ"}, {"ا b", "ا b"},
	} {
		words := Split(c.text)
		want := strings.Fields(c.want)
		if len(words.Words) != len(want) {
			t.Errorf("%q: %d words, want %q", c.text, len(words.Words), want)
			continue
		}
		for i, w := range words.Words {
			if Hash(want[i]) != w.Hash {
				t.Errorf("%q: the word %q is not %q", c.text, words.word(i), want[i])
			}
		}
	}
}

// TestHonestScripts: in news of many scripts no word is taken for a disguise.
func TestHonestScripts(t *testing.T) {
	data, err := os.ReadFile("testdata/scripts.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range masked(string(data)) {
		t.Errorf("the honest word %q is folded to other letters", w)
	}
}

// masked returns the words of s that are folded as others than their letters say.
func masked(s string) []string {
	var found []string
	text := Split(s)
	for i, w := range text.Words {
		var f folder
		word := text.word(i)
		for j := 0; j < len(word); {
			k, size := kindAt(word, j)
			if slices.Contains([]uint8{letter, digit, mark, number, spaceless, symbol}, k) {
				f.fold(word[j : j+size])
			} else if k == point && j > 0 && class[word[j-1]] == digit {
				f.put('.')
			}
			j += size
		}
		if f.sum() != w.Hash {
			found = append(found, word)
		}
	}
	return found
}
