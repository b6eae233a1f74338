package archive

import (
	"fmt"

	"overlap/article"
	"overlap/index"
)

// Articles without ids.
//
// A source that gives its articles no ids has them known by their places: by path and line. The
// same path may be another file tomorrow, as standard input is. Then an article stands for one of
// the archive with which it has nothing in common: that would be replaced, and nobody told. So it
// is an error, but for the same article from the same place.

// Distinct returns an error if an article has no id but its place, and another article came from
// there that counts in the view. Cost: that of Find, for those articles alone.
func (v *View) Distinct(a *article.Article) error {
	if !a.IsPlaced() {
		return nil
	}
	part, n, ok, err := v.Find(a.ID)
	if err != nil || !ok {
		return err
	}
	row, err := v.Parts[part].Row(n)
	if err != nil || row.Hash == index.HashOf(a) {
		return err
	}
	return confused(a)
}

// confused says that an article is known by the place of another one.
func confused(a *article.Article) error {
	return fmt.Errorf("%s: article has no id, and the archive has another one from this place: "+
		"give articles ids, as by --field id=url, or each day's file a name of its own", a.ID)
}
