package main

import (
	"errors"
	"os"
	"strings"
	"unicode"
)

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
