package article

import (
	"io"
	"os"
	"path/filepath"
	"strings"
)

// A format is one way in which articles are kept. All formats are in the table below;
// nothing else knows them by name.
type format struct {
	name    string
	endings []string               // of file names, in lower case
	sniff   func(head []byte) bool // whether the content is this format for certain
	read    func(*producer, *source)
	binary  bool // it need not look like text
	// its endings promise nothing: a file in a folder is passed over unless its content is this
	// format
	vague bool
}

// formats are tried in this order. What none of them knows by content is taken by its
// name, and otherwise for text.
func formats() []format {
	return []format{
		{"word", []string{".docx", ".docm", ".dotx"}, nil, (*producer).zip, true, false},
		{"opendocument", []string{".odt", ".ott"}, nil, (*producer).zip, true, false},
		{"pdf", []string{".pdf"}, looksLikePDF, (*producer).pdf, true, false},
		{"old office", nil, looksLikeOffice, (*producer).oldOffice, true, false},
		{"parquet", []string{".parquet", ".pq"}, looksLikeParquet, (*producer).parquet, true,
			false},
		{"zip", []string{".zip"}, looksLikeZip, (*producer).zip, true, false},
		{"tar", []string{".tar", ".tgz"}, looksLikeTar, (*producer).tar, true, false},
		{"json", []string{".json"}, looksLikeDocuments, (*producer).documents, false, false},
		{"lines", []string{".jsonl", ".ndjson"}, looksLikeObject, (*producer).lines, false, false},
		{"warc", []string{".warc", ".wet"}, looksLikeWARC, (*producer).warc, true, false},
		{"arc", []string{".arc"}, looksLikeARC, (*producer).arc, true, false},
		{"feed", []string{".rss", ".atom", ".xml"}, looksLikeFeed, (*producer).feed, false, true},
		{"html", []string{".html", ".htm", ".xhtml"}, looksLikeHTML, (*producer).web, false, false},
		{"table", []string{".csv", ".tsv"}, nil, (*producer).table, false, false},
		{"text", []string{".txt"}, nil, (*producer).plain, false, false},
	}
}

// Known reports whether a file in a folder is read, by the ending of its name; case does not
// matter. One ending of a compressed file may stand behind it: pages.jsonl.gz.
func Known(name string) bool {
	_, ok := byName(unwrappedName(name))
	return ok
}

// byName gives the format that the ending of a name promises.
func byName(name string) (format, bool) {
	name = strings.ToLower(name)
	for _, f := range formats() {
		for _, e := range f.endings {
			if strings.HasSuffix(name, e) {
				return f, true
			}
		}
	}
	return format{}, false
}

// file reads one file, or does what is done instead.
func (p *producer) file(path string, named bool) {
	if p.instead != nil {
		p.instead(path, named)
		return
	}
	s := &source{path: filepath.ToSlash(path), named: named, asked: named,
		growth: &growth{free: freeExpansion}}
	s.name = s.path
	f, err := os.Open(path)
	if err != nil {
		p.skip(s.trouble(err))
		return
	}
	defer f.Close()
	s.file = f
	p.source(s, &countingReader{&counter{f, &p.reader.tally.bytes}, &s.growth.packed})
}

// stdin reads standard input, which is known by content only.
func (p *producer) stdin() {
	s := &source{path: "-", named: true, asked: true, growth: &growth{free: freeExpansion}}
	if p.reader.Stdin == nil {
		p.skip(&Skip{Path: "-", Why: "there is no standard input", Named: true})
		return
	}
	p.source(s, &countingReader{&counter{p.reader.Stdin, &p.reader.tally.bytes}, &s.growth.packed})
}

// source reads s. A fault in that costs s only.
func (p *producer) source(s *source, in io.Reader) {
	p.safely(s, func() { p.unwrapped(s, in) })
}

// unwrapped unwraps s if it is compressed, finds its format and reads it.
func (p *producer) unwrapped(s *source, in io.Reader) {
	below := &countingReader{&interruptible{in, p}, &s.taken}
	s.in = p.buffer(below)
	defer p.release(s.in)
	head, err := s.head(below)
	switch w := wrapperOf(s.name, head); {
	case len(head) == 0 && err != io.EOF:
		p.skip(s.trouble(err))
	case len(head) == 0:
		p.skip(&Skip{Path: s.path, Why: "the file is empty"})
	case w != nil:
		p.unwrap(s, w)
	default:
		p.formatted(s, head)
	}
}

// formatted reads s in the format that its head and name tell.
func (p *producer) formatted(s *source, head []byte) {
	f := p.formatOf(unwrappedName(s.name), head)
	why := binary(head)
	switch {
	case isOurs(head) && !s.asked:
		p.reader.tally.results.Add(1)
	case isOurs(head):
		p.skip(&Skip{Path: s.path,
			Why: "a result of overlap, not articles: name what it was made of", Named: s.named})
	case f.vague && !s.asked && !f.sniff(head) && !looksLikeBuriedFeed(head):
		p.reader.tally.passed.Add(1)
	case why != "" && !f.binary:
		p.skip(&Skip{Path: s.path, Why: why})
	default:
		f.read(p, s)
	}
}

// formatOf chooses by content first, by name second; a table without a name is known by its header.
func (p *producer) formatOf(name string, head []byte) format {
	all := formats()
	named, ok := byName(name)
	for _, f := range all {
		switch {
		case f.sniff == nil || !f.sniff(head):
		// its first line is broken
		case named.name == "lines" && f.name == "json" && head[0] == '{':
		// braces in prose
		case named.name == "text" && (f.name == "json" || f.name == "lines") &&
			!p.fields.namesText(head):
		default:
			return f
		}
	}
	if !ok && looksLikeBuriedFeed(head) {
		named, ok = byName(".rss")
	}
	if !ok && p.fields.looksLikeTable(head) {
		named, ok = byName(".csv")
	}
	if !ok {
		return all[len(all)-1]
	}
	return named
}
