package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// BenchmarkStart: how long the program takes that says its version, and that reads one article and
// finds nothing. The first should be under 15 ms, the second under 40.
func BenchmarkStart(b *testing.B) {
	dir := b.TempDir()
	program := filepath.Join(dir, "overlap")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	article := filepath.Join(dir, "one.txt")
	if err := os.WriteFile(article, []byte("One article."), 0o666); err != nil {
		b.Fatal(err)
	}
	for _, test := range []struct {
		name string
		args []string
	}{{"version", []string{"version"}}, {"scan", []string{"scan", "-q", article}}} {
		b.Run(test.name, func(b *testing.B) {
			var spent float64
			n := 0
			for b.Loop() {
				c := exec.Command(program, test.args...)
				if err := c.Run(); err != nil {
					b.Fatal(err)
				}
				n++
				spent += (c.ProcessState.UserTime() + c.ProcessState.SystemTime()).Seconds()
			}
			b.ReportMetric(1000*spent/float64(n), "cpu-ms/op")
		})
	}
}
