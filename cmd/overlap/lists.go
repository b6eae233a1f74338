package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/shingle"
)

// listFlags are the flags that name files of what only the user knows.
func listFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "owners", Usage: "show reuse inside one owner apart; lines of `FILE`: outlet,owner"},
		&cli.StringFlag{Name: "delays", Usage: "outlets with a --min-delay of their own; lines of `FILE`: outlet,kind,delay"},
		&cli.StringFlag{Name: "phrases", Usage: "count the lines of `FILE` as boilerplate wherever they stand"},
	}
}

// lists reads the files of listFlags into o. A line that makes no sense is skipped and the
// rest goes on; a file that cannot be read is an error.
func lists(ctx *cli.Context, o *overlap.Options) ([]overlap.Skip, error) {
	var skipped []overlap.Skip
	if path := ctx.String("owners"); path != "" {
		owners := make(map[string]string)
		skips, err := eachLine(path, func(n int, line string) error { return addOwner(owners, n, line) })
		if err != nil {
			return nil, err
		}
		o.Owners, skipped = owners, append(skipped, skips...)
	}
	if path := ctx.String("delays"); path != "" {
		var list delayList
		skips, err := eachLine(path, list.add)
		if err != nil {
			return nil, err
		}
		var kindless []overlap.Skip
		o.Delays, kindless = list.byOutlet(path)
		skips = append(skips, kindless...)
		overlap.SortSkips(skips)
		skipped = append(skipped, skips...)
	}
	if path := ctx.String("phrases"); path != "" {
		skips, err := eachLine(path, func(_ int, line string) error {
			if len(shingle.Split(line).Words) == 0 {
				return errors.New("no word stands here")
			}
			o.Phrases = append(o.Phrases, line)
			return nil
		})
		if err != nil {
			return nil, err
		}
		skipped = append(skipped, skips...)
	}
	return skipped, nil
}

// addOwner reads line n of a file of owners. The first line may be a head.
func addOwner(owners map[string]string, n int, line string) error {
	fields, err := fieldsOf(line)
	switch {
	case err != nil:
		return err
	case len(fields) != 2:
		return fmt.Errorf("an outlet and its owner are wanted, with a comma between them: %d fields stand here", len(fields))
	case n == 1 && strings.EqualFold(fields[0], "outlet") && strings.EqualFold(fields[1], "owner"):
		return nil
	case fields[0] == "" || fields[1] == "":
		return errors.New("the outlet or its owner is empty")
	}
	key := overlap.OutletKey(fields[0])
	if owner, ok := owners[key]; ok && owner != fields[1] {
		return fmt.Errorf("%.80q belongs to %.80q already", fields[0], owner)
	}
	owners[key] = fields[1]
	return nil
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

// eachLine calls take with every line of a file that is not blank, and returns those of
// which take says what is wrong with them. Lines count from 1.
func eachLine(path string, take func(n int, line string) error) ([]overlap.Skip, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var skipped []overlap.Skip
	in := bufio.NewReader(file)
	for n := 1; err != io.EOF; n++ {
		var line string
		if line, err = in.ReadString('\n'); err != nil && err != io.EOF {
			return nil, fmt.Errorf("%s: %w", path, cause(err))
		}
		if n == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		wrong := errors.New("the line is longer than 1 MB")
		if len(line) <= longestLine {
			wrong = take(n, line)
		}
		if wrong != nil {
			skipped = append(skipped, overlap.Skip{Path: path, Line: n, Why: wrong.Error()})
		}
	}
	return skipped, nil
}

// longestLine is the longest line of a list that is taken, in bytes.
const longestLine = 1 << 20
