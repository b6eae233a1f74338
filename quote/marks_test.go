package quote

import "testing"

func TestMarksOfMeasure(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"feet and inches apart", `He is 6' 2" tall and said "the ice is thin" twice.`,
			[]string{"the ice is thin"}},
		{"inches", `The 15" board said "thin" and the 20" board said nothing at all.`,
			[]string{"thin"}},
		{"inches, curly", `The 15” board broke. He called it “thin ice” and left the 20” one.`,
			[]string{"thin ice"}},
		{"inches, alone", `The 15” board broke and nobody was hurt at all.`, nil},
		{"inches in marks", `"We cut a 15" hole and a 6' 2" one," she said. "It was thin."`,
			[]string{`We cut a 15" hole and a 6' 2" one,|It was thin.`}},
		{"three feet, five inches", `It was 3'5" deep, "deeper than ever", she said.`,
			[]string{"deeper than ever"}},
		{"ditto", "Vik\t12\tthin\n\"\t14\t\"\nAune\t11\t\"\n\nShe said \"we stay\" to them.",
			[]string{"we stay"}},
		{"ditto, spaced",
			"Vik    12   thin\n  \"     14    \"\nAune   11    \"\n\nShe said \"we stay\" to them.",
			[]string{"we stay"}},
		{"ditto, lines",
			"Holm, Ada, Vik\n\" Jon, Vik\n\" Eva, Aune\n\nShe said \"we all stay\" to them.",
			[]string{"we all stay"}},
		{"minutes and seconds", `At 59°20'15" north she said "the ice is thin" to us.`,
			[]string{"the ice is thin"}},
	} {
		if got := shown(c.text); !equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestMarksOfLanguages(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"single guillemets",
			`›Das Eis ist dünn‹, sagte Holm. ›Wir bleiben alle hier.‹ Brekke schwieg.`,
			[]string{"Das Eis ist dünn|Wir bleiben alle hier."}},
		{"single guillemets, French way", `‹La glace est mince›, a dit Holm hier soir.`,
			[]string{"La glace est mince"}},
		{"single guillemets inside",
			`»Er hat ›niemals‹ gesagt«, sagte Holm. «Il a dit ‹jamais› hier», dit-il.`,
			[]string{"Er hat ›niemals‹ gesagt", "+niemals", "Il a dit ‹jamais› hier", "+jamais"}},
		{"crumbs", "Start › Politik › Vik\n\n›Das Eis ist dünn‹, sagte Holm.",
			[]string{"Das Eis ist dünn"}},
		{"low, straight closing", `„Das Eis ist dünn", sagte Holm. „Wir bleiben", sagte Brekke.`,
			[]string{"Das Eis ist dünn", "Wir bleiben"}},
		{"low, right closing", `„Das Eis ist dünn”, sagte Holm. „Wir bleiben”, sagte Brekke.`,
			[]string{"Das Eis ist dünn", "Wir bleiben"}},
		{"low, left closing", `„Das Eis ist dünn“, sagte Holm. „Wir bleiben“, sagte Brekke.`,
			[]string{"Das Eis ist dünn", "Wir bleiben"}},
		{"low, low closing", `„Das Eis ist dünn„, sagte Holm am Montag.`,
			[]string{"Das Eis ist dünn"}},
		{"low, high reversed closing", `„Das Eis ist dünn‟, sagte Holm am Montag.`,
			[]string{"Das Eis ist dünn"}},
		{"straight both, German", `"Das Eis ist dünn", sagte Holm. "Wir bleiben", sagte Brekke.`,
			[]string{"Das Eis ist dünn", "Wir bleiben"}},
		{"low single", `‚Das Eis ist dünn‘, sagte Holm. Er nannte es ‚dünn’.`,
			[]string{"Das Eis ist dünn", "dünn"}},
		{"guillemets, narrow spaces",
			"« La glace est mince », a dit Holm. «\u00a0Nous restons\u00a0», dit-il.",
			[]string{"La glace est mince", "Nous restons"}},
		{"guillemets that open paragraphs",
			"« La glace est mince », a dit Holm.\n\n« Nous restons ici », a dit Brekke.",
			[]string{"La glace est mince", "Nous restons ici"}},
		{"straight, spaces",
			"\" The ice is thin \" she said.\n\n\" We all stay here \" said Holm.",
			[]string{"The ice is thin", "We all stay here"}},
		{"guillemets, spaces", "« La glace est mince » , a dit Holm. « Nous restons » , dit-il.",
			[]string{"La glace est mince", "Nous restons"}},
		{"guillemets the same", `»Isen är tunn», sade Holm. »Vi stannar», sade Brekke.`,
			[]string{"Isen är tunn", "Vi stannar"}},
		{"guillemets reversed", `»Isen er tynd«, sagde Holm. »Vi bliver«, sagde Brekke.`,
			[]string{"Isen er tynd", "Vi bliver"}},
		{"guillemets turned", `«Isen er tynn», sa Holm. «Vi blir», sa Brekke.`,
			[]string{"Isen er tynn", "Vi blir"}},
		{"paragraphs, guillemets", "« La glace est mince.\n\n» Nous restons tous », a dit Holm.",
			[]string{"La glace est mince.|Nous restons tous"}},
		{"paragraphs, low", "„Das Eis ist dünn.\n\n„Wir bleiben“, sagte Holm.",
			[]string{"Das Eis ist dünn.|Wir bleiben"}},
		{"nested thrice", `“He said ‘I read “thin ice” there’ to me,” she said.`,
			[]string{"He said ‘I read “thin ice” there’ to me,", "+I read “thin ice” there",
				"++thin ice"}},
		{"Polish", `„Lód jest cienki” – powiedziała Holm. „Zostajemy” – dodała.`,
			[]string{"Lód jest cienki|Zostajemy"}},
		{"Russian, nested", `«Он сказал „никогда“ мне», — сказала Холм.`,
			[]string{"Он сказал „никогда“ мне", "+никогда"}},
	} {
		if got := shown(c.text); !equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
