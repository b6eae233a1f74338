package agency

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"overlap/shingle"
)

// find is Find of an article that is not split yet.
func (t *Table) find(a Article) Credit { return t.Find(a, shingle.Split(a.Text).Words) }

// slowly finds a credit with every line read: each byte begins a word that passes the sieve.
func slowly(t *Table, a Article) Credit {
	open := *t
	open.sieve = sieve{heads: map[uint64]bool{1: true}}
	for i := range open.sieve.bits {
		open.sieve.bits[i] = ^uint64(0)
	}
	for i := range open.starts {
		open.starts[i] = true
	}
	words := make([]shingle.Word, len(a.Text))
	for i := range words {
		words[i] = shingle.Word{Hash: 1, Lo: uint32(i), Hi: uint32(i + 1)}
	}
	return open.Find(a, words)
}

// TestSieve holds that articles have the credits that they have without the sieve.
func TestSieve(t *testing.T) {
	table := NewTable([]Agency{{Name: "Ö-Wire", Short: []string{"öw", "Q.R."},
		Names: []string{"新华社", "D’Or News"}}})
	var forms []string
	for _, a := range table.agencies {
		forms = append(append(append(forms, a.Name), a.Short...), a.Names...)
	}
	pieces := append(strings.Split(`By |By Ida Fenn, |PORT HALVER (|HALVER, July 15. /|/. |) — |)|( |© 2018 |Copyright |(c)|. All rights reserved.|Source: |Quelle: |With files from |(mit |
 contributed to this report.| said on Tuesday that the quay is closed.|, |. | |'s|’s|ʼs|‘|-|/| — |2|²|,000|新|é|`, "|"),
		"\n", "\n\n", "\u200b", "\u00ad", "\u2060", "\ufeff", "\xff", ".", strings.Repeat("x",
			70)+" ", strings.Repeat("the quay ", 20), "\u0301")
	rapid.Check(t, func(r *rapid.T) {
		var b strings.Builder
		for range rapid.IntRange(1, 25).Draw(r, "pieces") {
			form := rapid.SampledFrom(forms).Draw(r, "form")
			switch rapid.IntRange(0, 5).Draw(r, "kind") {
			case 0:
				b.WriteString(form)
			case 1:
				b.WriteString(strings.ToUpper(form))
			default:
				b.WriteString(rapid.SampledFrom(pieces).Draw(r, "piece"))
			}
		}
		a := Article{Outlet: "The Harbour Standard", Text: b.String()}
		if got, want := table.find(a), slowly(table, a); got != want {
			r.Fatalf("%q: %+v; without sieve %+v", a.Text, got, want)
		}
	})
}
