package serve

import (
	"context"
	"time"
)

// A gate lets so many work at one time, and so many wait for that, a while. Others are refused at
// once: who would wait in vain takes nothing.
type gate struct {
	slots chan struct{}
	queue chan struct{}
	wait  time.Duration
}

func newGate(running, waiting int, wait time.Duration) *gate {
	return &gate{make(chan struct{}, running), make(chan struct{}, waiting), wait}
}

// enter returns what is to be called when the work is done, or why it cannot begin.
func (g *gate) enter(ctx context.Context) (leave func(), err error) {
	leave = func() { <-g.slots }
	select {
	case g.slots <- struct{}{}:
		return leave, nil
	default:
	}
	select {
	case g.queue <- struct{}{}:
	default:
		return nil, errFull
	}
	defer func() { <-g.queue }()
	timer := time.NewTimer(g.wait)
	defer timer.Stop()
	select {
	case g.slots <- struct{}{}:
		return leave, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-timer.C:
		return nil, errFull
	}
}
