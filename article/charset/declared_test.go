package charset

import (
	"bytes"
	"strings"
	"testing"
)

func TestDeclared(t *testing.T) {
	late := "<!-- " + strings.Repeat("x", 2000) + " -->"
	style := "<style>" + strings.Repeat("p { margin: 0 }\n", 5000) + "</style>"
	for in, want := range map[string]string{
		`<meta charset=windows-1251>`:                                        "windows-1251",
		`<META CharSet='KOI8-R'/>`:                                           "koi8-r",
		`<meta charset = "cp1251" >`:                                         "windows-1251",
		`<meta charset=\"win-1251\">`:                                        "windows-1251",
		`<meta charset=“big5”>`:                                              "big5",
		`<meta charset=&quot;gb2312&quot;>`:                                  "gb18030",
		`<meta content="text/html; charset=Shift-JIS" http-equiv=x>`:         "shift_jis",
		`<meta http-equiv='Content-Type' content='text/html;charset=x-sjis'`: "shift_jis",
		`<meta name=x content="charset"><meta charset=euckr>`:                "euc-kr",
		`<meta charset=none><meta charset=iso8859_2>`:                        "iso-8859-2",
		`<meta charset="charset=iso-8859-5">`:                                "iso-8859-5",
		late + `<meta charset=koi8r>`:                                        "koi8-r",
		style + late + `<meta charset=tis-620>`:                              "windows-874",
		` <?xml version="1.0" encoding='EUC-JP'?><rss>`:                      "euc-jp",
		`<?xml version='1.0'?><html><head><meta charset=l2>`:                 "iso-8859-2",
		"\ufeff<meta charset=latin1>":                                        "windows-1252",
		`<script charset=koi8-r>"<meta charset=big5>"</script>`:              "",
		`<!-- <meta charset=big5> --><p charset=big5>`:                       "",
		`<body><meta charset=big5>`:                                          "",
		`<meta charset=utf-16>`:                                              "",
		`<meta charset=`:                                                     "",
		`<meta charset="`:                                                    "",
		`plain text, charset=big5`:                                           "",
		``:                                                                   "",
	} {
		if got := Declared([]byte(in)); got != want {
			t.Errorf("%.90s: %q, want %q", in, got, want)
		}
	}
}

func TestOfType(t *testing.T) {
	for in, want := range map[string]string{
		"text/html; charset=koi8-r": "koi8-r", "text/html; Charset=\"win1251\"": "windows-1251",
		"text/html;; charset=big5": "big5", "text/html": "", "": "", "charset=": "",
		"text/html; charset=unicode-1-1-utf-8": "utf-8",
	} {
		if got := OfType(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"<p class=x>\xcf\xf0</p>":             " \xcf\xf0 ",
		"<script>var a = '<p>'</SCRIPT >\xcf": "  >\xcf",
		"<!-- <p>a --> b":                     "  b",
		"<!-- no end":                         " ",
		"<style a>no end":                     " ",
		"<![CDATA[<b>\xcf</b>]]>":             "  \xcf ]]>",
		"3 < 4 <5":                            "3  < 4  <5",
		"<p":                                  " ",
		"text":                                "text",
		"<?xml encoding='x'?><!DOCTYPE html><html>\xcf": "   \xcf",
	} {
		if got := string(Visible([]byte(in))); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestVisibleIsBounded takes time in proportion to the page, whatever is left open.
func TestVisibleIsBounded(t *testing.T) {
	for _, piece := range []string{
		"<", "<!-", "<script", "</script", "<!--", "-", "<![CDATA[", "<p ",
	} {
		page := bytes.Repeat([]byte(piece), 4<<20/len(piece))
		if n := len(Visible(page)); n > visibleBytes+len(page) {
			t.Errorf("%s: %d bytes", piece, n)
		}
		Declared(page)
	}
}

func FuzzDeclared(f *testing.F) {
	f.Add([]byte(`<?xml encoding="x"?><meta charset=koi8-r><script></script><!-- -->`))
	f.Add([]byte(`<meta charset=&quot;gb2312&quot;>`))
	f.Fuzz(func(t *testing.T, b []byte) {
		if name := Declared(b); name != "" && (Named(name) != name || len(b) < len(`charset=l1`)) {
			t.Fatalf("%q declares %q, which is %q", b, name, Named(name))
		}
		if n := len(Visible(b)); n > 2*len(b) {
			t.Fatalf("%q: %d bytes", b, n)
		}
	})
}
