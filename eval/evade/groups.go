package main

// groups has what makes each group, in the order in which they are printed.
var groups = []struct {
	name string
	make func(*maker)
}{
	{"testifies", testify},
	{"letters", letters},
	{"parted", parted},
	{"joined", joined},
	{"hidden", hidden},
	{"places", places},
	{"marks", shelter},
	{"repeats", repeats},
	{"pieces", pieces},
	{"furniture", furnished},
}

// disguises returns the drafts of all groups.
func disguises(s *sample) []draft {
	var all []draft
	for _, g := range groups {
		m := &maker{sample: s, group: g.name}
		g.make(m)
		all = append(all, m.drafts...)
	}
	return all
}
