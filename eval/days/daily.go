package main

import (
	"context"
	"maps"

	"overlap"
	"overlap/article"
	"overlap/eval/days/replay"
	"overlap/result"
)

// daily returns a scan of all days up to then.
func daily(ctx context.Context, o overlap.Options) replay.Scan {
	known := map[string]article.Article{}
	return func(today []article.Article) (*result.Result, error) {
		for _, a := range today {
			known[a.ID] = a
		}
		return overlap.FindAll(ctx, maps.Values(known), o)
	}
}
