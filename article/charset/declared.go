package charset

import (
	"bytes"
	"mime"
	"strings"

	"golang.org/x/net/html/charset"
)

// Declared gives the encoding that a page or feed declares in its XML declaration or in a meta
// element of its head, however long that is and however it is quoted; or "". What is not known is
// passed over, and the next declaration counts. Comments, scripts and styles declare nothing.
func Declared(page []byte) string {
	page = bytes.TrimLeft(bytes.TrimPrefix(page, []byte("\ufeff")), " \t\r\n")
	for len(page) > 0 {
		n := bytes.IndexByte(page, '<')
		if n < 0 || hasFold(page[n:], "<body") {
			return ""
		}
		page = page[n:]
		size := max(tag(page), 1)
		name := ""
		switch {
		case hasFold(page, "<?xml"):
			name = valueOf(page[:size], "encoding")
		case hasFold(page, "<meta"):
			name = valueOf(page[:size], "charset")
		}
		if name = Named(name); name != "" {
			return name
		}
		page = page[size:]
	}
	return ""
}

// OfType gives the encoding in a content type as text/html; charset=koi8-r, or "".
func OfType(contentType string) string {
	if _, fields, err := mime.ParseMediaType(contentType); err == nil {
		return Named(fields["charset"])
	}
	return Named(valueOf([]byte(contentType), "charset"))
}

// valueOf gives what stands behind a key and a sign of equality in a tag, or "". Between them may
// be quotation marks of any kind, also escaped ones.
func valueOf(tag []byte, key string) string {
	for at := 0; at < len(tag); at++ {
		if !hasFold(tag[at:], key) {
			continue
		}
		rest, ok := bytes.CutPrefix(bytes.TrimLeft(tag[at+len(key):], blanks), []byte("="))
		if !ok {
			continue
		}
		rest = bytes.TrimPrefix(bytes.TrimLeft(rest, blanks), []byte("&quot;"))
		start := bytes.IndexFunc(rest[:min(len(rest), maxQuote)], isNamed)
		if start < 0 {
			continue
		}
		rest = rest[start:]
		if end := bytes.IndexFunc(rest, func(r rune) bool { return !isNamed(r) }); end >= 0 {
			rest = rest[:end]
		}
		if value := string(rest); value != key {
			return value
		}
	}
	return ""
}

const (
	blanks   = " \t\r\n\f"
	maxQuote = 8 // bytes of quotation marks and spaces before a name
)

// isNamed reports whether a rune may stand in the name of an encoding.
func isNamed(r rune) bool {
	return r < 0x80 && isLetter(byte(r)) || '0' <= r && r <= '9' || r == '-' || r == '_' ||
		r == '.' || r == ':'
}

// Named gives the name of an encoding that is declared under a label, as "windows-1251" for
// "CP1251" or "win-1251"; or "" if it is none that is known.
func Named(label string) string {
	label = strings.ToLower(strings.Trim(label, blanks+`'"`))
	if len(label) == 0 || len(label) > 40 {
		return ""
	}
	if _, name := charset.Lookup(label); name != "" {
		return canonical(name)
	}
	squeezed := squeeze(label)
	for _, prefix := range []string{"windowscp", "windows", "mswin", "win", "cp", "ms"} {
		if page, ok := strings.CutPrefix(squeezed, prefix); ok {
			if _, name := charset.Lookup("windows-" + page); name != "" {
				return canonical(name)
			}
		}
	}
	for _, name := range spelled {
		if squeeze(name) == squeezed {
			return name
		}
	}
	return ""
}

// spelled are the names that are known in other spellings, as koi8r.
var spelled = []string{"utf-8", "koi8-r", "koi8-u", "shift_jis", "euc-jp", "euc-kr", "gb18030",
	"big5", "iso-2022-jp", "iso-8859-2", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-13",
	"iso-8859-15"}

// squeeze leaves the letters and digits of a label.
func squeeze(label string) string {
	return strings.Map(func(r rune) rune {
		if isNamed(r) && !strings.ContainsRune("-_.:", r) {
			return r
		}
		return -1
	}, label)
}

// canonical gives the larger encoding for one that it contains, and "" for what is none of text.
func canonical(name string) string {
	switch name {
	case "gbk":
		return "gb18030"
	case "replacement", "x-user-defined", "utf-16be", "utf-16le":
		return ""
	}
	return name
}
