package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"overlap/eval/beside"
	"overlap/eval/memory"
)

// A usage is what a run took, its children included.
type usage struct {
	seconds float64
	cpu     float64      // seconds of all processors together
	peak    memory.Bytes // most memory resident at one time
}

// How often a running program is looked at: that often, but less where looking takes
// long, so that it costs at most a twentieth of a processor.
const (
	every = 50 * time.Millisecond
	rest  = 20 // times as long as the last look took
)

// clock is how many ticks a second /proc counts in, on every Linux of today.
const clock = 100

// measured runs a command to its end and measures it with all processes that it starts.
// Memory that several processes share counts once: it is the sum of what proc(5) calls Pss.
func measured(c *exec.Cmd) (usage, error) {
	var said bytes.Buffer
	c.Stdout, c.Stderr = &said, &said
	c.Env = append(quiet(os.Environ()), c.Env...)
	start := time.Now()
	if err := c.Start(); err != nil {
		return usage{}, err
	}
	done := make(chan error, 1)
	go func() { done <- c.Wait() }()
	t := tree{cpu: map[int]float64{}}
	next := time.NewTimer(every)
	defer next.Stop()
	for {
		select {
		case <-next.C:
			before := time.Now()
			t.look(c.Process.Pid)
			next.Reset(max(every, rest*time.Since(before)))
		case err := <-done:
			if err != nil {
				return usage{}, beside.Failure(c, err, said.String())
			}
			return t.usage(time.Since(start), c.ProcessState), nil
		}
	}
}

// quiet drops from an environment what tells libraries which processor to use, and adds
// what keeps them from asking the network.
func quiet(env []string) []string {
	var kept []string
	for _, v := range env {
		if !strings.HasPrefix(v, "OPENBLAS_") {
			kept = append(kept, v)
		}
	}
	return append(kept, "HF_HUB_OFFLINE=1", "HF_DATASETS_OFFLINE=1")
}

// A tree is what was seen of a process and its descendants.
type tree struct {
	cpu  map[int]float64 // seconds of each process, when last seen
	peak memory.Bytes
}

// look looks at all processes of the tree that are running now.
func (t *tree) look(root int) {
	cpu, children := map[int]float64{}, map[int][]int{}
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, path := range stats {
		text, err := os.ReadFile(path)
		if err != nil {
			continue // it has ended
		}
		if pid, parent, seconds, ok := parseStat(string(text)); ok {
			cpu[pid] = seconds
			children[parent] = append(children[parent], pid)
		}
	}
	sum := memory.Bytes(0)
	for queue := []int{root}; len(queue) > 0; queue = queue[1:] {
		pid := queue[0]
		queue = append(queue, children[pid]...)
		t.cpu[pid] = max(t.cpu[pid], cpu[pid])
		sum += kilobytes(pid, "smaps_rollup", "Pss:")
		// between two looks, of one process
		t.peak = max(t.peak, kilobytes(pid, "status", "VmHWM:"))
	}
	t.peak = max(t.peak, sum)
}

// usage adds up what was seen and what the system says of a process that has ended, which
// knows nothing of descendants that nobody waited for.
func (t *tree) usage(took time.Duration, ended *os.ProcessState) usage {
	u := usage{seconds: took.Seconds(), peak: t.peak}
	for _, seconds := range t.cpu {
		u.cpu += seconds
	}
	u.cpu = max(u.cpu, (ended.UserTime() + ended.SystemTime()).Seconds())
	return u
}

// parseStat reads a line of /proc/PID/stat: a process, its parent, its seconds of
// processor time. The name in it may hold anything.
func parseStat(line string) (pid, parent int, seconds float64, ok bool) {
	lo, hi := strings.IndexByte(line, '('), strings.LastIndexByte(line, ')')
	if lo < 0 || hi < lo {
		return 0, 0, 0, false
	}
	fields := strings.Fields(line[hi+1:])
	if len(fields) < 13 {
		return 0, 0, 0, false
	}
	pid, _ = strconv.Atoi(strings.TrimSpace(line[:lo]))
	parent, _ = strconv.Atoi(fields[1])
	user, _ := strconv.ParseFloat(fields[11], 64)
	system, _ := strconv.ParseFloat(fields[12], 64)
	return pid, parent, (user + system) / clock, pid > 0
}

// kilobytes returns a figure of a process from a file of its own in /proc; 0 where the
// system does not tell. What the system says of ended children (ru_maxrss) is of no use: it
// counts what their parent had before they were started.
func kilobytes(pid int, file, key string) memory.Bytes {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/%s", pid, file))
	if err != nil {
		return 0
	}
	return parseKilobytes(string(text), key)
}

// parseKilobytes finds a line such as "Pss:  1234 kB".
func parseKilobytes(text, key string) memory.Bytes {
	for line := range strings.Lines(text) {
		if rest, ok := strings.CutPrefix(line, key); ok {
			kb, _ := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(rest), " kB"), 10, 64)
			return memory.Bytes(kb * 1024)
		}
	}
	return 0
}
