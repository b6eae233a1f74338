// Package shard runs the stages of a scan on other machines: what is worked out per article, per
// fingerprint and per pair, as pure functions from blocks of bytes to blocks of bytes. Each is the
// code that a scan calls, with the data that a scan has, so that the result is the same bytes.
//
// A Coordinator holds what is global: numbers of contents and texts, folding, caps, boilerplate,
// rewriting, accounts. It makes tasks of a stage and takes what comes of them; a Runner has them
// done, wherever that is. doc/worker-format.md has the format of tasks and results.
//
// Cost: articles are read and sketched twice, so that no machine keeps postings between two stages:
// the second time only what others share is handed on. Beside that, what is written and read.
package shard

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/bits"
	"time"

	"overlap/agency"
	"overlap/article"
	"overlap/index"
	"overlap/internal/frame"
	"overlap/internal/policy"
	"overlap/sketch"
)

// The stages, in their order.
const (
	Sketch = "sketch" // a split into articles with what each says by itself
	Fold   = "fold"   // which fingerprints of a part two contents have
	Select = "select" // a split into the postings of these
	Join   = "join"   // the postings of a part into seeds
	Align  = "align"  // pairs of texts into passages
)

// Kinds of blocks.
const (
	jobBlock      frame.Kind = 1 + iota
	splitBlock               // article.Split as JSON
	articleBlock             // sketched articles
	skipBlock                // what was skipped
	metBlock                 // names that the reader met, as JSON
	seenBlock                // hashes of a part that a split has
	namesBlock               // contents of the articles of a split
	sharedBlock              // which hashes of a part that a split has are shared
	postingsBlock            // of fingerprints
	keysBlock                // postings of keys of rewriting
	textsBlock               // outlets and times of the texts of a part
	seedsBlock
	textBlock     // a text to be aligned
	pairsBlock    // which are aligned
	passagesBlock // what they share
)

// A Job says how articles are read, sketched and compared: the same in all tasks of a run.
type Job struct {
	Program    string // version of the program: another one may find something else
	MinWords   int
	Shingle    int
	Window     int
	Keys       bool
	Phrases    []string        `json:",omitempty"`
	Agencies   []agency.Agency `json:",omitempty"`
	Policy     policy.Policy
	Fields     map[string]string `json:",omitempty"`
	Paragraph  string            `json:",omitempty"`
	Parts      int               // parts of the fingerprints
	Bits       int               // of a fingerprint that tell whether another content has it
	Unfiltered bool              // all postings are handed on, whoever has them
}

// Fit sets how many parts there are, if nobody has said it, and how many bits of a hash are seen,
// for so many bytes of articles. Then one fingerprint in fifty is taken for shared in vain, and a
// part fits into 100 MB.
func (j *Job) Fit(bytes int64) {
	const (
		printBytes = 12 // of an article for each fingerprint
		partPrints = 4 << 20
	)
	prints := bytes/printBytes + 1
	if j.Parts == 0 {
		j.Parts = int(min(sketch.Parts, max(8, prints/partPrints+1)))
	}
	j.Bits = min(48, max(24, bits.Len64(uint64(prints))+6))
}

// read reads a job, as far as this program can do it.
func (j *Job) read(block []byte, program string) error {
	if err := json.Unmarshal(block, j); err != nil {
		return fmt.Errorf("the job is no such thing: %w", err)
	}
	switch {
	case j.Program != program:
		return fmt.Errorf("the task was made by overlap %s, and this is %s: use one program for a "+
			"whole job", j.Program, program)
	case j.Parts < 1 || j.Parts > sketch.Parts || j.Bits < 16 || j.Bits > 63 || j.Shingle < 1 ||
		j.Window < 1:
		return errors.New("the job is no such thing: its numbers make no sense")
	}
	return nil
}

// options returns how articles are sketched.
func (j *Job) options() sketch.Options {
	return sketch.Options{MinWords: j.MinWords, Shingle: j.Shingle, Window: j.Window,
		Of: sketch.Tokens, Speech: true, Keys: j.Keys, Phrases: sketch.NewPhrasebook(j.Phrases),
		Agencies: agency.NewTable(j.Agencies)}
}

// segment returns how documents are made of articles whose sketches are known.
func (j *Job) segment() index.Options {
	return index.Options{Sketch: j.options(), Delay: func(string) time.Duration { return 0 }}
}

// reader returns the reader of the articles.
func (j *Job) reader(jobs int) *article.Reader {
	return &article.Reader{Fields: j.Fields, Paragraph: j.Paragraph, Jobs: jobs}
}

// part returns the part of the job that a hash belongs to.
func (j *Job) part(hash uint64) int { return j.partOf(sketch.PartOf(hash)) }

// partOf returns the part of the job that a part of a spool belongs to.
func (j *Job) partOf(part int) int { return part * j.Parts / sketch.Parts }

// seen returns the bits of a hash by which it is seen.
func (j *Job) seen(hash uint64) uint64 { return hash >> (64 - j.Bits) }
