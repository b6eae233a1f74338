package article

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// How dates are read.
//
// Scrapers write dates in dozens of layouts, so there is no list of layouts: the
// string is cut into numbers, words and marks, and each is given its meaning by shape
// (a month's name, four digits, digits with a colon) and by neighbours. What is left
// without a meaning makes the whole no date: better no time than a wrong one, since
// direction rests on it. For the same reason 7/6/2018 is refused, because two
// continents read it in two ways, and a zone's name that means several offsets (IST,
// CST outside America) leaves only the day.

// errNoDate is what every refusal wraps.
var errNoDate = errors.New("is not a date")

// twoDays is a day and a month in figures, in an order that is not known.
var twoDays = regexp.MustCompile(`^(0?[1-9]|1[0-2])[./-](0?[1-9]|1[0-2])[./-]\d{2,4}\b`)

// maxDate is the longest string that ParseDate looks at, in bytes.
const maxDate = 100

// ParseDate reads a date as scrapers write it: RFC 3339 and its relatives with space
// or slashes, with minutes only, or the day alone; RFC 1123 and RFC 822; "July 16,
// 2018", "Mon, 16 Jul 2018 7:54 a.m. EDT", "16.07.2018"; digits alone as
// 20180716, 20180716075428, or Unix seconds, milliseconds, micro- or nanoseconds. A time
// without a zone is a local one; a day is that whole day. It refuses what is not
// a date, what may be two, the instant 0 of Unix (the mark of a missing value), and
// years before 1600 or after 2200.
func ParseDate(s string) (Date, error) {
	d, err := manner{}.parseDate(s)
	if err != nil {
		return Date{}, fmt.Errorf("%s %w", seen(s), err)
	}
	return d, nil
}

// parseDate is ParseDate in a manner, and without the date in its errors.
func (m manner) parseDate(s string) (Date, error) {
	s = strings.TrimSpace(s)
	if len(s) > maxDate || s == "" {
		return Date{}, errNoDate
	}
	if d, ok := numeric(s); ok {
		return d.checked()
	}
	p := dateParser{manner: m}
	if !p.cut(s) || !p.assign() {
		if twoDays.MatchString(s) {
			return Date{}, fmt.Errorf("%w: it may be two, by the order of day and month", errNoDate)
		}
		return Date{}, errNoDate
	}
	return p.date()
}

// checked refuses instants that no article has.
func (d Date) checked() (Date, error) {
	if y := d.Time.Year(); y < firstYear || y > lastYear {
		return Date{}, fmt.Errorf("%w: the year is %d", errNoDate, y)
	}
	if !d.Day && d.Time.Unix() == 0 {
		return Date{}, fmt.Errorf("%w: it is the zero of Unix time", errNoDate)
	}
	return d, nil
}

// numeric reads digits alone, with or without a decimal fraction after them.
func numeric(s string) (Date, bool) {
	whole, fraction, _ := strings.Cut(s, ".")
	if !digits(whole) || (fraction != "" && !digits(fraction)) || strings.HasSuffix(s, ".") {
		return Date{}, false
	}
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil {
		return Date{}, false
	}
	if fraction == "" {
		if d, ok := compact(whole); ok {
			return d, true
		}
	}
	switch len(whole) {
	case 1: // only 0 gets this far, to be refused by name
		return Date{Time: time.Unix(n, 0).UTC()}, n == 0
	case 9, 10:
		nanos, _ := strconv.ParseInt((fraction + "000000000")[:9], 10, 64)
		return Date{Time: time.Unix(n, nanos).UTC()}, true
	case 12, 13:
		return Date{Time: time.UnixMilli(n).UTC()}, true
	case 15, 16:
		return Date{Time: time.UnixMicro(n).UTC()}, true
	case 18, 19:
		return Date{Time: time.Unix(0, n).UTC()}, true
	}
	return Date{}, false
}

// compact reads 20180716 and 20180716075428.
func compact(s string) (Date, bool) {
	switch len(s) {
	case 8:
		t, err := time.Parse("20060102", s)
		return Date{Time: t, Day: true}, err == nil
	case 14:
		t, err := time.Parse("20060102150405", s)
		return Date{Time: t, Local: true}, err == nil
	}
	return Date{}, false
}

// digits reports whether s is one or more ASCII digits.
func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// A piece is a number, a word in lower case, or one mark.
type piece struct {
	text  string // digits are those of ASCII
	lo    int    // its first byte
	digit bool
	word  bool
	gap   bool // space stands before it
}

// A dateParser gives every piece its meaning. A field that is still at its zero value
// was not met.
type dateParser struct {
	pieces  []piece
	manner  manner
	running bool // the date stands in running text: what is behind it may be anything
	dateFields
}

// dateFields are what was found of a date.
type dateFields struct {
	year, month, day int
	hour, min, sec   int
	nanos            int
	timed            bool           // an hour was met
	zone             *time.Location // UTC where none was met
	zoned            bool
	vague            bool // a zone whose offset is not certain: only the day is known
	solar            bool // the month is one of the Persian calendar
}

// A manner is how dates are written where nothing in the date itself says so.
type manner struct {
	lang  string // ISO 639-1, or ""
	order dayOrder
}

// A dayOrder says what the first number of 3/4/2024 is.
type dayOrder int

const (
	unknownOrder dayOrder = iota
	dayFirst
	monthFirst
)

// cut fills pieces. It fails on characters that no date has.
func (p *dateParser) cut(s string) bool {
	gap := false
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(c) {
			gap, i = true, i+size
			continue
		}
		strange := !unicode.IsPrint(c) && !unicode.Is(unicode.Cf, c) || c == utf8.RuneError
		if strange && !p.running {
			return false
		}
		one := piece{gap: gap, lo: i, digit: unicode.IsDigit(c), word: unicode.IsLetter(c)}
		i += one.size(s[i:], size)
		one.text = strings.ToLower(s[one.lo:i])
		if one.digit {
			one.text = asciiDigits(one.text)
		}
		if !unicode.Is(unicode.Cf, c) { // marks of direction
			p.pieces, gap = append(p.pieces, one), false
		}
	}
	return true
}

// size is how many bytes the piece has that s begins with. A letter of Chinese is one of its own.
func (one *piece) size(s string, first int) int {
	c, _ := utf8.DecodeRuneInString(s)
	if !one.digit && !one.word || unicode.Is(unicode.Han, c) {
		return first
	}
	for i, next := range s {
		if one.digit && !unicode.IsDigit(next) || one.word && !unicode.IsLetter(next) &&
			!unicode.IsMark(next) || unicode.Is(unicode.Han, next) {
			return i
		}
	}
	return len(s)
}

// asciiDigits writes digits of any script as 0 to 9.
func asciiDigits(s string) string {
	return strings.Map(func(c rune) rune {
		if c < utf8.RuneSelf {
			return c
		}
		for _, r := range unicode.Nd.R16 {
			if c >= rune(r.Lo) && c <= rune(r.Hi) {
				return '0' + (c-rune(r.Lo))%10
			}
		}
		return 'x' // of a script that no paper writes
	}, s)
}

// at gives the text of piece i, or "" beyond the end.
func (p *dateParser) at(i int) string {
	if i < 0 || i >= len(p.pieces) {
		return ""
	}
	return p.pieces[i].text
}

// number gives the value of piece i if it is a number of at most max digits.
func (p *dateParser) number(i, max int) (int, bool) {
	if i < 0 || i >= len(p.pieces) || !p.pieces[i].digit || len(p.pieces[i].text) > max {
		return 0, false
	}
	n, err := strconv.Atoi(p.pieces[i].text)
	return n, err == nil
}

// assign walks over the pieces; each rule takes as many as it understands.
func (p *dateParser) assign() bool {
	for i := 0; i < len(p.pieces); {
		n := p.rule(i)
		if n == 0 {
			n = p.filler(i)
		}
		if n == 0 {
			return false
		}
		i += n
	}
	return p.complete()
}

// rule applies the first rule that understands what stands from i on.
func (p *dateParser) rule(i int) int {
	for _, rule := range []func(int) int{p.clock, p.calendar, p.offset} {
		if n := rule(i); n > 0 {
			return n
		}
	}
	return 0
}

// complete reports whether a day is known.
func (p *dateParser) complete() bool { return p.year != 0 && p.month != 0 && p.day != 0 }

// date puts the fields together and refuses 31 February and 25 o'clock.
func (p *dateParser) date() (Date, error) {
	p.toGregorian()
	if p.zone == nil {
		p.zone = time.UTC
	}
	t := time.Date(p.year, time.Month(p.month), p.day, p.hour, p.min, p.sec, p.nanos, p.zone)
	y, m, d := t.Date()
	if y != p.year || int(m) != p.month || d != p.day || p.hour > 23 || p.min > 59 || p.sec > 60 {
		return Date{}, errNoDate
	}
	if !p.timed || p.vague {
		return Date{Time: time.Date(y, m, d, 0, 0, 0, 0, time.UTC), Day: true}.checked()
	}
	return Date{Time: t, Local: !p.zoned}.checked()
}
