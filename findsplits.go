package overlap

import (
	"context"
	"iter"

	"overlap/article"
	"overlap/index"
	"overlap/internal/frame"
	"overlap/result"
	"overlap/shard"
	"overlap/sketch"
)

// ErrBlocks is what an error is that tells of blocks from a worker which are not as they were
// written.
var ErrBlocks = frame.ErrDamaged

// Job returns how the workers of a scan read, sketched and compared articles, for so many bytes of
// these. Parts is how many parts fingerprints are joined in; 0 for as many as suit the bytes. Or it
// says which field of o makes no sense; ArticlesOnly seeks nothing that could be handed out.
func (o Options) Job(program string, bytes int64, parts int) (shard.Job, error) {
	o, err := o.fill()
	j := shard.Job{Program: program, MinWords: o.MinWords, Shingle: o.Shingle, Window: o.Window,
		Keys: o.Rewritten, Phrases: o.Phrases, Agencies: o.Agencies, Policy: o.policy(),
		Parts: parts, Unfiltered: o.Days > 0}
	j.Fit(bytes)
	return j, err
}

// FindSplits does what FindParts does with the articles of a coordinator, whose workers read,
// sketch, join and align: the result is the same. Articles are those that it yields, or some of
// them in their order; its job is that of the same options.
//
// Cost: folding, boilerplate, rewriting, natures and accounts are worked out here, with some 2 KB
// of memory an article, and a file of all texts.
func FindSplits(ctx context.Context, articles iter.Seq[article.Article], by *shard.Coordinator,
	o Options) iter.Seq2[*result.Result, error] {
	return func(yield func(*result.Result, error) bool) {
		r, err := openRun(ctx, sketch.Tokens, o,
			func(r *run, o index.Options) (*index.Segment, error) {
				g, err := index.BuildSketched(r.Crew, by.Sketched(articles), o)
				if err == nil {
					err = by.Post(r.Crew, g)
				}
				return g, err
			})
		if err == nil {
			defer r.Close()
			r.by = by
			err = r.Finally(r.find)
		}
		if err != nil {
			yield(nil, err)
			return
		}
		r.parts()(yield)
	}
}
