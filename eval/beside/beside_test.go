package beside

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// fake makes an environment whose python is a shell script.
func fake(t *testing.T, script string) *Environment {
	t.Helper()
	e := &Environment{dir: t.TempDir()}
	if err := os.Mkdir(filepath.Join(e.dir, "bin"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(e.Program("python"), []byte("#!/bin/sh\n"+script), 0o755); err != nil {
		t.Fatal(err)
	}
	return e
}

func TestAsk(t *testing.T) {
	var answer map[string]int
	if err := fake(t, "cat").Ask("", map[string]int{"a": 1}, &answer); err != nil ||
		answer["a"] != 1 {
		t.Errorf("%v, %v", answer, err)
	}
	if err := fake(t, "echo no").Ask("", nil, &answer); err == nil {
		t.Error("an answer that is no JSON is no error")
	}
	err := fake(t, "echo first >&2; echo last >&2; exit 1").Ask("", nil, &answer)
	if err == nil || err.Error() != "last" {
		t.Errorf("%v, want the last line", err)
	}
}

// An environment with the same requirements is taken as it is; another is made anew.
func TestOpen(t *testing.T) {
	dir := t.TempDir()
	stamp := filepath.Join(dir, "requirements.txt")
	if err := os.WriteFile(stamp, []byte("a==1"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Open("/none", dir, "a==1", io.Discard); err != nil {
		t.Error(err)
	}
	if _, err := Open("/none", dir, "a==2", io.Discard); err == nil {
		t.Error("a Python that is not there makes an environment")
	}
}

func TestOutput(t *testing.T) {
	if got, err := Output(exec.Command("sh", "-c", "echo ' a '")); got != "a" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := Output(exec.Command("sh", "-c", "exit 3")); err == nil ||
		err.Error() != "sh: exit status 3" {
		t.Error(err)
	}
}
