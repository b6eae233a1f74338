package main

import (
	"encoding/json"
	"bufio"
	"fmt"
	"os"
	"sort"
	"strings"

	"overlap/quote"
	"overlap/shingle"
)

func main() {
	f, _ := os.Open(os.Args[1])
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	count := map[string]int{}; k := 0
	ex := map[string]string{}
	n, none := 0, 0
	for sc.Scan() {
		var a struct{ Text, ID string }
		json.Unmarshal(sc.Bytes(), &a)
		t := shingle.Split(a.Text)
		for _, q := range quote.Find(t) {
			if q.Depth > 0 || q.Kind != quote.Speech {
				continue
			}
			n++
			if false {
				none++
				continue
			}
			k++; if k % 97 == 5 { lo, hi := max(0, q.Lo-420), min(len(a.Text), q.Hi+140); qq := a.Text[q.Lo:q.Hi]; if len(qq) > 160 { qq = qq[:80] + " ... " + qq[len(qq)-70:] }; fmt.Printf("## [%s | %s | %s] %s[[%s]]%s\n", q.Speaker, a.Text[q.Source.Lo:q.Source.Hi], q.Rule, strings.ReplaceAll(a.Text[lo:q.Lo], "\n", "/"), qq, strings.ReplaceAll(a.Text[q.Hi:hi], "\n", "/")) }
			key := q.Speaker + " <" + q.Rule + ">"
			count[key]++
			if ex[key] == "" {
				lo, hi := max(0, q.Lo-150), min(len(a.Text), q.Hi+80)
				ex[key] = strings.ReplaceAll(strings.ToValidUTF8(a.Text[lo:q.Lo]+"[["+a.Text[q.Lo:min(q.Hi, q.Lo+60)]+"]]"+a.Text[q.Hi:hi], ""), "\n", "/")
			}
		}
	}
	var keys []string
	for k := range count {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	fmt.Println(n, none, len(keys))
	for _, k := range keys {
		fmt.Printf("%d\t%s\t%s\n", count[k], k, ex[k])
	}
}
