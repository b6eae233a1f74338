package report

import (
	"fmt"
	"strings"
	"time"
)

// inSeconds returns a time span of the result in seconds; nil if there is none.
func inSeconds(span string) any {
	d, err := time.ParseDuration(span)
	if err != nil {
		return nil
	}
	return int(d / time.Second)
}

// inISO returns a time span of the result as ISO 8601 has it: PT3H5M, in hours however many; ""
// if there is none.
func inISO(span string) string {
	d, err := time.ParseDuration(span)
	if err != nil {
		return ""
	}
	sign := ""
	if d < 0 {
		sign, d = "-", -d
	}
	s := int64(d / time.Second)
	var b strings.Builder
	for _, part := range []struct {
		n    int64
		unit byte
	}{{s / 3600, 'H'}, {s / 60 % 60, 'M'}, {s % 60, 'S'}} {
		if part.n > 0 {
			fmt.Fprintf(&b, "%d%c", part.n, part.unit)
		}
	}
	if b.Len() == 0 {
		return "PT0S"
	}
	return sign + "PT" + b.String()
}
