package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"

	"overlap/index"
	tempfile "overlap/internal/temp"
	"overlap/result"
)

// run is the whole command as a function of its arguments and streams. It returns the
// exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	// A reader of our output that goes away is an error of writing, not a sudden death.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the program as it does any other

	c := &command{ctx: ctx, args: args, stdin: stdin, stderr: stderr, disk: osDisk(),
		stdout: &stream{ctx: ctx, name: "standard output", to: stdout}}
	if f, ok := stdout.(*os.File); ok && closed(f) && !gated(args) {
		c.stdout.gone = errClosed
	}
	err := c.run()
	if ctx.Err() != nil && err != nil {
		c.say("interrupted: %s", c.left())
		return statusInterrupted
	}
	var status ended
	var fault *result.Fault
	switch {
	case errors.As(err, &fault):
		c.fault(fault.Why, fault.Stack)
		return statusUnfinished
	case errors.As(err, &status):
		return int(status)
	}
	if err == nil {
		return statusDone
	}
	var at *os.PathError
	if errors.As(err, &at) && tempfile.Is(at.Path) {
		err = fmt.Errorf("%s, the folder for what has no room in memory: %w: name another one "+
			"with --temp",
			filepath.Dir(at.Path), at.Err)
	}
	if errors.Is(err, index.ErrDamaged) {
		err = fmt.Errorf("%w: `overlap archive verify` tells what else is, and --repair keeps "+
			"what can be read", err)
	}
	c.alarm("%s", err)
	if errors.As(err, new(usageError)) {
		return statusUsage
	}
	return statusUnfinished
}

// gated reports whether the answer is an exit status, so that the result may be thrown away.
func gated(args []string) bool {
	return slices.ContainsFunc(args,
		func(a string) bool { return strings.Contains(a, "-fail-over") })
}

// run runs the command. A fault of the program is an error as any other: what was begun is undone
// on the way.
func (c *command) run() (err error) {
	defer func() {
		if why := recover(); why != nil {
			err = &result.Fault{Why: fmt.Sprint(why), Stack: string(debug.Stack())}
		}
	}()
	if c.began, err = beginning(); err != nil {
		return err
	}
	app := newApp(c)
	if len(c.args) > 1 && c.args[1] == completing {
		return c.complete(app, c.args[2:])
	}
	if c.args, err = c.withConfig(app, c.args); err != nil {
		return err
	}
	err = app.RunContext(c.ctx, reorder(app, c.args))
	return cmp.Or(err, c.stdout.err)
}

// fault says that the program has a fault and, with --debug, where.
func (c *command) fault(why, stack string) {
	if !slices.Contains(c.args, "--debug") {
		c.say("fault: %s (--debug shows where)", why)
		return
	}
	c.say("fault: %s", why)
	fmt.Fprintln(c.stderr, stack)
}

// left says what an interrupted run has written.
func (c *command) left() string {
	if c.kept != "" {
		return c.kept
	}
	for _, s := range append(c.devices, c.stdout) {
		if s.used {
			return s.name + " is cut short"
		}
	}
	if len(c.written) > 0 {
		return "only " + strings.Join(c.written, ", ") + " was written"
	}
	return "nothing was written"
}

// newApp describes the command line.
func newApp(c *command) *cli.App {
	cli.HelpPrinter = printHelp
	app := &cli.App{
		Name: "overlap",
		Usage: "which passages and quotations articles share, who had them " +
			"first, how much each copies",
		Description: "Reads files of articles: text, web pages, JSON, CSV, feeds and more. Begin " +
			"with overlap scan FOLDER. Nothing leaves this machine.",
		Version:                   version(),
		Flags:                     []cli.Flag{cli.HelpFlag},
		HideHelpCommand:           true,
		DisableSliceFlagSeparator: true,
		Reader:                    c.stdin,
		Writer:                    c.stdout,
		ErrWriter:                 c.stderr,
		ExitErrHandler:            func(*cli.Context, error) {},
		Commands: []*cli.Command{c.scan(), c.check(), c.compare(), c.quotes(), c.archive(),
			c.serve(), c.extract(), c.report(), c.shard(), c.worker(), c.help(), c.version(),
			c.manual(), c.completion()},
		Action: noneNamed(cli.ShowAppHelp),
	}
	app.OnUsageError = misused
	for _, command := range app.Commands {
		c.prepare(command)
	}
	return app
}

// misused says what is wrong with a command line.
func misused(ctx *cli.Context, err error, _ bool) error { return misuse(ctx.Command, err) }

// prepare gives a command, and those below it, what all have in common.
func (c *command) prepare(command *cli.Command) {
	command.OnUsageError = misused
	command.HideHelpCommand = true // "scan help" is a folder named help
	for _, f := range command.Flags {
		if b, ok := f.(*cli.BoolFlag); ok && !b.Value {
			b.DisableDefaultText = true
		}
	}
	if slices.Contains(configured, command.Name) {
		command.Flags = append(command.Flags, configFlags()...)
		do := command.Action
		command.Action = func(ctx *cli.Context) error {
			if ctx.Bool("print-config") {
				return c.printConfig(ctx)
			}
			return do(ctx)
		}
	}
	for _, sub := range command.Subcommands {
		c.prepare(sub)
	}
}
