package article_test

import (
	"context"
	"fmt"
	"strings"

	"overlap/article"
)

func ExampleReader_Read() {
	r := &article.Reader{
		Fields: map[string]string{"text": "body", "published": "date"},
		Stdin: strings.NewReader(`{"id": "a", "body": "The summit ended early.", "date": "July 16, 2018"}
{"id": "b", "date": "July 17, 2018"}
{"id": "c", "body": "Nobody stayed for dinner."}
`),
	}
	for a, skip := range r.Read(context.Background(), "-") {
		if skip != nil {
			fmt.Println("skipped", skip)
			continue
		}
		fmt.Println(a.ID, a.Published, a.Text)
	}
	// Output:
	// a 2018-07-16 The summit ended early.
	// skipped -:2: article has no text
	// c  Nobody stayed for dinner.
}
