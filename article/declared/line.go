package declared

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// labels stand before a source on a line of its own, with a colon.
var labels = set(`source sources quelle quellen fuente fuentes fonte fonti fontes bron bronnen källa
	källor kilde kilder źródło źródła zdroj zdroje источник источники джерело kaynak forrás sursa
	lähde izvor izvori πηγή sumber nguồn المصدر منبع מקור 来源 來源 出典 転載元 初出 转载自 轉載自 文章来源
	出처 출처 via`)

// bareLabels do so without one.
var bareLabels = set(`via h/t`)

// mostSources is how many sources one line has at most.
const mostSources = 4

// line returns the sources on a line that names sources and says nothing else.
func line(p string) (all []Finding) {
	from := labelled(p)
	if from < 0 {
		return nil
	}
	if n := dash.FindStringIndex(p[from:]); n != nil { // what follows says more of the source
		p = p[:from+n[0]]
	}
	for len(all) < mostSources && from < len(p) {
		n := separator.FindStringIndex(p[from:])
		if n == nil {
			n = []int{len(p) - from, len(p) - from}
		}
		f, ok := sourceOf(p, from, from+n[0])
		if !ok {
			return nil
		}
		all = append(all, f)
		from += n[1]
	}
	return all
}

// labelled returns where the label ends that a line has; negative if it has none.
func labelled(p string) int {
	at := len(p) - len(strings.TrimLeft(p, " *([-–—•"))
	if at > 12 {
		return -1
	}
	n := strings.IndexAny(p[at:], ":： ")
	if n <= 0 {
		return -1
	}
	label := strings.ToLower(strings.TrimRight(p[at:at+n], " "))
	mark, size := utf8.DecodeRuneInString(p[at+n:])
	switch {
	case label == "hat" && strings.HasPrefix(strings.ToLower(p[at+n:]), " tip"):
		return at + n + len(" tip")
	case mark != ' ' && labels[label], mark == ' ' && bareLabels[label], label == "h/t":
		return at + n + size
	case mark == ' ' && labels[label] && strings.HasPrefix(p[at+n+size:], ":"):
		return at + n + size + 1
	}
	return -1
}

// separator parts sources on one line.
var separator = regexp.MustCompile(`[,;/|、，；]\s*|\s(?:and|und|et|y|e|en|och|og|i|и|та)\s`)

// dash parts a source from what is said of it.
var dash = regexp.MustCompile(`\s[-–—]\s`)

// nobody are names that stand for no outlet in particular.
var nobody = set(`agencies agenturen agencias agenzie agences agentur agence internet wikipedia own
	eigene staff redaktion агентства`)

// sourceOf returns the source that stands between two bytes, if it is a name and no more.
func sourceOf(p string, lo, hi int) (f Finding, ok bool) {
	lo += len(p[lo:hi]) - len(strings.TrimLeft(p[lo:hi], marks))
	hi = lo + len(strings.TrimRight(p[lo:hi], marks))
	if lo >= hi {
		return f, false
	}
	if hi-lo > mostBytes || !isName(sentences(p[lo:hi])) {
		return f, false
	}
	return Finding{Source: Source{How: Line, Name: p[lo:hi]}, Lo: lo, Hi: hi}, true
}

// isName reports whether some sentences are a name and no more: dpa, Quay Post.
func isName(all []sentence) bool {
	if len(all) != 1 || len(all[0]) == 0 || len(all[0]) > mostName {
		return false
	}
	for i, w := range all[0] {
		if isNumber(w.text) || w.ends && i+1 < len(all[0]) || nobody[w.low] {
			return false
		}
	}
	return all[0][0].isNamed() || len(all[0]) == 1
}

// mostBytes is how long a name is at most.
const mostBytes = 80

// Sentences in scripts without spaces between words, and their names.
var unspacedForms = []*regexp.Regexp{
	regexp.MustCompile(`(?:本文|此文|原文|全文|文章|本篇)(?:最初|最早|首先)?(?:首发|首發|发表|發表|原载|原載|` +
		`刊载|刊載|转载|轉載|转自|轉自|来自|來自|源自|摘自)(?:于|於|自|在)?[:：]?\s*[《「『“]?` +
		`([^，。；,;()（）《》「」『』“”\s]{2,24})`),
	regexp.MustCompile(`(?:この記事は|本記事は|本稿は|この文章は|この原稿は)、?[「『]?` +
		`([^」』。、\s]{2,30}?)[」』]?(?:[0-9０-９年月日号付]*)(?:に|で|が|から|より)` +
		`(?:最初に|初めて|はじめて)?(?:掲載|公開|転載|配信|発表)`),
	regexp.MustCompile(`이 (?:기사|글|칼럼)[은는] ['‘“]?([^'’”.,]{2,30}?)['’”]?(?:에|에서) ` +
		`(?:처음|먼저|최초로) (?:게재|발표|실|공개)`),
}

// unspaced returns the source that a sentence of such a script declares.
func unspaced(p string) []Finding {
	if p == "" || !strings.ContainsAny(p, "本此原全文章事稿기글칼") {
		return nil
	}
	for _, form := range unspacedForms {
		if m := form.FindStringSubmatchIndex(p); m != nil {
			return []Finding{{Source: Source{How: Sentence, Name: p[m[2]:m[3]]}, Lo: m[2], Hi: m[3],
				Sure: true}}
		}
	}
	return nil
}
