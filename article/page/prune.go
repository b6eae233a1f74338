package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// prune takes out of a page what its own markup calls something other than the article:
// by element (aside, figcaption, form), by role, and by the words of classes and ids.
// Style sheets are written for people who must find things again, so "related-stories" is what
// it says; but the same word may stand on the wrapper of the whole page ("tag-politics",
// "has-sidebar"), and so nothing goes that holds more than a quarter of the page's
// paragraph words.
func prune(doc *html.Node) {
	words := map[*html.Node]int{}
	total := weigh(doc, words, 0)
	walk(doc, func(n *html.Node) bool {
		if words[n]*4 > total {
			return true
		}
		if extra(n) && !holdsEmbed(n) {
			n.Parent.RemoveChild(n)
			return false
		}
		return true
	})
}

// holdsEmbed reports whether a post of a network is quoted below n: it is named "social" as the
// buttons are, but it is part of the article.
func holdsEmbed(n *html.Node) bool {
	found := false
	walk(n, func(c *html.Node) bool {
		found = found || c.DataAtom == atom.Blockquote &&
			strings.Contains(attr(c, "class"), "twitter-")
		return !found
	})
	return found
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
	case atom.Aside, atom.Figcaption, atom.Form, atom.Nav, atom.Footer, atom.Button, atom.Dialog,
		atom.Label:
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
			if extraRoles[a.Val] {
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

var extraRoles = set("navigation", "complementary", "contentinfo", "search", "dialog",
	"alertdialog", "menu", "menubar", "toolbar", "banner", "button", "tooltip", "alert")

// extraName reports whether the words of a class list are those of chrome.
func extraName(s string) bool {
	words := nameWords(s)
	for i, w := range words {
		if extraWords[w] {
			return true
		}
		if i+1 < len(words) && extraWords[w+" "+words[i+1]] {
			return true
		}
	}
	return false
}

// nameWords parts relatedStories_inline-2 into related, stories, inline, 2.
func nameWords(s string) []string {
	var words []string
	start, lower := 0, false
	flush := func(end int) {
		if end > start {
			words = append(words, strings.ToLower(s[start:end]))
		}
	}
	for i, r := range s {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			flush(i)
			start = i + 1
			lower = false
		case unicode.IsUpper(r) && lower:
			flush(i)
			start = i
			lower = false
		default:
			lower = unicode.IsLower(r)
		}
	}
	flush(len(s))
	return words
}

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
	"cookie", "cookies", "consent", "gdpr", "modal", "popup", "overlay", "lightbox", "tooltip",
	"popover", "hovercard", "people block", "banner",
	"widget", "widgets", "carousel", "slideshow", "playlist", "video player", "audio player",
	"media player", "jwplayer", "brightcove",
	"disclaimer", "disclosure", "hidden", "invisible", "sr only", "screen reader",
	"visually hidden", "noprint", "print only",
)

// set makes a set of strings.
func set(all ...string) map[string]bool {
	m := map[string]bool{}
	for _, s := range all {
		m[s] = true
	}
	return m
}
