package article

import (
	"encoding/base64"
	"strings"
	"testing"
)

// packed89999 is bzip2 of 89,999 times the words and a space, or a line's end: Go has no packer.
var packed89999 = map[string]string{
	"words and ":  "QlpoOTFBWSZTWdOHSWwGLf8RgEAAJAGYgCAAkCGBAmqppmjIVAS/hUBLUKgJbhUBLIVAS5CoCXYVAS7CoCWQqAlrIVAS8YoKyTKazvxABEAAABiMAgABIAzAAQABiGAIaY1B9Csvi7kinChIPENJKIA=",
	"words and\n": "QlpoOTFBWSZTWRlRJg4GLf9RgAAQQAAkAZiAIACQIMmIE1VGh5TkKgJZCoCXIVAS9hUBLIVAS+hUBLYVAS2FQEshUBLvYVAS/MUFZJlNZaCFgvgAAA1GAABBAACQBmAAgACIGmahDAhCZIHi7kinChILUGWUQA==",
}

// What precedes an expansion that is given up is no article, whatever it stands in, unless it was
// whole before.
func TestGivenUp(t *testing.T) {
	for _, tt := range []struct {
		name, head string
		before     bool   // an article is whole before
		bz2        string // of head
	}{
		{"a.txt", "words and\n", false,
			"QlpoOTFBWSZTWTCjdYoAAATRgAAQQAAkAZiAIAAxBkxBA0NqJrXwM8XckU4UJAwo3WKA"},
		{"a.html", "<html><body><p>words and\n", false,
			"QlpoOTFBWSZTWfPt9akAAAHZgAAQQAAABTRH3KAgADFNMjExMQoaZAbIjBUtuRnTkoYBlWiTf4u5IpwoSHn2+tSA"},
		{"a.rss",
			`<rss version="2.0"><channel><item><description>words and</description></item><item><description>`, false,
			"QlpoOTFBWSZTWVdLvAEAAAgZgFAB0AcuZ92AIABIZUek2UYjNRkwZKNMmZCME0uGirBVn0S4Ry6CduaGHaC6YP9D60DEqG+AwBlU0BtC5S/tm5KiB2fMfi7kinChIK6XeAI="},
		{"a.json", `[{"text":"before"},{"text":"`, true,
			"QlpoOTFBWSZTWSe1RgEAAAUbgBAEABAACBMAlEogACEqGmmmnlCAaALIEU5BXRPkyjYnHxdyRThQkCe1RgE="},
		{"one.json", "{\n\"text\":\"", false,
			"QlpoOTFBWSZTWT+VgEUAAATZgAAQEAAAEAIABEggADEMAQyZqFcnDF4u5IpwoSB/KwCK"},
		{"a.jsonl", "{\"text\":\"before\"}\n{\"text\":\"", true,
			"QlpoOTFBWSZTWW5kfgYAAAxZgAAQEAAAEBMAlEogACEqaPUyZqEDQNB2JkVOs9IrxlCIcfF3JFOFCQbmR+Bg"},
		{"a.csv", "id,text\n1,before\n2,\"", true,
			"QlpoOTFBWSZTWZnskBIAAAdZgAAQEAQwABcglEAgADEAAAppk9TZT1DugLGKTRK6/HfxdyRThQkJnskBIA=="},
		{"a.warc",
			"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nWARC-Target-URI: " +
				"http://e.org/1\r\nContent-Length: " +
				"6\r\n\r\nbefore\r\n\r\nWARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: " +
				"text/plain\r\nWARC-Target-URI: http://e.org/2\r\nContent-Length: 8000000\r\n\r\n",
			true,
			"QlpoOTFBWSZTWa37F14AAD3fgBASQAPxUCgkFoA75d1gIACIEqI0ZGgyAAAAKqTU0NMRiNMjRkD1BcIhEGDZW7AsYigDseCQWSCjSIS4jGOEj1FrNSvTPTJDohaTMGKGSInQ8uyNb3wVGma8kwRXUGTUpeElSSTchFCLufEtFT8clEK1KxYRfkS1cpaJ2xifxdyRThQkK37F14A="},
	} {
		words := "words and "
		if tt.name == "a.csv" {
			words = "words and\n"
		}
		whole := tt.head + strings.Repeat(words, 300_000)
		bz2, err := base64.StdEncoding.DecodeString(tt.bz2)
		if err != nil {
			t.Fatal(err)
		}
		more, _ := base64.StdEncoding.DecodeString(packed89999[words])
		for name, in := range map[string]string{
			tt.name + ".gz":    gzipped(whole),
			tt.name + ".gz.gz": gzipped(gzipped(whole)),
			tt.name + ".zst":   zstandard(whole),
			tt.name + ".bz2":   string(bz2) + strings.Repeat(string(more), 4),
			"in.zip":           zipped(tt.name, whole),
			"twice.zip":        zipped(tt.name+".gz", gzipped(whole)),
			"in.tar.gz":        gzipped(tarred(tt.name, whole)),
			"twice.tar":        tarred(tt.name+".gz", gzipped(whole)),
		} {
			t.Run(tt.name+" in "+name, func(t *testing.T) {
				all := readHere([]byte(in), name)
				var texts []string
				skips := 0
				for _, f := range all {
					switch {
					case f.skip == nil:
						texts = append(texts, f.article.Text)
					case strings.Contains(f.skip.Why, "given up"):
						skips++
					default:
						t.Errorf("%.100q", f.skip.Why)
					}
				}
				if skips == 0 || (len(texts) > 0) != tt.before || tt.before &&
					strings.Join(texts, "") != "before" {
					t.Errorf("%d skips, and read: %.100q", skips, texts)
				}
			})
		}
	}
}
