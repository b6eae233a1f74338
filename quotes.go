package overlap

import (
	"context"
	"iter"

	"overlap/article"
	"overlap/result"
	"overlap/sketch"
)

// Quotes finds who is quoted in the articles, by whom and with which words, and compares
// nothing else: there are no pairs, and the accounts know only editions, quotations and
// repetitions. With all, utterances that only one article prints are in the result, too.
func Quotes(ctx context.Context, articles iter.Seq[article.Article], all bool,
	o Options) (*result.Result, error) {
	r, err := newRun(ctx, articles, sketch.Tokens, o)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	r.writing.Single, r.writing.ProseUnread = all, true
	r.writing.Notes = append(r.writing.Notes,
		"prose was not compared: accounts tell of quotations alone, and there are no verdicts")
	if err = r.Finally(r.quote); err != nil {
		return nil, err
	}
	return r.finish()
}

// quote finds who is quoted.
func (r *run) quote() error {
	err := r.fold()
	r.gather(nil)()
	r.speeches.Share()
	return err
}
