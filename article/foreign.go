package article

import (
	"archive/zip"
	"bytes"
	"regexp"
	"strings"
	"sync"
)

// What lies among articles and is none: documents in formats that are not read, which may well
// hold articles, and what overlap itself wrote of articles that were read before.

// unreadFormats are formats that are not read and may hold articles, by the endings of names. In a
// folder such a file is a Skip, where a picture is passed over.
var unreadFormats = []struct {
	endings, what string
}{
	{".doc .dot", "an old Word document" + asText},
	{".fodt .sxw", "an OpenDocument text of one file" + asText},
	{".rtf", "an RTF document" + asText},
	{".epub .mobi .azw3", "an e-book" + asText},
	{".pptx .ppt .odp", "a presentation" + asText},
	{".xlsx .xls .ods", "a spreadsheet: save it as CSV"},
	{".mht .mhtml", "a page that a browser saved as one file: save it as HTML"},
	{".parquet .feather .arrow", "a table in a binary format: save it as CSV or JSON lines"},
	{".7z .rar .xz .lzma .lz4", "an archive of a kind that is not read: unpack it first"},
}

// unreadable says what a file is, by its name, if it may hold articles and is not read; else
// nothing.
func unreadable(name string) string {
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 {
		return ""
	}
	ending := strings.ToLower(name[dot:])
	for _, d := range unreadFormats {
		for e := range strings.FieldsSeq(d.endings) {
			if e == ending {
				return d.what
			}
		}
	}
	return ""
}

// passOver leaves out a file in a folder or an archive whose name promises no article: it counts
// it, or says what it is if it may hold articles.
func (p *producer) passOver(path, name string) {
	if what := unreadable(name); what != "" && len(name) <= maxName {
		p.skip(&Skip{Path: path, Why: what})
		return
	}
	p.reader.tally.passed.Add(1)
}

// unreadOffice says which document that is not read a zip is, by its members; else nothing.
func unreadOffice(z *zip.Reader) string {
	for _, m := range z.File {
		switch m.Name {
		case "ppt/presentation.xml":
			return unreadable(".pptx")
		case "xl/workbook.xml":
			return unreadable(".xlsx")
		case "META-INF/container.xml":
			return unreadable(".epub")
		}
	}
	return ""
}

// ours begins what overlap writes, by its format; see package report. It takes some milliseconds to
// compile.
var ours = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`^\{\s*"schema"\s*:\s*"overlap/\d`),                        // JSON
		regexp.MustCompile(`^\{"type":"article","id":.*,"sha256":"[^"]*","words":\d`), // its lines
		regexp.MustCompile(`^(?:` + // CSV, by the first columns of each table
			`id,outlet,owner,title,published,url,sha256,words,text_id` +
			`|article,outcome,sentence,words|pair,passage,a,b,decision` +
			`|pair,a,b,first,confidence,reason|pair,a,b,a_lo,a_hi,b_lo,b_hi` +
			`|quote,text,speaker,outlets,articles,uses|quote,article,outlet,published,lo,hi,text` +
			`|story,first,first_published,articles,texts` +
			`|outlet,owner,source,source_owner,same_owner` +
			`|outlet,owner,articles,words,shared,inside_owner|text,articles,outlet,rule` +
			`|path,line,why|article,kind,grade,words,example|article,edition_of,lo,hi,was,is` +
			`|article,source,named,unseen|article,family,candidate` +
			`|article,outlet,(?:origin,origin_outlet|source,words)` +
			`|event,at,kind,what,id,from|event,id,move,article,passage` +
			`|story,article,outlet,when,parent|release,article,outlet,when` +
			`|author,outlets,articles,words)(?:,[a-z_,]*)?\r?\n`),
		regexp.MustCompile(
			`(?is)^<!doctype html>.{0,1000}?<meta name="generator" content="overlap `),
		// The table and Markdown, by the first lines.
		regexp.MustCompile(`^[\d,]+\sarticles?(?:\s\([\d,]+\sdifferent\stexts?\))?` +
			`(?:\sfrom\s[\d,]+\soutlets?)?,\s[\d,]+\swords?\.\r?\n+` +
			`(?:Beside them |[<\d]+\s%\sof\sall\swords\s\(|No words outside of quotation ` +
			`|Articles are named by |Of the words, |[\d,]+\swords?\sset aside ` +
			`|## |[A-Z]{3}[A-Z ,]*\n)`),
		regexp.MustCompile(`(?s)^(?:[^\n]+\n+){1,5}Compared with ` +
			`(?:the [\d,]+\sarticles?|no article|the references)\b` +
			`.{0,400}?and\swith\snothing\selse\.`),
		// One table: as JSON or its lines, by the first keys, and for people, by its name.
		regexp.MustCompile(strings.ReplaceAll(`^(?:\[\s*)?\{(?:`+
			`"id":S,"outlet":S,"owner":S,"title":S,"published":S,"url":S,"sha256":"`+
			`|"article":S,"outcome":|"pair":S,"passage":|"pair":\d+,"a":S`+
			`|"quote":\d+,"(?:text|article)":S|"story":\d+,"(?:first|article)":S`+
			`|"outlet":S,"owner":S,"(?:source|articles)":`+
			`|"text":S,"articles":\d+,"outlet":S,"rule":`+
			`|"path":S,"line":(?:\d+|null),"why":`+
			`|"article":S,"(?:kind":S,"grade|edition_of|source|family`+
			`|outlet":S,"(?:origin|source))":`+
			`|"event":\d+,"(?:at|id)":|"release":\d+,"article":|"author":S,"outlets":)`,
			"S", `"(?:[^"\\]|\\.)*"`)),
		regexp.MustCompile(`^(?i:(?:## )?(?:articles|drafts|decisions|pairs|passages|differences` +
			`|quotes|uses|stories|outlets|totals|boilerplate|skipped|warnings|sources|candidates` +
			`|recycled|origins|tree|releases|release uses|events|moves|bylines))\r?\n+` +
			`(?:There are no rows\.|\| *[a-z]|Row +Column +Value|[a-z]+ .*\n─)`),
		regexp.MustCompile(`^(?:## Two articles|TWO ARTICLES)\r?\n`),
	}
})

// isOurs reports whether head starts a result of overlap. It is told by what stands first, so that
// an article with such words in it is an article.
//
// What it misses: JSON lines of a result that has no articles, and those that another program
// sorted; CSV that was written again with other columns.
func isOurs(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	for _, r := range ours() {
		if r.Match(head) {
			return true
		}
	}
	return false
}
