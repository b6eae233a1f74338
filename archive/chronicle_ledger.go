package archive

import (
	"cmp"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"overlap/chronicle"
	"overlap/result"
)

// A ledger is the chronicle in a transaction: what was read of it, and what is to be written.
type ledger struct {
	tx      *sql.Tx
	numbers map[string]int64 // of ids; 0 of those that the archive never had
	names   map[int64]string // the ids; empty if they are forgotten
	ties    map[int64]*tie
	stories map[int64][]int64
	of      map[string]*sql.Stmt
}

// A tie is what an article is tied to.
type tie struct {
	story   int64 // 0 if it is in none
	batch   int64 // 0 if there is no row yet
	pairs   []tied
	later   []int64
	changed bool
}

func newLedger(tx *sql.Tx) *ledger {
	return &ledger{tx: tx, numbers: make(map[string]int64), names: make(map[int64]string),
		ties: make(map[int64]*tie), stories: make(map[int64][]int64),
		of: make(map[string]*sql.Stmt)}
}

// row reads one row, by a statement that is prepared once. It reports whether there is one.
func (l *ledger) row(query string, args []any, into ...any) (ok bool, err error) {
	s := l.of[query]
	if s == nil {
		if s, err = l.tx.Prepare(query); err != nil {
			return false, err
		}
		l.of[query] = s
	}
	err = s.QueryRow(args...).Scan(into...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// do runs a statement that is prepared once.
func (l *ledger) do(query string, args ...any) (err error) {
	s := l.of[query]
	if s == nil {
		if s, err = l.tx.Prepare(query); err != nil {
			return err
		}
		l.of[query] = s
	}
	_, err = s.Exec(args...)
	return err
}

// number returns the number of an article, that of its first version; 0 if there never was one.
func (l *ledger) number(id string) (int64, error) {
	if n, ok := l.numbers[id]; ok {
		return n, nil
	}
	var n sql.NullInt64
	_, err := l.row("SELECT min(number) FROM articles WHERE key = ? AND (id = ? OR id IS NULL)",
		[]any{keyOf(id), id}, &n)
	if err == nil {
		l.numbers[id] = n.Int64
		if n.Valid {
			l.names[n.Int64] = id
		}
	}
	return n.Int64, err
}

// name returns the id of an article, empty if it is forgotten.
func (l *ledger) name(number int64) (string, error) {
	if id, ok := l.names[number]; ok {
		return id, nil
	}
	var id string
	ok, err := l.row("SELECT id FROM articles WHERE id IS NOT NULL AND "+
		"key = (SELECT key FROM articles WHERE number = ?)", []any{number}, &id)
	if err == nil {
		if l.names[number] = id; ok {
			l.numbers[id] = number
		}
	}
	return id, err
}

// namesOf returns the ids of articles, ascending, without those that are forgotten.
func (l *ledger) namesOf(numbers []int64) ([]string, error) {
	ids := make([]string, 0, len(numbers))
	for _, n := range numbers {
		id, err := l.name(n)
		if err != nil {
			return nil, err
		}
		if id != "" {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids, nil
}

// numbersOf returns the numbers of articles, ascending, without those that are not there.
func (l *ledger) numbersOf(ids []string) ([]int64, error) {
	numbers := make([]int64, 0, len(ids))
	for _, id := range ids {
		n, err := l.number(id)
		if err != nil {
			return nil, err
		}
		if n > 0 {
			numbers = append(numbers, n)
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers), nil
}

// tie returns what an article is tied to.
func (l *ledger) tie(number int64) (*tie, error) {
	if t := l.ties[number]; t != nil {
		return t, nil
	}
	var r tieRow
	if _, err := l.row("SELECT story, batch, pairs, later FROM ties WHERE article = ?",
		[]any{number}, &r.story, &r.batch, &r.pairs, &r.later); err != nil {
		return nil, err
	}
	t, err := r.tie()
	if err == nil {
		l.ties[number] = t
	}
	return t, err
}

// A tieRow is a tie as the catalogue has it.
type tieRow struct {
	story        sql.NullInt64
	batch        int64
	pairs, later []byte
}

// tie returns the tie of a row; one of nothing if there is no row.
func (r *tieRow) tie() (t *tie, err error) {
	t = &tie{story: r.story.Int64, batch: r.batch}
	if t.pairs, err = readPairs(r.pairs); err == nil {
		t.later, err = readNumbers(r.later)
	}
	return t, err
}

// story returns the numbers of the articles of a story, and whether there is one of that id.
func (l *ledger) story(id int64) (articles []int64, ok bool, err error) {
	if articles, ok := l.stories[id]; ok {
		return articles, articles != nil, nil
	}
	var bytes []byte
	if ok, err = l.row("SELECT articles FROM stories WHERE id = ?", []any{id}, &bytes); ok {
		articles, err = readNumbers(bytes)
	}
	if err == nil {
		l.stories[id] = articles
	}
	return articles, ok, err
}

// stateOf reads what a result bears upon: the stories that articles of its stories and of today are
// in, those that have the ids of its own, and the pairs of the texts of its pairs and of today.
func stateOf(tx *sql.Tx, now *result.Result, today func(id string) bool) (chronicle.State, error) {
	l, s := newLedger(tx), chronicle.NewState()
	inStories, texts := boreUpon(now, today)
	err := l.readStories(s, inStories)
	for i := 0; err == nil && i < len(now.Stories); i++ {
		id := now.Stories[i].ID
		for n, ok := 1, true; err == nil && ok; n++ {
			ok, err = l.readStory(s, bitsOf(id))
			id = chronicle.Another(now.Stories[i].ID, n)
		}
	}
	for i := 0; err == nil && i < len(now.Articles); i++ {
		if a := &now.Articles[i]; texts[cmp.Or(a.EditionOf, a.ID)] {
			err = l.readPairsOf(s, a.ID)
		}
	}
	return s, err
}

// boreUpon returns the articles whose stories a result bears upon, and the texts whose pairs, by
// the ids of the articles that stand for them.
func boreUpon(now *result.Result, today func(id string) bool) (articles []string,
	texts map[string]bool) {
	texts = make(map[string]bool)
	for i := range now.Articles {
		if a := &now.Articles[i]; today(a.ID) {
			articles, texts[cmp.Or(a.EditionOf, a.ID)] = append(articles, a.ID), true
		}
	}
	for i := range now.Stories {
		articles = append(articles, now.Stories[i].Articles...)
	}
	for i := range now.Pairs {
		if p := &now.Pairs[i]; !texts[p.A] && !texts[p.B] {
			texts[p.A] = true
		}
	}
	return articles, texts
}

// stateOf reads the stories and pairs that some articles are in.
func (l *ledger) stateOf(ids []string) (chronicle.State, error) {
	s := chronicle.NewState()
	err := l.readStories(s, ids)
	for _, id := range ids {
		if err == nil {
			err = l.readPairsOf(s, id)
		}
	}
	return s, err
}

// readStories reads the stories that some articles are in into a state.
func (l *ledger) readStories(s chronicle.State, ids []string) error {
	for _, id := range ids {
		t, _, err := l.tieOf(id)
		if err == nil && t != nil && t.story != 0 {
			_, err = l.readStory(s, t.story)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// tieOf returns what an article is tied to, and its number; nil if there never was one.
func (l *ledger) tieOf(id string) (*tie, int64, error) {
	n, err := l.number(id)
	if err != nil || n == 0 {
		return nil, 0, err
	}
	t, err := l.tie(n)
	return t, n, err
}

// readStory reads a story into a state, and reports whether there is one of that id.
func (l *ledger) readStory(s chronicle.State, id int64) (ok bool, err error) {
	name := idOf('s', id)
	if _, ok := s.Stories[name]; ok {
		return true, nil
	}
	articles, ok, err := l.story(id)
	if err == nil && ok {
		s.Stories[name], err = l.namesOf(articles)
	}
	return ok, err
}

// readPairsOf reads the pairs of an article into a state.
func (l *ledger) readPairsOf(s chronicle.State, id string) error {
	t, number, err := l.tieOf(id)
	if err != nil || t == nil {
		return err
	}
	for i := range t.pairs {
		if err := l.readPair(s, number, &t.pairs[i]); err != nil {
			return err
		}
	}
	for _, n := range t.later {
		other, err := l.tie(n)
		if err != nil {
			return err
		}
		if i, ok := find(other.pairs, number); ok {
			if err := l.readPair(s, n, &other.pairs[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// find finds a pair by the number of the other article.
func find(pairs []tied, with int64) (int, bool) {
	return slices.BinarySearchFunc(pairs, with,
		func(p tied, n int64) int { return cmp.Compare(p.with, n) })
}

// readPair reads a pair of an article into a state.
func (l *ledger) readPair(s chronicle.State, number int64, p *tied) error {
	id, a, b, err := l.nameOf(number, p)
	if err == nil && a != "" && b != "" {
		s.Pairs[id] = chronicle.Pair{A: min(a, b), B: max(a, b), Passages: passageIDs(p.passages)}
	}
	return err
}

// nameOf returns the id of a pair of an article, and the ids of the two.
func (l *ledger) nameOf(number int64, p *tied) (id, a, b string, err error) {
	if a, err = l.name(number); err == nil {
		b, err = l.name(p.with)
	}
	if p.id != 0 {
		return idOf('p', p.id), a, b, err
	}
	return chronicle.PairID(a, b), a, b, err
}

// idOf returns the id of a story or a pair of some 64 bits.
func idOf(letter byte, bits int64) string { return fmt.Sprintf("%c%016x", letter, uint64(bits)) }

// bitsOf returns the 64 bits of the id of a story or a pair.
func bitsOf(id string) int64 {
	n, _ := strconv.ParseUint(id[min(1, len(id)):], 16, 64)
	return int64(n)
}

// passageIDs returns the ids of passages, ascending as these are.
func passageIDs(passages []uint32) []string {
	ids := make([]string, len(passages))
	for i, p := range passages {
		ids[i] = fmt.Sprintf("w%08x", p)
	}
	return ids
}

// passagesOf returns the numbers of passages by their ids, ascending.
func passagesOf(ids []string) []uint32 {
	passages := make([]uint32, len(ids))
	for i, id := range ids {
		passages[i] = uint32(bitsOf(id))
	}
	slices.Sort(passages)
	return passages
}
