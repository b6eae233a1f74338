package charset

import "bytes"

// visibleBytes is how much of a page's text is looked at.
const visibleBytes = 1 << 20

// Visible gives the text of a page or a feed, as bytes, without tags, comments, scripts and
// styles: these are ASCII, and say nothing of the text. It gives at most the first MiB, and takes
// one pass.
func Visible(page []byte) []byte {
	var text []byte
	for len(page) > 0 && len(text) < visibleBytes {
		n := bytes.IndexByte(page, '<')
		if n < 0 {
			return append(text, page...)
		}
		text = append(append(text, page[:n]...), ' ')
		page = page[n:]
		t := tag(page)
		if t == 0 {
			t = 1
			text = append(text, '<')
		}
		page = page[t:]
	}
	return text
}

// tag gives the length of what starts with < and is no text; 0 if it is text. What does not end
// goes to the end of the page.
func tag(page []byte) int {
	for _, hidden := range []struct{ start, end string }{
		{"<!--", "-->"}, {"<script", "</script"}, {"<style", "</style"},
	} {
		if hasFold(page, hidden.start) {
			return through(page, len(hidden.start), hidden.end)
		}
	}
	switch {
	case bytes.HasPrefix(page, []byte("<![CDATA[")):
		return len("<![CDATA[")
	case len(page) > 1 && (isLetter(page[1]) || page[1] == '/' || page[1] == '!' || page[1] == '?'):
		return through(page, 1, ">")
	}
	return 0
}

// through gives the length of page up to the end of the first end that comes behind so many bytes.
func through(page []byte, behind int, end string) int {
	for at := behind; ; at++ {
		n := bytes.IndexByte(page[at:], end[0])
		if n < 0 {
			return len(page)
		}
		if at += n; hasFold(page[at:], end) {
			return at + len(end)
		}
	}
}

// hasFold reports whether b starts with s, which is in small letters, in letters of any case.
func hasFold(b []byte, s string) bool {
	return len(b) >= len(s) && bytes.EqualFold(b[:len(s)], []byte(s))
}
