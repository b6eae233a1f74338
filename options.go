package overlap

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"time"

	"overlap/agency"
	"overlap/index"
	"overlap/internal/policy"
	"overlap/internal/work"
	"overlap/outlet"
	"overlap/result"
	"overlap/sketch"
)

// Options say how articles are compared. The zero value is ready to use: every
// field that is zero stands for its default.
type Options struct {
	MinWords  int  // matched words of the shortest passage; default 8
	MaxGap    int  // words without a partner that a passage may bridge; default 6
	MinLength int  // words of the longer side of the shortest passage; no limit if zero
	Rewritten bool // seek passages that say the same in other words, too
	Shingle   int  // words of a shingle; default 5
	// shingles in a row of which one is kept as a fingerprint; default 3, so that any run of
	// Shingle+Window-1 = 7 equal tokens is found for certain: 8 words have as many, unless two
	// pairs of them are one token each, as "per cent" is. Default with ArticlesOnly: 12
	Window int
	// texts that share a fingerprint before only the earliest of them are compared with the rest;
	// default 256
	MaxTexts int
	// time by which an article must be ahead of another to count as first; default 6 minutes
	MinDelay time.Duration
	Gate     *result.Gate // of a check; none if nil
	WithText bool         // put the articles' texts and metadata into the result
	Progress Progress     // told how far a run is; may be nil. It never changes the result.
	// goroutines; default all processors. Fewer, where Memory has room for fewer. It never changes
	// the result.
	Jobs int
	// bytes of memory to make do with; no limit if zero. What has no room goes to files. It never
	// changes the result.
	Memory int64
	Temp   string // the folder for these; default the system's

	// Outlets is what is known of outlets and agencies, by outlet.Key: who owns them, what may
	// be printed of them, and by how much an article must be ahead of one of theirs to count as
	// first. A weekly that closes twelve hours before it appears cannot have its words from
	// what appeared since. An agency stands under its name or a short form.
	Outlets outlet.Profiles

	// TrustDraft says that in a check the drafts' own dates, addresses, ids, outlets and owners
	// count as those of references do. Else they decide nothing.
	TrustDraft bool

	// Self names references of a check by their ids that are a draft itself: they are left out.
	Self []string

	// Days is how many days two articles may lie apart to be compared; no limit if zero.
	// Those that name no day are compared with all.
	Days int

	// RewrittenDays is how many days two articles may lie apart for rewriting to be sought between
	// them; default 90. Days bounds it. Those that name no day are compared with all.
	RewrittenDays int

	// Phrases are boilerplate wherever they stand. Case, accents and punctuation do not count.
	Phrases []string

	// Agencies are news agencies beside those that are known.
	Agencies []agency.Agency

	// AllNatures sets nothing aside as common language: passages have their natures, and all but
	// quotations and boilerplate count as shared.
	AllNatures bool

	// RecallSample is how many texts are drawn to measure what the search missed; none if zero.
	RecallSample int

	// ArticlesOnly looks for articles that print the same text and for nothing else: no passages,
	// quotations, boilerplate or credits.
	ArticlesOnly bool

	// ExcludeWire leaves agency copy out: account/wire.go says how.
	ExcludeWire bool

	trip func(doing string, done bool, items []work.Item) // of tests: see work.Crew.Trip
}

// A Progress is told that done of total parts of a step are done. Several goroutines call it,
// often: it must be quick.
type Progress = work.Progress

// Index returns how an archive is made in which articles can be found by o, or says which field of
// o makes no sense.
func (o Options) Index() (index.Options, error) {
	o, err := o.fill()
	if err != nil {
		return index.Options{}, err
	}
	return o.segment(sketch.Tokens, agency.NewTable(o.Agencies)), nil
}

// crew returns who does the work of a run.
func (o Options) crew(ctx context.Context) *work.Crew {
	return &work.Crew{Context: ctx, Jobs: o.Jobs, Progress: o.Progress,
		Budget: work.NewBudget(o.Memory), Temp: o.Temp, Trip: o.trip}
}

// Check returns an error if a field of o makes no sense.
func (o Options) Check() error {
	_, err := o.fill()
	return err
}

// jobMemory is about what a worker needs for itself, in bytes: with little memory, fewer work.
const jobMemory = 16 << 20

// fill returns o with its defaults, or says which field makes no sense.
func (o Options) fill() (Options, error) {
	window := 12 // what is nearly all the same shares a third of however few fingerprints
	o.MinWords, o.MaxGap = cmp.Or(o.MinWords, 8), cmp.Or(o.MaxGap, 6)
	o.Shingle = cmp.Or(o.Shingle, min(5, o.MinWords))
	if !o.ArticlesOnly { // so that any run of MinWords words is met, one of which may be two
		window = min(3, max(1, o.MinWords-o.Shingle))
	}
	o.Window, o.MaxTexts = cmp.Or(o.Window, window), cmp.Or(o.MaxTexts, 256)
	o.MinDelay = cmp.Or(o.MinDelay, 6*time.Minute)
	if o.RewrittenDays = cmp.Or(o.RewrittenDays, 90); o.Days > 0 {
		o.RewrittenDays = min(o.RewrittenDays, o.Days)
	}
	o.Jobs = cmp.Or(o.Jobs, runtime.GOMAXPROCS(0))
	if o.Memory > 0 {
		o.Jobs = min(o.Jobs, int(max(1, o.Memory/jobMemory)))
	}
	return o, o.check()
}

// check says which field of o, which has its defaults, makes no sense: the first one.
func (o *Options) check() error {
	gate := cmp.Or(o.Gate, new(result.Gate))
	rewritten := *cmp.Or(gate.Rewritten, new(float64))
	between := func(x, least, most float64) bool { return x >= least && x <= most }
	for _, c := range []struct {
		sense bool
		why   string
		seen  []any
	}{
		{between(float64(o.MinWords), 4, 1000),
			"a shortest passage of %d words: it must be from 4 to 1000", []any{o.MinWords}},
		{between(float64(o.MaxGap), 1, 100),
			"a gap of %d words: it must be from 1 to 100", []any{o.MaxGap}},
		{o.MinLength >= 0, "a least length of %d words: it is never negative", []any{o.MinLength}},
		{o.Shingle >= 2 && o.Shingle <= o.MinWords,
			"a shingle of %d words: it must be from 2 to the shortest passage's %d",
			[]any{o.Shingle, o.MinWords}},
		{between(float64(o.Window), 1, 100),
			"a window of %d shingles: it must be from 1 to 100", []any{o.Window}},
		{o.MaxTexts >= 2,
			"at most %d texts a fingerprint: at least 2 make a pair", []any{o.MaxTexts}},
		{o.MinDelay >= 0, "a least delay of %v: it is never negative", []any{o.MinDelay}},
		{between(gate.Percent, 0, 100),
			"a gate at %v per cent: it must be from 0 to 100", []any{gate.Percent}},
		{between(rewritten, 0, 100),
			"a gate at %v per cent rewritten: it must be from 0 to 100", []any{rewritten}},
		{o.RecallSample >= 0, "a sample of %d texts: it is never negative", []any{o.RecallSample}},
		{o.Days >= 0, "a window of %d days: it is never negative", []any{o.Days}},
		{o.RewrittenDays >= 0,
			"rewriting within %d days: they are never negative", []any{o.RewrittenDays}},
		{o.Memory >= 0, "%d bytes of memory: it is never negative", []any{o.Memory}},
		{o.Jobs >= 1, "%d jobs: at least 1 works", []any{o.Jobs}},
	} {
		if !c.sense {
			return fmt.Errorf(c.why, c.seen...)
		}
	}
	return o.Outlets.Check()
}

// settings returns the options as a result states them.
func (o Options) settings() result.Settings {
	return result.Settings{
		MinWords: o.MinWords, MaxGap: o.MaxGap, MinLength: o.MinLength,
		Rewritten: o.Rewritten, Shingle: o.Shingle, Window: o.Window, MaxTexts: o.MaxTexts,
		AllNatures: o.AllNatures, MinDelay: o.MinDelay.String(),
		Days: o.Days, RewrittenDays: o.RewrittenDays,
		Gate: o.Gate, TrustDraft: o.TrustDraft, Self: o.Self, WithText: o.WithText,
		Listed: len(o.Outlets), Outlets: o.Outlets.Stated(), Agencies: len(o.Agencies),
		ExcludeWire: o.ExcludeWire, ArticlesOnly: o.ArticlesOnly, RecallSample: o.RecallSample,
	}
}

// policy returns the part of the options that all stages want.
func (o Options) policy() policy.Policy {
	return policy.Policy{
		MinWords: o.MinWords, MaxGap: o.MaxGap, MinLength: o.MinLength, Rewritten: o.Rewritten,
		Shingle: o.Shingle, Window: o.Window, MaxTexts: o.MaxTexts,
		Days: o.Days, RewrittenDays: o.RewrittenDays, AllNatures: o.AllNatures,
	}
}
