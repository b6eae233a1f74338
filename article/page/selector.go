package page

import (
	"strings"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// A selector is matched compound by compound, each by cascadia: the ways to try are counted, which
// cascadia's own combinators do not do, and a page may be made to have more than there is time for.

// Costs are what a compound takes to match besides the attributes of the element.
type costs struct {
	siblings bool // it counts them
	subtree  bool // it looks at what is below
	inner    int  // combinators in its parentheses
}

// dialect says what cascadia has another word for, or none. Nothing is hovered or focused.
var dialect = strings.NewReplacer(":focus-within", ":focus", ":focus-visible", ":focus",
	":any-link", ":link", ":scope", ":root",
	":where(", ":is(", ":-webkit-any(", ":is(", ":-moz-any(", ":is(")

// maxSelector is how long a selector is at most.
const maxSelector = 2000

// parseSelector reads one selector.
func parseSelector(text string) (r rule, ok bool) {
	if len(text) > maxSelector {
		return r, false
	}
	for _, part := range combined(withoutIs(dialect.Replace(text))) {
		sel, err := cascadia.ParseWithPseudoElement(part.pattern)
		if err != nil || r.pseudo != "" {
			return r, false
		}
		if part.costs, ok = costsOf(part.pattern); !ok {
			return r, false
		}
		part.match, r.pseudo, r.weight = sel, sel.PseudoElement(), r.weight.Add(sel.Specificity())
		r.chain = append(r.chain, part)
	}
	return r, len(r.chain) > 0 && (r.pseudo == "" || r.pseudo == "before" || r.pseudo == "after")
}

// costsOf says what it takes to match a compound; not ok is one that may take without bound: with
// more than one combinator behind the other in parentheses, or one look below within another.
func costsOf(pattern string) (c costs, ok bool) {
	c.siblings = strings.Contains(pattern, ":nth") || strings.Contains(pattern, "-of-type")
	has := strings.Count(pattern, ":has")
	c.subtree = has > 0
	depth, branch, counting, last := 0, 0, 0, byte(0)
	for i := range len(pattern) {
		b := pattern[i]
		switch b {
		case '(':
			depth++
			if strings.HasSuffix(pattern[:i], "-child") || strings.HasSuffix(pattern[:i], "-type") {
				counting = depth
			}
		case ')':
			if depth == counting {
				counting = 0
			}
			depth--
		case ',':
			branch = 0
		case ' ', '>', '+', '~':
			if depth > 0 && counting == 0 && strings.IndexByte(" >+~(,", last) < 0 {
				c.inner++
				branch++
			}
		}
		if branch > 1 {
			return c, false
		}
		last = b
	}
	return c, has < 2 && !strings.Contains(pattern, ":contains") &&
		!strings.Contains(pattern, ":matches")
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

// keyOf gives what an element has at least that a compound matches: "#id", ".class", its name, or
// "*".
func keyOf(pattern string) string {
	if strings.ContainsRune(pattern, '\\') {
		return "*"
	}
	key, start := "*", 0
	keep := func(end int) {
		switch part := pattern[start:end]; {
		case len(part) > 1 && (part[0] == '#' || part[0] == '.' && key[0] != '#'):
			key = part
		case start == 0 && part != "" && part[0] != '*' && part[0] != '[' && part[0] != ':' &&
			!strings.ContainsAny(part, "|"):
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

// matches reports whether the compounds up to i match n and what stands around it. Beyond the
// cascade's bound nothing matches.
func (c *cascade) matches(r *rule, i int, n *html.Node) bool {
	part := &r.chain[i]
	c.steps -= c.price(&part.costs, n)
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

// price gives the steps that it takes to match a compound with n: one for some attributes, each
// sibling and each element that is looked at.
func (c *cascade) price(k *costs, n *html.Node) int {
	steps := 1
	for _, a := range n.Attr {
		steps += len(a.Val) / 64
	}
	steps += len(n.Attr) / 16
	around := 1
	if k.siblings || k.inner > 0 {
		around += c.children(n.Parent)
	}
	if k.inner > 0 {
		around += k.inner * maxOpen
	}
	if k.subtree {
		around *= 1 + c.elements
	}
	return steps * around
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
