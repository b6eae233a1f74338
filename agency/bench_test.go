package agency

import (
	"strings"
	"testing"

	"overlap/shingle"
)

// BenchmarkFind finds the credits of an article of news, with captions and a footer: one
// that names no agency, as most, and one that does.
func BenchmarkFind(b *testing.B) {
	paragraph := "The talks in Port Halver, which Ilse Tovarek had asked for in March, went on " +
		"for two hours on Tuesday, and nobody in the hall expected " +
		"Aldous Ferrane, whose party lost the Orrel district, to speak of the dam at all before " +
		"the Lindmark Institute prints its report.\n\n"
	body := "May 14, 2024\n\n" +
		"The two presidents at the Port Halver quay. (Photo: Moss Hartigan)\n\n" +
		strings.Repeat(paragraph, 9) + "Copyright 2024 The Harbour Standard. All rights reserved."
	table := NewTable(nil)
	for name, byline := range map[string]string{"none": "By IDA FENN\n",
		"byline": "By IDA FENN, Associated Press\n"} {
		b.Run(name, func(b *testing.B) {
			text := "Presidents trade quips before the cameras\n\n" + byline + body
			words := shingle.Split(text).Words
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				table.Find(Article{Outlet: "The Harbour Standard",
					URL: "https://harbourstandard.example/quips", Text: text}, words)
			}
		})
	}
}
