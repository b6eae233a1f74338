package page

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// A selector is matched compound by compound, each by cascadia: the ways to try are counted, which
// cascadia's own combinators do not do, and a page may be made to have more than there is time for.

// A cost is how much work it is to match a compound.
type cost int

const (
	cheap    cost = iota
	siblings      // in the element's siblings
	subtree       // in the elements of the page
)

// dialect says what cascadia has another word for, or none. Nothing is hovered or focused.
var dialect = strings.NewReplacer(":focus-within", ":focus", ":focus-visible", ":focus", ":any-link", ":link", ":scope", ":root",
	":where(", ":is(", ":-webkit-any(", ":is(", ":-moz-any(", ":is(")

// parseSelector reads one selector.
func parseSelector(text string) (r rule, ok bool) {
	if len(text) > 2000 {
		return r, false
	}
	text = withoutIs(dialect.Replace(text))
	for _, part := range combined(text) {
		sel, err := cascadia.ParseWithPseudoElement(part.pattern)
		if err != nil || r.pseudo != "" {
			return r, false
		}
		r.pseudo = sel.PseudoElement()
		w := sel.Specificity()
		r.weight = r.weight.Add(w)
		part.match = sel
		switch {
		case strings.Contains(part.pattern, ":has") || strings.Contains(part.pattern, ":contains") || strings.Contains(part.pattern, ":matches"):
			part.cost = subtree
		case strings.Contains(part.pattern, ":nth") || strings.Contains(part.pattern, "-of-type") || strings.ContainsAny(part.pattern[1:], " ~+"):
			part.cost = siblings
		}
		r.chain = append(r.chain, part)
	}
	return r, len(r.chain) > 0 && (r.pseudo == "" || r.pseudo == "before" || r.pseudo == "after")
}

// withoutIs writes :is(a) as :not(:not(a)), which is the same and known to cascadia.
func withoutIs(s string) string {
	for range 8 {
		at := strings.Index(s, ":is(")
		if at < 0 {
			break
		}
		end := closing(s, at+3)
		if end < 0 {
			return ""
		}
		s = s[:at] + ":not(:not(" + s[at+4:end] + "))" + s[end+1:]
	}
	return s
}

// closing gives the index of the parenthesis that closes the one at open, or -1.
func closing(s string, open int) int {
	depth := 0
	for i := open; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// combined parts a selector at its combinators.
func combined(s string) []compound {
	var all []compound
	joint, start := byte(' '), 0
	cut := func(end int) {
		if p := strings.TrimSpace(s[start:end]); p != "" {
			all = append(all, compound{joint: joint, pattern: p})
			joint = ' '
		}
	}
	eachTop(s, func(i int) {
		switch s[i] {
		case ' ', '>', '+', '~':
			cut(i)
			start = i + 1
			if s[i] != ' ' {
				joint = s[i]
			}
		}
	})
	cut(len(s))
	return all
}

// eachTop calls f for the place of each byte that stands outside of brackets and strings.
func eachTop(s string, f func(i int)) {
	depth := 0
	quote := byte(0)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		case depth == 0:
			f(i)
		}
	}
}

// splitTop parts s at a byte that stands outside of brackets and strings. No part is blank.
func splitTop(s string, at byte) []string {
	var all []string
	start := 0
	keep := func(end int) {
		if p := strings.TrimSpace(s[start:end]); p != "" {
			all = append(all, p)
		}
	}
	eachTop(s, func(i int) {
		if s[i] == at {
			keep(i)
			start = i + 1
		}
	})
	keep(len(s))
	return all
}

// keyOf gives what an element has at least that a compound matches: "#id", ".class", its name, or "*".
func keyOf(pattern string) string {
	if strings.ContainsRune(pattern, '\\') {
		return "*"
	}
	key, start := "*", 0
	keep := func(end int) {
		switch part := pattern[start:end]; {
		case len(part) > 1 && (part[0] == '#' || part[0] == '.' && key[0] != '#'):
			key = part
		case start == 0 && part != "" && part[0] != '*' && part[0] != '[' && part[0] != ':' && !strings.ContainsAny(part, "|"):
			key = strings.ToLower(part)
		}
	}
	eachTop(pattern, func(i int) {
		if c := pattern[i]; c == '#' || c == '.' || c == ':' {
			keep(i)
			start = i
		}
	})
	if end := strings.IndexByte(pattern[start:], '['); end >= 0 {
		keep(start + end)
	} else {
		keep(len(pattern))
	}
	return key
}

// unescape undoes the backslashes of CSS: \6e is n.
func unescape(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		end := i + 1
		for end < len(s) && end < i+7 && strings.IndexByte("0123456789abcdefABCDEF", s[end]) >= 0 {
			end++
		}
		if end == i+1 {
			_, n := utf8.DecodeRuneInString(s[end:])
			b.WriteString(s[end : end+n])
			i += n
			continue
		}
		r, _ := strconv.ParseUint(s[i+1:end], 16, 32)
		if r == 0 || r > utf8.MaxRune {
			r = utf8.RuneError
		}
		b.WriteRune(rune(r))
		if end < len(s) && s[end] == ' ' {
			end++
		}
		i = end - 1
	}
	return b.String()
}

// matches reports whether the compounds up to i match n and what stands around it. Beyond the
// cascade's bound nothing matches.
func (c *cascade) matches(r *rule, i int, n *html.Node) bool {
	part := &r.chain[i]
	c.steps -= c.priceOf(part.cost, n)
	if c.steps < 0 || !part.match.Match(n) {
		return false
	}
	if i == 0 {
		return true
	}
	switch part.joint {
	case '>':
		return element(n.Parent) && c.matches(r, i-1, n.Parent)
	case '+':
		prev := previous(n)
		return prev != nil && c.matches(r, i-1, prev)
	case '~':
		for prev := previous(n); prev != nil; prev = previous(prev) {
			if c.matches(r, i-1, prev) {
				return true
			}
		}
	default:
		for up := n.Parent; element(up); up = up.Parent {
			if c.matches(r, i-1, up) {
				return true
			}
		}
	}
	return false
}

// priceOf gives the steps that a compound of some cost takes at n.
func (c *cascade) priceOf(k cost, n *html.Node) int {
	switch k {
	case siblings:
		return 1 + c.children(n.Parent)
	case subtree:
		return 1 + c.elements
	}
	return 1
}

// children counts the nodes right below n, once.
func (c *cascade) children(n *html.Node) int {
	if n == nil {
		return 0
	}
	count, ok := c.counted[n]
	if !ok {
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			count++
		}
		c.counted[n] = count
	}
	return count
}

// element reports whether n is an element.
func element(n *html.Node) bool { return n != nil && n.Type == html.ElementNode }

// previous gives the element before n, or nil.
func previous(n *html.Node) *html.Node {
	for n = n.PrevSibling; n != nil && n.Type != html.ElementNode; n = n.PrevSibling {
	}
	return n
}
