package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

const (
	// articleWords is how many words a text has that is parted from a longer one: about an article.
	articleWords = 400
	// proseWords is the fewest words that a string of a .json has if it is prose.
	proseWords = 8
)

// read hands on the texts in a .txt or .json file, or in those below a folder.
func read(path string, add func(text string)) error {
	return filepath.WalkDir(path, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		switch filepath.Ext(path) {
		case ".txt":
			text, err := os.ReadFile(path)
			if err == nil {
				part(strings.Split(string(text), "\n"), add)
			}
			return err
		case ".json":
			return readJSON(path, add)
		}
		return nil
	})
}

// readJSON hands on the prose of a .json file.
func readJSON(path string, add func(text string)) error {
	file, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var value any
	if err := json.Unmarshal(file, &value); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	part(prose(nil, value), add)
	return nil
}

// prose appends the strings of a value that have some words, those of an object by their names.
func prose(paragraphs []string, value any) []string {
	switch value := value.(type) {
	case string:
		if len(strings.Fields(value)) >= proseWords {
			paragraphs = append(paragraphs, value)
		}
	case []any:
		for _, v := range value {
			paragraphs = prose(paragraphs, v)
		}
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(value)) {
			paragraphs = prose(paragraphs, value[name])
		}
	}
	return paragraphs
}

// part hands on paragraphs as texts of about an article's length.
func part(paragraphs []string, add func(text string)) {
	var text strings.Builder
	words := 0
	for _, p := range paragraphs {
		text.WriteString(p + "\n")
		if words += len(strings.Fields(p)); words >= articleWords {
			add(text.String())
			text.Reset()
			words = 0
		}
	}
	if words > 0 {
		add(text.String())
	}
}
