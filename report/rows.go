package report

import (
	"cmp"
	"slices"
	"strings"

	"overlap/result"
)

func articleRows(r *register, c *rows) {
	story := map[string]int{}
	for i, s := range slices.Backward(r.Stories) {
		for _, id := range s.Articles {
			story[id] = i + 1
		}
	}
	for _, a := range r.Articles {
		var words, credited, named, unseen, number, part, retold, accepted, dismissed any
		id, copied, said, agency, evidence, from := "", "", "", "", "", ""
		if w := a.Wire; w != nil {
			agency, evidence, part = w.Agency, w.Evidence, w.Part
		}
		if len(a.Account.Sources) > 0 {
			s := a.Account.Sources[0]
			id, words, credited, copied = s.Article, s.Words, s.Credited, s.Agency
			named, unseen, said = s.Named, s.Unseen, r.family(&s, a.Words)
		}
		if n := story[a.ID]; n > 0 {
			number = n
		}
		if u := a.Decided; u != nil {
			accepted, dismissed = u.Accepted, u.Dismissed
		}
		if of := a.Account.RewrittenFrom; len(of) > 0 {
			from, retold = of[0].Article, of[0].Words
		}
		c.row(a.ID, a.Outlet, a.Owner, a.Title, a.Published, a.URL, a.SHA256, a.Words, a.TextID,
			a.EditionOf,
			a.Account.Own, a.Account.Quoted, a.Account.SharedQuoted, a.Account.Shared,
			a.Account.Boilerplate,
			id, words, credited, len(a.Account.Sources), number,
			a.Account.Places.Lead, a.Account.Places.Middle, a.Account.Places.End,
			a.Account.Rewritten, a.Verdict, a.Evidence,
			agency, evidence, part, a.Account.Excluded, copied, a.Account.Repeated,
			a.Account.SharedRepeated,
			a.Account.Sheltered, a.Account.Hidden, a.Account.SharedUnread, a.Unchecked,
			a.Account.Template, licences(&a, &r.Settings), a.Draft, a.Account.Common,
			a.Byline, a.When, a.WhenKind, named, unseen, said, a.Account.Agency,
			a.Account.AgencyOwn, a.Account.Scattered, a.Account.Recycled, a.Account.Furniture,
			a.Archived, from, retold, accepted, dismissed)
	}
}

func draftRows(r *register, c *rows) {
	for _, d := range r.judged() {
		c.row(d.Article, d.Outcome, d.Sentence, d.Words, d.Counted, d.Of,
			d.Copied, d.Rewritten, d.Quoted, d.Source, d.SourceWords, d.Agency,
			d.Warnings, d.Disguises, d.Accepted, d.Dismissed, d.Reopened, d.Verdict)
	}
}

func decisionRows(r *register, c *rows) {
	for _, d := range r.Decisions {
		c.row(d.Pair, d.Passage, d.A, d.B, d.Decision, d.State, d.Reason, d.By, d.At)
	}
}

func warningRows(r *register, c *rows) {
	for _, a := range r.Articles {
		for _, w := range a.Warnings {
			c.row(a.ID, w.Kind, w.Grade, w.Words, w.Example, w.Lo, w.Hi)
		}
	}
}

func pairRows(r *register, c *rows) {
	for i, p := range r.Pairs {
		kinds, quoted := map[string]int{}, 0
		for _, q := range p.Passages {
			kinds[q.Kind]++
			if q.Quoted {
				quoted++
			}
		}
		c.row(append([]any{i + 1, p.A, p.B, p.First, p.Confidence, p.Reason,
			r.article(p.A).Words, r.article(p.B).Words,
			p.AShared, p.BShared, p.Longest, len(p.Passages), kinds["verbatim"], kinds["edited"],
			kinds["rewritten"], quoted, p.Nature, p.ACommon, p.BCommon, p.Surprise},
			append(retellingFields(p.Retelling), p.ID)...)...)
	}
}

// retellingFields are the fields of a pair's retelling, empty without one.
func retellingFields(t *result.Retelling) []any {
	if t == nil {
		return make([]any, 6)
	}
	var next any
	if t.Next != "" {
		next = t.NextPerWord
	}
	return []any{t.Of, t.Told, t.Sentences, t.PerWord, t.Next, next}
}

func passageRows(r *register, c *rows) {
	for i, p := range r.Pairs {
		a, b := r.article(p.A).Text, r.article(p.B).Text
		for _, q := range p.Passages {
			var elsewhere any
			if q.Elsewhere >= 0 {
				elsewhere = q.Elsewhere
			}
			c.row(i+1, p.A, p.B, q.A.Lo, q.A.Hi, q.B.Lo, q.B.Hi, q.Words, q.Matched, q.Kind,
				q.Similarity, q.Quoted, q.Boilerplate,
				slice(a, q.A), slice(b, q.B), q.Nature, q.Surprise, elsewhere, q.ID)
		}
	}
}

func differenceRows(r *register, c *rows) {
	for _, a := range r.Articles {
		for _, d := range a.Differences {
			c.row(a.ID, a.EditionOf, d.Lo, d.Hi, d.Was, d.Is)
		}
	}
}

func quoteRows(r *register, c *rows) {
	for i := range r.Quotes {
		q := &r.Quotes[i]
		of := map[string]int{}
		for _, u := range q.Uses {
			of[u.Drift]++
		}
		first := r.firstDated(q)
		if first == nil {
			first = &result.Article{}
		}
		c.row(i+1, q.Text, q.Speaker, q.Outlets, printers(q), len(q.Uses), first.ID,
			first.Published, of["none"], of["cut"], of["reworded"], of["other speaker"],
			of["fragment"], first.When)
	}
}

func useRows(r *register, c *rows) {
	for i, q := range r.Quotes {
		for _, u := range q.Uses {
			var lo, hi any
			if u.Source != nil {
				lo, hi = u.Source.Lo, u.Source.Hi
			}
			a := r.article(u.Article)
			c.row(i+1, u.Article, a.Outlet, a.Published, u.Lo, u.Hi, u.Text, u.Speaker, lo, hi,
				u.Drift)
		}
	}
}

func storyRows(r *register, c *rows) {
	for i, s := range r.Stories {
		first := r.article(s.First)
		c.row(i+1, s.First, first.Published, len(s.Articles), s.Texts, s.Outlets, s.Cohesion,
			s.Lowest, s.Owners, first.When, s.ID)
	}
}

func flowRows(r *register, c *rows) {
	for _, o := range r.Outlets {
		for _, f := range o.From {
			c.row(o.Outlet, o.Owner, f.Outlet, f.Owner, f.SameOwner, f.Articles, f.Words,
				f.OfOutlet, f.OfSource, f.Earlier, f.Delay, f.Credited, o.Kind, f.Kind,
				inSeconds(f.Delay), inISO(f.Delay))
		}
	}
}

func totalRows(r *register, c *rows) {
	for _, o := range r.Outlets {
		c.row(o.Outlet, o.Owner, o.Articles, o.Words, o.Shared, o.InsideOwner, o.Credited,
			o.SharedQuoted, o.Lent, o.Common, o.Kind, o.Agency, o.AgencyOwn, o.Recycled,
			o.Scattered)
	}
}

func boilerplateRows(r *register, c *rows) {
	for _, b := range r.Boilerplate {
		c.row(b.Text, b.Articles, b.Outlet, b.Rule)
	}
}

func skippedRows(r *register, c *rows) {
	for _, s := range r.Skipped {
		var line any
		if s.Line > 0 {
			line = s.Line
		}
		c.row(s.Path, line, s.Why)
	}
}

func sourceRows(r *register, c *rows) {
	for _, a := range r.Articles {
		for i := range a.Account.Sources {
			s := &a.Account.Sources[i]
			c.row(a.ID, s.Article, s.Named, s.Unseen, s.Family, s.Texts, s.Words, s.Earlier,
				s.Credited, s.Agency, r.family(s, a.Words))
		}
	}
}

func recycledRows(r *register, c *rows) {
	for _, a := range r.Articles {
		for _, p := range a.Account.RecycledFrom {
			c.row(a.ID, a.Outlet, p.Article, p.Words)
		}
	}
}

func candidateRows(r *register, c *rows) {
	for _, a := range r.Articles {
		for _, s := range a.Account.Sources {
			for _, p := range s.Candidates {
				c.row(a.ID, s.Family, p.Article, p.Words)
			}
		}
	}
}

func originRows(r *register, c *rows) {
	for i := range r.Articles {
		a := &r.Articles[i]
		of := portions(a)
		ids := make([]string, 0, len(of))
		for id := range of {
			ids = append(ids, id)
		}
		slices.SortFunc(ids, func(x, y string) int {
			return cmp.Or(cmp.Compare(of[y].words, of[x].words), cmp.Compare(x, y))
		})
		for _, id := range ids {
			c.row(a.ID, a.Outlet, id, r.article(id).Outlet, of[id].words, of[id].from)
		}
	}
}

func treeRows(r *register, c *rows) {
	for i, s := range r.Stories {
		for _, b := range s.Tree {
			a := r.article(b.Article)
			c.row(i+1, b.Article, a.Outlet, a.When, b.Parent, b.Kind, b.Family, b.Agency, b.Share,
				b.Delay, b.Probability, inSeconds(b.Delay), inISO(b.Delay))
		}
	}
}

func releaseRows(r *register, c *rows) {
	for i, s := range r.Releases {
		a := r.article(s.Article)
		c.row(i+1, s.Article, a.Outlet, a.When, s.Kind, s.Agency, s.Family, s.Words, s.Used,
			len(s.Uses))
	}
}

func usageRows(r *register, c *rows) {
	for i, s := range r.Releases {
		for _, u := range s.Uses {
			a := r.article(u.Article)
			c.row(i+1, u.Article, a.Outlet, a.When, u.Words, u.OfRelease, u.OfArticle)
		}
	}
}

func bylineRows(r *register, c *rows) {
	for _, b := range r.bylines() {
		worst := ""
		if b.most > 0 {
			worst = b.worst.ID
		}
		c.row(b.author, strings.Join(b.outlets, "; "), b.articles, b.words, b.own, b.quoted,
			b.copied, b.unknown, b.agency, b.recycled, worst)
	}
}

func eventRows(r *register, c *rows) {
	for i, e := range r.Events {
		a, b, came := "", "", len(e.Articles)
		if e.What == result.OfPair {
			came = len(e.Passages)
			if len(e.Articles) == 2 {
				a, b = e.Articles[0], e.Articles[1]
			}
		}
		c.row(i+1, e.At, e.Kind, e.What, e.ID, strings.Join(e.From, " "), came, len(e.Left), a, b)
	}
}

func moveRows(r *register, c *rows) {
	for i, e := range r.Events {
		moves := func(move string, ids []string) {
			for _, id := range ids {
				if e.What == result.OfPair {
					c.row(i+1, e.ID, move, "", id)
				} else {
					c.row(i+1, e.ID, move, id, "")
				}
			}
		}
		came := e.Articles
		if e.What == result.OfPair {
			came = e.Passages
		}
		moves("came", came)
		moves("left", e.Left)
	}
}
