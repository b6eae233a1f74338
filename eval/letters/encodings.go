package main

import (
	"strings"

	"overlap/internal/tones"
)

// encodings are those in which the languages were written, by ISO 639-1.
var encodings = map[string][]string{
	"af": {"windows-1252"},
	"ar": {"windows-1256", "iso-8859-6"},
	"be": {"windows-1251"},
	"bg": {"windows-1251", "koi8-r", "iso-8859-5"},
	"br": {"windows-1252"},
	"bs": {"windows-1250", "iso-8859-2"},
	"ca": {"windows-1252"},
	"co": {"windows-1252"},
	"cs": {"windows-1250", "iso-8859-2"},
	"cy": {"windows-1252"},
	"da": {"windows-1252"},
	"de": {"windows-1252"},
	"el": {"windows-1253", "iso-8859-7"},
	"en": {"windows-1252"},
	"es": {"windows-1252"},
	"et": {"windows-1252"},
	"eu": {"windows-1252"},
	"fa": {"windows-1256"},
	"fi": {"windows-1252"},
	"fo": {"windows-1252"},
	"fr": {"windows-1252"},
	"fy": {"windows-1252"},
	"ga": {"windows-1252"},
	"gd": {"windows-1252"},
	"gl": {"windows-1252"},
	"he": {"windows-1255"},
	"hr": {"windows-1250", "iso-8859-2"},
	"hu": {"windows-1250", "iso-8859-2"},
	"is": {"windows-1252"},
	"it": {"windows-1252"},
	"ja": {"shift_jis", "euc-jp", "iso-2022-jp"},
	"ko": {"euc-kr"},
	"lb": {"windows-1252"},
	"lt": {"windows-1257"},
	"lv": {"windows-1257"},
	"mk": {"windows-1251", "iso-8859-5"},
	"nb": {"windows-1252"},
	"nl": {"windows-1252"},
	"no": {"windows-1252"},
	"oc": {"windows-1252"},
	"pl": {"windows-1250", "iso-8859-2"},
	"pt": {"windows-1252"},
	"ro": {"windows-1250", "iso-8859-2"},
	"ru": {"windows-1251", "koi8-r", "iso-8859-5", "ibm866"},
	"sk": {"windows-1250", "iso-8859-2"},
	"sl": {"windows-1250", "iso-8859-2"},
	"sq": {"windows-1252"},
	"sr": {"windows-1251", "iso-8859-5"},
	"sv": {"windows-1252"},
	"sw": {"windows-1252"},
	"th": {"windows-874"},
	"tr": {"windows-1254"},
	"uk": {"windows-1251", "koi8-u", "iso-8859-5"},
	"vi": {"windows-1258"},
	"zh": {"gb18030", "gbk", "big5"},
}

// older are letters that stand in the old encodings in another form.
var older = strings.NewReplacer("ș", "ş", "ț", "ţ", "Ș", "Ş", "Ț", "Ţ", "ی", "ي")

// asWritten gives text as was usual in an encoding.
func asWritten(name, text string) string {
	if name != "windows-1258" {
		return older.Replace(text)
	}
	return tones.Apart(text)
}
