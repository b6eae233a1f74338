package agency

import (
	"iter"
	"strings"
)

// lines returns the lines of a text that are not empty, each with its neighbours.
func lines(s string) iter.Seq[line] {
	return func(yield func(line) bool) {
		var now line
		waiting := false // now has no next line yet
		for lo := 0; lo < len(s); {
			end := len(s)
			if i := strings.IndexByte(s[lo:], '\n'); i >= 0 {
				end = lo + i
			}
			raw := s[lo:end]
			text := strings.TrimSpace(raw)
			if text != "" {
				l := line{lo: lo + strings.Index(raw, text[:1]), text: text}
				if waiting {
					now.next = text
					if !yield(now) {
						return
					}
					l.prev, l.number = now.text, now.number+1
				}
				now, waiting = l, true
			}
			lo = end + 1
		}
		if waiting {
			yield(now)
		}
	}
}
