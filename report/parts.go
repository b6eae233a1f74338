package report

import (
	"bufio"
	"fmt"
	"io"
	"iter"

	"overlap/result"
)

// WriteParts writes a result that comes in parts (see overlap.FindParts) while they come, as JSON
// or JSON lines; no other format can be written so. The bytes are those of Write for the whole.
func WriteParts(w io.Writer, parts iter.Seq2[*result.Result, error], f Format, o Options) error {
	if err := o.Check(); err != nil {
		return err
	}
	out := bufio.NewWriterSize(w, 1<<16)
	if err := writeParts(out, f, parts, o.jobs()); err != nil {
		return err
	}
	return out.Flush()
}

// one is a result in one part.
func one(r *result.Result) iter.Seq2[*result.Result, error] {
	return func(yield func(*result.Result, error) bool) { yield(r, nil) }
}

func writeParts(
	w *bufio.Writer, f Format, parts iter.Seq2[*result.Result, error], jobs int,
) error {
	var (
		add func(*result.Result) error
		end func() error
	)
	switch f {
	case JSON:
		j := &jsonWriter{w: w, jobs: jobs}
		add, end = j.add, j.end
	case JSONL:
		l := newLinesWriter(w, jobs)
		add, end = l.add, l.end
	default:
		return fmt.Errorf("%s cannot be written part by part", f)
	}
	for part, err := range parts {
		if err == nil {
			err = add(part)
		}
		if err != nil {
			return err
		}
	}
	return end()
}
