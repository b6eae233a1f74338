package main

import (
	"fmt"
	"strings"
)

// line is an article as a JSON line.
func line(id, text string) string {
	return `{"id":"` + id + `","outlet":"o","text":"` + text + "\"}\n"
}

// ferry is an article that stands behind what cannot be read, and must be found all the same.
var ferry = line("ferry",
	"The ferry sank at dawn with nine goats aboard, said the coast guard of Ostrava on Friday.")

// jsonBombs are JSON lines, lists and objects.
func jsonBombs() []bomb {
	lines := func(name, file string, write func(w *writer)) bomb {
		return bomb{kind: "JSON", name: name, file: file + ".jsonl", want: `"id":"a"`,
			keep: `"id":"last"`, write: func(w *writer) {
				w.say(ferry)
				write(w)
				w.say("\n", strings.Replace(ferry, `"ferry"`, `"last"`, 1))
			}}
	}
	document := func(name, file string, write func(w *writer)) bomb {
		return bomb{kind: "JSON", name: name, file: file + ".json", write: write}
	}
	return []bomb{
		document("a list of 300,000 objects that do not end", "endless", func(w *writer) {
			w.say("[")
			w.times(300000, `{"id":"a","text":"The ferry sank at dawn with nine goats aboard.",`+
				`"x":{"y":1},`)
		}),
		document("a list of 60 MB of objects, one of which does not end", "oneless",
			func(w *writer) {
				w.say(`[{"id":"x","text":"b",`)
				for range 60000 {
					w.say(`{"id":"a","text":"`, prose(900), `"},`)
				}
				w.say("{}]")
			}),
		lines("a text of 5 million signs for less and half an entity", "less", func(w *writer) {
			w.say(`{"id":"a","text":"<p>`)
			w.times(5*mB, "<p &#1")
			w.say(`"}`)
		}),
		lines("a line of 1 GB", "line1000",
			func(w *writer) { w.say(`{"id":"a","text":"`); w.prose(gB); w.say(`"}`) }),
		lines("a line of 200 MB", "line200",
			func(w *writer) { w.say(`{"id":"a","text":"`); w.prose(200 * mB); w.say(`"}`) }),
		lines("a line of 40 MB", "line40",
			func(w *writer) { w.say(`{"id":"a","text":"`); w.prose(40 * mB); w.say(`"}`) }),
		lines("ten lines of 30 MB", "lines30", func(w *writer) {
			for i := range 10 {
				w.say(fmt.Sprintf(`{"id":"%c","text":"`, 'j'-i))
				w.prose(30 * mB)
				w.say("\"}\n")
			}
		}),
		lines("10 million lists, one in another", "deep", func(w *writer) { w.times(10*mB, "[") }),
		lines("5 million objects, one in another, under a key", "objects", func(w *writer) {
			w.say(`{"id":"a","text":"b","c":`)
			w.times(5*mB, `{"a":`)
		}),
		lines("2 million keys", "keys", func(w *writer) {
			w.say(`{"id":"a","text":"b"`)
			for i := range 2000000 {
				w.say(fmt.Sprintf(`,"k%d":1`, i))
			}
			w.say("}")
		}),
		lines("the key text 2 million times", "same", func(w *writer) {
			w.say(`{"id":"a"`)
			w.times(2000000, `,"text":"goats"`)
			w.say("}")
		}),
		lines("100 million commas", "commas",
			func(w *writer) { w.say(`{"text":[`); w.times(100*mB, ","); w.say("]}") }),
		lines("a number of 50 million digits", "number",
			func(w *writer) { w.say(`{"text":"a","id":`); w.times(50*mB, "9"); w.say("}") }),
		lines("a text that does not end, 100 MB", "open",
			func(w *writer) { w.say(`{"id":"a","text":"`); w.times(100*mB, "a") }),
		lines("20 million escapes", "escapes",
			func(w *writer) { w.say(`{"id":"a","text":"`); w.times(20*mB, `\u0000`); w.say(`"}`) }),
		lines("10 million halves of surrogates", "halves",
			func(w *writer) { w.say(`{"id":"a","text":"`); w.times(10*mB, `\ud800`); w.say(`"}`) }),
		lines("a million lines that are none", "broken",
			func(w *writer) { w.times(1000000, "{broken\n") }),
		lines("a million lines without a text", "textless",
			func(w *writer) { w.times(1000000, "{\"id\":\"a\"}\n") }),
		lines("a million lines of nothing", "empty", func(w *writer) { w.times(1000000, "{}\n") }),
		document("a list that does not end", "list", func(w *writer) {
			w.say("[")
			for i := range 20000 {
				w.say(line(fmt.Sprint(i), prose(300)), ",")
			}
		}),
		document("a list of 100 million numbers", "numbers",
			func(w *writer) { w.say("["); w.times(100*mB, "1,"); w.say("1]") }),
		document("a list of 10 million lists", "lists",
			func(w *writer) { w.say("["); w.times(10*mB, "[],"); w.say("[]]") }),
		document("10 million lists, one in another", "deep",
			func(w *writer) { w.times(10*mB, "[") }),
		document("a document of 300 MB", "document",
			func(w *writer) { w.say(`{"text":"`); w.prose(300 * mB); w.say(`"}`) }),
		document("an object of a million articles", "object", func(w *writer) {
			w.say(`{"articles":[`)
			w.times(1000000, `{"id":1,"text":""},`)
			w.say(`{}]}`)
		}),
		document("300 MB of white space", "space",
			func(w *writer) { w.say("["); w.times(300*mB, " "); w.say("]") }),
	}
}
