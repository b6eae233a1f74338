package report

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"pgregory.net/rapid"

	"overlap/result"
	"overlap/shingle"
)

// unmarked takes the marks of words that bear evidence out from a text.
var unmarked = strings.NewReplacer("[=", "", "=]", "", "[~", "", "~]", "", "[@", "", "@]", "",
	"[#", "", "#]", "", "[-", "", "-]", "", "{+", "", "+}", "")

func TestEvidence(t *testing.T) {
	const a = "Two ships sank. Nobody knows why. The minister resigned at once."
	const b = "BERG, Monday. The head of the ministry stepped down after 2 ships went under."
	at := func(text, part string) result.Span {
		lo := strings.Index(text, part)
		return result.Span{Lo: lo, Hi: lo + len(part)}
	}
	word := func(kind, x, y string) result.Bearing {
		return result.Bearing{A: at(a, x), B: at(b, y), Kind: kind}
	}
	told := at(b, b[len("BERG, Monday. "):])
	q := &result.Passage{A: result.Span{Lo: 0, Hi: len(a)}, B: result.Span{Lo: 0, Hi: len(b)},
		Evidence: []result.Evidence{
			{A: at(a, "The minister resigned at once."), B: told, Bits: 7.5,
				Words: []result.Bearing{
					word("synonym", "resigned", "down"), word("name", "The", "The"),
					word("name", "minister", "head"), word("synonym", "once", "after")}},
			{A: at(a, "Two ships sank."), B: told, Bits: 1.2, Words: []result.Bearing{
				word("number", "Two", "2"), word("word", "ships", "ships"),
				{A: at(a, "once"), B: at(b, "BERG"), Kind: "word"},
				word("other", "sank", "under")}},
			{A: result.Span{Lo: 3, Hi: len(a) + 1}, B: told},
			{A: result.Span{Lo: 3, Hi: 2}, B: told},
		}}
	want := []row{
		{Head: unborne, B: "BERG, Monday. "},
		{Head: "1 bit: 2 words, 1 number", A: "[#Two#] [=ships=] sank.",
			B: "The head of the ministry stepped down after [#2#] [=ships=] went under."},
		{Head: unborne, A: " Nobody knows why. "},
		{Head: "8 bits: 2 synonyms (resigned, down; once, after), 2 names",
			A: "[@The minister@] [~resigned~] at [~once~].",
			B: "[@The head@] of the ministry stepped [~down after~] 2 ships went under."},
	}
	got := evidence(q, shingle.Split(a), shingle.Split(b), pairSides)
	for i := range got {
		got[i].Head = strings.ReplaceAll(got[i].Head, nbsp, " ")
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestEvidenceLaw: whatever the spans say, each word of a passage stands in a row, what is alone
// is no part of a row of evidence, and without its marks a row is a part of the text.
func TestEvidenceLaw(t *testing.T) {
	const text = "Zwölf Schiffe. Die Brücke brach, als der Sturm kam! 日本語の文です。 Nobody spoke."
	split := shingle.Split(text)
	span := rapid.Custom(func(t *rapid.T) result.Span {
		lo := rapid.IntRange(-3, len(text)+3).Draw(t, "lo")
		return result.Span{Lo: lo, Hi: lo + rapid.IntRange(-3, 30).Draw(t, "length")}
	})
	bearing := rapid.Custom(func(t *rapid.T) result.Bearing {
		return result.Bearing{A: span.Draw(t, "a"), B: span.Draw(t, "b"), Kind: rapid.SampledFrom(
			[]string{"word", "synonym", "name", "number", ""}).Draw(t, "kind")}
	})
	rapid.Check(t, func(t *rapid.T) {
		q := &result.Passage{A: result.Span{Lo: 0, Hi: len(text)}, B: span.Filter(
			func(s result.Span) bool { return inside(s, split) }).Draw(t, "whole")}
		for range rapid.IntRange(1, 5).Draw(t, "evidence") {
			q.Evidence = append(q.Evidence, result.Evidence{A: span.Draw(t, "a"),
				B: span.Draw(t, "b"), Words: rapid.SliceOfN(bearing, 0, 6).Draw(t, "words")})
		}
		rows := evidence(q, split, split, pairSides)
		bare := ""
		for _, r := range rows {
			a, b := unmarked.Replace(r.A), unmarked.Replace(r.B)
			if !strings.Contains(text, a) || !strings.Contains(text, b) {
				t.Fatalf("%q, %q is not in the text", a, b)
			}
			bare += " " + a
		}
		if rows == nil {
			return
		}
		covered := func(w shingle.Word) bool {
			return slices.ContainsFunc(q.Evidence, func(e result.Evidence) bool {
				return inside(e.A, split) && e.A.Lo < int(w.Hi) && int(w.Lo) < e.A.Hi
			})
		}
		for _, w := range split.Words {
			if !covered(w) && !strings.Contains(bare, text[w.Lo:w.Hi]) {
				t.Fatalf("%q is in no row of %q", text[w.Lo:w.Hi], rows)
			}
		}
	})
}

// testEvidence: the page sets sentences beside each other as tables do.
func testEvidence(t *testing.T, browser context.Context) {
	for name, n := range map[string]int{"story": 2, "check": 3, "hostile": 0} {
		r := stored(t, "testdata/"+name+".json")
		if name == "story" { // a sentence of each side has no evidence
			q := &r.Pairs[1].Passages[0]
			q.Evidence = slices.Delete(q.Evidence, 1, 2)
		}
		p := openPage(t, browser, r)
		for i := range r.Pairs {
			var want []string
			pair := earlierFirst(&r.Pairs[i])
			reg := newRegister(r)
			a, b := words(reg.article(pair.A)), words(reg.article(pair.B))
			for k := range pair.Passages {
				q := &pair.Passages[k]
				if len(q.Evidence) == 0 || name == "hostile" {
					continue
				}
				n--
				for _, row := range evidence(q, a, b, pairSides) {
					want = append(want, row.Head, or(row.A), or(row.B))
				}
			}
			p.view(fmt.Sprintf("pair/%d", i))
			p.Until(`document.querySelector(".listing, main > .note") !== null`)
			if pair.Retelling != nil {
				p.shows("main > .findings", fmt.Sprintf("%d of ", pair.Retelling.Told))
			}
			if name == "hostile" {
				continue
			}
			p.Until(`document.querySelector(".listing") !== null`)
			got := eval[[]string](p, `(() => {
				const marks = { "w-word": ["[=", "=]"], "w-synonym": ["[~", "~]"], "w-name": ["[@", "@]"], "w-number": ["[#", "#]"], "DEL": ["[-", "-]"], "INS": ["{+", "+}"] };
				const text = (n) => [...n.childNodes].map((c) => { const m = marks[c.className || c.nodeName]; return m ? m[0] + c.textContent + m[1] : c.textContent; }).join("").replace(/\s+/g, " ").trim();
				return [...document.querySelectorAll(".listing .told")].flatMap((row) => [row.querySelector(".sub").textContent, ...[...row.querySelectorAll("blockquote")].map(text)]);
			})()`)
			if !slices.Equal(got, want) {
				told, _ := json.MarshalIndent([2][]string{got, want}, "", " ")
				t.Errorf("%s, pair %d: got and want\n%s", name, i, told)
			}
		}
		if name == "story" {
			p.view("")
			p.shows("#ranked", "40\u00a0words tell in other words what Nordwire told, 4 of "+
				"4\u00a0sentences of its own, 1.12 bits a word; the next best, Harbour Gazette, "+
				"0.31; credited")
			p.view("article/0")
			p.shows("main section", "4 of 4\u00a0sentences of this article tell what Nordwire told")
		}
		if n != 0 {
			t.Errorf("%s: %d passages more have evidence than there are", name, n)
		}
		p.Clean()
	}
}

// testFold: of a long passage the first sentences are shown, the others on request and on paper.
func testFold(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/check.json")
	q := &r.Pairs[0].Passages[0]
	for len(q.Evidence) < 20 {
		q.Evidence = append(q.Evidence, q.Evidence[len(q.Evidence)-1])
	}
	p := openPage(t, browser, r)
	p.view("pair/0")
	p.shows(".listing summary", "Show 16 more of 22")
	const seen = `[...document.querySelectorAll(".listing .told")].filter((n) => n.checkVisibility()).length`
	if got := eval[int](p, seen); got != 6 {
		t.Errorf("%d rows are seen", got)
	}
	eval[bool](p, `document.querySelector(".listing summary").focus(), true`)
	p.Do(chromedp.KeyEvent("\r"))
	p.Until(seen + ` === 22`)
	p.Clean()
}
