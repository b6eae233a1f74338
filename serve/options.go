package serve

import (
	"log/slog"
	"runtime"
	"time"

	"overlap"
	"overlap/search"
)

// Options say what is served, and how.
type Options struct {
	// Check says how drafts and articles are compared, as for overlap.CheckIn. Nothing of a draft
	// is written to a file if its Memory is 0.
	Check overlap.Options
	// Words is the index of the archive's words; nil if there is none, and nothing can be searched
	// for by words.
	Words *search.Index
	// Token is what writing wants, and everything where Locked is set. Nobody can write if it is
	// empty.
	Token  string
	Locked bool
	// Hosts are names by which the desk is reached, beside localhost and addresses.
	Hosts   []string
	Now     func() time.Time // the clock; time.Now if nil
	Version string           // of the program
	Log     *slog.Logger     // a line a request, and faults; nobody is told if nil
	Limits  Limits           // those that are zero stand for their defaults
}

// Limits bound what requests take.
type Limits struct {
	Body     int64         // bytes of a body; 16 MB
	Text     int           // bytes of the texts of the drafts of a request; 4 MB
	Drafts   int           // of a request; 100
	Room     int64         // bytes of all bodies and answers at one time; 256 MB
	Running  int           // checks at one time; one a processor
	Waiting  int           // checks that wait; 16 for each that runs
	Wait     time.Duration // for which they do; 1 s
	Check    time.Duration // that a check takes; 20 s
	Scan     time.Duration // that a comparison of archived articles takes; 60 s
	Search   time.Duration // that a search takes; 5 s
	Articles int           // that are compared at one time; 1,000
}

// fill returns the limits with their defaults.
func (l Limits) fill() Limits {
	least(&l.Body, 16<<20)
	least(&l.Text, 4<<20)
	least(&l.Drafts, 100)
	least(&l.Room, 256<<20)
	least(&l.Running, runtime.GOMAXPROCS(0))
	least(&l.Waiting, 16*l.Running)
	least(&l.Wait, time.Second)
	least(&l.Check, 20*time.Second)
	least(&l.Scan, time.Minute)
	least(&l.Search, 5*time.Second)
	least(&l.Articles, 1000)
	return l
}

// least gives a limit that is zero its default.
func least[N ~int | ~int64](n *N, usual N) {
	if *n == 0 {
		*n = usual
	}
}
