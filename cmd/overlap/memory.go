package main

import (
	"fmt"
	"os"
	"runtime/debug"

	"github.com/dustin/go-humanize"
	volume "github.com/shirou/gopsutil/v4/disk"
	"github.com/shirou/gopsutil/v4/mem"
	"github.com/urfave/cli/v2"

	"overlap/article"
)

// memoryFlags are the flags that say what a large run may take.
func memoryFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "memory", DefaultText: "half of the machine's",
			Usage: "make do with `SIZE` of memory, as 4GiB; what has no room goes to files. The " +
				"result is the same"},
		&cli.StringFlag{Name: "temp", DefaultText: "the system's",
			Usage: "the `DIR` for these files"},
	}
}

// collectorFlag is --memory of a program that puts nothing into files.
func collectorFlag() cli.Flag {
	return &cli.StringFlag{Name: "memory", DefaultText: "half of the machine's",
		Usage: "from `SIZE` of memory on, as 4GiB, what is no longer used is cleared away eagerly"}
}

// leastMemory is below what the program itself wants.
const leastMemory = 256 << 20

// memory returns how many bytes the run may take, and makes the garbage collector keep to it.
func memory(ctx *cli.Context) (int64, error) {
	var bytes uint64
	if said := ctx.String("memory"); said != "" {
		var err error
		if bytes, err = humanize.ParseBytes(said); err != nil || bytes < leastMemory ||
			bytes > 1<<60 {
			return 0, usage("--memory %s: it must be a size of at least 256MiB, as 4GiB", said)
		}
	} else if all, err := mem.VirtualMemory(); err == nil {
		bytes = max(leastMemory, all.Total/2)
	}
	if bytes > 0 {
		debug.SetMemoryLimit(int64(bytes) / 100 * softLimit)
	}
	return int64(bytes), nil
}

// softLimit is the per cent of the memory at which the garbage collector starts to work harder.
// What is left is for the program itself, the operating system's buffers and what comes too fast.
const softLimit = 85

// temp returns the folder for files, which must be one.
func temp(ctx *cli.Context) (string, error) {
	dir := ctx.String("temp")
	if dir == "" {
		return os.TempDir(), nil
	}
	if at, err := os.Stat(dir); err != nil || !at.IsDir() {
		return "", usage("--temp %s: no such folder", dir)
	}
	return dir, nil
}

// What a run of so many bytes of articles may write to files at the most, beside what stays in
// memory: the texts, their tokens, fingerprints twice, keys and seeds.
const diskShare = 6

// forecast refuses a run whose files would not fit on the disk.
func (c *command) forecast(j *job, paths []string) error {
	input := uint64(article.Size(j.ctx.Context, paths...))
	if j.options.Memory == 0 || input*diskShare < uint64(j.options.Memory)/4 {
		return nil
	}
	wanted := input * diskShare
	at, err := volume.Usage(j.options.Temp)
	if err != nil || at.Free >= wanted {
		return nil
	}
	return fmt.Errorf("%s of articles may need %s for files, and %s has %s: name another folder "+
		"with --temp, or give it more --memory than that",
		humanize.IBytes(input), humanize.IBytes(wanted), j.options.Temp, humanize.IBytes(at.Free))
}
