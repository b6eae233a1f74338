package overlap

import (
	"context"
	"fmt"
	"iter"
	"overlap/account"
	"overlap/agency"
	"overlap/align"
	"overlap/article"
	"overlap/boilerplate"
	"overlap/check"
	"overlap/draft"
	"overlap/edition"
	"overlap/index"
	"overlap/internal/span"
	"overlap/join"
	"overlap/match"
	"overlap/prepare"
	"overlap/recall"
	"overlap/result"
	"overlap/settle"
	"overlap/sketch"
	"overlap/speech"
	"time"
)

// A run is the state of one comparison. Its parts are filled one after the other by
// the steps that Find names; after its step a part is only read.
type run struct {
	*edition.Set
	o        Options
	agencies *agency.Table
	*boilerplate.Found
	speeches *speech.Speech
	held     *check.Held // of a check
	single   bool        // utterances of one article are in the result, too
	noPairs  bool        // quotations alone are sought
}

// segmentOptions returns how articles are made a segment of.
func (o Options) segment(of sketch.Unit, agencies *agency.Table) index.Options {
	return index.Options{
		Sketch: sketch.Options{
			MinWords: o.MinWords, Shingle: o.Shingle, Window: o.Window, Of: of,
			Speech: !o.ArticlesOnly,
			Keys:   o.Rewritten, Phrases: sketch.NewPhrasebook(o.Phrases), Agencies: agencies,
		},
		Delay: func(outlet string) time.Duration { return o.Outlets.Delay(outlet, o.MinDelay) },
	}
}

// newRun receives the articles, which are found by fingerprints of some unit.
func newRun(ctx context.Context, articles iter.Seq[article.Article], of sketch.Unit,
	o Options) (*run, error) {
	o, err := o.fill()
	if err != nil {
		return nil, err
	}
	if o.ArticlesOnly && of == sketch.Tokens {
		of = sketch.Words
	}
	r := &run{Set: &edition.Set{Crew: o.crew(ctx), Policy: o.policy(), References: -1}, o: o}
	r.Begin("reading articles")
	r.Guard(func() {
		r.agencies = agency.NewTable(o.Agencies)
		r.Segment, err = index.Build(r.Crew, articles, o.segment(of, r.agencies))
	})
	if err := r.Failed(); err != nil {
		if r.Segment != nil {
			r.Close()
		}
		return nil, err
	}
	return r, nil
}

// find finds the pairs of a scan.
func (r *run) find() error {
	r.speeches = speech.New(r.Set, nil)
	quoted := r.speeches.Gather()
	err := r.fold()
	quoted()
	if err != nil || r.o.ArticlesOnly {
		return err
	}
	var rates *align.Rates
	if r.Rewritten {
		rates = match.Rates(r.Set, r.Cache)
	}
	return r.pairUp(rates, nil)
}

// fold makes texts of the articles.
func (r *run) fold() error {
	cache := prepare.New(r.Crew, r.Documents, r.Align(r.Rewritten))
	err := r.Fold(cache, r.ByTime(), r.Days > 0)
	r.open(cache)
	return err
}

// open makes room for what is known of texts. All of them are there.
func (r *run) open(cache *prepare.Cache) {
	r.Found = boilerplate.New(&match.Pairs{Set: r.Set, Cache: cache})
}

// pairUp finds the pairs of texts that share something, what they share, and boilerplate.
// Quotations are gathered already. Elsewhere is how many texts outside of the set have a key of
// rewriting.
func (r *run) pairUp(rates *align.Rates, elsewhere map[uint64]int) error {
	r.speeches.Share()
	reasons, err := join.Reasons(r.Set, r.speeches.Told(), elsewhere)
	if err != nil {
		return err
	}
	found, err := join.Self(r.Set)
	if err != nil {
		return err
	}
	r.Found.Pairs = match.New(r.Set, r.Cache, rates)
	if err := r.Match(found, reasons); err != nil {
		return err
	}
	if err := r.Find(); err != nil {
		return err
	}
	r.Begin("aligning what many share")
	if found, err = join.Common(r.Set,
		func(t int) []span.Span { return r.Marks[t].Detected }); err != nil {
		return err
	}
	return r.Match(found, make([][]uint32, len(r.Texts)))
}

// check finds the pairs of drafts and references.
func (r *run) check(drafts []article.Article, references iter.Seq[article.Article]) (err error) {
	r.held, err = check.Hold(r.Set, drafts, references,
		check.Options{TrustDraft: r.o.TrustDraft, Self: r.o.Self})
	if err != nil {
		return err
	}
	r.open(r.held.Cache)
	r.speeches = speech.New(r.Set, r.held.Drafts)
	r.speeches.Gather()()
	return r.pairUp(r.held.Rates, r.held.Untouched)
}

// compare aligns couples.
func (r *run) compare(couples iter.Seq[Couple]) error {
	number := make(map[string]int, len(r.Documents)) // id -> text
	for _, i := range r.ByTime() {
		number[r.Documents[i].ID] = len(r.Texts)
		r.AddText([]int{i})
	}
	r.Asked = true
	r.Found = boilerplate.New(match.New(r.Set,
		prepare.New(r.Crew, r.Documents, r.Align(r.Rewritten)), nil))
	var asked []match.Pair
	for c := range couples {
		a, okA := number[c.A]
		b, okB := number[c.B]
		switch {
		case !okA && r.Faulted[c.A] || !okB && r.Faulted[c.B]:
			continue // that it could not be read is said
		case !okA || !okB || a == b:
			return fmt.Errorf("comparing %q with %q: two articles are needed", c.A, c.B)
		}
		asked = append(asked, r.PairOf(a, b))
	}
	err := r.Ask(asked)
	r.groupQuotes()
	return err
}

// quote finds who is quoted.
func (r *run) quote() error {
	err := r.fold()
	if err == nil {
		r.groupQuotes()
	}
	return err
}

// groupQuotes gathers quotations and marks what several texts print.
func (r *run) groupQuotes() {
	r.speeches = speech.New(r.Set, nil)
	r.speeches.Gather()()
	r.speeches.Share()
}

// finish does what remains when the pairs are known, and returns the result.
func (r *run) finish() (*result.Result, error) { return result.Whole(r.parts()) }

// parts does what remains when the pairs are known, and yields the result in parts.
func (r *run) parts() iter.Seq2[*result.Result, error] {
	o := settle.Options{Settings: r.o.settings(), ProseUnread: r.o.ArticlesOnly || r.noPairs,
		Single: r.single}
	if r.o.ArticlesOnly {
		o.Notes = append(o.Notes,
			"only articles that print the same text were sought: no passages, quotations, "+
				"boilerplate or credits of their own")
	}
	if r.noPairs {
		o.Notes = append(o.Notes,
			"prose was not compared: accounts tell of quotations alone, and there are no verdicts")
	}
	if r.held != nil {
		o.Notes = r.held.Notes
	}
	return settle.Parts(r.Crew, o, func() (b *account.Book, measured *result.Recall) {
		r.Mark()
		if r.o.RecallSample > 0 && !r.o.ArticlesOnly && !r.Asked && !r.noPairs && !r.HasDrafts() {
			measured, _ = recall.Measure(r.Found, r.o.RecallSample) // why it failed is in r.Failed
		}
		var drafts draft.Drafts
		if r.held != nil {
			drafts = r.held.Drafts
		}
		b = account.Settle(r.Found, r.speeches, drafts, account.Options{
			Outlets: r.o.Outlets, Agencies: r.agencies, Gate: r.o.Gate,
			ExcludeWire: r.o.ExcludeWire, WithText: r.o.WithText,
		})
		if r.held != nil {
			check.Warn(b)
		}
		return b, measured
	})
}
