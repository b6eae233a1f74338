package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"overlap/article"
)

// nothing says why no article was read or chosen; what is "article", "draft" or "reference".
func (c *command) nothing(j *job, s *survey, what string) error {
	switch {
	case s.read > 0:
		return fmt.Errorf("no %s was selected: %s", what, s.unselected(j))
	case s.unread > 0 && s.unread == s.skipped:
		return errUnread
	case len(s.without) > 0:
		return fmt.Errorf("no %s was read: %s", what, s.textless(j.reader))
	case s.skipped > 0:
		var r reasons
		for _, k := range s.skips {
			r.add(k.Why, 1)
		}
		return fmt.Errorf("no %s was read: %s skipped: %s", what, count(s.skipped, ""), r.String())
	case s.passed > 0:
		return fmt.Errorf("no %s was read: %s passed over, of other endings than articles have "+
			"(.txt, .jsonl, .csv and more): "+
			"a file that you name itself is read, whatever its ending", what, count(int(s.passed),
			"file"))
	}
	if s.results > 0 {
		return fmt.Errorf("no %s was read: there is nothing in %s but %s of overlap", what,
			some(s.paths), count(int(s.results), "result"))
	}
	return fmt.Errorf("no %s was read: there is no file in %s", what, some(s.paths))
}

// some names the first of some paths, and how many more there are.
func some(paths []string) string {
	if more := len(paths) - 1; more > 0 {
		return paths[0] + " and " + count(more, "more path")
	}
	return paths[0]
}

// textless says which keys there are where none is the text's.
func (s *survey) textless(r *article.Reader) string {
	text := r.Fields["text"]
	if text == "" {
		text = "text"
	}
	var keys []string
	for _, k := range s.without {
		keys = append(keys, told(k))
	}
	verb := "keys are "
	if len(keys) == 1 {
		verb = "key is "
	}
	const few = 20
	if more := len(keys) - few; more > 0 {
		keys = append(keys[:few], "and "+count(more, "more"))
	}
	line := fmt.Sprintf("no %s; the %s%s", quote(text), verb, strings.Join(keys, ", "))
	if key := s.likeliest(); key != "" {
		line += ": --field text=" + word(key)
	}
	return line
}

// titleSize is how long a title may be; what is longer may be a text.
const titleSize = 99

// told names a key, with its size if it may be the text's.
func told(k article.Key) string {
	if k.Size <= titleSize {
		return quote(k.Name)
	}
	return fmt.Sprintf("%s (%s)", quote(k.Name), count(k.Size, "byte"))
}

// likeliest returns the key that may be the text's: by its name, the last of a path, or by its
// length.
func (s *survey) likeliest() string {
	for _, name := range article.TextKeys() {
		for _, k := range s.without {
			if strings.EqualFold(k.Name, name) {
				return k.Name
			}
		}
	}
	for _, name := range article.TextKeys() {
		for _, k := range s.without {
			last := k.Name[strings.LastIndexByte(k.Name, '.')+1:]
			if strings.EqualFold(last, name) {
				return k.Name
			}
		}
	}
	var names []string
	longest := article.Key{Size: titleSize}
	for _, k := range s.without {
		names = append(names, k.Name)
		if k.Size > longest.Size {
			longest = k
		}
	}
	if longest.Name != "" {
		return longest.Name
	}
	return nearest("text", names)
}

// unselected says what there is where nothing is what was wanted.
func (s *survey) unselected(j *job) string {
	said := []string{fmt.Sprintf("of %d read, none is as wanted", s.read)}
	say := func(what string, n *names) {
		if len(n.counts) == 0 {
			said = append(said, "none has a known "+what)
			return
		}
		said = append(said, what+"s: "+n.list())
	}
	if len(j.choice.Outlets) > 0 {
		say("outlet", &s.outlets)
	}
	if len(j.choice.Langs) > 0 {
		say("language", &s.langs)
	}
	if !j.choice.From.IsZero() || !j.choice.To.IsZero() {
		said = append(said, s.dates())
	}
	return strings.Join(said, "; ")
}

// dates says when the articles were published.
func (s *survey) dates() string {
	if fetched := s.undated - s.untimed; s.first.IsZero() && fetched > 0 {
		return fmt.Sprintf("none has a date of publication; %s a time of fetching only",
			have(fetched))
	} else if s.first.IsZero() {
		return "none has a date"
	}
	line := fmt.Sprintf("they were published from %s to %s", s.first.Format("2006-01-02"),
		s.last.Format("2006-01-02"))
	if s.undated > 0 {
		line += ", " + count(s.undated, "") + " without a date"
	}
	return line
}

// doubts returns what of the source may have been meant to be used and was not, for the result.
func (s *survey) doubts(r *article.Reader) []string {
	var doubts []string
	say := func(what, looks, name, key string) {
		doubts = append(doubts, fmt.Sprintf("%s; the key %s looks like %s: --field %s=%s",
			what, quote(key), looks, name, word(key)))
	}
	if key := s.unused(s.outletKeys()); key != "" && !r.Met("outlet") {
		what := "no outlet in any article"
		if len(s.outlets.counts) > 0 {
			what = "outlets are named by the hosts of their addresses"
		}
		say(what, "one", "outlet", key)
	}
	if key := s.unused(article.DateKeys()); key != "" && s.undated == s.read {
		say("no time of publication in any article", "one", "published", key)
	} else if key := s.unused(article.FetchKeys()); key != "" && s.untimed == s.read {
		say("no time in any article", "that of fetching", "fetched", key)
	}
	if mark := s.paragraphMark(); mark != "" {
		doubts = append(doubts, fmt.Sprintf("%s stands in %d of %d texts, as a paragraph's end "+
			"does: --paragraph %s", quote(mark), s.marks.counts[strings.TrimSpace(mark)],
			s.records, word(mark)))
	}
	return doubts
}

// paragraphMark returns the mark that stands in most texts where paragraphs may end.
func (s *survey) paragraphMark() string {
	for _, mark := range s.marks.sorted() {
		if n := s.marks.counts[mark]; 2*n > s.records && n >= 3 {
			return " " + mark + " "
		}
	}
	return ""
}

// outletKeys are the keys that may name outlets. That of a site's own name is written by the reader
// of web pages, who knows better.
func (s *survey) outletKeys() []string {
	keys := article.OutletKeys()
	if s.meta.counts["text_by"] > 0 {
		return slices.DeleteFunc(keys, func(key string) bool { return key == "site" })
	}
	return keys
}

// unused returns the first of some keys that most articles have.
func (s *survey) unused(keys []string) string {
	for _, key := range keys {
		if s.meta.counts[key] > s.read/2 {
			return key
		}
	}
	return ""
}

// unmet says which of the user's own names for keys no source has.
func (s *survey) unmet(j *job) []string {
	var lines []string
	for _, name := range j.mapped {
		keys := j.reader.Fields[name]
		if j.reader.Met(name) {
			continue
		}
		line := fmt.Sprintf("--field %s=%s: no source has such a key", name, keys)
		if near := nearest(keys, s.meta.sorted()); near != "" && near != keys {
			line += ". Is it " + quote(near) + "?"
		} else if len(s.meta.counts) > 0 {
			line += "; there is " + s.meta.list()
		}
		lines = append(lines, line)
	}
	return lines
}

// unwished says which of the outlets and languages that were chosen no article has.
func (s *survey) unwished() []string {
	var lines []string
	for _, w := range s.wishes {
		if w.met {
			continue
		}
		names := &s.outlets
		line := fmt.Sprintf("--outlet %s: no article that was read is of this outlet", w.name)
		if w.flag == "lang" {
			names = &s.langs
			line = fmt.Sprintf("--lang %s: no article that was read is in this language", w.name)
		}
		if near := nearest(w.name, names.sorted()); near != "" && w.flag == "outlet" {
			line += ". Is it " + quote(near) + "?"
		} else if len(names.counts) > 0 {
			line += "; there is " + names.list()
		}
		lines = append(lines, line)
	}
	return lines
}

// word writes s as a word of a shell.
func word(s string) string {
	if plain.MatchString(s) {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

var plain = regexp.MustCompile(`^[\w.,:@%+=-]+$`)
