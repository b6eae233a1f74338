package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/agency"
	"overlap/result"
	"overlap/shingle"
)

// listFlags are the flags that name files of what only the user knows.
func listFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "outlets",
			Usage: "what you know of outlets and agencies; CSV `FILE`: " +
				"outlet,owner,kind,rights,delay"},
		&cli.StringFlag{Name: "phrases",
			Usage: "count the lines of `FILE` as boilerplate wherever they stand"},
	}
}

// lists reads the files of listFlags and that of --agencies. A line that makes no sense is skipped
// and the rest goes on; a file that cannot be read is an error.
func (c *command) lists(j *job) error {
	o := &j.options
	if path := j.ctx.String("phrases"); path != "" {
		if err := c.eachLine(j, path, listBound, func(_ int, line string) error {
			if len(shingle.Split(line).Words) == 0 {
				return errors.New("no word stands here")
			}
			o.Phrases = append(o.Phrases, line)
			return nil
		}); err != nil {
			return err
		}
	}
	if path := j.ctx.String("agencies"); path != "" {
		if err := c.eachLine(j, path, listBound,
			func(_ int, line string) error { return addAgency(o, line) }); err != nil {
			return err
		}
	}
	if path := j.ctx.String("outlets"); path != "" {
		return c.outlets(j, path)
	}
	return nil
}

// addAgency reads a line of a file of agencies.
func addAgency(o *overlap.Options, line string) error {
	agencies, troubles, err := agency.Read(strings.NewReader(line))
	if len(troubles) > 0 {
		return errors.New(troubles[0].Why)
	}
	o.Agencies = append(o.Agencies, agencies...)
	return err
}

// fieldsOf returns the fields of one line of CSV, without white space around them.
func fieldsOf(line string) ([]string, error) {
	r := csv.NewReader(strings.NewReader(line))
	r.TrimLeadingSpace = true
	fields, err := r.Read()
	if err != nil {
		return nil, errors.New("quotation marks do not match")
	}
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	return fields, nil
}

// A bound is how many lines and bytes of a list are read. It is far above what a person keeps, so
// that a file that is no list, named by mistake, neither fills the memory nor takes the day.
type bound struct{ lines, bytes int }

var (
	listBound = bound{100_000, 16 << 20}
	pairBound = bound{1_000_000, 128 << 20}
)

// longestLine is the longest line of a list that is taken, in bytes.
const longestLine = 64 << 10

// A useless list is one of which no line can be used: another file was meant.
type useless struct {
	path  string
	taken bool
	skips []result.Skip // until a line is taken
}

// skip says of a line what is wrong with it, once a line was taken.
func (u *useless) skip(j *job, s result.Skip) {
	if u.taken {
		j.skips.add(s)
	} else {
		u.skips = append(u.skips, s)
	}
}

// take says what was held back.
func (u *useless) take(j *job) {
	for _, s := range u.skips {
		j.skips.add(s)
	}
	u.taken, u.skips = true, nil
}

// end is the error of a list that has lines and none of use.
func (u *useless) end() error {
	if len(u.skips) == 0 {
		return nil
	}
	return usage("%s: no line of this list can be used; the first is line %d: %s",
		u.path, u.skips[0].Line, u.skips[0].Why)
}

// jsonHead matches what begins a file of JSON.
var jsonHead = regexp.MustCompile(`^(?:\{\s*(?:"|$|\})|\[\s*(?:["{\[]|$))`)

// eachLine calls take with every line of a list that is not blank. Those of which take says what is
// wrong with them are skipped, and so is what is beyond the bounds. Lines count from 1. A list
// whose lines are all wrong, or that is JSON, is a command line that makes no sense.
func (c *command) eachLine(j *job, path string, most bound,
	take func(n int, line string) error) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("%s: %w", path, cause(err))
	}
	defer file.Close()
	in := bufio.NewReaderSize(file, longestLine)
	bytes, list := 0, useless{path: path}
	for n := 1; ; n++ {
		line, rest, tooLong, err := nextLine(in, most.bytes-bytes)
		bytes += rest
		switch {
		case err == io.EOF && !tooLong:
			return list.end()
		case err != nil && err != io.EOF:
			return fmt.Errorf("%s: %w", path, cause(err))
		}
		skip := func(why string) { list.skip(j, result.Skip{Path: path, Line: n, Why: why}) }
		if bytes += len(line); bytes > most.bytes || n > most.lines {
			skip(fmt.Sprintf("a list has at most %d lines and %d MB: the rest is not read",
				most.lines, most.bytes>>20))
			return list.end()
		}
		if n == 1 {
			line = []byte(strings.TrimPrefix(string(line), "\ufeff"))
		}
		switch text := strings.TrimSpace(string(line)); {
		case tooLong:
			skip(fmt.Sprintf("the line is longer than %d KB", longestLine>>10))
		case text == "":
		case !list.taken && len(list.skips) == 0 && jsonHead.MatchString(text):
			return usage("%s: this is JSON: it must be plain lines, as the guide shows them", path)
		default:
			if err := take(n, text); err != nil {
				skip(err.Error())
			} else {
				list.take(j)
			}
		}
	}
}

// nextLine returns the next line, of one that is too long its beginning; and how many more bytes of
// that were passed over, as many as there are or a few more than most.
func nextLine(in *bufio.Reader, most int) (line []byte, rest int, tooLong bool, err error) {
	line, tooLong, err = in.ReadLine()
	for more := tooLong; more && err == nil && rest <= most; {
		var passed []byte
		passed, more, err = in.ReadLine()
		rest += len(passed)
	}
	return line, rest, tooLong, err
}
