package replay

import (
	"context"
	"errors"
	"iter"
	"slices"
	"time"

	"overlap"
	"overlap/archive"
	"overlap/article"
	"overlap/eval/days/agree"
	"overlap/index"
	"overlap/internal/work"
	"overlap/result"
)

// An Archive has the articles of the days so far. It is used by one goroutine, and to be closed.
type Archive struct {
	ctx   context.Context
	o     overlap.Options
	as    index.Options
	in    *archive.Archive
	write *archive.Writer
	days  int
}

// NewArchive makes an archive in a folder, which must be empty or absent.
func NewArchive(ctx context.Context, dir string, o overlap.Options) (*Archive, error) {
	as, err := o.Index()
	if err != nil {
		return nil, err
	}
	if err := archive.Init(dir, as); err != nil {
		return nil, err
	}
	in, err := archive.Open(dir)
	if err != nil {
		return nil, err
	}
	w, err := in.Write(ctx)
	if err != nil {
		return nil, errors.Join(err, in.Close())
	}
	return &Archive{ctx: ctx, o: o, as: as, in: in, write: w}, nil
}

// Close closes the archive.
func (a *Archive) Close() error { return errors.Join(a.write.Close(), a.in.Close()) }

// Scan is a Scan of a day against what is there, to which it adds the day then.
func (a *Archive) Scan(today []article.Article) (*result.Result, error) {
	r, err := a.Find(today)
	if err != nil {
		return nil, err
	}
	return r, a.Add(today)
}

// Find scans a day against what is there.
func (a *Archive) Find(today []article.Article) (*result.Result, error) {
	v, err := a.in.View(a.ctx)
	if err != nil {
		return nil, err
	}
	defer v.Close()
	return result.Whole(overlap.FindIn(a.ctx, slices.Values(today), v, a.o))
}

// Check checks a draft against what is there.
func (a *Archive) Check(draft article.Article) (*result.Result, error) {
	v, err := a.in.View(a.ctx)
	if err != nil {
		return nil, err
	}
	defer v.Close()
	return overlap.CheckIn(a.ctx, []article.Article{draft}, v, a.o)
}

// Drafts yields, for the last few articles as Last deals them, how a check of each as a draft
// against an archive of all others agrees with a check that reads these. The archive must be empty.
// It ends with an error, if there is one.
func (a *Archive) Drafts(articles []article.Article, few int, seed uint64) iter.Seq2[Day, error] {
	return func(yield func(Day, error) bool) {
		dealt := Last(articles, few, seed)
		if err := a.Add(dealt[0]); err != nil {
			yield(Day{}, err)
			return
		}
		for i, draft := range dealt[1:] {
			table, err := a.check(dealt[0], draft[0])
			if !yield(Day{i + 1, 1, table}, err) || err != nil {
				return
			}
		}
	}
}

// check compares two checks of a draft.
func (a *Archive) check(references []article.Article, draft article.Article) (agree.Table, error) {
	in, err := a.Check(draft)
	if err != nil {
		return nil, err
	}
	whole, err := overlap.Check(a.ctx, []article.Article{draft}, slices.Values(references), a.o)
	if err != nil {
		return nil, err
	}
	return agree.Between(whole, in, func(id string) bool { return id == draft.ID }), nil
}

// Add adds a day to what is there.
func (a *Archive) Add(today []article.Article) error {
	a.days++
	c := &work.Crew{Context: a.ctx, Jobs: max(1, a.o.Jobs), Budget: work.NewBudget(a.o.Memory)}
	_, err := a.write.Add(c, slices.Values(today), a.as, At(a.days))
	return err
}

// At is when the archive takes in a day, from 1.
func At(day int) time.Time { return time.Date(2024, 1, day, 18, 0, 0, 0, time.UTC) }
