package page

import (
	"math"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A look is how the words of an element look to a reader, as far as it decides whether they are
// seen. What CSS inherits comes from the element around; what acts on all that is below, as
// display, stays.
type look struct {
	gone    string // why nothing below is seen: the property, or the element
	struck  string // del, s, rt: it is seen, but it is not what is said
	unseen  bool   // visibility
	ink     rgba
	fill    rgba // text-fill-color, in place of ink if filled
	filled  bool
	ground  rgba
	unknown bool // the ground is a picture, or the words have a shadow
	size    float64
	root    float64
	opacity float64
	indent  float64
	turned  bool // letters run from right to left that do not by themselves
}

// unstyled is the look of a page without a style.
func unstyled() look {
	return look{ink: black, ground: white, size: 16, root: 16, opacity: 1}
}

// Bounds of what is seen.
const (
	minSize    = 2.   // pixels of a font
	minOpacity = .05  // of all that is around, taken together
	offPage    = -900 // pixels beyond the left or upper edge
	minSpan    = 2.   // pixels of a box that cuts off what does not go into it
)

// why says by which way the words right below are hidden, or "".
func (l *look) why() string {
	ink := l.ink
	if l.filled {
		ink = l.fill
	}
	switch {
	case l.gone != "":
		return l.gone
	case l.unseen:
		return "visibility"
	case l.size < minSize:
		return "font-size"
	case l.opacity < minOpacity:
		return "opacity"
	case l.indent < offPage:
		return "text-indent"
	case !l.unknown && ink.like(l.ground):
		return "color"
	}
	return l.struck
}

// below gives the look of element n with its properties inside of one that looks like l.
func (l look) below(n *html.Node, p properties) look {
	l.inherited(p)
	if l.gone == "" {
		l.gone = goneBy(n, p, &l)
	}
	switch n.DataAtom {
	case atom.Del, atom.S, atom.Strike, atom.Rt, atom.Rp:
		l.struck = n.Data
	}
	if strings.Contains(p.get("text-decoration")+p.get("text-decoration-line"), "line-through") {
		l.struck = "line-through"
	}
	return l
}

// inherited takes over what p says of the properties that CSS inherits, and the ground.
func (l *look) inherited(p properties) {
	switch p.get("visibility") {
	case "hidden", "collapse":
		l.unseen = true
	case "visible", "initial":
		l.unseen = false
	}
	if c, ok := colour(p.get("background-color")); ok {
		l.ground, l.unknown = c.over(l.ground), l.unknown && c.a < .9
	}
	if v := p.get("background-image"); strings.Contains(v, "url(") ||
		strings.Contains(v, "gradient(") {
		l.unknown = true
	}
	if v := p.get("text-shadow"); v != "" && v != "none" ||
		strings.Contains(p.get("background-clip"), "text") {
		l.unknown = true
	}
	if c, ok := colour(p.get("color")); ok {
		l.ink = c
	} else if p.get("color") == "initial" {
		l.ink = black
	}
	if c, ok := colour(p.get("text-fill-color")); ok {
		l.fill, l.filled = c, true
	}
	l.size = fontPixels(p.get("font-size"), l)
	l.opacity *= share(p.get("opacity"), 1)
	if _, inner, ok := strings.Cut(p.get("filter"), "opacity("); ok {
		v, _, _ := strings.Cut(inner, ")")
		l.opacity *= share(v, 1)
	}
	if px, ok := length(p.get("text-indent"), l.box()); ok {
		l.indent = px
	}
}

// box is what lengths inside of l are relative to. A per cent is one of the screen.
func (l *look) box() box { return box{l.size, l.root, screenWidth} }

// share reads a number or a percentage.
func share(s string, other float64) float64 {
	s = strings.TrimSpace(s)
	if p, ok := strings.CutSuffix(s, "%"); ok {
		return share(p, 100*other) / 100
	}
	if v, ok := length(s+"px", box{}); ok && !math.IsNaN(v) {
		return min(max(v, 0), 100)
	}
	return other
}

// sizeWords are the names of font sizes, in pixels.
var sizeWords = map[string]float64{"xx-small": 9, "x-small": 10, "small": 13, "medium": 16,
	"large": 18, "x-large": 24, "xx-large": 32,
	"xxx-large": 48, "initial": 16, "smaller": 0, "larger": 0}

// fontPixels gives the size of a font inside of an element with another.
func fontPixels(v string, l *look) float64 {
	if px, ok := sizeWords[v]; ok {
		switch v {
		case "smaller":
			return l.size * .83
		case "larger":
			return l.size * 1.2
		}
		return px
	}
	if px, ok := length(v, box{l.size, l.root, l.size}); ok && px >= 0 {
		return px
	}
	return l.size
}

// goneBy says which property, or which element, hides all that is below n; "" if none does.
func goneBy(n *html.Node, p properties, l *look) string {
	if len(p) == 0 {
		return ""
	}
	at := func(name string) (float64, bool) { return length(p.get(name), l.box()) }
	less := func(bound float64, names ...string) bool {
		for _, name := range names {
			if px, ok := at(name); ok && px < bound {
				return true
			}
		}
		return false
	}
	position := p.get("position")
	out := position == "absolute" || position == "fixed"
	switch {
	case p.get("display") == "none":
		return "display"
	case p.get("content-visibility") == "hidden":
		return "content-visibility"
	case out && clipped(p.get("clip")), clippedPath(p.get("clip-path")):
		return "clip"
	case (out || position == "relative") &&
		less(offPage, "left", "top", "right", "bottom"), less(offPage, "margin-left", "margin-top"):
		return "position"
	case (out || position == "relative") && strings.HasPrefix(p["z-index"], "-"):
		return "z-index"
	case moved(p.get("transform"), l.box()) ||
		moved("translate("+p.get("translate")+")", l.box()) ||
		moved("scale("+p.get("scale")+")", l.box()):
		return "transform"
	case cuts(p.get("overflow")) && (out || isBlock(n, p)) &&
		less(minSpan, "width", "height", "max-width", "max-height", "line-height"):
		return "size"
	}
	return ""
}

// cuts reports whether a value of overflow hides what does not go into the box.
func cuts(overflow string) bool {
	return strings.Contains(overflow, "hidden") || strings.Contains(overflow, "clip")
}

// isBlock reports whether an element has a width and a height of its own.
func isBlock(n *html.Node, p properties) bool {
	if f := p.get("float"); f == "left" || f == "right" {
		return true
	}
	switch d := p.get("display"); d {
	case "":
		return blocks[n.DataAtom]
	case "inline", "contents":
		return false
	}
	return true
}

// clipped reports whether clip leaves nothing: rect(1px, 1px, 1px, 1px).
func clipped(v string) bool {
	inner, ok := strings.CutPrefix(v, "rect(")
	if !ok {
		return false
	}
	sides := strings.FieldsFunc(strings.TrimSuffix(inner, ")"),
		func(r rune) bool { return r == ',' || r == ' ' })
	if len(sides) != 4 {
		return false
	}
	var px [4]float64
	for i, s := range sides {
		px[i], ok = length(s, box{16, 16, screenWidth})
		if !ok {
			return false
		}
	}
	return px[2]-px[0] < minSpan || px[1]-px[3] < minSpan
}

// clippedPath reports whether clip-path leaves nothing: inset(50%), circle(0), a polygon of one
// point.
func clippedPath(v string) bool {
	name, inner, ok := strings.Cut(v, "(")
	if !ok {
		return false
	}
	inner = strings.TrimSuffix(inner, ")")
	inner, _, _ = strings.Cut(inner, " at ")
	args := strings.FieldsFunc(inner, func(r rune) bool { return r == ',' || r == ' ' })
	var values []float64
	for _, a := range args {
		px, ok := length(a, box{16, 16, 100})
		if !ok {
			continue
		}
		values = append(values, px)
	}
	if len(values) == 0 {
		return false
	}
	switch strings.TrimSpace(name) {
	case "inset":
		return strings.Contains(args[0], "%") && values[0] >= 50 || len(values) == 1 &&
			values[0] >= 1000
	case "circle", "ellipse":
		return values[0] < minSpan || values[len(values)-1] < minSpan
	case "polygon", "rect", "xywh":
		for _, v := range values {
			if v != values[0] {
				return false
			}
		}
		return name != "xywh" || values[0] == 0
	}
	return false
}

// moved reports whether a transform takes an element off the page, or makes nothing of it.
func moved(v string, b box) bool {
	for _, f := range splitTop(strings.ReplaceAll(v, ")", ") "), ' ') {
		name, inner, _ := strings.Cut(f, "(")
		args := strings.FieldsFunc(strings.TrimSuffix(inner, ")"),
			func(r rune) bool { return r == ',' || r == ' ' })
		for i, a := range args {
			px, ok := length(a, b)
			switch {
			case strings.HasPrefix(name, "translate") && i < 2:
				if ok && px < offPage && !strings.HasSuffix(a, "%") || a == "-100%" && i == 0 &&
					name != "translatey" || ok && strings.HasSuffix(a, "%") && px < -3*screenWidth {
					return true
				}
			case strings.HasPrefix(name, "scale") && i < 2:
				if share(a, 1) < minOpacity {
					return true
				}
			case name == "rotatex" || name == "rotatey":
				if a == "90deg" || a == "-90deg" || a == "270deg" {
					return true
				}
			case name == "matrix" && (i == 0 || i == 3):
				if share(a, 1) == 0 {
					return true
				}
			}
		}
	}
	return false
}
