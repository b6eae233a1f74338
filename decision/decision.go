// Package decision reads what people decided of shared passages, says which of it stands, and
// counts what it leaves.
//
// An editor looks at a passage and decides: its words may stand (accepted), or it is no match
// (dismissed). Decisions are kept in a file of JSON lines, one a line:
//
//	{"pair":"p6b1f…","passage":"w0c4a…","words":"9f8e…","decision":"accepted",
//	 "reason":"statement of the ministry","by":"A. Holm","at":"2026-11-30T17:00:00Z"}
//
// Without passage, a decision is on all passages of the pair. Words is a hash of what was decided
// on, as both articles print it: where that has changed, the decision is reopened and says nothing.
// Of several on one thing the last holds whose words are those of the run, so that a file can be
// appended to, and another version of an article reopens nothing for this one.
//
// The file may be anybody's. Lines, and what they say, are bounded; a line that makes no sense is
// an error, since whoever misspells a decision must not believe that it holds.
package decision

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"overlap/result"
)

// The bounds of a file.
const (
	MostLines   = 100_000
	LongestLine = 16 << 10 // bytes
	longestText = 2_000    // bytes of a reason
	longestName = 200      // bytes of who decided
)

// Read reads a file of decisions. They come in its order; Apply chooses of several on one thing.
// Empty lines and those that begin with # are passed over. The error is that of the first line that
// makes no sense: "7: decision \"acepted\": want accepted or dismissed".
func Read(r io.Reader) ([]result.Decision, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, LongestLine)
	var all []result.Decision
	n := 0
	for lines.Scan() {
		n++
		line := bytes.TrimSpace(bytes.TrimPrefix(lines.Bytes(), []byte("\ufeff")))
		switch {
		case n > MostLines:
			return nil, fmt.Errorf("%d: more than %d lines: is this a file of decisions?", n,
				MostLines)
		case len(line) == 0 || line[0] == '#':
			continue
		}
		d, err := parse(line)
		if err != nil {
			return nil, fmt.Errorf("%d: %w", n, err)
		}
		all = append(all, d)
	}
	if err := lines.Err(); err != nil {
		if errors.Is(err, bufio.ErrTooLong) {
			return nil, fmt.Errorf("%d: the line has more than %d bytes", n+1, LongestLine)
		}
		return nil, err
	}
	return all, nil
}

// parse reads one line.
func parse(line []byte) (d result.Decision, err error) {
	if !utf8.Valid(line) {
		return d, errors.New("the line is not UTF-8")
	}
	in := json.NewDecoder(bytes.NewReader(line))
	if err := in.Decode(&d); err != nil {
		return d, fmt.Errorf("no decision: %s", strings.TrimPrefix(err.Error(), "json: "))
	}
	if _, err := in.Token(); err != io.EOF {
		return d, errors.New("more than one thing stands in the line")
	}
	if err := checkKeys(line); err != nil {
		return d, err
	}
	d.Reason, d.By = strings.TrimSpace(d.Reason), strings.TrimSpace(d.By)
	d.State = ""
	return d, check(&d)
}

// keys are those that a line may have.
var keys = func() (all []string) {
	for field := range reflect.TypeFor[result.Decision]().Fields() {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		all = append(all, name)
	}
	return all
}()

// checkKeys says which key of an object is none, is written otherwise, or stands twice:
// encoding/json takes capitals for small letters and the last of several, and so would believe
// another decision than a reader sees.
func checkKeys(line []byte) error {
	in := json.NewDecoder(bytes.NewReader(line))
	if start, err := in.Token(); err != nil || start != json.Delim('{') {
		return errors.New("no decision: want an object")
	}
	seen := make(map[string]bool)
	for in.More() {
		token, err := in.Token()
		if err != nil {
			return err
		}
		key := token.(string)
		is := slices.IndexFunc(keys, func(k string) bool { return strings.EqualFold(k, key) })
		switch {
		case is < 0:
			return fmt.Errorf("no decision: unknown key %q", begin(key))
		case keys[is] != key:
			return fmt.Errorf("no decision: key %q: want %q", begin(key), keys[is])
		case seen[key]:
			return fmt.Errorf("no decision: key %q stands twice", key)
		}
		seen[key] = true
		if err := in.Decode(new(json.RawMessage)); err != nil {
			return err
		}
	}
	return nil
}

// check says what is wrong with a decision.
func check(d *result.Decision) error {
	switch {
	case !isID(d.Pair, 'p', 16):
		return fmt.Errorf("pair %q: want the id of a pair, as a result has it", begin(d.Pair))
	case d.Passage != "" && !isID(d.Passage, 'w', 8):
		return fmt.Errorf("passage %q: want the id of a passage, or nothing for the whole pair",
			begin(d.Passage))
	case d.Decision != result.Accepted && d.Decision != result.Dismissed:
		return fmt.Errorf("decision %q: want %s or %s", begin(d.Decision), result.Accepted,
			result.Dismissed)
	case !isHex(d.Words, 2*sealBytes):
		return fmt.Errorf("words %q: want the hash of %d digits that was decided on",
			begin(d.Words), 2*sealBytes)
	case !hasWord(d.Reason):
		return errors.New("reason has no word: say why")
	case len(d.Reason) > longestText:
		return fmt.Errorf("reason has %d bytes: %d at most", len(d.Reason), longestText)
	case !hasWord(d.By):
		return errors.New("by has no word: say who decided")
	case len(d.By) > longestName:
		return fmt.Errorf("by has %d bytes: %d at most", len(d.By), longestName)
	}
	if d.At != "" {
		if _, err := time.Parse(time.RFC3339, d.At); err != nil {
			return fmt.Errorf("at %q: want a time as 2026-11-30T17:00:00Z, or nothing",
				begin(d.At))
		}
	}
	return nil
}

// isID reports whether an id is a letter and at least so many digits.
func isID(id string, letter byte, digits int) bool {
	return len(id) > 0 && id[0] == letter && isHex(id[1:], digits)
}

// isHex reports whether a string is so many hexadecimal digits in lower case.
func isHex(s string, digits int) bool {
	return len(s) == digits && strings.Trim(s, "0123456789abcdef") == ""
}

// begin returns the beginning of a string, for an error.
func begin(s string) string {
	if len(s) > 40 {
		return strings.ToValidUTF8(s[:40], "") + "…"
	}
	return s
}

// Sort puts decisions into the order of a result: by pair, then passage.
func Sort(all []result.Decision) {
	slices.SortFunc(all, func(d, e result.Decision) int {
		return strings.Compare(d.Pair+" "+d.Passage, e.Pair+" "+e.Passage)
	})
}
