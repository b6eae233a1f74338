package archive

import (
	"database/sql"
	"encoding/binary"

	"github.com/cespare/xxhash/v2"
)

// verifyChronicle reads the whole chronicle: each list must be one, articles and stories must name
// each other, and so must the two articles of a pair. Both sides are summed up as hashes, so that
// memory does not grow with the archive.
func verifyChronicle(tx *sql.Tx) error {
	inStories, err := sumStories(tx)
	if err != nil {
		return err
	}
	ofArticles, pairs, later, err := sumTies(tx)
	switch {
	case err != nil:
		return err
	case inStories != ofArticles:
		return damaged("its stories have other articles than these say")
	case pairs != later:
		return damaged("the two articles of a pair do not both say so")
	}
	return each(tx, func(scan scan) error {
		var kind, id int64
		var more []byte
		if err := scan(&kind, &id, &more); err != nil {
			return err
		}
		_, _, _, err := readEvent(kind, id, more)
		return err
	}, "SELECT kind, id, more FROM events")
}

// sumStories returns the sum of all articles with their stories, as the stories have them.
func sumStories(tx *sql.Tx) (all sum, err error) {
	err = each(tx, func(scan scan) error {
		var id int64
		var bytes []byte
		if err := scan(&id, &bytes); err != nil {
			return err
		}
		articles, err := readNumbers(bytes)
		for _, n := range articles {
			all.add(n, id)
		}
		return err
	}, "SELECT id, articles FROM stories")
	return all, err
}

// sumTies returns the sums of all articles with their stories, as the articles have them, and of
// all pairs, as the article of the greater number has them and as the other has.
func sumTies(tx *sql.Tx) (stories, pairs, later sum, err error) {
	err = each(tx, func(scan scan) error {
		var article int64
		var r tieRow
		if err := scan(&article, &r.story, &r.batch, &r.pairs, &r.later); err != nil {
			return err
		}
		t, err := r.tie()
		if err != nil {
			return err
		}
		if t.story != 0 {
			stories.add(article, t.story)
		}
		for _, p := range t.pairs {
			pairs.add(p.with, article)
		}
		for _, n := range t.later {
			later.add(article, n)
		}
		return nil
	}, "SELECT article, story, batch, pairs, later FROM ties")
	return stories, pairs, later, err
}

// A sum is that of a set of couples of numbers, in whatever order they come.
type sum uint64

func (s *sum) add(a, b int64) {
	var bytes [16]byte
	binary.BigEndian.PutUint64(bytes[:], uint64(a))
	binary.BigEndian.PutUint64(bytes[8:], uint64(b))
	*s += sum(xxhash.Sum64(bytes[:]))
}
