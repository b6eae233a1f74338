package archive

import (
	"database/sql"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// refused fails unless an error says something.
func refused(t *testing.T, err error, says string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), says) {
		t.Errorf("%v, want: %s", err, says)
	}
}

// TestNoArchive refuses folders that are none, and those that are no place for one.
func TestNoArchive(t *testing.T) {
	dir := t.TempDir()
	_, err := Open(filepath.Join(dir, "none"))
	refused(t, err, "there is no such folder")
	_, err = Open(dir)
	refused(t, err, "the folder is no archive")
	_, err = Verify(crew(t), dir)
	refused(t, err, "the folder is no archive")
	_, err = Repair(crew(t), dir, options, day(0))
	refused(t, err, "the folder is no archive")
	path := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(path, []byte("pears"), 0o666); err != nil {
		t.Fatal(err)
	}
	_, err = Open(path)
	refused(t, err, "it is a file")
	refused(t, Init(dir, options), `the folder is not empty (it has "notes.txt")`)
	refused(t, Init(path, options), "the folder cannot be made")
	refused(t, Init(filepath.Join(path, "archive"), options), "the folder cannot be made")
	if err := Init(filepath.Join(t.TempDir(), "a", "b", "c"), options); err != nil {
		t.Error(err)
	}
	refused(t, Init(made(t).Dir(), options), "there is an archive in it already")
}

// TestInitAgain makes an archive where a killed Init left something.
func TestInitAgain(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{".init12.db", ".init12.db-journal"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("pears"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := Init(dir, options); err != nil {
		t.Fatal(err)
	}
	add(t, writer(t, opened(t, dir)), 0, news(5, 1)...)
}

// TestLater refuses an archive of a later format, and reads one that a later version wrote for this
// one, too.
func TestLater(t *testing.T) {
	dir, want := lived(t)
	set := func(change string) {
		c, err := writeCatalogue(dir)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		if _, err := c.Exec(change); err != nil {
			t.Fatal(err)
		}
	}
	set("PRAGMA user_version = 7")
	if diff := cmp.Diff(want, texts(t, viewed(t, opened(t, dir)))); diff != "" {
		t.Error(diff)
	}
	set("UPDATE meta SET value = 6 WHERE name = 'least'")
	_, err := Open(dir)
	refused(t, err, "the archive is of version 7, for readers from version 6 on: this one reads "+
		"versions 1 to 1")
	_, err = Verify(crew(t), dir)
	refused(t, err, "the archive is of version 7")
}

// TestOtherParams refuses articles that are made a segment of otherwise.
func TestOtherParams(t *testing.T) {
	w := writer(t, made(t))
	other := options
	other.Sketch.MinWords = 12
	_, err := w.Add(crew(t), slices.Values(news(3, 1)), other, day(0))
	refused(t, err, "least words 12")
	_, err = w.Remove(t.Context(), Selection{}, day(0))
	refused(t, err, "nothing says which articles")
}

// TestTwoWriters refuses a second one and says who the first is.
func TestTwoWriters(t *testing.T) {
	a := made(t)
	w := writer(t, a)
	b := opened(t, a.Dir())
	_, err := b.Write(t.Context())
	if !errors.Is(err, ErrBusy) {
		t.Errorf("%v", err)
	}
	refused(t, err, "process ")
	_, err = Repair(crew(t), a.Dir(), options, day(0))
	if !errors.Is(err, ErrBusy) {
		t.Errorf("%v", err)
	}
	w.Close()
	writer(t, b)
}

// TestReadOnly reads an archive on a file system that cannot be written.
func TestReadOnly(t *testing.T) {
	disk := mounted(t, "size=8m")
	dir := filepath.Join(disk, "archive")
	from, want := lived(t)
	if err := os.CopyFS(dir, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("mount", "-o", "remount,ro", disk).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	a := opened(t, dir)
	if diff := cmp.Diff(want, texts(t, viewed(t, a))); diff != "" {
		t.Error(diff)
	}
	sound(t, dir)
	_, err := a.Write(t.Context())
	refused(t, err, "it can be read, and not written to")
	refused(t, Init(filepath.Join(disk, "new"), options), "the folder cannot be made")
}

// TestMissingSegment says which segment is missing, and repairs what is left.
func TestMissingSegment(t *testing.T) {
	dir, want := lived(t)
	if err := os.Remove(filepath.Join(dir, segmentName(3))); err != nil {
		t.Fatal(err)
	}
	_, err := opened(t, dir).View(t.Context())
	refused(t, err, "00000003.segment: the segment is missing")
	faults := verified(t, dir)
	if len(faults) != 1 || faults[0].File != "00000003.segment" {
		t.Errorf("%v", faults)
	}
	delete(want, news(40, 1)[20].ID) // all that it had
	repairs(t, dir, want)
}

// TestStray names files that nobody names, and sweeps its own.
func TestStray(t *testing.T) {
	dir, want := lived(t)
	for _, name := range []string{"00000077.segment", ".00000078.segment.0.part", "notes.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("pears"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if faults := verified(t, dir); len(faults) != 3 {
		t.Errorf("%v", faults)
	}
	a := opened(t, dir)
	w := writer(t, a)
	w.Close()
	faults := verified(t, dir)
	if len(faults) != 1 || faults[0].File != "notes.txt" || faults[0].Do != doAsk {
		t.Errorf("%v", faults)
	}
	if diff := cmp.Diff(want, texts(t, viewed(t, a))); diff != "" {
		t.Error(diff)
	}
}

// TestRemovedList makes the list of what was removed again, if it is lost or damaged.
func TestRemovedList(t *testing.T) {
	old := removedHead + "1\n"
	for _, text := range []string{"", "pears", old, old + endOfRemoved(old)} {
		dir, _ := lived(t)
		path := filepath.Join(dir, removedName)
		want, err := os.ReadFile(path)
		if err != nil || strings.Count(string(want), "\n") != 5 {
			t.Fatalf("%s, %v", want, err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		if faults := verified(t, dir); len(faults) != 1 || faults[0].File != removedName {
			t.Errorf("%q: %v", text, faults)
		}
		writer(t, opened(t, dir)).Close()
		if got, err := os.ReadFile(path); err != nil || string(got) != string(want) {
			t.Errorf("%q: %s, %v", text, got, err)
		}
	}
}

// TestFalseCatalogue says what is wrong with a catalogue that says what is not so.
func TestFalseCatalogue(t *testing.T) {
	for change, says := range map[string]string{
		"UPDATE articles SET row = 12000 WHERE number = 3":       "does not have it",
		"UPDATE articles SET id = 'pears' WHERE number = 30":     `"pears"`,
		"UPDATE articles SET went = NULL WHERE why = 'replaced'": "two versions of",
		"UPDATE articles SET row = 12000 WHERE why = 'replaced'": "has an article 12000",
		"UPDATE segments SET gone = 12 WHERE number = 2":         "the articles of segment 2",
		"UPDATE outlets SET articles = 9000":                     "the articles of outlet",
		"DELETE FROM articles WHERE number = 45":                 "does not have it",
		"UPDATE articles SET words = 1 WHERE number = 12":        "is another article there",
		"UPDATE articles SET outlet = outlet % 7 + 1":            "is of",
		"UPDATE meta SET value = 'x' WHERE name = 'params'":      "its params are none",
		"DELETE FROM meta WHERE name = 'params'":                 "does not say its params",
		"UPDATE segments SET sum = x'00' WHERE number = 1":       "not the segment that",
	} {
		t.Run(change, func(t *testing.T) {
			dir, want := lived(t)
			c, err := writeCatalogue(dir)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := c.Exec(change); err != nil {
				t.Fatal(err)
			}
			c.Close()
			var all []string
			for _, f := range verified(t, dir) {
				all = append(all, f.String())
			}
			if !strings.Contains(strings.Join(all, "\n"), says) {
				t.Errorf("%s, want: %s", all, says)
			}
			repairs(t, dir, want)
		})
	}
}

// TestHotJournal reads a catalogue whose writer was killed in the middle of a commit.
func TestHotJournal(t *testing.T) {
	dir, want := lived(t)
	a := opened(t, dir)
	viewed(t, a)
	w := writer(t, a)
	tx, err := w.BeginTx(t.Context(), &sql.TxOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, change := range []string{"PRAGMA cache_size = 1",
		"UPDATE articles SET words = words + 1", "UPDATE articles SET id = 'pears ' || id"} {
		if _, err := tx.Exec(change); err != nil {
			t.Fatal(err)
		}
	}
	copied := filepath.Join(t.TempDir(), "copied")
	if err := os.CopyFS(copied, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	tx.Rollback()
	if _, err := os.Stat(filepath.Join(copied, catalogueName+"-journal")); err != nil {
		t.Skip("no page was written before the commit")
	}
	if diff := cmp.Diff(want, texts(t, viewed(t, opened(t, copied)))); diff != "" {
		t.Error(diff)
	}
	sound(t, copied)
}
