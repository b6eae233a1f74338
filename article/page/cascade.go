package page

import (
	"encoding/base64"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A cascade says what the sheets and attributes of a page declare for each element: rules in the
// order of specificity and place, then the style attribute, then all of that again which is
// important.
type cascade struct {
	sheet
	steps    int // of matching that are left
	elements int
	linked   bool               // there are sheets besides that are not looked at
	counted  map[*html.Node]int // children
}

// maxMatches is how many compounds are matched with elements, for all of a page: 2,000 rules over
// 10,000 elements, all without a class or a name, would be as many. It takes about a second.
const maxMatches = 20_000_000

// properties are the values of one element, as they are written but for variables.
type properties map[string]string

// get gives a value in small letters; "" if nothing is declared.
func (p properties) get(name string) string { return strings.ToLower(p[name]) }

// newCascade reads the style elements of a document, those that are for a screen.
func newCascade(doc *html.Node, steps int) cascade {
	c := cascade{steps: steps, counted: map[*html.Node]int{}}
	c.byKey, c.variables = map[string][]int{}, map[string]string{}
	walk(doc, func(n *html.Node) bool {
		c.elements++
		if n.DataAtom == atom.Link &&
			strings.Contains(strings.ToLower(attr(n, "rel")), "stylesheet") &&
			media(attr(n, "media")) {
			text, ok := dataURL(attr(n, "href"))
			c.linked = c.linked || !ok
			c.add(text)
		}
		if kind := attr(n, "type"); n.Data == "style" && media(attr(n, "media")) &&
			(kind == "" || strings.EqualFold(kind, "text/css")) {
			for child := n.FirstChild; child != nil; child = child.NextSibling {
				c.add(child.Data)
			}
		}
		return n.DataAtom != atom.Template
	})
	return c
}

// dataURL gives what an address holds itself, as data:text/css,p{}.
func dataURL(address string) (text string, ok bool) {
	kind, data, ok := strings.Cut(address, ",")
	if !ok || !strings.HasPrefix(strings.ToLower(kind), "data:") {
		return "", false
	}
	data, err := url.PathUnescape(data)
	if strings.HasSuffix(strings.ToLower(kind), ";base64") && err == nil {
		var b []byte
		b, err = base64.StdEncoding.DecodeString(data)
		data = string(b)
	}
	return data, err == nil
}

// of gives what is declared for an element and for what is written before and after it.
func (c *cascade) of(n *html.Node) (own, before, after properties) {
	own = properties{}
	given(own, n)
	matched := c.rulesOf(n)
	styles := inline(&c.sheet, attr(n, "style"))
	for _, important := range []bool{false, true} {
		for _, r := range matched {
			p := &own
			switch r.pseudo {
			case "before":
				p = &before
			case "after":
				p = &after
			}
			if c.steps -= len(r.declared); c.steps >= 0 {
				c.apply(p, r.declared, important)
			}
		}
		c.apply(&own, styles, important)
	}
	return own, before, after
}

// rulesOf gives the rules that match n, the weakest first.
func (c *cascade) rulesOf(n *html.Node) []*rule {
	var matched []*rule
	try := func(key string) {
		for _, i := range c.byKey[key] {
			if r := &c.rules[i]; c.matches(r, len(r.chain)-1, n) {
				matched = append(matched, r)
			}
		}
	}
	try("*")
	try(strings.ToLower(n.Data))
	if id := attr(n, "id"); id != "" {
		try("#" + id)
	}
	for _, class := range strings.Fields(attr(n, "class")) {
		try("." + class)
	}
	slices.SortStableFunc(matched, func(a, b *rule) int {
		switch {
		case a.weight.Less(b.weight):
			return -1
		case b.weight.Less(a.weight):
			return 1
		}
		return a.order - b.order
	})
	return matched
}

// apply sets what is declared, either what is important or what is not.
func (c *cascade) apply(to *properties, declared []declaration, important bool) {
	for _, d := range declared {
		if d.important != important {
			continue
		}
		if *to == nil {
			*to = properties{}
		}
		value := d.value
		if len(value) < maxSubstituted {
			value = c.substitute(value, 0)
		}
		if readable, ok := legible(d.property, value); ok {
			(*to)[d.property] = readable
		}
	}
}

// maxSubstituted is how long a value with variables is at most.
const maxSubstituted = 4000

// substitute puts the values of variables in. A variable has one value on all of a page, the last.
func (c *cascade) substitute(value string, depth int) string {
	for range 8 {
		at := strings.Index(value, "var(")
		if at >= 0 {
			c.steps -= 1 + len(value)/16
		}
		end := -1
		if at >= 0 {
			end = closing(value, at+3)
		}
		if end < 0 || depth > 4 || c.steps < 0 || len(value) > maxSubstituted {
			break
		}
		name, other, _ := strings.Cut(value[at+4:end], ",")
		v, ok := c.variables[strings.TrimSpace(name)]
		if !ok {
			v = other
		}
		value = value[:at] + c.substitute(strings.TrimSpace(v), depth+1) + value[end+1:]
	}
	return value
}

// legible reports whether a value is one that a browser would take, as far as that decides what is
// seen: a declaration that is not valid leaves the one before it standing.
func legible(property, value string) (string, bool) {
	small := strings.ToLower(value)
	switch small {
	case "":
		return value, property == "content"
	case "inherit", "initial", "unset", "revert", "revert-layer", "currentcolor", "auto", "none",
		"normal":
		return value, true
	}
	switch property {
	case "content":
		return value, true
	case "color", "text-fill-color":
		_, ok := colour(unescape(small))
		return unescape(small), ok
	case "background-color":
		for _, v := range splitTop(unescape(small), ' ') {
			if _, ok := colour(v); ok {
				return v, true
			}
		}
		return "", !strings.ContainsAny(small, ";{}") // the shorthand without a colour
	}
	return unescape(value), true
}

// given sets what elements are by themselves and by their old attributes.
func given(p properties, n *html.Node) {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden", "popover":
			p["display"] = "none"
		case "color", "text":
			if n.Data == "font" || n.Data == "body" {
				p["color"] = oldColour(a.Val)
			}
		case "bgcolor":
			p["background-color"] = oldColour(a.Val)
		case "background":
			p["background-image"] = "url()"
		case "opacity", "visibility", "display", "font-size":
			if n.Namespace == "svg" {
				p[a.Key] = a.Val
			}
		case "fill":
			if _, ok := colour(a.Val); ok && n.Namespace == "svg" {
				p["color"] = a.Val
			} else if a.Val == "none" && n.Namespace == "svg" {
				p["color"] = "transparent"
			}
		}
	}
	switch n.Data {
	case "dialog":
		if !has(n, "open") {
			p["display"] = "none"
		}
	case "a":
		if has(n, "href") {
			p["color"] = "#00e"
		}
	case "mark":
		p["color"], p["background-color"] = "black", "yellow"
	case "button", "input", "select", "textarea":
		p["color"], p["font-size"] = "black", "13px"
		p["background-color"] = "#efefef"
	}
}

// oldColour reads the colour of an old attribute, which may lack its #.
func oldColour(s string) string {
	s = strings.TrimSpace(s)
	if _, ok := hexColour(s); ok {
		return "#" + s
	}
	return s
}
