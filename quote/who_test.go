package quote

import "testing"

// TestNamesOfSpeakers: a description is no name in any language, and shares no key with one.
func TestNamesOfSpeakers(t *testing.T) {
	for _, name := range []string{"Ada Holm", "Ursula von der Leyen", "Charles de Gaulle", "Holm",
		"Marine Le Pen", "Mohammed bin Salman", "Donald Trump Jr."} {
		if !isName(name) {
			t.Errorf("%s is no name", name)
		}
	}
	for _, description := range []string{"die Ministerin", "Die Ministerin", "ein Sprecher",
		"der Sprecher der Polizei", "le ministre de l'Intérieur", "la ministra", "un portavoz",
		"a spokesman for Holm", "Governor of Vik", "en talsperson", "An English version for Holm"} {
		if isName(description) || speakerKey(description) == speakerKey("Holm") {
			t.Errorf("%s is a name", description)
		}
	}
}

// TestWovenAbroad: a verb of saying of the article's language parts a quotation from the outlet's
// words.
func TestWovenAbroad(t *testing.T) {
	for text, want := range map[string]bool{
		`Am Montag nahm Holm „Das Haus am Ende der Straße“ und ging nach Hause.`:      true,
		`Am Montag kam der Minister und sagt „Wir bleiben heute alle hier“.`:          false,
		`Der Hafen ist nun „Ein Ort der Ruhe und der Arbeit“ geworden, sagt Holm.`:    true,
		`Le port est pour les gens « Un lieu de calme et de travail », dit la maire.`: true,
	} {
		uses := usesOf([]string{text})
		if len(uses) != 1 || uses[0].Said.woven != want {
			t.Errorf("%s: %d quotations, want woven %v", text, len(uses), want)
		}
	}
}
