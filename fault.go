package overlap

import (
	"cmp"
	"fmt"

	"overlap/internal/par"
	"overlap/result"
)

// Faults.
//
// A panic in what is done for one article, pair, quotation or story is a fault of this program and
// costs that item alone. It is skipped, what its worker had in memory for it is thrown away and not
// used again, and the run goes on. What is done for an item is first worked out and then noted, so
// that an item which faults leaves nothing behind.
//
// A panic that no item can be blamed for ends the run with a Fault, as does one in the caller's own
// functions: the sequence of articles, Options.Progress.

// guard calls do and ends the run with a Fault if it panics.
func (r *run) guard(do func()) {
	if p := par.Caught(do); p != nil {
		r.fail(&result.Fault{Why: r.step + ": " + said(p.Value), Stack: stackOf(p)})
	}
}

// finally does what guard does and returns why the run must end: that do says so, or that it failed.
func (r *run) finally(do func() error) error {
	var err error
	r.guard(func() { err = do() })
	return cmp.Or(err, r.failed())
}

// try calls do, which does something for items, and reports whether that went well. If it panics,
// the items, articles that are named, are skipped.
func (r *run) try(doing string, do func(), items ...*printed) bool {
	p := par.Caught(func() {
		if r.o.trip != nil {
			r.o.trip(doing, false, items)
		}
		do()
		if r.o.trip != nil {
			r.o.trip(doing, true, items)
		}
	})
	if p == nil {
		return true
	}
	s := result.Skip{Why: result.FaultMark + doing, Stack: stackOf(p)}
	for i, a := range items {
		if i > 0 {
			s.Why += " with"
		}
		s.Why += fmt.Sprintf(" %.80q", a.ID)
	}
	s.Why += ": " + said(p.Value)
	if len(items) > 0 {
		if h, err := r.library.head(items[0]); err == nil {
			s.Path, s.Line = h.path, h.line
		}
	}
	r.list(s)
	return false
}

// tryPair is try for a pair.
func (r *run) tryPair(doing string, p *pair, do func(p *pair)) bool {
	return r.try(doing, func() { do(p) }, r.first(p.a), r.first(p.b))
}

// list lists a skip.
func (r *run) list(s result.Skip) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.skipped = append(r.skipped, s); len(r.skipped) >= 2*result.MostSkips {
		r.skipped = result.BoundSkips(r.skipped)
	}
}

// said returns what a panic said. It has no address in it, which would be another one in each run.
func said(value any) string {
	text := fmt.Sprintf("a panic of type %T", value)
	switch v := value.(type) {
	case error:
		text = v.Error()
	case string:
		text = v
	}
	return fmt.Sprintf("%.200s", text)
}

// mostStack is how much of a stack is kept, in bytes.
const mostStack = 1 << 12

func stackOf(p *par.Panic) string { return string(p.Stack[:min(len(p.Stack), mostStack)]) }
