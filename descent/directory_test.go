package descent

import (
	"slices"
	"testing"

	"overlap/shingle"
)

// TestDirectory finds outlets by their names and hosts.
func TestDirectory(t *testing.T) {
	d := newDirectory([]string{"", "bild", "boston herald", "bostonherald.com",
		"news.quay-post.co.uk", "the harbour standard", "time.com", "времена"})
	for text, want := range map[string][]string{
		"The Boston Herald had it.":                {"boston herald", "bostonherald.com"},
		"the boston herald had it":                 {"boston herald"},
		"So the Harbour Standard says.":            {"the harbour standard"},
		"A Harbour Standard is another.":           nil,
		"The Harbour":                              nil,
		"Quay Post and Quay Post":                  {"news.quay-post.co.uk", "news.quay-post.co.uk"},
		"the quay post office":                     nil,
		"Das meldete Bild am Abend.":               {"bild"},
		"Ein bild sagt mehr.":                      nil,
		"Time flies, and time.com does not say so": {"time.com"},
		"Времена пишет":                            {"времена"},
		"Bo":                                       nil,
		"":                                         nil,
	} {
		got := d.named(nil, shingle.Split(text), func(int, int) bool { return true })
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		none := func(int, int) bool { return false }
		if got := d.named(nil, shingle.Split(text), none); got != nil {
			t.Errorf("%q: %q are not wanted", text, got)
		}
	}
}

// TestIsReported tells whom a report is put down to, in several languages.
func TestIsReported(t *testing.T) {
	for text, want := range map[string]bool{
		"the Herald first reported on Monday":           true,
		"Herald reports":                                true,
		"according to the Herald":                       true,
		"Das berichtete Herald zuerst":                  false,
		"Wie Herald berichtet":                          true,
		"selon le Herald":                               true,
		"según el Herald":                               true,
		"enligt Herald":                                 true,
		"Herald informó el lunes":                       true,
		"a rapporté Herald":                             false,
		"Herald a rapporté":                             true,
		"据 Herald 报道":                                   true,
		"Herald сообщил":                                true,
		"the Herald is for sale":                        false,
		"Herald, which is read on every quay, reported": false,
		"Herald": false,
	} {
		words := shingle.Split(text)
		name := shingle.Hash("herald")
		at := slices.IndexFunc(words.Words, func(w shingle.Word) bool { return w.Hash == name })
		if got := isReported(words, at, at+1); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// FuzzDirectory holds that names are found at words of the text, whatever they are.
func FuzzDirectory(f *testing.F) {
	f.Add("boston herald", "The Boston Herald said.")
	f.Add("quay-post.co.uk", "Quay Post")
	f.Add("времена", "\xffВремена")
	f.Fuzz(func(t *testing.T, outlet, text string) {
		words := shingle.Split(text)
		got := newDirectory([]string{outlet}).named(nil, words, func(first, last int) bool {
			if first < 0 || first >= last || last > len(words.Words) {
				t.Fatalf("words %d to %d of %d", first, last, len(words.Words))
			}
			isReported(words, first, last)
			return true
		})
		if len(got) > 0 && got[0] != outlet || len(got) > len(words.Words) {
			t.Fatalf("%q in %q: %q", outlet, text, got)
		}
	})
}
