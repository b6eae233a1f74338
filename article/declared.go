package article

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"overlap/article/declared"
	"overlap/site"
)

// A Declared is a source that an article declares: it says that it has its words from there. URL or
// Name is there, or both.
type Declared struct {
	How  string `json:"how"`            // a key of its record or page, a sentence or a line
	URL  string `json:"url,omitempty"`  // its address
	Name string `json:"name,omitempty"` // its name
}

// IsOfWords reports whether a source is declared as where the article's words are from, and not
// only as what it goes by or as who owns it.
func (d *Declared) IsOfWords() bool {
	switch d.How {
	case declared.Line:
		return d.URL != ""
	case "copyrightHolder", "sourceOrganization", "source_url":
		return false
	}
	return true
}

// maxDeclared is how many sources of an article are kept. A page that declares more lists links.
const maxDeclared = 32

// setDeclared takes the sources that a record declares under a key: a list, one object, or a string
// that is an address or a name. What is none of these is noted, and the article kept.
func (a *Article) setDeclared(key string, v value) {
	if text, ok, err := v.string(); ok {
		if err != nil {
			a.note(fmt.Sprintf("%s: %v", key, err))
			return
		}
		a.declare(Declared{How: key, URL: text})
		return
	}
	var list []json.RawMessage // of memory of its own: what is read must stay as it is
	if v.raw[0] != '[' {
		list = append(list, v.raw)
	} else if err := json.Unmarshal(v.raw, &list); err != nil {
		a.note(fmt.Sprintf("%s is no list: saw %s", key, seen(v.raw)))
		return
	}
	for _, raw := range list {
		one, ok := declaredOf(key, raw)
		if !ok {
			a.note(fmt.Sprintf("%s is %s, not a source: saw %s", key, value{raw: raw}.kind(),
				seen(raw)))
			continue
		}
		a.declare(one)
	}
}

// declaredOf reads one source that is declared under a key.
func declaredOf(key string, raw []byte) (one Declared, ok bool) {
	switch one.How = key; raw[0] {
	case '"':
		return one, json.Unmarshal(raw, &one.URL) == nil
	case '{':
		err := json.Unmarshal(raw, &one)
		return one, err == nil
	case 'n': // null
		return one, true
	}
	return one, false
}

// declare adds a source, unless it says nothing or stands there already. What stands as an address
// and is none is a name.
func (a *Article) declare(d Declared) {
	for _, s := range []*string{&d.How, &d.URL, &d.Name} {
		*s = strings.Join(strings.Fields(strings.ToValidUTF8(*s, "\ufffd")), " ")
	}
	if d.Name == "" && site.Host(d.URL) == "" {
		d.URL, d.Name = "", d.URL
	}
	if d.URL == "" && d.Name == "" || slices.ContainsFunc(a.Declared, d.isSaidBy) {
		return
	}
	if len(a.Declared) == maxDeclared {
		a.note(fmt.Sprintf("of the declared sources the first %d were kept", maxDeclared))
		return
	}
	a.Declared = append(a.Declared, d)
}

// isSaidBy reports whether another source says as much.
func (d Declared) isSaidBy(known Declared) bool {
	return known == d || d.How == known.How && d.Name == known.Name && d.URL == ""
}

// declareOther adds a source that was found and not given under a key of ours, unless it is the
// article's own outlet: a page names that in many ways.
func (a *Article) declareOther(d Declared) {
	if name := site.Outlet(d.Name); d.URL == "" && strings.Contains(name, ".") &&
		site.Host(name) == name { // washingtonpost.com
		d.URL, d.Name = d.Name, ""
	}
	host := site.Host(d.URL)
	switch own := site.Host(cmp.Or(a.URL, a.Outlet)); {
	case host != "" && own != "":
		if site.Name(host) == site.Name(own) {
			return
		}
	case a.isOwn(cmp.Or(d.Name, d.URL)):
		return
	}
	a.declare(d)
}

// shortestOwn is how many bytes the key of an outlet has at least that stands inside of a longer
// name for it: "Blog Quay Post".
const shortestOwn = 6

// isOwn reports whether a name is that of the article's outlet.
func (a *Article) isOwn(name string) bool {
	name = site.Key(name)
	for _, own := range []string{a.Outlet, a.Meta["site"], site.Host(a.URL)} {
		key := site.Key(own)
		if key != "" && (name == key || len(key) >= shortestOwn && strings.Contains(name, key)) {
			return true
		}
	}
	return false
}

// otherKeys are keys of records that give the address of a page: if that is another outlet's, it is
// a source.
var otherKeys = []string{"canonical_url", "canonical_link", "canonical", "og:url", "og_url",
	"original_url", "original_link", "original_source", "originalSource", "original-source",
	"syndication_source", "syndication-source", "isBasedOn", "is_based_on", "source_url", "source"}

// DeclareOthers adds what declares another outlet as the source of an article: what its page does,
// its keys that are not ours, and its text. What stands there already stays.
func (a *Article) DeclareOthers(page []declared.Source) {
	for _, s := range page {
		a.declareOther(Declared(s))
	}
	for _, key := range otherKeys {
		address := a.Meta[key]
		if a.URL != "" && site.Host(address) != "" && !site.IsPassage(address) {
			a.declareOther(Declared{How: key, URL: address})
		}
	}
	for _, s := range declared.In(a.Text) {
		a.declareOther(Declared(s))
	}
}
