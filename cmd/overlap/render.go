package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"overlap/result"
)

// report writes a stored result in another format.
func (c *command) report() *cli.Command {
	return &cli.Command{
		Name:      "report",
		Usage:     "write a result that was kept as JSON in another format",
		ArgsUsage: "FILE",
		Description: "FILE is what scan, check, compare or quotes wrote with --format json; - is " +
			"standard input.\n" +
			"Keep it with --with-text, and pages, passages and who printed words first are as in " +
			"the result itself.",
		Flags: slices.DeleteFunc(outputFlags(), func(f cli.Flag) bool {
			return slices.Contains(f.Names(), "with-text")
		}),
		Action: c.doReport,
	}
}

func (c *command) doReport(ctx *cli.Context) error {
	if ctx.NArg() != 1 {
		return usage("report wants one FILE, a result in JSON")
	}
	out, err := c.output(ctx)
	if err != nil {
		return err
	}
	r, err := c.stored(ctx.Args().First())
	if err != nil {
		return err
	}
	out.options.Drafts = slices.ContainsFunc(r.Articles,
		func(a result.Article) bool { return a.Draft })
	j := &job{ctx: ctx, out: out, progress: &progress{}}
	return c.deliver(j, func(yield func(*result.Result, error) bool) { yield(r, nil) }, func() {})
}

// stored reads a result.
func (c *command) stored(path string) (*result.Result, error) {
	in := c.stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, cause(err))
		}
		defer f.Close()
		in = f
	}
	var r result.Result
	d := json.NewDecoder(in)
	if err := d.Decode(&r); err != nil {
		return nil, fmt.Errorf("%s: no result in JSON: %w", path, err)
	}
	if !strings.HasPrefix(r.Schema, "overlap/") {
		return nil, fmt.Errorf("%s: no result of overlap: its schema is %q", path, r.Schema)
	}
	if r.Schema != result.SchemaName {
		return nil, fmt.Errorf("%s: a result of schema %s, and this program reads %s", path,
			r.Schema, result.SchemaName)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: something stands behind the result: is it JSON lines? Keep it "+
			"with --format json", path)
	}
	return &r, nil
}
