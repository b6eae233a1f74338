package report

import (
	"bufio"
	"cmp"
	"io"

	"overlap/result"
)

// Pages.
//
// A result that is too large for one page is written to many: an index, which is the page of the
// whole without its articles' texts and passages, and pages of some hundred articles each. Articles
// of one story are on one page, with all pairs that they are in and the other sides of these, so
// that a page can be read, sent and kept by itself. Links of the index lead to the pages. Their
// names are numbers.

// Pages writes r as HTML pages: index.html and those that it leads to. Each is made by create, and
// closed. Of the options only Jobs matters.
func Pages(r *result.Result, o Options, create func(name string) (io.WriteCloser, error)) error {
	if err := o.Check(); err != nil {
		return err
	}
	s := newDivision(r)
	for i := range s.pages {
		page := s.page(i)
		e := newRegister(page).extent()
		e.scope, e.tellings = s.scope, s.tellings
		if err := toFile(create, pageName(i), page, e, leads{up: true}, o.jobs()); err != nil {
			return err
		}
	}
	index := keepFirst(r, nil, -1, nil, nil)
	index.Pairs = r.Pairs
	index.Footnotes = r.Footnotes
	return toFile(create, "index.html", index, s.extent(), leads{to: s}, o.jobs())
}

// toFile writes a page to a file.
func toFile(create func(name string) (io.WriteCloser, error), name string, r *result.Result,
	whole extent, l leads, jobs int) error {
	f, err := create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<16)
	err = writePage(w, r, whole, l, jobs)
	return cmp.Or(err, w.Flush(), f.Close())
}
