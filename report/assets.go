package report

import (
	"embed"
	"slices"
	"strings"
)

//go:embed html
var pageFiles embed.FS

// scripts are the files of the page's script, in the order in which they are joined.
var scripts = slices.Concat(drawings, []string{"node", "drawing", "model", "figure", "words",
	"source", "narrowing", "shares", "overview", "ranked", "article", "reading", "evidence", "pair",
	"reader", "minimap", "timeline", "quotes", "variants", "stories", "changes", "tree", "outlets",
	"releases", "notes", "paper", "tally", "decide", "drift", "draft", "lent", "lenders", "drafts",
	"route"})

// drawings are those of them that make drawings. They need no page, and are run without one, too:
// see drawing.go.
var drawings = []string{"say", "plot/shape", "plot/markup", "plot/axis", "plot/histogram",
	"plot/flow", "plot/descent", "plot/tree", "plot/timeline"}

// styles are the files of the page's style, in the order in which they are joined.
var styles = []string{"tokens", "page", "views", "draft", "print"}

// assets returns the page's style, and its script as one function of many files.
func assets() (style, script string, err error) {
	if style, err = together(styles, ".css"); err != nil {
		return "", "", err
	}
	script, err = together(scripts, ".js")
	return style, "(() => {\n\"use strict\";\n" + script + "})();\n", err
}

// together is the text of some files of the page, one after the other.
func together(names []string, ending string) (string, error) {
	var b strings.Builder
	for _, name := range names {
		text, err := pageFiles.ReadFile("html/" + name + ending)
		if err != nil {
			return "", err
		}
		b.Write(text)
	}
	return b.String(), nil
}
