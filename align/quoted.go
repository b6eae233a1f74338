package align

import "strings"

// quotes reports whether a quotation is open behind what stands between two words, if one is open
// before it.
func quotes(between string, open bool) bool {
	for i, r := range between {
		switch r {
		case '\n':
			open = false
		case '"', '“', '«', '»': // some languages turn them round
			open = !open
		case '„', '”':
			open = r == '„'
		case '‘', '’':
			if strings.HasPrefix(between[i:], string([]rune{r, r})) {
				open = r == '‘'
			}
		}
	}
	return open
}
