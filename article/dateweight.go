package article

import (
	"regexp"

	"overlap/article/page"
)

// The weight of a date: that of its mark, and what the words before it and its place add. What is
// written for machines counts more than what readers see, and there what is said to be the date of
// publication more than what is said to be a date, and near the headline more than elsewhere. What
// is said to be a change, or stands with comments or other articles, counts least. The figures are
// tuned on half of the pages of eval/dates.

// weights are those of the marks.
var weights = map[page.Mark]int{page.Linked: 100, page.Meta: 90, page.Property: 85,
	page.State: 70, page.Published: 80, page.Shown: 56, page.Line: 48, page.Updated: 35}

// addressWeight is that of a day in the address of the page.
const addressWeight = 58

// mostBesides is how many letters a line may have besides the dates that it is there for.
const mostBesides = 80

// How many bytes from the headline a date stands by it: a line without a name, and an element that
// is said to be a date.
const (
	byHeadline  = 200
	stillByName = 700
)

// mostBefore is how many bytes are looked at of what stands before a date.
const mostBefore = 60

// What stands before a date.
var (
	published = regexp.MustCompile(`(?i)publi[szc]|publié|posted|created|issued|released|` +
		`veröffentlicht|erstellt|erschienen|parution|mis en ligne|pubblicat|fecha|geplaatst|` +
		`udgivet|offentliggjort|julkaistu|publikov|vydáno|objavljen|közzétéve|megjelent|` +
		`опублик|опублік|дата|yayınlanma|yayımlanma|eklenme|giriş tarihi|δημοσ|نشر|انتشار|` +
		`datum|发布|發布|公開|掲載|配信|등록|입력|diterbitkan|ngày đăng`)
	changed = regexp.MustCompile(`(?i)updat|modifi|edited|last|aktualisiert|geändert|\bstand\b|` +
		`mis à jour|màj|actualiz|aggiornat|bijgewerkt|uppdater|opdater|oppdater|päivitetty|` +
		`aktualiz|ažurir|frissít|actualizat|обновлен|оновлен|изменен|güncelle|ενημ|تحديث|روز|` +
		`更新|修正|수정|diperbarui|cập nhật|` +
		`עודכן|עדכון|อัปเดต|แก้ไข|به.?روز|ویرایش|अपडेट|অপডেট`)
	written = regexp.MustCompile(`(?i)\b(by|author|von|autor|par|por)\b`)
)

// candidateAt makes a candidate of a date before which something stands, in a text with so many
// letters besides.
func candidateAt(d Date, one page.Dated, before string, besides int) candidate {
	c := candidate{Date: d, weight: weights[one.By], by: one.By,
		hidden: one.Hidden || one.By < page.Published}
	if one.By < page.Property || one.By == page.State {
		return c
	}
	if one.By == page.Updated && one.Hidden {
		return candidate{Date: d, by: one.By, hidden: true} // of the last change, and of no other
	}
	c.weight += nearness(one)
	if c.weight < -15 {
		return c // whatever is said of it
	}
	before = before[max(0, len(before)-mostBefore):]
	change := lastOf(changed, before)
	switch {
	case change >= 0 && change > lastOf(published, before):
		c.weight -= 25
	case lastOf(published, before) >= 0:
		c.weight += 15
	case written.MatchString(before):
		c.weight += 10
	}
	if besides > mostBesides {
		c.weight -= 65
	}
	far := byHeadline
	if one.By != page.Line {
		far = stillByName
	}
	c.near = one.By != page.Updated && !c.hidden && change < 0 && besides <= mostBesides &&
		one.Part == page.Own && one.Far >= -byHeadline && one.Far < far
	return c
}

// lastOf gives where the last match begins, or -1.
func lastOf(words *regexp.Regexp, text string) int {
	if text == "" {
		return -1
	}
	all := words.FindAllStringIndex(text, -1)
	if len(all) == 0 {
		return -1
	}
	return all[len(all)-1][0]
}

// nearness is what the place of a date adds to its weight.
func nearness(one page.Dated) int {
	w := 0
	switch {
	case one.Far >= 0 && one.Far < byHeadline && one.Part == page.Around:
		return -5
	case one.Far >= 0 && one.Far < byHeadline:
		w = 15
	case one.Far < -300, one.Far > 1500:
		w = -25
	case one.Far < 0:
		w = 5
	case one.Far > 600:
		w = -10
	}
	switch one.Part {
	case page.Around:
		w -= 50
	case page.Other:
		w -= 100
	}
	return w
}
