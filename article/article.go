// Package article reads scraped news into articles.
package article

import "time"

// An Article is one article as it was scraped.
type Article struct {
	ID        string // the given id, or the path it was read from
	Outlet    string
	Owner     string
	Title     string
	Byline    string
	Credit    string // the agency line, where the source gives one apart
	URL       string
	Lang      string // ISO 639-1, empty if not known
	Published Date
	Fetched   Date
	Text      string            // UTF-8; every offset in a result counts its bytes
	Meta      map[string]string // other keys of the source, values as JSON text where they are not strings
	Path      string            // the file it came from, - for standard input
	Line      int               // its line there, from 1; 0 where the file is one article
}

// A Date is a point in time as exactly as the source gave it. The zero value is "not known".
type Date struct {
	Time time.Time // the first instant that it can mean
	Day  bool      // only the day is known: any instant of it, in a zone that is not known
}

// A Skip is one thing that was not read, or not in full, and why.
type Skip struct {
	Path string `json:"path"`
	Line int    `json:"line"`
	Why  string `json:"why"`
}
