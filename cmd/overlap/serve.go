package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"overlap/archive"
	"overlap/search"
	"overlap/serve"
)

// localDesk is where the desk is unless it is told otherwise.
const localDesk = "127.0.0.1:8080"

func (c *command) serve() *cli.Command {
	return &cli.Command{
		Name:      "serve",
		Usage:     "the originality desk: a page and a JSON API over an archive",
		ArgsUsage: "--archive DIR",
		Description: "Checks drafts against the archive while they are typed, searches it, and " +
			"shows its stories, " +
			"articles, pairs and outlets. It answers this machine alone, unless --listen says " +
			"otherwise; " +
			"drafts are never stored or logged. GET /v1/openapi.json describes the API.",
		Flags: slices.Concat([]cli.Flag{
			archiveFlag("the folder `DIR` of the archive"),
			&cli.StringFlag{Name: "listen", Value: localDesk,
				Usage: "answer at `ADDRESS`; one that others reach needs --token-file"},
			&cli.StringFlag{Name: "token-file",
				Usage: "the first line of `FILE` is a secret that writing needs and, where " +
					"others reach " +
					"the desk, everything"},
			&cli.StringSliceFlag{Name: "host",
				Usage: "answer to the `NAME`, too, by which a proxy is reached; again for each"},
			&cli.StringFlag{Name: "search", DefaultText: archive.WordsName + " in the archive",
				Usage: "keep the index of words in `FILE`"},
			&cli.StringFlag{Name: "log-format", Value: logFormats[0],
				Usage: "write the log, a line a request, as `FORMAT`: " +
					strings.Join(logFormats, " or ")},
		}, gateFlags(), passageFlags(), windowFlags(), listFlags(),
			[]cli.Flag{quietFlag(), jobsFlag(), collectorFlag()}),
		Action: c.doServe,
	}
}

func (c *command) doServe(ctx *cli.Context) error {
	dir := ctx.String("archive")
	switch {
	case ctx.NArg() > 0:
		return usage("serve takes nothing but options: %s is none", word(ctx.Args().First()))
	case dir == "":
		return usage("serve needs an archive: --archive DIR")
	}
	j, err := c.serveJob(ctx)
	if err != nil {
		return err
	}
	o, err := c.serveOptions(j)
	if err != nil {
		return err
	}
	a, err := archive.Open(dir)
	if err != nil {
		return err
	}
	defer a.Close()
	v, err := c.view(j, a)
	if err != nil {
		return err
	}
	v.Close()
	o.Check = j.options
	if o.Words, err = c.words(ctx, a); err == nil && o.Words != nil {
		defer o.Words.Close()
	}
	return cmp.Or(err, c.listen(ctx, a, o))
}

// serveJob reads the flags that say how drafts are checked.
func (c *command) serveJob(ctx *cli.Context) (j *job, err error) {
	if err := checkJobs(ctx); err != nil {
		return nil, err
	}
	if err := checkOptions(ctx); err != nil {
		return nil, err
	}
	j = &job{ctx: ctx, skips: &skips{c: c}}
	if j.options, err = options(ctx); err != nil {
		return nil, err
	}
	if err := c.gate(j); err != nil {
		return nil, err
	}
	if err := j.options.Check(); err != nil {
		return nil, usageError{err}
	}
	j.options.Memory = 0 // so that nothing of a draft goes to a file
	j.options.Jobs = cmp.Or(j.options.Jobs, runtime.GOMAXPROCS(0))
	return j, c.lists(j)
}

// serveOptions reads the flags that say who is served.
func (c *command) serveOptions(j *job) (o serve.Options, err error) {
	o.Hosts, o.Version = j.ctx.StringSlice("host"), version()
	if path := j.ctx.String("token-file"); path != "" {
		if o.Token, err = tokenOf(path); err != nil {
			return o, err
		}
	}
	listen := j.ctx.String("listen")
	host, _, err := net.SplitHostPort(listen)
	if err != nil {
		return o, usage("--listen %s: write an address and a port, as %s", listen, localDesk)
	}
	ip := net.ParseIP(host)
	o.Locked = host != "localhost" && (ip == nil || !ip.IsLoopback())
	switch {
	case o.Locked && o.Token == "":
		return o, usage("--listen %s lets others reach the desk: --token-file FILE says what they "+
			"must know", listen)
	case host != "" && ip == nil:
		o.Hosts = append(o.Hosts, host)
	}
	if format := j.ctx.String("log-format"); !slices.Contains(logFormats, format) {
		return o, noValue("log-format", format, logFormats)
	} else if !j.ctx.Bool("quiet") {
		o.Log = slog.New(logHandler(c.stderr, format))
	}
	return o, nil
}

const (
	leastToken = 16      // letters of a token that nobody guesses
	mostToken  = 1 << 16 // bytes of its file
)

// tokenOf returns the token of a file, which nobody else may read.
func tokenOf(path string) (string, error) {
	at, err := os.Stat(path)
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, cause(err))
	}
	if !at.Mode().IsRegular() || at.Size() > mostToken { // a pipe would be waited for
		return "", usage("--token-file %s: it must be a file of at most %d bytes", path, mostToken)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, cause(err))
	}
	if runtime.GOOS != "windows" && at.Mode().Perm()&0o077 != 0 {
		return "", usage("--token-file %s: others can read it: chmod 600 %s", path, path)
	}
	line, _, _ := strings.Cut(string(text), "\n")
	token := strings.TrimSpace(line)
	if len(token) < leastToken || strings.ContainsAny(token, " \t") {
		return "", usage("--token-file %s: its first line must have at least %d letters and no "+
			"space: openssl rand -hex 32 makes one", path, leastToken)
	}
	return token, nil
}

// words opens the index of an archive's words. Where the folder cannot be written and no other file
// was named, there is none.
func (c *command) words(ctx *cli.Context, a *archive.Archive) (*search.Index, error) {
	path := ctx.String("search")
	if path != "" {
		return search.Open(ctx.Context, path, a)
	}
	x, err := search.Open(ctx.Context, filepath.Join(a.Dir(), archive.WordsName), a)
	if err != nil && !isWritable(a.Dir()) {
		c.say("%s cannot be written, so words are not searched: --search FILE keeps their index "+
			"elsewhere", a.Dir())
		return nil, nil
	}
	return x, err
}

// isWritable reports whether files can be made in a folder.
func isWritable(dir string) bool {
	f, err := os.CreateTemp(dir, ".overlap-*")
	if err != nil {
		return !errors.Is(err, fs.ErrPermission) && cause(err).Error() != "read-only file system"
	}
	f.Close()
	os.Remove(f.Name())
	return true
}

// listen answers requests until the command is interrupted, which is how it ends.
func (c *command) listen(ctx *cli.Context, a *archive.Archive, o serve.Options) error {
	s, err := serve.New(a, o)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", ctx.String("listen"))
	if err != nil {
		return fmt.Errorf("--listen %s: %w: name another address", ctx.String("listen"), cause(err))
	}
	if !ctx.Bool("quiet") {
		c.say("the desk is at http://%s/: an interrupt ends it", l.Addr())
	}
	return s.Listen(ctx.Context, l)
}
