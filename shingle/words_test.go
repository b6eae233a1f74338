package shingle

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// TestWords gives texts with their words as printed and as folded.
func TestWords(t *testing.T) {
	for _, c := range []struct{ text, words, folded string }{
		{"The end.", "The|end", "the|end"},
		{"“Don’t” 'don't' Dont don`t don´t", "Don’t|don't|Dont|don`t|don´t",
			"dont|dont|dont|dont|dont"},
		{"'single quoted' dogs' tails", "single|quoted|dogs|tails", "single|quoted|dogs|tails"},
		{"U.S. a.m. e.g. U.S.A. U.S.’s", "U.S|a.m|e.g|U.S.A|U.S|s", "us|am|eg|usa|us|s"},
		{"С.Ш.А. É.U. E\u0301.U.", "С.Ш.А|É.U|E\u0301.U", "сша|eu|eu"},
		{"Ph.D. PhD", "Ph|D|PhD", "ph|d|phd"},
		{"3.5 1,000 12,345,678.90 2018,2019 3,5", "3.5|1,000|12,345,678.90|2018|2019|3|5",
			"3.5|1000|12345678.90|2018|2019|3|5"},
		{"1,0000 12,345,67 1234,567 1.234,567", "1|0000|12,345|67|1234|567|1.234|567",
			"1|0000|12345|67|1234|567|1.234|567"},
		{"in 2016.The end.The U.S.Army", "in|2016|The|end|The|U.S|Army",
			"in|2016|the|end|the|us|army"},
		{"O'Neill l’été rock 'n' roll rock’n’roll", "O'Neill|l’été|rock|n|roll|rock’n’roll",
			"oneill|lete|rock|n|roll|rocknroll"},
		{"1980's 5'10 '90s", "1980's|5|10|90s", "1980s|5|10|90s"},
		{"well-known and/or snake_case", "well|known|and|or|snake|case",
			"well|known|and|or|snake|case"},
		{"G20 COVID-19 10:30 AT&T", "G20|COVID|19|10|30|AT|T", "g20|covid|19|10|30|at|t"},
		{"İstanbul ISPARTA ısparta Straße STRASSE Łódź Ærø",
			"İstanbul|ISPARTA|ısparta|Straße|STRASSE|Łódź|Ærø",
			"istanbul|isparta|isparta|strasse|strasse|lodz|aero"},
		{"ΟΔΟΣ οδός Ещё ﬁne Ⅳ", "ΟΔΟΣ|οδός|Ещё|ﬁne|Ⅳ", "οδοσ|οδοσ|еще|fine|iv"},
		{"5 m² km² CO₂ H₂O word¹ 10⁶ 1½ ½ ①②", "5|m²|km²|CO₂|H₂O|word|¹|10|⁶|1|½|½|①|②",
			"5|m2|km2|co2|h2o|word|1|10|6|1|½|½|①|②"},
		{"٢٠١٨ २०१८ ２０１８ 𝟐𝟎", "٢٠١٨|२०१८|２０１８|𝟐𝟎", "2018|2018|2018|20"},
		{"co\u00adop zero\u200bwidth \ufeffBOM \u202eab\u202c", "co\u00adop|zero\u200bwidth|BOM|ab",
			"coop|zerowidth|bom|ab"},
		{"日本のテレビ。ｶﾞス iPhone手机", "日|本|の|テ|レ|ビ|ｶﾞ|ス|iPhone|手|机",
			"日|本|の|テ|レ|ヒ\u3099|カ\u3099|ス|iphone|手|机"},
		{"スーパー ภา\u200bษา", "ス|ー|パ|ー|ภ|า|ษ|า", "ス|ー|ハ\u309a|ー|ภ|า|ษ|า"},
		{"한국어 हिन्दी", "한국어|हिन्दी", norm.NFD.String("한국어") + "|हिन्दी"},
		{"العَرَبِيّة أنا انا كـتاب", "العَرَبِيّة|أنا|انا|كـتاب", "العربية|انا|انا|كتاب"},
		{"שָׁלוֹם", "שָׁלוֹם", "שלום"},
		{"a\xffb \xe2\x80 c\x00d \ufffd e\u0301\u0301 \u0301 \u0301f", "a|b|c|d|e\u0301\u0301|f",
			"a|b|c|d|e|f"},
		{"👍🏽 ok 1️⃣ 👩‍👩‍👧", "ok|1️⃣", "ok|1"},
		{"ab\x80cd\xe4", "ab|cd", "ab|cd"},
		{"", "", ""},
	} {
		var words, folded []string
		text := Split(c.text)
		for i := range text.Words {
			words = append(words, text.word(i))
			folded = append(folded, Fold(text.word(i)))
		}
		if got := strings.Join(words, "|"); got != c.words {
			t.Errorf("%q\n  got %q\n want %q", c.text, got, c.words)
		}
		if got := strings.Join(folded, "|"); got != c.folded {
			t.Errorf("%q folded\n  got %q\n want %q", c.text, got, c.folded)
		}
		if why := brokenWords(text); why != "" {
			t.Errorf("%q: %s", c.text, why)
		}
	}
}

// mixed reports whether a word has letters of Latin and of another script, of which the case
// decides what they look like.
func mixed(word string) bool {
	latins, others := false, false
	for _, r := range word {
		latins = latins || unicode.Is(unicode.Latin, r)
		others = others || unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r)
	}
	return latins && others
}

// brokenWords says which law the words of t break, or nothing.
func brokenWords(t *Text) string {
	if plain := slowWords(t.Source); !slices.Equal(plain, t.Words) {
		return "the fast path finds other words"
	}
	hi := 0
	for i, w := range t.Words {
		if int(w.Lo) < hi || w.Hi <= w.Lo || int(w.Hi) > len(t.Source) {
			return "words overlap or are empty"
		}
		hi = int(w.Hi)
		word := t.word(i)
		if !utf8.ValidString(word) {
			return "a word is not on rune borders"
		}
		folded := Fold(word)
		switch {
		case folded == "":
			return "a word folds to nothing"
		case Hash(folded) != w.Hash && !looksLatin(word): // whose fold its neighbours may decide
			return "a word alone has another hash: " + word
		case Fold(folded) != folded && !mixed(folded):
			return "folding twice changes a word: " + word
		case string(AppendFold([]byte("x"), word)) != "x"+folded:
			return "a word folds otherwise into memory: " + word
		}
		if first, last := t.At(int(w.Lo), int(w.Hi)); first != i || last != i+1 {
			return "At finds other words"
		}
	}
	return ""
}

// slowWords are the words of s by the rules alone.
func slowWords(s string) []Word {
	sc := scanner{s: s, words: []Word{}}
	for i := 0; i < len(s); {
		i = sc.word(i)
	}
	return sc.words
}

// pieces are what texts are made of where it matters.
var pieces = []string{"a", "B", "U", ".", ".", "'", "’", ",", "1", "234", "5678", " ", "-", "é",
	"É", "e\u0301", "ß", "İ", "Ж", "й", "ς", "²", "½",
	"٣", "\u00ad", "\u200b", "\u0301", "漢", "カ", "ﾞ", "ー", "ท", "ิ", "한", "ह", "ि", "ا", "\u064b",
	"👍", "\ufe0f", "\x00", "\x80", "\xe2\x80",
	"\ufffd", "word", "ABCDEFGH", "longerthansixteenletters", "㍿", "ﷺ", "Ⅳ", "⒈", "𝟐", "\U000e0041"}

func TestWordLaws(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(r, "pieces"), "")
		if why := brokenWords(Split(s)); why != "" {
			r.Fatalf("%q: %s", s, why)
		}
	})
}

// TestCanonical: composed and decomposed spelling give the same words.
func TestCanonical(t *testing.T) {
	spellings := []string{"é", "Ü", "ş", "Ж", "й", "한", "글", "Ά", "ا", "أ", "a", "S", ".", " ", "'",
		"1", ",", "が", "ệ", "İ"}
	rapid.Check(t, func(r *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(spellings), 0, 12).Draw(r, "s"), "")
		one, two := Split(norm.NFC.String(s)), Split(norm.NFD.String(s))
		same := slices.EqualFunc(one.Words, two.Words,
			func(a, b Word) bool { return a.Hash == b.Hash })
		if !same {
			r.Fatalf("%q: %v and %v", s, one.Words, two.Words)
		}
	})
}

// TestEveryRune folds each rune there is, alone and inside a word.
func TestEveryRune(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) || r > 0x40000 && r%64 > 0 { // there is next to nothing
			continue
		}
		for _, s := range []string{string(r), "x" + string(r) + "y"} {
			if why := brokenWords(Split(s)); why != "" {
				t.Fatalf("%q: %s", s, why)
			}
		}
	}
}

// TestDecompositions: the decompositions that fold reads are those that norm makes.
func TestDecompositions(t *testing.T) {
	for r := rune(utf8.RuneSelf); r <= unicode.MaxRune; r++ {
		if 0xac00 <= r && r <= 0xd7a3 || !utf8.ValidRune(r) {
			continue
		}
		parts := norm.NFKD.PropertiesString(string(r)).Decomposition()
		if want := norm.NFKD.String(string(r)); string(parts) != want &&
			(parts != nil || want != string(r)) {
			t.Errorf("%U: %q, want %q", r, parts, want)
		}
	}
}

// TestASCII: for ASCII letters and digits, folding is lower case.
func TestASCII(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := rapid.StringMatching(`[A-Za-z0-9]{1,40}`).Draw(r, "s")
		if got := Fold(s); got != strings.ToLower(s) {
			r.Fatalf("%q folds to %q", s, got)
		}
	})
}

func TestFoldFirst(t *testing.T) {
	for s, want := range map[string]string{"": "", " ...": "", "'Tis so": "tis", "Two words": "two",
		"日本": "日"} {
		if got := Fold(s); got != want {
			t.Errorf("%q folds to %q, want %q", s, got, want)
		}
	}
}

// TestHashSpread: the hashes of many short words that differ little are all different,
// and so are their upper and lower halves about as often as chance has it.
func TestHashSpread(t *testing.T) {
	full, upper, lower := map[uint64]bool{}, map[uint32]bool{}, map[uint32]bool{}
	n := 0
	for i := range 1 << 18 {
		for _, s := range []string{string([]byte{'a' + byte(i&15), 'a' + byte(i>>4&15),
			'a' + byte(i>>8&15), 'a' + byte(i>>12&15), 'a' + byte(i>>16)})} {
			h := Hash(s)
			full[h], upper[uint32(h>>32)], lower[uint32(h)] = true, true, true
			n++
		}
	}
	// Of 2^18 values of 32 bits, 8 are expected to meet another.
	if len(full) != n || n-len(upper) > 25 || n-len(lower) > 25 {
		t.Errorf("%d words: %d hashes, %d upper and %d lower halves", n, len(full), len(upper),
			len(lower))
	}
}

// TestDigits: the ranges of decimal digits are tens, as decimal needs.
func TestDigits(t *testing.T) {
	for _, x := range unicode.Nd.R16 {
		if (x.Hi-x.Lo+1)%10 != 0 || x.Stride != 1 {
			t.Errorf("digits from %x to %x", x.Lo, x.Hi)
		}
	}
	for _, x := range unicode.Nd.R32 {
		if (x.Hi-x.Lo+1)%10 != 0 || x.Stride != 1 {
			t.Errorf("digits from %x to %x", x.Lo, x.Hi)
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("Don’t pay $1,000.50 in the U.S. for 5 m² in 2016.The end")
	f.Add("日本 ภาษา हिन्दी \xff\x00 \u200b é")
	f.Fuzz(func(t *testing.T, s string) {
		if why := brokenWords(Split(s)); why != "" {
			t.Error(why)
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	for name, s := range map[string]string{
		"english": "The council of the small town met again on Tuesday, and the mayor said that " +
			"nobody would pay for the bridge. ",
		"curly": "“We won’t,” said the mayor — and she didn’t. The council’s members, who’d " +
			"voted in the U.S. for $1,000, left. ",
		"german": "Der Rat der kleinen Stadt tagte am Dienstag erneut; für die Brücke, so die " +
			"Bürgermeisterin, zahle „künftig“ niemand. ",
		"russian": "Совет маленького города снова собрался во вторник, и мэр сказала, что за " +
			"мост никто платить не будет. ",
		"arabic": "اجتمع مجلس البلدة الصغيرة مرة أخرى يوم الثلاثاء وقالت رئيسة البلدية إن أحدا " +
			"لن يدفع. ",
		"chinese": "小镇议会星期二再次开会，镇长说谁也不会为这座桥付钱。",
		"korean":  "작은 마을의 의회가 화요일에 다시 모였고 시장은 아무도 다리 값을 내지 않을 것이라고 말했다. ",
		"thai": "สภาเมืองเล็กประชุมอีกครั้งในวันอังคาร " +
			"นายกเทศมนตรีกล่าวว่าจะไม่มีใครจ่ายค่าสะพาน ",
		"hindi": "छोटे शहर की परिषद मंगलवार को फिर मिली और मेयर ने कहा कि पुल के लिए कोई " +
			"पैसा नहीं देगा। ",
	} {
		b.Run(name, func(b *testing.B) {
			s := strings.Repeat(s, 1<<20/len(s))
			words := make([]Word, 0, len(s))
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				appendWords(words, s)
			}
		})
	}
}
