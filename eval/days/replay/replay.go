package replay

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"

	"overlap"
	"overlap/article"
	"overlap/eval/days/agree"
	"overlap/result"
)

// A Scan says what it finds of the articles of a day. It is called once for each day, in order.
type Scan func(today []article.Article) (*result.Result, error)

// A Day is how what was said of a day agrees with one scan of all days up to then.
type Day struct {
	Number   int // from 1
	Articles int // of the day
	agree.Table
}

// Agreement yields the days that have articles, but the first of them: nothing comes before it. An
// article takes the place of one of its id that an earlier day has. It ends with an error, which
// names the day, if there is one. Cost: a scan of all days up to then for each.
func Agreement(ctx context.Context, days [][]article.Article, daily Scan,
	o overlap.Options) iter.Seq2[Day, error] {
	return func(yield func(Day, error) bool) {
		all := map[string]article.Article{}
		for i, today := range days {
			if len(today) == 0 {
				continue
			}
			first := len(all) == 0
			for _, a := range today {
				all[a.ID] = a
			}
			said, err := daily(today)
			var table agree.Table
			if err == nil && !first {
				table, err = hold(ctx, all, today, said, o)
			}
			if err != nil {
				err = fmt.Errorf("day %d: %w", i+1, err)
			}
			if (err != nil || !first) && !yield(Day{i + 1, len(today), table}, err) || err != nil {
				return
			}
		}
	}
}

// hold compares what was said of a day with a scan of all articles.
func hold(ctx context.Context, all map[string]article.Article, today []article.Article,
	said *result.Result, o overlap.Options) (agree.Table, error) {
	whole, err := overlap.FindAll(ctx, maps.Values(all), o)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(today))
	for i, a := range today {
		ids[i] = a.ID
	}
	slices.Sort(ids)
	return agree.Between(whole, said, func(id string) bool {
		_, is := slices.BinarySearch(ids, id)
		return is
	}), nil
}
