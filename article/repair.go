package article

import (
	"fmt"

	"overlap/article/charset"
)

// once mends what was encoded twice in the words of an article, with a note. The text of a page
// that is a draft stays as it is: its hidden words have places in it.
func (a *Article) once() {
	if len(a.Hidden)+len(a.Unread) > 0 {
		return
	}
	all := 0
	for _, s := range []*string{&a.Title, &a.Byline, &a.Credit, &a.Text} {
		var n int
		*s, n = charset.Once(*s)
		all += n
	}
	if all > 0 {
		a.note(fmt.Sprintf("%d characters that were encoded twice mended", all))
	}
}
