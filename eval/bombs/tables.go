package main

import "fmt"

// tableBombs are CSV and TSV.
func tableBombs() []bomb {
	table := func(name, file string, write func(w *writer)) bomb {
		return bomb{kind: "CSV", name: name, file: file + ".csv", write: write}
	}
	row := "1,o,The ferry sank at dawn with nine goats aboard\n"
	return []bomb{
		table("60,000 rows with a quotation mark that stays open", "open", func(w *writer) {
			w.say("id,outlet,text\n", row)
			w.times(60000, "1,o,\""+prose(200)+"\n")
		}),
		table("300,000 rows with a mark inside a field", "inside", func(w *writer) {
			w.say("id,outlet,text\n", row)
			w.times(300000, "1,\"o\"x,\"The ferry \"sank\" at dawn\n")
		}),
		table("a mark that opens and 100 MB of rows behind it", "one", func(w *writer) {
			w.say("id,outlet,text\n", row, "2,o,\"")
			w.times(50000, "1,o,"+prose(2*kB)+"\n")
		}),
		table("100 million quotation marks", "marks",
			func(w *writer) { w.say("id,outlet,text\n", row); w.times(100*mB, `"`) }),
		table("a million columns", "columns", func(w *writer) {
			w.say("id,outlet,text")
			for i := range 1000000 {
				w.say(fmt.Sprintf(",c%d", i))
			}
			w.say("\n", row)
			w.times(20, "1,o,goats\n")
		}),
		table("a row of 100 million fields", "fields",
			func(w *writer) { w.say("id,outlet,text\n"); w.times(100*mB, ","); w.say("\n", row) }),
		table("20,000 rows of 10,000 fields", "wide", func(w *writer) {
			w.say("id,outlet,text\n")
			for range 20000 {
				w.times(10000, ",")
				w.say("\n")
			}
		}),
		table("a field of 200 MB", "field",
			func(w *writer) {
				w.say("id,outlet,text\n", row,
					"2,o,\"")
				w.prose(200 * mB)
				w.say("\"\n", row)
			}),
		table("a header of 100 MB", "header",
			func(w *writer) { w.say("text,"); w.times(100*mB, "h"); w.say("\n", row) }),
		table("a million rows that are too short", "short",
			func(w *writer) { w.say("id,outlet,text\n"); w.times(1000000, "1\n") }),
		table("100 MB of NULs behind the header", "nuls",
			func(w *writer) { w.say("id,outlet,text\n", row); w.times(100*mB, "\x00") }),
	}
}
