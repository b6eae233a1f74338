package page

import (
	"strconv"
	"strings"
)

// screenWidth is that of the reader for whom media queries are decided, in pixels.
const screenWidth = 1280

// applies reports whether the rules inside of an at-rule are for a reader at a screen.
func applies(prelude string) bool {
	name, rest, _ := strings.Cut(prelude, " ")
	if at := strings.IndexByte(name, '('); at >= 0 {
		name, rest = name[:at], prelude[at:]
	}
	switch strings.ToLower(name) {
	case "@media":
		return media(rest)
	case "@supports":
		return !strings.HasPrefix(strings.ToLower(strings.TrimSpace(rest)), "not")
	case "@layer", "@container", "@document", "@-moz-document", "@scope":
		return true
	}
	return false
}

// media reports whether a list of media queries holds for a screen. What is not known of a reader
// is taken to hold, but for tastes: nobody is taken to want the dark or less motion.
func media(queries string) bool {
	all := splitTop(strings.ToLower(queries), ',')
	for _, q := range all {
		q = strings.TrimSpace(strings.TrimPrefix(q, "only "))
		rest, not := strings.CutPrefix(q, "not ")
		any := false
		for _, one := range strings.Split(rest, " or ") {
			any = any || query(one)
		}
		if any != not {
			return true
		}
	}
	return len(all) == 0
}

// query reports whether all parts of a media query hold.
func query(q string) bool {
	for _, part := range splitTop(q, ' ') {
		switch {
		case part == "and" || part == "all" || part == "screen":
		case part[0] != '(':
			return false // print, speech
		case !feature(strings.Trim(part, "() ")):
			return false
		}
	}
	return true
}

// feature reports whether a feature is one of the reader's screen.
func feature(f string) bool {
	name, value, _ := strings.Cut(f, ":")
	name = strings.TrimSpace(name)
	px, ok := length(strings.TrimSpace(value), box{16, 16, screenWidth})
	switch {
	case strings.HasPrefix(name, "prefers-"), name == "print":
		return false
	case name == "min-width" || name == "min-device-width":
		return !ok || px <= screenWidth
	case name == "max-width" || name == "max-device-width":
		return !ok || px >= screenWidth
	case name == "orientation":
		return strings.TrimSpace(value) == "landscape"
	}
	return true
}

// A box is what relative lengths are relative to, in pixels.
type box struct{ em, rem, percent float64 }

// units gives the pixels of each absolute unit of length.
var units = map[string]float64{"px": 1, "pt": 4. / 3, "pc": 16, "in": 96, "cm": 96 / 2.54,
	"mm": 96 / 25.4, "q": 96 / 101.6,
	"vw": screenWidth / 100., "vh": 8, "vmin": 8, "vmax": screenWidth / 100.}

// length reads a length, in pixels.
func length(s string, b box) (float64, bool) {
	s = strings.TrimSpace(strings.ToLower(s))
	if inner, ok := strings.CutPrefix(s, "calc("); ok {
		s = strings.Trim(inner, "() ")
	}
	end := len(s)
	for i := range s {
		if c := s[i]; c >= 'a' && c <= 'z' &&
			!(c == 'e' && i+1 < len(s) && (s[i+1] >= '0' && s[i+1] <= '9' || s[i+1] == '-')) ||
			c == '%' {
			end = i
			break
		}
	}
	f, err := strconv.ParseFloat(s[:end], 64)
	if err != nil || f != f || f > 1e9 || f < -1e9 {
		return 0, false
	}
	switch unit := s[end:]; unit {
	case "":
		return f, f == 0
	case "%":
		return f * b.percent / 100, true
	case "em":
		return f * b.em, true
	case "ex", "ch":
		return f * b.em / 2, true
	case "rem":
		return f * b.rem, true
	default:
		px, ok := units[unit]
		return f * px, ok
	}
}
