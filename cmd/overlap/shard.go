package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"
	"slices"

	"github.com/dustin/go-humanize"
	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/article"
	"overlap/report"
	"overlap/shard"
	"overlap/sketch"
)

func (c *command) shard() *cli.Command {
	var input []cli.Flag
	for _, f := range inputFlags() { // which articles are read, the paths alone say
		if slices.Contains([]string{"field", "preset", "paragraph", "skipped", "strict", "debug"},
			f.Names()[0]) {
			input = append(input, f)
		}
	}
	return &cli.Command{
		Name:      "shard",
		Usage:     "scan in tasks that other machines can do, and go on where a run ended",
		ArgsUsage: "PATH...",
		Description: "The result is that of overlap scan. Reading, sketching, joining and " +
			"aligning are cut into\ntasks, files in the folder --work; what came of each stands " +
			"beside it. A run that ended early\ngoes on with what is not done. With --hand-out " +
			"others do the tasks: for each NAME.task of a\nfolder they run overlap worker STAGE " +
			"< NAME.task, and rename its output to NAME.done.",
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{Name: "work",
				Usage: "keep tasks and what came of them in the folder `DIR`"},
			&cli.StringFlag{Name: "split", Value: "8MB",
				Usage: "read about `SIZE` of articles in a task"},
			&cli.IntFlag{Name: "parts", DefaultText: "as many as fit into memory",
				Usage: "join fingerprints in `N` tasks"},
			&cli.BoolFlag{Name: "hand-out",
				Usage: "do no task: write \"STAGE FOLDER TASKS\" on standard output, and " +
					"wait for a line on standard input that says they are done"},
			&cli.IntFlag{Name: "recall-sample", Value: 50,
				Usage: "hold `N` articles against all others by brute force, to say how many " +
					"pairs were missed; 0 for none"},
		}, passageFlags(), windowFlags(), listFlags(), input, outputFlags(), memoryFlags()),
		Action: c.doShard,
	}
}

func (c *command) doShard(ctx *cli.Context) error {
	j, err := c.job(ctx)
	if err != nil {
		return err
	}
	size, err := humanize.ParseBytes(ctx.String("split"))
	parts := ctx.Int("parts")
	switch {
	case ctx.String("work") == "":
		return usage("shard wants --work DIR, a folder for its tasks")
	case ctx.NArg() == 0:
		return usage("shard wants the path of a file or folder of articles")
	case err != nil || size < 1 || size > 1<<30:
		return usage("--split %s: a size of up to 1GiB is wanted, as 8MB", ctx.String("split"))
	case parts < 0 || parts > sketch.Parts || ctx.IsSet("parts") && parts == 0:
		return usage("--parts %d: from 1 to %d make sense", parts, sketch.Parts)
	case ctx.Bool("hand-out") && (j.out.path == "" || j.out.path == "-"):
		return usage("--hand-out needs standard output for itself: -o FILE is wanted")
	}
	if j.out.format == report.Table || j.out.format == report.Markdown ||
		j.out.options.Table == "origins" {
		j.options.WithText = true // as in a scan
	}
	f := &shard.Folder{Dir: ctx.String("work"), Program: version(), Done: j.progress.set,
		Jobs: cmp.Or(ctx.Int("jobs"), runtime.GOMAXPROCS(0))}
	if ctx.Bool("hand-out") {
		f.HandOut = c.handOut()
	}
	by := &shard.Coordinator{Run: f.Run(ctx.Context), Met: j.reader.Meet}
	j.kept = func(yield func(article.Article, *article.Skip) bool) {
		if err := c.plan(j, by, int64(size), parts); err != nil {
			j.trouble = err
			return
		}
		failed := func(err error) { j.trouble = err }
		by.Articles(ctx.Context, j.options.Temp, failed)(yield)
	}
	return c.over(j, func(articles iter.Seq[article.Article]) parted {
		return overlap.FindSplits(ctx.Context, articles, by, j.options)
	})
}

// plan cuts the files of the paths into splits and says how they are worked on. The user's lists
// are read.
func (c *command) plan(j *job, by *shard.Coordinator, size int64, parts int) (err error) {
	paths := j.ctx.Args().Slice()
	all := article.Size(j.ctx.Context, paths...)
	if by.Job, err = j.options.Job(version(), all, parts); err != nil {
		return err
	}
	by.Fields, by.Paragraph = j.reader.Fields, j.reader.Paragraph
	room := int64(0) // in the last task, for files that are smaller than a split
	for s, skip := range j.reader.Splits(j.ctx.Context, size, paths...) {
		if skip != nil {
			by.Skips = append(by.Skips, skip)
			continue
		}
		bytes := s.Hi - s.Lo
		if s.Hi == 0 {
			if at, err := os.Stat(s.Path); err == nil {
				bytes = at.Size()
			}
		}
		if n := len(by.Splits); n > 0 && bytes <= room {
			by.Splits[n-1] = append(by.Splits[n-1], s)
		} else {
			by.Splits, room = append(by.Splits, []article.Split{s}), size
		}
		room -= bytes
	}
	return j.ctx.Context.Err()
}

// handOut returns what tells others of tasks, and waits until they are done.
func (c *command) handOut() func(stage, dir string, tasks int) error {
	in := bufio.NewReader(c.stdin)
	return func(stage, dir string, tasks int) error {
		if _, err := fmt.Fprintf(c.stdout, "%s %s %d\n", stage, dir, tasks); err != nil {
			return err
		}
		_, err := in.ReadString('\n')
		if errors.Is(err, io.EOF) {
			return errors.New("standard input ended before the tasks were done")
		}
		return err
	}
}
