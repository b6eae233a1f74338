// Command evade measures what of a copied report the gate of a check stops when the report
// is disguised, and what the gate says of drafts that hide nothing.
//
//	go run ./eval/evade -corpus DIR
//
// It makes disguises of the sample story's agency report, in groups; builds the command;
// and runs `overlap check DRAFT --against STORY --fail-over 30 --fail-over-rewritten 30`
// for each. A disguise is *stopped* if the exit status is 3, and nothing else; it is *warned*
// of if the draft has a warning of grade disguise; else it is *unseen*. Honest drafts are the
// articles of the sample story, texts in twelve scripts and, where DIR has them, Helsinki,
// PolNeAR and web pages, each against all others: none of them should be warned of. Wire
// drafts are generated reports of agencies that may be printed if they are credited.
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
)

func main() { os.Exit(start(os.Args[1:], os.Stdout, os.Stderr)) }

// options are the flags.
type options struct {
	story, scripts, corpus string
	keep                   string
	only                   string
	list                   bool
	jobs                   int
}

// start is the command as a function of its arguments and streams. It returns the exit
// status: 0 measured, 1 could not, 2 the command line makes no sense.
func start(args []string, stdout, stderr io.Writer) int {
	var o options
	fs := flag.NewFlagSet("evade", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.StringVar(&o.story, "story", "testdata/wire/articles.jsonl", "`file` of the sample story")
	fs.StringVar(&o.scripts, "scripts", "shingle/testdata/scripts.txt",
		"`file` of texts in many scripts")
	fs.StringVar(&o.corpus, "corpus", "",
		"`folder` with helsinki*.csv, data (PolNeAR) and pages*/html, unpacked; what it lacks "+
			"is left out")
	fs.StringVar(&o.keep, "keep", "",
		"`folder` in which the drafts stay; they are removed if it is empty")
	fs.StringVar(&o.only, "only", "",
		"only this `part`: a group of disguises, disguises, honest or wire")
	fs.BoolVar(&o.list, "list", false,
		"name each disguise that is not stopped, and each honest draft that is warned of")
	fs.IntVar(&o.jobs, "jobs", runtime.GOMAXPROCS(0), "checks at a time")
	if err := fs.Parse(args); err != nil {
		return 2
	}
	if fs.NArg() > 0 || o.jobs < 1 {
		fmt.Fprintln(stderr,
			"usage: evade [-corpus DIR] [-list] [-only PART] [-keep DIR] [-jobs N]")
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := measure(ctx, stdout, o); err != nil {
		fmt.Fprintln(stderr, "evade:", err)
		return 1
	}
	return 0
}

// measure builds the command, makes the drafts and checks them.
func measure(ctx context.Context, out io.Writer, o options) error {
	dir := o.keep
	if dir == "" {
		var err error
		if dir, err = os.MkdirTemp("", "evade"); err != nil {
			return err
		}
		defer os.RemoveAll(dir)
	}
	story, err := readRecords(o.story)
	if err != nil {
		return err
	}
	s, err := newSample(story)
	if err != nil {
		return err
	}
	bin := filepath.Join(dir, "overlap")
	if said, err := exec.CommandContext(ctx, "go", "build", "-o", bin,
		"./cmd/overlap").CombinedOutput(); err != nil {
		return fmt.Errorf("go build ./cmd/overlap: %w: %s", err, said)
	}
	k, err := newChecker(bin, dir, o.jobs)
	if err != nil {
		return err
	}
	w := &sheet{out: out, list: o.list}
	if o.wants("disguises", groupNames()...) {
		if err := measureDisguises(ctx, w, k, s, o, story); err != nil {
			return err
		}
	}
	if o.wants("honest") {
		if err := measureHonest(ctx, w, k, o, story); err != nil {
			return err
		}
	}
	if o.wants("wire") {
		return measureWire(ctx, w, k, s)
	}
	return nil
}

// wants reports whether one of parts is asked for.
func (o options) wants(part string, parts ...string) bool {
	return o.only == "" || o.only == part || slices.Contains(parts, o.only)
}

func measureDisguises(ctx context.Context, w *sheet, k *checker, s *sample, o options,
	story []record) error {
	against, err := writeStory(k.dir, story)
	if err != nil {
		return err
	}
	drafts := append(plain(s), disguises(s)...)
	drafts = slices.DeleteFunc(drafts, func(d draft) bool { return !o.wants("disguises", d.group) })
	outcomes := k.checkAll(ctx, drafts,
		func(int) request { return request{flags: []string{"--against", against}} })
	if err := firstError(outcomes); err != nil {
		return err
	}
	w.disguises(drafts, outcomes)
	return nil
}

// writeStory writes each article of the story into a file of its own, named for its id.
func writeStory(dir string, story []record) (string, error) {
	dir = filepath.Join(dir, "story")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return "", err
	}
	for _, r := range story {
		if err := os.WriteFile(filepath.Join(dir, r.ID+".jsonl"), []byte(r.line()),
			0o666); err != nil {
			return "", err
		}
	}
	return dir, nil
}

func measureHonest(ctx context.Context, w *sheet, k *checker, o options, story []record) error {
	all, err := corpora(k.bin, o.corpus, o.scripts, story)
	if err != nil {
		return err
	}
	w.head("Honest drafts")
	for _, c := range all {
		outcomes, err := c.check(ctx, k)
		if err != nil {
			return err
		}
		w.honest(c.name, c.drafts, outcomes)
	}
	return nil
}

func measureWire(ctx context.Context, w *sheet, k *checker, s *sample) error {
	wire, err := newWire(s, 200, k.dir)
	if err != nil {
		return err
	}
	with, without := wire.check(ctx, k)
	if err := cmp.Or(firstError(with), firstError(without)); err != nil {
		return err
	}
	title := "Wire drafts, licensed if credited"
	if !k.has("--outlets") {
		title += " (check has no --outlets: nothing is licensed)"
	}
	w.head(title)
	w.honest("with their credit", wire.with, with)
	w.honest("without it", wire.without, without)
	return nil
}

func groupNames() []string {
	names := []string{"undisguised"}
	for _, g := range groups {
		names = append(names, g.name)
	}
	return names
}

// firstError returns the error of the first check that could not be made.
func firstError(outcomes []outcome) error {
	for _, o := range outcomes {
		if o.err != nil {
			return o.err
		}
	}
	return nil
}
