package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// storedCheck is the command whose result is report/testdata/check.json. The drafts and references
// are in report/testdata/check: the sample story, and articles that share a formula with it; a
// draft under licence that repeats itself and puts prose into quotation marks.
const storedCheck = "overlap check morning.jsonl --against rest.jsonl --fail-over 30 " +
	"--outlets rights.csv -q -f json --with-text"

// TestStoredCheck: the stored check is what the program makes. With -update it is stored anew.
func TestStoredCheck(t *testing.T) {
	t.Chdir("../../report/testdata/check")
	t.Setenv("SOURCE_DATE_EPOCH", "1715760000")
	var out, said bytes.Buffer
	status := run(strings.Fields(storedCheck), strings.NewReader(""), &out, &said)
	if status != statusGate {
		t.Fatalf("status %d: %s", status, said.String())
	}
	const path = "../check.json"
	if *update {
		if err := os.WriteFile(path, out.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(path); err != nil || !bytes.Equal(want, out.Bytes()) {
		t.Errorf("%v: the stored check is not what the program makes; -update stores it", err)
	}
}
