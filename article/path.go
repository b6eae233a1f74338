package article

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

// Keys inside of others: article.body is the key body of the object under article.

// pathOf writes a path as it is written here: .authors[0].name and authors[].name are what jq says
// for authors.0.name and authors.name.
func pathOf(key string) string {
	if !strings.ContainsAny(key, ".[") {
		return key
	}
	key = strings.NewReplacer("[]", "", "[", ".", "]", "").Replace(key)
	return strings.TrimPrefix(key, ".")
}

// reach calls f with every value that a path leads to from raw. A number takes one of a list, from
// 0; where it has no number all of a list are taken. A key may have dots in it. Cost: raw is read
// once for each key of the path.
func reach(raw []byte, path string, depth int, f func([]byte)) {
	if depth > maxReach {
		return
	}
	switch {
	case raw[0] == '[':
		first, rest, _ := strings.Cut(path, ".")
		nth, err := strconv.Atoi(first)
		elements(raw, func(i int, value []byte) {
			switch {
			case path == "" || err != nil:
				reach(value, path, depth+1, f)
			case i == nth:
				reach(value, rest, depth+1, f)
			}
		})
	case path == "":
		f(raw)
	case raw[0] == '{':
		members(raw, func(key string, value []byte) error {
			if key == path {
				reach(value, "", depth+1, f)
			} else if rest, ok := strings.CutPrefix(path, key+"."); ok {
				reach(value, rest, depth+1, f)
			}
			return nil
		})
	}
}

// maxReach is how deep a path leads.
const maxReach = 32

// elements calls f with the values of a list and their places, up to one that is broken.
func elements(raw []byte, f func(i int, value []byte)) {
	w := walker{raw: raw}
	w.take('[')
	for i := 0; ; i++ {
		w.space()
		value, err := w.value()
		if err != nil || len(value) == 0 {
			return
		}
		f(i, value)
		if w.space(); !w.take(',') {
			return
		}
	}
}

// reached gives what a path leads to from raw as one value: several are joined, of a text as
// paragraphs, and of a date, an address and the like the first is taken.
func reached(u use, raw []byte) value {
	var all []value
	reach(raw, u.path, 0, func(raw []byte) {
		if string(raw) != "null" && len(all) < maxParts {
			all = append(all, value{raw: raw})
		}
	})
	if len(all) < 2 {
		return append(all, value{})[0]
	}
	var texts []string
	for _, v := range all {
		text, err := scalar(u.field, v)
		if text = strings.TrimSpace(text); err == nil && text != "" {
			texts = append(texts, text)
		}
	}
	switch u.field {
	case fieldText:
		return value{text: strings.Join(texts, "\n\n")}
	case fieldByline, fieldCredit:
		return value{text: strings.Join(texts, ", ")}
	case fieldDeclared:
		return value{raw: listOf(all)}
	}
	return all[0]
}

// listOf writes values as a list.
func listOf(all []value) []byte {
	var raws [][]byte
	for _, v := range all {
		raws = append(raws, v.raw)
	}
	return slices.Concat([]byte("["), bytes.Join(raws, []byte(",")), []byte("]"))
}
