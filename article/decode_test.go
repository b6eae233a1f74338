package article

import (
	"strings"
	"testing"

	"overlap/article/charset"
)

// encoded gives text in an encoding that has all its characters.
func encoded(t *testing.T, name, text string) string {
	t.Helper()
	s, err := charset.Encoding(name).NewEncoder().String(text)
	if err != nil {
		t.Fatal(name, err)
	}
	return s
}

// widened gives text in UTF-16, with the larger half of a character first or last.
func widened(t *testing.T, text string, bigEndian bool) string {
	t.Helper()
	s, err := charset.UTF16(bigEndian).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const (
	russian = "Портовый совет в понедельник решил закрыть старый зерновой причал на год."
	ukraine = "Портова рада у понеділок вирішила закрити старий зерновий причал на рік."
	greek   = "Το λιμενικό συμβούλιο αποφάσισε να κλείσει την παλιά προβλήτα των σιτηρών."
	polish  = "Rada portu postanowiła zamknąć stare nabrzeże zbożowe na dziewiętnaście miesięcy."
	japan   = "港湾委員会は月曜日、古い穀物桟橋を十九か月にわたって閉鎖することを決めた。"
	korea   = "항만 위원회는 월요일 낡은 곡물 부두를 열아홉 달 동안 닫기로 결정했다."
	china   = "港务委员会周一决定把旧的粮食码头关闭十九个月，让潜水员更换水下已经腐烂的木桩。"
	german  = "Der Hafenrat beschloss am Montag, die alte Getreidebrücke für ein Jahr zu schließen."
)

// markup is a page's head and menu that are much longer than the text, and all ASCII.
const markup = `<html><head><title>T</title><link rel="stylesheet" href="/assets/css/site.css?v=2">` +
	`<script src="/assets/js/app.js"></script><script>var menu = {"items": ["news", "sport"]}</script>` +
	`</head><body class="single"><ul id="menu"><li class="menu-item menu-item-type-taxonomy"><a ` +
	`href="https://news.example/section/1/index.html">News</a></li></ul><div class="article-body">`

// TestLetters reads pages that declare late, wrongly or nothing at all.
func TestLetters(t *testing.T) {
	comment := "<!-- " + strings.Repeat("x", 1500) + " -->"
	style := "<style>" + strings.Repeat(".a { margin: 0 }\n", 3000) + "</style>"
	for _, test := range []struct{ name, head, encoding, text, header string }{
		{"late", comment + `<meta charset="windows-1251">`, "windows-1251", russian, ""},
		{"late", style + `<META HTTP-EQUIV=Content-Type content='text/html; charset=koi8-r'>`,
			"koi8-r", russian, ""},
		{"late", comment + `<meta charset = 'Shift-JIS' />`, "shift_jis", japan, ""},
		{"late", style + comment + `<meta charset=\"ISO8859-7\">`, "iso-8859-7", greek, ""},
		{"none", "", "windows-1251", russian, ""}, {"none", "", "koi8-r", russian, ""},
		{"none", "", "iso-8859-5", russian, ""}, {"none", "", "koi8-u", ukraine, ""},
		{"none", "", "shift_jis", japan, ""}, {"none", "", "euc-jp", japan, ""},
		{"none", "", "iso-2022-jp", japan, ""}, {"none", "", "euc-kr", korea, ""},
		{"none", "", "gb18030", china, ""}, {"none", "", "iso-8859-2", polish, ""},
		{"none", "", "windows-1252", german, ""},
		{"wrong", `<meta charset=windows-1251>`, "utf-8", german, "text/html; charset=koi8-r"},
		{"wrong", `<meta charset=utf-8>`, "windows-1251", russian, "text/html; charset=UTF-8"},
		{"wrong", `<meta charset=iso-8859-1>`, "windows-1251", russian, "text/html"},
		{"wrong", `<meta charset=euc-jp>`, "shift_jis", japan, ""},
		{"header", `<meta charset=iso-8859-2>`, "windows-1253", greek, "text/html;charset=cp1253"},
		{"server", `<meta charset=windows-1250>`, "windows-1250", polish,
			"text/html; charset=iso-8859-1"},
		{"script", `<script charset=koi8-r>var x = "<meta charset=big5>"</script>`, "windows-1251",
			russian, ""},
	} {
		page := strings.Replace(markup, "<head>", "<head>"+test.head, 1)
		in := page + "<p>" + encoded(t, test.encoding, test.text) + "</p></div></body></html>"
		f := origin{path: "a.html"}.web([]byte(in), "", test.header)
		note := "read as " + test.encoding
		if test.encoding == "utf-8" {
			note = ""
		}
		notes := strings.Join(f.article.Notes, "; ")
		if f.skip != nil || f.article.Text != test.text || notes != note {
			t.Errorf("%s %s in %s: %q, %q, %v", test.name, test.head[:min(60, len(test.head))],
				test.encoding, f.article.Text, f.article.Notes, f.skip)
		}
	}
}

// TestLettersOfWidePages reads the body of a web archive's record that is UTF-16.
func TestLettersOfWidePages(t *testing.T) {
	for _, text := range []string{russian, japan, german} {
		for _, bigEndian := range []bool{false, true} {
			in := widened(t, markup+"<p>"+text+"</p></div></body></html>", bigEndian)
			f := origin{path: "a.html"}.web([]byte(in), "", "text/html; charset=utf-8")
			if f.skip != nil || f.article.Text != text || f.article.Notes[0] != wideNote {
				t.Errorf("%q: %+v", text, f)
			}
		}
	}
}

// TestUnnamedTable reads a table without a name, whose header is in an old encoding.
func TestUnnamedTable(t *testing.T) {
	in := encoded(t, "windows-1251", "Номер,Заголовок,Текст статьи\n1,Причал,"+russian+"\n")
	r := &Reader{Stdin: strings.NewReader(in), Fields: map[string]string{"text": "Текст статьи"}}
	want(t, read(r, "-"), `-:2 "`+russian+`"`)
}

// TestLettersOfRecords reads feeds, tables, JSON and plain text in old encodings and in UTF-16,
// with and without a byte order mark, whatever they declare.
func TestLettersOfRecords(t *testing.T) {
	feed := func(declared, text string) string {
		return `<?xml version="1.0" encoding="` + declared + `"?><rss version="2.0"><channel>` +
			`<title>x</title><item><title>T</title><description>` + text +
			`</description></item></channel></rss>`
	}
	table := func(text string) string { return "id,title,text\n1,T,\"" + text + "\"\n" }
	lines := func(text string) string { return `{"id":"1","text":"` + text + "\"}\n" }
	list := func(text string) string { return "[\n {\"id\": \"1\", \"text\": \"" + text + "\"}]" }
	for _, test := range []struct{ name, in, text, note string }{
		{"a.xml", "\xff\xfe" + widened(t, feed("UTF-16", greek), false), greek, wideNote},
		{"b.xml", widened(t, feed("utf-16", russian), true), russian, wideNote},
		{"c.xml", widened(t, feed("utf-8", german), false), german, wideNote},
		{"d.xml", feed("utf-16", german), german, ""},
		{"e.xml", feed("windows-1251", german), german, ""},
		{"f.xml", encoded(t, "windows-1251", feed("windows-1251", russian)), russian,
			"read as windows-1251"},
		{"g.xml", encoded(t, "koi8-r", feed("utf-8", russian)), russian, "read as koi8-r"},
		{"h.xml", encoded(t, "euc-kr", strings.Replace(feed("x", korea), ` encoding="x"`, "", 1)),
			korea, "read as euc-kr"},
		{"a.csv", encoded(t, "shift_jis", table(japan)), japan, "read as shift_jis"},
		{"b.csv", encoded(t, "windows-1251", table(russian)), russian, "read as windows-1251"},
		{"c.csv", widened(t, table(russian), false), russian, wideNote},
		{"d.csv", encoded(t, "iso-2022-jp", table(japan)), japan, "read as iso-2022-jp"},
		{"e.csv", encoded(t, "iso-8859-2", table(polish)), polish, "read as iso-8859-2"},
		{"a.jsonl", encoded(t, "koi8-r", lines(russian)), russian, "read as koi8-r"},
		{"b.jsonl", widened(t, lines(japan), true), japan, wideNote},
		{"c.jsonl", encoded(t, "big5", lines("表\\\"決")), "表\"決", "read as big5"},
		{"a.json", encoded(t, "gb18030", list(china)), china, "read as gb18030"},
		{"b.json", encoded(t, "windows-1253", list(greek)), greek, "read as windows-1253"},
		{"a.txt", encoded(t, "euc-jp", japan), japan, "read as euc-jp"},
		{"b.txt", widened(t, russian, false), russian, wideNote},
		{"c.txt", widened(t, china, true), china, wideNote},
		{"d.txt", encoded(t, "ibm866", russian), russian, "read as ibm866"},
		{"e.txt", "itâ€™s a cafÃ©", "it’s a café", "2 characters that were encoded twice mended"},
	} {
		in := []byte(test.in)
		if test.name == "c.jsonl" { // one short record is told by the others
			in = append(in, encoded(t, "big5", lines("港務委員會週一決定把舊的糧食碼頭關閉十九個月"))...)
		}
		all := readHere(in, test.name)
		if len(all) == 0 || all[0].skip != nil || all[0].article.Text != test.text ||
			strings.Join(all[0].article.Notes, "; ") != test.note {
			t.Errorf("%s: %+v, want %q (%s)", test.name, all, test.text, test.note)
		}
	}
}
