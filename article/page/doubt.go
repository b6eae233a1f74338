package page

// leastWords is how many words a text has at the least that is an article.
const leastWords = 3

// Thin reports whether the text of a page is no article's: its title alone, or next to nothing.
func (p *Page) Thin() bool { return count(p.Text) < leastWords || sameTitle(p.Text, p.Title) }

// Doubt says why the text may not be the article, or not all of it; "" if it was found by the names
// of its elements, by what readability scores, or by what the page says of itself.
func (p *Page) Doubt() string {
	switch p.Rule {
	case "paragraphs":
		return "the text is all paragraphs of the page: no article was found"
	case "all text", "flat":
		return "the text is all that the page has: no article was found"
	case "json-ld":
		return "the text is that of JSON-LD: the page itself has less"
	case "description":
		return "the text is the one that the page's description begins, not the longest on the page"
	}
	return ""
}
