// Package par runs functions at the same time.
package par

import (
	"fmt"
	"runtime/debug"
	"sync"
)

// A Panic is a value that a goroutine panicked with, and its stack there.
type Panic struct {
	Value any
	Stack []byte
}

// String says what the goroutine said.
func (p *Panic) String() string { return fmt.Sprint(p.Value) }

// Do calls do with every number below n, each in a goroutine, and returns when all have returned. If
// some panic, Do does, with the *Panic of the lowest number: so a panic in a goroutine is one of
// whoever waits for it, and can be recovered there.
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
