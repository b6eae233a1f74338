package main

// Options say what is run.
type options struct {
	articles int    // for those that find near-duplicate articles
	passages int    // articles for those that find passages
	seed     uint64 // of the articles
	runs     int    // of each that is quick; the fastest counts
	python   string // what makes the environments
	env      string // folder of the environments, to be kept; empty for a temporary one
	passim   string // a checkout of passim; empty for none
	tune     bool   // try the thresholds instead
}
