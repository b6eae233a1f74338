package account

import (
	"cmp"
	"slices"
	"sync/atomic"

	"overlap/align"
	"overlap/draft"
	"overlap/index"
	"overlap/internal/span"
	"overlap/match"
	"overlap/result"
	"overlap/shingle"
	"overlap/timeline"
)

// The account.
//
// Every word of an article is put down once:
//
//   - boilerplate, if its outlet prints it again and again, it is one of the user's phrases, or the
//     article itself printed it before: unless the words it repeats are shared, for then it is,
//     too;
//   - else, inside quotation marks, shared quotation if another text prints it too (in whatever
//     order they did), and quoted if none does;
//   - else excluded, if it is agency copy and Options.ExcludeWire leaves that out;
//   - else shared, if it has its partner in a verbatim or edited passage with a text of another
//     outlet that was first or may have been; the source is the earliest such text, then the one
//     with the longest passage;
//   - else own: so are the words of a template, a form that both texts fill in; and so is what the
//     outlet had in an earlier article of its own, before any other outlet had it. An update does
//     not copy from those who copied its first version.
//
// So a word that the copier put into a copied passage is its own, and so are the words of a
// rewritten passage, which are counted apart: the figure of copied prose holds nothing but words
// that stand in the source in the same order. A passage whose matched prose, outside quotation
// marks and boilerplate, is shorter than MinWords is no evidence that prose was copied: "..., Trump
// said" beside a shared quotation.
//
// The article that stands for a text is settled first. Another edition takes over, word for word,
// what its words were settled as there; but where another outlet prints what was the first one's
// own, it is shared, and the first edition is its source.

// A class is what a word of an article is put down as.
type class uint8

const (
	own class = iota
	quoted
	sharedQuoted
	shared
	idle
	excluded
	classes
)

// classNames are the classes as a slice of an account names them.
var classNames = [classes]string{"own", "quoted", "shared_quoted", "shared", "boilerplate",
	"excluded"}

// A ledger is the class of each word of one article, the article that shared ones come
// from, and which words lie in passages that an earlier text has in other words.
type ledger struct {
	class  []class
	source []int
	form   []bool // the word stands in a template that an earlier text has, too
	// the word stands in an earlier article of the outlet, and in none of another before that
	kept      []bool
	hearsay   []hearsay // of a draft: what references print the word as
	rewritten []int     // 1 + the article that has the word's passage in other words; 0 if none
}

// reset makes a ledger of n words, all own.
func (l *ledger) reset(n int) {
	l.class = slices.Grow(l.class[:0], n)[:n]
	l.source = slices.Grow(l.source[:0], n)[:n]
	l.rewritten = slices.Grow(l.rewritten[:0], n)[:n]
	l.kept = slices.Grow(l.kept[:0], n)[:n]
	l.hearsay = l.hearsay[:0]
	l.form = slices.Grow(l.form[:0], n)[:n]
	clear(l.class)
	clear(l.source)
	clear(l.kept)
	clear(l.form)
	clear(l.rewritten)
}

// put sets the class of the words of s that have class was.
func (l *ledger) put(s span.Span, was, is class) {
	for i := s.First; i < s.Last; i++ {
		if l.class[i] == was {
			l.class[i] = is
		}
	}
}

// set sets the class of the words of s.
func (l *ledger) set(s span.Span, is class) {
	for i := s.First; i < s.Last; i++ {
		l.class[i] = is
	}
}

// account sums a ledger up.
func (k *bookkeeper) account(r *Book, l *ledger, a int) result.Account {
	var count [classes]int
	var places [3]int
	form := 0
	from, reworded := make(map[int]int), make(map[int]int)
	for i, c := range l.class {
		count[c]++
		if c == own && l.form[i] {
			form++
		}
		switch {
		case c == shared:
			from[l.source[i]]++
			places[3*i/len(l.class)]++
		case c == own && l.rewritten[i] > 0:
			reworded[l.rewritten[i]-1]++
		}
	}
	account := result.Account{
		Own: count[own], Quoted: count[quoted], SharedQuoted: count[sharedQuoted], Shared: count[shared],
		Boilerplate: count[idle], Excluded: count[excluded], Template: form, Places: result.Places{Lead: places[0], Middle: places[1], End: places[2]},
		Slices: r.slices(l, a), Sources: k.sources(r, from, a), RewrittenFrom: k.sources(r,
			reworded, a),
	}
	for _, s := range account.RewrittenFrom {
		account.Rewritten += s.Words
	}
	account.Repeated, account.SharedRepeated = l.repeated(r.Documents[a].Repetitions)
	sheltered := l.sheltered()
	account.Sheltered = span.Size(sheltered)
	if r.licensed && r.Documents[a].Draft {
		account.Licences = r.licences(l, a, k.claims, sheltered)
	}
	for of := range from {
		if timeline.Direct(r.Documents[of].When, r.Documents[a].When).First < 0 {
			atomic.AddInt32(&r.Lent[of], 1)
		}
	}
	return account
}

// sources returns where words of article a come from, by words, most first, then article.
func (k *bookkeeper) sources(r *Book, from map[int]int, a int) []result.Source {
	sources := make([]result.Source, 0, len(from))
	for of, words := range from {
		sources = append(sources, result.Source{
			Article: r.Documents[of].ID, Words: words, Earlier: timeline.Direct(r.Documents[of].When, r.Documents[a].When).First < 0, Credited: k.creditor.Credits(r, a, of),
			Agency: r.Agency[r.InText[of]],
		})
	}
	slices.SortFunc(sources, func(a, b result.Source) int {
		return cmp.Or(cmp.Compare(b.Words, a.Words), cmp.Compare(a.Article, b.Article))
	})
	return sources
}

// slices returns the runs of words of one class and source, if texts are wanted.
func (r *Book) slices(l *ledger, a int) []result.Slice {
	if !r.Options.WithText {
		return nil
	}
	words := r.WordsOf(a, new(shingle.Text))
	if len(words.Words) < len(l.class) {
		return nil // it cannot be read
	}
	var slices []result.Slice
	for i := 0; i < len(l.class); {
		j := i + 1
		for j < len(l.class) && l.class[j] == l.class[i] &&
			(l.class[i] != shared || l.source[j] == l.source[i]) {
			j++
		}
		if l.class[i] != own {
			lo, hi := words.Bytes(i, j)
			s := result.Slice{Lo: lo, Hi: hi, Class: classNames[l.class[i]], Words: j - i}
			if l.class[i] == shared {
				s.Source = r.Documents[l.source[i]].ID
			}
			slices = append(slices, s)
		}
		i = j
	}
	return slices
}

// A bookkeeper holds the memory that one account after another uses.
type bookkeeper struct {
	first, edition ledger
	claims         []claim
	aligner        *align.Aligner
	creditor       Creditor
	all            bool // references that are the draft itself have claims, too
}

// renew throws the memory of the bookkeeper away.
func (k *bookkeeper) renew(r *Book) { *k = bookkeeper{aligner: align.New(r.Align(false))} }

// A partner is a run of words of a later edition and of the first one that stand one by one.
type partner = match.Block

// partners returns which words of the edition a are which of text t's first edition.
func (k *bookkeeper) partners(r *Book, t, a int) []partner {
	first := r.Texts[t].Editions[0]
	if n := int32(r.Documents[a].Size); r.Documents[a].Content == r.Documents[first].Content &&
		n > 0 {
		return []partner{{AFirst: 0, ALast: n, BFirst: 0, BLast: n}}
	}
	var runs []partner
	v := r.Acquire(t)
	defer v.Release()
	w := r.Cache.Acquire(a)
	defer w.Release()
	for _, p := range k.aligner.Align(&v.Side, &w.Side) {
		for _, q := range p.Runs {
			runs = append(runs,
				partner{AFirst: int32(q.AFirst), ALast: int32(q.ALast), BFirst: int32(q.BFirst),
					BLast: int32(q.BLast)})
		}
	}
	return runs
}

// settleAll makes the accounts of all articles.
func (r *Book) settleAll() {
	keepers := make([]bookkeeper, r.Jobs)
	for i := range keepers {
		keepers[i].renew(r)
	}
	r.Fail(r.Each(len(r.Texts), func(worker, t int) {
		if t < r.References {
			for _, a := range r.Texts[t].Editions {
				r.Accounts[a] = unsettled(r.Documents[a])
			}
			return
		}
		r.settleEditions(&keepers[worker], t)
	}))
}

// settleEditions settles the accounts of the articles that print text t.
func (r *Book) settleEditions(k *bookkeeper, t int) {
	first := r.Texts[t].Editions[0]
	for i, a := range r.Texts[t].Editions {
		ok := r.Try("settling the account of", func() {
			if i == 0 {
				r.settleText(k, t)
				r.Accounts[a] = k.account(r, &k.first, a)
				r.settleDraft(k, t, a, &r.Accounts[a])
			} else if r.Faulty[first] {
				panic("that of " + r.Documents[first].ID + ", whose text it prints, faulted")
			} else {
				r.settleEdition(k, t, a)
				r.Accounts[a] = k.account(r, &k.edition, a)
			}
		}, r.Documents[a])
		if !ok {
			r.Faulty[a], r.Accounts[a] = true, unsettled(r.Documents[a])
			settled := k.first
			if k.renew(r); i > 0 {
				k.first = settled
			}
		}
	}
}

// unsettled returns the account of an article of which nothing is known.
func unsettled(a *index.Document) result.Account {
	return result.Account{Own: a.Size, Sources: []result.Source{}}
}

// settleText puts down the words of the article that stands for text t.
func (r *Book) settleText(k *bookkeeper, t int) {
	l := &k.first
	a := r.Texts[t].Editions[0]
	r.speechOf(l, a)
	for _, s := range r.Marks[t].Stock {
		l.set(s, idle)
	}
	for _, s := range r.Wire[t] {
		l.put(s, own, excluded)
	}
	l.hear(r, t)
	claims := k.claimsOn(r, t)
	if d := r.Drafts[r.Documents[a]]; d != nil && !k.all {
		d.Met, d.Copied = met(claims)
	}
	for _, c := range claims {
		l.listen(r, t, c)
		if c.again {
			l.keep(c.Literal)
			continue
		}
		for i := c.First; i < c.Last && c.template; i++ {
			l.form[i] = true
		}
		for i := c.First; i < c.Last && c.prose && c.kind == align.Rewritten; i++ {
			if l.rewritten[i] == 0 {
				l.rewritten[i] = 1 + r.Texts[c.text].Editions[0]
			}
		}
		for _, s := range c.Literal {
			l.put(s, quoted, sharedQuoted)
			for i := s.First; i < s.Last && c.prose; i++ {
				if l.class[i] == own && !l.kept[i] {
					l.class[i], l.source[i] = shared, r.Texts[c.text].Editions[0]
				}
			}
		}
	}
	if r.elsewhere(t) {
		l.put(span.Of(0, len(l.class)), quoted, sharedQuoted)
	}
	r.settleTwins(k, t)
	l.repeat(r.Documents[a])
}

// settleTwins puts down as shared what the first edition of text t has in common with an
// edition of another outlet that may have been before it: no order of names must decide
// whose words they are.
func (r *Book) settleTwins(k *bookkeeper, t int) {
	first := r.Texts[t].Editions[0]
	for _, a := range r.Texts[t].Editions[1:] {
		if r.Version(first, a) ||
			timeline.Direct(r.Documents[first].When, r.Documents[a].When).First != 0 {
			continue
		}
		for _, p := range k.partners(r, t, a) {
			for i := p.AFirst; i < p.ALast; i++ {
				if k.first.class[i] == own {
					k.first.class[i], k.first.source[i] = shared, a
				}
			}
		}
		return // one is enough: its words are nearly all of the text
	}
}

// speechOf starts the ledger of article a with its quotations and repetitions.
func (r *Book) speechOf(l *ledger, a int) {
	p := r.Documents[a]
	l.reset(p.Size)
	for _, s := range p.Spoken {
		l.put(s, own, quoted)
	}
	for _, s := range r.Speech.Shared[a] {
		l.put(s, quoted, sharedQuoted)
	}
	for _, s := range p.Listed {
		l.set(s.Span, idle)
	}
	for _, s := range p.Repetitions {
		l.set(s.Span, idle)
	}
}

// keep marks words that are nobody else's yet as the outlet's own.
func (l *ledger) keep(words []span.Span) {
	for _, s := range words {
		for i := s.First; i < s.Last; i++ {
			l.kept[i] = l.kept[i] || l.class[i] == own
		}
	}
}

// A claim is a passage of one text that another text has, too.
type claim struct {
	kind       align.Kind
	match.Side            // this text's side of it
	theirs     match.Side // the other's
	text       int        // the other text
	prose      bool       // its prose may come from there
	again      bool       // the other text is an earlier one of the same outlet

	template bool // it is a form that both fill in, and nobody's prose
}

// claimsOn returns the claims on text t, that of the earliest text first, then the longest. They
// are overwritten by the next call.
func (k *bookkeeper) claimsOn(r *Book, t int) []claim {
	claims := k.claims[:0]
	for p := range r.Pairs.Of(t) {
		other := p.Other(t)
		if r.leaves(k, t, other) {
			continue
		}
		later := p.OrderFrom(t) >= 0
		again := r.Version(r.Texts[t].Editions[0], r.Texts[other].Editions[0]) &&
			!r.IsLeftOut(t, other)
		if again && p.OrderFrom(t) <= 0 {
			continue // an outlet's own words, later
		}
		for i := range p.Passages {
			q := &p.Passages[i]
			own, theirs := p.Sides(t, q, r.MinWords)
			if !r.IsStock(t, own) && !r.IsStock(other, theirs) {
				prose := later && r.IsProse(t, own)
				claims = append(claims, claim{
					q.Kind, own, theirs, other, prose && !q.Template, again, prose && q.Template,
				})
			}
		}
	}
	r.keepForms(k, t, claims)
	slices.SortFunc(claims, func(a, b claim) int {
		return cmp.Or(
			r.First(a.text).When.Compare(r.First(b.text).When),
			cmp.Compare(b.Last-b.First, a.Last-a.First),
			cmp.Compare(a.text, b.text),
			cmp.Compare(a.First, b.First))
	})
	k.claims = claims
	return claims
}

// leaves reports whether text t has no claim from another one that is the draft itself.
func (r *Book) leaves(k *bookkeeper, t, other int) bool {
	if !r.IsLeftOut(t, other) {
		return false
	}
	return !k.all || r.Drafts[r.First(t)].Itself[r.First(other)].By == draft.SameFile
}

// elsewhere reports whether outlets other than the first print text t.
func (r *Book) elsewhere(t int) bool {
	editions := r.Texts[t].Editions
	return slices.ContainsFunc(editions[1:], func(a int) bool { return !r.Version(editions[0], a) })
}

// Version reports whether article b, an edition of a's text, is the same publication
// of it: the same address, or the same outlet.
func (r *Book) Version(a, b int) bool {
	p, q := r.Documents[a], r.Documents[b]
	return p.Outlet != "" && p.Outlet == q.Outlet || p.Address != 0 && p.Address == q.Address &&
		r.HeadOf(p).URL == r.HeadOf(q).URL
}

// settleEdition puts down the words of article a, a later edition of text t, whose
// first edition is settled in k.first.
func (r *Book) settleEdition(k *bookkeeper, t, a int) {
	first := r.Texts[t].Editions[0]
	again := r.Version(first, a)
	l := &k.edition
	r.speechOf(l, a)
	for _, p := range k.partners(r, t, a) {
		for i := int(p.BFirst); i < int(p.BLast); i++ {
			from := min(int(p.AFirst)+i-int(p.BFirst), int(p.ALast)-1)
			l.rewritten[i], l.form[i] = k.first.rewritten[from], k.first.form[from]
			is, source := k.first.class[from], k.first.source[from]
			if l.class[i] == own && is != idle &&
				span.Within(span.Of(from, from+1), r.Wire[t]) > 0 {
				is = excluded // whatever marks it stands in there
			}
			if source == a { // the two are twins
				source = first
			}
			if is == shared && r.Version(source, a) {
				continue // its outlet's own words came back
			}
			l.take(i, is, source, first, again)
		}
	}
	l.repeat(r.Documents[a])
}

// take settles word i of an edition after the word of the first edition that it stands for.
func (l *ledger) take(i int, is class, source, first int, again bool) {
	switch {
	case l.class[i] == idle:
	case is == idle:
		l.class[i] = idle
	case l.class[i] == quoted && (is == sharedQuoted || !again):
		l.class[i] = sharedQuoted
	case l.class[i] != own:
	case is == excluded:
		l.class[i] = excluded
	case is == shared:
		l.class[i], l.source[i] = shared, source
	case !again:
		l.class[i], l.source[i] = shared, first
	}
}

// met returns the words that claims are on, and those of them in runs of at least draft.InRow
// words.
func met(claims []claim) (all, rows []span.Span) {
	for _, c := range claims {
		all, rows = append(all, c.Literal...), append(rows, span.Long(c.Literal, draft.InRow)...)
	}
	return span.Union(all), span.Union(rows)
}
