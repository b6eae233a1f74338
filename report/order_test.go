package report

import (
	"bufio"
	"bytes"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"overlap/result"
)

// TestInOrder writes elements in order and encodes no more batches at a time than jobs says.
func TestInOrder(t *testing.T) {
	const n = 40*batch + 1
	var want strings.Builder
	for i := range n {
		want.WriteString(strconv.Itoa(i) + "\n")
	}
	for jobs := 1; jobs < 5; jobs++ {
		var busy, most atomic.Int64
		var got bytes.Buffer
		w := bufio.NewWriter(&got)
		if err := inOrder(w, jobs, n, func(dst []byte, i int) []byte {
			now := busy.Add(1)
			for m := most.Load(); now > m && !most.CompareAndSwap(m, now); m = most.Load() {
			}
			runtime.Gosched()
			busy.Add(-1)
			return append(strconv.AppendInt(dst, int64(i), 10), '\n')
		}); err != nil {
			t.Fatal(err)
		}
		if w.Flush(); got.String() != want.String() {
			t.Errorf("%d jobs: the elements are not all there in order", jobs)
		}
		if most.Load() > int64(jobs) {
			t.Errorf("%d jobs: %d elements were encoded at a time", jobs, most.Load())
		}
	}
}

// TestJobs writes the same bytes, however many processors work.
func TestJobs(t *testing.T) {
	results := map[string]*result.Result{"story": stored(t, "testdata/story.json"),
		"large": large()}
	for name, r := range results {
		for _, f := range []Format{JSON, JSONL, HTML} {
			var want bytes.Buffer
			if err := Write(&want, r, f, Options{}); err != nil {
				t.Fatal(err)
			}
			for jobs := 1; jobs < 4; jobs++ {
				var got bytes.Buffer
				if err := Write(&got, r, f, Options{Jobs: jobs}); err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(got.Bytes(), want.Bytes()) {
					t.Errorf("%s as %s: %d jobs give other bytes", name, f, jobs)
				}
			}
		}
	}
	if err := Write(&bytes.Buffer{}, &result.Result{}, JSON, Options{Jobs: -1}); err == nil {
		t.Error("-1 jobs work")
	}
}
