package article

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParseDate(t *testing.T) {
	tests := []struct{ in, want string }{
		{"2018-07-16T07:54:28-04:00", "2018-07-16T07:54:28-04:00"},
		{"2018-07-16T07:54:28Z", "2018-07-16T07:54:28Z"},
		{"2018-07-16T07:54:28.123+0000", "2018-07-16T07:54:28.123Z"},
		{"2018-07-16T07:54:28+00:00", "2018-07-16T07:54:28Z"},
		{"2018-07-16T07:54", "2018-07-16T07:54:00"},
		{"2018-07-16 07:54", "2018-07-16T07:54:00"},
		{"2018-07-16 07:54:28,250", "2018-07-16T07:54:28.25"},
		{"2018-07-16 07:54:28 +0200", "2018-07-16T07:54:28+02:00"},
		{"2018-07-16 07:54:28 +0000 UTC", "2018-07-16T07:54:28Z"},
		{"2018-07-16 07:54:28 UTC+2", "2018-07-16T07:54:28+02:00"},
		{"2018/07/16 07:54", "2018-07-16T07:54:00"},
		{"20180716T075428Z", "2018-07-16T07:54:28Z"},
		{"20180716T0754", "2018-07-16T07:54:00"},
		{"20180716", "2018-07-16"},
		{"20180716075428", "2018-07-16T07:54:28"},
		{" 2018-07-16\n", "2018-07-16"},
		{"2018-7-6", "2018-07-06"},
		{"2018-Jul-16", "2018-07-16"},
		{"2018年7月16日", "2018-07-16"},
		{"2018年7月16日 07:54", "2018-07-16T07:54:00"},
		{"Mon, 16 Jul 2018 07:54:28 GMT", "2018-07-16T07:54:28Z"},
		{"Mon, 16 Jul 2018 07:54:28 -0400", "2018-07-16T07:54:28-04:00"},
		{"Mon, 16 Jul 2018 07:54:28 -0400 (EDT)", "2018-07-16T07:54:28-04:00"},
		{"16 Jul 18 07:54 EDT", "2018-07-16T07:54:00-04:00"},
		{"Monday, 16-Jul-18 07:54:28 UTC", "2018-07-16T07:54:28Z"},
		{"Mon Jul 16 07:54:28 2018", "2018-07-16T07:54:28"},
		{"Mon Jul 16 07:54:28 UTC 2018", "2018-07-16T07:54:28Z"},
		{"Mon Jul 16 2018 07:54:28 GMT-0400 (EDT)", "2018-07-16T07:54:28-04:00"},
		{"26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01.79"},
		{"July 16, 2018", "2018-07-16"},
		{"Jul. 16th, 2018", "2018-07-16"},
		{"16 July 2018", "2018-07-16"},
		{"16th of July 2018", "2018-07-16"},
		{"16. Juli 2018, 7:54 Uhr", "2018-07-16T07:54:00"},
		{"16 juillet 2018 à 7h54", "2018-07-16T07:54:00"},
		{"16 de julio de 2018", "2018-07-16"},
		{"16 июля 2018 г.", "2018-07-16"},
		{"Monday, July 16, 2018 at 7:54 p.m. EDT", "2018-07-16T19:54:00-04:00"},
		{"July 16, 2018 12:05 AM", "2018-07-16T00:05:00"},
		{"July 16, 2018 | 7pm", "2018-07-16T19:00:00"},
		{"7:54 AM, July 16, 2018", "2018-07-16T07:54:00"},
		{"16.07.2018 07:54", "2018-07-16T07:54:00"},
		{"7/16/2018", "2018-07-16"},
		{"16/7/2018", "2018-07-16"},
		{"6/6/2018", "2018-06-06"},
		{"July 16, 2018 7:54 AM IST", "2018-07-16"}, // three countries, one name
		{"1531727668", "2018-07-16T07:54:28Z"},
		{"1531727668.5", "2018-07-16T07:54:28.5Z"},
		{"1531727668123", "2018-07-16T07:54:28.123Z"},
		{"1531727668123456", "2018-07-16T07:54:28.123456Z"},
		{"1970-01-01", "1970-01-01"},
		{"1605-09-12", "1605-09-12"},
	}
	for _, tt := range tests {
		d, err := ParseDate(tt.in)
		if got := d.String(); got != tt.want {
			t.Errorf("ParseDate(%q) = %s, %v; want %s", tt.in, got, err, tt.want)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, in := range []string{
		"", " ", "yesterday", "3 hours ago", "2018", "2018-07", "July 2018", "16 July", "07:54",
		"0", "0.0", "1970-01-01T00:00:00Z", "12", "-1531727668", "123456789012345678901234567890",
		"2018-02-31", "2018-13-01", "0000-00-00", "0001-01-01T00:00:00Z", "9999-12-31",
		"1599-12-31", "99999999",
		"2018-07-16T25:00:00Z", "2018-07-16T07:61:00Z", "2018-07-16 07:54 13pm",
		"7/6/2018", "31/02/2018", "16/07/18/19", "2018-07-16T07:54:28-99:00",
		"by Ann Ro, July 16, 2018", "July 16, 2018 and July 17, 2018", "\x00", "\xff\xfe",
		"2018-07-16\x00",
		"(((((((((((((((((((((((((((((((((((((", "- 1 - 2 - 3",
	} {
		if d, err := ParseDate(in); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", in, d)
		} else if !d.IsZero() {
			t.Errorf("ParseDate(%q) gives %v beside an error", in, d)
		}
	}
}

// What String writes, ParseDate reads back, whatever the zone.
func TestDateRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sec := rapid.Int64Range(-11_000_000_000, 7_200_000_000).Draw(t, "sec")
		if sec == 0 {
			sec = 1 // the zero of Unix time is refused
		}
		nano := rapid.Int64Range(0, 999_999_999).Draw(t, "nano")
		zone := rapid.IntRange(-12*60, 14*60).Draw(t, "zone")
		d := Date{Time: time.Unix(sec, nano).In(time.FixedZone("", zone*60))}
		if rapid.Bool().Draw(t, "day") {
			y, m, day := d.Time.Date()
			d = Date{Time: time.Date(y, m, day, 0, 0, 0, 0, time.UTC), Day: true}
		} else if rapid.Bool().Draw(t, "local") {
			d.Time, d.Local = d.Time.UTC(), true
		}
		got, err := ParseDate(d.String())
		if err != nil || !got.Time.Equal(d.Time) || got.Day != d.Day ||
			got.Local != d.Local || got.String() != d.String() {
			t.Fatalf("%v came back as %v, %v", d, got, err)
		}
	})
}

func TestDateSpan(t *testing.T) {
	day, _ := ParseDate("2018-07-16")
	from, to := day.Span()
	for _, zone := range []string{"+14:00", "Z", "-12:00"} {
		for _, clock := range []string{"00:00:00", "23:59:59"} {
			d, err := ParseDate("2018-07-16T" + clock + zone)
			if err != nil || d.Time.Before(from) || !d.Time.Before(to) {
				t.Errorf("%v is not in [%v, %v): %v", d, from, to, err)
			}
		}
	}
	if from, to := (Date{}).Span(); !from.IsZero() || !to.IsZero() {
		t.Errorf("an unknown date has the span [%v, %v)", from, to)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2018-07-16T07:54:28-04:00", "Mon, 16 Jul 2018 7:54 a.m. (EDT)",
		"1531727668.5", "2018年7月16日", "16. Juli"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			return
		}
		if again, err := ParseDate(d.String()); err != nil || again.String() != d.String() {
			t.Fatalf("%q is %v, which is read as %v, %v", s, d, again, err)
		}
	})
}

func BenchmarkParseDate(b *testing.B) {
	for _, s := range []string{"2018-07-16T07:54:28-04:00",
		"Monday, July 16, 2018 at 7:54 p.m. EDT"} {
		b.Run(s, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				ParseDate(s)
			}
		})
	}
}
