package main

import (
	"strings"
	"unicode"
)

// alphabets has letters that look like those of English, by kind. A letter without one stays.
var alphabets = []struct{ name, from, to string }{
	{"Cyrillic", "aceopxysijhABCEHIJKMOPTXYS", "асеорхуѕіјһАВСЕНІЈКМОРТХҮЅ"},
	{"Greek", "aiknopuvwxyABEHIKMNOPTXYZ", "αικηορυνωχγΑΒΕΗΙΚΜΝΟΡΤΧΥΖ"},
	{"Greek capitals and omicron", "oABEHIKMNOPTXYZ", "οΑΒΕΗΙΚΜΝΟΡΤΧΥΖ"},
	{"Armenian", "ghonusqj", "ցհոռստզյ"},
	{"Armenian o, n and u", "onuS", "օոսՏ"},
	{"Cherokee", "ABCDEGHIJKLMPRSTVWZ", "ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃ"},
	{"Lisu", "ABCDEFGHIJKLMNOPRSTUVWXYZ", "ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ"},
	{"Coptic", "acehikmnoprtyABCEHIKMNOPTXY", "ⲁⲥⲉⲏⲓⲕⲙⲛⲟⲣⲅⲧⲩⲀⲂⲤⲈⲎⲒⲔⲘⲚⲞⲢⲦⲬⲨ"},
	{"phonetic", "agilouvy", "ɑɡɩɭᴏᴜᴠʏ"},
	{"long s and dotless i", "si", "ſı"},
	{"small capitals", "abcdefghijklmnopqrstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ"},
	{"superscript", "abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"},
	{"subscript", "aehijklmnoprstuvx", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"},
	{"turned", "abcdefghijklmnpqrtuvwy", "ɐqɔpǝɟɓɥᴉɾʞlɯudbɹʇnʌʍʎ"},
	{"Roman numerals", "icdlmvx", "ⅰⅽⅾⅼⅿⅴⅹ"},
	{"letterlike symbols", "egolBEFHILMRehi", "ℯℊℴℓℬℰℱℋℐℒℳℛℯℎⅈ"},
	{"digits", "olOI", "0101"},
	{"digits as in leet", "aeiostAEIOST", "431057431057"},
	{"capital I for l", "l", "I"},
	{"l for capital I", "I", "l"},
	{"accents", "aeioucn", "áèïöũçñ"},
	{"strokes and hooks", "abdefghiklopqtz", "ⱥƀđɇƒǥħɨƙłøƥɋŧƶ"},
	{"Deseret and others", "oLO", "𐐬𐐛𐐄"},
	{"Georgian and Arabic o, Hebrew l", "oly", "၀וყ"},
	{"Warang and Osage", "oOUC", "𑣈𐓂𐓎𑣩"},
}

// A seriesOf letters stands in the order of the alphabet, from its first small and capital one.
type seriesOf struct {
	name         string
	small, great rune // 0 where there is none
}

var series = []seriesOf{
	{"full width", 'ａ', 'Ａ'},
	{"circled", 'ⓐ', 'Ⓐ'},
	{"parenthesised", '⒜', '🄐'},
	{"squared", '🄰', '🄰'},
	{"negative squared", '🅰', '🅰'},
	{"negative circled", '🅐', '🅐'},
	{"regional indicators", '🇦', '🇦'},
	{"mathematical bold", '𝐚', '𝐀'},
	{"mathematical bold italic", '𝒂', '𝑨'},
	{"mathematical bold script", '𝓪', '𝓐'},
	{"mathematical bold fraktur", '𝖆', '𝕬'},
	{"mathematical double-struck", '𝕒', 0},
	{"mathematical sans", '𝖺', '𝖠'},
	{"mathematical monospace", '𝚊', '𝙰'},
}

// rune returns the letter that stands for r.
func (s seriesOf) rune(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z' && s.small > 0:
		return s.small + r - 'a'
	case 'A' <= r && r <= 'Z' && s.great > 0:
		return s.great + r - 'A'
	}
	return r
}

// letters makes drafts in letters that look like others.
func letters(m *maker) {
	for _, a := range alphabets {
		m.text(a.name, strings.Map(mapping(a.from, a.to), m.report.Text))
	}
	for _, s := range series {
		m.text(s.name, strings.Map(s.rune, m.report.Text))
	}
	cyrillic, greek := mapping(alphabets[0].from, alphabets[0].to), mapping(alphabets[1].from,
		alphabets[1].to)
	m.text("one Cyrillic letter in each word",
		eachWord(m.report.Text, func(_ int, w string) string { return firstMapped(w, cyrillic) }))
	m.text("one Cyrillic letter in every second word",
		eachWord(m.report.Text, func(i int, w string) string {
			if i%2 == 0 {
				return w
			}
			return firstMapped(w, cyrillic)
		}))
	m.text("Cyrillic and Greek in turn", eachWord(m.report.Text, func(i int, w string) string {
		if i%2 == 0 {
			return strings.Map(greek, w)
		}
		return strings.Map(cyrillic, w)
	}))
	m.text("small capitals, circled and mathematical in turn",
		eachWord(m.report.Text, func(i int, w string) string {
			return strings.Map(series[i%len(series)].rune, w)
		}))
	m.text("Cyrillic where the whole word can be",
		eachWord(m.report.Text, func(_ int, w string) string {
			if c := strings.Map(cyrillic, w); !strings.ContainsFunc(c, isASCIILetter) {
				return c
			}
			return w
		}))
	for _, c := range []struct {
		name string
		mark string
	}{{"struck through", "\u0336"}, {"underlined", "\u0332"}, {"in enclosing circles",
		"\u20dd"}, {"with dots below", "\u0323"},
		{"with marks in heaps", "\u0300\u0316\u0342\u0331"}} {
		m.text(c.name,
			eachLetter(m.report.Text, func(_ int, r rune) string { return string(r) + c.mark }))
	}
	m.text("rn for m and vv for w",
		strings.NewReplacer("m", "rn", "w", "vv").Replace(m.report.Text))
	m.page("Cyrillic on a page", page{body: marked(strings.Map(cyrillic, m.report.Text))})
	m.page("Cyrillic as entities",
		page{body: strings.NewReplacer("o", "&#1086;", "e",
			"&#x435;").Replace(marked(m.report.Text))})
	m.json("Greek in a record", record{Text: strings.Map(greek, m.report.Text)})
}

// mapping returns what puts the letters of to in the place of those of from.
func mapping(from, to string) func(rune) rune {
	looks := map[rune]rune{}
	other := []rune(to)
	for i, r := range []rune(from) {
		if i < len(other) {
			looks[r] = other[i]
		}
	}
	return func(r rune) rune {
		if l, ok := looks[r]; ok {
			return l
		}
		return r
	}
}

func isASCIILetter(r rune) bool { return r < 0x80 && unicode.IsLetter(r) }

// firstMapped maps the first letter of w that f changes.
func firstMapped(w string, f func(rune) rune) string {
	for i, r := range w {
		if l := f(r); l != r {
			return w[:i] + string(l) + w[i+len(string(r)):]
		}
	}
	return w
}

// eachLetter replaces each ASCII letter, by its number in its word.
func eachLetter(text string, f func(i int, r rune) string) string {
	var b strings.Builder
	n := 0
	for _, r := range text {
		if !isASCIILetter(r) {
			n = 0
			b.WriteRune(r)
			continue
		}
		b.WriteString(f(n, r))
		n++
	}
	return b.String()
}
