package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"overlap/english"
)

// files are a database of three words that weep, one of them unevenly, and a kind of noise.
var files = map[string]string{
	"data.noun":  "  1 a licence\n00000010 04 n 01 racket 0 000 | a noise\n",
	"index.noun": "racket n 1 0 1 0 00000010\n",
	"noun.exc":   "",
	"data.verb": "00000020 29 v 02 weep 0 cry 0 001 @ 00000040 v 0000 00 | shed tears\n" +
		"00000030 29 v 02 sob 0 blubber_out 0 002 @ 00000020 v 0000 + 00000010 n 0202 01 + 02 00 | x\n" +
		"00000040 29 v 01 utter(x) 0 000 00 | x\n",
	"index.verb": "weep v 1 1 @ 1 1 00000020\ncry v 1 1 @ 1 1 00000020\n" +
		"sob v 1 2 @ + 1 1 00000030\nutter v 1 0 1 0 00000040\nthe v 1 0 1 0 00000040\n",
	"verb.exc": "wept weep\n",
	"data.adj": "", "index.adj": "", "adj.exc": "",
	"data.adv": "", "index.adv": "", "adv.exc": "",
}

// folder writes the files, one of them otherwise.
func folder(t *testing.T, name, text string) string {
	dir := t.TempDir()
	for file, has := range files {
		if file == name {
			has = text
		}
		if err := os.WriteFile(filepath.Join(dir, file), []byte(has), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestWrite: words of a set share it, a kind has it as a wider one, and what one word alone has is
// left out.
func TestWrite(t *testing.T) {
	var out, errs bytes.Buffer
	if status := start([]string{folder(t, "", "")}, &out, &errs); status != 0 {
		t.Fatalf("status %d: %s", status, &errs)
	}
	const weep, utter = 0, 2
	want := english.AppendMeanings(nil, map[uint32][]english.Meaning{
		english.StemHash("weep"):  {weep, utter + 1},
		english.StemHash("wept"):  {weep, utter + 1},
		english.StemHash("cry"):   {weep, utter + 1},
		english.StemHash("sob"):   {weep + 1},
		english.StemHash("utter"): {utter},
	})
	if !bytes.Equal(out.Bytes(), want) {
		t.Errorf("%x is written, want %x", out.Bytes(), want)
	}
}

// TestErrors: what is no database is told by its line.
func TestErrors(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"data.verb", "00000020 29 v\n", "data.verb:1: 3 fields of a set"},
		{"data.verb", "00000020 29 v 02 weep 0\n", "set 00000020 has no 02 words"},
		{"data.verb", "00000020 29 v 01 weep 0 002 @ 1 v 0000\n",
			"set 00000020 has no 002 pointers"},
		{"data.verb", "00000020 29 v 01 weep 0 001 @ 1 v x000\n",
			"pointer of set 00000020 from x0"},
		{"index.verb", "\n\nweep v\n", "index.verb:3: 2 fields of a word"},
		{"index.verb", "weep v 9 00000020\n", "weep has no 9 sets"},
	} {
		var out, errs bytes.Buffer
		status := start([]string{folder(t, c.name, c.text)}, &out, &errs)
		if status != 1 || !strings.Contains(errs.String(), c.want) {
			t.Errorf("%q: status %d, %q, want %q", c.text, status, &errs, c.want)
		}
	}
	var out, errs bytes.Buffer
	if status := start([]string{t.TempDir()}, &out, &errs); status != 1 {
		t.Errorf("an empty folder: status %d", status)
	}
	if status := start(nil, &out, &errs); status != 2 {
		t.Errorf("no folder: status %d", status)
	}
}
