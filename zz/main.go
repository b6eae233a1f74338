package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"

	"overlap/quote"
	"overlap/shingle"
)

func main() {
	f, _ := os.Open(os.Args[1])
	step, _ := strconv.Atoi(os.Args[2])
	off, _ := strconv.Atoi(os.Args[3])
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	n, rules, none := 0, map[string]int{}, 0
	for i := 0; sc.Scan(); i++ {
		_, text, _ := strings.Cut(sc.Text(), ";")
		text = strings.Trim(text, "'")
		t := shingle.Split(text)
		for _, q := range quote.Find(t) {
			a, b := t.At(q.Lo, q.Hi)
			if q.Kind != quote.Speech || q.Depth > 0 || b-a < 4 {
				continue
			}
			n++
			rules[q.Rule]++
			if q.Speaker == "" {
				none++
			}
			if n%step == off && (len(os.Args) < 5 || strings.Contains(","+os.Args[4]+",", ","+q.Rule+",")) {
				lo, hi := max(0, q.Lo-170), min(len(text), q.Hi+130)
				s := text[q.Lo:q.Hi]
				if len(s) > 120 {
					s = s[:60] + " ... " + s[len(s)-50:]
				}
				fmt.Printf("%d [%s | %s | %s]\n   %s[[%s]]%s\n", i, q.Speaker, text[q.Source.Lo:q.Source.Hi], q.Rule,
					strings.ToValidUTF8(text[lo:q.Lo], ""), strings.ToValidUTF8(s, ""), strings.ToValidUTF8(text[q.Hi:hi], ""))
			}
		}
	}
	fmt.Println(n, "none", none, rules)
}
