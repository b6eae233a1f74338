package descent

import (
	"strings"

	"overlap/index"
	"overlap/shingle"
	"overlap/site"
)

// spells reports whether words of t in a row, two or more and none of them in small letters,
// spell a name that is written without spaces. One word may mean anything: time.com is not
// named by Time.
func spells(t *shingle.Text, name string) bool {
	for i := range t.Words {
		if spellsAt(t, i, name) > 0 {
			return true
		}
	}
	return false
}

// spellsAt returns how many words of t from i on spell such a name; 0 if they do not.
func spellsAt(t *shingle.Text, i int, name string) int {
	for n, w := range t.Words[i:] {
		word := t.Source[w.Lo:w.Hi]
		if len(word) > len(name) || 'a' <= word[0] && word[0] <= 'z' ||
			word[0]|0x20 != name[0] || !strings.EqualFold(word, name[:len(word)]) {
			break
		}
		if name = name[len(word):]; name == "" && n > 0 {
			return n + 1
		}
	}
	return 0
}

// links reports whether a host stands in an article's text: as an address, or as a name
// with nothing of a longer name around it. An article's own host is no link.
func links(a *index.Document, h index.Head, text, host string) bool {
	if host == "" || host == site.Host(h.URL) || host == site.Host(a.Outlet) {
		return false
	}
	for at := 0; ; {
		i := strings.Index(text[at:], host)
		if i < 0 {
			return false
		}
		at += i + len(host)
		lo := at - len(host)
		if (lo == 0 || !inHost(text[lo-1]) || text[lo-1] == '.') &&
			(at == len(text) || !inHost(text[at]) || text[at] == '.') {
			return true
		}
	}
}

// inHost reports whether a byte may stand in the name of a host.
func inHost(c byte) bool {
	return 'a' <= c|32 && c|32 <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '.' || c >= 0x80
}
