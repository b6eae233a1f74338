package article_test

import (
	"testing"

	"overlap/article"
)

func TestIsPlaced(t *testing.T) {
	for _, test := range []struct {
		id, path string
		want     bool
	}{
		{"day.jsonl:3", "day.jsonl", true}, {"day.json#3", "day.json", true},
		{"day.jsonl:3#2", "day.jsonl", true}, {"-:1", "-", true}, {"-", "-", true},
		{"story.txt", "story.txt", false}, {"s3", "day.jsonl", false}, {":3", "", false},
		{"day.jsonl:three", "day.jsonl", false}, {"day.jsonl:3", "other.jsonl", false},
		{"-3", "-", false},
	} {
		a := article.Article{ID: test.id, Path: test.path}
		if a.IsPlaced() != test.want {
			t.Errorf("%s of %s: %v", test.id, test.path, !test.want)
		}
	}
}
