package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/urfave/cli/v2"
)

// A configuration file has options that a project repeats, by their long names:
//
//	field = ["outlet=publisher", "fetched=scrape_time"]
//	paragraph = " ### "
//	fail-over = 30
//
// What it says takes the place of options that the command line does not give, and stands in the
// result's command as if it did. Options that write, that name an archive or a secret, or that say
// how much is told are none of its business: a file must not surprise who did not write it.
//
// A file in the working folder, or one that --config names, may say how articles are read, chosen,
// compared and judged. One beside the articles comes with them, from whoever made them: it may say
// how they are read, and nothing that changes what is found of them.

// configName is the name of a configuration file that is found.
const configName = "overlap.toml"

// mostConfig is how many bytes a configuration file may have.
const mostConfig = 1 << 20

// configured are the commands that take a configuration file. Those that forget or list articles of
// an archive do not: what a project reads is not what it forgets.
var configured = []string{"scan", "check", "compare", "quotes", "extract", "serve", "init", "add"}

// configFlags are the flags about configuration files.
func configFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "config", DefaultText: configName + ", where it is",
			Usage: "take options from `FILE`; from none if it is empty"},
		&cli.BoolFlag{Name: "print-config",
			Usage: "print the options in force as a configuration file, and do nothing else"},
	}
}

// configGroups are the groups of options that a file may set; besideGroups are those of one beside
// the articles.
var (
	configGroups = []string{groupReading, groupChoosing, groupComparing, groupJudging}
	besideGroups = []string{groupReading}
)

// writes are options of these groups that write, and so are none of a file's.
var writes = []string{"skipped"}

// A config is a file of options.
type config struct {
	path   string
	beside bool // it lies beside the articles, and was not named
}

// withConfig returns the words of the command line with the options of the configuration file in
// front of its own.
func (c *command) withConfig(app *cli.App, args []string) ([]string, error) {
	at, named := commandOf(app, args)
	if named == nil || !hasFlag(named, "config") {
		return args, nil
	}
	own := scanWords(named.Flags, args[at+1:])
	f := findConfig(own)
	if f == nil {
		return args, nil
	}
	options, err := f.read(app, named, own)
	if err != nil || len(options) == 0 {
		return args, err
	}
	if !own.given["quiet"] && !own.given["print-config"] {
		var said []string
		for _, o := range options {
			said = append(said, word(o))
		}
		c.say("%s: %s", f.path, strings.Join(said, " "))
	}
	return slices.Concat(args[:at+1], options, args[at+1:]), nil
}

// hasFlag reports whether a command has an option.
func hasFlag(c *cli.Command, name string) bool {
	return slices.ContainsFunc(c.Flags, func(f cli.Flag) bool {
		return slices.Contains(f.Names(), name)
	})
}

// The words of a command line, sorted: which options are given, by their first names, and what the
// first path and --config are.
type sorted struct {
	given  map[string]bool
	path   string
	config string
}

// scanWords sorts the words behind a command.
func scanWords(flags []cli.Flag, words []string) sorted {
	s := sorted{given: make(map[string]bool)}
	for i := 0; i < len(words); i++ {
		w := words[i]
		if w == "--" || !isFlag(w) {
			if w != "--" && s.path == "" {
				s.path = w
			}
			continue
		}
		name, value, joined := strings.Cut(strings.TrimLeft(w, "-"), "=")
		for _, f := range flags {
			if slices.Contains(f.Names(), name) {
				name = f.Names()[0]
			}
		}
		s.given[name] = true
		if !joined && takesValue(flags, w) && i+1 < len(words) {
			i++
			value = words[i]
		}
		if name == "config" {
			s.config = value
		}
	}
	return s
}

// findConfig returns the file that is named, that in the working folder or that beside the first
// path; nil if there is none. Drafts, of which somebody else has an interest, bring none.
func findConfig(s sorted) *config {
	if s.given["config"] {
		if s.config == "" {
			return nil
		}
		return &config{path: s.config}
	}
	if isFile(configName) {
		return &config{path: configName}
	}
	if s.path == "" || s.path == "-" || s.given["against"] || s.given["archive"] {
		return nil
	}
	dir := s.path
	if at, err := os.Stat(dir); err != nil || !at.IsDir() {
		dir = filepath.Dir(dir)
	}
	if path := filepath.Join(dir, configName); isFile(path) {
		return &config{path: path, beside: true}
	}
	return nil
}

// isFile reports whether there is a file, and no folder or device.
func isFile(path string) bool {
	at, err := os.Stat(path)
	return err == nil && at.Mode().IsRegular()
}

// read returns the options of the file that a command has and the command line does not give, in
// the order of the command's options. A key that no command has is an error, with its line.
func (f *config) read(app *cli.App, named *cli.Command, own sorted) ([]string, error) {
	all := configurable(app.Commands, nil)
	var fields []reflect.StructField
	for i, flag := range all {
		fields = append(fields, reflect.StructField{Name: "F" + strconv.Itoa(i), Type: typeOf(flag),
			Tag: reflect.StructTag(`toml:"` + flag.Names()[0] + `"`)})
	}
	values := reflect.New(reflect.StructOf(fields))
	if err := f.decode(values.Interface(), all); err != nil {
		return nil, err
	}
	var options []string
	for i, flag := range all {
		name, value := flag.Names()[0], values.Elem().Field(i)
		if value.IsNil() {
			continue
		}
		if f.beside && !slices.Contains(besideGroups, groupOf(name)) {
			return nil, usage("%s: %s: a file beside the articles may say how they are read, and "+
				"nothing else: use it in the working folder, or with --config", f.path, name)
		}
		if hasFlag(named, name) && !own.given[name] {
			options = append(options, f.written(name, value)...)
		}
	}
	return options, nil
}

// configurable returns the options of commands that a file may set, each once.
func configurable(commands []*cli.Command, all []cli.Flag) []cli.Flag {
	for _, c := range commands {
		for _, flag := range c.Flags {
			name := flag.Names()[0]
			if slices.Contains(configGroups, groupOf(name)) && !slices.Contains(writes, name) &&
				!slices.ContainsFunc(all, func(f cli.Flag) bool { return f.Names()[0] == name }) {
				all = append(all, flag)
			}
		}
		all = configurable(c.Subcommands, all)
	}
	return all
}

// typeOf returns the type of an option's value in a file; nil is none.
func typeOf(f cli.Flag) reflect.Type {
	switch f.(type) {
	case *cli.BoolFlag:
		return reflect.TypeFor[*bool]()
	case *cli.IntFlag:
		return reflect.TypeFor[*int]()
	case *cli.Uint64Flag:
		return reflect.TypeFor[*uint64]()
	case *cli.GenericFlag:
		return reflect.TypeFor[*float64]()
	case *cli.StringSliceFlag:
		return reflect.TypeFor[[]string]()
	}
	return reflect.TypeFor[*string]()
}

// decode reads the file, and says where it makes no sense.
func (f *config) decode(into any, all []cli.Flag) error {
	file, err := os.Open(f.path)
	if err != nil {
		return fmt.Errorf("%s: %w", f.path, cause(err))
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, mostConfig+1))
	switch {
	case err != nil:
		return fmt.Errorf("%s: %w", f.path, cause(err))
	case len(text) > mostConfig:
		return usage("%s: a configuration file has at most %d MB", f.path, mostConfig>>20)
	}
	err = toml.NewDecoder(bytes.NewReader(text)).DisallowUnknownFields().Decode(into)
	var missing *toml.StrictMissingError
	var wrong *toml.DecodeError
	switch {
	case errors.As(err, &missing):
		line, _ := missing.Errors[0].Position()
		return f.unknown(line, strings.Join(missing.Errors[0].Key(), "."), all)
	case errors.As(err, &wrong):
		line, _ := wrong.Position()
		return usage("%s:%d: %s", f.path, line,
			clean(strings.TrimPrefix(wrong.Error(), "toml: ")))
	case err != nil:
		return usage("%s: %s", f.path, clean(strings.TrimPrefix(err.Error(), "toml: ")))
	}
	return nil
}

// unknown says that a file cannot set a key.
func (f *config) unknown(line int, key string, all []cli.Flag) error {
	var names []string
	for _, flag := range all {
		names = append(names, flag.Names()[0])
	}
	near := ""
	if name := nearest(key, names); name != "" {
		near = "is it " + name + "? "
	}
	return usage("%s:%d: %s is nothing that a configuration file sets: %sthere are %s", f.path,
		line, quote(clean(key)), near, strings.Join(names, ", "))
}

// pathOptions are the options that name a file, which a configuration file names as it lies from
// its own folder.
var pathOptions = []string{"outlets", "phrases", "agencies", "decisions"}

// written returns an option as words of a command line.
func (f *config) written(name string, value reflect.Value) []string {
	if all, ok := value.Interface().([]string); ok {
		var words []string
		for _, one := range all {
			words = append(words, "--"+name+"="+one)
		}
		return words
	}
	said := fmt.Sprint(value.Elem().Interface())
	if slices.Contains(pathOptions, name) && said != "" && !filepath.IsAbs(said) {
		said = filepath.Join(filepath.Dir(f.path), filepath.FromSlash(said))
	}
	return []string{"--" + name + "=" + said}
}
