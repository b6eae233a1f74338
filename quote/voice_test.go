package quote

import (
	"testing"

	"overlap/shingle"
)

// TestWhoSpeaks holds what speaks and what does not: places, times, manners, things and crowds.
func TestWhoSpeaks(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a sign", `Late one night Ida Lund hung a banner over the door that said, “The ` +
			`boats of this ` +
			`town will sail again in spring.”`, "a banner"},
		{"a manner", `When it was over, Jon Brekke leaned across the table and, with a ` +
			`broad smile, ` +
			`whispered, “Nobody here believes that the ice will hold.”`, "Jon Brekke"},
		{"a manner first", `With a shrug, Holm said, “The boats sail when the county says so.”`,
			"Ada Holm"},
		{"a time", `After the vote, Jon Brekke leaned over the desk and, in a low voice, said, ` +
			`“Nobody here believes that the ice will hold.”`, "Jon Brekke"},
		{"a place", `Vik is “a town of people who sit in warm rooms,” as Jon Brekke once put it.`,
			"Jon Brekke"},
		{"a place and nobody", `Vik is “a town of people who sit in warm rooms”.`, ""},
		{"in the words of", `Vik is “a town of people in warm rooms,” in the words of Rolf Moe.`,
			"Rolf Moe"},
		{"in the view of", `In Brekke's view, the town is “full of people in warm rooms”.`,
			"Jon Brekke"},
		{"a chant", `The crowd chanted “We want our boats and we want them back today” ` +
			`for an hour.`,
			""},
		{"cries", `Cries of “We want our boats and we want them back today” came from ` +
			`the pier.`, ""},
		{"a participle", `Calling Jon Brekke “a man who has never paid for a boat in his life,” ` +
			`Mayor Holm asked for a vote.`, "Ada Holm"},
		{"a thing", `On the Holm-Brekke meeting: “The ice is too thin for all of us.”`, ""},
		{"a thing and a verb", `Right before the plans were announced, Holm said the ` +
			`town “will have ` +
			`boats again in spring”.`, "Ada Holm"},
		{"a noun for a verb", `Holm told reporters in her angry tweets: “The ice is too thin.”`,
			"Ada Holm"},
		{"a parenthesis", `Brekke, during a long call with Ida Lund, urged the town to ` +
			`act, saying: ` +
			`“The ice is too thin for us.”`, "Jon Brekke"},
		{"an object", `“The ice is too thin for” the winter boats, Holm said, “and for us.”`,
			"Ada Holm"},
		{"spoken to", `It would be better, Mr. President, to say: “The ice is too thin ` +
			`for us.”`, ""},
		{"an office with an of",
			`Vik's Director of Harbours Mette Dahl told us that “the ice is too ` +
				`thin for all of us”.`, "Mette Dahl"},
		{"an apposition before another verb",
			`Mette Dahl, senator from New Vik, urged calm, and said ` +
				`that “the ice is too thin for all of us”.`, "Mette Dahl"},
		{"what may be said",
			`He is late. Brekke says Holm can now say that “the ice is too thin for all ` +
				`of us”.`, "Jon Brekke"},
		{"no closing mark", "\"The ice is too thin for all of us, said the fisher, " +
			"Jon Brekke.\n\n" +
			"The boats stay.", "Jon Brekke"},
		{"a headline", "Holm Meets Brekke: “The Ice Is Too Thin for All the Boats”", "Ada Holm"},
		{"a program", `Holm told the Vik Post's “Meet the Mayor” that she was not afraid.`, ""},
		{"kept up", `Brekke, for his part, said he and Holm have maintained good ties, ` +
			`but “the ice ` +
			`is too thin for all of us.”`, "Jon Brekke"},
	} {
		text := intro + c.text
		qs := Find(shingle.Split(text))
		if len(qs) == 0 || qs[0].Kind == Speech && qs[0].Speaker != c.want {
			t.Errorf("%s: got %+v, want %q", c.name, qs, c.want)
		}
	}
}

// TestOffices holds whom an article means by an office.
func TestOffices(t *testing.T) {
	const said = ` “It is cold and we are late for the boats,” `
	for _, c := range []struct{ name, text, want string }{
		{"another country's is not the president",
			"President Ada Holm met Norwegian President Olaf Lund and President Lund " +
				"smiled." + said +
				"the president said.", "Ada Holm"},
		{"of another country",
			"President Ada Holm met Norwegian President Olaf Lund and President Lund " +
				"smiled." + said +
				"the Norwegian leader said.", "Olaf Lund"},
		{"one's own",
			"President Ada Holm met Norwegian President Olaf Lund and President Lund " +
				"smiled." + said +
				"the US leader said.", "Ada Holm"},
		{"nobody's", "Norwegian President Olaf Lund met a guest." + said + "the Danish " +
			"leader said.",
			"the Danish leader"},
		{"former", "President Ada Holm met former President Olaf Lund." + said +
			"the former president said.", "Olaf Lund"},
		{"vice", "President Ada Holm met Vice President Olaf Lund." + said +
			"the vice president said.", "Olaf Lund"},
		{"named in passing", "Holm flew north, and Holm was late, and Holm slept, as " +
			"Holm does. Mrs. " +
			"Holm said little. President Olaf Lund did so in 1950." + said + "the president said.",
			"the president"},
		{"he of whom it tells", "The Norwegian president came. Norwegian President Olaf " +
			"Lund met Ada " +
			"Holm in Vik. The Norwegian president spoke first." + said + "he said.", "Olaf Lund"},
		{"he who spoke", "Olaf Lund asked Hans Moe to go, “now or never in this life,” " +
			"Jon Brekke said." +
			said + "he said.", "Jon Brekke"},
		{"no office, no person", "Jon Brekke spoke. The Justice Department had asked for " +
			"it." + said +
			"he said.", "Jon Brekke"},
	} {
		qs := Find(shingle.Split(c.text))
		if n := len(qs); n == 0 || qs[n-1].Speaker != c.want {
			t.Errorf("%s: got %+v, want %q", c.name, qs, c.want)
		}
	}
}

// TestMostNamed holds whom an utterance is given to.
func TestMostNamed(t *testing.T) {
	for _, c := range []struct {
		speakers []string
		want     string
	}{
		{[]string{"Ida Lund", "Ada Holm", "Holm", "Holm"}, "Ada Holm"},
		{[]string{"Fox News", "Ada Holm", "Ada Holm", ""}, "Ada Holm"},
		{[]string{"the mayor", "Ada Holm"}, "Ada Holm"},
		{[]string{"a sign", "Ada Holm", "a sign"}, "a sign"},
		{[]string{"", ""}, ""},
	} {
		var uses []Use
		for i, s := range c.speakers {
			uses = append(uses, use(t, i, "“We won’t leave the harbour until the ice is gone.”", s))
		}
		us := Group(uses, 1)
		if len(us) != 1 || us[0].Speaker != c.want {
			t.Errorf("%q: got %+v, want %q", c.speakers, us, c.want)
		}
	}
	u := Utterance{Speaker: "Ada Holm"}
	for speaker, want := range map[string]string{"Holm": "Ada Holm", "Ada J. Holm": "Ada Holm",
		"Ida Holm": "Ida Holm", "the mayor": "the mayor", "": ""} {
		if got := u.Names(speaker); got != want {
			t.Errorf("%q: got %q, want %q", speaker, got, want)
		}
	}
}
