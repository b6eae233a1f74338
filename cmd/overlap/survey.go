package main

import (
	"slices"
	"strings"
	"time"

	"overlap/article"
	"overlap/result"
)

// A survey is what is noticed of articles while they are read: enough to say why nothing came of
// it, and what of the source was not used.
type survey struct {
	read, chosen int
	skipped      int
	skips        []result.Skip // the first of them
	unread       int           // paths that were named and could not be opened or read to their end
	passed       int64         // files and folders that were passed over
	results      int64         // and files that overlap wrote, passed over, too
	paths        []string
	err          error // that ended the reading

	outlets, langs names
	wishes         []wish // of the flags that choose
	meta           names  // keys that are none of ours
	first, last    time.Time
	undated        int
	untimed        int           // without a time of fetching either
	without        []article.Key // what objects without a text have
	marks          names         // that stand between words, by texts
	records        int           // texts of lines and rows
}

// A wish is an outlet or a language that the user chose, and whether any article read has it.
type wish struct {
	flag, name string
	met        bool
}

// wish notices what a choice wants.
func (s *survey) wish(c *article.Choice) {
	for _, name := range c.Outlets {
		s.wishes = append(s.wishes, wish{flag: "outlet", name: name})
	}
	for _, name := range c.Langs {
		s.wishes = append(s.wishes, wish{flag: "lang", name: name})
	}
}

// meet notices which wishes an article meets.
func (s *survey) meet(a *article.Article) {
	for i := range s.wishes {
		w := &s.wishes[i]
		has := a.Outlet
		if w.flag == "lang" {
			has = a.Lang
		}
		w.met = w.met || strings.EqualFold(w.name, has)
	}
}

// note notices an article.
func (s *survey) note(a *article.Article) {
	s.read++
	s.meet(a)
	if a.Outlet != "" {
		s.outlets.add(a.Outlet)
	}
	if a.Lang != "" {
		s.langs.add(a.Lang)
	}
	for key, value := range a.Meta {
		if value != "" && value[0] != '{' && value[0] != '[' {
			s.meta.add(key)
		}
	}
	switch t := a.Published.Time; {
	case a.Published.IsZero():
		s.undated++
		if a.Fetched.IsZero() {
			s.untimed++
		}
	case s.first.IsZero():
		s.first, s.last = t, t
	case t.Before(s.first):
		s.first = t
	case t.After(s.last):
		s.last = t
	}
	if a.Line > 0 {
		s.records++
		for _, mark := range marks(a.Text) {
			s.marks.add(mark)
		}
	}
}

// skip notices something that was skipped.
func (s *survey) skip(k *article.Skip) {
	if k.Again {
		return
	}
	s.skipped++
	if k.Named {
		s.unread++
	}
	if len(s.skips) < mostSaid {
		s.skips = append(s.skips, skipOf(k))
	}
	for _, key := range k.Keys {
		s.lack(key)
	}
}

// lack notices a key of an object without a text.
func (s *survey) lack(key article.Key) {
	i := slices.IndexFunc(s.without, func(k article.Key) bool { return k.Name == key.Name })
	switch {
	case i >= 0:
		s.without[i].Size = max(s.without[i].Size, key.Size)
	case len(s.without) < mostKeys:
		s.without = append(s.without, key)
	}
}

// mostKeys is how many keys of objects without a text are noticed.
const mostKeys = 100

// marks returns what stands in a text where a paragraph may end: pieces between two spaces that
// have no letter and are no dash or dots, each once.
func marks(text string) []string {
	var all []string
	for len(text) > 0 {
		space := strings.IndexByte(text, ' ')
		if space < 0 {
			break
		}
		text = text[space+1:]
		if text == "" || strings.IndexByte(markBytes, text[0]) < 0 {
			continue
		}
		end := strings.IndexByte(text[:min(len(text), longestMark+1)], ' ')
		if end > 1 && isMark(text[:end]) && !slices.Contains(all, text[:end]) {
			all = append(all, strings.Clone(text[:end]))
		}
	}
	return all
}

const (
	markBytes   = "#|*/\\~=_<>%$@+^" // what a mark starts with
	longestMark = 12                 // in bytes
)

// isMark reports whether a piece of text is made of marks, or is a tag or an escape.
func isMark(piece string) bool {
	switch {
	case piece[0] == '<' && piece[len(piece)-1] == '>':
		return len(piece) > 2
	case piece == `\n` || piece == `\n\n` || piece == `\r\n`:
		return true
	}
	return strings.Trim(piece, markBytes) == ""
}
