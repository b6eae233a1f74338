package shard

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"overlap/internal/codec"
	"overlap/internal/frame"
	"overlap/internal/work"
	"overlap/result"
)

// A worker does one task. Its memory does not grow with the articles of the job.
type worker struct {
	Job
	crew *work.Crew
	in   *frame.Reader
	out  *frame.Writer
}

// stages are what a worker can do. Each reads the blocks that follow the job.
var stages = map[string]func(*worker) error{
	Sketch: (*worker).sketch, Fold: (*worker).fold, Select: (*worker).choose,
	Join: (*worker).join, Align: (*worker).align,
}

// Stages returns the names of all stages, in their order.
func Stages() []string { return []string{Sketch, Fold, Select, Join, Align} }

// Work reads the task of a stage and writes what comes of it. What it writes is whole only if there
// is no error. The same task gives the same bytes. Program is the version of the one that runs; one
// goroutine works.
func Work(ctx context.Context, program, stage string, in io.Reader, out io.Writer) error {
	do := stages[stage]
	if do == nil {
		return fmt.Errorf("there is no stage %q: use one of %v", stage, Stages())
	}
	w := &worker{in: frame.NewReader(in), out: frame.NewWriter(out),
		crew: &work.Crew{Context: ctx, Jobs: 1, Budget: work.NewBudget(workerMemory)}}
	kind, block, err := w.in.Read()
	if err == nil && kind != jobBlock {
		err = fmt.Errorf("%w: a task begins with its job", frame.ErrDamaged)
	}
	if err == nil {
		err = w.read(block, program)
	}
	if err == nil {
		err = w.crew.Finally(func() error { return do(w) })
	}
	for _, s := range w.crew.Skipped() {
		if err == nil {
			err = w.skip(skipped{Path: s.Path, Line: s.Line, Why: s.Why, Stack: s.Stack})
		}
	}
	if err != nil {
		return fmt.Errorf("%s: %w", stage, err)
	}
	return w.out.Close()
}

// workerMemory is the budget of a worker; what has no room goes to files.
const workerMemory = 1 << 30

// each calls do for each block of the task. A block of any other kind is an error.
func each(in *frame.Reader, do map[frame.Kind]func(block []byte) error) error {
	for {
		kind, block, err := in.Read()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case do[kind] == nil:
			return fmt.Errorf("%w: a block of kind %d does not belong here", frame.ErrDamaged, kind)
		}
		if err := do[kind](block); err != nil {
			return err
		}
	}
}

// coded calls code to read a block, all of it.
func coded(block []byte, code func(c *codec.Coder)) error {
	c := codec.Coder{Bytes: block, Reads: true}
	if code(&c); !c.Ended() {
		return fmt.Errorf("%w: a block is not what it should be", frame.ErrDamaged)
	}
	return nil
}

// put writes a block of what code writes.
func put(out *frame.Writer, kind frame.Kind, code func(c *codec.Coder)) error {
	var c codec.Coder
	code(&c)
	return out.Write(kind, c.Bytes)
}

// putJSON writes a block of a value as JSON.
func putJSON(out *frame.Writer, kind frame.Kind, value any) error {
	block, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return out.Write(kind, block)
}

// A skipped is an article.Skip or a result.Skip with all that it says.
type skipped struct {
	Path, Why, Stack string
	Line             int
	Named, Again     bool
	Keys             []key
}

// A key is an article.Key.
type key struct {
	Name string
	Size int
}

// skip writes down what was skipped.
func (w *worker) skip(s skipped) error { return putJSON(w.out, skipBlock, s) }

// skipTo returns what notes a fault that a worker met.
func skipTo(c *work.Crew) func(block []byte) error {
	return func(block []byte) error {
		var s skipped
		if err := json.Unmarshal(block, &s); err != nil {
			return err
		}
		c.Skip(result.Skip{Path: s.Path, Line: s.Line, Why: s.Why, Stack: s.Stack})
		return nil
	}
}

// A task is the blocks of a task, made by the coordinator.
type task struct {
	bytes.Buffer
	out *frame.Writer
}

// newTask returns a task of a job.
func (j *Job) newTask() (*task, error) {
	t := new(task)
	t.out = frame.NewWriter(&t.Buffer)
	return t, putJSON(t.out, jobBlock, j)
}

// end returns the bytes of the task.
func (t *task) end() ([]byte, error) {
	err := t.out.Close()
	return slices.Clip(t.Bytes()), err
}
