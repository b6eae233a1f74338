// Package memory tells how much memory a process takes.
package memory

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// Bytes is an amount of memory; the zero value is "not known".
type Bytes int64

// String returns b in megabytes of a million bytes.
func (b Bytes) String() string {
	if b == 0 {
		return "not known"
	}
	return fmt.Sprintf("%.0f MB", float64(b)/1e6)
}

// Peak returns the most memory that this process has had resident so far, which only
// Linux tells in this form (VmHWM of proc(5)).
func Peak() Bytes { return PeakOf("self") }

// PeakOf is Peak of the process with an ID, 0 if there is none.
func PeakOf(pid string) Bytes { return field(pid, "VmHWM:") }

// AnonymousOf returns what a process with an ID has resident now beside pages of files, 0 if there
// is none (RssAnon of proc(5)).
func AnonymousOf(pid string) Bytes { return field(pid, "RssAnon:") }

// field returns an amount that the system tells of a process.
func field(pid, name string) Bytes {
	f, err := os.Open("/proc/" + pid + "/status")
	if err != nil {
		return 0
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if rest, ok := strings.CutPrefix(lines.Text(), name); ok {
			kb, _ := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(rest, "kB")), 10, 64)
			return Bytes(kb * 1024)
		}
	}
	return 0
}
