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

// are writes of how many something is said: 1 is, 2 are.
func are(n int, said string) string {
	if n == 1 {
		return "1 is " + said
	}
	return count(n, "") + " are " + said
}

// have writes of how many it is said that they have something: 1 has, 2 have.
func have(n int) string {
	if n == 1 {
		return "1 has"
	}
	return count(n, "") + " have"
}
