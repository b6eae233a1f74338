package page

import (
	"slices"
	"strings"
)

// signLines is how many lines at the start and at the end of a text may name its author.
const signLines = 3

// leastProse is how long a paragraph is at least that may end with its author, in bytes: shorter
// ones end with who is quoted.
const leastProse = 200

// sign finds the author in the text itself where the rest of the page names no person: a line at
// its start or its end that says so, or the last words in brackets or behind a dash.
func (p *Page) sign(authors []author) {
	if slices.ContainsFunc(authors, author.isPerson) {
		return
	}
	var all []string
	for line := range strings.Lines(p.Text) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	if len(all) < 2 {
		return
	}
	last := all[len(all)-1]
	head, tail := all[:min(signLines, len(all)-1)], all[max(1, len(all)-signLines):]
	found := onlyPersons(authorsOf(signature(last)))
	if strings.ContainsAny(all[len(all)-2], "“”»«\"") { // who is quoted
		found = nil
	}
	for _, line := range slices.Backward(slices.Concat(head, tail)) {
		if len(line) <= longestLed && !strings.Contains(line, "@") {
			if led := onlyPersons(ledNames(line, "", false)); led != nil {
				found = led
			}
		}
	}
	if found != nil {
		p.Byline, p.Credit = namesIn(found), first(p.Credit, employer(found))
	}
}

// signature gives what stands in brackets at the end of a line, or behind a dash at its start.
func signature(line string) string {
	if rest := strings.TrimLeft(line, "—–- "); rest != line && len(rest) <= longestName &&
		!strings.Contains(rest, "@") {
		return rest
	}
	at := strings.LastIndexByte(line, '(')
	if at < 0 || !strings.HasSuffix(line, ")") || len(line)-at > longestName ||
		at > 0 && len(line) < leastProse {
		return ""
	}
	return line[at+1 : len(line)-1]
}
