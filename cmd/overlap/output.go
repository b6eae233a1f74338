package main

import (
	"cmp"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"overlap/report"
)

// outputFlags are the flags that say how a result is written.
func outputFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "format", Aliases: []string{"f"},
			DefaultText: "what the ending of --output says, or table",
			Usage:       "write `FORMAT`: " + formats()},
		&cli.StringFlag{Name: "output", Aliases: []string{"o"},
			Usage: "write to `FILE` rather than to standard output; to a folder, as tables/, " +
				"every table as CSV"},
		&cli.StringFlag{Name: "pages",
			Usage: "with --format html, write an index and pages of some hundred articles into " +
				"the folder `DIR`"},
		&cli.IntFlag{Name: "top", Value: report.DefaultTop,
			Usage: "`N` rows of a table; 0 for all"},
		&cli.StringFlag{Name: "table",
			Usage: "with --format table, markdown, csv, json, jsonl or parquet, write the table " +
				"`NAME` alone: " + tables() + "; with graphml or gexf, the network of " +
				strings.Join(report.Networks(), ", ")},
		&cli.StringFlag{Name: "plot", DefaultText: string(report.Flow),
			Usage: "with --format svg, draw the plot `NAME`: " + plots()},
		&cli.StringFlag{Name: "of", DefaultText: "1",
			Usage: "with --plot tree or timeline, draw the story or the quotation `N`, as tables " +
				"number them, or the story of an id"},
		&cli.BoolFlag{Name: "with-text",
			Usage: "put the articles' texts and metadata into json and jsonl"},
		quietFlag(), jobsFlag(),
	}
}

func quietFlag() cli.Flag {
	return &cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "say nothing but errors"}
}

func jobsFlag() cli.Flag {
	return &cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, DefaultText: "all",
		Usage: "work on `N` processors; the result is the same with any number"}
}

func formats() string {
	var names []string
	for _, f := range report.Formats() {
		names = append(names, string(f))
		if f == report.SVG {
			names = append(names, pngFormat)
		}
	}
	return strings.Join(names, ", ")
}

// formatOf returns the format of a result for which none was named: that of the ending of --output,
// CSV for a folder, else a table.
func formatOf(ctx *cli.Context) string {
	path := ctx.String("output")
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), ".")
	switch {
	case ctx.String("pages") != "":
		return string(report.HTML)
	case isFolder(path):
		return string(report.CSV)
	case ending == "md":
		return string(report.Markdown)
	case slices.Contains(strings.Split(formats(), ", "), ending):
		return ending
	}
	return string(report.Table)
}

// pngFormat is the format of a plot that another program makes of its SVG file.
const pngFormat = "png"

func tables() string { return strings.Join(report.Tables(), ", ") }

func plots() string {
	var names []string
	for _, p := range report.Plots() {
		names = append(names, string(p))
	}
	return strings.Join(names, ", ")
}

// An output is where and how the result goes.
type output struct {
	format  report.Format
	options report.Options
	path    string
	flag    string   // that names the path
	pages   string   // a folder
	painter *painter // makes a PNG file of the plot; nil for none
}

// maxJobs is more than any machine has use for: each job has memory of its own.
const maxJobs = 1024

// output reads the flags of outputFlags.
func (c *command) output(ctx *cli.Context) (*output, error) {
	if !ctx.IsSet("format") {
		if err := ctx.Set("format", formatOf(ctx)); err != nil {
			return nil, err
		}
	}
	name, paint := ctx.String("format"), ctx.String("format") == pngFormat
	if paint {
		name = string(report.SVG)
	}
	format, err := report.ParseFormat(name)
	if err != nil {
		return nil, noValue("format", name, strings.Split(formats(), ", "))
	}
	o := &output{
		format: format,
		options: report.Options{
			Top: ctx.Int("top"), Table: ctx.String("table"), Width: c.width(),
			Jobs: ctx.Int("jobs"), Plot: report.Plot(ctx.String("plot")), Of: ctx.String("of"),
			Temp: ctx.String("temp"),
		},
		path:  ctx.String("output"),
		flag:  "-o",
		pages: ctx.String("pages"),
	}
	if err := o.check(ctx); err != nil {
		return nil, err
	}
	if o.binary() && o.path == "" && c.atTerminal() {
		return nil, usage("--format %s is no text for a terminal: -o FILE names a file", format)
	}
	if paint {
		o.painter, err = findPainter()
	}
	return o, err
}

// checkJobs returns an error if --jobs makes no sense.
func checkJobs(ctx *cli.Context) error {
	if n := ctx.Int("jobs"); n < 0 || n > maxJobs {
		return usage("--jobs %d: it must be from 0 to %d", n, maxJobs)
	}
	return nil
}

// check returns an error if the flags of outputFlags do not go together.
func (o *output) check(ctx *cli.Context) error {
	if err := checkJobs(ctx); err != nil {
		return err
	}
	if t := o.options.Table; t != "" && !slices.Contains(report.Tables(), t) {
		return noValue("table", t, report.Tables())
	}
	if p := o.options.Plot; p != "" && !slices.Contains(report.Plots(), p) {
		return noValue("plot", string(p), strings.Split(plots(), ", "))
	}
	if err := o.options.Check(); err != nil {
		return usageError{err}
	}
	if ctx.Bool("with-text") && (o.format == report.Table || o.format == report.Markdown) {
		return usage("--with-text goes with --format json, jsonl, csv or html: a table has " +
			"no texts")
	}
	if err := o.checkPart(ctx); err != nil {
		return err
	}
	if isFolder(o.path) && !o.perTable() {
		return usage("-o %s names a folder, which takes --format csv or parquet only: name a file",
			o.path)
	}
	if isFolder(o.path) && o.options.Table != "" {
		return usage("-o %s names a folder, which takes every table: name a file, or leave "+
			"out --table", o.path)
	}
	if at, err := os.Stat(o.pages); err == nil && !at.IsDir() {
		return usage("--pages %s: it is no folder", o.pages)
	}
	if o.pages != "" && (o.format != report.HTML || o.path != "") {
		return usage("--pages goes with --format html, and in place of --output")
	}
	return nil
}

// checkPart returns an error if what is chosen of a result does not go with the format.
func (o *output) checkPart(ctx *cli.Context) error {
	table, plot := o.options.Table, o.options.Plot
	switch o.format {
	case report.HTML, report.SVG, report.SQLite:
		if table != "" {
			return usage("--table goes with --format table, markdown, csv, json, jsonl, parquet, " +
				"graphml or gexf")
		}
	case report.GraphML, report.GEXF:
		if table != "" && !slices.Contains(report.Networks(), table) {
			return usage("--table %s: as %s there are %s", table, o.format,
				strings.Join(report.Networks(), ", "))
		}
	}
	switch {
	case plot != "" && o.format != report.SVG:
		return usage("--plot goes with --format svg or png")
	case o.options.Of != "" && plot != report.Tree && plot != report.Timeline:
		return usage("--of goes with --plot tree or timeline")
	}
	return nil
}

// perTable reports whether a folder takes the result, a file a table.
func (o *output) perTable() bool { return o.format == report.CSV || o.format == report.Parquet }

// inParts reports whether the result can be written while it is made.
func (o *output) inParts() bool {
	return o.options.Table == "" && (o.format == report.JSON || o.format == report.JSONL)
}

// folder returns the folder that the result goes to and the flag that names it, if it goes to one,
// and which files there it may take the place of.
func (o *output) folder() (dir, flag string, takes func(name string) bool) {
	switch {
	case o.pages != "":
		return o.pages, "--pages", func(name string) bool {
			return name == "index.html" ||
				page.MatchString(name)
		}
	case isFolder(o.path):
		return o.path, "-o", func(name string) bool {
			table, ok := strings.CutSuffix(name, "."+string(o.format))
			return ok && slices.Contains(report.Tables(), table)
		}
	}
	return "", "", nil
}

// page is the name of one of many pages.
var page = regexp.MustCompile(`^\d{4,}\.html$`)

// isFolder reports whether a path is that of a folder, or ends as if it were.
func isFolder(path string) bool {
	at, err := os.Stat(path)
	return err == nil && at.IsDir() || path != "" && os.IsPathSeparator(path[len(path)-1])
}

// binary reports whether what is written is no text.
func (o *output) binary() bool {
	return o.format == report.Parquet || o.format == report.SQLite
}

// atTerminal reports whether a person reads standard output.
func (c *command) atTerminal() bool {
	f, ok := c.stdout.to.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// width returns the columns of the terminal that reads standard output, 100 if none does.
func (c *command) width() int {
	return cmp.Or(c.stdout.columns(), 100)
}
