package article

import (
	"io"
	"runtime"
	"sync/atomic"
)

// A Reader reads articles from files, folders and standard input. The zero value reads
// with its defaults. It serves one Read at a time; Tally may be called meanwhile.
type Reader struct {
	// Fields maps our names (id, outlet, owner, title, byline, credit, url, lang,
	// published, fetched, declared, text) to the source's keys. Several keys, parted by commas,
	// are tried in that order. A name that is not mapped is its own key.
	Fields map[string]string

	// Paragraph is a mark that stands for a paragraph's end in the texts of JSON and tables, as
	// " ### ". It becomes an empty line; offsets count the text with that line. Default: none.
	Paragraph string

	// GuessLang has the language guessed from the text where the source does not say it, which
	// costs more than all the rest of reading.
	GuessLang bool

	// Drafts says that the articles are drafts. Of a web page or a document, what its reader does
	// not see is then no text; it is set apart, as is what he sees and the text lacks (see
	// Article.Hidden).
	Drafts bool

	// Stdin is read for the path "-".
	Stdin io.Reader

	// Jobs is the number of goroutines that parse and decode; 0 means one a core.
	Jobs int

	tally   struct{ articles, skipped, passed, results, bytes atomic.Int64 }
	met     [fieldCount]atomic.Bool // whether a source had a key of the field
	foreign atomic.Pointer[[]Key]   // see Foreign
}

// A Tally counts what a Reader has met so far.
type Tally struct {
	Articles int64 // given out
	Skipped  int64 // given out as Skip
	Passed   int64 // files and folders that were not opened: hidden, or no articles by their names
	Results  int64 // files in folders that were passed over since overlap itself wrote them
	Bytes    int64 // read from files, as they lie on disk
}

// Tally counts over all that r has read. It may be called from any goroutine.
func (r *Reader) Tally() Tally {
	t := &r.tally
	return Tally{t.articles.Load(), t.skipped.Load(), t.passed.Load(), t.results.Load(),
		t.bytes.Load()}
}

// jobs is the number of workers.
func (r *Reader) jobs() int {
	if r.Jobs > 0 {
		return r.Jobs
	}
	return runtime.GOMAXPROCS(0)
}
