package main

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/archive"
	"overlap/article"
	"overlap/report"
	"overlap/result"
)

func (c *command) check() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "how much of a draft stands in other articles",
		ArgsUsage: "DRAFT... --against PATH... | --archive DIR",
		Description: "Compares each draft with the references, and nothing else: what it copies " +
			"and from whom, and " +
			"which of its quotations others print, too. With --fail-over, the exit status is 3 " +
			"if more of a " +
			"draft than that is copied prose; the result is written all the same.",
		Flags: slices.Concat([]cli.Flag{
			&cli.StringSliceFlag{Name: "against",
				Usage: "files or folders of references, `PATH`; behind the drafts, several"},
			archiveFlag("the references are the articles of the archive in the folder `DIR`"),
			&cli.BoolFlag{Name: "trust-draft",
				Usage: "believe what drafts say of themselves: their dates, addresses, ids, " +
					"outlets and owners"},
			&cli.StringSliceFlag{Name: "self",
				Usage: "the reference `ID` is the draft itself, and is left out; again for each"},
			decisionsFlag(),
		}, gateFlags(), passageFlags(), windowFlags(), listFlags(), inputFlags(), outputFlags(),
			memoryFlags()),
		Action: c.doCheck,
	}
}

// checkJob reads the flags of a check.
func (c *command) checkJob(ctx *cli.Context) (*job, error) {
	j, err := c.job(ctx)
	switch {
	case err != nil:
		return nil, err
	case ctx.NArg() == 0:
		return nil, usage("check needs a draft, or - for standard input")
	case len(ctx.StringSlice("against")) == 0 && ctx.String("archive") == "":
		return nil, usage("check needs references: --against PATH, or --archive DIR")
	case len(ctx.StringSlice("against")) > 0 && ctx.String("archive") != "":
		return nil, usage("check takes references from --against or from --archive, not from both")
	case ctx.Bool("count-quotes") && !ctx.IsSet("fail-over"):
		return nil, usage("--count-quotes goes with --fail-over")
	}
	j.options.TrustDraft, j.options.Self = ctx.Bool("trust-draft"), ctx.StringSlice("self")
	if err := c.gate(j); err != nil {
		return nil, err
	}
	j.out.options.Drafts = true
	if j.out.format == report.Table || j.out.format == report.Markdown {
		j.options.WithText = true // they show passages
	}
	return j, c.decisions(j)
}

func (c *command) doCheck(ctx *cli.Context) error {
	j, err := c.checkJob(ctx)
	if err != nil {
		return err
	}
	defer j.progress.end()
	if ctx.String("archive") != "" {
		return c.checkedIn(j)
	}
	if err := c.forecast(j, append(ctx.Args().Slice(), ctx.StringSlice("against")...)); err != nil {
		return err
	}
	c.look(j, ctx.StringSlice("against"))
	return c.listing(j, func() error {
		return c.checked(j, func(drafts []article.Article, s *survey) (*result.Result, error) {
			references := c.stream(j, ctx.StringSlice("against"), s)
			return overlap.Check(ctx.Context, drafts, references, j.options)
		})
	})
}

// choosing are the flags that choose among references that are read.
var choosing = []string{"from", "to", "outlet", "lang", "limit", "sample", "seed"}

// checkedIn checks drafts against the articles of an archive.
func (c *command) checkedIn(j *job) error {
	for _, name := range choosing {
		if j.ctx.IsSet(name) {
			return usage("--%s chooses among references that are read: not with --archive", name)
		}
	}
	go overlap.Warm() // while the archive is opened and asked
	a, err := archive.Open(j.ctx.String("archive"))
	if err != nil {
		return err
	}
	defer a.Close()
	v, err := c.view(j, a)
	if err != nil {
		return err
	}
	defer v.Close()
	if v.Len() == 0 {
		return fmt.Errorf("%s: the archive has no article to compare with: overlap archive add "+
			"puts some in", a.Dir())
	}
	return c.listing(j, func() error {
		return c.checked(j, func(drafts []article.Article, s *survey) (*result.Result, error) {
			s.chosen = v.Len()
			return overlap.CheckIn(j.ctx.Context, drafts, v, j.options)
		})
	})
}

// A holding holds drafts against references, and notes what it meets of these.
type holding = func(drafts []article.Article, references *survey) (*result.Result, error)

// checked reads the drafts, checks them and writes what was found.
func (c *command) checked(j *job, hold holding) error {
	k := checking{places: make(map[string]bool)}
	chosen := j.choice
	j.choice, j.reader.Drafts = &article.Choice{}, true // the flags choose among references
	drafts := c.draftsOf(j, &k)
	if k.drafts.err != nil {
		return k.drafts.err
	}
	if len(drafts) == 0 {
		c.unchecked(j, &k)
		return c.nothing(j, &k.drafts, "draft")
	}
	j.choice, j.reader.Drafts = chosen, false
	var out *result.Result
	found := func(yield func(*result.Result, error) bool) {
		r, err := hold(drafts, &k.references)
		if out = r; err == nil {
			r.Settings.Against = j.held(&k.references)
			j.decide(r)
		}
		yield(r, err)
	}
	refuse := func() error {
		k.why = c.unread(j, &k)
		return k.references.err
	}
	tell := func() {
		c.hint(j, &k.references)
		if !j.ctx.Bool("quiet") {
			c.say("checked %s against %s%s", count(len(drafts), "draft"),
				count(k.references.chosen, "reference"), passedOver(j.reader.Tally()))
		}
		c.sayDecided(j)
	}
	doubts := func() []string {
		said := k.doubts(j, out)
		report.Judge(out) // what was not read is part of the verdict
		return said
	}
	if err := c.deliver(j, c.signed(j, refuse, doubts, found), tell); err != nil {
		return err
	}
	return c.judge(j, &k, out)
}

// held says what drafts were held against: names of files and folders, and nothing of where these
// are.
func (j *job) held(references *survey) *result.Against {
	a := &result.Against{Articles: references.chosen, Archived: j.ctx.String("archive") != ""}
	paths := j.ctx.StringSlice("against")
	if a.Archived {
		paths = []string{j.ctx.String("archive")}
	}
	for _, path := range paths {
		if name := filepath.Base(path); path != "-" && name != "." && name != ".." {
			a.Names = append(a.Names, clean(name))
		}
	}
	return a
}

// draftsOf reads the drafts that the command line names, and notes where they are.
func (c *command) draftsOf(j *job, k *checking) (drafts []article.Article) {
	for a := range c.stream(j, j.ctx.Args().Slice(), &k.drafts) {
		drafts = append(drafts, a)
		k.places[where(a.Path, a.Line)] = true
	}
	nameDrafts(drafts)
	return drafts
}
