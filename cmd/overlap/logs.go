package main

import (
	"io"
	"log/slog"
)

// logFormats are how a log is written, the usual one first.
var logFormats = []string{"text", "json"}

// logHandler returns what writes a log. Each line has its time.
func logHandler(w io.Writer, format string) slog.Handler {
	if format == "json" {
		return slog.NewJSONHandler(w, nil)
	}
	return slog.NewTextHandler(w, nil)
}
