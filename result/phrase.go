package result

import (
	"strconv"

	"overlap/internal/prose"
)

// Said says in words from whom the words of a family come, for an article of so many words:
//
//	harbour-news.example
//	harbour-news.example (Associated Press copy), which has 60 %
//	harbour-news.example or a version of it
//	Associated Press copy, as in 9 printings; nearest harbour-news.example, 84 %
//	a report in 4 versions; nearest harbour-news.example, 61 %
//	an unseen version of Associated Press copy; nearest harbour-news.example, 40 %
//
// It names one article as the source only where that is known, and it or a version of it where no
// other one of the set comes into question. Else it says what the family is, and how much of the
// article the nearest candidate has. Of a text that lacks a twentieth of the family's words it says
// how much it has. The name of an article is what label makes of its id. The phrase stands behind a
// preposition or a verb: "copied from", "shares with".
func (s Source) Said(words int, label func(id string) string) string {
	name, kin, has := label(s.Article), s.kin(), ""
	if n := s.has(); n > 0 {
		has = prose.Percent(n, words)
	}
	switch {
	case s.Named && !s.Unseen && s.Agency != "" && s.Agency != name:
		name += " (" + s.Agency + " copy)"
	case s.Named && !s.Unseen:
	case kin == "": // nobody else comes into question
		name += " or a version of it"
	case has != "":
		return kin + "; nearest " + name + ", " + has
	default:
		return kin + "; nearest " + name
	}
	if has != "" && 20*s.has() < 19*s.Words {
		name += ", which has " + has
	}
	return name
}

// has returns how many words of the article stand in Article, 0 if that is not known.
func (s Source) has() int {
	for _, c := range s.Candidates {
		if c.Article == s.Article {
			return c.Words
		}
	}
	return 0
}

// kin says of what family an unnamed source is; "" if there is nothing to say.
func (s Source) kin() string {
	printings := ""
	if s.Texts > 1 {
		printings = ", as in " + prose.Plural(s.Texts, "printing", "printings")
	}
	switch {
	case s.Unseen && s.Agency != "":
		return "an unseen version of " + s.Agency + " copy"
	case s.Unseen:
		return "an unseen version of the report"
	case s.Agency != "":
		return s.Agency + " copy" + printings
	case min(len(s.Candidates), s.Texts) > 1:
		return "a report in " + strconv.Itoa(s.Texts) + " versions"
	}
	return ""
}
