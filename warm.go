package overlap

import (
	"overlap/background"
	"overlap/english"
)

// Warm reads the tables of English that ship with the program. It is for who waits for one result,
// and may run beside the work that leads to it: the first comparison reads them else, which takes
// some 30 ms of a processor. They are read once in a process.
func Warm() {
	background.English()
	english.MeaningCount()
}
