package site

import "strings"

// platforms are sites below which each host is another's: a writer's, a station's or a paper's. The
// list of public suffixes does not have them.
var platforms = set(`163.com ameblo.jp beehiiv.com blog.com blog.hu blog.pl
		blogg.no blogg.se blogs.com canalblog.com cbslocal.com cocolog-nifty.com dreamwidth.org
		exblog.jp fandom.com fc2.com free.fr ghost.io globo.com hatenablog.com hateblo.jp
		hautetfort.com jimdo.com jimdofree.com jugem.jp livejournal.com medium.com narod.ru
		newsvine.com over-blog.com over-blog.fr patch.com posterous.com sapo.pt seesaa.net
		skyrock.com squarespace.com substack.com tistory.com tumblr.com twoday.net typepad.com
		ucoz.ru uol.com.br webnode.com weebly.com wikia.com wordpress.com xanga.com`)

// set returns the words of a list.
func set(list string) map[string]bool {
	words := make(map[string]bool)
	for word := range strings.FieldsSeq(list) {
		words[word] = true
	}
	return words
}

// isPlatform reports whether a site is a platform. Google lets writers choose their country's
// suffix: blogspot.de.
func isPlatform(site string) bool {
	return platforms[site] || strings.HasPrefix(site, "blogspot.")
}
