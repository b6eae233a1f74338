package main

import "strconv"

// count writes a number and a noun: 1 article, 2 articles.
func count(n int, noun string) string {
	s := strconv.Itoa(n)
	if noun == "" {
		return s
	}
	if n != 1 {
		noun += "s"
	}
	return s + " " + noun
}
