package overlap

import (
	"fmt"
	"runtime"
	"time"

	"overlap/align"
)

// Options say how articles are compared. The zero value is ready to use: every
// field that is zero stands for its default.
type Options struct {
	MinWords  int           // words of the shortest passage; default 8
	Rewritten bool          // seek passages that say the same in other words, too
	Shingle   int           // words of a shingle; default 5
	Window    int           // shingles of a fingerprint's window; default 4, so that any run of Shingle+Window-1 = 8 words is met
	MaxTexts  int           // texts that share a fingerprint before only the earliest of them are compared with the rest; default 256
	MinDelay  time.Duration // time by which an article must be ahead to count as first; default 6 minutes
	WithText  bool          // put the articles' texts and metadata into the result
	Jobs      int           // goroutines; default all processors. It never changes the result.
}

// Settings are the options of a run as the result states them, every default filled in.
type Settings struct {
	MinWords  int    `json:"min_words"`
	Rewritten bool   `json:"rewritten"`
	Shingle   int    `json:"shingle"`
	Window    int    `json:"window"`
	MaxTexts  int    `json:"max_texts"`
	MinDelay  string `json:"min_delay"`
	WithText  bool   `json:"with_text"`
}

// Check returns an error if a field of o makes no sense.
func (o Options) Check() error {
	_, err := o.fill()
	return err
}

// fill returns o with its defaults, or says which field makes no sense.
func (o Options) fill() (Options, error) {
	if o.MinWords == 0 {
		o.MinWords = 8
	}
	if o.Shingle == 0 {
		o.Shingle = min(5, o.MinWords)
	}
	if o.Window == 0 {
		o.Window = max(1, o.MinWords-o.Shingle+1)
	}
	if o.MaxTexts == 0 {
		o.MaxTexts = 256
	}
	if o.MinDelay == 0 {
		o.MinDelay = 6 * time.Minute
	}
	if o.Jobs == 0 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	switch {
	case o.MinWords < 4 || o.MinWords > 1000:
		return o, fmt.Errorf("a shortest passage of %d words: from 4 to 1000 make sense", o.MinWords)
	case o.Shingle < 2 || o.Shingle > o.MinWords:
		return o, fmt.Errorf("a shingle of %d words: from 2 to the shortest passage's %d make sense", o.Shingle, o.MinWords)
	case o.Window < 1 || o.Window > 100:
		return o, fmt.Errorf("a window of %d shingles: from 1 to 100 make sense", o.Window)
	case o.MaxTexts < 2:
		return o, fmt.Errorf("at most %d texts a fingerprint: at least 2 make a pair", o.MaxTexts)
	case o.MinDelay < 0:
		return o, fmt.Errorf("a least delay of %v: it is never negative", o.MinDelay)
	case o.Jobs < 1:
		return o, fmt.Errorf("%d jobs: at least 1 works", o.Jobs)
	}
	return o, nil
}

func (o Options) settings() Settings {
	return Settings{o.MinWords, o.Rewritten, o.Shingle, o.Window, o.MaxTexts, o.MinDelay.String(), o.WithText}
}

// align returns the part of the options that concerns passages.
func (o Options) align() align.Options {
	return align.Options{MinWords: o.MinWords}
}
