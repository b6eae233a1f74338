package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"time"

	"overlap/result"
)

// A setting is an option and its value.
type setting struct{ Name, Value string }

// inputs says what was read: how many articles and of what times, and one hash of all
// their texts. The hash of each stands in the notes.
func (r *register) inputs() []setting {
	texts := sha256.New()
	for i := range r.Articles {
		a := &r.Articles[i]
		fmt.Fprintf(texts, "%s  %s\n", a.SHA256, a.ID)
	}
	list := []setting{
		{"Articles", count(len(r.Articles))},
		{"SHA-256 of the list of their texts' hashes and ids, a line each",
			hex.EncodeToString(texts.Sum(nil))},
	}
	if days := r.days(); days != "" {
		list = append(list, setting{"Times", days})
	}
	return list
}

// days says from when to when articles are; "" if none has a time.
func (r *register) days() string {
	first, last := "", ""
	for i := range r.Articles {
		if t := r.at(r.Articles[i].ID); !t.IsZero() {
			day := t.Format(time.DateOnly)
			first, last = min(cmp.Or(first, day), day), max(last, day)
		}
	}
	if first == last {
		return first
	}
	return first + " to " + last
}

// settings lists the options in force by their JSON names, in the order of the model. What
// JSON leaves out is left out here, and what has parts is written as JSON.
func settings(s result.Settings) []setting {
	var list []setting
	v := reflect.ValueOf(s)
	for i := range v.NumField() {
		name, omit, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		if omit == "omitempty" && v.Field(i).IsZero() {
			continue
		}
		value := fmt.Sprint(v.Field(i).Interface())
		if kind := v.Field(i).Kind(); kind == reflect.Map || kind == reflect.Slice ||
			kind == reflect.Pointer {
			text, _ := json.Marshal(v.Field(i).Interface()) // strings and numbers only: no error
			value = string(text)
		}
		list = append(list, setting{name, clean(value)})
	}
	return list
}

// fromRoot is the beginning of an argument that is a path from the root of a machine, alone or
// behind an option.
var fromRoot = regexp.MustCompile(`^(--?[\w-]+=)?(?:/|\\\\|[A-Za-z]:[/\\]).*[/\\]([^/\\])`)

// plainWord is an argument that a shell takes as it stands.
var plainWord = regexp.MustCompile(`^[\w%+,./:=@^-]+$`)

// commandLine returns the arguments of a run as one types them into a shell. Of a path from the
// root it has the last part alone: the others are of the machine, and name its user.
func commandLine(arguments []string) string {
	words := make([]string, len(arguments))
	for i, word := range arguments {
		word = fromRoot.ReplaceAllString(word, "$1$2")
		if !plainWord.MatchString(word) {
			word = "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
		}
		words[i] = word
	}
	return clean(strings.Join(words, " "))
}

// provenance says in one line what a plot or a page was made of, and with what.
func (r *register) provenance() string {
	outlets, n := map[string]bool{}, 0
	for i := range r.Articles {
		a := &r.Articles[i]
		if a.Archived {
			continue
		}
		n++
		if a.Outlet != "" {
			outlets[a.Outlet] = true
		}
	}
	said := "Source: " + number(n, "article", "articles")
	if len(outlets) > 0 {
		said += " of " + number(len(outlets), "outlet", "outlets")
	}
	if days := r.days(); days != "" {
		said += ", " + days
	}
	return said + "; overlap " + r.Tool.Version
}
