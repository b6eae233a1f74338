package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"

	"overlap/article"
	"overlap/eval/child"
	"overlap/internal/newsgen"
)

// token is what writing wants.
const token = "the-token-of-the-evaluation"

// A desk is a process that answers.
type desk struct {
	url      string
	articles int
	drafts   []string // their texts
	dir      string   // for what is thrown away
	process  *exec.Cmd
}

// open starts a desk.
func (p *plan) open(ctx context.Context) (d *desk, err error) {
	d = new(desk)
	if d.dir, err = os.MkdirTemp("", "desk-*"); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			d.close()
		}
	}()
	bin, err := child.Build(d.dir, false)
	if err != nil {
		return nil, err
	}
	dir := p.archive
	if dir == "" {
		if dir, err = d.generate(ctx, bin, p.articles); err != nil {
			return nil, err
		}
	}
	if p.drafts != "" {
		if err := d.read(ctx, p.drafts); err != nil {
			return nil, err
		}
	}
	if len(d.drafts) == 0 {
		return nil, errors.New("there is no draft")
	}
	if err := d.serve(ctx, bin, dir, p.search); err != nil {
		return nil, err
	}
	return d, d.count()
}

// draftWords is how many words a draft has at least.
const draftWords = 800

// generate makes an archive, and drafts of some of its articles: half of the text of one, and the
// rest of others that are not archived.
func (d *desk) generate(ctx context.Context, bin string, n int) (dir string, err error) {
	var lines []byte
	var all []article.Article
	for item := range newsgen.Generate(newsgen.Options{Articles: n, Seed: 23}) {
		lines = item.AppendLine(lines)
		all = append(all, item.Article)
	}
	i := 0
	for item := range newsgen.Generate(newsgen.Options{Articles: 2000, Seed: 24}) {
		if i%8 == 0 {
			copied := all[i*7919%len(all)].Text
			d.drafts = append(d.drafts, copied[:len(copied)/2])
		}
		last := &d.drafts[len(d.drafts)-1]
		if len(strings.Fields(*last)) < draftWords {
			*last += "\n\n" + item.Text
		}
		i++
	}
	path := filepath.Join(d.dir, "articles.jsonl")
	if err := os.WriteFile(path, lines, 0o666); err != nil {
		return "", err
	}
	dir = filepath.Join(d.dir, "archive")
	for _, args := range [][]string{{"archive", "init", "--archive", dir},
		{"archive", "add", path, "--archive", dir}} {
		if out, err := exec.CommandContext(ctx, bin, args...).CombinedOutput(); err != nil {
			return "", fmt.Errorf("overlap %s: %w: %s", strings.Join(args, " "), err, out)
		}
	}
	return dir, nil
}

// read reads drafts from a file.
func (d *desk) read(ctx context.Context, path string) error {
	d.drafts = nil
	var r article.Reader
	for a, skip := range r.Read(ctx, path) {
		if skip != nil {
			return skip
		}
		d.drafts = append(d.drafts, a.Text)
	}
	return nil
}

// address is where the desk says it is.
var address = regexp.MustCompile(`the desk is at (http://\S+)/`)

// serve starts the process, and waits until it answers.
func (d *desk) serve(ctx context.Context, bin, dir, search string) error {
	secret := filepath.Join(d.dir, "token")
	if err := os.WriteFile(secret, []byte(token), 0o600); err != nil {
		return err
	}
	args := []string{"serve", "--archive", dir, "--listen", "127.0.0.1:0", "--token-file", secret}
	if search != "" {
		args = append(args, "--search", search)
	}
	d.process = exec.CommandContext(ctx, bin, args...)
	said, err := d.process.StderrPipe()
	if err != nil {
		return err
	}
	if err := d.process.Start(); err != nil {
		return err
	}
	lines := bufio.NewScanner(said)
	for lines.Scan() {
		if m := address.FindStringSubmatch(lines.Text()); m != nil {
			d.url = m[1]
			go io.Copy(io.Discard, said)
			return nil
		}
	}
	return errors.New("overlap serve ended before it answered")
}

// count asks how many articles there are.
func (d *desk) count() error {
	r, err := http.Get(d.url + "/healthz")
	if err != nil {
		return err
	}
	defer r.Body.Close()
	var is struct{ Articles int }
	err = json.NewDecoder(r.Body).Decode(&is)
	d.articles = is.Articles
	return err
}

// close ends the desk as an interrupt does, and throws its files away.
func (d *desk) close() error {
	var err error
	if d.process != nil && d.process.Process != nil {
		err = d.process.Process.Signal(syscall.SIGTERM)
		err = cmp.Or(err, d.process.Wait())
	}
	return cmp.Or(err, os.RemoveAll(d.dir))
}
