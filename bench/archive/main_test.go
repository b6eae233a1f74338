package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestMain is the command itself where it is called as a stage.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "-stage" {
		os.Exit(start(os.Args[1:], os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

// TestStages measures a small archive, but for what builds the command.
func TestStages(t *testing.T) {
	if testing.Short() {
		t.Skip("starts six processes")
	}
	ctx := context.Background()
	p := &plan{articles: 150, drafts: 5, day: 20, seconds: 1, seed: 1, dir: t.TempDir()}
	p.args = strings.Fields("-articles 150 -drafts 5 -day 20 -seconds 1 -dir")
	p.args = append(p.args, p.dir)
	said := map[string]measure{}
	for _, stage := range []func(context.Context, func(measure)) error{
		p.generated, p.built, p.checked, p.scanned, p.served,
	} {
		if err := stage(ctx, func(m measure) { said[m.What] = m }); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{"generated", "scan of 150 of them", "building the archive",
		"size", "of this texts", "of this the catalogue", "check of a draft, 5 one after the other",
		"scan of a day of 20 articles", "articles imported beside"} {
		if said[want].Measured == "" {
			t.Errorf("%s is not measured: %v", want, said)
		}
	}
	got := said["sources of a draft that are found"].Measured
	if !strings.HasPrefix(got, "60 of 60") {
		t.Errorf("sources: %s", got)
	}
}

// TestApartFails holds that the trouble of a stage is told.
func TestApartFails(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "nowhere")
	for _, stage := range []string{"none", "sizes"} {
		_, err := apart(context.Background(), &plan{args: []string{"-dir", dir}}, stage)
		if err == nil || !strings.Contains(err.Error(), stage+": ended early: ") {
			t.Errorf("%s: %v", stage, err)
		}
	}
}

// TestStatus holds which command lines make no sense.
func TestStatus(t *testing.T) {
	for _, args := range []string{"-articles 0", "-x", "more", "-seconds 0"} {
		var errs strings.Builder
		if got := start(strings.Fields(args), &errs, &errs); got != 2 || errs.Len() == 0 {
			t.Errorf("%s: status %d: %s", args, got, errs.String())
		}
	}
}

func TestPercentile(t *testing.T) {
	var all []time.Duration
	for i := range 200 {
		all = append(all, time.Duration(200-i)*time.Millisecond)
	}
	for percent, want := range map[int]time.Duration{0: 1, 50: 101, 99: 199, 100: 200} {
		if got := percentile(all, percent); got != want*time.Millisecond {
			t.Errorf("p%d: %v, want %d ms", percent, got, want)
		}
	}
	want := "p50 200.0 ms, p90 200.0 ms, p99 200.0 ms, most 200.0 ms"
	if got := percentiles(all[:1]); got != want {
		t.Error(got)
	}
}
