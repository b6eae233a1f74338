package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html/atom"
)

// chrome reports whether a block is the page's and not the author's: all link, a notice, or a line
// that begins or ends as such lines do (see lines.txt).
func (b block) chrome() bool {
	if b.linked*10 >= b.words*8 && b.words < 30 && b.tag != atom.Li && !b.sentence() &&
		!dateline.MatchString(b.text) {
		return true
	}
	if b.words >= mostNotice || len(b.text) >= noticeBytes {
		return false
	}
	line := strings.ToLower(strings.TrimSpace(b.text))
	switch {
	case wordless(line) || b.timestamp(line) || tellsOfCookies(line) || complains(line) ||
		signed.MatchString(b.text):
		return true
	case b.words < 40 && (followsNetwork(line) || begins("long", line)):
		return true
	case b.words <= 25 && creditsPicture(line):
		return true
	}
	return b.words <= 12 &&
		(alone(line) || ofPicture(line) || !b.states(line) && begins("short", line) ||
			b.announces())
}

// announces reports whether a block is a line under which other articles stand.
func (b block) announces() bool {
	line := strings.ToLower(strings.TrimSpace(b.text))
	return b.words <= 12 && !b.plainItem() && !b.states(line) && begins("others", line)
}

// states reports whether a block, with its text in small letters, is a sentence that asks nothing
// of the reader and leads nowhere: Related posts in the council are vacant.
func (b block) states(line string) bool {
	return b.linked == 0 && b.words >= 4 && strings.HasSuffix(line, ".") &&
		!strings.HasSuffix(line, "..") && !asksHelp(line) &&
		!speaksToReader(line) && !strings.Contains(b.text, " Sie ")
}

// mostNotice is how many words a notice has at most, and with it any line that is chrome.
const mostNotice = 150

// noticeBytes is how many bytes such a line has at most: words may be of any length.
const noticeBytes = 8 << 10

// begins reports whether a line begins with a phrase of a kind.
func begins(kind, line string) bool {
	_, ok := lineKinds[kind].begins(line)
	return ok
}

// wordless reports whether a line has no word at all.
func wordless(line string) bool {
	return !strings.ContainsFunc(line, inWord)
}

// followsNetwork reports whether a line asks to follow somebody on a network.
func followsNetwork(line string) bool {
	return strings.HasPrefix(line, "follow ") && (strings.Contains(line, " on twitter") ||
		strings.Contains(line, " on facebook") || strings.Contains(line, " on instagram"))
}

// complains reports whether a line is a warning of the program that made the page, or a short code
// that it did not know.
func complains(line string) bool {
	if shortCode.MatchString(line) {
		return true
	}
	line = strings.TrimPrefix(line, "php ")
	for _, kind := range []string{"strict standards: ", "deprecated: ", "notice: ", "warning: ",
		"fatal error: "} {
		if strings.HasPrefix(line, kind) && strings.Contains(line, " on line ") {
			return true
		}
	}
	return false
}

// shortCode is what editors write for a program to replace: [button link="/x"]Buy[/button].
var shortCode = regexp.MustCompile(`^\[[a-z][a-z_-]+ [a-z_-]+=["“”][^\]]*\]`)

// dateline is a place with the agency that reports from there, which is often a link.
var dateline = regexp.MustCompile(`^\pL[\pL ./-]{1,40} \((ots|dpa|afp|ap|reuters|apa|sda|epd|kna|` +
	`efe|ansa|tass|pap|mti|čtk|anp|belga|ntb|tt|ritzau|stt)[^)]{0,20}\)[ –—-]*$`)

// timestamp reports whether a block is a time of day that the template put there; the author's own
// stands in a paragraph that has no name.
func (b block) timestamp(line string) bool {
	return clock.MatchString(line) &&
		(b.tag != atom.P || len(b.at.Attr) > 0 || holds(b.at, atom.Time))
}

// clock is a time of day alone on its line.
var clock = regexp.MustCompile(`^\d{1,2}[:.h]\d{2}( ?uhr| ?h| ?[ap]\.?m\.?)?$`)

// alone reports whether a line is nothing but a word of the page: Share, Werbung.
func alone(line string) bool {
	rest, ok := lineKinds["alone"].begins(strings.TrimLeft(line, " -–—•*"))
	return ok && strings.Trim(rest, " .…:·•-–—()0123456789") == ""
}

// ofPicture reports whether a line begins with whose a picture is: Foto: A. Holm.
func ofPicture(line string) bool {
	rest, ok := lineKinds["picture"].begins(line)
	return ok && strings.IndexAny(strings.TrimLeft(rest, " .0123456789"), ":：©/") == 0
}

// creditsPicture reports whether a line ends with whose a picture is: (A. Holm / Getty Images).
func creditsPicture(line string) bool {
	line = strings.TrimRight(line, " )].")
	line = strings.TrimSuffix(line, ".com")
	at := strings.LastIndexAny(line, "/(©|–-:")
	if at < 0 {
		return false
	}
	end := strings.TrimLeft(line[at:], "/(©|–-: ")
	for _, stock := range pictureStocks {
		rest, ok := strings.CutPrefix(end, stock)
		if ok && bounded(stock, rest) && count(rest) <= 2 && !strings.Contains(rest, ")") {
			return true
		}
	}
	return false
}

// pictureStocks are where pictures come from.
var pictureStocks = []string{
	"istock", "istockphoto", "getty", "gettyimages", "shutterstock", "pixabay", "unsplash",
	"adobe stock", "adobestock", "imago", "picture alliance", "wikimedia", "flickr", "pexels",
	"depositphotos", "dreamstime", "alamy", "keystone", "domena publiczna", "public domain",
	"ap photo",
}

// signed is a byline alone on its line.
var signed = regexp.MustCompile(`^By [A-Z][\w.'-]+ [A-Z][\w.'-]+$`)

// sentence reports whether a block is a paragraph that ends as a sentence does.
func (b block) sentence() bool {
	return b.tag == atom.P && b.words >= 8 && sentenceEnd.MatchString(b.text)
}

var sentenceEnd = regexp.MustCompile(`[.!?。！？।։؟][")\]»”’’]*$`)
