package result

import (
	"slices"
	"strings"
)

// Rights say what a newsroom may print of somebody's words. The zero value is not known.
type Rights string

const (
	OwnWords         Rights = "own"                  // they are the newsroom's
	Licensed         Rights = "licensed"             // all of them may be printed
	LicensedCredited Rights = "licensed if credited" // they may be printed with a credit
	Never            Rights = "never"
)

// AllRights are the rights that there are, the widest first.
var AllRights = []Rights{OwnWords, Licensed, LicensedCredited, Never}

// ParseRights returns the rights that a word means, whatever its case; ok is false if it
// means none.
func ParseRights(s string) (rights Rights, ok bool) {
	rights = Rights(strings.ToLower(strings.Join(strings.Fields(s), " ")))
	return rights, rights == "" || slices.Contains(AllRights, rights)
}
