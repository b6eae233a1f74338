package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"unicode"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"overlap"
	"overlap/report"
)

// outputFlags are the flags that say how a result is written.
func outputFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: string(report.Table), Usage: "write `FORMAT`: " + formats()},
		&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` rather than to standard output"},
		&cli.StringFlag{Name: "pages", Usage: "with --format html, write an index and pages of some hundred articles into the folder `DIR`"},
		&cli.IntFlag{Name: "top", Value: report.DefaultTop, Usage: "rows of a table, 0 for all"},
		&cli.StringFlag{Name: "table", Usage: "with --format csv, write the table `NAME`: " + tables()},
		&cli.BoolFlag{Name: "with-text", Usage: "put the articles' texts and metadata into json and jsonl"},
		quietFlag(), jobsFlag(),
	}
}

func quietFlag() cli.Flag {
	return &cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "say nothing but errors"}
}

func jobsFlag() cli.Flag {
	return &cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Usage: "work on `N` processors; all if 0. The result is the same"}
}

func formats() string {
	var names []string
	for _, f := range report.Formats() {
		names = append(names, string(f))
	}
	return strings.Join(names, ", ")
}

func tables() string {
	var names []string
	for _, t := range report.Tables() {
		names = append(names, string(t))
	}
	return strings.Join(names, ", ")
}

// An output is where and how the result goes.
type output struct {
	format  report.Format
	options report.Options
	path    string
	pages   string // a folder
}

// output reads the flags of outputFlags.
func (c *command) output(ctx *cli.Context) (*output, error) {
	format, err := report.ParseFormat(ctx.String("format"))
	if err != nil {
		return nil, usageError{err}
	}
	o := &output{
		format:  format,
		options: report.Options{Top: ctx.Int("top"), Table: ctx.String("table"), Width: c.width()},
		path:    ctx.String("output"),
		pages:   ctx.String("pages"),
	}
	if err := o.options.Check(); err != nil {
		return nil, usageError{err}
	}
	if ctx.Int("jobs") < 0 {
		return nil, usage("--jobs %d: 0 or more are wanted", ctx.Int("jobs"))
	}
	if o.options.Table != "" && o.format != report.CSV {
		return nil, usage("--table goes with --format csv")
	}
	if o.pages != "" && (o.format != report.HTML || o.path != "") {
		return nil, usage("--pages goes with --format html, and in place of --output")
	}
	return o, nil
}

// inParts reports whether the result can be written while it is made.
func (o *output) inParts() bool {
	if at, err := os.Stat(o.path); err == nil && at.IsDir() {
		return false
	}
	return o.format == report.JSON || o.format == report.JSONL
}

// width returns the columns of the terminal that reads standard output, 100 if none does.
func (c *command) width() int {
	if f, ok := c.stdout.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
			return w
		}
	}
	return 100
}

// write writes the result. A folder takes every CSV table, one a file.
func (c *command) write(o *output, r *overlap.Result) error {
	if o.pages != "" {
		return writePages(o.pages, r)
	}
	if at, err := os.Stat(o.path); err == nil && at.IsDir() {
		if o.format != report.CSV || o.options.Table != "" {
			return usage("%s is a folder: it takes --format csv, all tables, one a file", o.path)
		}
		return report.CSVFiles(r, func(name string) (io.WriteCloser, error) { return os.Create(filepath.Join(o.path, name)) })
	}
	return c.writeTo(o.path, func(w io.Writer) error { return report.Write(w, r, o.format, o.options) })
}

// writePages writes r as HTML pages into a folder, which is made if there is none.
func writePages(dir string, r *overlap.Result) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("%s: %w", dir, cause(err))
	}
	return report.Pages(r, func(name string) (io.WriteCloser, error) {
		f, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Join(dir, name), cause(err))
		}
		return f, nil
	})
}

// writeTo lets do write to the file at path, or to standard output if that is empty or "-".
// A file is there whole or not at all, with the permissions that it had; a device or a
// pipe is written to as it is, and a link's target takes the place of the link. While
// standard output, a device or a pipe is written to, an interrupt ends the program at once.
func (c *command) writeTo(path string, do func(io.Writer) error) error {
	if path == "" || path == "-" {
		c.writing()
		err := do(c.stdout)
		if errors.Is(err, syscall.EPIPE) {
			return errors.New("standard output: its reader went away before the end")
		}
		return err
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	mode := os.FileMode(0o666) // less what the umask takes
	if old, err := os.Stat(path); err == nil {
		if !old.Mode().IsRegular() {
			c.writing()
			return inPlace(path, do)
		}
		mode = old.Mode().Perm()
	}
	file, err := os.OpenFile(fmt.Sprintf("%s.%d.part", path, os.Getpid()), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return fmt.Errorf("%s: %w", path, cause(err))
	}
	defer os.Remove(file.Name())
	defer file.Close()
	if err := do(file); err != nil {
		return err
	}
	if err := file.Close(); err != nil {
		return fmt.Errorf("%s: %w", path, cause(err))
	}
	if err := os.Rename(file.Name(), path); err != nil {
		return fmt.Errorf("%s: %w", path, cause(err))
	}
	return nil
}

// inPlace lets do write to a device or pipe.
func inPlace(path string, do func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("%s: %w", path, cause(err))
	}
	defer file.Close()
	if err := do(file); err != nil {
		return err
	}
	return file.Close()
}

// writeFile writes a text to the file at path.
func writeFile(path, text string) error {
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		return fmt.Errorf("%s: %w", path, cause(err))
	}
	return nil
}

// cause is the trouble without the paths, of which one may be a temporary file's.
func cause(err error) error {
	var at *os.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &at):
		return at.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

// clean returns s without what could move the cursor or reverse the line: a file may
// have any name.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		if unicode.In(r, unicode.Cc, unicode.Cf) || r == unicode.ReplacementChar {
			return '?'
		}
		return r
	}, s)
}
