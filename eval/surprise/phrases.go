package main

// stock are phrases that many use who have nothing to do with each other.
var stock = []string{
	"In a filing with the Securities and Exchange Commission, the",
	"said it has agreed in principle to acquire",
	"available in denominations of 1,000 and 10,000 dlrs",
	"told bbc radio 4's world at one",
	"in the run up to the general election",
	"met with Russian President Vladimir Putin",
	"at the G20 summit in Osaka, Japan",
	"did not immediately respond to a request for comment",
	"for the first time since the end of the Cold War",
	"the permanent members of the United Nations Security Council",
}

// invented is prose that nobody has printed.
var invented = []string{
	"the ferry had left Marrow Quay an hour late with goats on its lower deck",
	"officials counted nineteen broken lamps along the towpath before the mayor arrived",
	"the orchard keepers of Tarn Valley voted against a second cider tax",
	"a clerk found the missing ledgers behind a boiler in the old customs house",
	"engineers had warned in March that the bridge would not bear a loaded tram",
}
