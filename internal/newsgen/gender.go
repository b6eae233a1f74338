package newsgen

// A gender is that of a German noun; many is the plural, which has none.
type gender uint8

const (
	masculine gender = iota
	feminine
	neuter
	many
)
