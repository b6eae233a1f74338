package main

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// A painter makes a PNG file of an SVG file with a program that is installed: we have none of our
// own, since a picture is mostly letters, and these take fonts.
type painter struct {
	program string // its path
	paint   func(ctx context.Context, program string, svg []byte) ([]byte, error)
}

// painters are the programs that can, by their names, the best first.
var painters = []struct {
	name  string
	paint func(ctx context.Context, program string, svg []byte) ([]byte, error)
}{
	{"rsvg-convert", convert}, {"chromium", photograph}, {"chromium-browser", photograph},
	{"google-chrome", photograph},
}

// errNoPainter says what to install.
var errNoPainter = errors.New("--format png needs rsvg-convert (apt install librsvg2-bin, brew " +
	"install librsvg) or chromium, and none is installed; --format svg needs neither")

// findPainter returns the first that is installed.
func findPainter() (*painter, error) {
	for _, p := range painters {
		if path, err := exec.LookPath(p.name); err == nil {
			return &painter{path, p.paint}, nil
		}
	}
	return nil, errNoPainter
}

// paintTime is longer than any picture takes.
const paintTime = 2 * time.Minute

// png returns a drawing as a PNG file, twice its size in pixels.
func (p *painter) png(ctx context.Context, svg []byte) ([]byte, error) {
	ctx, end := context.WithTimeout(ctx, paintTime)
	defer end()
	picture, err := p.paint(ctx, p.program, svg)
	if err == nil && !bytes.HasPrefix(picture, []byte("\x89PNG")) {
		err = errors.New("it made no picture")
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w; --format svg does without it", p.program, err)
	}
	return picture, nil
}

// convert is paint by rsvg-convert.
func convert(ctx context.Context, program string, svg []byte) ([]byte, error) {
	return spoken(exec.CommandContext(ctx, program, "--zoom", "2", "--format", "png"), svg)
}

// photograph is paint by a browser, which takes files alone.
func photograph(ctx context.Context, program string, svg []byte) ([]byte, error) {
	var size struct {
		Width  int `xml:"width,attr"`
		Height int `xml:"height,attr"`
	}
	if err := xml.Unmarshal(svg, &size); err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "overlap-picture-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	from, to := filepath.Join(dir, "plot.svg"), filepath.Join(dir, "plot.png")
	if err := os.WriteFile(from, svg, 0o600); err != nil {
		return nil, err
	}
	args := []string{"--headless", "--disable-gpu", "--hide-scrollbars",
		"--force-device-scale-factor=2", "--user-data-dir=" + filepath.Join(dir, "profile"),
		"--window-size=" + strconv.Itoa(size.Width) + "," + strconv.Itoa(size.Height),
		"--screenshot=" + to, "file://" + filepath.ToSlash(from)}
	if os.Geteuid() == 0 { // its sandbox does not work for root
		args = append([]string{"--no-sandbox"}, args...)
	}
	if _, err := spoken(exec.CommandContext(ctx, program, args...), nil); err != nil {
		return nil, err
	}
	return os.ReadFile(to)
}

// spoken runs a program, and has what it said in the error.
func spoken(cmd *exec.Cmd, in []byte) ([]byte, error) {
	var said bytes.Buffer
	cmd.Stdin, cmd.Stderr = bytes.NewReader(in), &said
	out, err := cmd.Output()
	if err != nil {
		if line, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n"); line != "" {
			err = fmt.Errorf("%w: %s", err, line)
		}
	}
	return out, err
}
