package site

import "strings"

// Name returns the part of a host that its owner chose, without hyphens: bostonherald of
// news.boston-herald.co.uk. Sites of one house in several countries mostly have it in common.
func Name(host string) string {
	name, _, _ := strings.Cut(Of(host), ".")
	return strings.ReplaceAll(name, "-", "")
}

// shortest is how long the name of a host is at least, in bytes, that a name may spell by more than
// chance.
const shortest = 4

// Spells reports whether a name is that of a host: The Boston Herald, of bostonherald.com, or
// Herald.com, of herald.com.
func Spells(name, host string) bool {
	own := Name(host)
	if len(own) < shortest {
		return strings.EqualFold(name, Of(host))
	}
	spelled := Letters(name)
	return strings.TrimPrefix(spelled, "the") == strings.TrimPrefix(own, "the") ||
		spelled == Letters(Of(host))
}

// Letters returns a name in small letters, without spaces and marks.
func Letters(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" .,-–_'’&|", r) {
			return -1
		}
		return r
	}, strings.ToLower(name))
}
