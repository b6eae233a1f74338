package article

import (
	"encoding/json"
	"fmt"
	"strings"

	"overlap/site"
)

// A Declared is a source that an article declares: it says that it has its words from there. URL or
// Name is there, or both.
type Declared struct {
	How  string `json:"how"`            // what declares it: the key of its record, or of its page
	URL  string `json:"url,omitempty"`  // its address
	Name string `json:"name,omitempty"` // its name
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
	if d.URL == "" && d.Name == "" {
		return
	}
	for _, known := range a.Declared {
		if known == d {
			return
		}
	}
	if len(a.Declared) == maxDeclared {
		a.note(fmt.Sprintf("of the declared sources the first %d were kept", maxDeclared))
		return
	}
	a.Declared = append(a.Declared, d)
}
