package overlap

// Settings are the options of one run, every default filled in. They are part of the
// result, so that a run can be repeated.
type Settings struct {
	MinWords int `json:"min_words"` // words of the shortest passage
	Shingle  int `json:"shingle"`   // words of a shingle
	Window   int `json:"window"`    // shingles of a fingerprint's window
	Seed     int `json:"seed"`
}
