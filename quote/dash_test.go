package quote

import (
	"strings"
	"testing"

	"overlap/shingle"
)

func TestDash(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"Swedish", "– Isen är tunn, säger Anna Holm, ordförande i nämnden.",
			[]string{"Isen är tunn"}},
		{"hyphen", "- Isen är tunn, säger Anna Holm.", []string{"Isen är tunn"}},
		{"long dash without space", "—El hielo es fino —dijo Ana Holm.",
			[]string{"El hielo es fino"}},
		{"closed in Spanish", "—El hielo es fino —dijo Ana Holm, la alcaldesa—. Nadie debe salir.",
			[]string{"El hielo es fino|Nadie debe salir."}},
		{"told in Spanish", "—El hielo es fino —dijo Ana Holm. La alcaldesa salió del salón.",
			[]string{"El hielo es fino"}},
		{"French", "– La glace est mince, a déclaré la maire Anne Holm. Nous restons tous ici.",
			[]string{"La glace est mince|Nous restons tous ici."}},
		{"French, inverted", "– La glace est mince, dit-elle, et nous le savons tous.",
			[]string{"La glace est mince|et nous le savons tous."}},
		{"goes on", "– Vi har väntat, säger Anna Holm. Nu räcker det.",
			[]string{"Vi har väntat|Nu räcker det."}},
		{"goes on in the sentence", "– Isen, säger hon, är tunn.", []string{"Isen|är tunn."}},
		{"two cues", "– Isen är tunn, säger Anna Holm. Vi stannar, säger hon. Ingen går ut.",
			[]string{"Isen är tunn", "Vi stannar|Ingen går ut."}},
		{"two speakers", "– Isen är tunn, säger Anna Holm. – Inte här, säger Erik Sand.",
			[]string{"Isen är tunn", "Inte här"}},
		{"told of the speaker", "– Isen är tunn, säger Anna Holm. Hon har bott här i tio år.",
			[]string{"Isen är tunn"}},
		{"told by name", "– Isen är tunn, säger Anna Holm. Holm har bott här i tio år.",
			[]string{"Isen är tunn"}},
		{"of others", "– Isen är tunn, säger Anna Holm. De har lovat oss en ny brygga.",
			[]string{"Isen är tunn|De har lovat oss en ny brygga."}},
		{"question", "– Är isen tunn? undrar Anna Holm.", []string{"Är isen tunn?"}},
		{"name before the verb", "– Jää on ohutta, Anna Halla sanoo tiedotteessa.",
			[]string{"Jää on ohutta"}},
		{"told who says so in speech",
			"– Jag tror, sa min bror, att isen är tunn, säger Anna Holm.",
			[]string{"Jag tror, sa min bror, att isen är tunn"}},
		{"inside", "Trenér var sur. – Vi tapte, sa Morten Vik til NTB.", []string{"Vi tapte"}},
		{"behind a colon", "Anna Holm lovar mer pengar till hamnen: – Ingen ska behöva vänta.",
			[]string{"Ingen ska behöva vänta."}},
		{"paragraph behind", "– Isen är för tunn.\n\nDet säger Anna Holm, som är borgmästare.",
			[]string{"Isen är för tunn."}},
		{"line before", "– Isen är för tunn.\n– Vi stannar hemma, säger Anna Holm.",
			[]string{"Isen är för tunn.", "Vi stannar hemma"}},
		{"marks inside", "– Han kallade den ”alldeles för tunn”, säger Anna Holm.",
			[]string{"Han kallade den ”alldeles för tunn”", "+alldeles för tunn"}},
		{"in marks", "– ”Isen är för tunn”, säger Anna Holm.", []string{"Isen är för tunn"}},
		{"a dash in speech", "– Lód jest cienki – nawet tutaj – powiedziała Anna Holska.",
			[]string{"Lód jest cienki – nawet tutaj"}},
		{"dialogue", "—¿Es fino el hielo?\n—Sí, muy fino.\n—¿Y se quedan?\n—No lo sabemos todavía.",
			[]string{"¿Es fino el hielo?", "Sí, muy fino.", "¿Y se quedan?",
				"No lo sabemos todavía."}},
		{"abbreviation", "– Isen är tunn, säger dr. Anna Holm i Vik. Vi stannar.",
			[]string{"Isen är tunn|Vi stannar."}},

		{"a verb in no table", "– Isen är tunn, muttrar fiskaren Per Ek.",
			[]string{"Isen är tunn"}},
		{"a verb in no table, dash", "—El hielo es fino —protestó el concejal Luis Mar.",
			[]string{"El hielo es fino"}},
		{"a verb in no table, last", "– Jää on ohutta, Partola myhäilee.",
			[]string{"Jää on ohutta"}},

		{"speech, no verb",
			"– Tal, minister Karin Lund.\n– Sång, reporter Erik Sand.\n– Kaffe.", nil},
		{"list", "Så gör du:\n– Köp en kabel.\n– Dra ut den gamla.\n– Ring kommunen.", nil},
		{"list beside speech", "– Isen är tunn, säger Holm.\n\nNämnden beslutade:\n" +
			"– Badhuset stängs.\n– Skolan byggs ut.\n– Taxan höjs i vår.",
			[]string{"Isen är tunn"}},
		{"sub-heading", "– Dyrare el\nPriset steg i går. Det visar siffror.", nil},
		{"scores", "– Vik–Sand 2–1 (1–0)\n– Aune–Dahl 0–0\n– 2–1 (88) Berg.", nil},
		{"signature", "”Isen är tunn.”\n– Anna Holm, borgmästare.", []string{"Isen är tunn."}},
		{"names", "– Anna Holm, 54 år.\n– Erik Sand, 39 år.\n", nil},
		{"parenthesis", "Isen – säger Anna Holm – är tunn.", nil},
		{"German list", "- Das Eis ist dünn, sagte Holm.\n- Die Boote bleiben hier.", nil},
		{"English list", "- The ice is thin, said Holm.\n- The boats stay here, she added.", nil},
		{"dateline", "VIK, Norway – The ice is thin, officials said.", nil},
		{"nothing", "– ", nil},
		{"only dashes", "– – –\n— —\n- - -", nil},
	} {
		if got := shown(c.text); !equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestDashSpeakers(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"– Isen är tunn, säger Anna Holm, ordförande i nämnden.", "Anna Holm"},
		{"– Isen är tunn.\n\nDet säger Anna Holm, som är borgmästare.", "Anna Holm"},
		{"– Isen är tunn, säger Anna Holm.\n– Vi stannar hemma i dag.", "Anna Holm"},
		{"– Isen är tunn, säger Anna Holm.\n– Stannar ni hemma i dag?", ""},
		{"– Lód jest cienki – powiedziała burmistrz Anna Holska.", "Anna Holska"},
		{"— Лёд тонкий, — сказала мэр Анна Холмова.", "Анна Холмова"},
		{"– Jää on ohutta, tutkija Anna Halla sanoo.", "Anna Halla"},
		{"—El hielo es fino —dijo la alcaldesa Ana Holm.", "Ana Holm"},
	} {
		qs := Find(shingle.Split(c.text))
		if n := len(qs); n == 0 || qs[n-1].Speaker != c.want || qs[n-1].Kind != Speech {
			t.Errorf("%s: got %+v, want %q", c.text, qs, c.want)
		}
	}
}

// TestDashLinear reads paragraphs that are nothing but cues, in time that grows with them.
func TestDashLinear(t *testing.T) {
	for _, unit := range []string{"a, säger Anna Holm. ", "A – sa hon. – ", "Han går. ", "säger, ",
		": – A, ", "– \n", "a? sa b ", "– A.\n– Ja?\n"} {
		text := "– A " + strings.Repeat(unit, 1<<16/len(unit))
		wellFormed(t, text, Find(shingle.Split(text)))
	}
}
