package check

import (
	"overlap/archive"
	"overlap/draft"
	"overlap/edition"
	"overlap/neighbours"
)

// touchedOfArchive returns the articles of an archive that the drafts may share something with.
// Words that were taken apart or run together are read by the words of the archive first.
func touchedOfArchive(s *edition.Set, drafts draft.Drafts, v *archive.View) (*touched, error) {
	known := words{
		has: func(word uint64) bool {
			return anyPart(s, v, func(p *archive.Part) (bool, error) { return p.HasWord(word) })
		},
		hasPair: func(before, word uint64) bool {
			return anyPart(s, v, func(p *archive.Part) (bool, error) {
				return p.HasPair(before, word)
			})
		},
	}
	if _, err := rejoin(s, drafts, known); err != nil {
		return nil, err
	}
	found, err := neighbours.OfDrafts(s.Crew, s.Segment, v, &s.Policy)
	if err != nil {
		return nil, err
	}
	t, err := taken(s, found.Read(s.Crew))
	if err != nil {
		return nil, err
	}
	t.elsewhere = found.Elsewhere
	if s.Rewritten {
		t.rates, err = v.Rates()
	}
	return t, err
}

// anyPart reports whether one of the parts of an archive has something.
func anyPart(s *edition.Set, v *archive.View, has func(*archive.Part) (bool, error)) bool {
	for i := range v.Parts {
		is, err := has(&v.Parts[i])
		if s.Fail(err); is {
			return true
		}
	}
	return false
}
