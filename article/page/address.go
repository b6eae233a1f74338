package page

// address gives the address that the page says is its own.
func address(l linkedArticle, tags map[string]string, s *headings) string {
	return first(s.canonical, tags["og:url"], l.url)
}
