package shard

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"overlap/internal/frame"
	"overlap/internal/spool"
)

// foldTasks yields tasks of Fold, each of two splits that have one value in common.
func someTasks(n int) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		for i := range n {
			j := Job{Program: "test", Shingle: 5, Window: 3, MinWords: 8, Parts: 4, Bits: 24}
			t, err := j.newTask()
			if err != nil {
				yield(nil, err)
				return
			}
			for split := range 2 {
				v := newSight(&j)
				v.seen[0] = spool.Records{{Key: uint64(i), Of: 1},
					{Key: uint64(100 + split), Of: 1}}
				if err := v.write(t.out); err != nil {
					yield(nil, err)
					return
				}
			}
			if !yield(t.end()) {
				return
			}
		}
	}
}

// resultsOf returns what comes of tasks.
func resultsOf(t *testing.T, run Runner, tasks iter.Seq2[[]byte, error]) (all []string, err error) {
	for r, err := range run(Fold, tasks) {
		if err != nil {
			return all, err
		}
		out, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(out))
	}
	return all, nil
}

// TestFolderGoesOn: a run that was stopped, of which results were lost, cut off or changed, goes on
// and gives what one run gives; what is whole is not done again.
func TestFolderGoesOn(t *testing.T) {
	f := &Folder{Dir: t.TempDir(), Program: "test", Jobs: 2}
	want, err := resultsOf(t, f.Run(t.Context()), someTasks(6))
	if err != nil || len(want) != 6 || want[0] == want[1] && want[0] == "" {
		t.Fatal(len(want), err)
	}
	f = &Folder{Dir: t.TempDir(), Program: "test", Jobs: 1}
	ctx, stop := context.WithCancel(t.Context())
	f.Done = func(_ string, done, _ int) {
		if done == 3 {
			stop()
		}
	}
	if _, err := resultsOf(t, f.Run(ctx), someTasks(6)); !errors.Is(err, context.Canceled) {
		t.Fatalf("stopped: %v", err)
	}
	done, _ := filepath.Glob(filepath.Join(f.Dir, Fold, "*.done"))
	if len(done) != 3 {
		t.Fatalf("%d tasks were done before the stop", len(done))
	}
	whole, _ := os.ReadFile(done[0])
	for i, damaged := range [][]byte{whole[:len(whole)-1], append([]byte("x"), whole[1:]...)} {
		if err := os.WriteFile(done[i], damaged, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	os.WriteFile(done[2]+".7.part", []byte("left"), 0o644)
	again := 0
	f.Done = func(string, int, int) { again++ }
	got, err := resultsOf(t, f.Run(t.Context()), someTasks(6))
	if err != nil || strings.Join(got, "|") != strings.Join(want, "|") || again != 5 {
		t.Errorf("%d tasks were done again: %v", again, err)
	}
}

// TestHandOut: tasks are done by others, and one of which nothing came, or something damaged, is an
// error and never left out.
func TestHandOut(t *testing.T) {
	for _, leaves := range []string{"", "nothing", "damage"} {
		f := &Folder{Dir: t.TempDir(), Program: "test"}
		f.HandOut = func(stage, dir string, tasks int) error {
			names, _ := filepath.Glob(filepath.Join(dir, "*.task"))
			if len(names) != tasks {
				t.Errorf("%d tasks, %d files", tasks, len(names))
			}
			for i, name := range names {
				task, _ := os.ReadFile(name)
				var out bytes.Buffer
				err := Work(t.Context(), "test", stage, bytes.NewReader(task), &out)
				if err != nil {
					t.Fatal(err)
				}
				switch {
				case i == 1 && leaves == "nothing":
					continue
				case i == 1 && leaves == "damage":
					out.Truncate(out.Len() - 3)
				}
				os.WriteFile(strings.TrimSuffix(name, ".task")+".done", out.Bytes(), 0o644)
			}
			return nil
		}
		got, err := resultsOf(t, f.Run(t.Context()), someTasks(3))
		if (err == nil) != (leaves == "") || err == nil && len(got) != 3 {
			t.Errorf("%s: %d results, %v", leaves, len(got), err)
		}
	}
}

// TestWorkRefuses tasks that are none.
func TestWorkRefuses(t *testing.T) {
	var task []byte
	for task = range someTasks(1) {
	}
	for name, one := range map[string]struct {
		program, stage string
		in             []byte
		why            string
	}{
		"another program": {"other", Fold, task, "use one program for a whole job"},
		"no stage":        {"test", "nap", task, "there is no stage"},
		"another stage":   {"test", Align, task, "does not belong here"},
		"cut off":         {"test", Fold, task[:len(task)-4], "damaged"},
		"nothing":         {"test", Fold, nil, "damaged"},
	} {
		var out bytes.Buffer
		err := Work(t.Context(), one.program, one.stage, bytes.NewReader(one.in), &out)
		if err == nil || !strings.Contains(err.Error(), one.why) {
			t.Errorf("%s: %v", name, err)
		}
		if check(&out) == nil {
			t.Errorf("%s: the output is whole", name)
		}
	}
}

// FuzzWork: whatever a task has, its worker ends, with an error or a whole output.
func FuzzWork(f *testing.F) {
	for task := range someTasks(1) {
		in := frame.NewReader(bytes.NewReader(task))
		for {
			kind, block, err := in.Read()
			if err != nil {
				break
			}
			f.Add(uint8(0), uint8(kind), block)
		}
	}
	f.Add(uint8(3), uint8(postingsBlock), []byte{1, 0, 2, 3, 4, 5, 6, 7, 0})
	f.Add(uint8(4), uint8(pairsBlock), []byte{1, 2, 4})
	stages := []string{Fold, Join, Align}
	f.Fuzz(func(t *testing.T, stage, kind uint8, block []byte) {
		j := Job{Program: "test", Shingle: 5, Window: 3, MinWords: 8, Parts: 4, Bits: 24}
		task, err := j.newTask()
		if err != nil {
			t.Fatal(err)
		}
		task.out.Write(frame.Kind(max(1, kind)), block)
		in, _ := task.end()
		var out bytes.Buffer
		err = Work(t.Context(), "test", stages[int(stage)%len(stages)], bytes.NewReader(in), &out)
		if err == nil {
			err = check(&out)
			if err != nil {
				t.Error(fmt.Errorf("the output of a task that was done: %w", err))
			}
		}
	})
}
