package real

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"overlap/article"
)

// Helsinki reads a CSV file with columns id, publisher and text, in which " ### " parts
// paragraphs.
func Helsinki(path string) ([]article.Article, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows := csv.NewReader(f)
	head, err := rows.Read()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	column := map[string]int{}
	for i, name := range head {
		column[name] = i
	}
	for _, name := range []string{"id", "publisher", "text"} {
		if _, ok := column[name]; !ok {
			return nil, fmt.Errorf("%s:1: no column %s", path, name)
		}
	}
	var articles []article.Article
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return articles, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		line, _ := rows.FieldPos(0)
		articles = append(articles, article.Article{
			ID:     row[column["id"]],
			Outlet: row[column["publisher"]],
			Text:   strings.ReplaceAll(row[column["text"]], " ### ", "\n\n"),
			Path:   path,
			Line:   line,
		})
	}
}

// DatedHelsinki reads the same articles with the time at which each was fetched in a field of the
// reader: "fetched" or "published".
func DatedHelsinki(path, field string) ([]article.Article, error) {
	reader := article.Reader{Paragraph: " ### ",
		Fields: map[string]string{"outlet": "publisher", field: "scrape_time"}}
	var articles []article.Article
	for a, skip := range reader.Read(context.Background(), path) {
		switch {
		case skip == nil:
			articles = append(articles, a)
		case skip.Named:
			return nil, skip
		}
	}
	return articles, nil
}
