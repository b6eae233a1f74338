package article

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"overlap/article/page"
)

// inNumbers is a date in numbers of which the first may be the day or the month.
var inNumbers = regexp.MustCompile(`\b(\d\d?)[/-](\d\d?)[/-]((?:19|20)\d\d)\b`)

// orderOf tells which comes first in the dates of a page, the day or the month: as in those of its
// dates that can be read in one way only, or of which the markup tells the day, or as the language
// and the country have it. English alone does not tell, nor does "en-US", which is what many
// systems say by themselves.
func orderOf(w page.Page, address string) dayOrder {
	told := map[string]bool{} // the days that the markup tells
	for _, one := range w.Dates {
		if d, err := ParseDate(one.Text); err == nil && one.By < page.Published {
			told[d.day()] = true
		}
	}
	var days, months bool
	for _, one := range w.Dates {
		for _, m := range inNumbers.FindAllStringSubmatch(one.Text, -1) {
			a, b := fmt.Sprintf("%02s", m[1]), fmt.Sprintf("%02s", m[2])
			days = days || a > "12" || a != b && told[m[3]+"-"+b+"-"+a]
			months = months || b > "12" || a != b && told[m[3]+"-"+a+"-"+b]
		}
	}
	switch {
	case days && months:
		return unknownOrder
	case days:
		return dayFirst
	case months:
		return monthFirst
	}
	return localOrder(w.Lang, address)
}

// localOrder tells which comes first in a language and country, if both agree with themselves.
func localOrder(lang, address string) dayOrder {
	tag := strings.ToLower(strings.ReplaceAll(lang, "_", "-"))
	_, region, _ := strings.Cut(tag, "-")
	country := ""
	if u, err := url.Parse(address); err == nil {
		country = u.Hostname()[strings.LastIndexByte(u.Hostname(), '.')+1:]
	}
	switch {
	case monthsFirst[country]:
		return monthFirst
	case daysFirst[country], daysFirst[region] && region != "", dayLanguages[language(lang)]:
		return dayFirst
	}
	return unknownOrder
}

// monthsFirst are the top-level domains of countries and authorities that write the month first.
var monthsFirst = map[string]bool{"us": true, "gov": true, "mil": true, "edu": true, "ph": true}

// daysFirst are the codes of countries that write the day first.
var daysFirst = setOf("gb uk au nz ie in za ng ke gh pk bd lk my sg de at ch fr be nl lu es pt " +
	"br ar mx cl co pe ve ec uy it gr cy tr ru ua by pl cz sk si hr rs ba me mk bg ro md dk no " +
	"fi id vn th il ae sa eg ma dz tn jo lb iq")

// dayLanguages are the codes of languages in which the day stands first wherever they are written.
var dayLanguages = setOf("de fr es it nl pt ru uk be pl cs sk sl hr bs sr mk bg ro el tr da nb " +
	"no fi id ms vi th he ar ca gl sq is et hi bn")

// setOf makes a set of the words of a string.
func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}
