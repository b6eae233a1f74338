package page

import "strings"

// Read finds the article on a page, which is valid UTF-8. The error is ErrNoText if there is none,
// or says which bound the page is beyond (see bounds.go). A page of 100 KB takes a few
// milliseconds; it may be called from any number of goroutines.
func Read(source string) (Page, error) {
	s, err := Open(source)
	if err != nil {
		return Page{}, err
	}
	return s.Read()
}

// Read is Read for a page that is open.
func (s Source) Read() (Page, error) {
	var p Page
	doc, err := s.parse()
	switch {
	case err == errDeep:
		p.Text, p.Rule = flat(s.html), "flat"
	case err != nil:
		return Page{}, err
	default:
		authors := p.metadata(doc)
		p.body(doc, s.html)
		p.sign(authors)
		p.Text = p.withoutColophon()
		p.At("")
	}
	if strings.TrimSpace(p.Text) == "" {
		return p, ErrNoText
	}
	return p, nil
}
