package real

import (
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
