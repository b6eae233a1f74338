package main

import (
	"bufio"
	"cmp"
	"errors"
	"io"

	"github.com/urfave/cli/v2"
)

// job reads the flags and checks them before any article is read.
func (c *command) job(ctx *cli.Context) (*job, error) {
	out, err := c.output(ctx)
	if err != nil {
		return nil, err
	}
	if err := checkOptions(ctx); err != nil {
		return nil, err
	}
	o, err := options(ctx)
	if err != nil {
		return nil, err
	}
	if err := o.Check(); err != nil {
		return nil, usageError{err}
	}
	j := &job{ctx: ctx, options: o, out: out}
	if err := c.intake(j); err != nil {
		return nil, err
	}
	j.options.Progress = j.progress.set
	return j, nil
}

// intake reads the flags that say what is read, and looks whether it is apart from what is
// written.
func (c *command) intake(j *job) (err error) {
	if j.reader, j.mapped, err = c.reader(j.ctx); err != nil {
		return err
	}
	if j.choice, err = choice(j.ctx); err != nil {
		return err
	}
	if err := c.apart(j); err != nil {
		return err
	}
	c.forewarn(j)
	j.skips = &skips{c: c, debug: j.ctx.Bool("debug")}
	j.progress = c.progress(j)
	return nil
}

// listing reads the user's lists and does the work of a job, while what is skipped is listed in the
// file of --skipped, if there is one. The list is there whatever became of the work, unless
// that was interrupted.
func (c *command) listing(j *job, do func() error) error {
	work := func() error {
		if err := c.lists(j); err != nil {
			return err
		}
		return do()
	}
	path := j.ctx.String("skipped")
	if path == "" {
		return work()
	}
	var err error
	trouble := c.writeTo(path, func(w io.Writer) error {
		list := bufio.NewWriter(w)
		j.skips.list = list
		if err = work(); errors.As(err, new(usageError)) {
			return err
		}
		return cmp.Or(c.ctx.Err(), j.skips.err, list.Flush())
	})
	if trouble != nil && err != nil && trouble != err && c.ctx.Err() == nil {
		c.say("%s", trouble)
	}
	return cmp.Or(err, trouble)
}
