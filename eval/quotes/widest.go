package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"

	"overlap/result"
)

// Judging by eye. A scan's quotations are sorted by how many outlets print them, so the first
// hundred are the widest. They are printed with who is said to speak, and uses drawn from them with
// what each is said to do to the fullest one; a reader writes down what is right. Verdicts are
// kept without text: by article, place and what was said of it, so that another run can be held
// against them as long as it says the same.

// widest is how many quotations are judged.
const widest = 100

// A set is what is judged of a scan's result.
type set struct {
	Articles []struct{ ID, Text string }
	Quotes   []result.Quote
	texts    map[string]string
	all      []result.Quote // Quotes are the first of these
}

// readSet reads a result in JSON, best one with texts.
func readSet(path string) (*set, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	s := &set{texts: map[string]string{}}
	if err := json.Unmarshal(b, s); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	for _, a := range s.Articles {
		s.texts[a.ID] = a.Text
	}
	s.all, s.Quotes = s.Quotes, s.Quotes[:min(len(s.Quotes), widest)]
	return s, nil
}

// A drawn is a use and the utterance that it is one of.
type drawn struct {
	*result.Use
	of *result.Quote
}

// draw returns n of the uses of the widest quotations, by chance.
func (s *set) draw(n int, seed uint64) (uses []drawn) {
	for i := range s.Quotes {
		for k := range s.Quotes[i].Uses {
			uses = append(uses, drawn{&s.Quotes[i].Uses[k], &s.Quotes[i]})
		}
	}
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(uses),
		func(i, j int) { uses[i], uses[j] = uses[j], uses[i] })
	return uses[:min(n, len(uses))]
}

// count prints how many utterances and uses the result has, how the uses of those with several
// drift, and how many name nobody, or somebody else than their utterance.
func (s *set) count(out io.Writer) {
	uses, several, silent, others := 0, 0, 0, 0
	drifts := map[string]int{}
	for i := range s.all {
		q := &s.all[i]
		uses += len(q.Uses)
		if len(q.Uses) > 1 {
			several++
		}
		for _, u := range q.Uses {
			if len(q.Uses) > 1 {
				drifts[u.Drift]++
			}
			switch u.Speaker {
			case "":
				silent++
			case q.Speaker:
			default:
				others++
			}
		}
	}
	fmt.Fprintf(out, "%d uses in %d utterances, %d of them with several uses\n", uses, len(s.all),
		several)
	for _, d := range slices.Sorted(maps.Keys(drifts)) {
		fmt.Fprintf(out, "  drift %-14s %d\n", d, drifts[d])
	}
	fmt.Fprintf(out, "%d uses without a speaker, %d with another than their utterance\n", silent,
		others)
}

// print prints the widest quotations and n of their uses for the eye, with the rows in which
// verdicts are kept.
func (s *set) print(out io.Writer, n int, seed uint64) {
	for i := range s.Quotes {
		q := &s.Quotes[i]
		fmt.Fprintf(out, "\n%d. %q, %d outlets, %d uses: %s\n", i+1, q.Speaker, q.Outlets,
			len(q.Uses), short(q.Text))
		seen := map[string]bool{}
		for k := range q.Uses {
			if u := &q.Uses[k]; !seen[u.Speaker+u.Rule] {
				seen[u.Speaker+u.Rule] = true
				fmt.Fprintf(out, "    %q by %s: %s\n", u.Speaker, u.Rule, s.around(u))
			}
		}
		fmt.Fprintln(out, "    "+row("speaker", &q.Uses[0], q.Speaker))
	}
	for i, u := range s.draw(n, seed) {
		fmt.Fprintf(out, "\n%d. %s: %s\n    fullest: %s\n    %s\n", i+1, u.Drift, s.around(u.Use),
			oneLine(u.of.Text), row("drift", u.Use, u.Drift))
	}
}

// row returns a row of verdicts, the last column still to be filled in.
func row(what string, u *result.Use, said string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Write([]string{what, u.Article, strconv.Itoa(u.Lo), strconv.Itoa(u.Hi), said, ""})
	w.Flush()
	return strings.TrimSpace(b.String())
}

// around returns a use with what stands on both sides of it.
func (s *set) around(u *result.Use) string {
	t := s.texts[u.Article]
	if u.Hi > len(t) {
		return oneLine(u.Text)
	}
	return oneLine(clip(t[max(0, u.Lo-160):u.Lo], false) + "[[" + t[u.Lo:u.Hi] + "]]" +
		clip(t[u.Hi:min(len(t), u.Hi+100)], true))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// judged prints how many of the kept verdicts are that it is right, of the rows of which the result
// still says the same, and how many rows it says something else of.
func (s *set) judged(out io.Writer, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	said := s.said()
	right, other := map[string]share{}, map[string]int{}
	for i, r := range rows {
		if len(r) != 6 {
			return fmt.Errorf("%s:%d: a row has 6 columns, not %d", path, i+1, len(r))
		}
		if now, ok := said[strings.Join(r[:4], ",")]; !ok || now != r[4] {
			other[r[0]]++
			continue
		}
		c := right[r[0]]
		c.count(r[5] == "right")
		right[r[0]] = c
	}
	for _, what := range []string{"speaker", "drift"} {
		fmt.Fprintf(out, "%-8s right %v, %d rows not judged\n", what, right[what], other[what])
	}
	return nil
}

// said returns what the result says of each use: its drift, and the speaker of its utterance.
func (s *set) said() map[string]string {
	m := map[string]string{}
	for i := range s.Quotes {
		for _, u := range s.Quotes[i].Uses {
			at := fmt.Sprintf(",%s,%d,%d", u.Article, u.Lo, u.Hi)
			m["speaker"+at], m["drift"+at] = s.Quotes[i].Speaker, u.Drift
		}
	}
	return m
}
