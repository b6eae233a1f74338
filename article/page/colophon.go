package page

import (
	"regexp"
	"strings"
)

// colophonLines is how many lines at the start and at the end of a text may say who wrote it and
// when: the first and the last are asked.
const colophonLines = 3

// mostColophon is how many words such a line has at most.
const mostColophon = 16

// withoutColophon gives the text without the lines at its start and its end that have nothing but
// the authors, a date and the words that lead to them: they stand in fields of their own.
func (p *Page) withoutColophon() string {
	all := strings.Split(p.Text, "\n\n")
	if len(all) < 2 {
		return p.Text
	}
	var left []string
	for i, paragraph := range all {
		edge := i < colophonLines || i >= len(all)-colophonLines
		if !edge || !p.isColophon(paragraph) {
			left = append(left, paragraph)
		}
	}
	if left == nil {
		return p.Text
	}
	return strings.Join(left, "\n\n")
}

// isColophon reports whether a line says who wrote the text, or when, and nothing else.
func (p *Page) isColophon(line string) bool {
	dated := dayOrTime.MatchString(line)
	line = dayOrTime.ReplaceAllString(line, " ")
	words := strings.Fields(plainWords(line))
	if len(words) > mostColophon {
		return false
	}
	authors := wordSet(plainWords(p.Byline + " " + p.Credit))
	named := false
	for _, w := range words {
		switch {
		case agencies[w] || w == "reporting": // evidence of where the text is from
			return false
		case inDate(w):
			dated = dated || digit.MatchString(line)
		case authors[w] && !bys[w]:
			named = true
		case !digit.MatchString(w[:1]) && !leads[w] && !bys[w] && !smallEnds[w] &&
			!colophonWords[w]:
			return false
		}
	}
	return dated || named
}

// dayOrTime is a day in figures, or a time of day.
var dayOrTime = regexp.MustCompile(`\b(\d{1,2}[./-] ?\d{1,2}[./-] ?(19|20)?\d{2}|` +
	`(19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[:.]\d\d( ?[ap]\.?m\.?| ?Uhr)?)\b|` +
	`(19|20)\d\d ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]`)

var digit = regexp.MustCompile(`\d`)

// colophonWords stand beside names and dates.
var colophonWords = wordSet(`on at am um uhr h à le el il del de het op den den. kl klo updated
	update aktualisiert stand datum date nachricht vom gmt utc cet cest est edt bst ist et last modified
	publié mis jour à publicado actualizado pubblicato aggiornato geplaatst publicerad opublikowano
	опубликовано обновлено г года pm a p m o'clock heures hs hrs and und et y e i og och en`)
