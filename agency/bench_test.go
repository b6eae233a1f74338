package agency

import (
	"strings"
	"testing"
)

// BenchmarkFind finds the credits of an article of news, with captions and a footer.
func BenchmarkFind(b *testing.B) {
	paragraph := "The talks in Port Halver, which Ilse Tovarek had asked for in March, went on for two hours on Tuesday, and nobody in the hall expected " +
		"Aldous Ferrane, whose party lost the Orrel district, to speak of the dam at all before the Lindmark Institute prints its report.\n\n"
	text := "Presidents trade quips before the cameras\n\nBy IDA FENN\nMay 14, 2024\n\nThe two presidents at the Port Halver quay. (Photo: Moss Hartigan)\n\n" +
		strings.Repeat(paragraph, 14) + "Copyright 2024 The Harbour Standard. All rights reserved."
	table := NewTable(nil)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		table.Find(Article{Outlet: "The Harbour Standard", URL: "https://harbourstandard.example/quips", Text: text})
	}
}
