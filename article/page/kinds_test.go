package page

import (
	"fmt"
	"strings"
	"testing"
)

// paragraphsOf makes paragraphs of invented sentences, from a number on.
func paragraphsOf(from, n int) (html, text string) {
	var h, t []string
	for i := from; i < from+n; i++ {
		p := prose(10*i, 2)
		h, t = append(h, "<p>"+p+"</p>"), append(t, p)
	}
	return strings.Join(h, ""), strings.Join(t, "\n\n")
}

const (
	lead = "The pier of Tessaly closes for nineteen months, and the museum moves behind the " +
		"customs shed."
	cookies = "We and our partners use cookies on this device to give you a better service, " +
		"which you may accept or refuse for each purpose at any time."
	hinweis = "Wir und unsere Partner verwenden Cookies auf Ihrem Gerät; Sie können dem " +
		"jederzeit zustimmen oder widersprechen, wenn Sie auf Einstellungen klicken."
)

// What the text of a page is, by the kinds of pages that there are.
func TestKindsOfPages(t *testing.T) {
	six, text := paragraphsOf(1, 6)
	two, other := paragraphsOf(50, 2)
	body := `<div class="article-body">` + six + `</div>`
	for _, tt := range []struct{ name, in, text string }{
		// what leads to the text
		{"a lead by its name", `<h1>Pier</h1><p class="lead">` + lead + `</p>` + body, lead +
			"\n\n" + text},
		{"a lead in the header", `<article><header><h1>Pier</h1><p>` + lead + `</p></header>` +
			body +
			`</article>`, lead + "\n\n" + text},
		{"a lead in Italian", `<h1>Pier</h1><div class="sommario">` + lead + `</div>` + body,
			lead + "\n\n" + text},
		{"a second headline", `<h1>Pier</h1><h2>` + lead + `</h2>` + body, text},
		{"a subhead by its name", `<h1>Pier</h1><p class="article-sub-headline">` + lead +
			`</p>` + body, text},
		{"a caption", `<h1>Pier</h1><figure><figcaption>` + lead + `</figcaption></figure>` +
			body, text},
		{"a share line", `<h1>Pier</h1><p class="share">` + lead + `</p>` + body, text},
		{"what stands before the headline", `<p>` + lead + `</p><h1>Pier</h1>` + body, text},
		{"a lead that the text repeats", `<h1>Pier</h1><p class="lead">` + lead +
			`</p><div class="article-body"><p>` + lead + `</p>` + six + `</div>`, lead +
			"\n\n" + text},

		// several articles
		{"the first article is short",
			`<title>Fair</title><article><h1>Fair</h1><div class="article-body">` +
				two + `</div></article><article><h1>Pier</h1>` + body + `</article>`, other},
		{"the second is the one",
			`<meta property="og:title" content="Fair"><article><h1>Pier</h1>` + body +
				`</article><article><h1>Fair</h1>` + two + `</article>`, other},
		{"the description begins the other", `<meta name="description" content="` +
			other[:80] + `">` +
			`<div class="post-body">` + six + `</div><div><p>Fair</p>` + two + `</div>`, other},
		// paragraphs that are all link, or behind a wall
		{"a paragraph that is a link", `<h1>Pier</h1><div class="article-body">` + six +
			`<p><a href="/x">` +
			lead + `</a></p></div>`, text + "\n\n" + lead},
		{"a title that is a link", `<h1>Pier</h1><div class="article-body">` + six +
			`<p><a href="/x">A list of piers and bridges in the bay of Tessaly</a></p></div>`,
			text},
		{"a teaser in a link", `<h1>Pier</h1><div class="article-body">` + six +
			`<a href="/x"><div><h4>Another pier</h4><p>` + lead[:40] + `</p></div></a></div>`,
			text},
		{"a paragraph behind the wall", `<h1>Pier</h1><div class="article-body">` + two +
			`<p class="paywall">` + lead + `</p></div>`, other + "\n\n" + lead},
		{"a part behind the wall", `<h1>Pier</h1><div class="article-body">` + two +
			`<div class="paywall">` + six + `</div></div>`, other + "\n\n" + text},
		{"line breaks for paragraphs", `<h1>Pier</h1><div class="x">` +
			strings.ReplaceAll(text, "\n\n", "<br><br>") + `</div>`, text},
		{"sentences that begin as lines of the page", `<h1>Pier</h1><div class="article-body">` +
			`<p>Related posts in the council are vacant.</p>` +
			`<p>Mehr aus Zufall fand er das Boot.</p>` + six + `</div>`,
			"Related posts in the council are vacant.\n\n" +
				"Mehr aus Zufall fand er das Boot.\n\n" + text},
		{"subheads that link to themselves", `<h1>Pier</h1><div class="article-body">` + two +
			`<h2><a href="#why">Why it closes in May</a></h2>` + six + `</div>`,
			other + "\n\nWhy it closes in May\n\n" + text},
		{"times of updates", `<h1>Pier</h1><div class="article-body">` + two +
			`<div><time>20:15</time></div>` + six + `</div>`, other + "\n\n" + text},
		{"no wall", `<h1>Pier</h1><div class="article-body">` + two +
			`<section class="non-paywall">` + six +
			`</section></div>`, other + "\n\n" + text},
		{"the wall itself", `<h1>Pier</h1><div class="article-body">` + six +
			`<p class="paywall">To read on, please subscribe, or sign in if you have an account with ` +
			`us already, by the button below.</p></div>`, text},

		// what is hidden in name only
		{"a field with its label hidden",
			`<h1>Pier</h1><article><div class="field field--label-hidden">` +
				six + `</div></article>`, text},
		{"hidden on small screens", `<h1>Pier</h1><div class="article-body">` + two +
			`<p class="hidden-xs">` + lead + `</p></div>`, other + "\n\n" + lead},
		{"hidden", `<h1>Pier</h1><div class="article-body">` + six + `<p class="hidden">` +
			lead + `</p></div>`,
			text},

		// notices
		{"a notice before", `<div class="x1"><p>` + cookies + `</p></div><h1>Pier</h1><div>` +
			six + `</div>`,
			text},
		{"a notice in German", `<p>` + hinweis + `</p><h1>Pier</h1><div>` + six + `</div>`, text},
		{"a notice behind", `<h1>Pier</h1><div>` + six + `<p>` + cookies + `</p></div>`, text},
		{"an article on cookies", `<h1>Pier</h1><div class="article-body">` + six +
			`<p>The baker of Tessaly sold four thousand cookies at the fair.</p></div>`,
			text + "\n\nThe baker of Tessaly sold four thousand cookies at the fair."},

		// figures, lists of other articles, lines of the page
		{"a table in a figure", `<h1>Pier</h1><div class="article-body">` + six +
			`<figure class="block-table"><table><tr><td>Barley</td><td>12</td></tr>` +
			`</table></figure></div>`,
			text + "\n\nBarley 12"},
		{"a list of other articles", `<h1>Pier</h1><div class="article-body">` + six +
			`<h4>Lesen Sie auch</h4><ul><li>Ein anderer Steg</li><li>Noch einer</li></ul>` +
			`</div>`, text},
		{"whose picture it is", `<h1>Pier</h1><div class="article-body">` + six +
			`<p>Foto: A. Holm</p><p>The pier at dusk (Holm / Getty Images)</p></div>`, text},
		{"a photograph in prose", `<h1>Pier</h1><div class="article-body">` + six +
			`<p>Foto is what they call it there.</p></div>`, text +
			"\n\nFoto is what they call it there."},
		{"who asks for help", `<h1>Pier</h1><div class="article-body">` + six +
			`<p><em>Please donate, and subscribe to what we write.</em></p></div>`, text},
		{"many posts", forum(), plainOf(20, 8)},
		{"a gallery", `<h1>Pier</h1><div class="article-body"><p>Five views of the pier.</p>` +
			strings.ReplaceAll(strings.ReplaceAll(six, "<p>", "<figure><figcaption>"), "</p>",
				"</figcaption></figure>") + `</div>`, "Five views of the pier.\n\n" + text},
		{"an aside that is text", `<h1>Pier</h1><div class="article-body">` + two + `<aside>` +
			six + `</aside></div>`, other + "\n\n" + text},
		{"an aside of others", `<h1>Pier</h1><div class="article-body">` + six +
			`<aside><p>Another pier, in another town.</p></aside></div>`, text},
		{"folded parts", `<h1>Pier</h1><div class="article-body">` + two +
			`<a class="accordion-title" href="#">The bill</a>` + six + `</div>`,
			other + "\n\nThe bill\n\n" + text},
		{"what readers say", `<h1>Pier</h1><div class="article-body">` + six +
			`<h3>Kommentare (2)</h3>` + two + `</div>`, text},
		{"a short code", `<h1>Pier</h1><div class="article-body">` + six +
			`<p>[button link="/x" type="big"]Send us your view[/button]</p></div>`, text},
		{"a note in brackets", `<h1>Pier</h1><div class="article-body">` + six +
			`<p>[The pier is of 1911.]</p></div>`, text + "\n\n[The pier is of 1911.]"},
		{"the description is within the text", `<meta name="description" content="Fair ` +
			other + `"><div class="post-body">` + six + `</div><div><p>Fair</p>` + two +
			`</div>`, other},
		{"warnings of a program", `<h1>Pier</h1><div class="article-body">` + six +
			`<p>Notice: no index in /srv/x.php on line 813</p></div>`, text},
	} {
		got, err := Read(tt.in)
		if err != nil || got.Text != tt.text {
			t.Errorf("%s: by %s, %v\n%q\nwant\n%q", tt.name, got.Rule, err, got.Text, tt.text)
		}
	}
}

func plainOf(from, n int) string { _, t := paragraphsOf(from, n); return t }

// forum makes a page of posts, each in an article element without a headline.
func forum() string {
	var s strings.Builder
	s.WriteString("<h1>The pier</h1>")
	for i := 20; i < 28; i++ {
		fmt.Fprintf(&s, `<article class="message"><div class="user"><a href="/u">u%d</a></div>`+
			`<div class="wrapper"><p>%s</p></div></article>`, i, prose(10*i, 2))
	}
	return s.String()
}

// The second headline is kept apart.
func TestSubtitle(t *testing.T) {
	six, _ := paragraphsOf(1, 6)
	got, err := Read(`<h1>Pier</h1><h2>` + lead + `</h2><div class="article-body">` + six +
		`</div>`)
	if err != nil || got.Subtitle != lead {
		t.Errorf("subtitle %q, %v", got.Subtitle, err)
	}
}

// The updates of a live blog are a text where the page has no other.
func TestLiveBlogs(t *testing.T) {
	six, text := paragraphsOf(1, 6)
	first, second := prose(1, 2), prose(9, 3)
	live := func(updates string) string {
		return `<h1>Live</h1><script type="application/ld+json">{"@type":"LiveBlogPosting",` +
			`"headline":"Live","liveBlogUpdate":` + updates + `}</script>`
	}
	for _, tt := range []struct{ in, text, rule string }{
		{live(`[{"articleBody":"` + first + `"},{"articleBody":"` + second + `"}]`),
			first + "\n\n" + second, "json-ld"},
		{live(`[{"headline":"Noon","articleBody":"` + first + second + `"}]`),
			"Noon\n\n" + first + second, "json-ld"},
		{live(`{"articleBody":"` + first + second + `"}`), first + second, "json-ld"},
		{live(`[{"articleBody":"`+first+`"}]`) + `<div class="article-body">` + six + `</div>`,
			text,
			"container"},
		{live(`["a", 1, null, {"articleBody":7}]`) + `<div class="article-body">` + six +
			`</div>`, text,
			"container"},
	} {
		got, err := Read(tt.in)
		if err != nil || got.Text != tt.text || got.Rule != tt.rule {
			t.Errorf("%.80s: by %s, %v\n%q\nwant\n%q", tt.in, got.Rule, err, got.Text, tt.text)
		}
	}
}

// A text of one form of normalization is that of another.
func TestNormalized(t *testing.T) {
	six, text := paragraphsOf(1, 6)
	got, _ := Read("<h1>Pier</h1><div class='article-body'>" + six +
		"<p>Cafe\u0301 in Tessaly.</p></div>")
	if want := text + "\n\nCaf\u00e9 in Tessaly."; got.Text != want {
		t.Errorf("got %q", got.Text)
	}
}

// A page that has its title only is no article.
func TestThin(t *testing.T) {
	for in, thin := range map[string]bool{
		"<title>Pier of Tessaly</title><h1>Pier of Tessaly</h1>":        true,
		"<title>Pier of Tessaly | News</title><h1>Pier of Tessaly</h1>": true,
		"<h1>Pier</h1><p>It is closed today.</p>":                       false,
		"<p>Closed.</p>": true,
	} {
		if got, err := Read(in); err != nil || got.Thin() != thin {
			t.Errorf("%q: %q, thin %v, %v", in, got.Text, got.Thin(), err)
		}
	}
}
