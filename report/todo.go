package report

import (
	"strings"

	"overlap/result"
)

// toDo says what there is to do about a draft, what weighs most first: whom to credit, what to
// rewrite, which quotations to mend, what to look at.
func (r *register) toDo(a *result.Article) []string {
	left, list := a.Judged(), []string{}
	for _, d := range r.debts(a) {
		if !d.free {
			list = append(list, d.toDo())
		}
	}
	if left.Sheltered > 0 && len(left.Licences) == 0 {
		list = append(list, "Say who said "+number(left.Sheltered, "quoted word", "quoted words")+
			" that references print as their own prose, or rewrite them.")
	}
	if left.SharedUnread > 0 {
		list = append(list, "Look at "+number(left.SharedUnread, "copied word", "copied words")+
			" that a reader of the page sees and the text lacks.")
	}
	for i := range left.RewrittenFrom {
		if s := &left.RewrittenFrom[i]; !s.Credited {
			list = append(list, "Credit "+r.printer(s.Article)+", or report anew: "+
				number(s.Words, "word tells", "words tell")+" in other words what it says.")
		}
	}
	for i := range a.Warnings {
		if w := &a.Warnings[i]; w.Grade == result.Disguise {
			list = append(list, "Look at "+clean(w.Kind)+": "+number(w.Words, "word", "words")+
				", as in “"+begin(clean(w.Example), 40)+"”.")
		}
	}
	list = append(list, r.mend(a)...)
	if u := a.Decided; u != nil && u.Reopened > 0 {
		list = append(list, "Decide again on "+number(u.Reopened, "passage or pair",
			"passages or pairs")+" whose words have changed.")
	}
	return list
}

// toDo says what there is to do about words that may not be printed as they stand.
func (d *debt) toDo() string {
	words := number(d.words, "word", "words")
	rights := result.Rights("")
	if d.licence != nil {
		rights = result.Rights(d.licence.Rights)
	}
	switch {
	case rights == result.LicensedCredited:
		return "Credit " + d.of + ": " + words + "."
	case rights == result.Never:
		return "Rewrite " + words + " from " + d.of + ", which may never be printed."
	case d.credited:
		return "Rewrite or quote " + words + " from " + d.of + ", which it credits."
	}
	return "Rewrite or credit " + words + " from " + d.of + "."
}

// mend lists the quotations of a draft that say otherwise what others print, or name somebody else.
func (r *register) mend(a *result.Article) (list []string) {
	for i := range r.Quotes {
		q := &r.Quotes[i]
		for k := range q.Uses {
			u := &q.Uses[k]
			if u.Article != a.ID {
				continue
			}
			text := "“" + begin(strings.TrimRight(clean(u.Text), ", "), 60) + "”"
			switch u.Drift {
			case "reworded":
				list = append(list, "Check the words of "+text+": others print them otherwise.")
			case "other speaker":
				list = append(list, "Check who said "+text+": others name "+
					or(q.Speaker)+", the draft "+or(u.Speaker)+".")
			}
		}
	}
	return list
}
