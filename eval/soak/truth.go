package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"unicode/utf8"

	"overlap/agency"
	"overlap/article"
	"overlap/eval/proof"
	"overlap/outlet"
	"overlap/result"
)

// truth says what of a result, with its texts, is not true of itself or of the articles:
// an id that nobody has, bytes outside of a text or inside of a character, sums that are
// none, an order that is another, a passage that the words do not bear out.
func truth(r *result.Result, articles []article.Article) []string {
	t := &checker{texts: map[string]string{}}
	t.articles(r, articles)
	t.pairs(r)
	t.quotes(r)
	t.outlets(r)
	t.stories(r)
	if len(t.faults) > 0 {
		return t.faults // proof takes ids and bytes to be true
	}
	printed := make([]article.Article, len(r.Articles))
	for i, a := range r.Articles {
		printed[i] = article.Article{ID: a.ID, Text: a.Text}
	}
	return proof.Of(r, printed).Faults
}

// A checker collects faults.
type checker struct {
	texts  map[string]string // by id
	faults []string
}

// must puts down a fault unless ok.
func (t *checker) must(ok bool, format string, args ...any) {
	if !ok {
		t.faults = append(t.faults, fmt.Sprintf(format, args...))
	}
}

// known demands that an article is in the result.
func (t *checker) known(id, what string) {
	_, ok := t.texts[id]
	t.must(ok, "%s: no article %q", what, id)
}

// bytes demands that a stretch lies in a text and starts and ends with characters.
func (t *checker) bytes(id, what string, lo, hi int) bool {
	s := t.texts[id]
	ok := 0 <= lo && lo <= hi && hi <= len(s) && border(s, lo) && border(s, hi)
	t.must(ok, "%s of %s: bytes %d to %d of %d", what, id, lo, hi, len(s))
	return ok
}

// border reports whether a character starts at byte i, or the text ends there.
func border(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// articles checks that all articles are there, once, by id, and their accounts.
func (t *checker) articles(r *result.Result, given []article.Article) {
	for i, a := range r.Articles {
		t.must(i == 0 || r.Articles[i-1].ID < a.ID, "article %s: out of order", a.ID)
		t.texts[a.ID] = a.Text
		sum := sha256.Sum256([]byte(a.Text))
		t.must(a.SHA256 == hex.EncodeToString(sum[:]), "article %s: the sum is of another text",
			a.ID)
	}
	for _, a := range given {
		t.known(a.ID, "what was given")
	}
	t.must(len(r.Articles)+len(r.Skipped) >= len(given), "%d of %d articles", len(r.Articles),
		len(given))
	for i := range r.Articles {
		t.account(&r.Articles[i])
	}
}

// account checks the sums and stretches of an article.
func (t *checker) account(a *result.Article) {
	c := &a.Account
	t.must(c.Own+c.Quoted+c.SharedQuoted+c.Shared+c.Boilerplate+c.Excluded == a.Words,
		"account of %s: not %d words", a.ID, a.Words)
	t.must(c.Places.Lead+c.Places.Middle+c.Places.End == c.Shared, "places of %s: not %d words",
		a.ID, c.Shared)
	t.must(max(c.Rewritten, c.Recycled, c.AgencyOwn) <= c.Own && c.Agency <= c.Shared,
		"account of %s: a part is more than its whole: %+v", a.ID, c)
	for what, sources := range map[string][]result.Source{"sources": c.Sources,
		"rewriting": c.RewrittenFrom} {
		for _, s := range sources {
			t.known(s.Article, what+" of "+a.ID)
			t.must(s.Article != a.ID && s.Words > 0, "%s of %s: %+v", what, a.ID, s)
			t.candidates(a, what, &s)
		}
	}
	end := 0
	for _, s := range c.Slices {
		t.must(s.Lo >= end, "slices of %s: one starts at %d, before %d", a.ID, s.Lo, end)
		t.bytes(a.ID, "a slice", s.Lo, s.Hi)
		end = s.Hi
	}
	for _, s := range a.Self {
		t.bytes(a.ID, "a repetition", s.Lo, s.Hi)
		t.bytes(a.ID, "what is repeated", s.Of, s.Of)
	}
	if a.EditionOf != "" {
		t.known(a.EditionOf, "edition "+a.ID)
	}
}

// candidates checks those of a source: its article is one, and none has more words than there are.
func (t *checker) candidates(a *result.Article, what string, s *result.Source) {
	there := false
	for _, c := range s.Candidates {
		t.known(c.Article, "a candidate of "+a.ID)
		t.must(c.Article != a.ID && c.Words > 0 && c.Words <= s.Words,
			"%s of %s: candidate %+v of %d words", what, a.ID, c, s.Words)
		there = there || c.Article == s.Article
	}
	t.must(there && len(s.Candidates) <= result.MostCandidates && !(s.Named && s.Unseen),
		"%s of %s: %+v", what, a.ID, *s)
}

// pairs checks the order and stretches of pairs.
func (t *checker) pairs(r *result.Result) {
	for i, p := range r.Pairs {
		t.known(p.A, "a pair")
		t.known(p.B, "a pair")
		t.must(p.A < p.B && len(p.Passages) > 0, "pair %s, %s", p.A, p.B)
		t.must(i == 0 || byShared(r.Pairs[i-1], p) < 0, "pair %s, %s: out of order", p.A, p.B)
		for _, q := range p.Passages {
			t.bytes(p.A, "a passage", q.A.Lo, q.A.Hi)
			t.bytes(p.B, "a passage", q.B.Lo, q.B.Hi)
		}
	}
}

// byShared orders pairs as a result does.
func byShared(p, q result.Pair) int {
	return cmp.Or(cmp.Compare(q.AShared+q.BShared, p.AShared+p.BShared), cmp.Compare(p.A, q.A),
		cmp.Compare(p.B, q.B))
}

// quotes checks that uses stand where they are said to.
func (t *checker) quotes(r *result.Result) {
	for _, q := range r.Quotes {
		t.must(len(q.Uses) > 0, "quotation %q: nobody uses it", q.Text)
		for _, u := range q.Uses {
			t.known(u.Article, "a quotation")
			if t.bytes(u.Article, "a quotation", u.Lo, u.Hi) {
				t.must(t.texts[u.Article][u.Lo:u.Hi] == u.Text,
					"quotation of %s at byte %d: it does not stand there", u.Article, u.Lo)
			}
			for _, p := range u.Parts {
				t.bytes(u.Article, "a part of a quotation", p.Lo, p.Hi)
			}
			if u.Source != nil {
				t.bytes(u.Article, "who speaks", u.Source.Lo, u.Source.Hi)
			}
		}
	}
}

// outlets checks that outlets sum up their articles, those of an agency's own outlets under its
// name, and what is lent what is shared.
func (t *checker) outlets(r *result.Result) {
	type row struct {
		name   string
		agency bool
	}
	type sum struct{ articles, words, shared int }
	sums := map[row]sum{}
	for _, a := range r.Articles {
		of := row{name: a.Outlet}
		if a.Wire != nil && a.Wire.Evidence == string(agency.Own) {
			of = row{a.Wire.Agency, true}
		}
		s := sums[of]
		sums[of] = sum{s.articles + 1, s.words + a.Words, s.shared + a.Account.Shared}
	}
	lent, from, nodes := 0, 0, 0
	for _, o := range r.Outlets {
		s := sums[row{o.Outlet, o.Kind == outlet.KindAgency}]
		t.must(s == sum{o.Articles, o.Words, o.Shared},
			"outlet %s: %d articles, %d words, %d shared, not %v", o.Outlet, o.Articles, o.Words,
			o.Shared, s)
		if o.Articles == 0 {
			nodes++
		}
		flow := 0
		for _, f := range o.From {
			flow += f.Words
		}
		t.must(flow+o.Scattered == o.Shared,
			"outlet %s: %d words from others, %d scattered, %d shared", o.Outlet, flow,
			o.Scattered, o.Shared)
		lent += o.Lent
		from += flow
	}
	t.must(len(r.Outlets) == len(sums)+nodes && lent == from,
		"%d of %d outlets, %d words lent, %d from others", len(r.Outlets)-nodes, len(sums), lent,
		from)
}

// stories checks that stories are groups of articles, each in one at the most.
func (t *checker) stories(r *result.Result) {
	seen := map[string]bool{}
	for _, s := range r.Stories {
		t.must(slices.Contains(s.Articles, s.First), "story of %s: it is not among its articles",
			s.First)
		for _, id := range s.Articles {
			t.known(id, "a story")
			t.must(!seen[id], "story of %s: %s is in another", s.First, id)
			seen[id] = true
		}
	}
}
