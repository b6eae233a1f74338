package real

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"overlap/article"
)

func TestReuters(t *testing.T) {
	in := `<REUTERS TOPICS="YES" OLDID="1" NEWID="7">
<DATE>16-JUL-1987 07:54:28.00</DATE><UNKNOWN>&#5;</UNKNOWN>
<TEXT>&#2;
<TITLE>BRIDGE &lt;BRDG> TO
CLOSE</TITLE>
<DATELINE>    LEITH, July 16 - </DATELINE><BODY>The bridge will close
for a year.
    Nobody objected & nobody` + " caf\xe9" + ` left.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
<REUTERS NEWID="8"><DATE>16-JUL-1987 07:54:28.00</DATE><TEXT TYPE="BRIEF"><TITLE>NO BODY</TITLE></TEXT></REUTERS>`
	published, _ := article.ParseDate("1987-07-16T07:54:28")
	want := []article.Article{{
		ID: "7", Outlet: "Reuters", Title: "BRIDGE <BRDG> TO CLOSE", Published: published,
		Text: "LEITH, July 16 - The bridge will close for a year.\n\nNobody objected & nobody " +
			"café left. Reuter",
	}}
	if diff := cmp.Diff(want, reuters([]byte(in))); diff != "" {
		t.Errorf("want -, got +\n%s", diff)
	}
	if _, err := Reuters(t.TempDir()); err == nil {
		t.Error("an empty folder is no error")
	}
}
