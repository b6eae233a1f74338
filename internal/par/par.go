// Package par runs functions at the same time.
package par

import (
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// A Panic is a value that a goroutine panicked with, and its stack there.
type Panic struct {
	Value any
	Stack []byte
}

// String says what the goroutine said.
func (p *Panic) String() string { return fmt.Sprint(p.Value) }

// Do calls do with every number below n, each in a goroutine, and returns when all have returned.
// If some panic, Do does, with the *Panic of the lowest number: so a panic in a goroutine is one
// of whoever waits for it, and can be recovered there.
func Do(n int, do func(i int)) {
	panics := make([]*Panic, n)
	var group sync.WaitGroup
	for i := range n {
		group.Go(func() { panics[i] = Caught(func() { do(i) }) })
	}
	group.Wait()
	for _, p := range panics {
		if p != nil {
			panic(p)
		}
	}
}

// Each calls do for the numbers below n, in runs of stride: for lo up to hi, half open. Every
// number is in one run, and the runs are the same however many jobs there are. Goroutines
// take the runs in ascending order. There are as many as jobs says, at least one, and never
// more than runs. Each has its number, worker, from 0, and does one run at a time: so what is
// found must go where lo says, and memory that is used again can go by worker.
//
// Each returns when all runs are done. If do panics, its goroutine takes no more runs, the
// others go on, and Each panics in the end as Do does. Cost: one atomic addition a run.
func Each(jobs, n, stride int, do func(worker, lo, hi int)) {
	var next atomic.Int64
	Do(max(1, min(jobs, (n+stride-1)/stride)), func(worker int) {
		for {
			hi := int(next.Add(int64(stride)))
			if hi-stride >= n {
				return
			}
			do(worker, hi-stride, min(hi, n))
		}
	})
}

// Caught calls do and returns the panic that it ended in, or nil.
func Caught(do func()) (p *Panic) {
	defer func() {
		switch v := recover().(type) {
		case nil:
		case *Panic:
			p = v
		default:
			p = &Panic{v, debug.Stack()}
		}
	}()
	do()
	return nil
}
