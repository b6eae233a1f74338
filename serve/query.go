package serve

import (
	"net/http"
	"net/url"
	"strconv"
	"time"
	"unicode/utf8"

	"overlap/search"
)

// A choice is which articles a request is about: by search, and at most so many.
type choice struct {
	search.Query
	limit int
}

// choiceOf reads the parameters that choose articles.
func choiceOf(values url.Values, usual, most int) (c choice, err error) {
	for name, to := range map[string]*string{"words": &c.Words, "quoted": &c.Quoted,
		"speaker": &c.Speaker} {
		if *to, err = textOf(values, name); err != nil {
			return c, err
		}
	}
	if c.Outlets, err = outletsOf(values); err != nil {
		return c, err
	}
	if c.Since, err = dayOf(values, "since"); err != nil {
		return c, err
	}
	if c.Before, err = dayOf(values, "before"); err != nil {
		return c, err
	}
	below, err := numberOf(values, "below", 0, 1<<53)
	if err != nil {
		return c, err
	}
	c.Below = int64(below)
	if c.limit, err = numberOf(values, "limit", usual, most); err != nil {
		return c, err
	}
	if err := c.Check(); err != nil {
		return c, refusal(http.StatusBadRequest, err.Error(), "give it words, and fewer")
	}
	return c, nil
}

// The bounds on parameters that are text, and on how many outlets are named.
const (
	mostLetters = 200
	mostOutlets = 10
)

// textOf reads a parameter that is a text.
func textOf(values url.Values, name string) (string, error) {
	text := values.Get(name)
	if utf8.RuneCountInString(text) > mostLetters {
		return "", refusal(http.StatusBadRequest, name+": it is too long",
			"give it at most "+strconv.Itoa(mostLetters)+" letters")
	}
	return text, nil
}

// outletsOf reads the outlets that are named.
func outletsOf(values url.Values) (all []string, err error) {
	named := values["outlet"]
	if len(named) > mostOutlets {
		return nil, refusal(http.StatusBadRequest, "outlet: too many are named",
			"name at most "+strconv.Itoa(mostOutlets))
	}
	for _, name := range named {
		if name, err = textOf(url.Values{"outlet": {name}}, "outlet"); err != nil {
			return nil, err
		}
		if name != "" {
			all = append(all, name)
		}
	}
	return all, nil
}

// hasWords reports whether the index of words is needed.
func (c *choice) hasWords() bool { return c.Words != "" || c.Quoted != "" || c.Speaker != "" }

// dayOf reads a parameter that is a day: its midnight in UTC.
func dayOf(values url.Values, name string) (time.Time, error) {
	said := values.Get(name)
	if !values.Has(name) {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.DateOnly, said)
	if err != nil {
		return t, refusal(http.StatusBadRequest,
			name+": no day is "+strconv.QuoteToGraphic(cut(said)),
			"write a day as 2024-05-14")
	}
	return t, nil
}

// numberOf reads a parameter that is a number from 1 to most.
func numberOf(values url.Values, name string, usual, most int) (int, error) {
	if !values.Has(name) {
		return usual, nil
	}
	n, err := strconv.Atoi(values.Get(name))
	if err != nil || n < 1 || n > most {
		return 0, refusal(http.StatusBadRequest,
			name+": "+strconv.QuoteToGraphic(cut(values.Get(name))),
			"give it a number from 1 to "+strconv.Itoa(most))
	}
	return n, nil
}

// cut returns the beginning of what a client sent, to be told.
func cut(s string) string { return s[:min(len(s), 40)] }
