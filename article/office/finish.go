package office

import (
	"regexp"
	"slices"
	"strings"
)

// fileName is what programs put into the title of a document that its author gave none.
var fileName = regexp.MustCompile(
	`(?i)\.(?:docx?|odt|rtf|pdf|txt|html?|indd|pages|tex|dvi)$|^(?:Microsoft (?:Office )?Word - |` +
		`untitled|unbenannt|sans titre|document ?\d*$|about:blank$|https?:)`)

// finish makes the text of paragraphs, and finds the title: a heading at the head, else the title
// in the properties, else the first heading. A title at the head is not part of the text, as it is
// none of the text of a page.
func (d *Document) finish(all []paragraph) error {
	first := 0
	for first < len(all) && len(all[first].text) == 0 {
		first++
	}
	if fileName.MatchString(d.Title) {
		d.Title = ""
	}
	if first < len(all) && d.isTitle(all[first]) && hasText(all[first+1:]) {
		d.Title = oneLine(string(all[first].text))
		all[first].text = nil
		for i := range all[first].hidden {
			all[first].hidden[i].At = 0
		}
	}
	for _, p := range all {
		if d.Title == "" && p.level != bodyLevel && len(p.text) <= longestTitle {
			d.Title = oneLine(string(p.text))
		}
	}
	d.join(all)
	if d.Text == "" {
		return ErrNoText
	}
	return nil
}

// isTitle reports whether the first paragraph is the title: a heading is, whatever the properties
// say, which outlive many a template.
func (d *Document) isTitle(p paragraph) bool {
	if len(p.text) > longestTitle {
		return false
	}
	return p.level != bodyLevel || strings.EqualFold(oneLine(string(p.text)), oneLine(d.Title))
}

// longestTitle is how many bytes a title has at the most.
const longestTitle = 500

// hasText reports whether any of some paragraphs has words that a reader sees.
func hasText(all []paragraph) bool {
	return slices.ContainsFunc(all, func(p paragraph) bool { return len(p.text) > 0 })
}

// join joins paragraphs to the text, and says where what they hide would stand.
func (d *Document) join(all []paragraph) {
	var text strings.Builder
	for _, p := range all {
		if len(p.text) > 0 && text.Len() > 0 {
			text.WriteString("\n\n")
		}
		for _, h := range p.hidden {
			h.Inside = h.At > 0 && h.At < len(p.text)
			h.At += text.Len()
			if h.Text = oneLine(h.Text); h.Text != "" {
				d.Hidden = append(d.Hidden, h)
			}
		}
		text.Write(p.text)
	}
	d.Text = text.String()
}

// oneLine folds the white space of s.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// note adds a doubt, once.
func (d *Document) note(doubt string) {
	for _, n := range d.Notes {
		if n == doubt {
			return
		}
	}
	d.Notes = append(d.Notes, doubt)
}
