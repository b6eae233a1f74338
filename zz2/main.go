package main

import (
	"fmt"
	"os"

	"overlap/quote"
	"overlap/shingle"
)

func main() {
	for _, f := range os.Args[1:] {
		b, _ := os.ReadFile(f)
		text := string(b)
		t := shingle.Split(text)
		fmt.Println("==", f)
		for _, q := range quote.Find(t) {
			s := text[q.Lo:q.Hi]
			if len(s) > 50 {
				s = s[:50]
			}
			fmt.Printf("[%s | %s | %s] %v %d %v %q\n", q.Speaker, text[q.Source.Lo:q.Source.Hi], q.Rule, q.Kind, q.Depth, q.Unclosed, s)
		}
	}
}
