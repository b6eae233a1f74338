package article

import (
	"strings"
	"testing"
)

// TestMarkup: a text that is HTML is read as such, and one that has signs of it is not.
func TestMarkup(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"paragraphs", "<p>One <b>pier</b>.</p>\n<p>Two.</p>", "One pier.\n\nTwo."},
		{"one paragraph", `<p class=\"x\">One pier.</p>`, "One pier."},
		{"lines", "One pier.<br><br>Two.<br/>Three.", "One pier.\n\nTwo.\nThree."},
		{"a link", `One <a href=\"https://a.example\">pier</a> and <em>two</em>.`,
			"One pier and two."},
		{"inline in lines", `One <i>pier</i>, <b>two</b> <a href=\"x\">piers</a>.\n\nThree.`,
			"One pier, two piers.\n\nThree."},
		{"capitals", "<P>One pier.</P><P>Two.</P>", "One pier.\n\nTwo."},
		{"escaped", "&lt;p&gt;One pier.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", "One pier.\n\nTwo."},
		{"characters", "&#8220;One pier&#8221; &amp; two", "“One pier” & two"},
		{"a script", "<p>One pier.</p><script>x<y</script><p>Two.</p>", "One pier.\n\nTwo."},

		{"less than", "a < b and c > d, 3<5", ""},
		{"a tag that is named", "Use the <b> tag, or <b>bold</b>.", ""},
		{"a line end that is named", "Write <br> for a line.", ""},
		{"companies", "British Petroleum <BP>, <I>, <Sedio N.V.> and <UK> rose.", ""},
		{"a tweet", "<tweet>One pier</tweet> <tweet>Two</tweet>", ""},
		{"an address", "Ida Fenn <ida@wire.example> wrote a&b; and AT&T;", ""},
	} {
		want := tt.want
		if want == "" {
			want = tt.text
		}
		line := `{"title":"A &amp; B","text":"` + strings.ReplaceAll(tt.text, "\n", `\n`) + `"}`
		all := readHere([]byte(line), "a.jsonl")
		a := all[0].article
		if all[0].skip != nil || a.Text != want || (len(a.Notes) == 1) != (tt.want != "") {
			t.Errorf("%s: %+v, want %q", tt.name, all, want)
		}
		titles := map[bool]string{true: "A & B", false: "A &amp; B"}
		if a.Title != titles[tt.want != ""] {
			t.Errorf("%s: the title is %q", tt.name, a.Title)
		}
		again(t, a)
	}
	for _, in := range []string{
		`{"text":"<p>Tags are <p>.</p><p>Two.</p>","text_type":"plain"}`,
		`{"text":"<p> </p><p><br></p>"}`,
	} {
		all := readHere([]byte(in), "a.jsonl")
		kept := all[0].skip == nil && all[0].article.Text[0] == '<'
		if kept != strings.Contains(in, "plain") {
			t.Errorf("%s: %+v", in, all)
		}
	}
	all := readHere([]byte("id,text\n1,<p>One.</p><p>Two.</p>\n"), "a.csv")
	if all[0].article.Text != "One.\n\nTwo." {
		t.Errorf("%+v", all)
	}
}
