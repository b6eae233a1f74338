package quote

import (
	"strings"
	"testing"

	"overlap/shingle"
)

// intro makes the people of the tests known.
const intro = "Mayor Ada Holm closed the harbour of Vik. Jon Brekke, a fisher, was against it. " +
	"Reporters from the Vik Post met both on Monday.\n\n"

func TestFindSpeakers(t *testing.T) {
	for _, c := range []struct {
		text, source, speaker, rule string
	}{
		{`“The ice is too thin for us,” Holm said.`, "Holm", "Ada Holm", RuleAfter},
		{`“The ice is too thin for us,” said Holm.`, "Holm", "Ada Holm", RuleInverted},
		{`“The ice is too thin for us,” Ms. Holm told the Vik Post on Tuesday.`, "Ms. Holm",
			"Ada Holm", RuleAfter},
		{`“The ice is too thin for us,” the mayor said.`, "the mayor", "Ada Holm", RuleAfter},
		{`“The ice is too thin for us,” said Mayor Holm, who has been in office for two years.`,
			"Mayor Holm", "Ada Holm", RuleInverted},
		{`“The ice is too thin for us,” Holm, the mayor of the town, said on Monday.`, "Holm",
			"Ada Holm", RuleAfter},
		{`“The ice is too thin for us,” Rep. Ida Lund (D-Vik) said.`, "Rep. Ida Lund", "Ida Lund",
			RuleAfter},
		{`“The ice is too thin for us,” a spokesman for the county said.`,
			"a spokesman for the county", "a spokesman for the county", RuleAfter},
		{`“The ice is too thin for us,” according to a report of the county.`,
			"a report of the county", "a report of the county", RuleAccording},
		{`According to Holm, “the ice is too thin for us all”.`, "Holm", "Ada Holm", RuleAccording},
		{`Holm said: “The ice is too thin for us.”`, "Holm", "Ada Holm", RuleBefore},
		{`Holm told reporters on Monday that the ice was “too thin for any of us”.`, "Holm",
			"Ada Holm", RuleBefore},
		{`On Monday, as snow fell, Holm warned that the ice was “too thin for any of us”.`, "Holm",
			"Ada Holm", RuleBefore},
		{`Holm defended the order on Monday, saying the ice was “too thin for any of us”.`, "Holm",
			"Ada Holm", RuleBefore},
		{`Holm, who closed the harbour last week, called the ice “too thin for any of us”.`, "Holm",
			"Ada Holm", RuleBefore},
		{`Brekke dismissed the report as “paper from people in warm rooms”.`, "Brekke",
			"Jon Brekke", RuleBefore},
		{`Holm spoke for an hour. She said: “The ice is too thin for us.”`, "She", "Ada Holm",
			RuleBefore},
		{`Brekke was angry. “I have never seen anything like it,” he said.`, "he", "Jon Brekke",
			RuleAfter},
		{`“Is the ice too thin for us?” Brekke asked.`, "Brekke", "Jon Brekke", RuleAfter},
		{`“The ice is too thin for us.” – Ada Holm`, "Ada Holm", "Ada Holm", RuleSigned},
		{`Holm: “The ice is too thin for us.”`, "Holm", "Ada Holm", RuleColon},
		{`VIK, Norway (Reuters) – Holm said “the ice is too thin for us”.`, "Holm", "Ada Holm",
			RuleBefore},
		{`Holm said Brekke’s comments on the harbour were “too thin for any of us”.`, "Holm",
			"Ada Holm", RuleBefore},
		{`The council met on Monday, with Brekke noting that the ice was “too thin for any of us”.`,
			"Brekke", "Jon Brekke", RuleBefore},
		{`Holm said Brekke claimed that the ice was “too thin for any of us”.`, "Holm", "Ada Holm",
			RuleBefore},
		{`Holm closed what critics call a “harbour for the rich and idle”.`, "critics", "critics",
			RuleBefore},
		{`Last year in Vik, after a storm, Ida Lund (D-Vik), said: “The ice is too thin for us.”`,
			"Ida Lund", "Ida Lund", RuleBefore},
		{`Brekke left. After the talks with Mr. Per Lund he said: “The ice is too thin for us.”`,
			"he", "Jon Brekke", RuleBefore},
		{`Ida Lund, who wrote the book, agrees, saying the ice is “too thin for any of us”.`,
			"Ida Lund", "Ida Lund", RuleBefore},
		{`“The ice is too thin for us,” said harbour expert Ida Lund.`, "harbour expert Ida Lund",
			"Ida Lund", RuleInverted},
		{`More from Holm: “The ice is too thin for us.”`, "Holm", "Ada Holm", RuleColon},
		{`Holm, in a statement of the Post on Monday, said the ice was “too thin for any of us”.`,
			"Holm", "Ada Holm", RuleBefore},
		{`“The ice is too thin for us!” Vik Senator Ida Lund said as she left.`,
			"Vik Senator Ida Lund", "Ida Lund", RuleAfter},
		{`“The ice is too thin for us” Stovall said after the meeting.`, "Stovall", "Stovall",
			RuleAfter},
		{"Holm wrote on Monday:\n\n“The ice is too thin for us.”", "Holm", "Ada Holm",
			RulePrevious},
	} {
		text := intro + c.text
		qs := Find(shingle.Split(text))
		if len(qs) != 1 {
			t.Errorf("%s: %d quotations", c.text, len(qs))
			continue
		}
		q := qs[0]
		if got := text[q.Source.Lo:q.Source.Hi]; got != c.source || q.Speaker != c.speaker ||
			q.Rule != c.rule {
			t.Errorf("%s\n got source %q speaker %q rule %q", c.text, got, q.Speaker, q.Rule)
		}
	}
}

func TestSpeakersInARow(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"continued in the next paragraph",
			"“The ice is thin,” Holm said.\n\n“The boats stay here until the county says so.”",
			[]string{"Ada Holm", "Ada Holm"}},
		{"a quotation in its end",
			"“Do they ask, ‘Is the ice too thin for us?’” Brekke said in Vik.",
			[]string{"Jon Brekke", ""}},
		{"a sentence that goes on",
			"“The ice is thin,” Holm said. “It will not hold” a sleigh of the council.",
			[]string{"Ada Holm"}},
		{"a sentence behind",
			"“The ice is thin,” Holm said. “It will not hold a child.” The mayor said, twice, " +
				"that she was worried.", []string{"Ada Holm"}},
		{"two speakers", "“The ice is thin,” Holm said.\n\n“Not where I fish,” Brekke replied.",
			[]string{"Ada Holm", "Jon Brekke"}},
		{"alternating",
			"“When will you go out again?” Holm asked.\n\n“When the ice is gone,” Brekke " +
				"replied.\n\n“And when is that?”\n\n“In spring.”", []string{"Ada Holm",
				"Jon Brekke", "Ada Holm", "Jon Brekke"}},
		{"transcript",
			"Holm: The ice is thin.\n\nReporter: For how long?\n\nHolm: Until the county says so.",
			[]string{"Ada Holm", "Reporter", "Ada Holm"}},
		{"questions and answers",
			"Q: How thin is the ice?\n\nA: Thin enough.\n\nQ: For how long?\n\nA: Until spring, " +
				"I think.", []string{"Q", "A", "Q", "A"}},
		{"a table is no transcript",
			"Holm: 45 percent\n\nBrekke: 41 percent\n\nHolm: 47 percent\n\nBrekke: 40 percent",
			nil},
		{"notes are no transcript",
			"Related: The ice of Vik.\n\nRelated: The boats of Vik.\n\nRelated: The mayor of Vik.",
			nil},
		{"block quotation",
			"Holm wrote to the county:\n\n> The ice is thin and the boats stay here.\n\nThe " +
				"county did not answer.", []string{"Ada Holm"}},
		{"nobody", "“The ice is thin and the boats stay here.”", []string{""}},
	} {
		text := intro + c.text
		if c.name == "nobody" {
			text = c.text
		}
		var got []string
		for _, q := range Find(shingle.Split(text)) {
			got = append(got, q.Speaker)
		}
		if !equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestSpeakerNames(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"the wife keeps her own name",
			"Donald Lund came with his wife Marit Lund to the pier. “It is cold,” Lund said.",
			"Donald Lund"},
		{"he and she",
			"Ada Holm met Jon Brekke at the pier. “It is cold and we are late,” she said.",
			"Ada Holm"},
		{"he and she, turned round",
			"Ada Holm met Jon Brekke at the pier. “It is cold and we are late,” he said.",
			"Jon Brekke"},
		{"a pronoun passes on",
			"Ada Holm was asked about it. She turned to Ms. Brekke and smiled. “It is cold and " +
				"we are late,” she said.", "Ada Holm"},
		{"Ms. tells",
			"President Ulla Brekke met Hans Lund. Ms. Brekke smiled. “It is cold and we are " +
				"late,” she said.", "Ulla Brekke"},
		{"who says so is a person",
			"Ulla Brekke, who studies ice at the Lund Institute, said it was late. “It is cold " +
				"and we are late,” she said.", "Ulla Brekke"},
		{"first name", "Ada Holm came late. “It is cold and we are late,” Ada said.", "Ada Holm"},
		{"nobody for they", "Ada Holm met Jon Brekke. “It is cold and we are late,” they said.",
			""},
		{"description", "The pier was empty. “It is cold and we are late,” two officials said.",
			"two officials"},
		{"generation", "Hans Lund Jr. came late. “It is cold and we are late,” Lund said.",
			"Hans Lund Jr."},
	} {
		qs := Find(shingle.Split(c.text))
		if len(qs) != 1 ||
			strings.TrimSuffix(qs[0].Speaker, ".") != strings.TrimSuffix(c.want, ".") {
			t.Errorf("%s: got %+v, want %q", c.name, qs, c.want)
		}
	}
}
