package report

import (
	"bufio"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"overlap/result"
)

// The columns of each CSV table, in order. Columns may be added at the end of a table; none moves,
// changes its meaning or goes away. Counts are words unless they say otherwise; lo and hi are bytes
// of the article's text, half open; an unknown value is an empty field. Rows have the order of the
// result's lists.
//
//	articles     id, outlet, owner, title, published, url, sha256, words, text_id,
//	             edition_of: as in the result
//	             own, quoted, shared_quoted, shared, boilerplate: the account; with excluded they
//	             add up to words
//	             main_source, main_source_words, main_source_credited: the first source
//	             sources: how many there are
//	             story: the number of its story in the table stories
//	             lead, middle, end: of shared, in each third of the article; they add up to it
//	             rewritten, verdict, evidence: as in the result
//	             agency, agency_evidence, agency_part: the agency that it credits
//	             excluded: of the account, words of agency copy that was left out
//	             main_source_agency: the agency whose copy the first source prints
//	             repeated, shared_repeated, sheltered, hidden, shared_unread, unchecked: as in the
//	             result
//	             template: of own, words in templates
//	             licences: of a draft, under whose rights its copied words stand, in words
//	             draft: whether it is a draft of a check
//	             common: of own, words that are set aside as common language
//	pairs        pair: its number, from 1; a, b, first, confidence, reason: as in the result
//	             a_words, b_words: of the articles; a_shared, b_shared, longest: as in the result
//	             passages, verbatim, edited, rewritten, quoted: how many passages, and of which
//	             sort
//	             nature, a_common, b_common, surprise: as in the result
//	passages     pair: number in the table pairs; a, b, a_lo, a_hi, b_lo, b_hi, words, matched,
//	             kind, similarity, quoted, boilerplate: as in the result
//	             a_text, b_text: the passage, if the result has the texts
//	             nature, surprise, elsewhere: as in the result
//	differences  article, edition_of: an edition and the article that stands for its text
//	             lo, hi, was, is: as in the result
//	quotes       quote: its number, from 1; text, speaker, outlets: as in the result
//	             articles, uses: how many
//	             first_article, first_published: the first use
//	             none, cut, reworded, other_speaker: how many uses have that drift
//	uses         quote: number in the table quotes; article, outlet, published: of the article
//	             lo, hi, text, speaker, source_lo, source_hi, drift: as in the result
//	stories      story: its number, from 1; first, first_published, articles, texts, outlets,
//	             cohesion, lowest, owners: as in the result
//	outlets      outlet, owner: who prints the words; source, source_owner, same_owner: whose
//	             they are
//	             articles, words, of_outlet, of_source, earlier, delay, credited: as in the result
//	totals       outlet, owner, articles, words, shared, inside_owner, credited, shared_quoted,
//	             lent, common: as in the result
//	boilerplate  text, articles, outlet, rule: as in the result
//	warnings     article, draft by draft; kind, grade, words, example, lo, hi: as in the result
//	skipped      path, line, why: as in the result
var tables = []table{
	{"articles",
		"id,outlet,owner,title,published,url,sha256,words,text_id,edition_of,own,quoted,shared_quoted,shared,boilerplate," +
			"main_source,main_source_words,main_source_credited,sources,story,lead,middle,end,rewritten,verdict,evidence,agency,agency_evidence,agency_part,excluded,main_source_agency," +
			"repeated,shared_repeated,sheltered,hidden,shared_unread,unchecked,template,licences,draft,common", articleRows},
	{"pairs",
		"pair,a,b,first,confidence,reason,a_words,b_words,a_shared,b_shared,longest,passages,verbatim,edited,rewritten,quoted,nature,a_common,b_common,surprise", pairRows},
	{"passages",
		"pair,a,b,a_lo,a_hi,b_lo,b_hi,words,matched,kind,similarity,quoted,boilerplate,a_text,b_text,nature,surprise,elsewhere", passageRows},
	{"differences", "article,edition_of,lo,hi,was,is", differenceRows},
	{"quotes",
		"quote,text,speaker,outlets,articles,uses,first_article,first_published,none,cut,reworded,other_speaker", quoteRows},
	{"uses", "quote,article,outlet,published,lo,hi,text,speaker,source_lo,source_hi,drift",
		useRows},
	{"stories", "story,first,first_published,articles,texts,outlets,cohesion,lowest,owners",
		storyRows},
	{"outlets",
		"outlet,owner,source,source_owner,same_owner,articles,words,of_outlet,of_source,earlier,delay,credited", flowRows},
	{"totals",
		"outlet,owner,articles,words,shared,inside_owner,credited,shared_quoted,lent,common",
		totalRows},
	{"boilerplate", "text,articles,outlet,rule", boilerplateRows},
	{"skipped", "path,line,why", skippedRows},
	{"warnings", "article,kind,grade,words,example,lo,hi", warningRows},
}

// A table is one CSV file: its name, its columns and what writes its rows.
type table struct {
	name, columns string
	rows          func(r *register, c *csvWriter)
}

// Tables returns the names that Options.Table may have.
func Tables() []string {
	names := make([]string, len(tables))
	for i, t := range tables {
		names[i] = t.name
	}
	return names
}

// writeCSV writes one table (RFC 4180, lines ending in a line feed) with its head.
func writeCSV(w *bufio.Writer, r *result.Result, name string) error {
	i := slices.IndexFunc(tables, func(t table) bool { return t.name == name })
	t := tables[max(i, 0)]
	c := &csvWriter{w: csv.NewWriter(w)}
	columns := strings.Split(t.columns, ",")
	if err := c.w.Write(columns); err != nil {
		return err
	}
	t.rows(newRegister(r), c)
	c.w.Flush()
	return c.w.Error()
}

// A csvWriter writes rows. The underlying writer keeps the first error.
type csvWriter struct{ w *csv.Writer }

// row writes one row. Text is cleaned and made inert; numbers are written as they are,
// so that they stay numbers.
func (c *csvWriter) row(fields ...any) {
	row := make([]string, len(fields))
	for i, f := range fields {
		switch f := f.(type) {
		case string:
			row[i] = inert(f)
		case int:
			row[i] = strconv.Itoa(f)
		case float64:
			row[i] = strconv.FormatFloat(finite(f), 'f', -1, 64)
		case bool:
			row[i] = strconv.FormatBool(f)
		}
	}
	_ = c.w.Write(row) // the writer keeps the error
}

// inert returns cleaned text that no spreadsheet runs as a formula: if it begins with a
// sign that starts one, an apostrophe stands before it, which spreadsheets take for
// "this is text" and most do not show. A title such as "-30 degrees" gets one too: a
// program that reads the file takes off one leading apostrophe before = + - @ (or their
// full-width forms), or reads JSON, where text is exact.
func inert(s string) string {
	s = clean(s)
	switch r, _ := utf8.DecodeRuneInString(s); r {
	case '=', '+', '-', '@', '＝', '＋', '－', '＠':
		return "'" + s
	}
	return s
}

func articleRows(r *register, c *csvWriter) {
	story := map[string]int{}
	for i, s := range slices.Backward(r.Stories) {
		for _, id := range s.Articles {
			story[id] = i + 1
		}
	}
	for _, a := range r.Articles {
		var id, words, credited, number any = "", "", "", ""
		var copied string
		agency, evidence, part := "", "", any("")
		if w := a.Wire; w != nil {
			agency, evidence, part = w.Agency, w.Evidence, w.Part
		}
		if len(a.Account.Sources) > 0 {
			s := a.Account.Sources[0]
			id, words, credited, copied = s.Article, s.Words, s.Credited, s.Agency
		}
		if n := story[a.ID]; n > 0 {
			number = n
		}
		c.row(a.ID, a.Outlet, a.Owner, a.Title, a.Published, a.URL, a.SHA256, a.Words, a.TextID,
			a.EditionOf,
			a.Account.Own, a.Account.Quoted, a.Account.SharedQuoted, a.Account.Shared,
			a.Account.Boilerplate,
			id, words, credited, len(a.Account.Sources), number,
			a.Account.Places.Lead, a.Account.Places.Middle, a.Account.Places.End,
			a.Account.Rewritten, a.Verdict, a.Evidence,
			agency, evidence, part, a.Account.Excluded, copied, a.Account.Repeated,
			a.Account.SharedRepeated,
			a.Account.Sheltered, a.Account.Hidden, a.Account.SharedUnread, a.Unchecked,
			a.Account.Template, licences(&a, &r.Settings), a.Draft, a.Account.Common)
	}
}

func warningRows(r *register, c *csvWriter) {
	for _, a := range r.Articles {
		for _, w := range a.Warnings {
			c.row(a.ID, w.Kind, w.Grade, w.Words, w.Example, w.Lo, w.Hi)
		}
	}
}

func pairRows(r *register, c *csvWriter) {
	for i, p := range r.Pairs {
		of, quoted := map[string]int{}, 0
		for _, q := range p.Passages {
			of[q.Kind]++
			if q.Quoted {
				quoted++
			}
		}
		c.row(i+1, p.A, p.B, p.First, p.Confidence, p.Reason, r.article(p.A).Words,
			r.article(p.B).Words,
			p.AShared, p.BShared, p.Longest, len(p.Passages), of["verbatim"], of["edited"],
			of["rewritten"], quoted, p.Nature, p.ACommon, p.BCommon, p.Surprise)
	}
}

func passageRows(r *register, c *csvWriter) {
	for i, p := range r.Pairs {
		a, b := r.article(p.A).Text, r.article(p.B).Text
		for _, q := range p.Passages {
			var elsewhere any = ""
			if q.Elsewhere >= 0 {
				elsewhere = q.Elsewhere
			}
			c.row(i+1, p.A, p.B, q.A.Lo, q.A.Hi, q.B.Lo, q.B.Hi, q.Words, q.Matched, q.Kind,
				q.Similarity, q.Quoted, q.Boilerplate,
				slice(a, q.A), slice(b, q.B), q.Nature, q.Surprise, elsewhere)
		}
	}
}

func differenceRows(r *register, c *csvWriter) {
	for _, a := range r.Articles {
		for _, d := range a.Differences {
			c.row(a.ID, a.EditionOf, d.Lo, d.Hi, d.Was, d.Is)
		}
	}
}

// slice returns the bytes of s in span, or nothing if it does not lie inside.
func slice(s string, span result.Span) string {
	if span.Lo < 0 || span.Lo > span.Hi || span.Hi > len(s) {
		return ""
	}
	return s[span.Lo:span.Hi]
}

func quoteRows(r *register, c *csvWriter) {
	for i := range r.Quotes {
		q := &r.Quotes[i]
		of := map[string]int{}
		for _, u := range q.Uses {
			of[u.Drift]++
		}
		id, published := "", ""
		if first := r.firstDated(q); first != nil {
			id, published = first.ID, first.Published
		}
		c.row(i+1, q.Text, q.Speaker, q.Outlets, printers(q), len(q.Uses), id, published,
			of["none"], of["cut"], of["reworded"], of["other speaker"])
	}
}

func useRows(r *register, c *csvWriter) {
	for i, q := range r.Quotes {
		for _, u := range q.Uses {
			var lo, hi any = "", ""
			if u.Source != nil {
				lo, hi = u.Source.Lo, u.Source.Hi
			}
			a := r.article(u.Article)
			c.row(i+1, u.Article, a.Outlet, a.Published, u.Lo, u.Hi, u.Text, u.Speaker, lo, hi,
				u.Drift)
		}
	}
}

func storyRows(r *register, c *csvWriter) {
	for i, s := range r.Stories {
		c.row(i+1, s.First, r.article(s.First).Published, len(s.Articles), s.Texts, s.Outlets,
			s.Cohesion, s.Lowest, s.Owners)
	}
}

func flowRows(r *register, c *csvWriter) {
	for _, o := range r.Outlets {
		for _, f := range o.From {
			c.row(o.Outlet, o.Owner, f.Outlet, f.Owner, f.SameOwner, f.Articles, f.Words,
				f.OfOutlet, f.OfSource, f.Earlier, f.Delay, f.Credited)
		}
	}
}

func totalRows(r *register, c *csvWriter) {
	for _, o := range r.Outlets {
		c.row(o.Outlet, o.Owner, o.Articles, o.Words, o.Shared, o.InsideOwner, o.Credited,
			o.SharedQuoted, o.Lent, o.Common)
	}
}

func boilerplateRows(r *register, c *csvWriter) {
	for _, b := range r.Boilerplate {
		c.row(b.Text, b.Articles, b.Outlet, b.Rule)
	}
}

func skippedRows(r *register, c *csvWriter) {
	for _, s := range r.Skipped {
		var line any = ""
		if s.Line > 0 {
			line = s.Line
		}
		c.row(s.Path, line, s.Why)
	}
}
