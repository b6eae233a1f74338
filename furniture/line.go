package furniture

import "strings"

// Lines: short paragraphs that say by what they are made of, not by a phrase, that they are no
// prose: dates, authors, credits of pictures, what a program left.

// mostLine is how many words a line has at most.
const mostLine = 30

// isDate reports whether a paragraph is a date or a reading time and nothing else. An hour alone
// heads an entry of a live report.
func (p *paragraph) isDate() bool {
	n := p.size()
	if n > 16 || p.said[date]+p.said[month] == 0 || p.stopped && endsSentence(p.text) {
		return false
	}
	numbers := p.capitals - p.names
	dated := numbers > 0 && p.said[month] <= 2 && (strings.Contains(p.text, "/20") ||
		p.said[month] > 0 && containsAny(p.text, "20", "19", ":"))
	if strings.Contains(p.text, "min read") && n <= 8 {
		return true
	}
	told := int(p.said[date]+p.said[month]) + numbers
	posted := p.said[date] >= 3 && p.isNamed() && containsAny(p.text, "osted", "pdated", "ublished")
	return dated && (told >= n || posted && told >= n-4)
}

// isNamed reports whether nearly all words of a short paragraph begin as names do.
func (p *paragraph) isNamed() bool {
	n := p.size()
	return n <= 20 && !p.stopped && p.names > 0 && p.capitals+p.small >= n
}

// isByline reports whether a paragraph names who wrote the article, behind a word that says so.
func (p *paragraph) isByline() bool {
	slack := 1 // the word before the names
	if p.said[month] > 0 {
		slack = 2
	}
	return p.begins.has(by) && p.size() >= 2 && p.size() <= 20 && !endsSentence(p.text) &&
		p.names >= 2 && p.capitals+p.small+slack >= p.size()
}

// endsSentence reports whether a text ends with a mark that ends sentences and no initials.
func endsSentence(s string) bool { return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") }

// isName reports whether a paragraph may be the name of an author: two to five names.
func (p *paragraph) isName() bool {
	n := p.size()
	return n >= 2 && n <= 5 && p.isNamed() && p.names >= 2 && p.capitals == p.names &&
		!strings.ContainsAny(p.text, ":?!|")
}

// areAuthors reports whether a paragraph is a list of authors: names with commas or "and" between
// them, and in the end an agency or an outlet.
func (p *paragraph) areAuthors() bool {
	return p.isNamed() && p.size() <= 16 && p.names >= 3 && p.ends.has(credit) &&
		strings.Contains(p.text, ",")
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
	return p.names == p.capitals && p.isNamed() && slashed(p.text, p.ends)
}

// slashed reports whether a line names a photographer and, behind a slash, a bar or a comma, whose
// picture it is.
func slashed(s string, ends kindSet) bool {
	i := strings.LastIndexAny(s, "/|")
	if i >= 0 && strings.Contains(strings.TrimSpace(s[:i]), " ") {
		return ends.has(credit) || containsAny(s[i:], "/The ", "/Special ", "/For ", "/Staff")
	}
	i = strings.LastIndexAny(s, ",(")
	return ends.has(credit) && (i >= 0 || strings.Contains(s, " via "))
}

// isCode reports whether a paragraph is what a program left on a page.
func (p *paragraph) isCode() bool {
	s := p.text
	return strings.Contains(s, "window.") && strings.Contains(s, "=") ||
		strings.Contains(s, "function(") || strings.Contains(s, ".push(") ||
		strings.Contains(s, "{") && strings.Contains(s, "};")
}

// isAddress reports whether a paragraph is an address on the web and nothing else.
func (p *paragraph) isAddress() bool {
	return !strings.ContainsAny(p.text, " \t") && strings.Contains(p.text, "/") &&
		strings.Contains(p.text, ".") && strings.Count(p.text, "/") >= 2
}

// isCopyright reports whether a paragraph says whose rights it stands under.
func (p *paragraph) isCopyright() bool {
	s := strings.ToLower(strings.TrimLeft(p.text, "( "))
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
