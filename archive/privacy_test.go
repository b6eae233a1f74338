package archive

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"overlap/article"
)

// TestForgotten: after a compaction nothing that an article said is in any file of the folder.
func TestForgotten(t *testing.T) {
	for _, how := range []Compaction{Forget, Whole} {
		a := made(t)
		w := writer(t, a)
		w.Chunk = 40
		secret := article.Article{
			ID: "https://tell.example/secret-address-of-pell", Outlet: "The Unforgettable Tell",
			Owner: "Unmentionable Holdings", Title: "Zanzibarian headlines unheard of",
			Byline: "Quentin Xylographer", URL: "https://tell.example/secret-address-of-pell",
			Text: strings.Repeat("Zyxwvutly the marmalade burgomaster quibbled beyond "+
				"Ploverhampton. ", 3),
			Meta: map[string]string{"section": "Obfuscatory"},
		}
		some := append(news(60, 1), secret)
		add(t, w, 0, some...)
		changed := secret
		changed.Text += "It was amended by Featherstonehaugh. "
		add(t, w, 1, changed)
		add(t, w, 2, news(60, 2)...)
		add(t, w, 2, some[:20]...)
		n, err := w.Remove(t.Context(), Selection{IDs: []string{secret.ID}}, day(3))
		if n != 1 || err != nil {
			t.Fatalf("%d, %v", n, err)
		}
		marks := []string{"secret-address", "Unforgettable", "Unmentionable", "Zanzibarian",
			"Xylographer", "Ploverhampton", "Obfuscatory", "Featherstonehaugh"}
		if found := findAny(t, a.Dir(), marks); len(found) == 0 {
			t.Error("nothing was there") // ids, outlets and owners at least are not compressed
		}
		if _, err := w.Compact(crew(t), how, day(4)); err != nil {
			t.Fatal(err)
		}
		if found := findAny(t, a.Dir(), marks); len(found) > 0 {
			t.Errorf("%d: %s is there", how, found)
		}
		versions, err := a.Show(t.Context(), secret.ID)
		if err != nil || len(versions) != 2 || versions[1].Why != removed || versions[1].Kept ||
			versions[1].ID != "" || versions[1].Outlet != "" || !versions[1].Went.Equal(day(3)) ||
			versions[0].Why != replaced {
			t.Errorf("%+v, %v", versions, err)
		}
		if added := add(t, w, 5, secret); added.Versions != 1 {
			t.Errorf("it comes back: %+v", added)
		}
		versions, err = a.Show(t.Context(), secret.ID)
		if err != nil || len(versions) != 3 || versions[2].Version != 3 {
			t.Errorf("%+v, %v", versions, err)
		}
		w.Close()
		sound(t, a.Dir())
	}
}

// findAny returns which of some words are in any file of a folder, as they are or in an article of
// a segment.
func findAny(t *testing.T, dir string, words []string) (found []string) {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all bytes.Buffer
	for _, f := range files {
		text, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
		if numberOf(f.Name()) > 0 {
			all.WriteString(unpacked(t, filepath.Join(dir, f.Name())))
		}
	}
	for _, w := range words {
		if bytes.Contains(all.Bytes(), []byte(w)) {
			found = append(found, w)
		}
	}
	return found
}
