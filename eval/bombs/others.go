package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// metaBombs are articles whose text is harmless.
func metaBombs() []bomb {
	meta := func(name, file string, write func(w *writer)) bomb {
		return bomb{kind: "articles", name: name, file: file + ".jsonl", write: write, whole: true}
	}
	return []bomb{
		meta("100,000 articles of one id", "ids", func(w *writer) { w.times(100000, ferry) }),
		meta("100,000 articles of two words", "tiny", func(w *writer) {
			for i := range 100000 {
				w.say(line(fmt.Sprint(i), word(i)+" goat"))
			}
		}),
		meta("30 articles with an id of 1 MB", "longid", func(w *writer) {
			for i := range 30 {
				w.say(line(strings.Repeat("i", mB)+fmt.Sprint(i), prose(3*kB)))
			}
		}),
		meta("30 articles with an outlet and a title of 1 MB", "title", func(w *writer) {
			for i := range 30 {
				w.say(fmt.Sprintf(`{"id":"%d","outlet":"%s","title":"%s","text":"%s"}`+"\n", i,
					strings.Repeat("o", mB), strings.Repeat("t ", mB/2), prose(3*kB)))
			}
		}),
		meta("8 articles of 8 MB of prose", "prose8", func(w *writer) {
			p := &proser{state: 1}
			for i := range 8 {
				w.say(fmt.Sprintf(`{"id":"%d","text":"`, i))
				io.CopyN(w, p, 8*mB)
				w.say("\"}\n")
			}
		}),
		meta("20 articles of 10 MB of one word", "word20", func(w *writer) {
			for i := range 20 {
				w.say(line(fmt.Sprint(i), strings.Repeat("goat ", 2*mB)))
			}
		}),
		meta("20,000 outlets of one article", "outlets", func(w *writer) {
			for i := range 20000 {
				w.say(fmt.Sprintf(`{"id":"%d","outlet":"o%d","text":"The ferry sank at dawn with nine goats aboard, said %s."}`+"\n", i, i, word(i)))
			}
		}),
		meta("200 articles with 10,000 keys that nobody asked for", "keys", func(w *writer) {
			var keys strings.Builder
			for i := range 10000 {
				fmt.Fprintf(&keys, `"k%d":"v",`, i)
			}
			for i := range 200 {
				w.say(fmt.Sprintf(`{%s"id":"%d","text":"%s"}`+"\n", keys.String(), i, word(i)))
			}
		}),
	}
}

// listBombs are the user's own lists, and the other commands.
func listBombs() []bomb {
	list := func(name, file, flag string, write func(w *writer)) bomb {
		return bomb{kind: "lists", name: name, file: file + ".list", write: write,
			args: []string{"scan", "testdata/wire", flag, "IN"}}
	}
	commands := func(name, file string, write func(w *writer), args ...string) bomb {
		return bomb{kind: "commands", name: name, file: file, write: write, args: args}
	}
	return []bomb{
		{kind: "commands", name: "extract: a million lines that are none", file: "extract.jsonl",
			args: []string{"extract", "IN"}, keep: `"id":"last"`,
			write: func(w *writer) {
				w.say(ferry)
				w.times(1000000, "{broken\n")
				w.say(strings.Replace(ferry, `"ferry"`, `"last"`, 1))
			}},
		list("outlets: a line of 100 MB", "outlets", "--outlets",
			func(w *writer) { w.say("a,b\nb,"); w.times(100*mB, "o") }),
		list("outlets: 5 million lines", "outlets5", "--outlets", func(w *writer) {
			for i := range 5 * mB {
				w.say(fmt.Sprintf("o%d,a\n", i))
			}
		}),
		list("outlets: a mark that stays open, 100 MB", "outletsopen", "--outlets",
			func(w *writer) { w.say(`a,"`); w.times(5*mB, "outlet,owner of it\n") }),
		list("phrases: a line of 100 MB", "phrases", "--phrases",
			func(w *writer) { w.say("read more\n"); w.prose(100 * mB) }),
		list("phrases: 2 million lines", "phrases2", "--phrases",
			func(w *writer) { w.times(2*mB, "read more about the goats of Ostrava here today\n") }),
		list("agencies: a line of 100 MB", "agencies", "--agencies",
			func(w *writer) { w.say("North Wire | NW\nb | "); w.times(100*mB, "o") }),
		list("agencies: a million lines", "agencies1", "--agencies", func(w *writer) {
			for i := range mB {
				w.say(fmt.Sprintf("Agency %d | A%d | Agency number %d | a%d.invalid\n", i, i, i, i))
			}
		}),
		list("outlets: a million lines that are none", "outlets1", "--outlets",
			func(w *writer) { w.say("a,b\n"); w.times(mB, "a,b,c,d,e,f\n") }),
		commands("check: a draft of 200 MB", "draft.txt", func(w *writer) { w.prose(200 * mB) },
			"check", "IN", "--against", "testdata/wire"),
		commands("check: a reference of 200 MB", "reference.txt",
			func(w *writer) { w.prose(200 * mB) }, "check", "testdata/wire", "--against", "IN"),
		commands("check: references of 300 MB", "references.jsonl", func(w *writer) {
			for i := range 100000 {
				w.say(fmt.Sprintf(`{"id":"%d","text":"`, i),
					strings.Repeat(word(i)+" "+word(i+1)+" goats ", 150), "\"}\n")
			}
		}, "check", "testdata/wire", "--against", "IN").read(),
		commands("compare: a text of 200 MB", "compare.txt", func(w *writer) { w.prose(200 * mB) },
			"compare", "IN", "testdata/wire/README.md"),
		commands("compare: 10 MB of one quotation", "quotation.txt",
			func(w *writer) { w.times(250000, "“The goats had paid for it,” he said. ") },
			"compare", "IN", "testdata/wire/README.md").read(),
		commands("quotes: a text of 200 MB", "quotes.txt", func(w *writer) { w.prose(200 * mB) },
			"quotes", "IN"),
	}
}

// folderBombs are folders, and what is no file.
func folderBombs() []bomb {
	return []bomb{
		{kind: "folders", name: "100,000 empty files", file: "files", fill: func(dir string) error {
			return each(100000,
				func(i int) error {
					return os.WriteFile(filepath.Join(dir, fmt.Sprint(i)+".txt"),
						nil, 0o666)
				})
		}},
		{kind: "folders", name: "500 folders, one in another", file: "deep",
			fill: func(dir string) error {
				dir = filepath.Join(dir,
					filepath.Join(strings.Split(strings.Repeat("abcdef ", 500), " ")...))
				if err := os.MkdirAll(dir, 0o777); err != nil {
					return err
				}
				return os.WriteFile(filepath.Join(dir, "a.txt"), []byte(prose(kB)), 0o666)
			}, whole: true},
		{kind: "folders", name: "a link to the folder itself", file: "loop",
			fill: func(dir string) error {
				if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(prose(kB)),
					0o666); err != nil {
					return err
				}
				return os.Symlink(dir, filepath.Join(dir, "again"))
			}, whole: true},
		{kind: "folders", name: "a pipe that nobody writes to", file: "pipe",
			fill: func(dir string) error {
				if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(prose(kB)),
					0o666); err != nil {
					return err
				}
				return syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o666)
			}, whole: true}, // what is passed over is counted
		{kind: "folders", name: "a link to /dev/zero", file: "device",
			fill: func(dir string) error {
				if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(prose(kB)),
					0o666); err != nil {
					return err
				}
				return os.Symlink("/dev/zero", filepath.Join(dir, "zero.txt"))
			}, whole: true},
		{kind: "folders", name: "no article at all", file: "none",
			fill: func(dir string) error { return nil }},
	}
}

// each calls do with 0 to n-1 until one fails.
func each(n int, do func(i int) error) error {
	for i := range n {
		if err := do(i); err != nil {
			return err
		}
	}
	return nil
}
