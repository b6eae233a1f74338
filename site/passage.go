package site

// passages are sites that lead on to others' pages: shorteners, keepers of feeds and of old pages,
// and networks to which every page has links.
var passages = set(`addthis.com addtoany.com apple.com archive.is archive.org archive.ph bit.ly
	buff.ly dlvr.it facebook.com fb.me feedburner.com feedproxy.google.com feedsportal.com
	flipboard.com goo.gl google.com googleusercontent.com ift.tt instagram.com is.gd linkedin.com
	lnkd.in ow.ly pinterest.com reddit.com t.co t.me tinyurl.com translate.goog trib.al
	twitter.com whatsapp.com wordpress.com wp.com wp.me x.com youtube.com`)

// IsPassage reports whether the site of an address leads on to others' pages, or shows posts of
// others: that it is named says nothing of who wrote.
func IsPassage(address string) bool { return passages[Of(Host(address))] }
