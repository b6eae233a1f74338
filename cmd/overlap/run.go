package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"
)

// Exit statuses.
const (
	statusDone        = 0
	statusUnfinished  = 1   // something could not be read or written
	statusUsage       = 2   // the command line makes no sense
	statusGate        = 3   // a gate was crossed
	statusInterrupted = 130 // as shells report an interrupt
)

// A usageError is a command line that makes no sense.
type usageError struct{ error }

// usage returns a usageError in the words of fmt.Sprintf.
func usage(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// run is the whole command as a function of its arguments and streams. It returns the
// exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	// A reader of our output that goes away is an error of writing, not a sudden death.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	app := newApp(&command{args: args, stdin: stdin, stdout: stdout, stderr: stderr, writing: func() { signal.Reset(os.Interrupt, syscall.SIGTERM) }})
	err := app.RunContext(ctx, reorder(app, args))
	interrupted := errors.Is(err, context.Canceled)
	if interrupted {
		err = errors.New("interrupted: nothing was written")
	}
	if err != nil && err != errUnread && err != errGate {
		fmt.Fprintf(stderr, "overlap: %s\n", clean(err.Error()))
	}
	var bad usageError
	switch {
	case err == nil:
		return statusDone
	case interrupted:
		return statusInterrupted
	case errors.As(err, &bad):
		return statusUsage
	case err == errGate:
		return statusGate
	}
	return statusUnfinished
}

// newApp describes the command line.
func newApp(c *command) *cli.App {
	app := &cli.App{
		Name:                      "overlap",
		Usage:                     "which passages and quotations articles share, who had them first, how much each copies",
		UsageText:                 "overlap COMMAND [options] PATH...",
		Version:                   version(),
		HideHelpCommand:           true,
		EnableBashCompletion:      true,
		DisableSliceFlagSeparator: true,
		Reader:                    c.stdin,
		Writer:                    c.stdout,
		ErrWriter:                 c.stderr,
		ExitErrHandler:            func(*cli.Context, error) {},
		Commands:                  []*cli.Command{c.scan(), c.check(), c.compare(), c.quotes(), c.extract(), c.version(), c.manual(), c.completion()},
		Action: func(ctx *cli.Context) error {
			if name := ctx.Args().First(); name != "" {
				return usage("unknown command %q: overlap --help lists them", name)
			}
			return cli.ShowAppHelp(ctx)
		},
	}
	onUsageError := func(_ *cli.Context, err error, _ bool) error {
		return usageError{fmt.Errorf("%s: overlap --help lists what there is", strings.ToLower(err.Error()[:1])+err.Error()[1:])}
	}
	app.OnUsageError = onUsageError
	for _, sub := range app.Commands {
		sub.OnUsageError = onUsageError
		sub.HideHelpCommand = true // "scan help" is a folder named help
	}
	return app
}

// A command holds what every subcommand works with.
type command struct {
	args           []string
	stdin          io.Reader
	stdout, stderr io.Writer
	writing        func() // from now on an interrupt ends the program as it does any other
}

// say writes one line to the person at the terminal.
func (c *command) say(format string, args ...any) {
	fmt.Fprintf(c.stderr, "overlap: %s\n", clean(fmt.Sprintf(format, args...)))
}

func (c *command) version() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "print the version",
		Action: func(ctx *cli.Context) error {
			_, err := fmt.Fprintf(c.stdout, "overlap %s\n", version())
			return err
		},
	}
}

// version returns the version that the module was built at, or "devel".
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}

func (c *command) manual() *cli.Command {
	return &cli.Command{
		Name:  "man",
		Usage: "print the manual page: overlap man | man -l -",
		Action: func(ctx *cli.Context) error {
			page, err := ctx.App.ToManWithSection(1)
			if err != nil {
				return err
			}
			_, err = io.WriteString(c.stdout, page)
			return err
		},
	}
}
