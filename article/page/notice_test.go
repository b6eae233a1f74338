package page

import (
	"strings"
	"testing"
	"time"
)

// A last line that asks for something is the page's; one that tells of such things is the author's.
func TestWhatAsks(t *testing.T) {
	for line, want := range map[string]bool{
		"Subscribe to our newsletter for more.":                       true,
		"If you like what we do, please donate.":                      true,
		"For more stories like this, sign up for the morning letter.": true,
		"Download the Harbour Times apps for iOS and Android.":        true,
		"Abonnieren Sie unseren Newsletter.":                          true,
		"Unterstütze unsere Arbeit mit einer Spende.":                 true,
		"Suscríbete a nuestro boletín.":                               true,
		"Подпишитесь на наш канал.":                                   true,
		"Newsletter": true,
		"The company has 4,400 subscribers, it said.":                        false,
		"Holders may subscribe for 1.25 shares for each share held.":         false,
		"The issue was heavily over-subscribed.":                             false,
		"A six per cent stake was donated to the trust by the government.":   false,
		"\"The facts support our original contention,\" the company said.":   false,
		"Banque du Batiment was 65 times oversubscribed.":                    false,
		"Die Spenden gehen an das Tierheim der Stadt.":                       false,
		"La banque compte deux millions d'abonnés dans la région.":           false,
		"Teilnehmer meldeten sich zum Newsletter der Partei an, sagte Holm.": false,
	} {
		if got := asksHelp(strings.ToLower(line)); got != want {
			t.Errorf("asksHelp(%q) = %v", line, got)
		}
	}
}

// What tells of the cookies of a page is a notice, in any script.
func TestTellsOfCookies(t *testing.T) {
	for line, want := range map[string]bool{
		cookies: true,
		hinweis: true,
		"Мы используем файлы cookie. Оставаясь на сайте, вы соглашаетесь с этим; согласие можно отозвать.": true,
		"Bu site çerezler kullanır; devam ederek kabul etmiş olursunuz.":                      true,
		"Nous et nos partenaires utilisons des cookies, que vous pouvez accepter ou refuser.": true,
		"The baker of Tessaly sold four thousand cookies at the fair.":                        false,
		"Regulators fined the company for cookies that it set without consent.":               false,
	} {
		if got := tellsOfCookies(strings.ToLower(line)); got != want {
			t.Errorf("tellsOfCookies(%q) = %v", line, got)
		}
	}
}

// Whose a picture is stands at the end of a line; a bank or a conjunction does not.
func TestCreditsPicture(t *testing.T) {
	for line, want := range map[string]bool{
		"The pier at dusk (Holm / Getty Images)":                     true,
		"The pier at dusk | Adobe Stock":                             true,
		"First Bank said it bought (Keystone Shares Inc) for a song": false,
		"Er kommt nur – wenn er will.":                               false,
		"It asked the court – public domaining was unheard of there": false,
	} {
		if got := creditsPicture(strings.ToLower(line)); got != want {
			t.Errorf("creditsPicture(%q) = %v", line, got)
		}
	}
}

// A page takes time as its bytes do, whatever stands in whatever. The race detector makes that
// twenty times as long, and asks for short tests.
func TestReadIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes some seconds")
	}
	rep := strings.Repeat
	many := rep("<p>"+prose(0, 4)+"</p>", 2000)
	in := func(open, inner, end string, n int) string { return rep(open, n) + inner + rep(end, n) }
	body := `<h1>Ferry</h1><div class="article-body">` + many + `</div>`
	read := func(name, page string) time.Duration {
		start := time.Now()
		if _, err := Read(page); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		return time.Since(start)
	}
	most := max(10*time.Second, 100*read("prose", body)) // more on a busy machine
	for name, page := range map[string]string{
		"boxes of an author": `<h1>Ferry</h1>` + in(`<div class="author author author">`,
			rep("<p>"+prose(3, 1)+"</p>", 150)+body, `</div>`, 100),
		"a class of many words": `<h1>Ferry</h1><div class="` + rep("author ", 20000) + `">` +
			rep("<p>"+prose(3, 1)+"</p>", 150) + body + `</div>`,
		"a title of a megabyte": `<title>` + rep("a b ", 250_000) + `</title>` + body +
			rep("<h2>Share</h2>", 20000),
		"a title of many marks": `<meta property="og:title" content="` + rep("a | b ", 150_000) +
			`">` + body,
		"social in social": body + in(`<div class="social">`, many, `</div>`, 300) + many + many +
			many,
		"headings in headings": in("<h1><div>", rep("one two. ", 100_000), "</div></h1>", 200),
		"notices":              body + rep("<p>cookie we "+rep("we-walk-", 800)+"accept</p>", 600),
		"words of megabyte":    body + "<p>cookie we accept " + rep("we-", 1<<20) + "</p>",
		"lines at the end":     body + rep("<p>"+rep("abon supp-", 40)+" newsletter</p>", 4000),
	} {
		if took := read(name, page); took > most {
			t.Errorf("%s: %d bytes took %v", name, len(page), took)
		}
	}
}
