package archive

import (
	"slices"

	"overlap/result"
)

// eventsOf returns the events of a batch, without their time, in no order.
func (l *ledger) eventsOf(batch int64) ([]result.Event, error) {
	events, err := l.newPairs(batch)
	if err != nil {
		return nil, err
	}
	type row struct {
		kind, id int64
		more     []byte
	}
	var rows []row
	if err := each(l.tx, func(scan scan) error {
		var r row
		err := scan(&r.kind, &r.id, &r.more)
		rows = append(rows, r)
		return err
	}, "SELECT kind, id, more FROM events WHERE batch = ?", batch); err != nil {
		return nil, err
	}
	for _, r := range rows {
		e, err := l.eventOf(r.kind, r.id, r.more)
		if err != nil {
			return nil, err
		}
		events = append(events, e)
	}
	return events, nil
}

// newPairs returns the events of pairs that are new in a batch, as far as these are not kept.
func (l *ledger) newPairs(batch int64) (events []result.Event, err error) {
	var numbers []int64
	if err := each(l.tx, func(scan scan) error {
		var n int64
		err := scan(&n)
		numbers = append(numbers, n)
		return err
	}, "SELECT article FROM ties WHERE batch = ?", batch); err != nil {
		return nil, err
	}
	for _, n := range numbers {
		t, err := l.tie(n)
		if err != nil {
			return nil, err
		}
		for i := range t.pairs {
			p := &t.pairs[i]
			if p.told {
				continue
			}
			id, a, b, err := l.nameOf(n, p)
			if err != nil {
				return nil, err
			}
			events = append(events, result.Event{Kind: result.New, What: result.OfPair, ID: id,
				From: []string{}, Articles: named(a, b), Passages: passageIDs(p.passages)})
		}
	}
	return events, nil
}

// named returns the ids of articles that are not forgotten, ascending.
func named(ids ...string) []string {
	slices.Sort(ids)
	return slices.DeleteFunc(ids, func(id string) bool { return id == "" })
}

// eventOf returns the event of a row.
func (l *ledger) eventOf(kind, id int64, more []byte) (result.Event, error) {
	e, articles, left, err := readEvent(kind, id, more)
	if err != nil {
		return e, err
	}
	if e.Articles, err = l.namesOf(articles); err == nil && e.What == result.OfStory {
		e.Left, err = l.namesOf(left)
	}
	return e, err
}

// readEvent reads the event of a row, but for the ids of articles: those of a pair or that came to
// a story, and those that left it.
func readEvent(kind, id int64, more []byte) (e result.Event, articles, left []int64, err error) {
	if kind < 0 || kind >= int64(2*len(kinds)) {
		return e, nil, nil, errBlob
	}
	b := blob{left: more}
	e = result.Event{Kind: kinds[int(kind)%len(kinds)], From: []string{}}
	if kind >= int64(len(kinds)) {
		e.What, e.ID = result.OfPair, idOf('p', id)
		articles = []int64{int64(b.number()), int64(b.number())}
		e.Passages = passageIDs(b.words(b.number()))
		e.Left = passageIDs(b.words(uint64(len(b.left) / 4)))
		return e, articles, nil, b.end()
	}
	e.What, e.ID = result.OfStory, idOf('s', id)
	for n := b.number(); n > 0 && !b.bad; n-- {
		e.From = append(e.From, idOf('s', b.long()))
	}
	articles = b.numbers(b.number())
	left = b.numbers(uint64(len(b.left)))
	slices.Sort(e.From)
	return e, articles, left, b.end()
}
