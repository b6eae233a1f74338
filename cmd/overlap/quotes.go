package main

import (
	"iter"
	"slices"

	"github.com/urfave/cli/v2"

	"overlap"
	"overlap/article"
	"overlap/report"
	"overlap/result"
	"overlap/shingle"
)

func (c *command) quotes() *cli.Command {
	return &cli.Command{
		Name:      "quotes",
		Usage:     "who is quoted, by whom, with which words",
		ArgsUsage: "PATH...",
		Description: "Lists the quotations that more than one article prints, those of widest " +
			"reach first, with " +
			"every use, its speaker and how it differs from the fullest variant.",
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{Name: "speaker",
				Usage: "only quotations of `NAME`: the words of a name, as Trump or \"Angela " +
					"Merkel\""},
			&cli.IntFlag{Name: "min-outlets", DefaultText: "any number",
				Usage: "only quotations that at least `N` outlets print"},
			&cli.BoolFlag{Name: "all", Usage: "also those that one article prints"},
		}, inputFlags(), outputFlags(), memoryFlags()),
		Action: c.doQuotes,
	}
}

func (c *command) doQuotes(ctx *cli.Context) error {
	if n := ctx.Int("min-outlets"); n < 0 {
		return usage("--min-outlets %d: it must be 0 or more", n)
	}
	j, err := c.job(ctx)
	if err != nil {
		return err
	}
	if j.out.format == report.CSV && j.out.options.Table == "" {
		j.out.options.Table = "quotes"
	}
	if j.out.format == report.SVG && j.out.options.Plot == "" {
		j.out.options.Plot = report.Timeline
	}
	j.out.options.QuotesOnly = true
	return c.over(j, func(articles iter.Seq[article.Article]) iter.Seq2[*result.Result, error] {
		return func(yield func(*result.Result, error) bool) {
			result, err := overlap.Quotes(ctx.Context, articles, ctx.Bool("all"), j.options)
			if err == nil {
				keep(result, ctx.String("speaker"), ctx.Int("min-outlets"))
			}
			yield(result, err)
		}
	})
}

// keep drops the quotations that the speaker did not say or too few outlets print.
func keep(r *result.Result, speaker string, outlets int) {
	name := shingle.Split(speaker)
	r.Quotes = slices.DeleteFunc(r.Quotes, func(q result.Quote) bool {
		return q.Outlets < outlets || !named(q, name)
	})
}

// named reports whether the words of name are among those of the speaker of q, or of one
// of its uses.
func named(q result.Quote, name *shingle.Text) bool {
	all := func(speaker string) bool {
		words := shingle.Split(speaker).Words
		for _, n := range name.Words {
			if !slices.ContainsFunc(words, func(w shingle.Word) bool { return w.Hash == n.Hash }) {
				return false
			}
		}
		return true
	}
	return all(q.Speaker) ||
		slices.ContainsFunc(q.Uses, func(u result.Use) bool { return all(u.Speaker) })
}
