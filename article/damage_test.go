package article

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Damage costs what is damaged: of a source of many records one is damaged in any way, and all
// others come out as before.

// A wholeSource is a source in records.
type wholeSource struct {
	name, head, tail string
	records          []string
}

// damagedSources are sources of each format, with records that have what records have.
func damagedSources() []wholeSource {
	rssHead := `<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">` +
		"<channel><title>N</title>" +
		"<link>https://wire.example/</link>\n"
	all := []wholeSource{
		{name: "a.rss", head: rssHead, tail: "</channel></rss>"},
		{name: "b.atom", head: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title>`,
			tail: "</feed>"},
		{name: "c.rss", head: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ` +
			`xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>T</title><items>` +
			`<rdf:Seq><rdf:li resource="1"/></rdf:Seq></items></channel>`, tail: "</rdf:RDF>"},
		{name: "d.json", head: "[", tail: "]"},
		{name: "e.json", head: "[\n", tail: "\n]\n"},
		{name: "f.jsonl"},
		{name: "g.json"},
		{name: "h.csv", head: "id,title,text\n"},
	}
	for n := range 6 {
		text := fmt.Sprintf("Record %d says that “the old pier” of Täby is closed, & so on.", n)
		escaped := strings.ReplaceAll(text, "&", "&amp;")
		comma := ","
		if n == 5 {
			comma = ""
		}
		for i, record := range []string{
			fmt.Sprintf("<item><title>T%d</title><guid>g%d</guid>\n<description>%s</description>"+
				"<content:encoded><![CDATA[<p>%s</p><p>More.</p>]]></content:encoded></item>\n",
				n, n, escaped, escaped),
			fmt.Sprintf("<entry><title>T%d</title><id>g%d</id><content type=\"html\">&lt;p>%s"+
				"&lt;/p></content></entry>", n, n, escaped),
			fmt.Sprintf("<item rdf:about=\"x\"><title>T%d</title><link>https://wire.example/g%d"+
				"</link><description>%s</description></item>", n, n, escaped),
			fmt.Sprintf(`{"id":"g%d","title":"T%d","tags":["a",{"b":1}],"text":"%s"}%s`, n, n, text,
				comma),
			fmt.Sprintf("  {\n    \"id\": \"g%d\",\n    \"title\": \"T%d\",\n    \"by\": {\"id\": 1},"+
				"\n    \"text\": \"%s\"\n  }%s\n", n, n, text, comma),
			fmt.Sprintf(`{"id":"g%d","title":"T%d","n":[1],"text":"%s"}`+"\n", n, n, text),
			fmt.Sprintf(`{"id":"g%d","title":"T%d","n":[1],"text":"%s"}`, n, n, text),
			fmt.Sprintf("g%d,T%d,\"%s\nHe said \"\"no\"\".\"\n", n, n, text),
		} {
			all[i].records = append(all[i].records, record)
		}
	}
	return all
}

// with gives the source with one record in place of another.
func (w wholeSource) with(nth int, record string) string {
	records := slices.Clone(w.records)
	records[nth] = record
	return w.head + strings.Join(records, "") + w.tail
}

// readDamaged gives what came of each record, by the number in its text.
func readDamaged(name, source string) (articles map[string]string, skips []string) {
	articles = map[string]string{}
	for _, f := range readHere([]byte(source), name) {
		if f.skip != nil {
			skips = append(skips, f.skip.Error())
			continue
		}
		a := f.article
		_, number, _ := strings.Cut(a.Text, "Record ")
		number, _, _ = strings.Cut(number, " ")
		articles[number] = fmt.Sprintf("%s|%s|%q|%v", a.Title, a.URL, a.Text, a.Meta)
	}
	return articles, skips
}

// TestDamage: any one byte of a record is lost, or is another. Of all 54,000 such damages of
// these sources none costs another record.
func TestDamage(t *testing.T) {
	for _, w := range damagedSources() {
		t.Run(w.name, func(t *testing.T) {
			before, skips := readDamaged(w.name, w.with(0, w.records[0]))
			if len(before) != 6 || len(skips) != 0 {
				t.Fatalf("%v, %q", before, skips)
			}
			damages := []string{"", "\xe9", "<", "\"", "}", "&", "x", "\x00"}
			step := 67 // of all damages; 1 takes minutes
			for i := 0; i < len(w.records)*len(w.records[0])*len(damages); i += step {
				with, nth := damages[i%len(damages)], i/len(damages)%len(w.records)
				record := w.records[nth]
				at := i / len(damages) / len(w.records)
				if at >= len(strings.TrimRight(record, ",\n ")) {
					continue
				}
				after, _ := readDamaged(w.name, w.with(nth, record[:at]+with+record[at+1:]))
				for number, was := range before {
					if number != fmt.Sprint(nth) && after[number] != was {
						t.Errorf("byte %d of record %d is %q: record %s is %q, was %q", at, nth,
							with, number, after[number], was)
					}
				}
			}
		})
	}
}

// TestCut: a source that ends inside of a record gives all before it, and says so.
func TestCut(t *testing.T) {
	for _, w := range damagedSources() {
		rapid.Check(t, func(t *rapid.T) {
			nth := rapid.IntRange(1, 5).Draw(t, "nth")
			record := w.records[nth]
			at := rapid.IntRange(len(record)/3, len(record)*2/3).Draw(t, "at")
			source := w.head + strings.Join(w.records[:nth], "") + record[:at]
			after, skips := readDamaged(w.name, source)
			for n := range nth {
				if after[fmt.Sprint(n)] == "" {
					t.Fatalf("%s is cut in record %d: record %d is lost", w.name, nth, n)
				}
			}
			if after[fmt.Sprint(nth)] == "" && len(skips) == 0 {
				t.Fatalf("%s is cut in record %d, and nothing says so", w.name, nth)
			}
		})
	}
}

// TestFeedFaults: what XML forbids is mended where there is one way, and noted at its item.
func TestFeedFaults(t *testing.T) {
	const forbidden = "1 characters that XML forbids were mended"
	for _, tt := range []struct{ name, text, want, note string }{
		{"sound", "One pier.", "One pier.", ""},
		{"a byte", "Caf\xe9 pier.", "Café pier.", "read as windows-1252"},
		{"a byte among others", "“Caf\xe9” pier.", "“Café” pier.",
			"1 bytes that are not UTF-8 read as windows-1252"},
		{"an entity of HTML", "One&nbsp;pier&hellip; &bogus; & so on.",
			"One pier… &bogus; & so on.", ""},
		{"a NUL by its number", "One &#0;pier.", "One pier.", forbidden},
		{"no character", "One &#xFFFF;pier.", "One \ufffdpier.", forbidden},
		{"half a pair", "One &#55357; pier.", "One \ufffd pier.", forbidden},
		{"a pair", "One &#55357;&#56832; pier.", "One 😀 pier.", forbidden},
		{"no character, as it stands", "One \uffffpier.", "One \ufffdpier.", forbidden},
		{"a control character", "One \x01pier.", "One pier.", ""},
		{"less than", "Piers < 3 & > 1.", "Piers < 3 & > 1.", forbidden},
		{"the end of CDATA", "One ]]> pier.", "One ]]> pier.", forbidden},
		{"CDATA", "<![CDATA[<p>One &#0;<b>pier</b>.</p>]]>", "One \ufffdpier.", ""},
		{"CDATA without an end", "<![CDATA[<p>One pier.</p>", "One pier.",
			"a section of CDATA had no end"},
		{"markup that does not close", "<p>One pier.<br>Two.", "One pier.\nTwo.",
			"tags of the item do not close: it may be cut"},
	} {
		feed := func(text string) string {
			item := "<item><guid>1</guid><description>%s</description></item>\n"
			return "<rss version=\"2.0\"><channel><title>N</title>" +
				fmt.Sprintf(item+item+item, "First pier.", text, "Last pier.") + "</channel></rss>"
		}
		all := readHere([]byte(feed(tt.text)), "a.xml")
		if len(all) != 3 || all[0].article.Text != "First pier." ||
			all[2].article.Text != "Last pier." || len(all[0].article.Notes) > 0 ||
			len(all[2].article.Notes) > 0 {
			t.Errorf("%s: %+v", tt.name, all)
			continue
		}
		if a := all[1].article; a.Text != tt.want || strings.Join(a.Notes, "; ") != tt.note {
			t.Errorf("%s: %q (%q), want %q (%q)", tt.name, a.Text, a.Notes, tt.want, tt.note)
		}
	}
}

// TestBuriedFeeds: what a program says before a feed, or behind it, is not the feed's.
func TestBuriedFeeds(t *testing.T) {
	const whole = `<?xml version="1.0"?><rss version="2.0"><channel><title>N</title>` +
		`<item><description>One pier.</description></item></channel></rss>`
	for _, tt := range []struct{ name, in, want string }{
		{"white space", "\n\n  " + whole, `#1 "One pier."`},
		{"marks", "\ufeff\ufeff\r\n" + whole, `#1 "One pier."`},
		{"a warning", "<br />\n<b>Warning</b>: x in /feed.php on line 12<br />\n" + whole,
			`#1 "One pier."`},
		{"a plain notice", "PHP Notice:  Undefined index\n" + whole, `#1 "One pier."`},
		{"a warning behind", whole + "\n<br /><b>Warning</b>: late", `#1 "One pier."`},
		{"a warning between", strings.Replace(whole, "<item>",
			"<br />\n<b>Warning</b>: x & y<br />\n<item>", 1), `#1 "One pier."`},
		{"no declaration", "Deprecated: x\n" + whole[len(`<?xml version="1.0"?>`):],
			`#1 "One pier."`},
		{"a sitemap", `<urlset xmlns="x"><url><loc>https://a.example/</loc></url></urlset>`,
			": a sitemap, which lists pages and has no texts"},
	} {
		for _, name := range []string{"in/a.xml", "in/b.rss"} {
			tree(t, map[string]string{name: tt.in})
			want := name + tt.want
			if strings.HasPrefix(tt.want, ":") {
				want = "skip " + want
			}
			if got := read(&Reader{}, name); len(got) != 1 || got[0] != want {
				t.Errorf("%s: %q, want %q", tt.name, got, want)
			}
			if got := read(&Reader{}, "in"); !strings.HasPrefix(tt.want, ":") &&
				(len(got) != 1 || got[0] != want) {
				t.Errorf("%s, in a folder: %q, want %q", tt.name, got, want)
			}
		}
	}
	tree(t, map[string]string{"a.txt": "Warning: a feed starts so:\n" + whole})
	if got := read(&Reader{}, "a.txt"); len(got) != 1 || !strings.Contains(got[0], "Warning") {
		t.Errorf("a text about feeds: %q", got)
	}
}

// What is left out of a folder's tables and lists is told: a list of feeds, under any name; a date
// that may be two; a compressed body that ends early.
func TestToldApart(t *testing.T) {
	opml := `<?xml version="1.0"?><opml version="2.0"><body><outline xmlUrl="x"/></body></opml>`
	for _, name := range []string{"in/a.xml", "in/a.txt", "in/a"} {
		tree(t, map[string]string{name: opml})
		got := read(&Reader{}, name)
		if len(got) != 1 || !strings.Contains(got[0], "a list of feeds (OPML)") {
			t.Errorf("%s: %q", name, got)
		}
	}
	if _, err := ParseDate("7/6/2018"); err == nil || !strings.Contains(err.Error(), "two") {
		t.Errorf("7/6/2018: %v", err)
	}
	whole := gzipped("<html><p>" + strings.Repeat("It is cut short here. ", 4000))
	page, cut, err := uncompressed([]byte(whole[:len(whole)-12]), "gzip", &room{})
	if err != nil || !cut || !strings.Contains(string(page), "It is cut") {
		t.Errorf("cut %v, %v, %d bytes", cut, err, len(page))
	}
	if _, cut, err := uncompressed([]byte(whole), "gzip", &room{}); cut || err != nil {
		t.Errorf("whole: cut %v, %v", cut, err)
	}
}
