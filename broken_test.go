package overlap

import (
	"context"
	"slices"
	"sync/atomic"
	"testing"

	"overlap/internal/newsgen"
	"overlap/sketch"
)

// A trap is a context that does something, once, when it was asked a number of times whether it is
// over, and is over then, or not.
type trap struct {
	context.Context
	left   atomic.Int64
	spring func()
	over   error
}

func (t *trap) Err() error {
	switch n := t.left.Add(-1); {
	case n > 0:
		return nil
	case n == 0 && t.spring != nil:
		t.spring()
	}
	return t.over
}

// TestBroken ends a scan at many places, where its context is over and where its texts cannot be
// read any more: each time with the error, and in no other way.
func TestBroken(t *testing.T) {
	articles := newsgen.Articles(newsgen.Options{Articles: 80, Seed: 3})
	// scan springs the trap after so many questions, and returns how many were asked.
	scan := func(after int64, breaks bool, over error) (asked int64, err error) {
		r, err := newRun(t.Context(), slices.Values(articles), sketch.Tokens,
			Options{Rewritten: true, WithText: true, RecallSample: 20, Memory: 1,
				Temp: t.TempDir()})
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		ctx := &trap{Context: t.Context(), over: over}
		if breaks {
			ctx.spring = func() { r.Library.Close() }
		}
		ctx.left.Store(after)
		r.Context = ctx
		if err = r.find(); err == nil {
			_, err = r.finish()
		}
		return after - ctx.left.Load(), err
	}
	asked, err := scan(1<<40, false, nil)
	if err != nil || asked < 500 {
		t.Fatal(asked, err)
	}
	places := int64(20)
	if testing.Short() {
		places = 6
	}
	for after := int64(1); after < asked*9/10; after += asked / places {
		if _, err := scan(after, false, context.Canceled); err == nil {
			t.Errorf("over after %d of %d: no error", after, asked)
		}
		if _, err := scan(after, true, nil); err == nil {
			t.Errorf("broken after %d of %d: no error", after, asked)
		}
	}
}
