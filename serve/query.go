package serve

import (
	"net/http"
	"net/url"
	"strconv"
	"time"

	"overlap/search"
)

// A choice is which articles a request is about: by search, and at most so many.
type choice struct {
	search.Query
	limit int
}

// choiceOf reads the parameters that choose articles.
func choiceOf(values url.Values, usual, most int) (c choice, err error) {
	c.Words, c.Quoted, c.Speaker = values.Get("words"), values.Get("quoted"), values.Get("speaker")
	for _, name := range values["outlet"] {
		if name != "" {
			c.Outlets = append(c.Outlets, name)
		}
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
