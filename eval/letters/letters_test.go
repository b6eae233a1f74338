package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLetters measures three articles: all are read as they were written.
func TestLetters(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.jsonl")
	in := `{"lang":"ru","text":"Портовый совет в понедельник решил закрыть старый зерновой причал."}
{"lang":"de","text":"Der Hafenrat beschloss am Montag, die alte Getreidebrücke zu schließen."}
{"lang":"vi","text":"Hội đồng cảng hôm thứ Hai quyết định đóng bến tàu chở ngũ cốc cũ trong mười chín tháng."}
`
	if err := os.WriteFile(path, []byte(in), 0o666); err != nil {
		t.Fatal(err)
	}
	var out, trouble bytes.Buffer
	if status := start([]string{path}, &out, &trouble); status != 0 {
		t.Fatal(trouble.String())
	}
	for _, want := range []string{"koi8-r", "windows-1258", "1.000 (", "Western text: 0 of "} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%s lacks %s", out.String(), want)
		}
	}
	if strings.Contains(out.String(), "0.") {
		t.Errorf("read wrong:\n%s", out.String())
	}
}

// TestUsage tells what is wrong with the command line.
func TestUsage(t *testing.T) {
	var out, trouble bytes.Buffer
	if status := start(nil, &out, &trouble); status != 2 {
		t.Errorf("status %d: %s", status, trouble.String())
	}
	if status := start([]string{t.TempDir()}, &out, &trouble); status != 1 {
		t.Errorf("status %d: %s", status, trouble.String())
	}
}
