package result

// A Story is a group of texts joined by verified passages.
type Story struct {
	Articles []string `json:"articles"` // by time, then id
	Texts    int      `json:"texts"`    // editions of one counted once
	Outlets  int      `json:"outlets"`  // that print it
	Owners   int      `json:"owners"`   // that are known
	Cohesion float64  `json:"cohesion"` // median share, over every two texts
	Lowest   float64  `json:"lowest"`   // the least of these shares
	First    string   `json:"first"`    // id of its earliest article
}
