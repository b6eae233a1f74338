package set

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// cases returns all cases.
func cases(t *testing.T) []Case {
	t.Helper()
	all, err := Load(Invented)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// between says that a text has from lo to hi words.
func (t *Text) between(test *testing.T, lo, hi int) {
	test.Helper()
	if n := len(letters(t.Text)); n < lo || n > hi {
		test.Errorf("%d words, not %d to %d", n, lo, hi)
	}
}

func TestSet(t *testing.T) {
	all := cases(t)
	if len(all) != 24 {
		t.Errorf("%d cases, not 24", len(all))
	}
	titles := map[string]bool{}
	for _, c := range all {
		t.Run(fmt.Sprintf("%02d", c.Number), func(t *testing.T) {
			if len(c.Rewrites) != len(Levels) || len(c.Controls) != len(Controls) {
				t.Fatalf("%d rewrites and %d controls", len(c.Rewrites), len(c.Controls))
			}
			c.Source.between(t, 250, 450)
			c.checkRewrites(t)
			c.checkControls(t)
			for _, text := range slices.Concat(c.Rewrites[1:], c.Controls, []Text{c.Source}) {
				if titles[text.Title] {
					t.Errorf("two have the title %q", text.Title)
				}
				titles[text.Title] = true
			}
		})
	}
}

// checkRewrites holds what every rewrite keeps, and what each level does.
func (c *Case) checkRewrites(t *testing.T) {
	for i, level := range Levels {
		r := &c.Rewrites[i]
		t.Run(level, func(t *testing.T) {
			if !r.Time.After(c.Source.Time) {
				t.Errorf("printed at %v, not after the source", r.Time)
			}
			used := map[int]bool{}
			for _, s := range r.Sentences {
				for _, n := range s.From {
					used[n] = true
				}
			}
			share := float64(len(used)) / float64(len(c.Source.Sentences))
			if least := []float64{1, .85, .75, .35, .85, .75}[i]; share < least {
				t.Errorf("made of %.2f of the source's sentences, not %.2f", share, least)
			}
		})
	}
	t.Run("l1 equal", func(t *testing.T) {
		c.Rewrites[0].between(t, 250, 450)
		if share := c.Source.equal(&c.Rewrites[0]); share < .85 || share > .99 {
			t.Errorf("%.2f of its words are equal", share)
		}
	})
	t.Run("l2 recast", func(t *testing.T) {
		if share := c.Source.equal(&c.Rewrites[1]); share > .8 {
			t.Errorf("%.2f of its words are equal", share)
		}
	})
	for _, i := range []int{2, 5} {
		t.Run(Levels[i]+" run", func(t *testing.T) {
			if run := c.Source.nameless(&c.Rewrites[i], 5); run != "" {
				t.Errorf("has %q", run)
			}
		})
	}
	t.Run("l4 length", func(t *testing.T) { c.Rewrites[3].between(t, 70, 110) })
}

// checkControls holds that controls are other outlets', and have names and figures alone in common
// with the source.
func (c *Case) checkControls(t *testing.T) {
	for i := range c.Controls {
		control := &c.Controls[i]
		control.between(t, 250, 450)
		if run := c.Source.nameless(control, 5); run != "" {
			t.Errorf("%s has %q", Controls[i], run)
		}
		if control.Outlet == c.Source.Outlet {
			t.Errorf("%s is the source's outlet's", Controls[i])
		}
	}
}

// equal returns how many of other's words are t's, in order, over all of other's.
func (t *Text) equal(other *Text) float64 {
	a, b := letters(t.Text), letters(other.Text)
	row := make([]int, len(b)+1)
	for _, x := range a {
		corner := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = corner + 1
			} else {
				row[j+1] = max(row[j], above)
			}
			corner = above
		}
	}
	return float64(row[len(b)]) / float64(len(b))
}

// nameless returns a run of n words that both texts have and that holds no name of t's, or
// nothing.
func (t *Text) nameless(other *Text, n int) string {
	names := t.names()
	mine := map[string]bool{}
	plain := func(text string) (runs []string) {
		all := letters(text)
		for i := 0; i+n <= len(all); i++ {
			run := all[i : i+n]
			if !slices.ContainsFunc(run, func(w string) bool { return names[w] }) {
				runs = append(runs, strings.Join(run, " "))
			}
		}
		return runs
	}
	for _, run := range plain(t.Text) {
		mine[run] = true
	}
	for _, run := range plain(other.Text) {
		if mine[run] {
			return run
		}
	}
	return ""
}

// names returns the words, in small letters, that have a capital letter inside a sentence and
// nowhere a small one.
func (t *Text) names() map[string]bool {
	names, small := map[string]bool{}, map[string]bool{}
	for _, s := range t.Sentences {
		before := byte('"')
		for field := range strings.FieldsSeq(t.Text[s.Lo:s.Hi]) {
			first, _ := utf8.DecodeRuneInString(field)
			for _, w := range letters(field) {
				if unicode.IsLower(first) {
					small[w] = true
				} else if unicode.IsUpper(first) && before != '"' && before != '.' {
					names[w] = true
				}
			}
			before = field[len(field)-1]
		}
	}
	for w := range small {
		delete(names, w)
	}
	return names
}

// letters returns the runs of letters and digits of a text, in small letters.
func letters(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
}
