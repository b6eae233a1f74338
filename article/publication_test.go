package article

import "testing"

func TestPublication(t *testing.T) {
	for _, tt := range []struct {
		dates []string
		want  string
	}{
		{nil, ""},
		{[]string{"0001-01-01T00:00:00Z", "soon", "2018-07-16"}, "2018-07-16"},
		{[]string{"20180716", "2018-07-17T07:54:28Z", "2018-07-16T07:54:28Z"},
			"2018-07-16T07:54:28Z"},
		{[]string{"2018-07-16T07:54:28Z", "2018-07-17"}, "2018-07-16T07:54:28Z"},
		{[]string{"2018-07-16 07:54", "2018-07-16", "2018-07-16T07:54:28-04:00"},
			"2018-07-16T07:54:28-04:00"},
		{[]string{"2018-07-16 07:54", "2018-07-16T08:54:28-04:00"}, "2018-07-16T07:54:00"},
	} {
		if got := publication(tt.dates).String(); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.dates, got, tt.want)
		}
	}
}

func TestDateInURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://a.org/2018/07/16/bridge":         "2018-07-16",
		"https://a.org/news/2018-7-6-bridge.html": "2018-07-06",
		"https://a.org/2018/07/16":                "2018-07-16",
		"https://a.org/2018/07/":                  "", "https://a.org/bridge-2018-07-16": "",
		"https://a.org/2018/13/45/x": "", "": "",
	} {
		if got := publication([]string{dateInURL(in)}).String(); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}
