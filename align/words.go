package align

import (
	"strings"

	"overlap/english"
)

// Words that are more than themselves, or others beside some.

// isPrefix reports whether src is a prefix that some outlets join with a hyphen and
// others write as one word with what follows (co-operate, e-mail).
func isPrefix(src string) bool {
	return len(src) <= 7 && prefixSet[strings.ToLower(src)]
}

var prefixSet = func() map[string]bool {
	set := make(map[string]bool)
	for prefix := range strings.FieldsSeq(`co re pre e non anti multi semi sub inter mid post pro
		counter over under bi micro macro mini super ultra trans extra`) {
		set[prefix] = true
	}
	return set
}()

// initials has what is printed in capital initials.
var initials = map[string][2]string{
	"US": {"united", "states"}, "U.S": {"united", "states"}, "USA": {"united", "states"},
	"UK": {"united", "kingdom"}, "U.K": {"united", "kingdom"},
	"EU": {"european", "union"}, "E.U": {"european", "union"},
	"UN": {"united", "nations"}, "U.N": {"united", "nations"},
}

// ofInitials has the stems of the words that initials stand for.
var ofInitials = func() map[uint32]bool {
	stems := make(map[uint32]bool)
	for _, long := range initials {
		stems[english.StemHash(long[0])], stems[english.StemHash(long[1])] = true, true
	}
	return stems
}()

var ordinals = map[string]string{
	"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th",
	"sixth":   "6th",
	"seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th",
	"twelfth": "12th",
}

var units = [...]string{1: "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
	"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
	"eighteen",
	"nineteen"}

var tens = [...]string{2: "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
	"ninety"}
