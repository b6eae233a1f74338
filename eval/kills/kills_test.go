package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestMain is a writer if the hunt starts it as one.
func TestMain(m *testing.M) {
	if slices.Contains(os.Args, "-write") {
		os.Exit(start(os.Args[1:], os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

// TestKills kills a few writers.
func TestKills(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	var out, trouble bytes.Buffer
	status := start([]string{"-kills", "20", "-seed", "3", "-temp", t.TempDir()}, &out, &trouble)
	if status != 0 || !strings.Contains(out.String(), "20 kills") {
		t.Errorf("status %d: %s%s", status, out.String(), trouble.String())
	}
}

// TestAfter tells what counts after a work that was cut off.
func TestAfter(t *testing.T) {
	w := newWorld(1)
	k := work{kind: "add", add: w.articles[:3]}
	before := content{w.articles[0].ID: w.articles[0].Text, w.articles[1].ID: "older"}
	if n := k.fresh(before); n != 2 {
		t.Errorf("%d are new", n)
	}
	for fresh, want := range []content{
		{w.articles[0].ID: w.articles[0].Text, w.articles[1].ID: "older"},
		{w.articles[0].ID: w.articles[0].Text, w.articles[1].ID: w.articles[1].Text},
	} {
		if differs(want, k.after(before, fresh)) != nil {
			t.Errorf("after %d: %v", fresh, differs(want, k.after(before, fresh)))
		}
	}
	if differs(before, k.after(before, -1)) == nil {
		t.Error("no difference is seen")
	}
}

// TestUsage refuses what makes no sense.
func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"-kills", "-1"}, {"more"}, {"-pears"}} {
		if status := start(args, &bytes.Buffer{}, &bytes.Buffer{}); status != 2 {
			t.Errorf("%q: status %d", args, status)
		}
	}
}
