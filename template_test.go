package overlap

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"overlap/article"
)

// filled returns what texts two outlets print one after the other.
func filled(texts ...string) []article.Article {
	var all []article.Article
	for i, text := range texts {
		all = append(all, article.Article{
			ID: fmt.Sprint("a", i), Outlet: []string{"Ledger", "Tribune"}[i%2], Text: text,
			Published: article.Date{Time: time.Date(2024, 6, 1+i, 10, 0, 0, 0, time.UTC)},
		})
	}
	return all
}

// form fills a template in: $1, $2 and so on are the fillings.
func form(template string, fillings ...string) string {
	var pairs []string
	for i, f := range fillings {
		pairs = append(pairs, fmt.Sprint("$", i+1), f)
	}
	return strings.NewReplacer(pairs...).Replace(template)
}

const (
	earnings = `$1 Inc. on Thursday reported second-quarter net income of $2 million crowns, compared with $3 million crowns in the same period a year earlier.

The company said it had profit of $4 crowns per share. Earnings, adjusted for one-time gains and costs, came to $5 crowns per share.

The results did not meet Tessaly market expectations. The average estimate of six analysts surveyed was for earnings of $5 crowns per share.

$1 shares have climbed $3 percent since the beginning of the year. In the final minutes of trading on Thursday, shares hit $2 crowns.`
	game = `$1 beat $2 $3-$4 at home on Saturday after goals from $5 and $6 in the second half. The win takes $1 to $7 points from $8 games, while $2 stay on $9.

Coach $5 said his side had earned the points. $1 play away next week, and $2 have a free day.`
	weather = `$1 will see highs of $2 degrees and lows of $3 on Monday with winds of $4 knots from the west. Rain of up to $5 millimetres is likely in the afternoon, the office said, and $1 harbour will be closed to boats under $6 metres.`
	bond    = `$1 Corp is raising $2 million crowns through an offering of notes due $3 with a $4 percent coupon, said lead manager $5 Bank. The notes were priced at $6 to yield $7 basis points more than notes of the state. Underwriters were led by $5 and $1 will use the money to pay debts.`
)

func TestTemplates(t *testing.T) {
	for _, c := range []struct{ name, a, b string }{
		{"earnings",
			form(earnings, "Brightwell", "41.2", "38.9", "1.12", "1.20"),
			form(earnings, "Norring Foods", "107", "96.3", "0.44", "0.39")},
		{"game",
			form(game, "Velsund", "Orrelby", "3", "1", "Harkin", "Dremmel", "41", "19", "22"),
			form(game, "Castermoor", "Tindale", "2", "0", "Peverell", "Ostrander", "37", "20",
				"18")},
		{"weather",
			form(weather, "Velsund", "21", "12", "15", "4", "8"),
			form(weather, "Castermoor", "17", "9", "22", "11", "6")},
		{"bond",
			form(bond, "Brightwell", "150", "2031", "7.25", "Harkin", "99.4", "120"),
			form(bond, "Sable", "60", "2028", "6.5", "Ostrander", "98.7", "85")},
	} {
		r, err := Find(context.Background(), filled(c.a, c.b), Options{})
		if err != nil {
			t.Fatal(err)
		}
		later := r.Articles[1]
		if len(r.Pairs) != 1 || r.Pairs[0].Nature != "template" ||
			len(r.Pairs[0].Passages[0].Differences) < 3 {
			t.Errorf("%s: %+v, want one pair that is a template", c.name, r.Pairs)
			continue
		}
		if later.EditionOf != "" || later.Verdict != "independent" || later.Account.Shared != 0 ||
			later.Account.Template == 0 || len(r.Stories) > 0 {
			t.Errorf("%s: %q of %q, %+v, %d stories", c.name, later.Verdict, later.EditionOf,
				later.Account, len(r.Stories))
		}
		for _, d := range r.Pairs[0].Passages[0].Differences {
			if c.a[d.A.Lo:d.A.Hi] == c.b[d.B.Lo:d.B.Hi] {
				t.Errorf("%s: %q is no difference", c.name, c.a[d.A.Lo:d.A.Hi])
			}
		}
	}
}

const (
	ferry = `Rescuers pulled $1 people from the river Orrel on Sunday after the ferry Marit sank in fog near Low Ferry with $2 on board.

The mayor said $3 had died and $4 were in hospital, $5 of them in danger of their lives.

The ferry, built in 1971, had passed its last survey on 3 March without a remark, the harbour office said, and carried boats for twice as many as were on board.

Divers were to go on with their work at first light on Monday if the current allowed it, and the line will run with a hired boat until the end of the month.`
	budget = `The council of Velsund voted on Tuesday night to spend $1 on the repair of the harbour wall, which the storm of last January had broken in three places. Mayor Ada Harkin said the work would start in May and be done before the herring fleet of Orrelby comes back in the autumn.

The opposition under Tom Dremmel had asked for $2 and a second opinion of the engineers in Castermoor, and left the hall before the vote. The wall was built in 1884.`
	fire  = `A fire in the old paper mill at Tindale killed $1 and hurt $2 on Friday night, the police of Castermoor said. The mill had stood empty since 1998, and its owner, Peverell Paper, had asked to pull it down. Chief Joan Ostrander said that people without a home had slept in the halls, and that $3 of them had not been found when the search ended at dawn. Neighbours saw the flames from as far as the Gull Rock.`
	storm = `The storm that crossed the Gull Rock strait on Wednesday left $1 homes without light and closed the road between Velsund and Orrelby for $2, the power company Brightwell said. Its crews came from as far as Castermoor and had the lines of the hospital up again by midnight. Mayor Ada Harkin thanked them and asked people to stay at home until the trees on the shore road are cleared.`
)

func TestUpdates(t *testing.T) {
	for _, c := range []struct {
		name, text string
		was, is    []string
	}{
		{"ferry", ferry, []string{"12", "40", "3", "9", "2"},
			[]string{"31", "44", "17", "14", "6"}},
		{"budget", budget, []string{"$15 million", "$9 million"},
			[]string{"£15 million", "£9 million"}},
		{"fire", fire, []string{"3", "11", "4"}, []string{"7", "14", "2"}},
		{"storm", storm, []string{"20%", "6 hours"}, []string{"20", "11 hours"}},
	} {
		a, b := form(c.text, c.was...), form(c.text, c.is...)
		r, err := Find(context.Background(), filled(a, b), Options{})
		if err != nil {
			t.Fatal(err)
		}
		later := r.Articles[1]
		if later.EditionOf != "a0" || len(later.Differences) != len(c.was) {
			t.Errorf("%s: edition of %q, differences %+v", c.name, later.EditionOf,
				later.Differences)
			continue
		}
		for i, d := range later.Differences {
			if b[d.Lo:d.Hi] != d.Is || !strings.HasPrefix(c.was[i], d.Was) ||
				!strings.HasPrefix(c.is[i], d.Is) {
				t.Errorf("%s: %+v, want %s for %s", c.name, d, c.is[i], c.was[i])
			}
		}
	}
}

// TestBoundedDifferences: of many changes the numbers and names come first, and the rest is
// counted.
func TestBoundedDifferences(t *testing.T) {
	var was, is strings.Builder
	for i := range 600 {
		fmt.Fprintf(&was, "word%c%c%c ", 'a'+i%26, 'a'+i/26%26, 'a'+i*7%26)
		if i%25 == 24 {
			fmt.Fprintf(&is, "changed%c ", 'a'+i/25)
			continue
		}
		fmt.Fprintf(&is, "word%c%c%c ", 'a'+i%26, 'a'+i/26%26, 'a'+i*7%26)
	}
	r, err := Find(context.Background(),
		filled(was.String()+"and 12 died", is.String()+"and 31 died"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	later := r.Articles[1]
	if len(later.Differences) != 20 || later.MoreDifferences != 5 ||
		later.Differences[0].Is != "31" {
		t.Errorf("%d and %d more: %+v", len(later.Differences), later.MoreDifferences,
			later.Differences)
	}
}
