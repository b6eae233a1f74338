package decision

import (
	"cmp"
	"slices"

	"overlap/result"
)

// A Layout is an article taken apart into stretches of which each is one thing for whoever counts:
// in one class of the account, from one source, and in the same passages.
type Layout struct {
	// the articles that stand for them, as the function Families has them
	Families   []string    `json:"families"`
	References []Reference `json:"references"`
	Passages   []Passage   `json:"passages"`
	Stretches  []Stretch   `json:"stretches"`
}

// A Reference is another article that shares a passage or a quotation with the one laid out.
type Reference struct {
	Article string `json:"article"` // its id
	Pair    string `json:"pair"`    // id of the pair of the two; empty if they share a quotation alone
	Family  int    `json:"family"`  // number of its family, as Families has them, or -1
	Source  bool   `json:"source"`  // it is the article that stands for it
	Words   int    `json:"words"`   // of the article inside passages with it
	Seal    string `json:"seal"`    // of all passages; empty without texts
}

// A Passage is a passage with a reference.
type Passage struct {
	Reference int    `json:"reference"` // its number
	ID        string `json:"id"`
	Lo        int    `json:"lo"` // bytes of the article
	Hi        int    `json:"hi"`
	Words     int    `json:"words"`
	Seal      string `json:"seal"` // empty without texts
	// what it makes of words: it has them as prose, in other words, or only as a quotation
	Holds string `json:"holds"` // "shared", "rewritten" or "shared_quoted"; empty: nothing counts
}

// A Stretch is a run of words.
type Stretch struct {
	Lo        int    `json:"lo"`
	Hi        int    `json:"hi"`
	Words     int    `json:"words"`
	Class     string `json:"class"`              // as result.Slice has it
	Licence   int    `json:"licence,omitempty"`  // the number of it, from 1
	Repeated  bool   `json:"repeated,omitempty"` // as result.Slice has these two
	Sheltered bool   `json:"sheltered,omitempty"`
	Source    int    `json:"source"`   // number of the reference it is put down to, or -1
	Passages  []int  `json:"passages"` // numbers of those in which it stands and that hold it
	// numbers of references that print it in a quotation which stands in no passage
	Speaking []int `json:"speaking,omitempty"`
	// no word stands between it and the stretch before
	Joined bool `json:"joined,omitempty"`
}

// counted are the classes of words that may count.
var counted = []string{"shared", "shared_quoted", "quoted", result.Retold}

// Lay lays the article of an id out. It is nil if the result has no slices of it. References come
// by the number of their family, the source of each first, then by words, most first, then id.
//
// Cost: slices times passages at the worst, as where each of these repeats the whole article.
func Lay(r *result.Result, id string) *Layout {
	i := slices.IndexFunc(r.Articles, func(a result.Article) bool { return a.ID == id })
	if i < 0 || len(r.Articles[i].Account.Slices) == 0 {
		return nil
	}
	a, l := &r.Articles[i], &Layout{}
	pairs := make(map[string]*result.Pair)
	for k := range r.Pairs {
		if p := &r.Pairs[k]; p.A == id || p.B == id {
			pairs[partner(p, id)] = p
		}
	}
	uses := usesOf(r, id)
	l.refer(a, pairs, uses)
	number := make(map[string]int)
	texts := textsOf(r)
	for k := range l.References {
		ref := &l.References[k]
		number[ref.Article] = k
		p := pairs[ref.Article]
		if p == nil {
			continue
		}
		l.addPassages(&r.Settings, p, id, k)
		if a, b := texts[p.A], texts[p.B]; a != "" && b != "" {
			ref.Seal = SealAll(p, a, b)
			of := l.Passages[len(l.Passages)-len(p.Passages):]
			for i := range p.Passages {
				of[i].Seal = Seal(&p.Passages[i], a, b)
			}
		}
	}
	for k := range a.Account.Slices {
		if s := &a.Account.Slices[k]; slices.Contains(counted, s.Class) {
			l.addStretch(s, a.Text, number, uses)
		}
	}
	return l
}

// textsOf returns the texts of a result by id.
func textsOf(r *result.Result) map[string]string {
	texts := make(map[string]string, len(r.Articles))
	for i := range r.Articles {
		texts[r.Articles[i].ID] = r.Articles[i].Text
	}
	return texts
}

// partner is the id of the other article of a pair.
func partner(p *result.Pair, id string) string {
	if p.A == id {
		return p.B
	}
	return p.A
}

// refer fills in the references of article a.
func (l *Layout) refer(a *result.Article, pairs map[string]*result.Pair, uses []use) {
	for id, p := range pairs {
		ref := Reference{Article: id, Pair: p.ID, Family: -1, Words: p.AShared}
		if p.B == a.ID {
			ref.Words = p.BShared
		}
		l.References = append(l.References, ref)
	}
	for _, u := range uses {
		for _, id := range u.others {
			known := func(r Reference) bool { return r.Article == id }
			if pairs[id] == nil && !slices.ContainsFunc(l.References, known) {
				l.References = append(l.References, Reference{Article: id, Family: -1})
			}
		}
	}
	families := Families(&a.Account)
	for _, s := range families {
		l.Families = append(l.Families, s.Article)
	}
	for k := range l.References {
		l.References[k].place(families)
	}
	slices.SortFunc(l.References, func(r, s Reference) int {
		return cmp.Or(cmp.Compare(uint(r.Family), uint(s.Family)), // those without one last
			-cmp.Compare(bit(r.Source), bit(s.Source)), cmp.Compare(s.Words, r.Words),
			cmp.Compare(r.Article, s.Article))
	})
}

// place finds the family of a reference.
func (r *Reference) place(families []result.Source) {
	for k := range families {
		s := &families[k]
		r.Source = s.Article == r.Article
		if r.Source || slices.Contains(s.Members, r.Article) || s.Members == nil &&
			slices.ContainsFunc(s.Candidates,
				func(c result.Portion) bool { return c.Article == r.Article }) {
			r.Family = k
			return
		}
	}
}

// Families returns the families that an article has words from: the sources of its account, then
// those of its rewriting that are none of these.
func Families(a *result.Account) []result.Source {
	all := slices.Clone(a.Sources)
	for _, s := range a.RewrittenFrom {
		if !slices.ContainsFunc(all, func(t result.Source) bool {
			return t.Article == s.Article || slices.Contains(t.Members, s.Article)
		}) {
			all = append(all, s)
		}
	}
	return all
}

// addPassages adds those of a pair of article id with a reference.
func (l *Layout) addPassages(s *result.Settings, p *result.Pair, id string, reference int) {
	for i := range p.Passages {
		q := &p.Passages[i]
		at, later := q.A, p.First != "a"
		if p.B == id {
			at, later = q.B, p.First != "b"
		}
		holds := q.Kind
		switch {
		case q.Boilerplate:
			holds = ""
		case q.Nature == "quotation" || s.SetsAside(q.Nature) || !later:
			holds = "shared_quoted" // whoever was first, and however common its words are
		case holds != result.Retold:
			holds = "shared"
		}
		l.Passages = append(l.Passages, Passage{Reference: reference, ID: q.ID, Lo: at.Lo,
			Hi: at.Hi, Words: q.Words, Holds: holds})
	}
}

// addStretch adds a slice of a text.
func (l *Layout) addStretch(s *result.Slice, text string, number map[string]int, uses []use) {
	t := Stretch{Lo: s.Lo, Hi: s.Hi, Words: s.Words, Class: s.Class, Licence: s.Licence,
		Repeated: s.Repeated, Sheltered: s.Sheltered, Source: -1}
	if k, ok := number[s.Source]; ok && s.Source != "" {
		t.Source = k
	}
	middle := s.Lo + (s.Hi-s.Lo)/2
	for k := range l.Passages {
		if q := &l.Passages[k]; q.Lo <= middle && middle < q.Hi && holds(q, s) {
			t.Passages = append(t.Passages, k)
		}
	}
	for _, u := range uses {
		if u.at.Lo <= middle && middle < u.at.Hi {
			for _, id := range u.others {
				t.Speaking = append(t.Speaking, number[id])
			}
		}
	}
	slices.Sort(t.Speaking)
	t.Speaking = slices.Compact(t.Speaking)
	if n := len(l.Stretches); n > 0 {
		before := l.Stretches[n-1].Hi
		t.Joined = 0 <= before && before <= s.Lo && s.Lo <= len(text) && !hasWord(text[before:s.Lo])
	}
	l.Stretches = append(l.Stretches, t)
}

// holds reports whether a passage says of the words of a slice that they stand elsewhere.
func holds(q *Passage, s *result.Slice) bool {
	switch s.Class {
	case "shared":
		return q.Holds == "shared" || q.Holds == result.Retold
	case result.Retold:
		return q.Holds == result.Retold
	}
	return q.Holds != ""
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
