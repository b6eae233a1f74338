package main

import (
	"context"
	"fmt"

	"overlap/archive"
)

// askedSize is what is asked of the size of an archive, in sizes of the text that it has.
const askedSize = 1.6

// sizes says how large the archive is, by the sections of its segments, beside the text.
func sizes(ctx context.Context, p *plan, say func(measure)) error {
	a, err := archive.Open(p.archive())
	if err != nil {
		return err
	}
	defer a.Close()
	s, err := a.Stats(ctx)
	if err != nil {
		return err
	}
	all, sections := s.Catalogue, map[string]int64{}
	var names []string
	for _, g := range s.Segments {
		all += g.Bytes
		for _, z := range g.Sections {
			if sections[z.Section] == 0 {
				names = append(names, z.Section)
			}
			sections[z.Section] += z.Bytes
		}
	}
	of := func(bytes int64) string {
		return fmt.Sprintf("%.3f of the text (%.1f MB)", float64(bytes)/float64(s.Text),
			float64(bytes)/1e6)
	}
	say(measure{What: "size", Asked: fmt.Sprintf("at most %v of the text", askedSize),
		Measured: fmt.Sprintf("%s, in %d segments", of(all), len(s.Segments)),
		Missed:   float64(all) > askedSize*float64(s.Text)})
	for _, name := range names {
		say(measure{What: "of this " + name, Measured: of(sections[name])})
	}
	say(measure{What: "of this the catalogue", Measured: of(s.Catalogue)})
	return nil
}
