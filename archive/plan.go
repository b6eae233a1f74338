package archive

// Compaction keeps segments few: a look into an archive asks each. Segments of about one size are a
// tier; as soon as one has eight, they become one. So an article is written once a tier, and a
// million articles lie in a dozen segments.

const (
	perTier   = 8            // segments that become one
	firstTier = mostArticles // articles of a segment that is in the second tier
	// a segment is written anew when more than one of so many of its articles are gone
	mostGone = 5
)

// tier is that of a segment with so many articles that count.
func tier(articles int) int {
	n := 0
	for size := firstTier / perTier; articles >= size; size *= perTier {
		n++
	}
	return n
}

// A Compaction is how much a compaction does.
type Compaction int

const (
	// Tidy makes one segment of eight of about one size, and writes one anew of which more than a
	// fifth is gone. To call it after each Add is right: mostly there is nothing to do.
	Tidy Compaction = iota
	// Forget writes each segment anew of which anything is gone, too: then nothing of what was
	// removed or replaced is in any file of the folder.
	Forget
	// Whole does what Forget does, and makes one segment of all.
	Whole
)

// plan returns the segments that become one next; none if there is nothing to do. They are by
// number, and stay so.
func plan(segments []segment, how Compaction) []segment {
	if how == Whole && len(segments) > 1 {
		return segments
	}
	tiers := make(map[int][]segment)
	for _, g := range segments {
		t := tier(g.articles - g.gone)
		if tiers[t] = append(tiers[t], g); len(tiers[t]) == perTier {
			return tiers[t]
		}
	}
	for _, g := range segments {
		if g.gone*mostGone > g.articles || g.gone > 0 && how != Tidy {
			return []segment{g}
		}
	}
	return nil
}
