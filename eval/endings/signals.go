package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"overlap/eval/child"
	"overlap/internal/newsgen"
)

// articles is how many a scan has: enough that it writes temporary files in 256 MiB.
const articles = 1500

// A kind is a command whose end is brought about.
type kind struct {
	name string
	args []string // of the command; its output is OUT
	out  string   // name of the output
	old  []string // args that make the old output

	digest string        // of the new output
	before string        // of the old one
	wall   time.Duration // of a whole run
}

// kinds are the commands: every form of output, and a check.
func kinds() []*kind {
	few := []string{"scan", "few.jsonl"}
	scan := func(args ...string) []string { return append([]string{"scan", "many.jsonl"}, args...) }
	old := func(args ...string) []string { return append(few, args...) }
	return []*kind{
		{name: "json", out: "r.json", args: scan("-f", "json", "-o", "out/r.json"),
			old: old("-f", "json", "-o", "out/r.json")},
		{name: "html", out: "r.html", args: scan("-f", "html", "-o", "out/r.html"),
			old: old("-f", "html", "-o", "out/r.html")},
		{name: "csv folder", out: "csv", args: scan("-f", "csv", "-o", "out/csv"),
			old: old("-f", "csv", "-o", "out/csv")},
		{name: "pages", out: "pages", args: scan("-f", "html", "--pages", "out/pages"),
			old: old("-f", "html", "--pages", "out/pages")},
		{name: "check", out: "c.json",
			args: []string{"check", "few.jsonl", "--against", "many.jsonl", "-f", "json", "-o",
				"out/c.json"},
			old: old("-f", "json", "-o", "out/c.json")},
	}
}

// signals sends n signals at drawn moments.
func (e *endings) signals(n int, seed uint64) error {
	if err := e.news(); err != nil {
		return err
	}
	var all []*kind
	for _, k := range kinds() {
		if err := e.prepare(k); err != nil {
			e.must(false, "%s: %v", k.name, err)
			continue
		}
		all = append(all, k)
	}
	draw := rand.New(rand.NewPCG(seed, 0x656e64))
	counts := map[string]int{}
	for i := range min(n, n*len(all)) {
		k := all[i%len(all)]
		sig := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGKILL}[i/len(all)%3]
		after := time.Duration(draw.Float64() * 1.05 * float64(k.wall))
		end, err := e.end(k, sig, after)
		if err != nil {
			return fmt.Errorf("%s: %w", k.name, err)
		}
		counts[end]++
	}
	fmt.Fprintf(e.w, "%d signals: %v\n", n, counts)
	return nil
}

// news writes the articles of the scans.
func (e *endings) news() error {
	for name, n := range map[string]int{"many.jsonl": articles, "some.jsonl": 300,
		"few.jsonl": 20} {
		f, err := os.Create(filepath.Join(e.dir, name))
		if err != nil {
			return err
		}
		w := bufio.NewWriterSize(f, 1<<20)
		for item := range newsgen.Generate(newsgen.Options{Articles: n, Seed: 1, Outlets: 60}) {
			w.Write(item.Article.AppendLine(nil)) // its error stays for Flush
		}
		if err := w.Flush(); err != nil {
			return err
		}
		if err := f.Close(); err != nil {
			return err
		}
	}
	return nil
}

// command is the program with its temporary files in a folder of their own.
func (e *endings) command(args []string) child.Command {
	args = append(append([]string{}, args...), "--memory", "256MiB", "--temp", "temp", "--quiet")
	return child.Command{Bin: e.bin, Dir: e.dir, Args: args, Stdout: io.Discard}
}

// fresh makes the folders of a run anew, with the old output.
func (e *endings) fresh(k *kind) error {
	for _, dir := range []string{"out", "temp"} {
		dir = filepath.Join(e.dir, dir)
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
		if err := os.Mkdir(dir, 0o777); err != nil {
			return err
		}
	}
	if k.out == "csv" {
		if err := os.Mkdir(e.output(k), 0o777); err != nil {
			return err
		}
	}
	return e.whole(k.old)
}

// whole runs a command to its end.
func (e *endings) whole(args []string) error {
	r, err := e.command(args).Run(e.ctx)
	if err == nil && r.Status != 0 {
		err = fmt.Errorf("%q: status %d: %s", args, r.Status, r.Said())
	}
	return err
}

// output is the path of a command's output.
func (e *endings) output(k *kind) string { return filepath.Join(e.dir, "out", k.out) }

// prepare runs a command to its end, for its output and its time, and demands that it
// writes temporary files.
func (e *endings) prepare(k *kind) error {
	if err := e.fresh(k); err != nil {
		return err
	}
	var err error
	if k.before, err = digest(e.output(k)); err != nil {
		return err
	}
	spilled := false
	c := e.command(k.args)
	c.Watch = func(pid int) { spilled = spilled || opens(pid, filepath.Join(e.dir, "temp")) }
	r, err := c.Run(e.ctx)
	if err != nil {
		return err
	}
	if r.Status != 0 {
		return fmt.Errorf("status %d: %s", r.Status, r.Said())
	}
	e.must(spilled, "%s: it writes no temporary files", k.name)
	k.wall = r.Wall
	k.digest, err = digest(e.output(k))
	e.left(k, "a whole run")
	fmt.Fprintf(e.w, "%-10s takes %.1f s, %s\n", k.name, r.Wall.Seconds(), r.Peak)
	return err
}

// opens reports whether a process has a file open that lay in a folder.
func opens(pid int, dir string) bool {
	fds := fmt.Sprintf("/proc/%d/fd", pid)
	entries, _ := os.ReadDir(fds)
	for _, e := range entries {
		if to, err := os.Readlink(filepath.Join(fds, e.Name())); err == nil &&
			strings.HasPrefix(to, dir+"/") {
			return true
		}
	}
	return false
}

// end sends a signal and looks at what is left. It says how the run ended.
func (e *endings) end(k *kind, sig syscall.Signal, after time.Duration) (string, error) {
	if err := e.fresh(k); err != nil {
		return "", err
	}
	c := e.command(k.args)
	c.Signal, c.After = sig, after
	r, err := c.Run(e.ctx)
	if err == nil {
		err = e.ctx.Err()
	}
	if err != nil {
		return "", err
	}
	name := fmt.Sprintf("%s, %v after %.3f s", k.name, sig, after.Seconds())
	is, err := digest(e.output(k))
	switch {
	case err != nil:
		e.must(false, "%s: the output is gone: %v", name, err)
	case is == k.digest && is != k.before, is == k.before && r.Status != 0:
	default:
		e.must(false, "%s: status %d, and the output is neither the old one nor the new one", name,
			r.Status)
	}
	e.status(name, r, sig, after)
	if sig == syscall.SIGKILL {
		if err := e.whole(k.old); err != nil {
			e.must(false, "%s: the next run: %v", name, err)
		}
	}
	e.left(k, name)
	if r.Signal != 0 {
		return "ended by " + r.Signal.String(), nil
	}
	return fmt.Sprint("status ", r.Status), nil
}

// starting is how long a run may take until it knows what to do about a signal.
const starting = 50 * time.Millisecond

// status checks how a run ended.
func (e *endings) status(name string, r *child.Run, sig syscall.Signal, after time.Duration) {
	e.must(r.Signal != 0 || !r.Crashed(), "%s: %s", name, r.Said())
	switch {
	case r.Signal == sig && (sig == syscall.SIGKILL || after < starting):
	case r.Signal == 0 && r.Status == 0:
	case r.Signal == 0 && r.Status == 130 && sig != syscall.SIGKILL:
	default:
		e.must(false, "%s: status %d, %v", name, r.Status, r.Signal)
	}
}

// left demands that nothing lies about but the output.
func (e *endings) left(k *kind, name string) {
	for _, dir := range []string{"out", "temp"} {
		dir = filepath.Join(e.dir, dir)
		filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			beside := filepath.Dir(path) == dir && d.Name() != k.out
			if err == nil && (beside || partial(d.Name())) {
				e.must(false, "%s: left behind: %s", name, strings.TrimPrefix(path, e.dir))
			}
			return err
		})
	}
}

// partial reports whether a name is that of a file which was not finished.
func partial(name string) bool {
	return strings.HasPrefix(name, ".") && strings.HasSuffix(name, ".part")
}

// digest is the checksum of a file or of all files of a folder, but for what was not
// finished. JSON must be whole.
func digest(path string) (string, error) {
	h := sha256.New()
	err := filepath.WalkDir(path, func(at string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || partial(d.Name()) {
			return err
		}
		b, err := os.ReadFile(at)
		if err != nil {
			return err
		}
		if strings.HasSuffix(at, ".json") && !json.Valid(b) {
			return fmt.Errorf("%s: broken", at)
		}
		fmt.Fprintln(h, strings.TrimPrefix(at, path), len(b))
		_, err = io.Copy(h, bytes.NewReader(b))
		return err
	})
	return hex.EncodeToString(h.Sum(nil)), err
}
