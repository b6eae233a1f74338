package agency

import (
	"strings"
	"testing"
)

// prose is what an invented article says when nobody is credited.
const prose = "The harbour of Port Halver was closed on Tuesday after a barge broke loose, and " +
	"boats waited outside until the evening.\n\n" +
	"Nobody was hurt, the harbour master Moss Hartigan said, but the quay will need repairs " +
	"that may take until the spring."

// find returns the credit of a text as "Agency evidence: what stands there".
func find(text string) string {
	c := NewTable(nil).find(Article{Outlet: "The Harbour Standard",
		URL: "https://harbourstandard.example/a", Text: text})
	if c.Agency == "" {
		return "none"
	}
	found := c.Agency + " " + string(c.Evidence) + ": " + text[c.Lo:c.Hi]
	if c.Part {
		found += " (part)"
	}
	return found
}

func TestCreditsOfTexts(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		// Datelines.
		{"PORT HALVER (AP) — " + prose, "Associated Press dateline: AP"},
		{"PORT HALVER, Calderra (AP) -- " + prose, "Associated Press dateline: AP"},
		{"PORT HALVER, July 15 (Reuters) - " + prose, "Reuters dateline: Reuters"},
		{"PORT HALVER/ORREL (Reuters) - " + prose, "Reuters dateline: Reuters"},
		{"(Reuters) - " + prose, "Reuters dateline: Reuters"},

		// Pieces of several agencies on one page.
		{"PORT HALVER (AP) — " + prose + "\n\nORREL (Reuters) - " + prose,
			"Associated Press dateline: AP (part)"},
		{"PORT HALVER (AP) — " + prose + "\n\n" + prose + "\n\n" + prose +
			"\n\nORREL (Reuters) - A barge.", "Associated Press dateline: AP (part)"},
		{"PORT HALVER (AP) — " + prose + "\n\nORREL (AP) — " + prose,
			"Associated Press dateline: AP"},
		{"By Ida Fenn, Associated Press\n\nPORT HALVER (AP) — " + prose,
			"Associated Press dateline: AP"},
		{"(Reuters) " + prose, "Reuters dateline: Reuters"},
		{"Port Halver (AFP) - " + prose, "Agence France-Presse dateline: AFP"},
		{"Port Halver (dpa) – " + prose, "Deutsche Presse-Agentur dateline: dpa"},
		{"Port Halver (AFP/dpa): " + prose, "Agence France-Presse dateline: AFP"},
		{"(ANSA) - PORT HALVER, 15 LUG - " + prose, "ANSA dateline: ANSA"},
		{"Port Halver, 15 jul (EFE).- " + prose, "EFE dateline: EFE"},
		{"Port Halver, 15 de julio (EFE).- " + prose, "EFE dateline: EFE"},
		{"PORT HALVER, July 15 (Xinhua) -- " + prose, "Xinhua dateline: Xinhua"},
		{"PORT HALVER, July 15. /TASS/. " + prose, "TASS dateline: TASS"},
		{"ПОРТ-ХАЛВЕР, 15 июля. /ТАСС/. " + prose, "TASS dateline: ТАСС"},
		{"ПОРТ-ХАЛВЕР, 15 июл — РИА Новости. " + prose, "RIA Novosti dateline: РИА Новости"},
		{"PORT HALVER. July 15 (Interfax) - " + prose, "Interfax dateline: Interfax"},
		{"PORT HALVER, July 15, Kyodo - " + prose, "Kyodo dateline: Kyodo"},
		{"PORT HALVER, July 15 (Yonhap) -- " + prose, "Yonhap dateline: Yonhap"},
		{"Port Halver, Jul 15 (PTI) " + prose, "Press Trust of India dateline: PTI"},
		{"Port Halver [Calderra], July 15 (ANI): " + prose,
			"Asian News International dateline: ANI"},
		{"July 15 (UPI) -- " + prose, "United Press International dateline: UPI"},
		{"DEN HAAG (ANP) - " + prose, "Algemeen Nederlands Persbureau dateline: ANP"},
		{"Wien (APA) - " + prose, "Austria Presse Agentur dateline: APA"},
		{"Praha (ČTK) - " + prose, "Czech News Agency dateline: ČTK"},
		{"Lisboa, 15 jul 2018 (Lusa) – " + prose, "Agência Lusa dateline: Lusa"},
		{"ANKARA (AA) - " + prose, "Anadolu dateline: AA"},
		{"(Bloomberg) -- " + prose, "Bloomberg dateline: Bloomberg"},
		{"(CNN) -- " + prose, "CNN dateline: CNN"},
		{"By Ida Fenn. PORT HALVER (Reuters) - " + prose, "Reuters dateline: Reuters"},
		{"A quay is closed\n\nA barge in the harbour. (Photo: Moss Hartigan)\n\nPORT HALVER (AP) — " + prose, "Associated Press dateline: AP"},
		{"Port Halver (dpa/lno) - " + prose, "Deutsche Presse-Agentur dateline: dpa"},
		{"MADRID, 15 Jul. (EUROPA PRESS) -\n" + prose, "Europa Press dateline: EUROPA PRESS"},
		{"Москва. 15 июля. INTERFAX.RU - " + prose, "Interfax dateline: INTERFAX.RU"},
		{"القاهرة (رويترز) - أغلق الميناء يوم الثلاثاء", "Reuters dateline: رويترز"},
		{"新华社北京7月15日电 港口周二关闭。", "Xinhua dateline: 新华社"},
		{"据新华社报道，港口周二关闭。", "none"},
		{"【ロンドン共同】港は火曜日に閉鎖された。", "Kyodo dateline: 共同"},
		{"【AFP=時事】港は火曜日に閉鎖された。", "Agence France-Presse dateline: AFP"},
		{"(서울=연합뉴스) 김 기자 = 항구는 화요일에 폐쇄됐다.", "Yonhap dateline: 연합뉴스"},
		{"[ロンドン 15日 ロイター] - 港は閉鎖された。", "Reuters dateline: ロイター"},
		// Bylines.
		{"A quay is closed\nBy IDA FENN, Associated Press\n" + prose,
			"Associated Press byline: Associated Press"},
		{"A quay is closed\nBy IDA FENN and MOSS HARTIGAN Associated Press\n" + prose,
			"Associated Press byline: Associated Press"},
		{"A quay is closed\nIDA FENN and MOSS HARTIGAN | Associated Press\n" + prose,
			"Associated Press byline: Associated Press"},
		{"A quay is closed\nBy Ida Fenn, AP Business Writer\n" + prose,
			"Associated Press byline: AP"},
		{"A quay is closed\nIda Fenn, Associated Press\nUpdated July 15, 2018\n" + prose,
			"Associated Press byline: Associated Press"},
		{"A quay is closed\nBy Reuters\n" + prose, "Reuters byline: Reuters"},
		{"A quay is closed\nBy The Associated Press\n" + prose,
			"Associated Press byline: Associated Press"},
		{"A quay is closed in the harbour\nThe Associated Press\n" + prose,
			"Associated Press byline: Associated Press"},
		{"AFP\n15 Jul 2018\n" + prose, "Agence France-Presse byline: AFP"},
		{"A quay is closed\nVon Ida Fenn, dpa\n" + prose, "Deutsche Presse-Agentur byline: dpa"},
		{"A quay is closed\nPar AFP\n" + prose, "Agence France-Presse byline: AFP"},
		{"A quay is closed\nPosted 5:57 am, July 16, 2018, by Reuters\n" + prose,
			"Reuters byline: Reuters"},
		{"A quay is closed\nIda Fenn\nHarbour Standard (TNS)\nPORT HALVER — " + prose,
			"Tribune News Service byline: TNS"},
		{"A quay is closed here\nIda Fenn and Moss HartiganAssociated Press\n" + prose,
			"Associated Press byline: Associated Press"},
		{"A quay is closed here\nIDA FENN and MOSS HARTIGAN / AP\n" + prose,
			"Associated Press byline: AP"},
		{"A quay is closed here\nBy Ida Fenn / Associated Press\n" + prose,
			"Associated Press byline: Associated Press"},
		{"A quay is closed here\nBy Ida Fenn (AP)\n" + prose, "Associated Press byline: AP"},
		{"A quay is closed here\nIda Fenn of the Associated Press\n" + prose,
			"Associated Press byline: Associated Press"},
		{"A quay is closed here\nIda Fenn\nThe Associated Press\n" + prose,
			"Associated Press byline: Associated Press"},
		{"A quay is closed here\nReuters Staff\n3 Min Read\n" + prose, "Reuters byline: Reuters"},
		{"A quay is closed here\nPTI | Port Halver | Updated: July 15, 2018\n" + prose,
			"Press Trust of India byline: PTI"},
		{"A quay is closed here\nBy: PTI | Port Halver |\n" + prose,
			"Press Trust of India byline: PTI"},
		{"Der Kai ist gesperrt\nVon dpa/AFP\n" + prose, "Deutsche Presse-Agentur byline: dpa"},
		{"Le quai est fermé hier\nAFP, publié le 15 juillet 2018\n" + prose,
			"Agence France-Presse byline: AFP"},
		{"Le quai est fermé hier\nPublié le 15/07/2018 par AFP\n" + prose,
			"Agence France-Presse byline: AFP"},
		{"El muelle cierra por hoy\nEFE\nMadrid 15 JUL 2018\n" + prose, "EFE byline: EFE"},
		{"Il molo è chiuso oggi\nRedazione ANSA ROMA\n15 luglio 2018\n" + prose,
			"ANSA byline: ANSA"},
		{"Nábřeží v přístavu zavřeno\nČTK\n15. července 2018\n" + prose,
			"Czech News Agency byline: ČTK"},
		{"Kajen er stengt i dag\nAf /ritzau/\n" + prose, "Ritzau byline: ritzau"},
		{prose + "\n\nIda Fenn is an Associated Press writer.",
			"Associated Press byline: Associated Press"},
		{"A quay is closed\nBy" + strings.Repeat(" ", 400) +
			"IDA FENN Associated Press\nJuly 15, 2018\n" +
			prose, "Associated Press byline: Associated Press"},
		// Copyrights and sources.
		{prose +
			"\nCopyright 2018 The Associated Press. All rights reserved. This material may not " +
			"be published.", "Associated Press copyright: Associated Press"},
		{prose + "\n© Copyright 2018 The Associated Press. All rights reserved.",
			"Associated Press copyright: Associated Press"},
		{prose + "\n© 2018 AFP", "Agence France-Presse copyright: AFP"},
		{prose + "\n© AFP 2018", "Agence France-Presse copyright: AFP"},
		{prose + "\n(c) 2018 Thomson Reuters. All rights reserved.",
			"Reuters copyright: Thomson Reuters"},
		{prose + "\n© 2018 Thomson/Reuters. All rights reserved.",
			"Reuters copyright: Thomson/Reuters"},
		{prose + "\nSource: Reuters", "Reuters source: Reuters"},
		{prose + "\nQuelle: dpa", "Deutsche Presse-Agentur source: dpa"},
		{prose + "\nFuente: EFE", "EFE source: EFE"},
		{prose + "\nИсточник: ТАСС", "TASS source: ТАСС"},
		// The last words.
		{prose + " Boats waited for a pilot. (PAP)", "Polska Agencja Prasowa sign-off: PAP"},
		{prose + " Boats waited for a pilot. — AFP", "Agence France-Presse sign-off: AFP"},
		{prose + "\n\nThe Canadian Press", "Canadian Press sign-off: Canadian Press"},
		{prose +
			"\n\nAssociated Press writers Ida Fenn and Moss Hartigan contributed to this report.",
			"Associated Press sign-off: Associated Press"},
		{prose + "\n\n(ANSA).", "ANSA sign-off: ANSA"},
		{prose + "\n\n/TT/", "Tidningarnas Telegrambyrå sign-off: TT"},
		{prose + "\n\n(dpa/afp/jt)", "Deutsche Presse-Agentur sign-off: dpa"},
		{prose + "\n\n(Quelle: dpa/AFP)", "Deutsche Presse-Agentur source: dpa"},
		{prose + "\n\nRIPRODUZIONE RISERVATA © Copyright ANSA", "ANSA copyright: ANSA"},
		// Contributions.
		{prose + "\n\nMit Material der dpa",
			"Deutsche Presse-Agentur contribution: dpa (part)"},
		{prose + "\n\n(Avec AFP)", "Agence France-Presse contribution: AFP (part)"},
		{"O cais fecha hoje\nPor G1, com AFP\n" + prose,
			"Agence France-Presse contribution: AFP (part)"},
		{prose + "\n\n— With files from The Canadian Press",
			"Canadian Press contribution: Canadian Press (part)"},
		{prose + "\n\nThe Associated Press contributed to this report.",
			"Associated Press contribution: Associated Press (part)"},
		{prose + "\n\nIda Fenn in Orrel and Reuters contributed to this report.",
			"Reuters contribution: Reuters (part)"},
		{prose + "\n\n(With inputs from PTI)", "Press Trust of India contribution: PTI (part)"},
		{"A quay is closed\nThe Harbour Standard avec AFP\n" + prose,
			"Agence France-Presse contribution: AFP (part)"},
		// The strongest counts.
		{"A quay is closed\nBy Reuters\nPORT HALVER (AP) — " + prose,
			"Associated Press dateline: AP"},
	} {
		if got := find(test.text); got != test.want {
			t.Errorf("%.70q: %s; want %s", test.text, got, test.want)
		}
	}
}

func TestWhatIsNoCredit(t *testing.T) {
	for _, text := range []string{
		prose,
		"",
		// Pictures.
		"A barge in the harbour of Port Halver. (AP Photo/Ida Fenn)\n\n" + prose,
		"A barge in the harbour of Port Halver. (Photo: AFP)\n\n" + prose,
		"A barge in the harbour of Port Halver. REUTERS/Ida Fenn\n\n" + prose,
		"A barge in the harbour of Port Halver. (Ida Fenn/AFP/Getty Images)\n\n" + prose,
		"A barge in the harbour of Port Halver. (AFP)\n\n" + prose,
		"Ida Fenn, AP\n\n" + prose,
		"Ida Fenn | AFP | Getty Images\n\n" + prose,
		"IDA FENN/AFP/Getty Images\n\n" + prose,
		"AFP PHOTO / SPUTNIK / Ida Fenn\n\n" + prose,
		"A quay is closed here\nIda Fenn / Reuters\n\n" + prose,
		"A quay is closed here\nReuters | Ida Fenn\n\n" + prose,
		"A quay is closed here\nIda FennReuters\n\n" + prose,
		"A quay is closed here\nIda Fenn and Moss Hartigan/AFP/Getty Images\n\n" + prose,
		"A quay is closed here\nMarketAP and others\n\n" + prose,
		"Photo: Ida Fenn, Associated Press\n\n" + prose,
		"Photo By Ida Fenn, Bloomberg\n\n" + prose,
		"(Ida Fenn/Pool Photo via AP)\n\n" + prose,
		"Credit: The Associated Press\n\n" + prose,
		"© AFP 2018 / Ida Fenn\n\n" + prose,
		"© REUTERS / Ida Fenn\n\n" + prose,
		"© AP Photo / Ida Fenn\n\n" + prose,
		"© AFP\n\n" + prose + "\n\nMore\n\nMore\n\nMore",
		"(Copyright 2017 The Associated Press. All rights reserved.)\n\n" + prose + "\n\n" + prose,
		// Prose.
		"The minister told Reuters that the quay will be mended.\n\n" + prose,
		"According to the Associated Press, the quay will be mended.\n\n" + prose,
		"By the time Reuters reported it, the barge had sunk.\n\n" + prose,
		"By then, Reuters had left.\n\n" + prose,
		"The agency (AP) has an office there. " + prose,
		"He told reporters (Reuters) - as one hears - that the quay will be mended.\n\n" + prose,
		"Source: a Reuters poll of 1,200 people.\n\n" + prose,
		"In an interview with CNN: he had left.\n\n" + prose,
		prose + "\n\nThe minister said so to the AFP.",
		prose + "\n\nFollow us. Sources close to Reuters said no more.",
		"HARRISBURG, PA — " + prose,
		"CP\n\n" + prose,
		"Interfacing with harbours. Tassels. Anadolu. " + prose,
		"By PETRA NOVAK\n" + prose,
		"By SID HARTIGAN and ANI FENN\n" + prose,
		// Lists of other articles.
		"A quay is closed\n\n" + strings.Repeat(prose+"\n\n", 12) +
			"Reuters\n\nMore on this\n\nOther news\n\nAnd more\n\nLast",
	} {
		if got := find(text); got != "none" {
			t.Errorf("%.80q: %s", text, got)
		}
	}
}

func TestCreditsOfFields(t *testing.T) {
	table := NewTable(nil)
	for _, test := range []struct {
		a    Article
		want string
	}{
		{Article{Outlet: "Reuters", Text: prose}, "Reuters outlet outlet"},
		{Article{Outlet: "reuters.com", Text: prose}, "Reuters outlet outlet"},
		{Article{Outlet: "The Associated Press"}, "Associated Press outlet outlet"},
		{Article{URL: "https://in.reuters.com/article/x"}, "Reuters outlet url"},
		{Article{URL: "https://notreuters.com/article/x"}, "  "},
		{Article{Credit: "AP"}, "Associated Press credit credit"},
		{Article{Credit: "AFP/Getty Images"}, "  "},
		{Article{Byline: "Ida Fenn, Associated Press"}, "Associated Press byline byline"},
		{Article{Byline: "By Reuters Staff"}, "Reuters byline byline"},
		{Article{Byline: "Ida Fenn"}, "  "},
		{Article{Outlet: "cnn.com", Text: "(CNN) " + prose}, "  "},
		{Article{Outlet: "harbour.example", Text: "(CNN) " + prose}, "CNN dateline text"},
		{Article{Outlet: "cnn.com", Text: "PORT HALVER (AP) — " + prose},
			"Associated Press dateline text"},
	} {
		c := table.find(test.a)
		if got := c.Agency + " " + string(c.Evidence) + " " + c.Field; got != test.want {
			t.Errorf("%+v: %q; want %q", test.a, got, test.want)
		}
	}
}

func TestNames(t *testing.T) {
	table := NewTable(nil)
	for text, want := range map[string]bool{
		"the minister told Reuters on Tuesday.":       true,
		"Reuters reported that he left.":              true,
		"as seen by Reuters.":                         true,
		"A barge. REUTERS/Ida Fenn":                   false,
		"A barge (Ida Fenn/Pool via Reuters)":         false,
		"A Reuters photographer saw it.":              false,
		"Ida Fenn, Reuters":                           false,
		strings.Repeat("\xff", 9000) + "told Reuters": true,
	} {
		if got := table.Names(Article{Text: text}, "Reuters"); got != want {
			t.Errorf("%.60q: %v", text, got)
		}
	}
	if !table.Names(Article{Byline: "Ida Fenn, Reuters"}, "Reuters") {
		t.Error("byline does not name its agency")
	}
}

// FuzzFind holds that any text has a credit inside of it or none, and that reading it ends.
func FuzzFind(f *testing.F) {
	f.Add("PORT HALVER (AP) — " + prose)
	f.Add("By Reuters\n© 2018 AFP\nQuelle: dpa\nhe said. (PAP)")
	f.Add("0" + strings.Repeat("\xb2", 240)) // no rune begins in its end
	f.Add("((((AP)))) — \xff\xfe © © Copyright (c)\n/TASS/.\n— With files from The Canadian Press")
	table := NewTable(nil)
	f.Fuzz(func(t *testing.T, text string) {
		c := table.find(Article{Text: text, Byline: text, Credit: ""})
		if c.Lo < 0 || c.Lo > c.Hi || c.Hi > len(text) || (c.Agency == "") != (c == Credit{}) {
			t.Fatalf("%+v in %d bytes", c, len(text))
		}
		table.Names(Article{Text: text}, "Reuters")
		table.outlet(text, text)
	})
}
