package furniture

import (
	"strings"
	"unicode"
)

// Lines: short paragraphs that say by what they are made of, not by a phrase, that they are no
// prose: dates, authors, credits of pictures, what a program left.

// mostLine is how many words a line has at most.
const mostLine = 30

// isDate reports whether a paragraph is a date or a reading time and nothing else. An hour alone
// heads an entry of a live report.
func (p *paragraph) isDate() bool {
	n := p.size()
	if n > 20 || p.stopped && endsSentence(p.text) || hasHandle(p.text) {
		return false
	}
	if strings.Contains(p.text, "min read") && n <= 8 {
		return true
	}
	return p.gives() && int(p.said[date]+p.said[month])+p.capitals-p.names >= n
}

// gives reports whether a line gives one day or two, with the year or an hour.
func (p *paragraph) gives() bool {
	year := yearIn(p.text)
	return p.capitals > p.names && p.said[month] <= 2 &&
		(p.said[month] > 0 && (year >= 0 || strings.Contains(p.text, ":")) ||
			year > 2 && p.text[year-1] == '/' && !strings.Contains(p.text[:year], "."))
}

// isStamp reports whether a paragraph has a date among names and nothing else, or says how long ago
// something was printed.
func (p *paragraph) isStamp() bool {
	n := p.size()
	if n <= 8 && p.capitals > p.names && containsAny(p.text, " min ago", " mins ago", " hr ago",
		" hrs ago", " minutes ago", " hour ago", " hours ago") {
		return true
	}
	return n <= 20 && !(p.stopped && endsSentence(p.text)) && !hasHandle(p.text) && p.gives() &&
		p.capitals+p.small+p.dates >= n &&
		(n <= 10 || containsAny(p.text, "|", " - ", " — ", "osted", "pdated", "ublished"))
}

// yearIn returns where a year of four digits stands in a text, -1 if none does.
func yearIn(s string) int {
	for i := 0; i+4 <= len(s); i++ {
		if c := s[i : i+2]; (c == "19" || c == "20") && isDigits(s[i:i+4]) &&
			(i == 0 || !strings.Contains("0123456789.", s[i-1:i])) &&
			(i+4 == len(s) || !strings.Contains("0123456789/", s[i+4:i+5])) {
			return i
		}
	}
	return -1
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// hasHandle reports whether somebody is named in a text as on a social network.
func hasHandle(s string) bool {
	i := strings.IndexByte(s, '@')
	return i >= 0 && i+1 < len(s) && s[i+1] != ' '
}

// isRow reports whether a paragraph is a row of buttons.
func (p *paragraph) isRow() bool {
	return p.size() >= 2 && p.size() <= 12 && !p.stopped && p.said[share] >= 2 &&
		2*int(p.said[share]) >= p.size()
}

// isPager reports whether a paragraph says which picture of how many this is.
func (p *paragraph) isPager() bool {
	return p.size() == 2 && p.names == 0 && p.capitals == 2 && strings.Contains(p.text, "/") &&
		len(p.text) <= 10 && !strings.ContainsAny(p.text, ".,")
}

// isSection reports whether a paragraph names sections of a paper.
func (p *paragraph) isSection() bool {
	return p.size() <= 4 && int(p.said[section]) >= p.size() && !p.stopped
}

// isNamed reports whether nearly all words of a short paragraph begin as names do.
func (p *paragraph) isNamed() bool {
	n := p.size()
	return n <= 20 && !p.stopped && p.names > 0 && p.capitals+p.small >= n
}

// isByline reports whether a paragraph names who wrote the article, behind a word that says so.
func (p *paragraph) isByline() bool {
	slack := 1 + 5*strings.Count(p.text, "@") // the word before the names, and addresses
	if p.said[month] > 0 {
		slack = 2
	}
	return p.begins.has(by) && p.size() >= 2 && p.size() <= 20 && !endsSentence(p.text) &&
		p.names >= 2 && p.capitals+p.small+slack >= p.size()
}

// endsSentence reports whether a text ends as a sentence does, and not with an hour.
func endsSentence(s string) bool {
	return strings.HasSuffix(s, "?") || strings.HasSuffix(s, ".") && !strings.HasSuffix(s, ".m.")
}

// isName reports whether a paragraph may be the name of an author: two or three names, or four
// with an initial.
func (p *paragraph) isName() bool {
	n := p.size()
	return n >= 2 && (n <= 3 || n == 4 && strings.Contains(p.text, ".")) && p.isNamed() &&
		p.names >= 2 && p.capitals == p.names && !strings.ContainsAny(p.text, ":?!|")
}

// areAuthors reports whether a paragraph is a list of authors: full names with commas or "and"
// between them, and in the end perhaps an agency or an outlet.
func (p *paragraph) areAuthors() bool {
	if !p.isNamed() || p.size() > 16 || p.names < 3 || p.capitals != p.names ||
		strings.ContainsAny(p.text, ":()") {
		return false
	}
	if strings.Contains(p.text, "|") && p.said[author] > 0 {
		return true
	}
	if p.ends.has(credit) && (p.said[by] > 0 || p.begins.has(credit) ||
		strings.Contains(p.text, ",")) {
		return true
	}
	names := strings.Split(strings.ReplaceAll(p.text, " and ", ", "), ", ")
	for _, name := range names {
		if n := len(strings.Fields(name)); n < 2 || n > 4 || strings.Contains(name, " - ") {
			return false
		}
	}
	return len(names) >= 2 && p.size() <= 4*len(names) && strings.Contains(p.text, " and ")
}

// isCredit reports whether a paragraph says whose a picture is, and nothing else.
func (p *paragraph) isCredit() bool {
	n := p.size()
	switch {
	case n > 14 || p.names == 0:
		return false
	case p.begins.has(photo) && strings.Contains(p.text, ":") && 2*p.capitals >= n && n > 1:
		return true
	case endsSentence(p.text):
		return false
	case p.isNamed() && (strings.HasSuffix(p.text, "•") ||
		strings.HasPrefix(p.text, "(") && p.ends.has(photo)):
		return true
	case p.begins.has(photo) && n > 1 && p.capitals+p.small+int(p.said[photo]) >= n:
		return strings.ContainsAny(p.text, ":/|,(©") || p.said[by] > 0 || p.said[credit] > 0
	case p.whole.has(credit):
		return true
	}
	glued := strings.TrimPrefix(p.text, "Credit")
	return p.names == p.capitals && p.isNamed() && (slashed(p.text, p.begins, p.ends) ||
		len(glued) < len(p.text) && glued > "A" && glued < "[" ||
		p.ends.has(credit) && n >= 3 && n <= 5 && p.small == 0)
}

// slashed reports whether a line names a photographer and, behind a slash, a bar or a comma, whose
// picture it is; or the other way round.
func slashed(s string, begins, ends kindSet) bool {
	i := strings.LastIndexAny(s, "/|")
	if i > 0 && begins.has(credit) {
		return true
	}
	if i >= 0 && strings.Contains(strings.TrimSpace(s[:i]), " ") {
		return ends.has(credit) || containsAny(s[i:], "/The ", "/Special ", "/For ", "/Staff")
	}
	i = strings.LastIndexAny(s, ",(")
	return ends.has(credit) && (i >= 0 || strings.Contains(s, " via "))
}

// isCode reports whether a paragraph is what a program left on a page.
func (p *paragraph) isCode() bool {
	s := p.text
	return strings.IndexByte(s, ';') >= 0 && (containsAny(s, "function(", ".push(", "};") ||
		strings.Contains(s, "window.") && strings.Contains(s, "="))
}

// isAddress reports whether a paragraph is an address on the web and nothing else.
func (p *paragraph) isAddress() bool {
	s := strings.TrimRight(p.text, " •")
	if p.size() > mostLine || strings.ContainsAny(s, " \t\n") {
		return false
	}
	return strings.Count(s, "/") >= 2 && strings.Contains(s, ".") ||
		strings.HasSuffix(s, ".com") || strings.HasSuffix(s, ".org")
}

// isCopyright reports whether a paragraph says whose rights it stands under.
func (p *paragraph) isCopyright() bool {
	s := strings.TrimLeft(p.text, "( ")
	s = strings.ToLower(s[:min(len(s), len("copyright ©"))])
	return p.size() <= 60 && (strings.HasPrefix(s, "©") || strings.HasPrefix(s, "copyright 20") ||
		strings.HasPrefix(s, "copyright 19") || strings.HasPrefix(s, "copyright ©") ||
		strings.HasPrefix(s, "(c) 20") || strings.HasPrefix(s, "c) 20"))
}

// areWorkers reports whether a paragraph lists who worked on the article.
func (p *paragraph) areWorkers() bool {
	return p.begins.has(workers) && p.size() <= 60 && (strings.HasPrefix(p.text, "(") ||
		strings.Contains(p.text, ";") || p.size() <= mostLine &&
		2*p.capitals >= p.size()-2 && !endsSentence(p.text))
}

// isWorker reports whether a short paragraph in the end says who else reported, and from where.
func (p *paragraph) isWorker() bool {
	return p.size() <= 16 && p.names >= 1 && unicode.IsUpper(firstRune(p.text)) &&
		(containsAny(p.text, " reported from ", "uthored by ") && p.size() <= 10 ||
			strings.HasSuffix(strings.TrimRight(p.text, "."), " contributed"))
}
