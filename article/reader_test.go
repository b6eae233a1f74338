package article

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"
)

// tree writes files below a new folder, goes there, and so makes paths short.
func tree(t testing.TB, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// read gives what r makes of the paths, one line each: ID and text, or place and trouble.
func read(r *Reader, paths ...string) []string {
	var got []string
	for a, s := range r.Read(context.Background(), paths...) {
		if s != nil {
			got = append(got, "skip "+s.Error())
		} else {
			got = append(got, fmt.Sprintf("%s %q", a.ID, a.Text))
		}
	}
	return got
}

func want(t *testing.T, got []string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +\n%s", diff)
	}
}

func TestReadFolder(t *testing.T) {
	tree(t, map[string]string{
		"in/b.txt":        "Second.",
		"in/a.TXT":        "First.",
		"in/c/d.txt":      "Below.",
		"in/lines.NDJSON": `{"text":"One line."}`,
		"in/picture.png":  "\x89PNG",
		"in/.hidden.txt":  "Hidden.",
		"in/.git/e.txt":   "Hidden too.",
		"in/notes.md":     "Not ours.",
	})
	r := &Reader{}
	want(t, read(r, "./in/"),
		`in/a.TXT "First."`, `in/b.txt "Second."`, `in/c/d.txt "Below."`,
		`in/lines.NDJSON:1 "One line."`)
	if got := r.Tally(); got.Passed != 4 || got.Articles != 4 || got.Skipped != 0 ||
		got.Bytes != 39 {
		t.Errorf("tally is %+v", got)
	}
}

// What Size foretells, Read reads.
func TestSize(t *testing.T) {
	tree(t,
		map[string]string{"in/a.txt": "First.", "in/b/c.jsonl": `{"text":"x"}`,
			"in/.git/d.txt": "Hidden.", "in/e.png": "No.", "f": "Named."})
	r := &Reader{}
	read(r, "in", "f", "gone")
	if got, want := Size(context.Background(), "in", "f", "gone",
		"-"), r.Tally().Bytes; got != want {
		t.Errorf("%d bytes foretold, %d read", got, want)
	}
}

// A file that is named is read whatever its name, by content.
func TestReadNamed(t *testing.T) {
	tree(t, map[string]string{
		"draft":         "A draft.",
		".secret":       "Word",
		"export.dat":    "\ufeff\n {\"text\": \"From a line.\", \"id\": 7}\n",
		"prose.txt":     "{not JSON} is how this begins.",
		"brackets.txt":  "[] Headline\n[\"quoted\"] words",
		"braces.txt":    `{"a": "b"} is how objects look.`,
		"disguised.txt": `{"id":"x","text":"Lines in a .txt."}`,
	})
	want(t,
		read(&Reader{}, "draft", ".secret", "export.dat", "prose.txt", "disguised.txt", "./draft",
			"brackets.txt", "braces.txt"),
		`draft "A draft."`, `.secret "Word"`, `7 "From a line."`,
		`prose.txt "{not JSON} is how this begins."`,
		`x "Lines in a .txt."`, "skip ./draft: this path is named twice: it is read once",
		`brackets.txt "[] Headline\n[\"quoted\"] words"`,
		`braces.txt "{\"a\": \"b\"} is how objects look."`)
}

func TestReadMissing(t *testing.T) {
	tree(t, map[string]string{"a.txt": "Here."})
	var named, plain int
	for _, s := range (&Reader{}).Read(context.Background(), "gone.txt", "a.txt", "-") {
		switch {
		case s != nil && s.Named:
			named++
		default:
			plain++
		}
	}
	if named != 2 || plain != 1 {
		t.Errorf("%d named paths in trouble and %d other results, want 2 and 1", named, plain)
	}
	want(t, read(&Reader{}, "gone.txt"), "skip gone.txt: no such file or directory")
}

func TestReadPermission(t *testing.T) {
	tree(t,
		map[string]string{"in/a.txt": "Closed.", "in/b.txt": "Open.",
			"in/c/d.txt": "In a closed folder."})
	os.Chmod("in/a.txt", 0)
	os.Chmod("in/c", 0)
	t.Cleanup(func() { os.Chmod("in/c", 0o755) })
	if f, err := os.Open("in/a.txt"); err == nil {
		f.Close()
		t.Skip("this user may read everything")
	}
	want(t, read(&Reader{}, "in"),
		"skip in/a.txt: permission denied", `in/b.txt "Open."`, "skip in/c: permission denied")
}

func TestReadLinks(t *testing.T) {
	tree(t,
		map[string]string{"in/a.txt": "Once.", "in/sub/b.txt": "Below.",
			"else/c.txt": "Elsewhere."})
	for to, from := range map[string]string{
		"..": "in/sub/up", "../in": "in/self", "../else": "in/more", "a.txt": "in/z.txt",
		"nowhere": "in/broken.txt", "loop.txt": "in/loop.txt",
	} {
		if err := os.Symlink(to, from); err != nil {
			t.Skip(err)
		}
	}
	want(t, read(&Reader{}, "in", "else"),
		`in/a.txt "Once."`,
		"skip in/broken.txt: no such file or directory",
		"skip in/loop.txt: too many levels of symbolic links",
		`in/more/c.txt "Elsewhere."`,
		"skip in/self: this folder is read already under another name",
		`in/sub/b.txt "Below."`,
		"skip in/sub/up: this folder is read already under another name",
		`in/z.txt "Once."`,
		"skip else: this folder is read already under another name")
}

func TestReadBadText(t *testing.T) {
	tree(t, map[string]string{
		"in/1.txt": "",
		"in/2.txt": " \r\n\t\u00a0\ufeff",
		"in/3.txt": "\x00\x01\x02\x03 binary",
		"in/4.txt": "{\\rtf1 a}",
		"in/5.txt": "Word",
		"in/6.txt": strings.Repeat("A long article with one stray byte. ", 20) + "\x00",
	})
	want(t, read(&Reader{}, "in"),
		"skip in/1.txt: the file is empty",
		"skip in/2.txt: the file is empty but for white space",
		"skip in/3.txt: not text: 4 of 11 bytes are control characters",
		"skip in/4.txt: not text, but an RTF document: save it as text or HTML",
		`in/5.txt "Word"`,
		fmt.Sprintf("in/6.txt %q",
			strings.Repeat("A long article with one stray byte. ", 20)+"\x00"))
}

func TestReadEncodings(t *testing.T) {
	tests := []struct{ name, in, text, note string }{
		{"utf8", "“Ça va?” 你好", "“Ça va?” 你好", ""},
		{"bom", "\ufeffText", "\ufeffText", ""},
		{"crlf", "One.\r\nTwo.\rThree.\n", "One.\r\nTwo.\rThree.\n", ""},
		{"windows", "\x93\xc7a va?\x94", "“Ça va?”", "read as windows-1252"},
		{"mixed", "“Ça va?” said Ren\xe9.", "“Ça va?” said René.",
			"1 bytes that are not UTF-8 read as windows-1252"},
		{"cut", "A quotation “cut\xe2\x80", "A quotation “cutâ€",
			"2 bytes that are not UTF-8 read as windows-1252"},
		{"cyrillic",
			"\xd1\xee\xe2\xe5\xf2 \xf1\xee\xee\xe1\xf9\xe8\xeb, \xf7\xf2\xee \xec\xee\xf1\xf2 " +
				"\xe7\xe0\xea\xf0\xee\xfe\xf2 \xed\xe0 \xe3\xee\xe4.",
			"Совет сообщил, что мост закроют на год.", "read as windows-1251"},
		{"chinese",
			"\xca\xd0\xd2\xe9\xbb\xe1\xd6\xdc\xd2\xbb\xb1\xed\xca\xbe\xa3\xac\xb4\xf3\xc7\xc5\xbd\xab\xb9\xd8\xb1\xd5\xd2\xbb\xc4\xea\xa1\xa3",
			"市议会周一表示，大桥将关闭一年。", "read as gb18030"},
		{"little", "\xff\xfeH\x00i\x00\x1c\x20", "Hi“", "decoded from UTF-16"},
		{"big", "\xfe\xff\x00H\x00i\x20\x1c", "Hi“", "decoded from UTF-16"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree(t, map[string]string{"a.txt": tt.in})
			a, err := (&Reader{}).ReadFile(context.Background(), "a.txt", "given")
			if err != nil || a.ID != "given" {
				t.Fatalf("%+v, %v", a, err)
			}
			if a.Text != tt.text || strings.Join(a.Notes, "; ") != tt.note {
				t.Errorf("%q reads %q (%v), want %q (%s)", tt.in, a.Text, a.Notes, tt.text, tt.note)
			}
		})
	}
}

func TestReadFile(t *testing.T) {
	tree(t,
		map[string]string{"two.jsonl": "{\"text\":\"a\"}\n{\"text\":\"b\"}\n", "none.jsonl": "\n\n",
			"bad.jsonl": "{"})
	for path, why := range map[string]string{
		"two.jsonl":  "two.jsonl:2: more than one article in the file",
		"none.jsonl": "none.jsonl: no article in the file",
		"bad.jsonl":  `bad.jsonl:1: broken JSON at byte 1: want a key in quotation marks, saw the end of the line`,
		"gone":       "gone: no such file or directory",
	} {
		_, err := (&Reader{}).ReadFile(context.Background(), path, "")
		var skip *Skip
		if !errors.As(err, &skip) || err.Error() != why {
			t.Errorf("%s: %v, want %s", path, err, why)
		}
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := (&Reader{}).ReadFile(ctx, "two.jsonl", ""); err != context.Canceled {
		t.Errorf("after an interrupt the error is %v", err)
	}
}

func TestReadStdin(t *testing.T) {
	for in, out := range map[string]string{
		"Just text.":         `- "Just text."`,
		`{"text":"A line."}`: `-:1 "A line."`,
		"":                   "skip -: the file is empty",
		"\xff\xfe{\x00\"\x00t\x00e\x00x\x00t\x00\"\x00:\x00\"\x00H\x00i\x00\"\x00}\x00\n\x00": `-:1 "Hi"`,
	} {
		want(t, read(&Reader{Stdin: iotest.OneByteReader(strings.NewReader(in))}, "-"), out)
	}
	broken := io.MultiReader(strings.NewReader("{\"text\":\"good\"}\n"),
		iotest.ErrReader(errors.New("wire cut")))
	want(t, read(&Reader{Stdin: broken}, "-"), `-:1 "good"`, "skip -: wire cut")
}

// The number of workers does not show, nor does where the caller stops.
func TestReadOrder(t *testing.T) {
	files := map[string]string{}
	for i := range 50 {
		var lines strings.Builder
		for j := range 40 {
			fmt.Fprintf(&lines, "{\"text\":\"%s %d %d\"}\n", strings.Repeat("word ", i*j), i, j)
		}
		files[fmt.Sprintf("in/%02d.jsonl", i)] = lines.String()
		files[fmt.Sprintf("in/%02d.txt", i)] = strings.Repeat("text ", i+1)
	}
	tree(t, files)
	first := read(&Reader{Jobs: 1}, "in")
	if len(first) != 2050 {
		t.Fatalf("%d results, want 2050", len(first))
	}
	for _, jobs := range []int{2, 7} {
		if diff := cmp.Diff(first, read(&Reader{Jobs: jobs}, "in")); diff != "" {
			t.Errorf("%d jobs:\n%s", jobs, diff)
		}
	}
	n := 0
	for range (&Reader{}).Read(context.Background(), "in") {
		if n++; n == 77 {
			break
		}
	}
}

// What breaks a reader costs its job only.
func TestReadPanic(t *testing.T) {
	r := &Reader{}
	var got []string
	r.run(context.Background(), func(p *producer) {
		p.do(origin{path: "a"}, 1, func() []found { panic("odd page") })
		p.safely(&source{path: "c"}, func() { panic("odd archive") })
		p.do(origin{path: "b"}, 1, func() []found { return []found{{article: Article{ID: "b"}}} })
	}, func(a Article, s *Skip) bool {
		if s != nil {
			if a.ID = s.Error(); !strings.Contains(s.Stack, "TestReadPanic") {
				t.Errorf("the stack of %s is %q", a.ID, s.Stack)
			}
		}
		got = append(got, a.ID)
		return true
	})
	want(t, got, "a: fault: odd page", "c: fault: odd archive", "b")
}

// An interrupt ends the sequence although the input goes on for ever, and leaves no goroutine
// behind.
func TestReadInterrupt(t *testing.T) {
	before := runtime.NumGoroutine()
	ctx, stop := context.WithCancel(context.Background())
	n := 0
	for _, s := range (&Reader{Stdin: endless("{\"text\":\"again\"}\n")}).Read(ctx, "-") {
		if n++; n == 1000 {
			stop()
		}
		if s != nil {
			t.Fatalf("result %d: %v", n, s)
		}
	}
	stop()
	if n != 1000 {
		t.Errorf("%d results after an interrupt at 1000", n)
	}
	for range 1000 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines before, %d after", before, runtime.NumGoroutine())
}

// endless repeats one line for ever.
func endless(line string) io.Reader {
	return readerFunc(func(b []byte) (int, error) {
		n := 0
		for n+len(line) <= len(b) {
			n += copy(b[n:], line)
		}
		if n == 0 {
			n = copy(b, bytes.Repeat([]byte(" "), len(b)))
		}
		return n, nil
	})
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(b []byte) (int, error) { return f(b) }
