package result

import "slices"

// CommonNatures returns the natures of what is set aside as common language, those that say most
// first.
func CommonNatures() []string { return []string{"template", "names", "formula"} }

// SetsAside reports whether what has a nature is set aside as common language, and counts nowhere.
// Under AllNatures nothing is.
func (s *Settings) SetsAside(nature string) bool {
	return !s.AllNatures && slices.Contains(CommonNatures(), nature)
}
