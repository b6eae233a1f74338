package archive

import (
	"database/sql"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"

	"overlap/chronicle"
	"overlap/result"
)

// A recorder writes events into the chronicle, in a batch.
type recorder struct {
	*ledger
	batch int64
	last  map[int64]int64 // of each batch, the number of its last event
	dirty map[int64]bool  // stories that have changed
}

// record changes the chronicle as some events say, and keeps them.
func record(tx *sql.Tx, batch int64, events []result.Event) error {
	r := recorder{newLedger(tx), batch, make(map[int64]int64), make(map[int64]bool)}
	for i := range events {
		var err error
		if e := &events[i]; e.What == result.OfStory {
			err = r.recordStory(e)
		} else {
			err = r.recordPair(e)
		}
		if err != nil {
			return err
		}
	}
	return r.write()
}

// recordStory changes a story as an event says.
func (r *recorder) recordStory(e *result.Event) error {
	id := bitsOf(e.ID)
	came, err := r.numbersOf(e.Articles)
	if err != nil {
		return err
	}
	left, err := r.numbersOf(e.Left)
	if err != nil {
		return err
	}
	was, _, err := r.story(id)
	if err != nil {
		return err
	}
	var from []int64
	for _, f := range e.From {
		from = append(from, bitsOf(f))
		if e.Kind == result.Merged {
			if err := r.end(bitsOf(f)); err != nil {
				return err
			}
		}
	}
	for _, n := range left {
		if err := r.leave(n, id); err != nil {
			return err
		}
	}
	for _, n := range came {
		if err := r.join(n, id); err != nil {
			return err
		}
	}
	r.set(id, moved(was, came, left))
	if e.Kind == result.Gone {
		if err := r.end(id); err != nil {
			return err
		}
	}
	return r.event(r.batch, e, id, appendStoryEvent(nil, from, came, left))
}

// end ends a story.
func (r *recorder) end(id int64) error {
	articles, _, err := r.story(id)
	for _, n := range articles {
		if err == nil {
			err = r.leave(n, id)
		}
	}
	r.set(id, nil)
	return err
}

// set sets the articles of a story.
func (r *recorder) set(id int64, articles []int64) { r.stories[id], r.dirty[id] = articles, true }

// moved returns an ascending list with what came to it, and without what left it.
func moved[E int64 | uint32](list, came, left []E) []E {
	is := slices.Concat(slices.DeleteFunc(slices.Clone(list), func(e E) bool {
		_, gone := slices.BinarySearch(left, e)
		return gone
	}), came)
	slices.Sort(is)
	return slices.Compact(is)
}

// leave takes an article out of a story, unless it is in another one already.
func (r *recorder) leave(number, story int64) error {
	t, err := r.tie(number)
	if err == nil && t.story == story {
		t.story, t.changed = 0, true
	}
	return err
}

// join puts an article into a story.
func (r *recorder) join(number, story int64) error {
	t, err := r.tie(number)
	if err == nil {
		t.story, t.changed = story, true
	}
	return err
}

// recordPair changes a pair as an event says.
func (r *recorder) recordPair(e *result.Event) error {
	numbers, err := r.numbersOf(e.Articles)
	if err != nil || len(numbers) != 2 {
		return err
	}
	if e.Kind == result.New {
		return r.newPair(e, numbers[0], numbers[1])
	}
	later := numbers[1]
	t, err := r.tie(later)
	if err != nil {
		return err
	}
	i, ok := find(t.pairs, numbers[0])
	if !ok {
		return nil
	}
	p := &t.pairs[i]
	if !p.told {
		if err := r.tell(t.batch, e.ID, later, p); err != nil {
			return err
		}
	}
	p.told, t.changed = true, true
	more := appendPairEvent(nil, p.with, later, passagesOf(e.Passages), passagesOf(e.Left))
	p.passages = moved(p.passages, passagesOf(e.Passages), passagesOf(e.Left))
	if e.Kind == result.Gone {
		err = r.untie(later, i)
	}
	if err != nil {
		return err
	}
	return r.event(r.batch, e, bitsOf(e.ID), more)
}

// newPair ties two articles, the one of the greater number to the other.
func (r *recorder) newPair(e *result.Event, with, number int64) error {
	t, err := r.tie(number)
	if err != nil {
		return err
	}
	other, err := r.tie(with)
	if err != nil {
		return err
	}
	p := tied{with: with, passages: passagesOf(e.Passages)}
	if e.ID != chronicle.PairID(e.Articles[0], e.Articles[1]) {
		p.id = bitsOf(e.ID)
	}
	if t.batch == 0 || len(t.pairs) == 0 {
		t.batch = r.batch
	}
	if i, ok := find(t.pairs, with); ok {
		t.pairs[i] = p
	} else {
		t.pairs = slices.Insert(t.pairs, i, p)
	}
	i, _ := find(t.pairs, with)
	if i, ok := slices.BinarySearch(other.later, number); !ok {
		other.later = slices.Insert(other.later, i, number)
	}
	t.changed, other.changed = true, true
	if t.batch == r.batch {
		return nil
	}
	t.pairs[i].told = true
	return r.tell(r.batch, e.ID, number, &p)
}

// tell keeps an event that says that a pair is new, of a batch.
func (r *recorder) tell(batch int64, id string, number int64, p *tied) error {
	e := result.Event{Kind: result.New, What: result.OfPair}
	return r.event(batch, &e, bitsOf(id),
		appendPairEvent(nil, p.with, number, p.passages, nil))
}

// untie removes a pair from the rows of both its articles.
func (r *recorder) untie(number int64, i int) error {
	t := r.ties[number]
	other, err := r.tie(t.pairs[i].with)
	if err != nil {
		return err
	}
	t.pairs = slices.Delete(t.pairs, i, i+1)
	if i, ok := slices.BinarySearch(other.later, number); ok {
		other.later, other.changed = slices.Delete(other.later, i, i+1), true
	}
	return nil
}

// event keeps an event, of a batch.
func (r *recorder) event(batch int64, e *result.Event, id int64, more []byte) error {
	n, ok := r.last[batch]
	if !ok {
		if _, err := r.row("SELECT coalesce(max(n), 0) FROM events WHERE batch = ?", []any{batch},
			&n); err != nil {
			return err
		}
	}
	r.last[batch] = n + 1
	kind := slices.Index(kinds, e.Kind)
	if kind < 0 {
		return fmt.Errorf("event %d of %s is of no kind: %q", n+1, e.ID, e.Kind)
	}
	if e.What == result.OfPair {
		kind += len(kinds)
	}
	return r.do("INSERT INTO events VALUES (?, ?, ?, ?, ?)", batch, n+1, kind, id, more)
}

// write writes what has changed.
func (r *recorder) write() error {
	for _, id := range slices.Sorted(maps.Keys(r.dirty)) {
		var err error
		if articles := r.stories[id]; len(articles) == 0 {
			err = r.do("DELETE FROM stories WHERE id = ?", id)
		} else {
			err = r.do("INSERT OR REPLACE INTO stories VALUES (?, ?)", id,
				appendNumbers(nil, articles))
		}
		if err != nil {
			return err
		}
	}
	for _, n := range slices.Sorted(maps.Keys(r.ties)) {
		if err := r.writeTie(n, r.ties[n]); err != nil {
			return err
		}
	}
	return nil
}

// writeTie writes what an article is tied to, if that has changed.
func (r *recorder) writeTie(number int64, t *tie) error {
	if !t.changed {
		return nil
	}
	if t.story == 0 && len(t.pairs)+len(t.later) == 0 {
		return r.do("DELETE FROM ties WHERE article = ?", number)
	}
	if t.batch == 0 {
		t.batch = r.batch
	}
	story := sql.NullInt64{Int64: t.story, Valid: t.story != 0}
	return r.do("INSERT OR REPLACE INTO ties VALUES (?, ?, ?, ?, ?)", number, story, t.batch,
		appendPairs([]byte{}, t.pairs), appendNumbers([]byte{}, t.later))
}

// appendStoryEvent appends what an event of a story has besides: how many stories it is from, and
// their ids, 8 bytes each; how many articles came, and their numbers; those that left.
func appendStoryEvent(b []byte, from, came, left []int64) []byte {
	b = binary.AppendUvarint(b, uint64(len(from)))
	for _, id := range from {
		b = binary.BigEndian.AppendUint64(b, uint64(id))
	}
	b = appendNumbers(binary.AppendUvarint(b, uint64(len(came))), came)
	return appendNumbers(b, left)
}

// appendPairEvent appends what an event of a pair has besides: the numbers of its articles; how
// many passages came, and these, 4 bytes each; those that left.
func appendPairEvent(b []byte, with, number int64, came, left []uint32) []byte {
	b = binary.AppendUvarint(binary.AppendUvarint(b, uint64(with)), uint64(number))
	b = appendPassages(binary.AppendUvarint(b, uint64(len(came))), came)
	return appendPassages(b, left)
}
