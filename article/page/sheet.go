package page

import (
	"strings"

	"github.com/andybalholm/cascadia"
	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// Style sheets are cut into rules after CSS Syntax 3: a bad rule or declaration is lost, not what
// follows it. Of a rule only the properties that may hide or show words are kept, and a rule
// without one is none.

// A declaration gives a property its value, as it is written but for comments.
type declaration struct {
	property, value string
	important       bool
}

// A rule is one selector and what it declares.
type rule struct {
	chain    []compound // the last is that of the element itself
	pseudo   string     // before, after or nothing
	weight   cascadia.Specificity
	order    int
	declared []declaration
}

// A compound is the part of a selector that is about one element.
type compound struct {
	joint   byte // how it stands to the one before: ' ', '>', '+' or '~'
	pattern string
	match   cascadia.Sel
	costs   costs
}

// A sheet is the rules of a page.
type sheet struct {
	rules     []rule
	byKey     map[string][]int  // rules by "#id", ".class", element or "*"
	variables map[string]string // custom properties, whatever element they are declared on
	dropped   bool              // there were more than maxRules
}

// maxRules is how many rules of a page are looked at; maxNested is how deep they are nested;
// maxValue is how long a value is, which may be the content of a page.
const (
	maxValue  = 1 << 20
	maxRules  = 20_000
	maxNested = 32
)

// add reads the text of a style element.
func (s *sheet) add(text string) {
	r := sheetReader{css.NewLexer(parse.NewInputString(text)), s}
	for !r.block(nil, 0) { // a brace too many ends nothing
	}
}

// inline reads a style attribute.
func inline(s *sheet, text string) []declaration {
	r := sheetReader{css.NewLexer(parse.NewInputString(text)), s}
	return r.declarations()
}

// A sheetReader goes through the tokens of a sheet.
type sheetReader struct {
	lexer *css.Lexer
	sheet *sheet
}

// A prelude is the tokens up to a brace or a semicolon.
type prelude struct {
	text string
	end  css.TokenType // LeftBrace, RightBrace, Semicolon or Error
}

// prelude reads on to where something ends. Braces and semicolons inside of brackets end nothing.
func (r *sheetReader) prelude() prelude {
	var b strings.Builder
	depth := 0
	for {
		t, data := r.lexer.Next()
		switch t {
		case css.ErrorToken:
			return prelude{b.String(), t}
		case css.CommentToken, css.CDOToken, css.CDCToken:
			continue
		case css.LeftParenthesisToken, css.LeftBracketToken, css.FunctionToken:
			depth++
		case css.RightParenthesisToken, css.RightBracketToken:
			depth = max(depth-1, 0)
		case css.LeftBraceToken, css.RightBraceToken, css.SemicolonToken:
			if depth == 0 || t == css.RightBraceToken {
				return prelude{strings.TrimSpace(b.String()), t}
			}
		case css.WhitespaceToken:
			data = []byte{' '}
		}
		b.Write(data)
	}
}

// block reads what stands between braces, or the whole sheet, and reports whether the sheet has
// ended. selectors are those that the block is about, nil outside of any rule.
func (r *sheetReader) block(selectors []string, depth int) (over bool) {
	order := len(r.sheet.rules)
	var declared []declaration
	for {
		p := r.prelude()
		switch {
		case p.end == css.LeftBraceToken && (depth > maxNested || strings.HasPrefix(p.text, "--")):
			r.skip()
		case p.end == css.LeftBraceToken && strings.HasPrefix(p.text, "@"):
			if applies(p.text) {
				over = r.block(selectors, depth+1)
			} else {
				r.skip()
			}
		case p.end == css.LeftBraceToken:
			over = r.block(nest(selectors, p.text), depth+1)
		default:
			declared = r.declare(declared, p.text)
			over = p.end == css.ErrorToken
		}
		if over || p.end == css.RightBraceToken {
			r.sheet.keep(selectors, declared, order)
			return over
		}
	}
}

// skip reads past a block.
func (r *sheetReader) skip() {
	for depth := 1; depth > 0; {
		switch t, _ := r.lexer.Next(); t {
		case css.ErrorToken:
			return
		case css.LeftBraceToken:
			depth++
		case css.RightBraceToken:
			depth--
		}
	}
}

// nest gives the selectors of a rule that stands inside of one for outer.
func nest(outer []string, text string) []string {
	all := splitTop(text, ',')
	if len(outer) == 0 {
		return all
	}
	var nested []string
	for _, inner := range all {
		for _, o := range outer {
			switch {
			case len(nested) > maxRules || len(o) > maxSelector:
			case strings.Contains(inner, "&"):
				nested = append(nested, strings.ReplaceAll(inner, "&", o))
			default:
				nested = append(nested, o+" "+inner)
			}
		}
	}
	return nested
}

// declarations reads the declarations of a style attribute.
func (r *sheetReader) declarations() []declaration {
	var declared []declaration
	for {
		p := r.prelude()
		declared = r.declare(declared, p.text)
		if p.end == css.ErrorToken {
			return declared
		}
	}
}

// declare adds a declaration, if the text is one of a property that counts.
func (r *sheetReader) declare(declared []declaration, text string) []declaration {
	name, value, ok := strings.Cut(text, ":")
	name, value = strings.TrimSpace(name), strings.TrimSpace(value)
	if !ok || len(value) > maxValue {
		return declared
	}
	if strings.HasPrefix(name, "--") {
		if len(r.sheet.variables) < maxRules {
			r.sheet.variables[name] = value
		}
		return declared
	}
	name = strings.ToLower(unescape(name))
	important := false
	if at := strings.LastIndexByte(value, '!'); at >= 0 &&
		strings.EqualFold(strings.TrimSpace(value[at+1:]), "important") {
		value, important = strings.TrimSpace(value[:at]), true
	}
	if len(value) > maxSubstituted && name != "content" { // a picture
		value = value[:strings.IndexByte(value, '(')+1] + ")"
	}
	for _, d := range longhand(name, value) {
		d.important = important
		declared = append(declared, d)
	}
	return declared
}

// keep adds a rule for each of the selectors.
func (s *sheet) keep(selectors []string, declared []declaration, order int) {
	if len(declared) == 0 {
		return
	}
	for _, text := range selectors {
		if len(s.rules) >= maxRules {
			s.dropped = true
			return
		}
		if r, ok := parseSelector(text); ok {
			r.declared, r.order = declared, order
			s.rules = append(s.rules, r)
			key := keyOf(r.chain[len(r.chain)-1].pattern)
			s.byKey[key] = append(s.byKey[key], len(s.rules)-1)
		}
	}
}

// longhand parts a declaration into those that are looked at; none if it is not one of them.
func longhand(name, value string) []declaration {
	one := func(property string) declaration {
		return declaration{property: property,
			value: value}
	}
	switch name = strings.TrimPrefix(strings.TrimPrefix(name, "-webkit-"), "-moz-"); name {
	case "font":
		return []declaration{{property: "font-size", value: fontSize(value)}}
	case "background":
		return []declaration{one("background-color"), one("background-image"),
			one("background-clip")}
	case "margin":
		return sides(value, "margin-top", "margin-right", "margin-bottom", "margin-left")
	case "inset":
		return sides(value, "top", "right", "bottom", "left")
	case "overflow-x", "overflow-y":
		return []declaration{one("overflow")}
	}
	if looked[name] {
		return []declaration{one(name)}
	}
	return nil
}

// looked are the properties that may hide or show words.
var looked = set("display", "visibility", "color", "text-fill-color", "text-shadow",
	"background-color", "background-image", "background-clip",
	"font-size", "opacity", "filter", "clip", "clip-path", "position", "z-index", "float", "left",
	"right", "top", "bottom", "margin-top", "margin-left",
	"text-indent", "transform", "translate", "scale", "overflow", "width", "height", "max-width",
	"max-height", "line-height",
	"content-visibility", "content", "direction", "unicode-bidi", "order", "flex-direction",
	"text-decoration", "text-decoration-line", "animation", "animation-name")

// sides spreads the one to four values of a shorthand over the four sides.
func sides(value string, names ...string) []declaration {
	v := splitTop(value, ' ')
	if len(v) == 0 || len(v) > 4 {
		return nil
	}
	at := [][4]int{{0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}}[len(v)-1]
	var all []declaration
	for i, name := range names {
		if looked[name] {
			all = append(all, declaration{property: name, value: v[at[i]]})
		}
	}
	return all
}

// fontSize gives the size in the font shorthand: the last value before the family that is a size.
func fontSize(value string) string {
	for _, v := range splitTop(value, ' ') {
		v, _, _ = strings.Cut(v, "/")
		v = strings.ToLower(v)
		if _, ok := sizeWords[v]; ok || v != "" && (v[0] >= '0' && v[0] <= '9' || v[0] == '.') &&
			strings.ContainsAny(v, "abcdefghijklmnopqrstuvwxyz%") || v == "0" {
			return v
		}
	}
	return "medium"
}
