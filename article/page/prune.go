package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// separate gives the parts of a page that its own markup calls something other than the article:
// by element (aside, figcaption, form), by role, and by the words of classes and ids.
// Style sheets are written for people who must find things again, so "related-stories" is what
// it says; but the same word may stand on the wrapper of the whole page ("tag-politics",
// "has-sidebar"), and so nothing is a part that holds more than a quarter of the page's
// paragraph words. None of them stands in another.
func separate(doc *html.Node) map[*html.Node]bool {
	of := map[*html.Node]tally{}
	total := tallies(doc, of, 0).words
	parts := map[*html.Node]bool{}
	walk(doc, func(n *html.Node) bool {
		t := of[n]
		if t.words*4 <= total && apart(n, t) {
			parts[n] = true
		}
		return !parts[n]
	})
	return parts
}

// prune takes parts out of a page.
func prune(parts map[*html.Node]bool) {
	for n := range parts {
		n.Parent.RemoveChild(n)
	}
}

// apart reports whether an element is no part of the text: it says so itself, and if only by a word
// that templates give to the text, too, it has no prose like one. A post of a network that is
// quoted is part of the article, although it is named "social" as the buttons are.
func apart(n *html.Node, t tally) bool {
	return extra(n) && !t.embed && !(loosely(n) && likeText(n, t))
}

// looseWords are words of extraWords that stand on a text, too: what is behind a paywall, in a
// widget of the editor, or may be shared.
var looseWords = set("widget", "widgets", "paywall", "regwall", "share", "sharing", "social",
	"lightbox", "slideshow", "carousel", "banner", "print only", "topics", "tags", "overlay",
	"subscription", "membership", "teaser", "cta", "kommentar", "rating", "toc", "metadata", "ad",
	"ads")

// loosely reports whether it is by loose words alone that an element says what it is.
func loosely(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Section, atom.Span, atom.Form, atom.P, atom.Aside:
	default:
		return false
	}
	loose := n.DataAtom == atom.Form || n.DataAtom == atom.Aside

	for _, a := range n.Attr {
		words := nameWords(a.Val)
		for i, w := range words {
			pair := ""
			if i+1 < len(words) {
				pair = w + " " + words[i+1]
			}
			switch {
			case looseWords[w] || looseWords[pair]:
				loose = true
			case extraWords[w] || extraWords[pair]:
				return false
			}
		}
	}
	return loose
}

// likeText reports whether an element has prose as a text has: two paragraphs of it, a hundred
// words in all; or is such a paragraph, that asks for nothing.
func likeText(n *html.Node, t tally) bool {
	if n.DataAtom == atom.P {
		return t.paragraphs == 1 && (t.letters >= noticeBytes || !asks(strings.ToLower(Text(n))))
	}
	return t.paragraphs >= 2 && t.prose >= 100
}

// weigh counts the words in paragraphs below each element, and gives those below n.
func weigh(n *html.Node, words map[*html.Node]int, depth int) int {
	if depth > maxNesting {
		return 0
	}
	sum := 0
	if n.Type == html.TextNode {
		return count(n.Data)
	}
	if silent[n.DataAtom] && n.DataAtom != 0 {
		return 0
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += weigh(c, words, depth+1)
	}
	words[n] = sum
	return sum
}

// extra reports whether an element says of itself that it is not part of the text.
func extra(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Body, atom.Html, atom.Head, atom.Main, atom.Article, atom.Meta, atom.Link, atom.Title,
		atom.Script:
		return false
	case atom.Figure:
		return !holds(n, atom.Table, atom.Blockquote, atom.Pre, atom.Ul, atom.Ol)
	case atom.Aside, atom.Figcaption, atom.Form, atom.Nav, atom.Footer, atom.Button, atom.Dialog,
		atom.Label:
		return true
	}
	if strings.Contains(n.Data, "-") && extraName(n.Data) { // an element of the site's own
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "data-component", "data-type", "data-testid", "data-module",
			"data-block":
			if extraName(a.Val) {
				return true
			}
		case "role":
			if extraRoles[a.Val] && !opens(n) {
				return true
			}
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		case "hidden":
			return true
		case "aria-label":
			if extraName(a.Val) && n.DataAtom != atom.A {
				return true
			}
		case "itemprop":
			if a.Val == "caption" || a.Val == "author" || a.Val == "datePublished" {
				return true
			}
		}
	}
	return false
}

// holds reports whether one of some elements stands below n.
func holds(n *html.Node, elements ...atom.Atom) (found bool) {
	walk(n, func(c *html.Node) bool {
		found = found || slices.Contains(elements, c.DataAtom)
		return !found
	})
	return found
}

var extraRoles = set("navigation", "complementary", "contentinfo", "search", "dialog",
	"alertdialog", "menu", "menubar", "toolbar", "banner", "button", "tooltip", "alert")

// extraName reports whether the words of a class list are those of chrome.
func extraName(s string) bool {
	words := nameWords(s)
	for i, w := range words {
		if extraWords[w] && !disclaimed(words, i) {
			return true
		}
		if i+1 < len(words) && extraWords[w+" "+words[i+1]] || stem(w) {
			return true
		}
	}
	return false
}

// disclaimed reports whether the word at an index does not stand for itself: non-paywall; the label
// of a field that is hidden; what is hidden on small screens only.
func disclaimed(words []string, i int) bool {
	switch {
	case i > 0 && (words[i-1] == "non" || words[i-1] == "no"):
		return true
	case words[i] != "hidden":
		return false
	case i > 0 && words[i-1] == "label":
		return true
	case i+1 < len(words):
		return screens[words[i+1]]
	}
	return false
}

// screens are what templates call the sizes of screens, and paper.
var screens = set("xs", "sm", "md", "lg", "xl", "xxl", "mobile", "phone", "tablet", "desktop",
	"print", "small", "medium", "large")

// stem reports whether a word begins with one that names nothing but chrome, run together with
// another: relatedlinks, newsletterbox.
func stem(word string) bool {
	for _, s := range extraStems {
		if len(word) > len(s) && strings.HasPrefix(word, s) {
			return true
		}
	}
	return false
}

var extraStems = []string{"related", "newsletter", "breadcrumb", "sidebar", "advert", "sponsor",
	"sharebar", "sharebutton", "sharing", "socialmedia", "socialbar", "socialshare", "outbrain",
	"taboola", "subscri", "cookie", "recommend", "authorbox", "authorinfo", "imagecaption",
	"bildunter", "kommentar", "comentario", "commentaire", "lesenswert", "leseempfehl"}

// extraWords are what editors and toolkits call the parts around a text.
var extraWords = set(
	"related", "recirc", "recirculation", "recommended", "recommendation", "recommendations",
	"trending", "popular", "readmore", "read more", "read next", "see also", "more stories",
	"more on", "also like",
	"promo", "promos", "promotion", "teaser", "teasers", "outbrain", "taboola", "zergnet",
	"revcontent", "mgid",
	"ad", "ads", "advert", "adverts", "advertisement", "advertisements", "advertising",
	"adsbygoogle", "dfp", "sponsor", "sponsored", "sponsors", "adslot", "adunit",
	"share", "sharing", "sharebar", "sharethis", "addthis", "addtoany", "social", "socials",
	"sharedaddy", "follow", "jp-relatedposts",
	"newsletter", "newsletters", "subscribe", "subscription", "signup", "sign up", "optin",
	"paywall", "regwall", "donate", "donation", "membership",
	"comment", "comments", "disqus", "respond", "livefyre", "coral",
	"caption", "captions", "credit", "credits", "copyright", "wp-caption-text", "imagecaption",
	"photocredit",
	"byline", "bylines", "author", "authors", "authorbox", "contributor", "contributors",
	"dateline", "timestamp", "pubdate", "dates", "publish date", "post meta", "entry meta",
	"article meta", "metadata",
	"breadcrumb", "breadcrumbs", "nav", "navbar", "navigation", "menu", "sidebar", "footer",
	"masthead", "topbar", "toolbar", "pagination", "pager", "skip", "skiplink",
	"tags", "tagcloud", "taglist", "topics", "categories", "keywords",
	"cookie", "cookies", "consent", "gdpr", "cmp", "cookiebot", "onetrust", "didomi",
	"usercentrics", "iubenda", "quantcast", "modal", "popup", "overlay", "lightbox", "tooltip",
	"popover", "hovercard", "people block", "banner",
	"widget", "widgets", "carousel", "slideshow", "playlist", "video player", "audio player",
	"media player", "jwplayer", "brightcove",
	// the same in other languages
	"bildunterschrift", "bilduntertitel", "bildtext", "bildnachweis", "bildquelle", "didascalia",
	"didascalie", "legende", "leyenda", "pie foto", "piefoto", "podpis",
	"kommentare", "kommentar", "kommentarer", "comentarios", "commentaires", "commenti",
	"komentarze",
	"kommentit", "reacties", "yorumlar",
	"autor", "autoren", "autorin", "auteur", "auteurs", "autore", "autorbox", "redakteur",
	"verwandte", "ahnliche", "empfehlungen", "relacionadas", "relacionados", "relacionado",
	"correlati", "correlate", "powiazane", "similar", "read also", "readalso", "lire aussi",
	"werbung", "anzeige", "anzeigen", "reklama", "reklame", "publicidad", "publicite", "pubblicita",
	"publicidade", "annonce", "annons", "teilen", "partage", "partager", "compartir", "condividi",
	"compartilhar", "sociable", "shariff", "heateor", "socialshare", "sharebuttons",
	"schlagworte", "stichworte", "schlagwoerter", "etiquetas", "tag links", "taglinks", "tagi",
	"postmetadata", "postmeta", "entrymeta", "entry footer", "post footer", "article footer",
	"posted on", "post info", "post tags", "post date", "toc", "toc list", "inhaltsverzeichnis",
	"next story", "nextstory", "next post", "nextpost", "prev post", "post navigation", "nav links",
	"inline teaser", "cta", "cta3", "call to action", "originator", "kksr", "rating", "ratings",
	"interesting articles", "more articles", "licence info", "license info", "trust badge",
	"news letter",
	"author box", "about author", "author bio", "author info", "tag list", "below entry",
	"disclaimer", "disclosure", "hidden", "invisible", "sr only", "screen reader",
	"visually hidden", "noprint", "print only",
)
