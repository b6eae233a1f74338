package article

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Dates in running text as papers of many languages write them.
func TestFindDate(t *testing.T) {
	for _, tt := range []struct{ lang, in, want string }{
		{"", "Posted on March 5, 2024 by Ida Fenn", "2024-03-05"},
		{"en", "By Ida Fenn | Tue 5 Mar 2024 10.30 GMT | 12 comments", "2024-03-05T10:30:00Z"},
		{"en", "Published 10:30 a.m. ET Tuesday, March 5th, 2024", "2024-03-05"},
		{"en", "March 5, 2024 | 5 min read", "2024-03-05"},
		{"en", "March 5, 2024, 3 h ago", "2024-03-05"},
		{"en", "5-Mar-24 14:30", "2024-03-05T14:30:00"},
		{"de", "Dienstag, 5. März 2024, 14.30 Uhr", "2024-03-05T14:30:00"},
		{"de", "5.3.2024, 14:30 Uhr", "2024-03-05T14:30:00"},
		{"de", "Stand: 05.03.24, 9 Uhr", "2024-03-05T09:00:00"},
		{"de", "5. Jänner 2024", "2024-01-05"},
		{"fr", "Publié le mar. 5 mars 2024 à 10h30", "2024-03-05T10:30:00"},
		{"fr", "1er juin 2024", "2024-06-01"},
		{"es", "5 de junio de 2024 a las 10:30", "2024-06-05T10:30:00"},
		{"es", "miércoles, 5 de junio del 2024", "2024-06-05"},
		{"it", "mercoledì 5 giugno 2024 alle ore 10.30", "2024-06-05T10:30:00"},
		{"pt", "5 de junho de 2024 às 10h30", "2024-06-05T10:30:00"},
		{"nl", "woensdag 5 juni 2024 om 10:30", "2024-06-05T10:30:00"},
		{"sv", "den 5 juni 2024 kl. 10.30", "2024-06-05T10:30:00"},
		{"da", "5. juni 2024 kl. 10.30", "2024-06-05T10:30:00"},
		{"nb", "5. mai 2024 kl. 10:30", "2024-05-05T10:30:00"},
		{"fi", "5. kesäkuuta 2024 klo 10.30", "2024-06-05T10:30:00"},
		{"fi", "5.6.2024 klo 10.30", "2024-06-05T10:30:00"},
		{"is", "5. júní 2024", "2024-06-05"},
		{"pl", "środa, 5 listopada 2025, godz. 10:30", "2025-11-05T10:30:00"},
		{"hr", "5. listopada 2025. u 10:30", "2025-10-05T10:30:00"},
		{"", "5 listopada 2025", ""},
		{"cs", "5. června 2024, 10:30", "2024-06-05T10:30:00"},
		{"sk", "5. júna 2024 o 10:30", "2024-06-05T10:30:00"},
		{"sl", "5. junij 2024 ob 10.30", "2024-06-05T10:30:00"},
		{"sr", "5. јун 2024.", "2024-06-05"},
		{"bg", "5 юни 2024", "2024-06-05"},
		{"ru", "5 июня 2024 г. в 10:30", "2024-06-05T10:30:00"},
		{"uk", "5 червня 2024 року о 10:30", "2024-06-05T10:30:00"},
		{"hu", "2024. június 5. 10:30", "2024-06-05T10:30:00"},
		{"hu", "2024.06.05. 10:30", "2024-06-05T10:30:00"},
		{"hu", "24.06.05", ""},
		{"ro", "5 iunie 2024, ora 10:30", "2024-06-05"},
		{"tr", "5 Haziran 2024 Çarşamba 10:30", "2024-06-05T10:30:00"},
		{"el", "Τετάρτη, 5 Ιουνίου 2024, 10:30", "2024-06-05T10:30:00"},
		{"lt", "2024-06-05 10:30", "2024-06-05T10:30:00"},
		{"id", "Rabu, 5 Juni 2024 10:30 WIB", "2024-06-05T10:30:00+07:00"},
		{"vi", "Thứ tư, ngày 5 tháng 6 năm 2024", "2024-06-05"},
		{"ar", "الأربعاء ٥ يونيو ٢٠٢٤ الساعة ١٠:٣٠", "2024-06-05T10:30:00"},
		{"ar", "5 حزيران / يونيو 2024", "2024-06-05"},
		{"fa", "چهارشنبه ۱۶ خرداد ۱۴۰۳ ساعت ۱۰:۳۰", "2024-06-05T10:30:00"},
		{"fa", "۱۴۰۳/۰۳/۱۶", "2024-06-05"},
		{"he", "5 ביוני 2024", "2024-06-05"},
		{"hi", "5 जून 2024", "2024-06-05"},
		{"bn", "৫ জুন ২০২৪", "2024-06-05"},
		{"th", "5 มิถุนายน 2567", "2024-06-05"},
		{"ja", "2024年6月5日(水) 10時30分", "2024-06-05T10:30:00"},
		{"ja", "令和6年6月5日", "2024-06-05"},
		{"zh", "2024年6月5日 星期三 下午3:05 来源", "2024-06-05T15:05:00"},
		{"ko", "2024년 6월 5일 오후 3:05", "2024-06-05T15:05:00"},
		{"ko", "입력 2024.06.05 10:30", "2024-06-05T10:30:00"},
		{"", "\ue916 10.10.2006", "2006-10-10"},
		{"", "14:30 Uhr, 05.03.2024", "2024-03-05T14:30:00"},
		{"", "2024-06-05T10:30:00+02:00", "2024-06-05T10:30:00+02:00"},
		{"", "2 hours ago", ""}, {"", "3/4/2024", ""}, {"", "March 2024", ""}, {"", "5 March", ""},
		{"", "5-7 March 2024", ""}, {"", "+49 30 5.3.2024.1", ""},
		{"", "call 0800-12-03-2024-7", ""},
		{"", "5 March 1989", ""}, {"", "5 March 2124", ""}, {"", "31.02.2024", ""},
		{"", "20240305", ""}, {"", "version 5.3.24.1", ""},
	} {
		got := ""
		if all := (manner{lang: tt.lang}).find(tt.in); len(all) > 0 {
			got = all[0].String()
		}
		if got != tt.want {
			t.Errorf("%s: %q has %q, want %q", tt.lang, tt.in, got, tt.want)
		}
	}
}

// The places of dates are in the order of the text and inside of it, whatever it is; so are the
// dates of each part.
func TestFindDatePlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom([]string{"5", "March", "2024", "5.3.2024", ",",
			".", "-", "/", ":", "10:30", "年", "月", "日", "٥", "mar", "x", "\xff", "\ue916", "(",
			"水"}),
			0, 20).Draw(t, "parts")
		text := strings.Join(parts, rapid.SampledFrom([]string{"", " "}).Draw(t, "gap"))
		end := 0
		for _, d := range (manner{}).find(text) {
			if d.lo < end || d.hi <= d.lo || d.hi > len(text) || d.IsZero() {
				t.Fatalf("%q has %v from %d to %d", text, d.Date, d.lo, d.hi)
			}
			end = d.hi
		}
	})
}

// Leap years and the ends of years of the Persian calendar.
func TestSolarDay(t *testing.T) {
	for _, tt := range []struct {
		year, month, day int
		want             string
	}{
		{1399, 1, 1, "2020-03-20"}, {1399, 12, 30, "2021-03-20"}, {1400, 1, 1, "2021-03-21"},
		{1398, 11, 29, "2020-02-18"}, {1375, 12, 30, "1997-03-20"}, {1403, 7, 1, "2024-09-22"},
		{1404, 1, 1, "2025-03-21"}, {1408, 12, 30, "2030-03-20"},
	} {
		if got := solarDay(tt.year, tt.month, tt.day).Format("2006-01-02"); got != tt.want {
			t.Errorf("%d-%d-%d is %s, want %s", tt.year, tt.month, tt.day, got, tt.want)
		}
	}
}

func BenchmarkFindDate(b *testing.B) {
	m := manner{lang: "de"}
	for b.Loop() {
		m.find("Von Ida Fenn | Dienstag, 5. März 2024, 14.30 Uhr | 12 Kommentare")
	}
}
