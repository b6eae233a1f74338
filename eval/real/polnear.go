package real

import (
	"os"
	"path/filepath"
	"strings"

	"overlap/article"
)

// polnear reads the texts of PolNeAR beside its metadata.tsv, which has a header.
func polnear(metadata string) ([]article.Article, error) {
	b, err := os.ReadFile(metadata)
	if err != nil {
		return nil, err
	}
	texts, err := filepath.Glob(filepath.Join(filepath.Dir(metadata), "*", "text", "*.txt"))
	if err != nil {
		return nil, err
	}
	text := map[string]string{}
	for _, path := range texts {
		text[strings.TrimSuffix(filepath.Base(path), ".txt")] = path
	}
	var all []article.Article
	var column map[string]int
	for line := range strings.Lines(string(b)) {
		row := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if column == nil {
			column = map[string]int{}
			for i, name := range row {
				column[name] = i
			}
			continue
		}
		path, ok := text[row[column["filename"]]]
		if !ok {
			continue
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		a := article.Article{ID: row[column["filename"]], Outlet: row[column["publisher"]],
			Title: row[column["title"]], Text: string(b)}
		a.Published, _ = article.ParseDate(row[column["publication_date"]])
		all = append(all, a)
	}
	return all, nil
}
