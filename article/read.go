package article

import (
	"context"
	"iter"
)

// Read gives the articles of the paths, one Article or one Skip at a time: the Skip is nil
// where there is an Article. The order depends on the input alone: paths as given, folders
// walked depth first in lexical order, an article where it stands in its file. IDs are
// as the source gives them: whether two articles may have one is for the caller to say.
//
// A path that is named here is read by content, whatever its name; "-" is standard input. In a
// folder, files whose names promise articles are read (see Known), others and hidden ones
// are passed over and counted. Of these, documents that may hold articles, as of a word
// processor, are Skips. A link is followed, but no folder is read twice.
//
// A named path that cannot be opened is a Skip with Named set, and the next path is read;
// whether the run has then failed is the caller's to say. When ctx is done the sequence ends
// early, and ctx.Err() tells.
//
// Files are read ahead by one goroutine and parsed by r.Jobs others, which end with
// the sequence. Up to 128 MiB are held besides what the caller keeps, however large the files: see
// bounds.go. What is beyond a bound is a Skip that names it.
func (r *Reader) Read(ctx context.Context, paths ...string) iter.Seq2[Article, *Skip] {
	return func(yield func(Article, *Skip) bool) {
		r.run(ctx, func(p *producer) {
			for _, path := range paths {
				p.path(path)
			}
		}, yield)
	}
}

// ReadFile gives the one article in the file at path, with the given ID, or with its own
// if id is empty. The error is a *Skip if there is no article, or more than one, or
// what there is cannot be read; otherwise ctx is done.
func (r *Reader) ReadFile(ctx context.Context, path, id string) (Article, error) {
	var one *Article
	var trouble *Skip
	single := func(a Article, s *Skip) bool {
		switch {
		case s != nil:
			trouble = s
		case one != nil:
			trouble = &Skip{Path: path, Line: a.Line, Why: "more than one article in the file"}
		default:
			one = &a
		}
		return trouble == nil
	}
	r.run(ctx, func(p *producer) { p.path(path) }, single)
	switch {
	case trouble != nil:
		return Article{}, trouble
	case one == nil && ctx.Err() != nil:
		return Article{}, ctx.Err()
	case one == nil:
		return Article{}, &Skip{Path: path, Why: "no article in the file"}
	}
	if id != "" {
		one.ID = id
	}
	return *one, nil
}
