package archive

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"overlap/site"
)

// A Selection says which articles are meant: those of which all holds that is set. With nothing set
// it is all.
type Selection struct {
	IDs     []string  // has one of these ids
	Outlets []string  // is of one of these outlets, as site.Key compares names
	Since   time.Time // is published at this time or later; if it has no such time, fetched
	Before  time.Time // is published before this time; if it has no such time, fetched
	Numbers []int64   // has one of these numbers
	After   int64     // has a greater number
}

// isAll reports whether nothing is set.
func (s *Selection) isAll() bool {
	return len(s.IDs) == 0 && len(s.Outlets) == 0 && s.Since.IsZero() && s.Before.IsZero() &&
		len(s.Numbers) == 0 && s.After == 0
}

// A where is a condition of SQL, with its arguments.
type where struct {
	conditions []string
	args       []any
}

func (w *where) and(condition string, args ...any) {
	w.conditions = append(w.conditions, condition)
	w.args = append(w.args, args...)
}

func (w *where) String() string { return strings.Join(w.conditions, " AND ") }

// where returns the condition that articles of the selection meet which count. Ids are compared
// byte by byte, whatever they are.
func (s *Selection) where(tx *sql.Tx) (*where, error) {
	w := new(where)
	w.and("went IS NULL")
	if len(s.IDs) > 0 {
		keys, ids := make([]int64, len(s.IDs)), make([]string, len(s.IDs))
		for i, id := range s.IDs {
			keys[i], ids[i] = keyOf(id), fmt.Sprintf("%X", id)
		}
		w.and("key IN (SELECT value FROM json_each(?))", list(keys))
		w.and("hex(id) IN (SELECT value FROM json_each(?))", list(ids))
	}
	if len(s.Outlets) > 0 {
		numbers, err := s.outlets(tx)
		if err != nil {
			return nil, err
		}
		w.and("outlet IN (SELECT value FROM json_each(?))", list(numbers))
	}
	if !s.Since.IsZero() {
		w.and("at >= ?", s.Since.Unix())
	}
	if !s.Before.IsZero() {
		w.and("at < ?", secondsUp(s.Before))
	}
	if len(s.Numbers) > 0 {
		w.and("number IN (SELECT value FROM json_each(?))", list(s.Numbers))
	}
	if s.After > 0 {
		w.and("number > ?", s.After)
	}
	return w, nil
}

// outlets returns the numbers of the selection's outlets that the catalogue has.
func (s *Selection) outlets(tx *sql.Tx) (numbers []int64, err error) {
	wanted := make(map[string]bool, len(s.Outlets))
	for _, name := range s.Outlets {
		wanted[outletKey(name)] = true
	}
	err = each(tx, func(scan scan) error {
		var number int64
		var name string
		err := scan(&number, &name)
		if wanted[outletKey(name)] {
			numbers = append(numbers, number)
		}
		return err
	}, "SELECT number, name FROM outlets")
	return numbers, err
}

// outletKey is what equal outlets have in common. A name without a letter is its own.
func outletKey(name string) string {
	if key := site.Key(name); key != "" {
		return key
	}
	return name
}

// secondsUp returns the first whole second that is not before a time.
func secondsUp(t time.Time) int64 {
	s := t.Unix()
	if t.Nanosecond() > 0 {
		s++
	}
	return s
}

// list returns values as SQL has them in one argument.
func list[V int64 | string](values []V) string {
	if len(values) == 0 {
		return "[]"
	}
	text, _ := json.Marshal(values) // numbers, and hexadecimal ones
	return string(text)
}
