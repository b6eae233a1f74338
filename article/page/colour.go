package page

import (
	"math"
	"strconv"
	"strings"

	"github.com/tdewolff/parse/v2/css"
	"golang.org/x/image/colornames"
)

// An rgba is a colour, each part from 0 to 1.
type rgba struct{ r, g, b, a float64 }

var (
	black = rgba{0, 0, 0, 1}
	white = rgba{1, 1, 1, 1}
)

// colour reads a colour of CSS or of an old attribute.
func colour(s string) (rgba, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	switch {
	case s == "transparent":
		return rgba{}, true
	case s == "rebeccapurple":
		return rgba{.4, .2, .6, 1}, true
	case strings.HasPrefix(s, "#"):
		return hexColour(s[1:])
	}
	if c, ok := systemColours[s]; ok {
		return c, true
	}
	if c, ok := colornames.Map[s]; ok {
		return rgba{float64(c.R) / 255, float64(c.G) / 255, float64(c.B) / 255, 1}, true
	}
	if name, inner, ok := strings.Cut(s, "("); ok && strings.HasSuffix(inner, ")") {
		switch {
		case name == "light-dark":
			light, _, _ := strings.Cut(inner, ",")
			return colour(light)
		case name == "color" && strings.HasPrefix(inner, "srgb "):
			name, inner = "srgb", inner[len("srgb "):]
		}
		return colourFunction(name, inner[:len(inner)-1])
	}
	return rgba{}, false
}

// systemColours are those of the reader's system that stand for ground and ink.
var systemColours = map[string]rgba{"canvas": white, "window": white, "field": white,
	"canvastext": black, "windowtext": black, "fieldtext": black}

// hexColour reads #rgb, #rgba, #rrggbb and #rrggbbaa, without the #.
func hexColour(s string) (rgba, bool) {
	if len(s) == 3 || len(s) == 4 {
		var long []byte
		for i := range len(s) {
			long = append(long, s[i], s[i])
		}
		s = string(long)
	}
	if len(s) == 6 {
		s += "ff"
	}
	n, err := strconv.ParseUint(s, 16, 32)
	if err != nil || len(s) != 8 {
		return rgba{}, false
	}
	part := func(shift int) float64 { return float64(n>>shift&255) / 255 }
	return rgba{part(24), part(16), part(8), part(0)}, true
}

// colourFunction reads rgb, hsl, hwb and their like, with commas or without.
func colourFunction(name, inner string) (rgba, bool) {
	parts := strings.FieldsFunc(inner,
		func(r rune) bool { return r == ',' || r == ' ' || r == '/' })
	if len(parts) < 3 || len(parts) > 4 {
		return rgba{}, false
	}
	v, none, ok := channels(name, parts)
	if !ok {
		return rgba{}, none
	}
	switch name {
	case "lab", "lch": // by lightness alone: it is to be told from a ground
		if v[0] > 1 {
			v[0] /= 100
		}
		grey := math.Pow((v[0]*100+16)/116, 3)
		grey = math.Pow(max(grey, 0), 1/2.2)
		return rgba{grey, grey, grey, v[3]}, true
	case "oklab", "oklch":
		grey := math.Pow(v[0], 3/2.2)
		return rgba{grey, grey, grey, v[3]}, true
	case "rgb", "rgba", "srgb":
		return rgba{v[0], v[1], v[2], v[3]}, true
	case "hsl", "hsla":
		h := v[0] - math.Floor(v[0])
		r, g, b := css.HSL2RGB(h, v[1], v[2])
		return rgba{r, g, b, v[3]}, true
	case "hwb":
		r, g, b := css.HSL2RGB(v[0]-math.Floor(v[0]), 1, .5)
		if v[1]+v[2] > 1 {
			v[1], v[2] = v[1]/(v[1]+v[2]), v[2]/(v[1]+v[2])
		}
		mix := func(c float64) float64 { return c*(1-v[1]-v[2]) + v[1] }
		return rgba{mix(r), mix(g), mix(b), v[3]}, true
	}
	return rgba{}, false
}

// channels reads the parameters of a function of colours, the last of which is how much of it
// covers the ground, each of one where it is a share or an angle. It reports false where one is no
// number, and none if that is left out on purpose.
func channels(name string, parts []string) (v [4]float64, none, ok bool) {
	v[3] = 1
	for i, p := range parts {
		scale := 1.
		switch {
		case strings.HasSuffix(p, "%"):
			scale = .01
		case i == 3:
		case strings.HasPrefix(name, "rgb"): // of 255
			scale = 1. / 255
		case i == 0 && name[0] == 'h':
			scale = 1. / 360
		}
		f, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSuffix(p, "%"), "deg"), 64)
		if err != nil || math.IsNaN(f) {
			return v, p == "none", false
		}
		v[i] = f * scale
		if i == 3 || name[0] == 'h' && i > 0 || strings.Contains(name, "rgb") {
			v[i] = min(max(v[i], 0), 1)
		}
	}
	return v, false, true
}

// over gives what is seen of c on a ground.
func (c rgba) over(ground rgba) rgba {
	mix := func(c1, g float64, a float64) float64 { return c1*a + g*(1-a) }
	return rgba{mix(c.r, ground.r, c.a), mix(c.g, ground.g, c.a), mix(c.b, ground.b, c.a), 1}
}

// light gives the relative luminance of WCAG 2.
func (c rgba) light() float64 {
	linear := func(v float64) float64 {
		if v <= .04045 {
			return v / 12.92
		}
		return math.Pow((v+.055)/1.055, 2.4)
	}
	return .2126*linear(c.r) + .7152*linear(c.g) + .0722*linear(c.b)
}

// minContrast is the least contrast of WCAG 2 at which words are seen. The palest grey that pages
// print anything in has 1.3; text that is to be read has 4.5.
const minContrast = 1.2

// like reports whether words of this colour are not seen on a ground.
func (c rgba) like(ground rgba) bool {
	seen := c.over(ground)
	a, b := seen.light(), ground.light()
	far := max(math.Abs(seen.r-ground.r), math.Abs(seen.g-ground.g), math.Abs(seen.b-ground.b))
	return (max(a, b)+.05)/(min(a, b)+.05) < minContrast && far < .15
}
