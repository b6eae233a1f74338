package chronicle

import (
	"cmp"
	"maps"
	"slices"

	"overlap/result"
)

// rest is the number of the part of a story that no story of the result has.
const rest = -1

// A past is a story of the state before, and what became of it.
type past struct {
	id     string
	parts  map[int][]string // by the numbers of the stories that have them now, or rest
	unseen []string         // articles of which the result says nothing
	keeper int              // the part that goes on as the story
}

// followStories gives the stories their ids and says what became of those before.
func (f *follower) followStories() {
	in := make(map[string]int) // the story that has an article now
	for i := range f.now.Stories {
		for _, a := range f.now.Stories[i].Articles {
			in[a] = i
		}
	}
	of := make(map[string]string) // the story that had it before
	pasts := make(map[string]*past, len(f.before.Stories))
	claims := make([][]*past, len(f.now.Stories))
	for _, id := range slices.Sorted(maps.Keys(f.before.Stories)) {
		p := f.parted(id, in)
		pasts[id] = p
		for _, a := range f.before.Stories[id] {
			of[a] = id
		}
		if p.keeper == rest {
			f.goesOn(p)
			continue
		}
		claims[p.keeper] = append(claims[p.keeper], p)
	}
	taken := maps.Clone(f.before.Stories)
	if taken == nil {
		taken = make(map[string][]string)
	}
	for i := range f.now.Stories {
		s := &f.now.Stories[i]
		if len(claims[i]) > 0 {
			f.grows(s, claims[i])
			continue
		}
		s.ID = free(s.ID, func(id string) bool { _, ok := taken[id]; return ok })
		taken[s.ID] = s.Articles
		f.begins(s, of)
	}
}

// parted returns what became of a story, by the story that has each article now.
func (f *follower) parted(id string, in map[string]int) *past {
	p := &past{id: id, parts: make(map[int][]string), keeper: rest}
	for _, a := range f.before.Stories[id] {
		switch i, ok := in[a]; {
		case ok:
			p.parts[i] = append(p.parts[i], a)
		case f.today(a): // it is in no story
		case f.seen[a] != nil:
			p.parts[rest] = append(p.parts[rest], a)
		default:
			p.unseen = append(p.unseen, a)
		}
	}
	if len(p.parts[rest])+len(p.unseen) < 2 && len(p.parts) > bit(p.parts[rest] != nil) {
		delete(p.parts, rest) // one article is no story
	}
	for i := range p.parts {
		if p.parts[p.keeper] == nil || f.keeps(p.parts[i], p.parts[p.keeper]) < 0 {
			p.keeper = i
		}
	}
	return p
}

// keeps compares two parts of a story: before 0, the first keeps its id.
func (f *follower) keeps(a, b []string) int {
	return cmp.Or(cmp.Compare(len(b), len(a)),
		f.older(slices.MinFunc(a, f.older), slices.MinFunc(b, f.older)))
}

// goesOn says what became of a story that goes on without being in the result.
func (f *follower) goesOn(p *past) {
	was, is := f.before.Stories[p.id], union(p.parts[rest], p.unseen)
	switch left := without(was, is); {
	case len(is) < 2:
		f.say(result.Gone, result.OfStory, p.id).Left = was
	case len(left) > 0:
		f.say(result.Changed, result.OfStory, p.id).Left = left
	}
}

// grows gives a story the id of one of those that go on in it, and says what became of them.
func (f *follower) grows(s *result.Story, pasts []*past) {
	at := make(map[string]int, len(s.Articles)) // places, by time
	for i, a := range s.Articles {
		at[a] = i
	}
	of := pasts[0].keeper
	first := func(p *past) int {
		return at[slices.MinFunc(p.parts[of], func(a, b string) int { return at[a] - at[b] })]
	}
	slices.SortFunc(pasts, func(p, q *past) int {
		return cmp.Or(cmp.Compare(len(f.before.Stories[q.id]), len(f.before.Stories[p.id])),
			cmp.Compare(first(p), first(q)))
	})
	is, from := sorted(s.Articles), []string{}
	for i, p := range pasts {
		if is = union(is, p.unseen); i > 0 {
			from = append(from, p.id)
		}
	}
	s.ID = pasts[0].id
	was := f.before.Stories[s.ID]
	came, left, kind := without(is, was), without(was, is), result.Changed
	if len(from) > 0 {
		kind = result.Merged
	} else if len(came)+len(left) == 0 {
		return
	}
	slices.Sort(from)
	e := f.say(kind, result.OfStory, s.ID)
	e.From, e.Articles, e.Left = from, append(e.Articles, came...), left
}

// begins says that a story is new, or was a part of others. Of says which had an article.
func (f *follower) begins(s *result.Story, of map[string]string) {
	from := make(map[string]bool)
	for _, a := range s.Articles {
		if id, ok := of[a]; ok {
			from[id] = true
		}
	}
	kind := result.New
	if len(from) > 0 {
		kind = result.Split
	}
	e := f.say(kind, result.OfStory, s.ID)
	e.From = append(e.From, slices.Sorted(maps.Keys(from))...)
	e.Articles = sorted(s.Articles)
}
