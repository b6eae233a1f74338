package main

import (
	"bytes"
	"context"
	"errors"
	"image/png"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestPainters: each program that is installed makes a picture of twice the size, and says what is
// wrong with what is none.
func TestPainters(t *testing.T) {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60">` +
		`<rect width="200" height="60" fill="#fff"/><text x="9" y="20">ferry</text></svg>`
	found := false
	for _, p := range painters {
		path, err := exec.LookPath(p.name)
		if err != nil {
			continue
		}
		found = true
		b, err := (&painter{path, p.paint}).png(t.Context(), []byte(svg))
		if err != nil {
			t.Errorf("%s: %v", p.name, err)
			continue
		}
		if c, err := png.DecodeConfig(bytes.NewReader(b)); err != nil || c.Width != 400 ||
			c.Height != 120 {
			t.Errorf("%s: %v, %d by %d", p.name, err, c.Width, c.Height)
		}
		if _, err := (&painter{path, p.paint}).png(t.Context(), []byte("<svg")); err == nil {
			t.Errorf("%s: a picture of nothing", p.name)
		}
	}
	if !found {
		t.Skip("neither rsvg-convert nor chromium in PATH: no picture is made")
	}
}

// TestNoPainter: where no program is installed the error says which to install.
func TestNoPainter(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if _, err := findPainter(); err != errNoPainter ||
		!strings.Contains(err.Error(), "apt install librsvg2-bin") {
		t.Error(err)
	}
}

// TestPainterEnds: what a program does is over when its time is.
func TestPainterEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	path, err := exec.LookPath("cat")
	if err != nil {
		t.Skip("no cat")
	}
	_, err = (&painter{filepath.Clean(path), convert}).png(ctx, nil)
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
