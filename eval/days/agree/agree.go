// Package agree counts what two results say alike of the same articles: one scan of all articles,
// and a scan of a day's against an archive of those before.
//
// It takes from both results what concerns the day's articles, and from neither more: pairs of
// which a text has one of the day's among its editions, their passages, utterances that one of the
// day's uses, stories that have one, with its branch of the tree, and its own account, verdict and
// record. Two things are the same thing by a key that both results can know: a pair by its texts, a
// passage by its bytes, an utterance and a story by what they have of the day's articles. They are
// equal if all fields are. Sums over a whole set concern no day, and are not compared: outlets,
// releases, the list of boilerplate, recall, footnotes.
package agree

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"overlap/result"
)

// The kinds of things that are compared, in the order of a Table.
const (
	Pairs    = "pairs" // with all that they have, passages too
	Passages = "passages"
	Quotes   = "quotations"
	Accounts = "accounts"
	Verdicts = "verdicts" // and what they stand on
	Articles = "articles" // all that is said of one but account and verdict
	Stories  = "stories"
	Branches = "branches" // of a story's tree, to one of the day's articles
)

// kinds are all of them.
var kinds = []string{Pairs, Passages, Quotes, Accounts, Verdicts, Articles, Stories, Branches}

// A Table is a row for each kind of thing, in the order of the constants.
type Table []Row

// A Row is how two results agree about one kind of thing.
type Row struct {
	Kind      string
	Equal     int            // things that both have, and say the same of
	Other     int            // that both have, and say something else of
	OnlyWhole int            // that the scan of all has alone
	OnlyDaily int            // that the scan of the day has alone
	Fields    map[string]int // of Other: fields that are not the same, and of how many things
	// each thing that is not equal; by key
	Differences []Difference
}

// A Difference is a thing of which two results do not say the same.
type Difference struct {
	Key string
	// "only whole" or "only daily"; else the JSON name of the first field that is not the same
	Field string
	Whole string // the field's value as JSON, or the thing's; empty if there is none
	Daily string
}

// New returns a table of nothing.
func New() Table {
	t := make(Table, len(kinds))
	for i, kind := range kinds {
		t[i] = Row{Kind: kind, Fields: map[string]int{}}
	}
	return t
}

// Between compares what two results say of the day's articles, which today tells by their ids.
// Cost: that of writing what concerns them as JSON.
func Between(whole, daily *result.Result, today func(id string) bool) Table {
	texts := standing(whole)
	w, d := newShare(whole, texts, texts, today), newShare(daily, texts, standing(daily), today)
	t := New()
	for i := range t {
		t[i].compare(w.things(t[i].Kind), d.things(t[i].Kind))
	}
	return t
}

// Add adds the counts and differences of another table.
func (t Table) Add(other Table) {
	for i := range t {
		t[i].add(&other[i])
	}
}

// Row returns the row of a kind.
func (t Table) Row(kind string) *Row { return &t[slices.Index(kinds, kind)] }

// Whole is how many things the scan of all has.
func (r *Row) Whole() int { return r.Equal + r.Other + r.OnlyWhole }

// Daily is how many things the scan of the day has.
func (r *Row) Daily() int { return r.Equal + r.Other + r.OnlyDaily }

// Agreement is which part of all things that one of the two has is equal; 1 if there are none.
func (r *Row) Agreement() float64 {
	all := r.Whole() + r.OnlyDaily
	if all == 0 {
		return 1
	}
	return float64(r.Equal) / float64(all)
}

// add adds the counts and differences of another row of the kind.
func (r *Row) add(o *Row) {
	r.Equal += o.Equal
	r.Other += o.Other
	r.OnlyWhole += o.OnlyWhole
	r.OnlyDaily += o.OnlyDaily
	for field, n := range o.Fields {
		r.Fields[field] += n
	}
	r.Differences = append(r.Differences, o.Differences...)
}

// compare counts the things of two results. Of things with one key the first counts, and the others
// are things that one of the two has alone.
func (r *Row) compare(whole, daily iter.Seq2[string, any]) {
	w, d := keyed(whole), keyed(daily)
	for _, key := range slices.Sorted(maps.Keys(w)) {
		if one, ok := d[key]; ok {
			r.hold(key, w[key], one)
		} else {
			r.OnlyWhole++
			r.differ(key, "only whole", written(w[key]), "")
		}
	}
	for _, key := range slices.Sorted(maps.Keys(d)) {
		if _, ok := w[key]; !ok {
			r.OnlyDaily++
			r.differ(key, "only daily", "", written(d[key]))
		}
	}
	slices.SortStableFunc(r.Differences,
		func(a, b Difference) int { return cmp.Compare(a.Key, b.Key) })
}

// hold compares what two results say of one thing.
func (r *Row) hold(key string, whole, daily any) {
	w, d := fieldsOf(whole), fieldsOf(daily)
	first := ""
	for _, name := range names(whole) {
		if w[name] == d[name] {
			continue
		}
		r.Fields[name]++
		if first == "" {
			first = name
		}
	}
	if first == "" {
		r.Equal++
		return
	}
	r.Other++
	r.differ(key, first, w[first], d[first])
}

// differ notes a difference.
func (r *Row) differ(key, field, whole, daily string) {
	r.Differences = append(r.Differences, Difference{key, field, whole, daily})
}
