package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"reflect"
	"strings"
	"unicode"

	"overlap/align"
)

// readArgs reads aligner flags from a file, one a line as on the command line of
// overlap compare: --name, --name=value or --name value. Blank lines and lines that
// start with # say nothing. No path gives the defaults of that command, which seeks
// rewriting and summaries.
func readArgs(path string) (align.Options, error) {
	o := align.Options{Rewritten: true, Summaries: true}
	if path == "" {
		return o, nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return o, reason(path, err)
	}
	fs := alignerFlags(&o)
	for i, line := range strings.Split(string(text), "\n") {
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		if !strings.HasPrefix(fields[0], "-") {
			return o, at(path, i+1, "%q is no flag", fields[0])
		}
		if err := fs.Parse(fields); err != nil {
			return o, at(path, i+1, "%v", err)
		}
		if fs.NArg() > 0 {
			return o, at(path, i+1, "%q is left over: one flag a line", fs.Arg(0))
		}
	}
	return o, nil
}

// alignerFlags returns a flag for each field of o that is a number, a word or yes or
// no, named as the command names it: MinWords is --min-words. They are read off the
// type so that no option of the aligner can be forgotten here.
func alignerFlags(o *align.Options) *flag.FlagSet {
	fs := flag.NewFlagSet("aligner", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	v := reflect.ValueOf(o).Elem()
	for i := range v.NumField() {
		name := flagName(v.Type().Field(i).Name)
		switch p := v.Field(i).Addr().Interface().(type) {
		case *int:
			fs.IntVar(p, name, *p, "")
		case *float64:
			fs.Float64Var(p, name, *p, "")
		case *bool:
			fs.BoolVar(p, name, *p, "")
		case *string:
			fs.StringVar(p, name, *p, "")
		default:
			panic(fmt.Sprintf("pan: align.Options.%s has a type that no flag sets",
				v.Type().Field(i).Name))
		}
	}
	return fs
}

// flagName returns the flag of a field's name.
func flagName(field string) string {
	var b strings.Builder
	for i, r := range field {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
